/* Temporary file beside the old one, then rename. */
#include <sys/stat.h>

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/atomic.h"
#include "base/die.h"
#include "base/hash.h"
#include "base/source.h"

enum { MAX_LEFT_OVER = 100 };	/* temporary files of runs that were killed */

static bool
holds(int folder, const char *path, const void *bytes, size_t len)
{
	int fd = openat(folder, path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	struct source s;
	bool same;

	if (fd < 0)
		return false;
	same = source_read_fd(&s, path, fd, len) == SOURCE_OK &&
	    s.len == len && memcmp(s.data, bytes, len) == 0;
	source_release(&s);
	close(fd);
	return same;
}

static bool
write_all(int fd, const char *bytes, size_t len)
{
	ssize_t n;

	while (len > 0) {
		n = write(fd, bytes, len);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return false;
		bytes += n;
		len -= (size_t)n;
	}
	return true;
}

/*
 * Makes a file that was not there, beside path; *name gets its name, to be
 * freed. The kernel takes the umask off the mode: asking for the umask would
 * change it for other threads.
 */
static int
open_temporary(int folder, const char *path, char **name)
{
	const char *slash = strrchr(path, '/');
	int dir = slash == NULL ? 0 : (int)(slash - path) + 1, fd = -1, i;
	size_t size = (size_t)dir + sizeof ".tthc-" + HASH_HEX + 4;
	char hash[HASH_HEX];

	hash_hex(hash, text_hash(path, strlen(path)));
	*name = xmalloc(size);
	for (i = 0; fd < 0 && i < MAX_LEFT_OVER; i++) {
		snprintf(*name, size, "%.*s.tthc-%s-%d", dir, path, hash, i);
		fd = openat(folder, *name, O_WRONLY | O_CREAT | O_EXCL |
		    O_CLOEXEC, 0666);
		if (fd < 0 && errno != EEXIST)
			break;
	}
	return fd;
}

/* Fills the temporary file, closes it and moves it to path. */
static bool
finish(int fd, int folder, const char *temporary, const char *path,
    const struct stat *old, const void *bytes, size_t len)
{
	bool ok = write_all(fd, bytes, len) &&
	    (old == NULL || fchmod(fd, old->st_mode & 07777) == 0);
	int error = errno;

	/* A full disk may show itself only now. */
	if (close(fd) != 0 && ok) {
		ok = false;
		error = errno;
	}
	if (ok && renameat(folder, temporary, folder, path) == 0)
		return true;
	if (ok)
		error = errno;
	unlinkat(folder, temporary, 0);
	errno = error;
	return false;
}

/* old is the file that is there, NULL if none. */
static enum atomic_result
replace(int folder, const char *path, const struct stat *old,
    const void *bytes, size_t len)
{
	char *temporary;
	bool ok;
	int fd;

	if (old != NULL && !S_ISREG(old->st_mode)) {
		errno = S_ISDIR(old->st_mode) ? EISDIR :
		    S_ISLNK(old->st_mode) ? ELOOP : EINVAL;
		return ATOMIC_FAILED;
	}
	if (old != NULL && (size_t)old->st_size == len &&
	    holds(folder, path, bytes, len))
		return ATOMIC_UNCHANGED;
	fd = open_temporary(folder, path, &temporary);
	ok = fd >= 0 && finish(fd, folder, temporary, path, old, bytes, len);
	free(temporary);
	return !ok ? ATOMIC_FAILED : old != NULL ? ATOMIC_REPLACED :
	    ATOMIC_NEW;
}

enum atomic_result
atomic_write(const char *path, const void *bytes, size_t len)
{
	struct stat old;
	bool exists = stat(path, &old) == 0;
	char *real = exists ? realpath(path, NULL) : NULL;
	enum atomic_result result;

	result = replace(AT_FDCWD, real != NULL ? real : path,
	    exists ? &old : NULL, bytes, len);
	free(real);
	return result;
}

enum atomic_result
atomic_write_in(int folder, const char *name, const void *bytes, size_t len)
{
	struct stat old;
	bool exists = fstatat(folder, name, &old, AT_SYMLINK_NOFOLLOW) == 0;

	return replace(folder, name, exists ? &old : NULL, bytes, len);
}

bool
atomic_make_folders(const char *path)
{
	size_t n = strlen(path);
	char *copy = xmalloc(n + 1), *slash;
	bool ok = true;

	memcpy(copy, path, n + 1);
	for (slash = strchr(copy + 1, '/'); ok && slash != NULL;
	    slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		ok = mkdir(copy, 0777) == 0 || errno == EEXIST;
		*slash = '/';
	}
	free(copy);
	return ok;
}
