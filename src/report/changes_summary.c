/* The summary block: lines made once, laid out by each format. */
#include <string.h>

#include <utf8proc.h>

#include "base/money.h"
#include "base/utf8.h"
#include "report/changes_parts.h"
#include "report/formats.h"

enum {
	MAX_LINES = 24,
};

static const struct {
	const char *classes[N_BURDENS], *procedure, *change, *to_read;
	const char *none, *no_such, *changed, *compared[2];
	const char *lists, *shared, *as_of;
	const char *mending, *not_counted, *accepted;
	const char *apart, *apart_why, *one_stop, *other_whole, *look_at;
	struct {
		const char *label, *unit, *cut, *added;
	} quantities[N_QUANTITIES];
} labels[] = {
	[LANG_VI] = {
		.classes = {
			[BURDEN_FORM] = "Biên tập",
			[BURDEN_LIGHTER] = "Giảm gánh nặng",
			[BURDEN_CONTENT] = "Thay đổi nội dung",
			[BURDEN_HEAVIER] = "Tăng gánh nặng",
		},
		.procedure = "thủ tục", .change = "thay đổi",
		.to_read = ", cần người đọc",
		.none = "không có thay đổi", .no_such = "không có",
		.changed = "có thay đổi",
		.compared = { "đã so sánh ", "" }, .lists = "Thủ tục",
		.shared = "Danh mục dùng chung", .as_of = "Xét theo ngày",
		.mending = "Sửa dữ liệu",
		.not_counted = " (không tính vào cắt giảm)",
		.accepted = "Đã chấp nhận", .apart = "Không cộng được",
		.apart_why = " (khác đơn vị, không rõ số "
		    "hoặc sửa dữ liệu)",
		.one_stop = "Qua một cửa",
		.other_whole = "; tổng số đã khác nên không so tỷ lệ",
		.look_at = "Cần xem lại",
		.quantities = {
			[QUANTITY_DAYS] = { "Thời hạn", "ngày", "giảm",
				"tăng" },
			[QUANTITY_WORKING_DAYS] = { "Thời hạn",
				"ngày làm việc", "giảm", "tăng" },
			[QUANTITY_DONG] = { "Phí, lệ phí", "đồng", "giảm",
				"tăng" },
			[QUANTITY_PAPERS] = { "Giấy tờ", "giấy tờ", "bỏ",
				"thêm" },
		},
	},
	[LANG_EN] = {
		.classes = {
			[BURDEN_FORM] = "Form only",
			[BURDEN_LIGHTER] = "Lighter",
			[BURDEN_CONTENT] = "Content",
			[BURDEN_HEAVIER] = "Heavier",
		},
		.procedure = "procedure", .change = "change",
		.to_read = ", a person must read them",
		.none = "no changes", .no_such = "none", .changed = "changed",
		.compared = { "", " compared" }, .lists = "Procedures",
		.shared = "Shared lists", .as_of = "As of",
		.mending = "Record mended",
		.not_counted = " (in no total)",
		.accepted = "Accepted", .apart = "Not in the sums",
		.apart_why = " (another unit, no number, or "
		    "a mended record)",
		.one_stop = "At the one-stop",
		.other_whole = "; the whole has changed, so do not compare "
		    "the shares",
		.look_at = "To be looked at",
		.quantities = {
			[QUANTITY_DAYS] = { "Time limits", "days", "cut",
				"added" },
			[QUANTITY_WORKING_DAYS] = { "Time limits",
				"working days", "cut", "added" },
			[QUANTITY_DONG] = { "Fees", "đồng", "cut", "added" },
			[QUANTITY_PAPERS] = { "Papers", "papers", "dropped",
				"added" },
		},
	},
};

/* The lines so far, and a buffer for the value of the next. */
struct block {
	struct arena *arena;
	const struct changes *c;
	struct summary_line *v;
	size_t n;
	struct buf value;
};

static void
end_line(struct block *b, const char *label)
{
	b->v[b->n++] = (struct summary_line){ "", "", label,
		arena_strndup(b->arena, b->value.data, b->value.len) };
	buf_clear(&b->value);
}

/* "02 thay đổi", "2 changes". */
static void
put_count(struct buf *out, size_t n, const char *what, enum lang lang)
{
	put_quantity(out, (long long)n, lang);
	buf_printf(out, " %s%s", what, lang == LANG_EN && n != 1 ? "s" : "");
}

/* "mới ban hành" for "Mới ban hành". */
static void
put_lower(struct buf *out, const char *s)
{
	char letter[4];
	uint32_t cp;
	size_t n = utf8_decode(s, strlen(s), &cp);

	buf_put(out, letter, utf8_encode(
	    (uint32_t)utf8proc_tolower((utf8proc_int32_t)cp), letter));
	buf_puts(out, s + n);
}

/* In the order of the lists of a decision. */
static void
add_lists(struct block *b)
{
	static const enum fate order[] = {
		FATE_NEW, FATE_AMENDED, FATE_REPLACED, FATE_MOVED,
		FATE_ABOLISHED, FATE_ELAPSED, FATE_TECHNICAL,
	};
	enum lang lang = b->c->lang;
	size_t i;

	for (i = 0; i < sizeof order / sizeof order[0]; i++) {
		if (b->c->by_fate[order[i]] == 0)
			continue;
		buf_puts(&b->value, b->value.len > 0 ? "; " : "");
		put_lower(&b->value, fate_label(order[i], lang));
		buf_putc(&b->value, ' ');
		put_quantity(&b->value, (long long)b->c->by_fate[order[i]],
		    lang);
	}
	if (b->value.len > 0)
		end_line(b, labels[lang].lists);
}

/* "02 thủ tục (05 thay đổi)", or "không có". */
static void
put_class(struct block *b, size_t procedures, size_t changes)
{
	enum lang lang = b->c->lang;

	if (changes == 0) {
		buf_puts(&b->value, labels[lang].no_such);
		return;
	}
	put_count(&b->value, procedures, labels[lang].procedure, lang);
	buf_puts(&b->value, " (");
	put_count(&b->value, changes, labels[lang].change, lang);
	buf_putc(&b->value, ')');
}

static void
add_classes(struct block *b, const struct totals *t)
{
	enum lang lang = b->c->lang;
	enum burden k;

	for (k = N_BURDENS; k-- > 0; ) {
		put_class(b, t->procedures[k], b->c->by_burden[k]);
		if (k == BURDEN_CONTENT && b->c->by_burden[k] > 0)
			buf_puts(&b->value, labels[lang].to_read);
		end_line(b, labels[lang].classes[k]);
		b->v[b->n - 1].sign = burden_sign(k);
		b->v[b->n - 1].colour = burden_colour(k);
	}
}

/* A line for a number that is not 0. */
static void
add_count(struct block *b, const char *label, size_t n, const char *remark)
{
	if (n == 0)
		return;
	put_quantity(&b->value, (long long)n, b->c->lang);
	buf_puts(&b->value, remark);
	end_line(b, label);
}

/* Thousandths, with as many decimals as needed. */
static void
put_milli(struct buf *out, long long milli, enum lang lang)
{
	int decimals = 3, part = (int)(milli % 1000);

	if (part == 0) {
		put_quantity(out, milli / 1000, lang);
		return;
	}
	whole_write(out, milli / 1000, lang);
	for (; part % 10 == 0; part /= 10)
		decimals--;
	buf_printf(out, "%c%0*d", lang == LANG_EN ? '.' : ',', decimals,
	    part);
}

static void
put_amount(struct buf *out, enum quantity q, long long n, enum lang lang)
{
	if (q == QUANTITY_DAYS || q == QUANTITY_WORKING_DAYS)
		put_milli(out, n, lang);
	else
		put_quantity(out, n, lang);
}

/* "giảm 10/35 ngày (28,57%) ở 01 thủ tục" */
static void
put_total(struct block *b, enum quantity q, const struct total *t,
    const char *verb)
{
	enum lang lang = b->c->lang;

	if (t->procedures == 0)
		return;
	buf_printf(&b->value, "%s%s ", b->value.len > 0 ? "; " : "", verb);
	put_amount(&b->value, q, t->moved, lang);
	if (t->before > 0) {
		buf_puts(&b->value, lang == LANG_EN ? " of " : " trên ");
		put_amount(&b->value, q, t->before, lang);
	}
	buf_printf(&b->value, " %s", labels[lang].quantities[q].unit);
	if (t->before > 0) {
		buf_puts(&b->value, " (");
		percent_write(&b->value, hundredths(t->moved, t->before),
		    lang);
		buf_putc(&b->value, ')');
	}
	buf_puts(&b->value, lang == LANG_EN ? " in " : " ở ");
	put_count(&b->value, t->procedures, labels[lang].procedure, lang);
}

static void
add_totals(struct block *b, const struct totals *t)
{
	enum lang lang = b->c->lang;
	const char *label;
	enum quantity q;

	for (q = 0; q < N_QUANTITIES; q++) {
		label = labels[lang].quantities[q].label;
		put_total(b, q, &t->cut[q], labels[lang].quantities[q].cut);
		put_total(b, q, &t->added[q],
		    labels[lang].quantities[q].added);
		/* Both kinds of days stand on one line. */
		if (q != QUANTITY_DAYS && b->value.len > 0)
			end_line(b, label);
	}
	if (t->apart > 0) {
		put_count(&b->value, t->apart, labels[lang].change, lang);
		buf_puts(&b->value, labels[lang].apart_why);
		end_line(b, labels[lang].apart);
	}
}

static void
put_fraction(struct buf *out, const struct share *s, enum lang lang)
{
	whole_write(out, (long long)s->part, lang);
	buf_putc(out, '/');
	whole_write(out, (long long)s->whole, lang);
}

/* One decimal, as provinces report it: "50,7%". */
static void
put_share(struct buf *out, const struct share *s, enum lang lang)
{
	size_t tenths = (s->part * 2000 + s->whole) / (2 * s->whole);

	buf_printf(out, " (%zu%c%zu%%)", tenths / 10,
	    lang == LANG_EN ? '.' : ',', tenths % 10);
}

/*
 * "74/203 → 103/203 (50,7%)". If the whole has changed too, a difference of
 * the shares would say nothing.
 */
static void
add_one_stop(struct block *b)
{
	const struct share *s = b->c->one_stop;
	enum lang lang = b->c->lang;

	if (s[0].whole == 0 || s[1].whole == 0)
		return;
	put_fraction(&b->value, &s[0], lang);
	if (s[0].whole != s[1].whole)
		put_share(&b->value, &s[0], lang);
	buf_puts(&b->value, " → ");
	put_fraction(&b->value, &s[1], lang);
	put_share(&b->value, &s[1], lang);
	if (s[0].whole != s[1].whole)
		buf_puts(&b->value, labels[lang].other_whole);
	end_line(b, labels[lang].one_stop);
}

static void
add_days(struct block *b)
{
	const char *const *day = b->c->as_of;

	if (strcmp(day[0], day[1]) == 0)
		return;
	put_date(&b->value, day[0], b->c->lang);
	buf_puts(&b->value, " → ");
	put_date(&b->value, day[1], b->c->lang);
	end_line(b, labels[b->c->lang].as_of);
}

/* "HEAD~1 → HEAD: 03 thủ tục có thay đổi (đã so sánh 203)" */
static const char *
title_of(struct block *b)
{
	const struct changes *c = b->c;
	size_t n = c->n_subjects - c->by_fate[FATE_NONE];
	const char *title;

	buf_printf(&b->value, "%s → %s: ", c->label[0], c->label[1]);
	if (c->n_subjects == 0) {
		buf_puts(&b->value, labels[c->lang].none);
	} else {
		put_count(&b->value, n, labels[c->lang].procedure, c->lang);
		buf_printf(&b->value, " %s", labels[c->lang].changed);
	}
	buf_printf(&b->value, " (%s", labels[c->lang].compared[0]);
	put_quantity(&b->value, (long long)c->compared, c->lang);
	buf_printf(&b->value, "%s)", labels[c->lang].compared[1]);
	title = arena_strdup(b->arena, b->value.data);
	buf_clear(&b->value);
	return title;
}

const struct summary_line *
changes_summary_lines(struct arena *a, const struct changes *c,
    const char **title, size_t *n)
{
	struct totals t = changes_totals(c);
	struct block b = {
		.arena = a, .c = c,
		.v = arena_grow(a, NULL, 0, MAX_LINES, sizeof *b.v),
	};

	buf_init(&b.value, 0);
	*title = title_of(&b);
	add_days(&b);
	if (c->n_subjects > 0) {
		add_lists(&b);
		add_count(&b, labels[c->lang].shared, c->by_fate[FATE_NONE],
		    "");
		add_classes(&b, &t);
		add_count(&b, labels[c->lang].mending, c->mending,
		    labels[c->lang].not_counted);
		add_count(&b, labels[c->lang].accepted, c->accepted, "");
		add_totals(&b, &t);
		add_one_stop(&b);
	}
	add_count(&b, labels[c->lang].look_at, c->findings->n, "");
	*n = b.n;
	buf_release(&b.value);
	return b.v;
}
