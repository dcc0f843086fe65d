/* Names for values: by position, and by identity keys. */
#include <string.h>

#include "base/buf.h"
#include "base/viet.h"
#include "model/finding.h"

/* Containers from the root down to a value: deeper nesting is not read. */
enum { MAX_DEPTH = 32 };

static size_t
path_to(const struct value *v, const struct value *path[MAX_DEPTH])
{
	size_t n = 0;

	while (v != NULL && n < MAX_DEPTH) {
		path[n++] = v;
		v = v->owner->holder;
	}
	return n;
}

/* JSON Pointer and our own brackets escape these. */
static void
put_escaped(struct buf *b, const char *s)
{
	for (; *s != '\0'; s++) {
		if (*s == '~')
			buf_puts(b, "~0");
		else if (*s == '/')
			buf_puts(b, "~1");
		else
			buf_putc(b, *s);
	}
}

static char *
finish(struct arena *a, struct buf *b)
{
	char *s = arena_strndup(a, b->data, b->len);

	buf_release(b);
	return s;
}

const char *
pointer_of(struct arena *a, const struct value *v)
{
	const struct value *path[MAX_DEPTH];
	size_t n = path_to(v, path);
	struct buf b;

	buf_init(&b, 0);
	while (n-- > 0) {
		buf_printf(&b, "/%s", path[n]->field->key);
		if (path[n]->list != NULL)
			buf_printf(&b, "/%u", path[n]->index);
	}
	return finish(a, &b);
}

static void
put_key_text(struct arena *a, struct buf *b, const char *s, size_t n)
{
	size_t len;

	put_escaped(b, viet_norm(a, s, n, &len, NULL));
}

/* The identity fields of a row: [kenh=truc_tiep,truong_hop=dung_han]. */
static void
put_identity(struct arena *a, struct buf *b, const struct record *r)
{
	size_t i, j, count, n = n_fields(r->type);
	const char *mark = "[";

	for (i = 0; i < n; i++) {
		const struct value *v = &r->values[i], *item;

		if (!(v->field->flags & IDENT) || v->state != VALUE_FILLED)
			continue;
		buf_printf(b, "%s%s=", mark, v->field->key);
		item = items_of(v, &count);
		for (j = 0; j < count; j++) {
			buf_puts(b, j == 0 ? "" : "+");
			if (item[j].text != NULL)
				put_key_text(a, b, item[j].text, item[j].len);
		}
		mark = ",";
	}
	buf_puts(b, *mark == ',' ? "]" : "[]");
}

const char *
identity_of(struct arena *a, const struct value *v)
{
	const struct value *path[MAX_DEPTH];
	size_t n = path_to(v, path);
	struct buf b;

	buf_init(&b, 0);
	while (n-- > 0) {
		buf_printf(&b, "/%s", path[n]->field->key);
		if (path[n]->list == NULL)
			continue;
		if (path[n]->record != NULL)
			put_identity(a, &b, path[n]->record);
		else if (path[n]->text != NULL && n > 0)
			put_key_text(a, &b, path[n]->text, path[n]->len);
	}
	return finish(a, &b);
}
