/* Temporary file beside the old one, then rename. */
#include <sys/stat.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/atomic.h"
#include "base/die.h"
#include "base/source.h"

static bool
holds(const char *path, const void *bytes, size_t len)
{
	struct source s;
	bool same;

	same = source_read(&s, path, len) == SOURCE_OK && s.len == len &&
	    memcmp(s.data, bytes, len) == 0;
	source_release(&s);
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

/* Permissions of the file to come. */
static mode_t
mode_for(const struct stat *old, bool exists)
{
	mode_t mask;

	if (exists)
		return old->st_mode & 07777;
	mask = umask(0);
	umask(mask);
	return 0666 & ~mask;
}

/* Fills the temporary file and moves it to path; false leaves no trace. */
static bool
replace(const char *path, char *temporary, mode_t mode, const void *bytes,
    size_t len)
{
	int fd = mkstemp(temporary), error;
	bool ok;

	if (fd < 0)
		return false;
	ok = write_all(fd, bytes, len) && fchmod(fd, mode) == 0;
	error = errno;
	/* A full disk may show itself only now. */
	if (close(fd) != 0 && ok) {
		ok = false;
		error = errno;
	}
	if (ok && rename(temporary, path) == 0)
		return true;
	if (ok)
		error = errno;
	unlink(temporary);
	errno = error;
	return false;
}

static char *
temporary_beside(const char *path)
{
	static const char name[] = ".tthc-XXXXXX";
	const char *slash = strrchr(path, '/');
	size_t dir = slash == NULL ? 0 : (size_t)(slash - path) + 1;
	char *s = xmalloc(dir + sizeof name);

	memcpy(s, path, dir);
	memcpy(s + dir, name, sizeof name);
	return s;
}

enum atomic_result
atomic_write(const char *path, const void *bytes, size_t len)
{
	struct stat old;
	bool exists = stat(path, &old) == 0, ok;
	char *real, *temporary;

	if (exists && !S_ISREG(old.st_mode)) {
		errno = S_ISDIR(old.st_mode) ? EISDIR : EINVAL;
		return ATOMIC_FAILED;
	}
	if (exists && holds(path, bytes, len))
		return ATOMIC_UNCHANGED;
	real = exists ? realpath(path, NULL) : NULL;
	if (real != NULL)
		path = real;
	temporary = temporary_beside(path);
	ok = replace(path, temporary, mode_for(&old, exists), bytes, len);
	free(temporary);
	free(real);
	if (!ok)
		return ATOMIC_FAILED;
	return exists ? ATOMIC_REPLACED : ATOMIC_NEW;
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
