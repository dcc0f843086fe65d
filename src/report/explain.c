/* A rule's row as paragraphs for people. */
#include <string.h>

#include "base/escape.h"
#include "report/explain.h"
#include "report/formats.h"
#include "report/wrap.h"

#define ELLIPSIS "…"

static const struct {
	const char *why, *help, *basis, *holds, *from, *until, *before, *bad,
	    *good;
} labels[] = {
	[LANG_VI] = {
		.why = "Vì sao: ", .help = "Cách sửa: ",
		.basis = "Căn cứ: ", .holds = "Áp dụng",
		.from = " từ ngày ", .until = " đến ngày ",
		.before = "Bản trước:",
		.bad = "Ví dụ sai:", .good = "Ví dụ đúng:",
	},
	[LANG_EN] = {
		.why = "Why: ", .help = "What to do: ",
		.basis = "Legal basis: ", .holds = "Holds",
		.from = " from ", .until = " until ",
		.before = "The revision before:",
		.bad = "Wrong:", .good = "Right:",
	},
};

void
rule_general(struct buf *out, const char *text)
{
	size_t n;

	while (*text != '\0') {
		n = strcspn(text, "{");
		buf_put(out, text, n);
		text += n;
		if (*text == '\0')
			break;
		buf_puts(out, ELLIPSIS);
		text += strcspn(text, "}");
		text += *text == '}';
	}
}

static void
put_paragraph(struct buf *out, const char *label, const char *text,
    size_t width)
{
	struct wrap w = { .out = out, .width = width };

	buf_putc(out, '\n');
	wrap_text(&w, label);
	wrap_text(&w, text);
	buf_putc(out, '\n');
}

/* A text of which nothing is left without its placeholders is left out. */
static void
put_general(struct buf *out, const char *label, const char *text,
    size_t width)
{
	struct buf b;

	if (text == NULL)
		return;
	buf_init(&b, 0);
	rule_general(&b, text);
	if (strcmp(b.data, ELLIPSIS) != 0)
		put_paragraph(out, label, b.data, width);
	buf_release(&b);
}

/* Says nothing of a rule that always holds. */
static void
put_time(struct buf *out, const struct rule *rule, enum lang lang)
{
	if (rule->from == NULL && rule->until == NULL)
		return;
	buf_printf(out, "\n%s", labels[lang].holds);
	if (rule->from != NULL) {
		buf_puts(out, labels[lang].from);
		put_date(out, rule->from, lang);
	}
	if (rule->until != NULL) {
		buf_puts(out, labels[lang].until);
		put_date(out, rule->until, lang);
	}
	buf_putc(out, '\n');
}

static void
put_example(struct buf *out, const char *label, const char *text)
{
	size_t n, i;
	struct cell c;

	if (text == NULL)
		return;
	buf_printf(out, "\n%s\n", label);
	for (; *text != '\0'; text += n + (text[n] == '\n')) {
		n = strcspn(text, "\n");
		buf_puts(out, "    ");
		for (i = 0; i < n; i += c.bytes) {
			c = escape_cell(text + i, n - i);
			buf_put(out, c.text, c.len);
		}
		buf_putc(out, '\n');
	}
}

void
rule_explain(struct buf *out, const struct rule *rule, enum lang lang,
    size_t width)
{
	buf_printf(out, "%s %s (%s): %s\n", rule->code, rule->name,
	    rule->name_en, level_label(rule->level, lang));
	put_general(out, "", rule->message[lang], width);
	if (rule->why[lang] != NULL)
		put_paragraph(out, labels[lang].why, rule->why[lang], width);
	put_general(out, labels[lang].help, rule->help[lang], width);
	if (rule->basis != NULL)
		put_paragraph(out, labels[lang].basis, rule->basis, width);
	put_time(out, rule, lang);
	put_example(out, labels[lang].before, rule->before);
	put_example(out, labels[lang].bad, rule->bad);
	put_example(out, labels[lang].good, rule->good);
}
