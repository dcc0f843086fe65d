/* Reading files, and finding lines in them. */
#include <sys/stat.h>

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/die.h"
#include "base/source.h"
#include "base/utf8.h"

enum {
	CHUNK = 64 * 1024,
	A_LINE = 32,		/* bytes of a line, so that few arrays grow */
	BLOCK = 16 * 1024	/* bytes, whose code points are counted once */
};

static void
find_lines(struct source *s)
{
	const char *p = s->data, *end = p + s->len;
	size_t cap = s->len / A_LINE + 16;

	s->lines = xmalloc(cap * sizeof *s->lines);
	s->lines[0] = 0;
	s->n_lines = 1;
	while ((p = memchr(p, '\n', (size_t)(end - p))) != NULL) {
		if (s->n_lines == cap)
			s->lines = xrealloc(s->lines,
			    (cap *= 2) * sizeof *s->lines);
		s->lines[s->n_lines++] = (uint32_t)(++p - s->data);
	}
}

/* Columns on a very long line are counted from the block they lie in. */
static void
count_blocks(struct source *s)
{
	size_t i, n = s->len / BLOCK;

	if (n == 0)
		return;
	s->counts = xmalloc((n + 1) * sizeof *s->counts);
	s->counts[0] = 0;
	for (i = 0; i < n; i++)
		s->counts[i + 1] = s->counts[i] +
		    (uint32_t)utf8_count(s->data + i * BLOCK, BLOCK);
}

/* Takes over data, which has room for the NUL. */
static void
set_data(struct source *s, char *data, size_t len)
{
	data[len] = '\0';
	s->data = data;
	s->len = len;
	s->bom = len >= 3 && memcmp(data, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
	find_lines(s);
	count_blocks(s);
}

static enum source_status
read_all(struct source *s, int fd, size_t max)
{
	size_t cap = CHUNK, len = 0;
	char *data = xmalloc(cap + 1);
	ssize_t n;

	while ((n = read(fd, data + len, cap - len)) != 0) {
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0 || len + (size_t)n > max) {
			free(data);
			return n < 0 ? SOURCE_CANNOT_OPEN : SOURCE_TOO_LARGE;
		}
		len += (size_t)n;
		if (len == cap)
			data = xrealloc(data, (cap *= 2) + 1);
	}
	set_data(s, data, len);
	return SOURCE_OK;
}

static void
start(struct source *s, const char *path)
{
	memset(s, 0, sizeof *s);
	s->path = path;
}

enum source_status
source_read(struct source *s, const char *path, size_t max)
{
	enum source_status status;
	struct stat st;
	int fd;

	start(s, path);
	/* A pipe without a writer must not stop us: O_NONBLOCK. */
	fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	if (fd < 0)
		return SOURCE_CANNOT_OPEN;
	if (fstat(fd, &st) != 0)
		status = SOURCE_CANNOT_OPEN;
	else if (!S_ISREG(st.st_mode))
		status = SOURCE_NOT_A_FILE;
	else if ((unsigned long long)st.st_size > max)
		status = SOURCE_TOO_LARGE;
	else
		status = read_all(s, fd, max);
	close(fd);
	return status;
}

enum source_status
source_read_fd(struct source *s, const char *path, int fd, size_t max)
{
	start(s, path);
	return read_all(s, fd, max);
}

void
source_from_bytes(struct source *s, const char *path, const char *bytes,
    size_t len)
{
	char *data = xmalloc(len + 1);

	start(s, path);
	memcpy(data, bytes, len);
	set_data(s, data, len);
}

void
source_release(struct source *s)
{
	free((char *)s->data);
	free(s->lines);
	free(s->counts);
	start(s, s->path);
}

/* Index of the last line that starts at or before the offset. */
static size_t
line_index(const struct source *s, uint32_t offset)
{
	size_t low = 0, high = s->n_lines;

	while (high - low > 1) {
		size_t mid = low + (high - low) / 2;

		if (s->lines[mid] <= offset)
			low = mid;
		else
			high = mid;
	}
	return low;
}

/* Code points before an offset of a source that has counts. */
static size_t
count_before(const struct source *s, size_t offset)
{
	size_t block = offset / BLOCK * BLOCK;

	return s->counts[offset / BLOCK] +
	    utf8_count(s->data + block, offset - block);
}

static size_t
count_between(const struct source *s, size_t from, size_t to)
{
	return to - from < BLOCK ? utf8_count(s->data + from, to - from) :
	    count_before(s, to) - count_before(s, from);
}

unsigned
source_line_at(const struct source *s, uint32_t offset)
{
	return (unsigned)line_index(s, offset) + 1;
}

struct position
source_position(const struct source *s, uint32_t offset)
{
	size_t i = line_index(s, offset);
	size_t from = i == 0 && offset >= s->bom ? s->bom : s->lines[i];
	struct position p;

	p.line = (unsigned)i + 1;
	p.byte_column = (unsigned)(offset - from) + 1;
	p.column = (unsigned)count_between(s, from, offset) + 1;
	return p;
}

const char *
source_line(const struct source *s, unsigned line, size_t *len)
{
	size_t from = s->lines[line - 1];
	size_t end = line < s->n_lines ? s->lines[line] - 1 : s->len;

	if (line == 1)
		from = s->bom;
	if (end > from && s->data[end - 1] == '\r')
		end--;
	*len = end - from;
	return s->data + from;
}
