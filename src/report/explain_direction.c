/* A row of the table of directions as paragraphs for people. */
#include <string.h>

#include "report/explain_direction.h"
#include "report/wrap.h"

static const struct {
	const char *why, *basis, *before, *after;
} labels[] = {
	[LANG_VI] = { .why = "Vì sao: ", .basis = "Căn cứ: ",
		.before = "Ví dụ, trước:", .after = "Sau:" },
	[LANG_EN] = { .why = "Why: ", .basis = "Legal basis: ",
		.before = "Example, before:", .after = "After:" },
};

static void
put_paragraph(struct buf *out, const char *label, const char *text,
    size_t width)
{
	struct wrap w = { .out = out, .width = width };

	wrap_text(&w, label);
	wrap_text(&w, text);
	buf_putc(out, '\n');
}

/* The change read forwards or backwards. */
static void
put_side(struct buf *out, const struct direction *d, bool mirrored,
    enum lang lang, size_t width)
{
	enum burden b = mirrored ? burden_mirror(d->burden) : d->burden;

	buf_putc(out, '\n');
	buf_printf(out, "%s: %s\n", d->message[mirrored][lang],
	    burden_label(b, lang));
	put_paragraph(out, labels[lang].why, d->why[mirrored][lang], width);
}

static void
put_example(struct buf *out, const char *label, const char *text)
{
	size_t n;

	if (text == NULL)
		return;
	buf_printf(out, "\n%s\n", label);
	for (; *text != '\0'; text += n + (text[n] == '\n')) {
		n = strcspn(text, "\n");
		buf_puts(out, "    ");
		buf_put(out, text, n);
		buf_putc(out, '\n');
	}
}

void
direction_explain(struct buf *out, const struct direction *d,
    enum lang lang, size_t width)
{
	buf_printf(out, "%s %s (%s)\n", d->code, d->name, d->name_en);
	put_side(out, d, false, lang, width);
	put_side(out, d, true, lang, width);
	if (d->basis != NULL) {
		buf_putc(out, '\n');
		put_paragraph(out, labels[lang].basis, d->basis, width);
	}
	put_example(out, labels[lang].before, d->before);
	put_example(out, labels[lang].after, d->after);
}
