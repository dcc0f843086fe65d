/* One line for each change, as compilers write them. */
#include <string.h>

#include "base/escape.h"
#include "report/changes_parts.h"
#include "report/formats.h"

enum { COLUMNS = 48 };		/* of a value */

static void
put_sgr(struct buf *out, const struct changes *c, const char *sgr)
{
	if (c->colour)
		buf_printf(out, "\x1b[%sm", sgr);
}

/* The place on the new side if there is one, else on the old side. */
static void
put_where(struct buf *out, const struct subject *s, const struct change *ch)
{
	struct place file = {
		.path = s->new_path != NULL ? s->new_path : s->old_path,
	};

	if (has_lines(&ch->new_at))
		put_place(out, &ch->new_at);
	else if (has_lines(&ch->old_at))
		put_place(out, &ch->old_at);
	else
		put_place(out, &file);
}

static void
put_line(struct buf *out, const struct changes *c, const struct subject *s,
    const struct change *ch)
{
	struct buf text;

	put_sgr(out, c, "1");
	put_where(out, s, ch);
	buf_puts(out, ": ");
	put_sgr(out, c, burden_colour(ch->burden));
	buf_puts(out, burden_label(ch->burden, c->lang));
	put_sgr(out, c, "0");
	buf_init(&text, 0);
	buf_printf(&text, " %s %s", ch->direction->code, s->code);
	buf_puts(&text, *s->code == '\0' ? "" : ": ");
	put_sentence(&text, c, ch, COLUMNS);
	if (ch->accepted != NULL)
		buf_puts(&text, c->lang == LANG_EN ? " [accepted]" :
		    " [đã chấp nhận]");
	escape_line(out, text.data, text.len);
	buf_release(&text);
	buf_putc(out, '\n');
}

void
changes_render_concise(struct buf *out, const struct changes *c)
{
	struct arena a = { 0 };
	const struct subject *const *s = subjects_by_weight(&a, c);
	size_t i, k;

	for (i = 0; i < c->n_subjects; i++) {
		const struct change *const *v = changes_by_weight(&a, s[i]);

		for (k = 0; k < s[i]->n; k++)
			put_line(out, c, s[i], v[k]);
	}
	changes_put_findings(out, c, "concise");
	arena_release(&a);
}
