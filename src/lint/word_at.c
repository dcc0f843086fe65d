/* Cuts pieces out of a text. */
#include <stdbool.h>
#include <string.h>

#include "base/viet.h"
#include "lint/word_at.h"

enum { REACH = 40 };	/* bytes shown on either side at most */

static bool
is_blank(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static bool
is_inside_letter(char c)
{
	return ((unsigned char)c & 0xC0) == 0x80;
}

const char *
word_at(struct arena *a, const struct value *v, size_t at, size_t n)
{
	size_t from = at, to = at + n, len;

	while (from > 0 && !is_blank(v->text[from - 1]) && at - from < REACH)
		from--;
	while (from < at && is_inside_letter(v->text[from]))
		from++;
	while (to < v->len && !is_blank(v->text[to]) && to - at < REACH)
		to++;
	while (to > at + n && is_inside_letter(v->text[to]))
		to--;
	return viet_nfc(a, v->text + from, to - from, &len);
}

const char *
written_text(struct arena *a, const struct value *v, size_t from, size_t to)
{
	char *s, *end;

	s = arena_strndup(a, v->text + from, to - from);
	for (end = s; (end = strchr(end, '\n')) != NULL; )
		*end = ' ';
	return s;
}

const char *
written_at(struct arena *a, const struct value *v, size_t from, size_t n)
{
	size_t to = from + n;

	viet_locate(v->text, v->len, &from, &to);
	return written_text(a, v, from, to);
}
