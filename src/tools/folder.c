/* Writes below an open folder, piece by piece of a name. */
#include <sys/stat.h>

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/die.h"
#include "tools/folder.h"

enum { MAX_NAME = 200 };	/* bytes of a piece */

/* Only the program's own file is hidden. */
static bool
is_piece(const char *s, size_t n)
{
	static const char signs[] = "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";

	return n > 0 && n <= MAX_NAME && s[0] != '.' && strspn(s, signs) >= n;
}

bool
folder_meant(const char *path)
{
	size_t n = strlen(path);
	struct stat st;

	return (n > 0 && path[n - 1] == '/') ||
	    (stat(path, &st) == 0 && S_ISDIR(st.st_mode));
}

bool
folder_name_valid(const char *name)
{
	size_t n = strcspn(name, "/");

	while (name[n] == '/' && is_piece(name, n)) {
		name += n + 1;
		n = strcspn(name, "/");
	}
	return name[n] == '\0' && is_piece(name, n);
}

bool
folder_open(struct folder *f, const char *path)
{
	size_t n = strlen(path);
	char *file = xmalloc(n + 3);
	bool ok;

	/* Made as if a file were to lie in it. */
	memcpy(file, path, n);
	memcpy(file + n, "/x", 3);
	ok = atomic_make_folders(file);
	free(file);
	f->path = path;
	f->fd = ok ? open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
	return f->fd >= 0;
}

void
folder_close(struct folder *f)
{
	if (f->fd >= 0)
		close(f->fd);
	f->fd = -1;
}

/*
 * Opens the folder that the last piece of the name lies in, and leads *name to
 * that piece; made if missing and wanted. -1 if that fails.
 */
static int
open_parent(const struct folder *f, const char **name, bool make)
{
	int fd = fcntl(f->fd, F_DUPFD_CLOEXEC, 0), next;
	char piece[MAX_NAME + 1];
	size_t n;

	while (fd >= 0 && (*name)[n = strcspn(*name, "/")] == '/') {
		memcpy(piece, *name, n);
		piece[n] = '\0';
		*name += n + 1;
		if (make && mkdirat(fd, piece, 0777) != 0 && errno != EEXIST)
			next = -1;
		else
			next = openat(fd, piece, O_RDONLY | O_DIRECTORY |
			    O_NOFOLLOW | O_CLOEXEC);
		close(fd);
		fd = next;
	}
	return fd;
}

enum atomic_result
folder_write(const struct folder *f, const char *name, const char *bytes,
    size_t len)
{
	enum atomic_result result;
	int fd, error;

	if (!folder_name_valid(name)) {
		errno = EINVAL;
		return ATOMIC_FAILED;
	}
	fd = open_parent(f, &name, true);
	if (fd < 0)
		return ATOMIC_FAILED;
	result = atomic_write_in(fd, name, bytes, len);
	error = errno;
	close(fd);
	errno = error;
	return result;
}

bool
folder_has(const struct folder *f, const char *name)
{
	struct stat st;

	return fstatat(f->fd, name, &st, AT_SYMLINK_NOFOLLOW) == 0;
}

bool
folder_remove(const struct folder *f, const char *name)
{
	struct stat st;
	bool removed;
	int fd;

	if (!folder_name_valid(name))
		return false;
	fd = open_parent(f, &name, false);
	if (fd < 0)
		return false;
	removed = fstatat(fd, name, &st, AT_SYMLINK_NOFOLLOW) == 0 &&
	    S_ISREG(st.st_mode) && unlinkat(fd, name, 0) == 0;
	close(fd);
	return removed;
}

int
folder_read(const struct folder *f, const char *name)
{
	return openat(f->fd, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK |
	    O_CLOEXEC);
}
