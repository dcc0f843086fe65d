/* Names for values: by position, and by identity keys. */
#include <string.h>

#include "base/buf.h"
#include "base/hash.h"
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
	size_t n;

	for (; *s != '\0'; s += n + (s[n] != '\0')) {
		n = strcspn(s, "~/");
		buf_put(b, s, n);
		if (s[n] != '\0')
			buf_puts(b, s[n] == '~' ? "~0" : "~1");
	}
}

static void
put_key(struct buf *b, const struct value *v)
{
	buf_putc(b, '/');
	buf_puts(b, v->field->key);
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
		put_key(&b, path[n]);
		if (path[n]->list != NULL)
			buf_printf(&b, "/%u", path[n]->index);
	}
	return finish(a, &b);
}

/*
 * What identifies a row: short words as they are, a long name by its hash.
 */
static void
put_key_text(struct buf *b, const struct value *v)
{
	enum { LONG = 48 };
	const char *s = v->norm != NULL ? v->norm : v->text;
	size_t n = v->norm != NULL ? v->norm_len : v->len;

	char hex[HASH_HEX];

	if (n <= LONG) {
		put_escaped(b, s);
		return;
	}
	hash_hex(hex, text_hash(s, n));
	buf_putc(b, '#');
	buf_puts(b, hex);
}

/* The identity fields of a row: [kenh=truc_tiep,truong_hop=dung_han]. */
static void
put_identity(struct buf *b, const struct record *r)
{
	size_t i, j, count, n = n_fields(r->type);
	const char *mark = "[";

	for (i = 0; i < n; i++) {
		const struct value *v = &r->values[i], *item;

		if (!(v->field->flags & IDENT) || v->state != VALUE_FILLED)
			continue;
		buf_puts(b, mark);
		buf_puts(b, v->field->key);
		buf_putc(b, '=');
		item = items_of(v, &count);
		for (j = 0; j < count; j++) {
			buf_puts(b, j == 0 ? "" : "+");
			if (item[j].text != NULL)
				put_key_text(b, &item[j]);
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
		put_key(&b, path[n]);
		if (path[n]->list == NULL)
			continue;
		if (path[n]->record != NULL)
			put_identity(&b, path[n]->record);
		else if (path[n]->text != NULL && n > 0)
			put_key_text(&b, path[n]);
	}
	return finish(a, &b);
}
