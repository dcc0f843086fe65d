/*
 * Where a piece of decoded text stands in its file. Each row is a file with
 * one key; the piece is found in the decoded text and must be found at the
 * same place in the source.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "base/scalar.h"
#include "load/bind.h"

struct test_case {
	const char *text;	/* the file */
	const char *piece;	/* of the decoded text */
	unsigned line, column, end_line, end_column;
};

static const struct test_case rows[] = {
	{ "ten: abc def\n", "def", 1, 10, 1, 13 },
	{ "ten: abc\n  def ghi\n", "ghi", 2, 7, 2, 10 },
	{ "ten: abc\n  def ghi\n", "abc", 1, 6, 1, 9 },
	{ "ten: 'a''b c'\n", "c", 1, 12, 1, 13 },
	{ "ten: 'a''b c'\n", "b", 1, 10, 1, 11 },
	{ "ten: \"a\\\"b c\"\n", "c", 1, 12, 1, 13 },
	{ "ten: \"a\\u1EBFb c\"\n", "c", 1, 16, 1, 17 },
	{ "ten: \"a\\\n  b c\"\n", "c", 2, 5, 2, 6 },
	{ "ten: \"a\n  b c\"\n", "b", 2, 3, 2, 4 },
	{ "ten: |\n  abc\n  def ghi\n", "ghi", 3, 7, 3, 10 },
	{ "ten: |\n  abc\n  def ghi\n", "abc\ndef", 2, 3, 3, 6 },
	{ "ten: |\n\n  abc\n\n  def\n", "def", 5, 3, 5, 6 },
	{ "ten: |2\n   abc\n  def\n", " abc", 2, 3, 2, 7 },
	{ "ten: |-\n  abc\n    def\n", "def", 3, 5, 3, 8 },
	{ "ten: >\n  abc\n  def ghi\n", "ghi", 3, 7, 3, 10 },
	{ "ten: >\n  abc\n  def ghi\n", "def", 3, 3, 3, 6 },
	{ "ten: |\r\n  abc\r\n  def\r\n", "def", 3, 3, 3, 6 },
	{ "ten: \xe1\xba\xbf b\xe1\xba\xbf c\n", "c", 1, 11, 1, 12 },
};

static void
test_row(void **state)
{
	const struct test_case *row = *state;
	struct arena a = { 0 };
	struct findings f = { .arena = &a };
	struct source s;
	struct reporter rep = { .findings = &f, .source = &s, .path = "x",
	    .procedure = "" };
	bool partial = false;
	const struct node *root, *n;
	const char *at;
	struct span part;
	struct position from, to;

	source_from_bytes(&s, "x", row->text, strlen(row->text));
	root = yaml_read(&a, &s, &rep, &partial);
	assert_int_equal(f.n, 0);
	n = root->first;
	at = strstr(n->text, row->piece);
	assert_non_null(at);
	part = scalar_part(&s, n->at, (enum scalar_style)n->style, n->text,
	    (size_t)(at - n->text), strlen(row->piece));
	from = source_position(&s, part.start);
	to = source_position(&s, part.end);
	assert_int_equal(from.line, row->line);
	assert_int_equal(from.column, row->column);
	assert_int_equal(to.line, row->end_line);
	assert_int_equal(to.column, row->end_column);
	source_release(&s);
	arena_release(&a);
}

int
main(void)
{
	static struct CMUnitTest tests[sizeof rows / sizeof rows[0]];
	static char names[sizeof rows / sizeof rows[0]][40];
	size_t i;

	for (i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		snprintf(names[i], sizeof names[i], "row %zu: %s", i,
		    rows[i].piece);
		names[i][strcspn(names[i], "\n")] = '\0';
		tests[i].name = names[i];
		tests[i].test_func = test_row;
		tests[i].initial_state = (void *)&rows[i];
	}
	return _cmocka_run_group_tests("scalar", tests, i, NULL, NULL);
}
