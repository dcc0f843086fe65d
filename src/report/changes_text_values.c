/* Both values of a change on a terminal. */
#include <string.h>

#include "base/utf8.h"
#include "report/changes_text.h"

static const char red[] = "31", green[] = "32";

static void
put_piece(struct ink *k, const struct piece *p)
{
	static const struct {
		const char *sgr, *open, *close;
	} marks[] = {
		[PIECE_SAME] = { NULL, "", "" },
		[PIECE_GONE] = { red, "[-", "-]" },
		[PIECE_COME] = { green, "{+", "+}" },
	};

	ink_colour(k, marks[p->what].sgr);
	ink_puts(k, marks[p->what].open);
	ink_put(k, p->s, p->n);
	ink_puts(k, marks[p->what].close);
	ink_colour(k, NULL);
}

/* False if the values must be shown whole. */
static bool
put_pieces(struct buf *out, const struct changes *c, const struct change *ch)
{
	struct arena a = { 0 };
	const struct piece *v;
	struct ink k;
	size_t n, i;

	v = change_pieces(&a, ch, &n);
	if (n > 0) {
		k = text_line(out, c);
		for (i = 0; i < n; i++)
			put_piece(&k, &v[i]);
		ink_end(&k);
	}
	arena_release(&a);
	return n > 0;
}

/* A whole value with a sign before it. */
static void
put_whole(struct buf *out, const struct changes *c, const char *sign,
    const char *sgr, const char *text)
{
	struct ink k = text_line(out, c);

	k.wrap.indent += 2;
	ink_colour(&k, sgr);
	ink_puts(&k, sign);
	ink_puts(&k, " ");
	ink_puts(&k, text);
	ink_end(&k);
}

static void
put_delta(struct ink *k, const struct changes *c, const struct change *ch)
{
	struct buf text;

	buf_init(&text, 0);
	delta_write(&text, &ch->delta, c->lang);
	ink_colour(k, burden_colour(ch->burden));
	ink_puts(k, text.data);
	ink_colour(k, NULL);
	buf_release(&text);
}

bool
text_is_short(const struct changes *c, const struct change *ch)
{
	const char *old = ch->old_text, *new = ch->new_text;

	return old != NULL && new != NULL && !ch->prose &&
	    strchr(old, '\n') == NULL && strchr(new, '\n') == NULL &&
	    TEXT_INDENT + utf8_width(old, strlen(old)) +
	    utf8_width(new, strlen(new)) + 3 <= c->width;
}

static void
put_pair(struct buf *out, const struct changes *c, const struct change *ch)
{
	struct ink k = text_line(out, c);

	ink_puts(&k, ch->old_text);
	ink_puts(&k, " → ");
	ink_puts(&k, ch->new_text);
	if (has_delta(&ch->delta)) {
		ink_puts(&k, ": ");
		put_delta(&k, c, ch);
	}
	ink_end(&k);
}

void
text_wholes(struct buf *out, const struct changes *c, const struct change *ch)
{
	if (ch->old_text != NULL)
		put_whole(out, c, "−", red, ch->old_text);
	if (ch->new_text != NULL)
		put_whole(out, c, "+", green, ch->new_text);
}

void
text_values(struct buf *out, const struct changes *c, const struct change *ch)
{
	struct ink k;

	if (text_is_short(c, ch)) {
		put_pair(out, c, ch);
		return;
	}
	if (!put_pieces(out, c, ch))
		text_wholes(out, c, ch);
	if (has_delta(&ch->delta)) {
		k = text_line(out, c);
		ink_puts(&k, "= ");
		put_delta(&k, c, ch);
		ink_end(&k);
	}
}
