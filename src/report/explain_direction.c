/* A row of the table of directions as paragraphs for people. */
#include <string.h>

#include "report/explain_direction.h"
#include "report/formats.h"
#include "report/wrap.h"

static const struct {
	const char *why, *basis, *before, *after, *as_of;
} labels[] = {
	[LANG_VI] = { .why = "Vì sao: ", .basis = "Căn cứ: ",
		.before = "Ví dụ, trước", .after = "Sau",
		.as_of = ", xét theo ngày " },
	[LANG_EN] = { .why = "Why: ", .basis = "Legal basis: ",
		.before = "Example, before", .after = "After",
		.as_of = ", as of " },
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
put_example(struct buf *out, const char *label, const char *text,
    const char *as_of, enum lang lang)
{
	size_t n;

	buf_printf(out, "\n%s", label);
	if (as_of != NULL) {
		buf_puts(out, labels[lang].as_of);
		put_date(out, as_of, lang);
	}
	buf_puts(out, ":\n");
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
	put_example(out, labels[lang].before, d->before, d->as_of[0], lang);
	put_example(out, labels[lang].after, d->after, d->as_of[1], lang);
}
