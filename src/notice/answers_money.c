/*
 * What it costs on the day. A strip has room for one sum, for two with their
 * names, else for the lowest and the highest; whatever is not plain is left to
 * part 8.
 */
#include <string.h>

#include "base/money.h"
#include "base/utf8.h"
#include "notice/answers_sums.h"
#include "sheet/cite.h"
#include "sheet/clause.h"

/* Letters that stand beside an amount in half a line. */
enum { LABEL_LETTERS = 26, UNIT_LETTERS = 10 };

/* --- one sum ------------------------------------------------------------- */

/* Units that are the procedure itself: "trường hợp", "lần đăng ký". */
static bool
is_whole(const char *unit)
{
	static const char *const whole[] = {
		"trường hợp", "hồ sơ", "lần", "lượt", "vụ", "thủ tục"
	};
	size_t i;

	for (i = 0; i < sizeof whole / sizeof whole[0]; i++)
		if (strncmp(unit, whole[i], strlen(whole[i])) == 0)
			return true;
	return false;
}

/* "trang" of "trang của bản chính/lần": "" if it says nothing or is long. */
static const char *
short_unit(struct arena *a, const char *unit)
{
	size_t n = strcspn(unit, "/(,;");

	while (n > 0 && unit[n - 1] == ' ')
		n--;
	if (is_whole(unit) || utf8_count(unit, n) > UNIT_LETTERS)
		return "";
	return arena_strndup(a, unit, n);
}

/* "đồng", "đồng/trang", "USD" */
static const char *
currency_words(struct arena *a, const struct sum *s)
{
	const char *unit = short_unit(a, s->unit);
	const char *currency = s->dollars ? "USD" : "đồng";

	return *unit == '\0' ? currency :
	    arena_printf(a, "%s/%s", currency, unit);
}

/* "10.000", "10.000-50.000" */
static const char *
amounts(struct arena *a, long long low, long long high)
{
	char from[MONEY_SIZE], to[MONEY_SIZE];

	money_format(from, low);
	money_format(to, high);
	return low == high ? arena_strdup(a, from) :
	    arena_printf(a, "%s-%s", from, to);
}

static const char *
kind_words(enum sum_kind kind, bool brief)
{
	switch (kind) {
	case SUM_AMOUNT:
		break;
	case SUM_FREE:
		return "Không thu";
	case SUM_WAIVED:
		return "Được miễn";
	case SUM_COUNCIL:
		return brief ? "Theo HĐND cấp tỉnh" :
		    "Theo nghị quyết của HĐND cấp tỉnh";
	case SUM_LAW:
		return brief ? "Theo văn bản" : "Theo văn bản quy định";
	case SUM_NOTE:
		return "Xem mục 8";
	}
	return "";
}

static void
add_sum_line(struct answer *out, struct arena *a, const struct sum *s,
    const char *label)
{
	struct answer_line line = { .label = label, .number = "" };

	if (s->kind == SUM_AMOUNT) {
		line.number = amounts(a, s->low, s->high);
		line.words = currency_words(a, s);
	} else {
		line.words = kind_words(s->kind, *label != '\0');
	}
	answer_add(out, line);
}

/* "đến hết ngày 28/02/2027": until when nobody pays. */
static void
note_end(struct answer *out, struct arena *a, const struct sum *s)
{
	const struct record *own = s->fee == NULL ? NULL :
	    record_in(s->fee, F_PHI_HIEU_LUC);
	const struct value *end = own == NULL ? NULL :
	    value_of(own, F_HIEU_LUC_DEN);
	struct buf text;

	if (s->kind != SUM_WAIVED || end == NULL ||
	    end->state != VALUE_FILLED || !end->parsed)
		return;
	buf_init(&text, 0);
	buf_puts(&text, "đến hết ngày ");
	cite_date(&text, end->as.date);
	answer_note(out, arena_strndup(a, text.data, text.len));
	buf_release(&text);
}

static void
note_unit(struct answer *out, struct arena *a, const struct sum *s)
{
	enum { LETTERS = 50 };

	if (s->kind == SUM_AMOUNT && *s->unit != '\0' && !is_whole(s->unit) &&
	    *short_unit(a, s->unit) == '\0')
		answer_note(out, arena_printf(a, "mỗi %s",
		    answer_cut(a, s->unit, LETTERS)));
}

static void
say_sum(struct answer *out, struct arena *a, const struct sum *s)
{
	add_sum_line(out, a, s, "");
	note_unit(out, a, s);
	note_end(out, a, s);
}

/* --- two sums ------------------------------------------------------------ */

/* "Trực tiếp, bưu chính" */
static const char *
channel_label(struct arena *a, unsigned channels)
{
	static const struct {
		enum word_id channel;
		const char *first, *next;
	} names[] = {
		{ W_KENH_TRUC_TIEP, "Trực tiếp", "trực tiếp" },
		{ W_KENH_TRUC_TUYEN, "Trực tuyến", "trực tuyến" },
		{ W_KENH_BUU_CHINH, "Bưu chính", "bưu chính" },
		{ W_KENH_DIEN_THOAI_THU, "Điện thoại, thư",
		  "điện thoại, thư" },
	};
	const char *label = "";
	size_t i;

	for (i = 0; i < sizeof names / sizeof names[0]; i++) {
		if (!(channels & 1u << (names[i].channel - FIRST_V_KENH)))
			continue;
		label = *label == '\0' ? names[i].first :
		    arena_printf(a, "%s, %s", label, names[i].next);
	}
	return label;
}

static bool
say_channels(struct answer *out, struct arena *a, const struct sums *s)
{
	const struct sum *v = s->v;
	size_t i, swap = 0;

	if (s->n != 2 || (v[0].channels & v[1].channels) != 0)
		return false;
	/* The lowest bit is the first channel of the vocabulary. */
	if ((v[1].channels & (~v[1].channels + 1)) <
	    (v[0].channels & (~v[0].channels + 1)))
		swap = 1;
	for (i = 0; i < 2; i++)
		if (utf8_count(channel_label(a, v[i].channels),
		    strlen(channel_label(a, v[i].channels))) > LABEL_LETTERS)
			return false;
	for (i = 0; i < 2; i++)
		add_sum_line(out, a, &v[i ^ swap],
		    channel_label(a, v[i ^ swap].channels));
	return true;
}

/* The case that a sum is for, if its name is short enough; else NULL. */
static const char *
case_label(struct arena *a, const struct sum *s)
{
	size_t n;

	if (s->label == NULL)
		return NULL;
	n = first_clause(s->label);
	return utf8_count(s->label, n) > LABEL_LETTERS ? NULL :
	    arena_strndup(a, s->label, n);
}

static bool
say_cases(struct answer *out, struct arena *a, const struct sums *s)
{
	const char *label[2];
	size_t i;

	if (s->n != 2)
		return false;
	for (i = 0; i < 2; i++) {
		label[i] = case_label(a, &s->v[i]);
		if (label[i] == NULL)
			return false;
	}
	for (i = 0; i < 2; i++)
		add_sum_line(out, a, &s->v[i], label[i]);
	return strcmp(label[0], label[1]) != 0;
}

/* --- more ---------------------------------------------------------------- */

/* All sums as one: from the lowest to the highest of what is charged. */
struct span_of_sums {
	long long low, high;
	size_t n;		/* amounts */
	bool free;		/* some pay nothing */
	bool mixed;		/* of two currencies, or not only amounts */
	const struct sum *one;	/* the last amount */
};

static struct span_of_sums
span_of(const struct sums *s)
{
	struct span_of_sums all = { 0 };
	size_t i;

	for (i = 0; i < s->n; i++) {
		const struct sum *sum = &s->v[i];

		if (sum->kind == SUM_FREE || sum->kind == SUM_WAIVED) {
			all.free = true;
			continue;
		}
		all.mixed |= sum->kind != SUM_AMOUNT || (all.one != NULL &&
		    all.one->dollars != sum->dollars);
		if (all.n == 0 || sum->low < all.low)
			all.low = sum->low;
		if (sum->high > all.high)
			all.high = sum->high;
		all.one = sum;
		all.n++;
	}
	return all;
}

static void
say_many(struct answer *out, struct arena *a, const struct sums *s)
{
	const struct span_of_sums all = span_of(s);

	if (all.n == 0) {	/* free, each in its own way */
		answer_say(out, "Không thu");
		answer_note(out, "xem mục 8");
	} else if (s->together > 1) {
		answer_add(out, (struct answer_line){ "",
		    answer_count(a, (long)s->together), "khoản thu" });
		answer_note(out, "xem mục 8");
	} else if (all.mixed) {
		answer_say(out, "Tùy trường hợp");
		answer_note(out, arena_printf(a, "%zu mức, mục 8", s->n));
	} else {
		answer_add(out, (struct answer_line){ "",
		    amounts(a, all.low, all.high),
		    all.n == 1 ? currency_words(a, all.one) :
		    all.one->dollars ? "USD" : "đồng" });
		if (all.n > 1)
			answer_note(out, arena_printf(a, "%zu mức, mục 8",
			    s->n));
		if (all.free)
			answer_note(out,
			    "có trường hợp không thu: mục 8");
	}
}

/* --- none ---------------------------------------------------------------- */

/* Fees that are not charged on the day do not mean that none is. */
static void
say_none(struct answer *out, const struct sums *s)
{
	if (s->over > 0) {
		answer_say(out, "Hỏi tại quầy");
		answer_note(out, "mức thu ở mục 8 đã hết hiệu lực");
	} else if (s->to_come > 0) {
		answer_say(out, "Hỏi tại quầy");
		answer_note(out, "mức thu ở mục 8 chưa áp dụng");
	} else if (s->extra > 0) {
		answer_say(out, "Chỉ thu theo yêu cầu");
		answer_note(out, "xem mục 8");
	} else {
		answer_say(out, "Danh mục chưa ghi");
	}
}

/* --- small print --------------------------------------------------------- */

static void
note_relief(struct answer *out, const struct sums *s)
{
	answer_note(out, s->waives && s->reduces ? "được miễn, giảm: mục 8" :
	    s->waives ? "được miễn: mục 8" :
	    s->reduces ? "được giảm: mục 8" : "");
}

bool
answer_is_sum(const struct answer *answer)
{
	const struct answer_line *line;

	for (line = answer->lines; line < answer->lines + answer->n; line++)
		if (*line->number != '\0' ||
		    strcmp(line->words, "Không thu") == 0 ||
		    strcmp(line->words, "Được miễn") == 0)
			return true;
	return false;
}

void
answer_money(struct answer *out, const struct asked *q)
{
	struct arena *a = q->arena;
	struct sums s;

	sums_of(&s, q);
	if (s.n == 0) {
		say_none(out, &s);
		return;
	}
	if (s.n == 1 && s.together == 1)
		say_sum(out, a, &s.v[0]);
	else if (s.together > 1 || (!say_channels(out, a, &s) &&
	    !say_cases(out, a, &s)))
		say_many(out, a, &s);
	note_relief(out, &s);
	if (s.unknown)
		answer_note(out, "cách nộp khác: danh mục chưa ghi");
	if (s.lapsed)
		answer_note(out,
		    "cách nộp khác: mức thu không áp dụng vào ngày này");
	if (s.extra > 0)
		answer_note(out, "thu thêm khi có yêu cầu: mục 8");
}
