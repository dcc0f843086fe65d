/*
 * A folder that pages are written into.
 *
 * Names are relative, of ASCII letters, digits and "._-" with "/" between
 * them, and no piece begins with a point: none leads out of the folder. No
 * symbolic link inside it is followed, so that whoever may write there cannot
 * send a page elsewhere. Several threads may write different files.
 */
#ifndef TTHC_TOOLS_FOLDER_H
#define TTHC_TOOLS_FOLDER_H

#include "base/atomic.h"

struct folder {
	const char *path;	/* as shown */
	int fd;			/* -1: not open */
};

/* True if a path means a folder: it ends in "/", or there is one. */
bool folder_meant(const char *path);

/* True if the name is one of those above. */
bool folder_name_valid(const char *name);

/*
 * Opens the folder, with all above it made if missing; the last piece may be a
 * link to a folder. False if that fails: errno tells why.
 */
bool folder_open(struct folder *f, const char *path);

void folder_close(struct folder *f);

/* Writes a file as base/atomic.h does. Folders of its name are made. */
enum atomic_result folder_write(const struct folder *f, const char *name,
    const char *bytes, size_t len);

/* True if there is something of that name. */
bool folder_has(const struct folder *f, const char *name);

/* Removes a regular file; false if there is none of that name. */
bool folder_remove(const struct folder *f, const char *name);

/* An open descriptor to read the file; -1 if it cannot be read. */
int folder_read(const struct folder *f, const char *name);

#endif
