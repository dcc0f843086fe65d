/* The head of the sheet: name, facts, summary, and the four answers. */
#include <string.h>

#include "base/utf8.h"
#include "model/say.h"
#include "notice/frame.h"
#include "notice/procedure.h"
#include "sheet/clause.h"
#include "sheet/sheet.h"

/* --- name, facts, summary ------------------------------------------------ */

/* Of a longer name the first clause alone is bold. */
enum { MOST_BOLD = 320 };

/* The longer a name, the smaller its type: five classes. */
static const char *
name_class(size_t letters)
{
	static const struct {
		size_t most;
		const char *class;
	} steps[] = {
		{ 36, "name-1" }, { 80, "name-2" }, { 160, "name-3" },
		{ MOST_BOLD, "name-4" },
	};
	size_t i;

	for (i = 0; i < sizeof steps / sizeof steps[0]; i++)
		if (letters <= steps[i].most)
			return steps[i].class;
	return "name-5";
}

static void
put_name(struct html_node *into, const struct view *v)
{
	const struct value *name = value_of(v->procedure, F_THU_TUC_TEN);
	const char *text = view_name(v->procedure);
	size_t letters = utf8_count(text, strlen(text));
	struct phrase p = { 0 };

	phrase_value(&p, v->marks, name);
	if (letters > MOST_BOLD)
		phrase_lead(&p, v->arena, first_clause(text));
	html_inline(html_add(into, "h1", name_class(letters)), p.runs, p.n);
}

static struct html_node *
add_fact(struct html_node *p, const char *label)
{
	struct html_node *fact = html_add(p, "span", "fact");

	html_text(fact, label);
	return fact;
}

static void
put_facts(struct html_node *into, const struct view *v)
{
	static const struct {
		enum field_id field;
		const char *label;
	} facts[] = {
		{ F_THU_TUC_MA, "Mã " },
		{ F_THU_TUC_MA_TAM, "Mã tạm " },
		{ F_THU_TUC_LINH_VUC, "Lĩnh vực " },
		{ F_THU_TUC_CAP_THUC_HIEN, "" },
	};
	struct html_node *p = html_add(into, "p", "facts"), *fact;
	size_t i;

	for (i = 0; i < sizeof facts / sizeof facts[0]; i++) {
		if (!has(v->procedure, facts[i].field))
			continue;
		if (i > 0)
			html_text(p, " ");
		fact = add_fact(p, facts[i].label);
		sheet_inline(i < 2 ? html_add(fact, "strong", NULL) : fact,
		    v->marks, value_of(v->procedure, facts[i].field));
	}
}

void
view_head(struct html_node *into, const struct view *v)
{
	static const char label[] = "Tóm tắt. ";
	struct phrase p = { 0 };

	put_name(into, v);
	put_facts(into, v);
	if (!has(v->procedure, F_THU_TUC_TOM_TAT))
		return;
	phrase_add(&p, v->arena, label, strlen(label), HTML_LEAD);
	phrase_value(&p, v->marks, value_of(v->procedure,
	    F_THU_TUC_TOM_TAT));
	html_prose(html_add(into, "div", "summary"), p.runs, p.n);
}

/* --- answers ------------------------------------------------------------- */

/* Words of an answer beyond so many letters are set smaller; a line with more
 * has its label over the sum. */
enum { LONG_WORDS = 12, LONG_LINE = 20 };

static size_t
letters_in(const char *s)
{
	return utf8_count(s, strlen(s));
}

static struct html_node *
add_cell(struct html_node *strip, const char *class, const char *question)
{
	struct html_node *cell = html_add(strip, "div", class);

	html_leaf(cell, "p", "ask", question);
	return cell;
}

static const char *
line_class(const struct answer *a, const struct answer_line *line)
{
	if (*line->label != '\0')
		return letters_in(line->label) + letters_in(line->number) +
		    letters_in(line->words) > LONG_LINE ?
		    "answer row stack" : "answer row";
	if (*line->number != '\0')
		return a->n > 1 ? "answer row" : "answer";
	return letters_in(line->words) > LONG_WORDS ||
	    a->n > 1 ? "answer words long" : "answer words";
}

static void
put_line(struct html_node *cell, const struct answer *a,
    const struct answer_line *line)
{
	struct html_node *p = html_add(cell, "p", line_class(a, line));
	struct html_node *sum;

	if (*line->label != '\0') {
		html_leaf(p, "span", "by", line->label);
		html_text(p, " ");
	}
	sum = html_add(p, "span", "sum");
	if (*line->number != '\0') {
		html_leaf(sum, "span", "numeral", line->number);
		html_text(sum, " ");
		html_leaf(sum, "span", "of", line->words);
	} else {
		html_text(sum, line->words);
	}
}

static void
put_answer(struct html_node *cell, const struct answer *a, size_t brought)
{
	size_t i;

	for (i = 0; i < a->n; i++)
		if (i < brought)
			html_leaf(cell, "p", "brought", a->lines[i].words);
		else
			put_line(cell, a, &a->lines[i]);
	for (i = 0; i < a->n_notes; i++)
		html_leaf(cell, "p", "small", a->notes[i]);
}

static void
put_money(struct html_node *cell, const struct view *v)
{
	put_answer(cell, &v->answers.money, 0);
	if (answer_is_sum(&v->answers.money))
		html_leaf(cell, "p", "small", arena_printf(v->arena,
		    "mức ngày %s", frame_day(v->arena, v->notice->day)));
}

static void
put_code(struct html_node *strip, const struct view *v)
{
	const char *address = notice_address(v->notice, v->arena,
	    v->procedure);
	struct html_node *cell;

	if (address == NULL)
		return;
	cell = html_add(strip, "div", "cell code");
	switch (v->answers.online) {
	case ONLINE_WHOLE:
		frame_qr(cell, "Nộp trực tuyến", "dịch vụ toàn trình",
		    address);
		break;
	case ONLINE_PART:
		frame_qr(cell, "Nộp trực tuyến", "dịch vụ một phần",
		    address);
		break;
	case ONLINE_NONE:
		frame_qr(cell, "Xem trên mạng", "không nộp trực tuyến",
		    address);
		break;
	case ONLINE_UNKNOWN:
		frame_qr(cell, "Xem trên mạng", "", address);
		break;
	}
}

void
view_strip(struct html_node *into, const struct view *v)
{
	const struct answers *a = &v->answers;
	struct html_node *strip = html_add(into, "div", "strip");

	put_answer(add_cell(strip, "cell time", "Bao lâu có kết quả?"),
	    &a->time, 0);
	put_money(add_cell(strip, "cell money", "Hết bao nhiêu tiền?"), v);
	put_answer(add_cell(strip, "cell bring", "Mang theo gì?"),
	    &a->papers, a->n_papers);
	put_answer(add_cell(strip, "cell place", "Nộp ở đâu?"), &a->place,
	    0);
	put_code(strip, v);
}
