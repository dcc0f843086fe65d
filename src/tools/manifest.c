/* .tthc-trang: a heading, then a name a line, sorted. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/source.h"
#include "tools/manifest.h"

enum { MAX_LIST = 64 << 20 };	/* bytes */

static const char list[] = ".tthc-trang", heading[] =
    "# Tệp do tthc-render ghi; tệp không còn dùng sẽ bị xóa.";

static void
add(struct manifest *m, struct manifest_list *l, const char *name, size_t n)
{
	if (l->n == l->cap) {
		l->cap = l->cap * 2 + 64;
		l->v = arena_grow(m->arena, l->v, l->n, l->cap, sizeof *l->v);
	}
	l->v[l->n++] = arena_strndup(m->arena, name, n);
}

void
manifest_read(struct manifest *m, struct arena *a, const struct folder *f)
{
	struct source s;
	unsigned i;
	int fd = folder_read(f, list);

	*m = (struct manifest){ .arena = a };
	if (fd < 0)
		return;
	m->is_ours = source_read_fd(&s, list, fd, MAX_LIST) == SOURCE_OK &&
	    strncmp(s.data, heading, sizeof heading - 1) == 0;
	for (i = 2; m->is_ours && i <= s.n_lines; i++) {
		size_t n;
		const char *line = source_line(&s, i, &n);

		if (n > 0)
			add(m, &m->old, line, n);
	}
	source_release(&s);
	close(fd);
}

void
manifest_add(struct manifest *m, const char *name)
{
	add(m, &m->new, name, strlen(name));
}

static int
compare(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void
sort(struct manifest_list *l)
{
	if (l->n > 0)
		qsort(l->v, l->n, sizeof *l->v, compare);
}

static bool
write_list(struct manifest_list *l, const struct folder *f)
{
	struct buf b;
	size_t i;
	bool ok;

	sort(l);
	buf_init(&b, 0);
	buf_printf(&b, "%s\n", heading);
	for (i = 0; i < l->n; i++)
		if (i == 0 || strcmp(l->v[i], l->v[i - 1]) != 0)
			buf_printf(&b, "%s\n", l->v[i]);
	ok = atomic_write_in(f->fd, list, b.data, b.len) != ATOMIC_FAILED;
	buf_release(&b);
	return ok;
}

bool
manifest_finish(struct manifest *m, const struct folder *f, size_t *removed)
{
	struct manifest_list *l = &m->old;
	size_t i;

	sort(&m->new);
	*removed = 0;
	for (i = 0; i < l->n; i++)
		if (m->new.n == 0 || bsearch(&l->v[i], m->new.v, m->new.n,
		    sizeof *m->new.v, compare) == NULL)
			*removed += folder_remove(f, l->v[i]);
	return write_list(&m->new, f);
}

void
manifest_break_off(struct manifest *m, const struct folder *f)
{
	size_t i;

	for (i = 0; i < m->old.n; i++)
		manifest_add(m, m->old.v[i]);
	if (m->new.n > 0)
		write_list(&m->new, f);
}
