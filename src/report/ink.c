/* A word is collected with its colours and handed to wrap.h when it ends. */
#include <string.h>

#include "base/escape.h"
#include "base/utf8.h"
#include "report/ink.h"

void
ink_init(struct ink *k, struct buf *out, bool colour, size_t width,
    size_t column, size_t indent)
{
	*k = (struct ink){
		.wrap = {
			.out = out, .width = width, .indent = indent,
			.column = column,
		},
		.colour = colour,
	};
	buf_init(&k->word, 0);
}

static void
put_out(struct ink *k)
{
	if (k->lit)
		buf_puts(&k->word, "\x1b[0m");
	k->lit = false;
}

static void
end_word(struct ink *k)
{
	put_out(k);
	if (k->columns > 0)
		wrap_columns(&k->wrap, k->word.data, k->word.len,
		    k->columns);
	buf_clear(&k->word);
	k->columns = 0;
}

void
ink_colour(struct ink *k, const char *sgr)
{
	put_out(k);
	k->sgr = sgr;
}

/* Appends the first character of n bytes; returns its length. */
static size_t
put_char(struct ink *k, const char *s, size_t n)
{
	size_t start, len;

	if (k->colour && k->sgr != NULL && !k->lit) {
		buf_printf(&k->word, "\x1b[%sm", k->sgr);
		k->lit = true;
	}
	start = k->word.len;
	len = escape_char(&k->word, s, n);
	k->columns += utf8_width(k->word.data + start, k->word.len - start);
	return len;
}

void
ink_put(struct ink *k, const char *s, size_t n)
{
	size_t i = 0;

	while (i < n) {
		if (strchr(" \t\n", s[i]) == NULL || s[i] == '\0') {
			i += put_char(k, s + i, n - i);
			continue;
		}
		end_word(k);
		if (s[i++] == '\n')
			wrap_line(&k->wrap);
	}
}

void
ink_puts(struct ink *k, const char *s)
{
	ink_put(k, s, strlen(s));
}

void
ink_end(struct ink *k)
{
	end_word(k);
	buf_putc(k->wrap.out, '\n');
	buf_release(&k->word);
}
