/* The table of directions and the test of weekdays as lists of a page. */
#include <stdlib.h>
#include <string.h>

#include "diff/wait.h"
#include "manual/pages.h"
#include "manual/roff.h"
#include "model/direction.h"
#include "report/formats.h"

/* The families by the first digit of the code. */
static const struct family {
	char digit;
	const char *title[N_LANGS];
} families[] = {
	{ '1', { "Thời gian", "Time" } },
	{ '2', { "Phí, lệ phí", "Fees" } },
	{ '3', { "Hồ sơ, giấy tờ", "Papers" } },
	{ '4', { "Trình tự thực hiện", "Steps" } },
	{ '5', { "Cách thức, nơi nộp", "Ways in" } },
	{ '6', { "Đối tượng, cấp và cơ quan", "People, levels and bodies" } },
	{ '7', { "Yêu cầu, điều kiện và kết quả",
	    "Conditions and results" } },
	{ '8', { "Thủ tục, căn cứ pháp lý và quyết định",
	    "The procedure, its legal basis and decisions" } },
	{ '9', { "Bản ghi và những thay đổi còn lại",
	    "The record itself, and everything else" } },
};

static const struct {
	const char *other_way, *mirror, *same, *basis;
	const char *before, *after, *as_of, *mends, *calendar;
} labels[] = {
	[LANG_VI] = {
		.other_way = "ngược lại", .mirror = "Ngược lại, ",
		.same = "Chiều ngược lại cũng vậy.", .basis = "Căn cứ: ",
		.before = "Trước", .after = "Sau", .as_of = ", xét theo ngày ",
		.mends = "Được đánh dấu là sửa dữ liệu, không tính vào tổng số.",
		.calendar = "Chỉ có khi xét hai bản theo hai ngày (--as-of).",
	},
	[LANG_EN] = {
		.other_way = "backwards", .mirror = "Backwards: ",
		.same = "The same backwards.", .basis = "Legal basis: ",
		.before = "Before", .after = "After", .as_of = ", as of ",
		.mends = "Marked as mending the record and left out of sums.",
		.calendar = "Only when the sides are judged by two days "
		    "(--as-of).",
	},
};

static void
paragraph(struct buf *out, const char *text)
{
	buf_puts(out, ".Pp\n");
	roff_text(out, text);
}

/* Code, name, class; and the other class of the change read backwards. */
static void
put_head(struct buf *out, const struct direction *d, enum lang lang)
{
	enum burden mirror = burden_mirror(d->burden);
	struct buf b;

	roff_macro(out, "It Sy", d->code, NULL);
	roff_macro(out, "Cm", lang == LANG_VI ? d->name : d->name_en, NULL);
	buf_init(&b, 0);
	buf_printf(&b, "(%s", burden_label(d->burden, lang));
	if (mirror != d->burden)
		buf_printf(&b, ", %s %s", labels[lang].other_way,
		    burden_label(mirror, lang));
	buf_putc(&b, ')');
	roff_text(out, b.data);
	buf_release(&b);
}

/* What happened, and why it points this way unless that was said before. */
static void
put_side(struct buf *out, const struct direction *d, bool mirrored,
    enum lang lang)
{
	const char *why = d->why[mirrored][lang];
	struct buf b;

	buf_init(&b, 0);
	buf_printf(&b, "%s%s.", mirrored ? labels[lang].mirror : "",
	    d->message[mirrored][lang]);
	if (!mirrored || strcmp(why, d->why[false][lang]) != 0)
		buf_printf(&b, " %s", why);
	paragraph(out, b.data);
	buf_release(&b);
}

static void
put_basis(struct buf *out, const struct direction *d, enum lang lang)
{
	struct buf b;

	if (d->basis == NULL)
		return;
	buf_init(&b, 0);
	buf_printf(&b, "%s%s.", labels[lang].basis, d->basis);
	paragraph(out, b.data);
	buf_release(&b);
}

static void
put_example(struct buf *out, const char *label, const char *text,
    const char *as_of, enum lang lang)
{
	struct buf b;

	buf_init(&b, 0);
	buf_puts(&b, label);
	if (as_of != NULL) {
		buf_puts(&b, labels[lang].as_of);
		put_date(&b, as_of, lang);
	}
	buf_putc(&b, ':');
	paragraph(out, b.data);
	roff_literal(out, text);
	buf_release(&b);
}

static bool
is_same_backwards(const struct direction *d, enum lang lang)
{
	return burden_mirror(d->burden) == d->burden &&
	    strcmp(d->message[false][lang], d->message[true][lang]) == 0;
}

static void
put_direction(struct buf *out, const struct direction *d, enum lang lang)
{
	put_head(out, d, lang);
	put_side(out, d, false, lang);
	if (is_same_backwards(d, lang))
		roff_text(out, labels[lang].same);
	else
		put_side(out, d, true, lang);
	if (d->flags & MENDS_RECORD)
		roff_text(out, labels[lang].mends);
	if (d->flags & BY_CALENDAR)
		roff_text(out, labels[lang].calendar);
	put_basis(out, d, lang);
	if (lang == LANG_EN)
		return;
	put_example(out, labels[lang].before, d->before, d->as_of[0], lang);
	put_example(out, labels[lang].after, d->after, d->as_of[1], lang);
}

static int
by_code(const void *a, const void *b)
{
	const struct direction *const *x = a, *const *y = b;

	return strcmp((*x)->code, (*y)->code);
}

void
pages_directions(struct buf *out, enum lang lang)
{
	const struct direction *sorted[N_DIRECTIONS];
	size_t i, k;
	struct buf b;

	for (i = 0; i < N_DIRECTIONS; i++)
		sorted[i] = direction_of((enum direction_id)i);
	qsort(sorted, N_DIRECTIONS, sizeof *sorted, by_code);
	buf_init(&b, 0);
	for (i = 0; i < sizeof families / sizeof families[0]; i++) {
		buf_clear(&b);
		buf_printf(&b, "DF%c: %s", families[i].digit,
		    families[i].title[lang]);
		roff_macro(out, "Ss", b.data, NULL);
		buf_puts(out, ".Bl -tag -width Ds\n");
		for (k = 0; k < N_DIRECTIONS; k++)
			if (sorted[k]->code[2] == families[i].digit)
				put_direction(out, sorted[k], lang);
		buf_puts(out, ".El\n");
	}
	buf_release(&b);
}

/* --- the test of weekdays ------------------------------------------------ */

static const char *const heads[] = {
	[LANG_VI] = ".Bl -column \"Số ngày\" \"Tăng từ\" \"Bằng nhau\" "
	    "\"Tùy ngày nhận\" \"Giảm đến\"\n"
	    ".It Em Số ngày Ta Em Tăng từ Ta Em Bằng nhau Ta "
	    "Em Tùy ngày nhận Ta Em Giảm đến\n",
	[LANG_EN] = ".Bl -column \"Days\" \"Heavier from\" \"Equal\" "
	    "\"Mixed\" \"Lighter up to\"\n"
	    ".It Em Days Ta Em Heavier from Ta Em Equal Ta Em Mixed Ta "
	    "Em Lighter up to\n",
};

static void
put_cell(struct buf *out, long n)
{
	if (n == 0)
		buf_puts(out, " Ta \\(en");
	else
		buf_printf(out, " Ta %ld", n);
}

/* What a limit of so many days becomes in working days: for each outcome the
 * number next to the others. */
static void
put_days(struct buf *out, long days)
{
	const struct duration old = { days * 1000, UNIT_NGAY };
	long found[WAIT_UNKNOWN + 1] = { 0 }, n;

	for (n = days + 1; n > 0; n--) {
		enum wait w = wait_change(old,
		    (struct duration){ n * 1000, UNIT_NGAY_LAM_VIEC });

		if (w == WAIT_LONGER || found[w] == 0)
			found[w] = n;
	}
	buf_printf(out, ".It %ld", days);
	put_cell(out, found[WAIT_LONGER]);
	put_cell(out, found[WAIT_EQUAL]);
	put_cell(out, found[WAIT_MIXED]);
	put_cell(out, found[WAIT_SHORTER]);
	buf_putc(out, '\n');
}

void
pages_weekdays(struct buf *out, enum lang lang)
{
	static const long days[] = { 1, 2, 3, 5, 7, 10, 12, 15, 20, 21, 25,
	    30, 45, 60, 90 };
	size_t i;

	buf_puts(out, heads[lang]);
	for (i = 0; i < sizeof days / sizeof days[0]; i++)
		put_days(out, days[i]);
	buf_puts(out, ".El\n");
}
