/*
 * What mdoc source reads back as: rows of a text and the lines it becomes.
 * That a formatter shows the text again is tried by tests/tools/man.sh on
 * the examples of all rules.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "manual/pages.h"
#include "manual/roff.h"

struct row {
	const char *text, *lines;
};

static void
test_text(void **state)
{
	static const struct row rows[] = {
		{ "", "" },
		{ "Một dòng", "Một dòng\n" },
		{ "Một câu. Hai câu? (Ba câu.) Hết",
		    "Một câu.\nHai câu?\n(Ba câu.)\nHết\n" },
		{ ".Dd là lệnh", "\\&.Dd là lệnh\n" },
		{ "'a' \"b\" \\n", "\\&\\(aqa\\(aq \\(dqb\\(dq \\en\n" },
		{ "63/2010/NĐ-CP", "63/2010/NĐ\\-CP\n" },
		{ "  a \n b  ", "a b\n" },
		/* 79 bytes are taken, letters beyond ASCII counting 8. */
		{ "ữữữữữữữữữ 123456", "ữữữữữữữữữ 123456\n" },
		{ "ữữữữữữữữữ 1234567", "ữữữữữữữữữ\n1234567\n" },
	};
	struct buf b;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		buf_init(&b, 0);
		roff_text(&b, rows[i].text);
		assert_string_equal(b.data, rows[i].lines);
		buf_release(&b);
	}
}

static void
test_literal(void **state)
{
	static const struct row rows[] = {
		{ "a: b\n", "a: b\n" },
		{ "a\n\n  - b", "a\n\n  \\- b\n" },
		{ ".Ed\n'x\n", "\\&.Ed\n\\&\\(aqx\n" },
		{ "a\tb", "a␉b\n" },
		{ "a\xf9" "b", "a\uFFFDb\n" },
	};
	struct buf b, want;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		buf_init(&b, 0);
		buf_init(&want, 0);
		roff_literal(&b, rows[i].text);
		buf_printf(&want, ".Bd -literal -offset indent -compact\n"
		    "%s.Ed\n", rows[i].lines);
		assert_string_equal(b.data, want.data);
		buf_release(&b);
		buf_release(&want);
	}
}

/* Arguments are quoted; short ones could be macros, marks could end one. */
static void
test_macro(void **state)
{
	struct buf b;

	(void)state;
	buf_init(&b, 0);
	roff_macro(&b, "It Cm", "No", "a \"b\"", "ví dụ", NULL);
	assert_string_equal(b.data,
	    ".It Cm \"\\&No\" \"a \\(dqb\\(dq\" \"ví dụ\\&\"\n");
	buf_release(&b);
}

static void
test_fill(void **state)
{
	const char *bad;
	struct buf b;

	(void)state;
	buf_init(&b, 0);
	assert_true(pages_fill(&b, ".Sh NAME\n.\\\" TABLE registers vi\nx",
	    &bad));
	assert_non_null(strstr(b.data,
	    ".It Pa \"danh_muc/van_ban.yaml\"\nvăn bản\n"));
	assert_null(strstr(b.data, "TABLE"));
	assert_true(strncmp(b.data, ".Sh NAME\n", 9) == 0);
	assert_true(strcmp(b.data + b.len - 2, "x\n") == 0);
	assert_false(pages_fill(&b, ".\\\" TABLE registers\n", &bad));
	assert_false(pages_fill(&b, "a\n.\\\" TABLE register vi\n", &bad));
	assert_true(strncmp(bad, ".\\\" TABLE register vi\n", 22) == 0);
	buf_release(&b);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_text),
		cmocka_unit_test(test_literal),
		cmocka_unit_test(test_macro),
		cmocka_unit_test(test_fill),
	};

	return cmocka_run_group_tests_name("roff", tests, NULL, NULL);
}
