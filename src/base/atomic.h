/*
 * Files replaced as a whole.
 *
 * A file is written under a temporary name in the folder where it belongs
 * and then renamed, so that a reader, a full disk or a killed program finds
 * the old file or the new one and never half of either. A file that already
 * holds the bytes is not touched: its date stays, and git and make see no
 * change. A symbolic link is followed, so that the link itself stays. No
 * fsync: catalogues live in git and can be made again. Several threads may
 * write at a time, each its own files.
 */
#ifndef TTHC_BASE_ATOMIC_H
#define TTHC_BASE_ATOMIC_H

#include <stdbool.h>
#include <stddef.h>

enum atomic_result {
	ATOMIC_NEW,		/* there was no such file */
	ATOMIC_REPLACED,
	ATOMIC_UNCHANGED,	/* it held these bytes already */
	ATOMIC_FAILED		/* errno tells why; the old file stands */
};

/*
 * Makes path a file of exactly len bytes. A new file gets the permissions
 * that the umask leaves, an old one keeps its own. The folder must exist.
 */
enum atomic_result atomic_write(const char *path, const void *bytes,
    size_t len);

/* The same with the bytes of an open regular file, in the memory of a small
 * piece of it. */
enum atomic_result atomic_copy(const char *path, int fd);

/*
 * The same of a name in an open folder, for programs that must stay inside it:
 * a symbolic link of that name is not followed but a failure (ELOOP).
 */
enum atomic_result atomic_write_in(int folder, const char *name,
    const void *bytes, size_t len);

/*
 * Makes the folders of a path that ends in a file name, as far as they are
 * missing. False if that fails; errno tells why.
 */
bool atomic_make_folders(const char *path);

#endif
