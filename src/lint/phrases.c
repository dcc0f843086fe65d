/*
 * Finds the phrases of a text and judges each by what stands around it: the
 * kind of text, the words before and after, a citation that it is part of.
 */
#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "base/viet_letter.h"
#include "lint/phrase_set.h"
#include "lint/phrases.h"
#include "lint/word_at.h"

enum {
	NEARBY = 8,		/* words that count as near */
	CITATION = 60		/* words that the title of a document has */
};

/* A text with its words, and the phrase found in it. */
struct text {
	const struct value *v;
	const struct lexicon *lexicon;
	struct token *tokens;
	size_t n;
	size_t from, to;	/* the phrase: tokens [from, to) */
};

/* --- kinds of text ------------------------------------------------------ */

/* Fields that repeat words on purpose, or that are about the tools. */
static bool
is_exempt(const struct field *f)
{
	switch (f->record) {
	case R_CUM_TU:
	case R_TINH:
	case R_GIAY_TO_DU_LIEU:
	case R_LINT_PATH:
	case R_CON_LAI:
	case R_LICH_NGHI:
		return true;
	default:
		return f->id == F_THU_TUC_TU_KHOA ||
		    f->id == F_LINH_VUC_TEN_KHAC ||
		    f->id == F_CO_QUAN_TEN_KHAC ||
		    f->id == F_VAN_BAN_NGUON || f->id == F_GIAY_TO_TEP;
	}
}

static enum word_id
place_of_field(const struct field *f)
{
	if (f->flags & CITED || f->record == R_BIEU_MAU ||
	    f->id == F_CAN_CU_DIEU)
		return W_NOI_TIM_VAN_BAN;
	if (f->flags & ADDRESS)
		return W_NOI_TIM_DIA_CHI;
	if (f->id == F_GIAY_TO_TEN || f->id == F_NHOM_TEN)
		return W_NOI_TIM_GIAY_TO;
	if (f->id == F_CO_QUAN_TEN || f->record == R_DON_VI)
		return W_NOI_TIM_CO_QUAN;
	if (f->record == R_PHAN_ANH)
		return W_NOI_TIM_PHAN_ANH;
	return W_NOI_TIM_VAN_XUOI;
}

/* --- what stands around ------------------------------------------------- */

static bool
any_among(const struct text *t, size_t from, size_t to,
    const struct words *list, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (words_among(t->lexicon, t->v->norm, t->tokens + from,
		    to - from, &list[i]))
			return true;
	return false;
}

/* A sentence or an item of a list ends somewhere in bytes [from, to). */
static bool
clause_ends(const char *norm, size_t from, size_t to)
{
	size_t i;

	for (i = from; i < to; i++)
		if (norm[i] == ';' || (norm[i] == '.' && norm[i + 1] == ' '))
			return true;
	return false;
}

/* The first token of the clause before token i, at most max words back. */
static size_t
clause_start(const struct text *t, size_t i, size_t max)
{
	size_t start = i;

	while (start > 0 && i - start < max &&
	    !clause_ends(t->v->norm, t->tokens[start - 1].end,
	    t->tokens[start].start))
		start--;
	return start;
}

static bool
is_near(const struct text *t, const struct phrase_row *row)
{
	size_t start = clause_start(t, t->from, NEARBY);

	return row->n_near == 0 || any_among(t, start, t->from, row->near,
	    row->n_near);
}

static bool
is_excepted(const struct text *t, const struct phrase_row *row)
{
	size_t start = t->from > NEARBY ? t->from - NEARBY : 0;
	size_t end = t->to + NEARBY < t->n ? t->to + NEARBY : t->n;

	return any_among(t, start, end, row->unless, row->n_unless);
}

/* --- citations ---------------------------------------------------------- */

/* Words that name a kind of document; what they cite has a number. */
static const char *const kinds[] = {
	"thông tư", "nghị định", "quyết định", "luật", "bộ luật", "nghị quyết",
	"pháp lệnh", "chỉ thị", "thông tư liên tịch", "hiệp định"
};

/* The number of a document, as in 12/2020/tt-btp, begins at byte i. */
static bool
number_at(const char *norm, size_t i)
{
	static const char digits[] = "0123456789", letters[] =
	    "abcdefghijklmnopqrstuvwxyz\xC4\x91";	/* and đ */
	size_t n = strspn(norm + i, "0123456789.");

	i += n;
	if (n == 0 || norm[i++] != '/')
		return false;
	if (strspn(norm + i, digits) == 4 && norm[i + 4] == '/')
		return strspn(norm + i + 5, letters) > 0;
	n = strspn(norm + i, letters);
	return n > 0 && norm[i + n] == '-';
}

/* One of the words stands at byte i of a norm, with "số" right after it. */
static bool
kind_at(const char *norm, size_t i)
{
	static const char number[] = " số ";
	size_t k;

	for (k = 0; k < sizeof kinds / sizeof *kinds; k++) {
		size_t n = strlen(kinds[k]);

		if (strncmp(norm + i, kinds[k], n) == 0 &&
		    strncmp(norm + i + n, number, sizeof number - 1) == 0)
			return true;
	}
	return false;
}

/* The word before the phrase sends somebody there: no title goes on so. */
static bool
is_sent_to(const struct text *t)
{
	static const char *const words[] = { "tại", "đến", "gửi", "cho" };
	const struct token *before = t->tokens + t->from - 1;
	size_t k;

	for (k = 0; t->from > 0 && k < sizeof words / sizeof *words; k++) {
		size_t n = strlen(words[k]);

		if (before->end - before->start == n && memcmp(t->v->norm +
		    before->start, words[k], n) == 0)
			return true;
	}
	return false;
}

/* The phrase stands behind the number of a document in the same clause. */
static bool
is_cited(const struct text *t)
{
	const char *norm = t->v->norm;
	size_t i = clause_start(t, t->from, CITATION);

	if (is_sent_to(t))
		return false;
	for (; i < t->from; i++)
		if (number_at(norm, t->tokens[i].start) ||
		    kind_at(norm, t->tokens[i].start))
			return true;
	return false;
}

/* The text is the name of a body that issued a document of the register. */
static bool
names_issuer(const struct lint *l, const struct value *name)
{
	const struct table *documents = &l->catalogue->tables[G_VAN_BAN];
	size_t i;

	if (name->field->id != F_CO_QUAN_TEN)
		return false;
	for (i = 0; i < documents->n; i++) {
		const struct value *issuer = value_of(
		    documents->rows[i].record, F_VAN_BAN_CO_QUAN);

		if (issuer->parsed && issuer->as.row != NULL &&
		    issuer->as.row->record == name->owner)
			return true;
	}
	return false;
}

/* --- one phrase --------------------------------------------------------- */

/* Moves *s to the next letter; returns it, or 0 at the end. */
static uint32_t
next_letter(const char **s, const char *end)
{
	uint32_t cp;

	while (*s < end) {
		*s += utf8_decode(*s, (size_t)(end - *s), &cp);
		if (viet_is_word_sign(cp))
			return cp;
	}
	return 0;
}

/* Letter for letter, both are capital or both are small. */
static bool
same_case(const char *a, size_t a_len, const char *b, size_t b_len)
{
	const char *a_end = a + a_len, *b_end = b + b_len;
	uint32_t x, y;

	do {
		x = next_letter(&a, a_end);
		y = next_letter(&b, b_end);
		if (viet_is_capital(x) != viet_is_capital(y))
			return false;
	} while (x != 0 && y != 0);
	return x == y;
}

/* The text is written in small and capital letters as the register is. */
static bool
is_written_alike(struct lint *l, const struct text *t, const char *written)
{
	size_t from = t->tokens[t->from].start;
	size_t to = t->tokens[t->to - 1].end, len;
	char *nfc;

	viet_locate(t->v->text, t->v->len, &from, &to);
	nfc = viet_nfc(l->scratch, t->v->text + from, to - from, &len);
	return same_case(nfc, len, written, strlen(written));
}

/* The row is in force and meant for this kind of text. */
static bool
is_meant(const struct lint *l, const struct text *t,
    const struct phrase_row *row)
{
	return row->places & place_bit(place_of_field(t->v->field)) &&
	    (row->from == NULL || date_cmp(*row->from, l->as_of) <= 0) &&
	    (row->until == NULL || date_cmp(l->as_of, *row->until) <= 0);
}

static void
judge(struct lint *l, const struct text *t, const struct phrase *p)
{
	const struct phrase_row *row = p->row;
	size_t from = t->tokens[t->from].start;
	size_t n = t->tokens[t->to - 1].end - from, to;

	if (!is_near(t, row) || is_excepted(t, row) ||
	    (row->skip_citations && (is_cited(t) || names_issuer(l, t->v))) ||
	    (row->match_case && !is_written_alike(l, t, p->written)))
		return;
	to = from + n;
	/* Findings that are only counted need no place. */
	if (l->report.made >= MAX_FINDINGS_OF_FILE) {
		report(&l->report, row->rule, t->v, NULL);
		return;
	}
	viet_locate(t->v->text, t->v->len, &from, &to);
	report_part(&l->report, row->rule, t->v, from, to - from,
	    "cum", written_text(l->scratch, t->v, from, to),
	    "thay", row->instead, NULL);
}

/* --- all phrases -------------------------------------------------------- */

/* Between the words of a phrase: blanks, dashes, commas, "TP." */
static bool
may_join(const struct text *t, size_t i)
{
	const char *norm = t->v->norm;
	size_t from = t->tokens[i].end, to = t->tokens[i + 1].start;

	if (norm[from] == '.' && from - t->tokens[i].start <= 2)
		from++;
	for (; from < to; from++)
		if ((unsigned char)norm[from] < 0x80 &&
		    strchr(" -/,&", norm[from]) == NULL)
			return false;
	return true;
}

/* Reports what begins at token t->from; moves on behind it. */
static void
judge_at(const struct phrases *p, struct lint *l, struct text *t)
{
	const struct phrase *best = NULL, *ph;
	uint32_t node = 0;
	size_t i, end = t->from + 1;

	for (i = t->from; i < t->n; i++) {
		if (i > t->from && !may_join(t, i - 1))
			break;
		node = phrases_step(p, node, lexicon_number(&p->lexicon,
		    t->v->norm, &t->tokens[i]));
		if (node == 0)
			break;
		for (ph = p->ends[node]; ph != NULL; ph = ph->next)
			if (is_meant(l, t, ph->row)) {
				best = p->ends[node];
				end = i + 1;
				break;
			}
	}
	t->to = end;
	for (ph = best; ph != NULL; ph = ph->next)
		if (is_meant(l, t, ph->row))
			judge(l, t, ph);
	t->from = end;
}

void
phrases_run(const struct phrases *p, struct lint *l, const struct value *v)
{
	struct text t = { .v = v, .lexicon = &p->lexicon };

	if (p->n_edges == 0 || is_exempt(v->field))
		return;
	t.tokens = lexicon_split(l->scratch, v->norm, v->norm_len, &t.n);
	while ((t.from = phrases_next(p, v->norm, t.tokens, t.n, t.from)) <
	    t.n)
		judge_at(p, l, &t);
}
