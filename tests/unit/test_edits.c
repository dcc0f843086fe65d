/* Differences of sequences: right, short, readable, and never slow. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/edits.h"
#include "base/words_diff.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

/* --- sequences ----------------------------------------------------------- */

static const struct sequence_row {
	const char *name, *old, *new;	/* a letter is an element */
	const char *hunks;		/* old,n_old,new,n_new; */
} sequence_rows[] = {
	{ "both empty", "", "", "" },
	{ "equal", "abc", "abc", "" },
	{ "only new", "", "ab", "0,0,0,2;" },
	{ "only old", "ab", "", "0,2,0,0;" },
	{ "nothing in common", "ab", "cde", "0,2,0,3;" },
	{ "one changed", "abc", "axc", "1,1,1,1;" },
	{ "one at each end", "abc", "xabcy", "0,0,0,1;3,0,4,1;" },
	{ "one out of the middle", "abcde", "abde", "2,1,2,0;" },
	{ "two apart", "abcdefg", "abXdeYg", "2,1,2,1;5,1,5,1;" },
	{ "swapped: one stays", "ab", "ba", "0,1,0,0;2,0,1,1;" },
};

static void
test_sequences(void **state)
{
	const struct sequence_row *r = *state;
	uint32_t old[16], new[16];
	size_t n = strlen(r->old), m = strlen(r->new), i, count;
	struct arena a = { 0 };
	char got[128] = "";
	struct hunk *h;

	for (i = 0; i < n; i++)
		old[i] = (uint32_t)r->old[i];
	for (i = 0; i < m; i++)
		new[i] = (uint32_t)r->new[i];
	h = edits_between(&a, old, n, new, m, &count);
	for (i = 0; i < count; i++)
		snprintf(got + strlen(got), sizeof got - strlen(got),
		    "%zu,%zu,%zu,%zu;", h[i].old, h[i].n_old, h[i].new,
		    h[i].n_new);
	assert_string_equal(got, r->hunks);
	arena_release(&a);
}

static uint32_t
random_below(uint32_t *state, uint32_t limit)
{
	*state = *state * 1664525u + 1013904223u;
	return (*state >> 8) % limit;
}

/* What is between hunks must be equal, and hunks in order and apart. */
static size_t
check_hunks(const uint32_t *old, size_t n, const uint32_t *new, size_t m,
    const struct hunk *h, size_t count)
{
	size_t i = 0, j = 0, k, size = 0;

	for (k = 0; k <= count; k++) {
		size_t old_end = k < count ? h[k].old : n;
		size_t new_end = k < count ? h[k].new : m;

		assert_true(old_end >= i && new_end >= j);
		assert_int_equal(old_end - i, new_end - j);
		assert_true(k == 0 || k == count || old_end > i);
		assert_memory_equal(old + i, new + j,
		    (old_end - i) * sizeof *old);
		if (k == count)
			break;
		assert_true(h[k].n_old + h[k].n_new > 0);
		i = old_end + h[k].n_old;
		j = new_end + h[k].n_new;
		size += h[k].n_old + h[k].n_new;
	}
	return size;
}

/* The size of the shortest difference, by the table that everybody knows. */
static size_t
shortest(const uint32_t *old, size_t n, const uint32_t *new, size_t m)
{
	size_t best[64][64], i, j;

	for (i = 0; i <= n; i++)
		for (j = 0; j <= m; j++) {
			best[i][j] = i + j;
			if (i == 0 || j == 0)
				continue;
			best[i][j] = 1 + (best[i - 1][j] < best[i][j - 1] ?
			    best[i - 1][j] : best[i][j - 1]);
			if (old[i - 1] == new[j - 1] &&
			    best[i - 1][j - 1] < best[i][j])
				best[i][j] = best[i - 1][j - 1];
		}
	return best[n][m];
}

static void
test_shortest(void **state)
{
	uint32_t old[60], new[60], seed = 7;
	struct arena a = { 0 };
	size_t round, n, m, i, count;

	(void)state;
	for (round = 0; round < 3000; round++) {
		uint32_t letters = 1 + random_below(&seed, 12);
		struct hunk *h;

		n = random_below(&seed, N_OF(old));
		m = random_below(&seed, N_OF(new));
		for (i = 0; i < n; i++)
			old[i] = random_below(&seed, letters);
		for (i = 0; i < m; i++)
			new[i] = random_below(&seed, letters);
		h = edits_between(&a, old, n, new, m, &count);
		assert_int_equal(check_hunks(old, n, new, m, h, count),
		    shortest(old, n, new, m));
		arena_reset(&a);
	}
	arena_release(&a);
}

/* --- long ones ----------------------------------------------------------- */

enum { LONG = 100000 };

struct pair {
	uint32_t old[LONG], new[LONG];
};

static void
all_differ(struct pair *p, uint32_t i)
{
	p->old[i] = i;
	p->new[i] = LONG + i;
}

static void
two_letters(struct pair *p, uint32_t i)
{
	p->old[i] = (i * 2654435761u >> 16) % 2;
	p->new[i] = (i * 2246822519u >> 15) % 2;
}

static void
backwards(struct pair *p, uint32_t i)
{
	p->old[i] = i;
	p->new[i] = LONG - 1 - i;
}

/* Every second element changed: far more than the limit, with landmarks. */
static void
every_second(struct pair *p, uint32_t i)
{
	p->old[i] = i;
	p->new[i] = i % 2 ? i : LONG + i;
}

static void
one_letter_thinned(struct pair *p, uint32_t i)
{
	p->old[i] = 0;
	p->new[i] = i % 3 == 0;
}

static const struct long_row {
	const char *name;
	void (*fill)(struct pair *p, uint32_t i);
	size_t size;		/* of the difference; 0 = any */
} long_rows[] = {
	{ "100,000 that all differ", all_differ, 2 * LONG },
	{ "100,000 of two kinds", two_letters, 0 },
	{ "100,000 backwards", backwards, 2 * (LONG - 1) },
	{ "50,000 of 100,000 changed", every_second, LONG },
	{ "every third of equal ones", one_letter_thinned, 0 },
};

static void
test_long(void **state)
{
	const struct long_row *r = *state;
	static struct pair p;
	struct arena a = { 0 };
	clock_t begin;
	double seconds;
	struct hunk *h;
	size_t count, size;
	uint32_t i;

	for (i = 0; i < LONG; i++)
		r->fill(&p, i);
	begin = clock();
	h = edits_between(&a, p.old, LONG, p.new, LONG, &count);
	seconds = (double)(clock() - begin) / CLOCKS_PER_SEC;
	size = check_hunks(p.old, LONG, p.new, LONG, h, count);
	if (r->size > 0)
		assert_int_equal(size, r->size);
	/* A square of 100,000 would take ten seconds and more. */
	assert_true(seconds < 0.2);
	arena_release(&a);
}

static void
test_rising(void **state)
{
	static const size_t places[] = { 3, 0, 1, 5, 2, 4 };
	static const bool stays[] = { false, true, true, false, true, true };
	struct arena a = { 0 };
	bool *got = edits_rising(&a, places, N_OF(places));
	size_t i;

	(void)state;
	for (i = 0; i < N_OF(places); i++)
		assert_int_equal(got[i], stays[i]);
	edits_rising(&a, NULL, 0);
	arena_release(&a);
}

/* --- words --------------------------------------------------------------- */

static const struct words_row {
	const char *name, *old, *new;
	const char *marked;	/* [-gone-], {+come+} */
} words_rows[] = {
	{ "equal", "Nộp hồ sơ", "Nộp hồ sơ", "Nộp hồ sơ" },
	{ "both empty", "", "", "" },
	{ "all came", "", "Nộp hồ sơ", "{+Nộp hồ sơ+}" },
	{ "all gone", "Nộp hồ sơ", "", "[-Nộp hồ sơ-]" },
	{ "a word replaced", "nộp tại xã", "nộp tại tỉnh",
	    "nộp tại [-xã-]{+tỉnh+}" },
	{ "white space only", " nộp\nhồ  sơ", "nộp hồ\u00a0sơ ",
	    "nộp hồ\u00a0sơ " },
	{ "Unicode form only", "nộp lệ phí", "nô\u0323p lê\u0323 phi\u0301",
	    "nô\u0323p lê\u0323 phi\u0301" },
	{ "capitals and tone style only", "Ủy ban HÒA giải", "uỷ ban hoà giải",
	    "uỷ ban hoà giải" },
	{ "a change beside loose marks", "nộp lệ phí",
	    "nô\u0323p 02 lê\u0323 phi\u0301",
	    "nô\u0323p{+ 02+} lê\u0323 phi\u0301" },
	{ "came at the end", "hộ nghèo", "hộ nghèo, hộ cận nghèo",
	    "hộ nghèo{+, hộ cận nghèo+}" },
	{ "came at the start", "bản sao", "01 bản sao", "{+01 +}bản sao" },
	{ "gone at the start", "một bản sao", "bản sao", "[-một -]bản sao" },
	{ "gone in the middle", "bản sao có chứng thực của xã",
	    "bản sao của xã", "bản sao[- có chứng thực-] của xã" },
	{ "an amount is one token", "thu 10.000 đồng/bản, nộp một lần",
	    "thu 20.000 đồng/bản, nộp một lần",
	    "thu [-10.000 đồng/bản-]{+20.000 đồng/bản+}, nộp một lần" },
	{ "a limit is one token", "trong 05 ngày làm việc.",
	    "trong 05 ngày.", "trong [-05 ngày làm việc-]{+05 ngày+}." },
	{ "blanks in a quantity", "trong 5ngày", "trong 5 ngày",
	    "trong 5 ngày" },
	{ "a document is one token", "theo 31/2023/TT-BCA.",
	    "theo 69/2026/TT-BCA.",
	    "theo [-31/2023/TT-BCA-]{+69/2026/TT-BCA+}." },
	{ "a date is one token", "đến 31/12/2026.", "đến 31/12/2027.",
	    "đến [-31/12/2026-]{+31/12/2027+}." },
	{ "a full stop ends a number", "dài 3.Rộng 4", "dài 3.Rộng 5",
	    "dài 3.Rộng [-4-]{+5+}" },
	{ "a lone word goes with its changes", "công an huyện và sở",
	    "ủy ban xã và tỉnh", "[-công an huyện và sở-]"
	    "{+ủy ban xã và tỉnh+}" },
	{ "a number that stayed is shown", "tối đa 10 ngày kể từ khi",
	    "không quá 10 ngày tính từ khi", "[-tối đa-]{+không quá+} "
	    "10 ngày [-kể-]{+tính+} từ khi" },
	{ "lines do not run together", "- một\n- hai\nba", "- bốn\n- năm\nba",
	    "- [-một-]{+bốn+}\n- [-hai-]{+năm+}\nba" },
	{ "a line that came", "- a b\n- c d", "- a b\n- x y\n- c d",
	    "- a b{+\n- x y+}\n- c d" },
	{ "a sentence that went", "Nộp đơn. Chờ. Nhận kết quả.",
	    "Nộp đơn. Nhận kết quả.", "Nộp đơn.[- Chờ.-] Nhận kết quả." },
	{ "the blanks that went with a word", "phí thị thực điện tử.",
	    "phí thị thực; hết", "phí thị thực[- điện tử.-]{+; hết+}" },
	/* One sign for Unicode, of which a norm makes two tokens. */
	{ "a sign with a foreign mark", "a b", "a \u2605\u1161 b",
	    "a{+ \u2605\u1161+} b" },
	{ "a sign", "nộp, hoặc gửi", "nộp hoặc gửi", "nộp[-,-] hoặc gửi" },
};

/* Also checks what the header promises: the new text can be put together. */
static void
test_words(void **state)
{
	const struct words_row *r = *state;
	static const char *const marks[][2] = { { "", "" }, { "[-", "-]" },
		{ "{+", "+}" } };
	struct arena a = { 0 };
	size_t count, i, at = 0;
	const struct stretch *s = words_diff(&a, r->old, strlen(r->old),
	    r->new, strlen(r->new), &count);
	char got[512] = "";

	for (i = 0; i < count; i++) {
		bool gone = s[i].kind == STRETCH_GONE;

		assert_true(s[i].len > 0);
		assert_true(gone || s[i].from == at);
		at += gone ? 0 : s[i].len;
		snprintf(got + strlen(got), sizeof got - strlen(got),
		    "%s%.*s%s", marks[s[i].kind][0], (int)s[i].len,
		    (gone ? r->old : r->new) + s[i].from, marks[s[i].kind][1]);
	}
	assert_int_equal(at, strlen(r->new));
	assert_string_equal(got, r->marked);
	arena_release(&a);
}

#define ROWS(tests, n, rows, f) do { \
	size_t row; \
	for (row = 0; row < N_OF(rows); row++) \
		(tests)[(n)++] = (struct CMUnitTest){ (rows)[row].name, f, \
		    NULL, NULL, (void *)(uintptr_t)&(rows)[row] }; \
} while (0)

int
main(void)
{
	struct CMUnitTest tests[N_OF(sequence_rows) + N_OF(long_rows) +
	    N_OF(words_rows) + 2];
	size_t n = 0;

	ROWS(tests, n, sequence_rows, test_sequences);
	ROWS(tests, n, long_rows, test_long);
	ROWS(tests, n, words_rows, test_words);
	tests[n++] = (struct CMUnitTest)cmocka_unit_test(test_shortest);
	tests[n++] = (struct CMUnitTest)cmocka_unit_test(test_rising);
	return _cmocka_run_group_tests("edits", tests, n, NULL, NULL);
}
