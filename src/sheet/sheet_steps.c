/*
 * The steps. Those of a catalogue are records; those of the portal are one
 * text that counts its steps itself: "Bước 1: Nộp hồ sơ".
 */
#include <string.h>

#include "sheet/sheet_part.h"

/* A step with more letters may break over pages. */
enum { LONG_STEP = 300 };

static struct html_node *
add_step(struct html_node *into, size_t letters)
{
	return html_add(into, "div", letters > LONG_STEP ? "step long" :
	    "step");
}

/* --- steps within a text ------------------------------------------------- */

static size_t
skip(const char *s, size_t n, size_t at, const char *set)
{
	while (at < n && strchr(set, s[at]) != NULL)
		at++;
	return at;
}

/* "- Bước 12: " at the start of a line: *from is where it says "Bước", the
 * result where it ends; 0 if the line begins otherwise. */
static size_t
counted_step(const char *s, size_t n, size_t *from)
{
	static const char word[] = "Bước ";
	size_t at = skip(s, n, 0, "-+* \t"), digits;

	*from = at;
	if (n - at < strlen(word) || memcmp(s + at, word, strlen(word)) != 0)
		return 0;
	at = skip(s, n, at + strlen(word), " ");
	digits = skip(s, n, at, "0123456789");
	if (digits == at)
		return 0;
	at = skip(s, n, digits, " ");
	return at < n && (s[at] == ':' || s[at] == '.') ? at + 1 : 0;
}

/* True if a run of a phrase that was split begins a line. */
static bool
begins_line(const struct phrase *p, size_t i)
{
	return p->runs[i].mark == HTML_SAME && (i == 0 ||
	    phrase_ends_line(p, i - 1));
}

static size_t
step_at(const struct phrase *p, size_t i, size_t *from)
{
	return begins_line(p, i) ? counted_step(p->runs[i].s,
	    p->runs[i].n, from) : 0;
}

/* The first run from i on that begins a step. */
static size_t
next_step(const struct phrase *p, size_t i)
{
	size_t from;

	while (i < p->n && step_at(p, i, &from) == 0)
		i++;
	return i;
}

static size_t
bytes_in(const struct phrase *p, size_t i, size_t end)
{
	size_t n = 0;

	for (; i < end; i++)
		n += p->runs[i].n;
	return n;
}

/* The runs from i to end are one step, which begins with its number. */
static void
put_counted(struct html_node *into, struct phrase *p, size_t i, size_t end)
{
	struct html_run *run = &p->runs[i];
	size_t from, n = step_at(p, i, &from);
	/* Three letters are about four bytes. */
	struct html_node *step = add_step(into, bytes_in(p, i, end) * 3 / 4);

	html_text_n(html_add(html_add(step, "p", "step-head"), "span",
	    "step-number"), run->s + from, n - from);
	run->s += n;
	run->n -= n;
	html_prose(step, run, end - i);
}

static void
put_text(struct html_node *into, const struct marks *m,
    const struct value *text)
{
	struct phrase p = { 0 };
	size_t i, end;

	phrase_value(&p, m, text);
	if (text->text == NULL || strstr(text->text, "Bước ") == NULL) {
		html_prose(into, p.runs, p.n);
		return;
	}
	phrase_split(&p, m->arena);
	i = next_step(&p, 0);
	html_prose(into, p.runs, i);
	for (; i < p.n; i = end) {
		end = next_step(&p, i + 1);
		put_counted(into, &p, i, end);
	}
}

/* --- steps as records ---------------------------------------------------- */

static bool
counts_itself(const char *name)
{
	return name != NULL && strncmp(name, "Bước", strlen("Bước")) == 0;
}

/* "Bước 2: Tiếp nhận hồ sơ (Bộ phận Một cửa)" */
static void
put_head(struct html_node *step, const struct marks *m,
    const struct record *r, size_t number)
{
	const struct value *name = value_of(r, F_BUOC_TEN);
	struct html_node *p = html_add(step, "p", "step-head");

	if (!counts_itself(name->text)) {
		html_leaf(p, "span", "step-number", arena_printf(m->arena,
		    "Bước %zu", number));
		html_leaf(p, "span", "apart", name->text != NULL ? ": " :
		    "");
	}
	if (has(r, F_BUOC_TEN))
		sheet_inline(html_add(p, "span", "step-name"), m, name);
	if (has(r, F_BUOC_AI)) {
		html_leaf(p, "span", "apart", " (");
		sheet_inline(html_add(p, "span", "who"), m, value_of(r,
		    F_BUOC_AI));
		html_leaf(p, "span", "apart", ")");
	}
}

static void
put_step(struct html_node *into, const struct marks *m,
    const struct record *r, size_t number)
{
	const struct value *text = value_of(r, F_BUOC_NOI_DUNG);
	struct html_node *step = add_step(into, sheet_letters(text));

	put_head(step, m, r, number);
	sheet_prose(step, m, text);
}

/* True if the step is for other cases than the one before it. */
static bool
other_case(const struct value *before, const struct value *step)
{
	const struct record *r = step->record;

	if (!has(r, F_BUOC_TRUONG_HOP))
		return before != NULL &&
		    has(before->record, F_BUOC_TRUONG_HOP);
	return before == NULL || !same_values(before->record, r,
	    F_BUOC_TRUONG_HOP);
}

static void
put_case(struct html_node *into, const struct marks *m,
    const struct record *step)
{
	struct phrase p = { 0 };

	if (!has(step, F_BUOC_TRUONG_HOP))
		return;
	phrase_words(&p, m, "Trường hợp: ");
	phrase_value(&p, m, value_of(step, F_BUOC_TRUONG_HOP));
	html_inline(html_add(into, "p", "case"), p.runs, p.n);
}

/* One step without name or actor is a text, not a count of one. */
static bool
is_one_text(const struct value *step, size_t n)
{
	return n == 1 && !has(step->record, F_BUOC_TEN) &&
	    !has(step->record, F_BUOC_AI);
}

void
sheet_steps(struct html_node *into, const struct sheet *s)
{
	size_t i, n, number = 0;
	const struct value *step = items_of(value_of(s->procedure,
	    F_THU_TUC_TRINH_TU), &n);

	if (n == 0) {
		sheet_plain(into, s, F_THU_TUC_TRINH_TU);
		return;
	}
	for (i = 0; i < n; i++) {
		if (other_case(i == 0 ? NULL : &step[i - 1], &step[i])) {
			number = 0;
			put_case(into, s->marks, step[i].record);
		}
		if (is_one_text(step, n))
			put_text(into, s->marks, value_of(step[i].record,
			    F_BUOC_NOI_DUNG));
		else
			put_step(into, s->marks, step[i].record, ++number);
	}
	sheet_dropped(into, s->marks, s->procedure, F_THU_TUC_TRINH_TU);
}
