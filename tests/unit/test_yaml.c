/*
 * What the loader says about bytes and syntax, where, and what it still
 * reads. Each row is a file; its findings are written as LINE:COLUMN CODE,
 * followed by what the record's ten, tom_tat and loai hold.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "load/bind.h"

struct test_case {
	const char *name;
	const char *text;
	const char *findings;
	const char *ten, *tom_tat, *loai;	/* NULL = not filled */
};

static const struct test_case rows[] = {
	{ "plain", "ten: a\n", "", "a", NULL, NULL },
	{ "bad byte", "ten: \xff" "a\ntom_tat: b\n", "1:6 TT001 ", "?a", "b",
	    NULL },
	{ "cut character", "tom_tat: b\nten: a\xe1\xba\n",
	    "2:7 TT001 2:8 TT001 ", "a??", "b", NULL },
	{ "BOM", "\xef\xbb\xbften: \xc3\xa9\n", "", "é", NULL, NULL },
	{ "BOM, then an error on line 1", "\xef\xbb\xbfla: a\nten: b\n",
	    "1:1 TT101 ", "b", NULL, NULL },
	{ "CRLF", "ten: a\r\nla: b\r\n", "2:1 TT101 ", "a", NULL, NULL },
	{ "columns count letters", "ten: [\xe1\xba\xbf, b]\n",
	    "1:1 TT102 ", NULL, NULL, NULL },
	{ "control character", "ten: a\x01" "b\n", "1:7 TT008 ", "a?b", NULL,
	    NULL },
	{ "escaped control", "ten: \"a\\x01b\"\n", "1:6 TT008 ", "a?b", NULL,
	    NULL },
	{ "escaped NUL", "ten: \"a\\0b\"\n", "1:6 TT008 ", "a?b", NULL,
	    NULL },
	{ "colon in a value", "ten: a: b\ntom_tat: c\n", "1:7 TT002 ", NULL,
	    "c", NULL },
	{ "colon in two values", "ten: a: b\nloai: dac_thu\ntom_tat: c: d\n",
	    "1:7 TT002 3:11 TT002 ", NULL, NULL, "dac_thu" },
	{ "open quote", "tom_tat: b\nten: \"a\nloai: dac_thu\n",
	    "2:6 TT002 ", NULL, "b", "dac_thu" },
	{ "open bracket", "ten: a\ntu_khoa: [b\nloai: dac_thu\n",
	    "2:10 TT002 ", "a", NULL, "dac_thu" },
	{ "tab indent", "hieu_luc:\n\ttu: 2026-01-01\nten: a\n",
	    "2:1 TT003 ", "a", NULL, NULL },
	{ "same key twice", "ten: a\ntom_tat: c\nten: b\n", "3:1 TT004 ",
	    "a", "c", NULL },
	{ "anchor", "ten: &x a\n", "1:6 TT005 ", "a", NULL, NULL },
	{ "alias", "tom_tat: &x a\nten: *x\n", "1:10 TT005 2:6 TT005 ", NULL,
	    "a", NULL },
	{ "merge key", "<<: {ten: b}\ntom_tat: a\n", "1:1 TT005 ", NULL, "a",
	    NULL },
	{ "tag", "ten: !x a\n", "1:6 TT006 ", "a", NULL, NULL },
	{ "second document", "ten: a\n---\ntom_tat: b\n", "2:1 TT007 ", "a",
	    NULL, NULL },
	{ "document end", "ten: a\n...\n", "", "a", NULL, NULL },
	{ "list as key", "? [a]\n: b\nten: c\n", "1:3 TT012 ", "c", NULL,
	    NULL },
	{ "unknown key", "ten: a\ntomtat: b\n", "2:1 TT101 ", "a", NULL,
	    NULL },
	{ "comma in braces", "co_quan: {uy_quyen: [], b}\n", "1:25 TT101 ",
	    NULL, NULL, NULL },
	{ "list where one value goes", "ten: [a]\n", "1:1 TT102 ", NULL, NULL,
	    NULL },
	{ "value where a list goes", "trinh_tu: a\n", "1:11 TT102 ", NULL,
	    NULL, NULL },
	{ "unknown word", "loai: b\n", "1:7 TT103 ", NULL, NULL, "b" },
	{ "empty string", "ten: ''\n", "1:6 TT104 ", NULL, NULL, NULL },
	{ "null", "ten: ~\ntom_tat: null\n", "", NULL, NULL, NULL },
	{ "khong", "ten: khong\n", "1:6 TT106 ", NULL, NULL, NULL },
	{ "not a map", "- a\n", "1:1 TT102 ", NULL, NULL, NULL },
	{ "block text", "ten: a\ntom_tat: |\n  b\n  c\n", "", "a", "b\nc",
	    NULL },
	{ "empty", "", "0:0 TT011 ", NULL, NULL, NULL },
	{ "only a comment", "# a\n", "0:0 TT011 ", NULL, NULL, NULL },
};

static void
print_findings(struct buf *b, const struct findings *f)
{
	size_t i;

	for (i = 0; i < f->n; i++)
		buf_printf(b, "%u:%u %s ", f->v[i]->at.from.line,
		    f->v[i]->at.from.column, rule_of(f->v[i]->rule)->code);
}

static void
check_text(const struct record *r, enum field_id f, const char *want)
{
	const char *text = text_of(r, f);

	if (want == NULL)
		assert_null(text);
	else
		assert_string_equal(text == NULL ? "(none)" : text, want);
}

static void
test_row(void **state)
{
	const struct test_case *row = *state;
	struct arena a = { 0 };
	struct findings f = { .arena = &a };
	struct source s;
	struct reporter rep = { .findings = &f, .source = &s, .path = "x",
	    .procedure = "" };
	struct binder b = { .arena = &a, .report = &rep, .partial = true };
	const struct record *r = NULL;
	const struct node *root;
	bool partial = false;
	struct buf got;

	source_from_bytes(&s, "x", row->text, strlen(row->text));
	root = yaml_read(&a, &s, &rep, &partial);
	if (root != NULL)
		r = bind_file(&b, R_THU_TUC, root);
	findings_sort(&f);
	buf_init(&got, 0);
	print_findings(&got, &f);
	assert_string_equal(got.data, row->findings);
	buf_release(&got);
	if (r != NULL) {
		check_text(r, F_THU_TUC_TEN, row->ten);
		check_text(r, F_THU_TUC_TOM_TAT, row->tom_tat);
		check_text(r, F_THU_TUC_LOAI, row->loai);
	}
	source_release(&s);
	arena_release(&a);
}

int
main(void)
{
	static struct CMUnitTest tests[sizeof rows / sizeof rows[0]];
	size_t i;

	for (i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		tests[i].name = rows[i].name;
		tests[i].test_func = test_row;
		tests[i].initial_state = (void *)&rows[i];
	}
	return _cmocka_run_group_tests("yaml", tests, i, NULL, NULL);
}
