/* Words of running text: Unicode forms, blanks, edges, broken bytes. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "base/word.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

static const struct phrase_row {
	const char *name, *text, *phrase;
	bool exact, like;
	size_t end;		/* where an exact match stops */
} phrase_rows[] = {
	{ "same", "làm việc", "làm việc", true, true, 11 },
	{ "more follows", "làm việc kể từ", "làm việc", true, true, 11 },
	{ "blank first", "  ngày", "ngày", true, true, 7 },
	{ "capitals", "NGÀY LÀM VIỆC", "ngày làm việc", true, true, 17 },
	{ "loose marks", "nga\u0300y", "ngày", true, true, 6 },
	{ "loose marks, wrong order", "vie\u0302\u0323c", "việc", true, true,
	  8 },
	{ "half composed", "vi\u00ea\u0323c", "việc", true, true, 7 },
	{ "half composed the other way", "vi\u1eb9\u0302c", "việc", true, true,
	  8 },
	{ "no-break space", "làm\u00a0việc", "làm việc", true, true, 12 },
	{ "zero-width space", "làm \u200bviệc", "làm việc", true, true, 14 },
	{ "line break and tab", "làm\r\n\tviệc", "làm việc", true, true, 13 },
	{ "longer word", "ngàys", "ngày", false, false, 0 },
	{ "mark after the word", "ngay\u0300", "ngay", false, true, 0 },
	{ "glued words", "làmviệc", "làm việc", false, false, 0 },
	{ "no marks", "ngay lam viec", "ngày làm việc", false, true, 0 },
	{ "other marks", "ngáy", "ngày", false, true, 0 },
	{ "first word only", "làm thêm", "làm việc", false, false, 0 },
	{ "text ends early", "làm", "làm việc", false, false, 0 },
	{ "empty text", "", "ngày", false, false, 0 },
	{ "digit first", "5 ngày", "ngày", false, false, 0 },
	{ "cut character", "ng\xc3", "ngày", false, false, 0 },
	{ "stray byte", "\xa0ngày", "ngày", false, false, 0 },
	{ "word too long for the buffer",
	  "ngàyngàyngàyngàyngàyngàyngày", "ngày", false, false, 0 },
};

static void
test_phrase(void **state)
{
	const struct phrase_row *r = *state;
	size_t len = strlen(r->text), off = 0;

	assert_int_equal(word_phrase_at(r->text, len, &off, r->phrase),
	    r->exact);
	assert_int_equal(off, r->end);
	off = 0;
	assert_int_equal(word_phrase_like(r->text, len, &off, r->phrase),
	    r->like);
}

static const struct before_row {
	const char *name, *text;
	bool found;
	size_t start;
} before_rows[] = {
	{ "right before", "sau ngày", true, 4 },
	{ "blanks between", "ngày \u00a0\n", true, 0 },
	{ "loose marks", "x Nga\u0300y ", true, 2 },
	{ "part of a word", "đngày", false, 0 },
	{ "comma between", "ngày,", false, 0 },
	{ "nothing", "", false, 0 },
	{ "blanks only", "   ", false, 0 },
	{ "stray continuation bytes", "\x80\x80\x80\x80\x80", false, 0 },
	{ "stray byte before the word", "\xc3 ngày", true, 2 },
};

static void
test_before(void **state)
{
	const struct before_row *r = *state;
	size_t start = 0;

	assert_int_equal(word_before(r->text, strlen(r->text), "ngày", &start),
	    r->found);
	assert_int_equal(start, r->start);
	assert_int_equal(word_before(r->text, strlen(r->text), "ngày", NULL),
	    r->found);
}

static const struct letter_row {
	const char *name, *text;
	bool last, first;
} letter_rows[] = {
	{ "latin", "ab", true, true },
	{ "vietnamese", "đệ", true, true },
	{ "mark", "a\u0300", true, true },
	{ "digit", "12", false, false },
	{ "no-break space", "\u00a0", false, false },
	{ "dash", "\u2013", false, false },
	{ "broken", "\xff", false, false },
	{ "empty", "", false, false },
};

static void
test_letter(void **state)
{
	const struct letter_row *r = *state;
	size_t len = strlen(r->text);

	assert_int_equal(word_letter_before(r->text, len), r->last);
	assert_int_equal(word_letter_at(r->text, len, 0), r->first);
	assert_false(word_letter_at(r->text, len, len));
	assert_false(word_letter_before(r->text, 0));
}

int
main(void)
{
	struct CMUnitTest tests[N_OF(phrase_rows) + N_OF(before_rows) +
	    N_OF(letter_rows)];
	size_t i, n = 0;

	for (i = 0; i < N_OF(phrase_rows); i++)
		tests[n++] = (struct CMUnitTest){
			.name = phrase_rows[i].name,
			.test_func = test_phrase,
			.initial_state = (void *)&phrase_rows[i],
		};
	for (i = 0; i < N_OF(before_rows); i++)
		tests[n++] = (struct CMUnitTest){
			.name = before_rows[i].name,
			.test_func = test_before,
			.initial_state = (void *)&before_rows[i],
		};
	for (i = 0; i < N_OF(letter_rows); i++)
		tests[n++] = (struct CMUnitTest){
			.name = letter_rows[i].name,
			.test_func = test_letter,
			.initial_state = (void *)&letter_rows[i],
		};
	return cmocka_run_group_tests_name("word", tests, NULL, NULL);
}
