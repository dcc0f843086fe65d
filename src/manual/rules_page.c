/* The rule table as a list of a manual page. */
#include <string.h>

#include "manual/pages.h"
#include "manual/roff.h"
#include "report/explain.h"
#include "report/formats.h"

/* The families by the first digit of the code. */
static const struct family {
	char digit;
	const char *title[N_LANGS];
} families[] = {
	{ '0', { "Bảng mã và cú pháp", "Bytes and syntax" } },
	{ '1', { "Cấu trúc", "Structure" } },
	{ '2', { "Mã, tên và tham chiếu", "Codes, names and references" } },
	{ '3', { "Căn cứ pháp lý, quyết định và ngày",
	    "Legal basis, decisions and dates" } },
	{ '4', { "Thời hạn, phí và lệ phí", "Time limits and fees" } },
	{ '5', { "Hồ sơ và biểu mẫu", "Papers and forms" } },
	{ '6', { "Chữ viết và trình bày", "Letters and typography" } },
	{ '7', { "Công khai, niêm yết", "Publication and posting" } },
	{ '8', { "Quy trình, một cửa, liên thông",
	    "Processes, one-stop shop, interlinked services" } },
	{ '9', { "Chương trình kiểm tra", "The tool itself" } },
};

static const struct {
	const char *why, *help, *basis, *holds, *from, *until, *before, *bad,
	    *good;
} labels[] = {
	[LANG_VI] = {
		.why = "Vì sao: ", .help = "Cách sửa: ", .basis = "Căn cứ: ",
		.holds = "Áp dụng", .from = " từ ngày ",
		.until = " đến hết ngày ", .before = "Bản trước:",
		.bad = "Ví dụ sai:",
		.good = "Ví dụ đúng:",
	},
	[LANG_EN] = {
		.why = "Why: ", .help = "What to do: ",
		.basis = "Legal basis: ", .holds = "Holds", .from = " from ",
		.until = " until ", .before = "The revision before:",
		.bad = "Wrong:", .good = "Right:",
	},
};

static const struct {
	enum rule_flag flag;
	const char *text[N_LANGS];
} notes[] = {
	{ WANTS_WHOLE_FILE, {
		"Không xét khi một phần của tệp không đọc được.",
		"Left out when part of the file could not be read." } },
	{ NOT_IN_IMPORT, {
		"Không xét ở thủ tục nhập bằng tthc-import: nguồn không có nội dung này.",
		"Left out in imported procedures: the source does not carry it." } },
	{ MINISTRY_TEXT, {
		"Với lời văn do bộ công bố, cơ quan địa phương kiến nghị sửa chứ không tự sửa.",
		"Where a ministry announced the text, a local office asks for the change instead of making it." } },
};

static const char *const by_comparison[] = {
	[LANG_VI] = "tthc-diff báo khi so hai bản, không phải tthc-lint.",
	[LANG_EN] = "Reported by tthc-diff, which compares two revisions.",
};

static void
paragraph(struct buf *out, const char *label, const char *text)
{
	struct buf b;

	buf_init(&b, 0);
	buf_puts(&b, label);
	buf_puts(&b, text);
	buf_puts(out, ".Pp\n");
	roff_text(out, b.data);
	buf_release(&b);
}

/* A text that is nothing but a placeholder says nothing without a finding. */
static void
general(struct buf *out, const char *label, const char *text)
{
	struct buf b;

	buf_init(&b, 0);
	rule_general(&b, text);
	if (strcmp(b.data, "…") != 0)
		paragraph(out, label, b.data);
	buf_release(&b);
}

static void
holds(struct buf *out, const struct rule *r, enum lang lang)
{
	struct buf b;

	if (r->from == NULL && r->until == NULL)
		return;
	buf_init(&b, 0);
	if (r->from != NULL) {
		buf_puts(&b, labels[lang].from);
		put_date(&b, r->from, lang);
	}
	if (r->until != NULL) {
		buf_puts(&b, labels[lang].until);
		put_date(&b, r->until, lang);
	}
	buf_putc(&b, '.');
	paragraph(out, labels[lang].holds, b.data);
	buf_release(&b);
}

static void
example(struct buf *out, const char *label, const char *text)
{
	if (text == NULL)
		return;
	paragraph(out, label, "");
	roff_literal(out, text);
}

static void
put_rule(struct buf *out, const struct rule *r, enum lang lang)
{
	size_t i;

	roff_macro(out, "It Sy", r->code, NULL);
	roff_macro(out, "Cm", lang == LANG_VI ? r->name : r->name_en, NULL);
	buf_printf(out, "(%s)\n", level_label(r->level, lang));
	general(out, "", r->message[lang]);
	paragraph(out, labels[lang].why, r->why[lang]);
	general(out, labels[lang].help, r->help[lang]);
	if (r->basis != NULL)
		paragraph(out, labels[lang].basis, r->basis);
	holds(out, r, lang);
	for (i = 0; i < sizeof notes / sizeof notes[0]; i++)
		if (r->flags & notes[i].flag)
			paragraph(out, "", notes[i].text[lang]);
	if (r->scope == SCOPE_DIFF)
		paragraph(out, "", by_comparison[lang]);
	if (lang == LANG_EN)
		return;
	example(out, labels[lang].before, r->before);
	example(out, labels[lang].bad, r->bad);
	example(out, labels[lang].good, r->good);
}

static void
put_family(struct buf *out, const struct family *f, enum lang lang)
{
	struct buf b;
	size_t i;

	buf_init(&b, 0);
	buf_printf(&b, "TT%c: %s", f->digit, f->title[lang]);
	roff_macro(out, "Ss", b.data, NULL);
	buf_release(&b);
	buf_puts(out, ".Bl -tag -width Ds\n");
	for (i = 0; i < N_RULES; i++)
		if (rule_of((enum rule_id)i)->code[2] == f->digit)
			put_rule(out, rule_of((enum rule_id)i), lang);
	buf_puts(out, ".El\n");
}

void
pages_rules(struct buf *out, enum lang lang)
{
	size_t i;

	for (i = 0; i < sizeof families / sizeof families[0]; i++)
		put_family(out, &families[i], lang);
}
