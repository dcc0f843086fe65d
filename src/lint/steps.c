/* Rules about how steps and conditions are written. */
#include <stdbool.h>
#include <string.h>

#include "base/viet.h"
#include "base/word.h"
#include "lint/lint.h"

/* A label "Bước 3:" at the start of a line. */
struct label {
	size_t at, n;		/* its digits */
	unsigned number;
};

/* Blanks, bullets and an enumeration such as "a)" or "1." before a label. */
static size_t
skip_bullets(const char *s, size_t i)
{
	size_t n;

	i += strspn(s + i, " \t-+*");
	n = strncmp(s + i, "đ", 2) == 0 ? 2 :
	    strspn(s + i, "abcdeghiklm123456789");
	if (n > 0 && n <= 2 && (s[i + n] == ')' || s[i + n] == '.'))
		i += n + 1;
	return i + strspn(s + i, " \t");
}

/* A label at the start of a line; sub-steps such as "2.1" or "2a" are none. */
static bool
label_at(const struct value *v, size_t line, struct label *label)
{
	size_t i = skip_bullets(v->text, line);
	const char *end = strchr(v->text + i, '\n');

	/* The blanks that a phrase skips may be an empty line. */
	if (end != NULL && word_skip_blanks(v->text, v->len, i) >
	    (size_t)(end - v->text))
		return false;
	if (!word_phrase_at(v->text, v->len, &i, "bước"))
		return false;
	i = word_skip_blanks(v->text, v->len, i);
	label->at = i;
	label->n = strspn(v->text + i, "0123456789");
	if (label->n == 0 || label->n > 2)
		return false;
	for (label->number = 0; i < label->at + label->n; i++)
		label->number = label->number * 10 +
		    (unsigned)(v->text[i] - '0');
	end = v->text + i + strspn(v->text + i, " ");
	return *end == '\0' || strchr(":)-\n", *end) != NULL ||
	    (*end == '.' && strspn(end + 1, "0123456789") == 0);
}

void
rule_STEP_NUMBER(struct lint *l, const struct value *v, unsigned signs)
{
	struct label label;
	unsigned before = 0;
	const char *line;

	(void)signs;
	if (v->field->id != F_BUOC_NOI_DUNG)
		return;
	for (line = v->text; line != NULL; line = strchr(line, '\n')) {
		line += *line == '\n';
		if (!label_at(v, (size_t)(line - v->text), &label))
			continue;
		/* Each case may count from 1 again. */
		if (label.number != before + 1 && label.number != 1)
			report_part(&l->report, RULE_STEP_NUMBER, v,
			    label.at, label.n,
			    "so", show_number(l, label.number),
			    "truoc", show_number(l, before), NULL);
		before = label.number;
	}
}

/* Words for what an office does. */
static const char *const office_words[] = {
	"tiếp nhận", "kiểm tra", "giải quyết", "trả kết quả", "thẩm định",
	"thẩm tra", "xem xét", "xác minh", "thông báo", "phê duyệt",
	"quyết định", "ban hành", "cấp", "công bố", "ghi", "ký", "trả lời",
	"trả"
};

static bool
names_office_work(const struct record *step)
{
	const struct value *v = value_of(step, F_BUOC_NOI_DUNG);
	const struct value *name = value_of(step, F_BUOC_TEN);
	size_t i;

	if (has(step, F_BUOC_AI) &&
	    !is_word(step, F_BUOC_AI, W_AI_NGUOI_NOP))
		return true;
	for (i = 0; i < sizeof office_words / sizeof *office_words; i++)
		if ((v->norm != NULL && norm_has(v->norm, office_words[i])) ||
		    (name->norm != NULL &&
		    norm_has(name->norm, office_words[i])))
			return true;
	return false;
}

void
rule_STEP_NO_AGENCY(struct lint *l, const struct record *r)
{
	const struct value *v = value_of(r, F_THU_TUC_TRINH_TU);
	size_t i, n;
	const struct value *steps = items_of(v, &n);

	if (n == 0)
		return;
	for (i = 0; i < n; i++)
		if (steps[i].record == NULL ||
		    names_office_work(steps[i].record))
			return;
	report(&l->report, RULE_STEP_NO_AGENCY, v, NULL);
}

enum { LONG_CONDITION = 540 };	/* bytes, some 400 letters */

void
rule_CONDITION_NUMBERED(struct lint *l, const struct value *v,
    unsigned signs)
{
	const char *s;
	unsigned parts = 0;

	if (v->field->id != F_THU_TUC_YEU_CAU_DIEU_KIEN ||
	    (v->list != NULL && v->list->n > 1) ||
	    signs & SCAN_NEWLINE || v->len < LONG_CONDITION)
		return;
	for (s = v->text; (s = strchr(s, ';')) != NULL; s++)
		parts++;
	if (parts > 1)
		report(&l->report, RULE_CONDITION_NUMBERED, v, NULL);
}
