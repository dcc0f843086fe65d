/* Accepted changes: what the file must say, and what it then does. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "diff/accept.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

#define A "0123456789abcdef0123456789abcdef"
#define B "fedcba9876543210fedcba9876543210"
#define REST "    ly_do: Luật đổi\n    quyet_dinh: 1/QĐ-UBND\n" \
	"    ngay: 2026-07-01\n"
#define ENTRY(fingerprint) "  - dau_van_tay: " fingerprint "\n" REST

/* Of two changes, heavier with fingerprint A and lighter with B. */
static const struct accept_row {
	const char *name, *yaml;
	bool good;
	const char *codes;	/* of findings */
	bool a, b;		/* accepted */
} accept_rows[] = {
	{ "nothing", "chap_nhan: []\n", true, "", false, false },
	{ "one", "chap_nhan:\n" ENTRY(A), true, "", true, false },
	{ "both", "chap_nhan:\n" ENTRY(B) ENTRY(A), true, "", true, true },
	{ "twice the same", "chap_nhan:\n" ENTRY(A) ENTRY(A), true, "", true,
	  false },
	{ "one that is no more", "chap_nhan:\n" ENTRY(A)
	  ENTRY("\"11111111111111111111111111111111\""), true, "TT916 ", true,
	  false },
	{ "without a reason", "chap_nhan:\n  - dau_van_tay: " A "\n"
	  "    quyet_dinh: 1/QĐ-UBND\n    ngay: 2026-07-01\n", false,
	  "TT105 ", false, false },
	{ "without a decision", "chap_nhan:\n  - dau_van_tay: " A "\n"
	  "    ly_do: Luật đổi\n    ngay: 2026-07-01\n", false, "TT105 ",
	  false, false },
	{ "without a date", "chap_nhan:\n  - dau_van_tay: " A "\n"
	  "    ly_do: Luật đổi\n    quyet_dinh: 1/QĐ-UBND\n", false, "TT105 ",
	  false, false },
	{ "with a date that is none", "chap_nhan:\n  - dau_van_tay: " A "\n"
	  "    ly_do: Luật đổi\n    quyet_dinh: 1/QĐ-UBND\n"
	  "    ngay: hôm qua\n", false, "TT309 ", false, false },
	{ "no list", "chap_nhan: " A "\n", false, "TT102 ", false, false },
	{ "no map", "- " A "\n", false, "TT102 ", false, false },
	{ "empty", "", false, "TT011 ", false, false },
};

/* Reads, and if that went well accepts: as tthc-diff does. */
static void
test_accept(void **state)
{
	const struct accept_row *r = *state;
	struct arena arena = { 0 };
	struct findings findings = { .arena = &arena };
	struct change changes[2] = {
		{ .burden = BURDEN_HEAVIER, .fingerprint = A },
		{ .burden = BURDEN_LIGHTER, .fingerprint = B },
	};
	struct subject subject = { .fate = FATE_AMENDED, .changes = changes,
		.n = 2 };
	struct changes all = { .subjects = &subject, .n_subjects = 1 };
	struct acceptances list;
	struct source source;
	struct buf codes;
	const struct change *got;
	size_t i;
	bool good;

	source_from_bytes(&source, "chap_nhan.yaml", r->yaml,
	    strlen(r->yaml));
	good = acceptances_read(&list, &source, &findings);
	assert_int_equal(good, r->good);
	if (good)
		changes_accept(&all, &arena, &list, &findings);
	buf_init(&codes, 0);
	for (i = 0; i < findings.n; i++)
		buf_printf(&codes, "%s ", rule_of(findings.v[i]->rule)->code);
	assert_string_equal(codes.data, r->codes);
	got = all.subjects[0].changes;
	assert_int_equal(got[0].accepted != NULL, r->a);
	assert_int_equal(got[1].accepted != NULL, r->b);
	if (good) {
		assert_int_equal(all.accepted, r->a + r->b);
		assert_int_equal(all.by_burden[BURDEN_HEAVIER], !r->a);
		assert_int_equal(all.by_burden[BURDEN_LIGHTER], !r->b);
	}
	if (r->a) {
		assert_string_equal(got[0].accepted->reason, "Luật đổi");
		assert_string_equal(got[0].accepted->decision, "1/QĐ-UBND");
		assert_string_equal(got[0].accepted->date, "2026-07-01");
	}
	buf_release(&codes);
	source_release(&source);
	arena_release(&arena);
}

int
main(void)
{
	struct CMUnitTest tests[N_OF(accept_rows)];
	size_t i;

	for (i = 0; i < N_OF(accept_rows); i++)
		tests[i] = (struct CMUnitTest){ .name = accept_rows[i].name,
			.test_func = test_accept,
			.initial_state = (void *)(uintptr_t)&accept_rows[i] };
	return cmocka_run_group_tests_name("accept", tests, NULL, NULL);
}
