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

enum { MAX_LEFT_OVER = 100 };	/* temporary files of runs that were killed */

enum { PIECE = 64 * 1024 };

/* What a file shall hold: bytes in memory, or those of an open file. */
struct content {
	const char *bytes;	/* NULL: in the file */
	int fd;
	size_t len;
};

/* The n bytes from offset at; those of a file go to room. NULL if they cannot
 * be read. */
static const char *
piece_of(const struct content *c, size_t at, size_t n, char *room)
{
	size_t done = 0;

	if (c->bytes != NULL)
		return c->bytes + at;
	while (done < n) {
		ssize_t k = pread(c->fd, room + done, n - done,
		    (off_t)(at + done));

		if (k < 0 && errno == EINTR)
			continue;
		if (k <= 0)
			return NULL;
		done += (size_t)k;
	}
	return room;
}

static size_t
piece_at(const struct content *c, size_t at)
{
	return c->len - at < PIECE ? c->len - at : PIECE;
}

/* True if an open file that is as long holds the content. */
static bool
same_bytes(int fd, const struct content *c)
{
	const struct content old = { .fd = fd, .len = c->len };
	char a[PIECE], b[PIECE];
	size_t at, n;

	for (at = 0; at < c->len; at += n) {
		const char *x, *y;

		n = piece_at(c, at);
		x = piece_of(&old, at, n, a);
		y = piece_of(c, at, n, b);
		if (x == NULL || y == NULL || memcmp(x, y, n) != 0)
			return false;
	}
	return true;
}

static bool
holds(int folder, const char *path, const struct content *c)
{
	int fd = openat(folder, path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	bool same;

	if (fd < 0)
		return false;
	same = same_bytes(fd, c);
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

static bool
write_content(int fd, const struct content *c)
{
	char room[PIECE];
	size_t at, n;

	if (c->bytes != NULL)
		return write_all(fd, c->bytes, c->len);
	for (at = 0; at < c->len; at += n) {
		const char *piece;

		n = piece_at(c, at);
		piece = piece_of(c, at, n, room);
		if (piece == NULL || !write_all(fd, piece, n))
			return false;
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
    const struct stat *old, const struct content *c)
{
	bool ok = write_content(fd, c) &&
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
    const struct content *c)
{
	char *temporary;
	bool ok;
	int fd;

	if (old != NULL && !S_ISREG(old->st_mode)) {
		errno = S_ISDIR(old->st_mode) ? EISDIR :
		    S_ISLNK(old->st_mode) ? ELOOP : EINVAL;
		return ATOMIC_FAILED;
	}
	if (old != NULL && (size_t)old->st_size == c->len &&
	    holds(folder, path, c))
		return ATOMIC_UNCHANGED;
	fd = open_temporary(folder, path, &temporary);
	ok = fd >= 0 && finish(fd, folder, temporary, path, old, c);
	free(temporary);
	return !ok ? ATOMIC_FAILED : old != NULL ? ATOMIC_REPLACED :
	    ATOMIC_NEW;
}

static enum atomic_result
replace_path(const char *path, const struct content *c)
{
	struct stat old;
	bool exists = stat(path, &old) == 0;
	char *real = exists ? realpath(path, NULL) : NULL;
	enum atomic_result result;

	result = replace(AT_FDCWD, real != NULL ? real : path,
	    exists ? &old : NULL, c);
	free(real);
	return result;
}

enum atomic_result
atomic_write(const char *path, const void *bytes, size_t len)
{
	return replace_path(path, &(struct content){ .bytes = bytes,
	    .len = len });
}

enum atomic_result
atomic_copy(const char *path, int fd)
{
	struct content c = { .fd = fd };
	struct stat st;

	if (fstat(fd, &st) != 0)
		return ATOMIC_FAILED;
	c.len = (size_t)st.st_size;
	return replace_path(path, &c);
}

enum atomic_result
atomic_write_in(int folder, const char *name, const void *bytes, size_t len)
{
	struct stat old;
	bool exists = fstatat(folder, name, &old, AT_SYMLINK_NOFOLLOW) == 0;

	return replace(folder, name, exists ? &old : NULL,
	    &(struct content){ .bytes = bytes, .len = len });
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
