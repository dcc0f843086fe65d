/*
 * The bytes of one file, and the way from a byte offset to a line.
 *
 * Offsets are the currency of the program: a span is a pair of them, and
 * lines, columns and snippets are computed when a finding is made. Lines end
 * at LF, as editors count; a CR before it belongs to the line end. A leading
 * byte order mark is kept in the bytes but takes no column.
 */
#ifndef TTHC_BASE_SOURCE_H
#define TTHC_BASE_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A piece of a source, end exclusive. 0,0 means "nowhere" or "the file". */
struct span {
	uint32_t start, end;
};

struct source {
	const char *path;	/* as shown to people */
	const char *data;	/* NUL follows the last byte */
	size_t len;
	size_t bom;		/* 3 if the file starts with a BOM, else 0 */
	uint32_t *lines;	/* offset of each line's first byte */
	size_t n_lines;
	uint32_t *counts;	/* of code points, by block; NULL if short */
};

/* 1-based; the column counts code points, bytes counts UTF-8 bytes. */
struct position {
	unsigned line, column, byte_column;
};

enum source_status {
	SOURCE_OK,
	SOURCE_CANNOT_OPEN,	/* errno tells why */
	SOURCE_NOT_A_FILE,	/* a folder, a pipe, a device */
	SOURCE_TOO_LARGE
};

/*
 * Reads a regular file of at most max bytes (never blocks on a pipe) into
 * memory of its own. path is kept, not copied. Release with source_release,
 * also after a failure.
 */
enum source_status source_read(struct source *s, const char *path,
    size_t max);

/* The same from an open descriptor, e.g. standard input. */
enum source_status source_read_fd(struct source *s, const char *path,
    int fd, size_t max);

/* A source over a copy of len bytes that are already in memory. */
void source_from_bytes(struct source *s, const char *path,
    const char *bytes, size_t len);

void source_release(struct source *s);

/* The line of an offset; cheaper than its columns on a long line. */
unsigned source_line_at(const struct source *s, uint32_t offset);

/* Line and columns of an offset; one past the end is allowed. */
struct position source_position(const struct source *s, uint32_t offset);

/* The text of a 1-based line without its end; *len gets its length. */
const char *source_line(const struct source *s, unsigned line, size_t *len);

#endif
