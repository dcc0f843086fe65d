/*
 * Judges of requirements and conditions, which are prose. A condition more is
 * a bar; but a text may grow by an exception, and a number in it says nothing
 * without "at least" or "at most".
 */
#include <string.h>

#include "base/buf.h"
#include "base/viet.h"
#include "diff/judge.h"
#include "diff/judging.h"
#include "diff/same.h"
#include "model/norm.h"

#define COUNT(a) (sizeof(a) / sizeof (a)[0])

static const char *const exceptions[] = {
	"trừ", "ngoại trừ", "không áp dụng", "được miễn", "miễn", "không phải",
	"không yêu cầu", "hoặc"
};

static const char *
norm_of_item(const struct edit *e, const struct value *v)
{
	size_t len;

	return loose_form(e->scratch, v, &len);
}

/* How often exceptions are made. */
static size_t
count_exceptions(const char *norm)
{
	size_t i, at, n = 0;

	for (i = 0; i < COUNT(exceptions); i++)
		for (at = norm_find(norm, 0, exceptions[i]);
		    at != (size_t)-1;
		    at = norm_find(norm, at + 1, exceptions[i]))
			n++;
	return n;
}

/* --- the same words in another form --------------------------------------- */

/* Letters and digits of a whole list, item after item. */
static void
put_letters(struct buf *out, const struct edit *e, const struct value *list)
{
	size_t i, n;
	const struct value *items = items_of(list, &n);
	const char *p;

	for (i = 0; i < n; i++)
		for (p = norm_of_item(e, &items[i]); *p != '\0'; p++)
			if (strchr(" -+*.,;:()\"'", *p) == NULL)
				buf_putc(out, *p);
}

static bool
same_words(const struct edit *e)
{
	enum field_id f = e->field->id;
	struct buf a, b;
	bool same;

	buf_init(&a, 0);
	buf_init(&b, 0);
	put_letters(&a, e, value_of(e->in_old, f));
	put_letters(&b, e, value_of(e->in_new, f));
	same = a.len > 0 && a.len == b.len && memcmp(a.data, b.data,
	    a.len) == 0;
	buf_release(&a);
	buf_release(&b);
	return same;
}

bool
judge_same_conditions(const struct edit *e)
{
	size_t n, m;

	items_of(value_of(e->in_old, e->field->id), &n);
	items_of(value_of(e->in_new, e->field->id), &m);
	return e->kind != EDIT_MOVED && m > n && same_words(e);
}

/* --- nothing, none, something --------------------------------------------- */

/* "Không", "Không có", "Không quy định." */
static bool
says_none(const struct edit *e, const struct value *v)
{
	static const char *const words[] = {
		"không", "không có", "không quy định", "không yêu cầu",
		"không có yêu cầu", "không có yêu cầu, điều kiện",
		"không có điều kiện", "không có quy định"
	};
	const char *norm = norm_of_item(e, v);
	size_t i;

	for (i = 0; i < COUNT(words); i++)
		if (strcmp(norm, words[i]) == 0)
			return true;
	return false;
}

static bool
is_none(const struct record *r, const struct edit *e)
{
	return value_of(r, e->field->id)->state == VALUE_NONE;
}

bool
judge_none_declared(const struct edit *e)
{
	return e->kind == EDIT_REMOVED && is_none(e->in_new, e) &&
	    says_none(e, e->old);
}

bool
judge_first_condition(const struct edit *e)
{
	return e->kind == EDIT_ADDED && is_none(e->in_old, e);
}

/* --- items ---------------------------------------------------------------- */

bool
judge_condition_added(const struct edit *e)
{
	return e->kind == EDIT_ADDED &&
	    count_exceptions(norm_of_item(e, e->new)) == 0;
}

bool
judge_exception_added(const struct edit *e)
{
	if (e->kind == EDIT_ADDED)
		return count_exceptions(norm_of_item(e, e->new)) > 0;
	return is_reworded(e) && count_exceptions(norm_of_item(e, e->new)) >
	    count_exceptions(norm_of_item(e, e->old));
}
