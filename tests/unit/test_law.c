/*
 * Changes against the law. The examples of the rule table are compared with
 * the revision before; then cases that the examples do not show.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "diff/classify.h"
#include "diff/law.h"
#include "diff/walk.h"
#include "load/bind.h"
#include "overlay.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

enum { MAX_CHANGES = 40, MAX_FILE = 1 << 20 };

/* --- two revisions ------------------------------------------------------- */

struct revision {
	struct arena arena;
	struct source source;
	struct findings findings;
	struct catalogue catalogue;
	const struct record *record;
};

static void
read_revision(struct revision *r, const char *keys)
{
	struct reporter reporter = { .findings = &r->findings,
		.source = &r->source, .path = "mau.yaml", .procedure = "" };
	struct binder b = { .arena = &r->arena, .report = &reporter,
		.catalogue = &r->catalogue };
	struct buf yaml;
	bool partial = false;

	r->findings.arena = &r->arena;
	catalogue_init(&r->catalogue, &r->arena);
	catalogue_open(&r->catalogue, "tests/rules", MAX_FILE);
	buf_init(&yaml, 0);
	overlay(&yaml, keys, strlen(keys));
	source_from_bytes(&r->source, "mau.yaml", yaml.data, yaml.len);
	buf_release(&yaml);
	r->record = bind_file(&b, R_THU_TUC, yaml_read(&r->arena, &r->source,
	    &reporter, &partial));
	assert_int_equal(r->findings.n, 0);
}

static void
drop_revision(struct revision *r)
{
	source_release(&r->source);
	catalogue_release(&r->catalogue);
	arena_release(&r->arena);
}

/* --- changes ------------------------------------------------------------- */

struct collection {
	struct change changes[MAX_CHANGES];
	size_t n;
	struct arena arena;
	const struct source *source;
};

static void
collect(void *arg, const struct edit *e)
{
	struct collection *c = arg;
	const struct value *v = e->new != NULL ? e->new : e->old;
	struct change *ch = &c->changes[c->n++];
	struct verdict verdict;

	assert_true(c->n <= MAX_CHANGES);
	classify(&verdict, e);
	*ch = (struct change){ .direction = verdict.direction,
		.burden = verdict.burden,
		.mends_record = verdict.mends_record, .field = e->field,
		.in_old = e->in_old, .in_new = e->in_new,
		.pointer = pointer_of(&c->arena, v),
		.identity = identity_of(&c->arena, v), .message = "nặng hơn",
		.new_at = { .path = "mau.yaml", .from = { 1, 1, 1 } } };
}

static bool
is_over(const struct record *r)
{
	return is_word(r, F_THU_TUC_TRANG_THAI, W_TRANG_THAI_BAI_BO);
}

/* What compare() does with one pair of procedures; new may be NULL. */
static struct subject
compare_two(struct collection *c, const struct revision *old,
    const struct revision *new)
{
	struct edit_side a = { .catalogue = &old->catalogue,
		.source = &old->source, .path = "mau.yaml",
		.root = old->record, .as_of = { 2026, 11, 22 } }, b = a;
	struct subject s = { .fate = FATE_AMENDED, .code = "1.001193",
		.old_path = "mau.yaml", .old = old->record };

	if (new != NULL) {
		b.catalogue = &new->catalogue;
		b.source = &new->source;
		b.root = s.new = new->record;
		s.new_path = "mau.yaml";
		walk(&a, &b, collect, c, &c->arena);
	}
	if (new == NULL || (!is_over(s.old) && is_over(s.new)))
		s.fate = FATE_ABOLISHED;
	else if (is_over(s.old) && !is_over(s.new))
		s.fate = FATE_NEW;
	s.changes = c->changes;
	s.n = c->n;
	return s;
}

/* Codes of what law_judge() finds between two revisions, "TT331 TT333 ". */
static void
judge(struct buf *out, const char *before, const char *after,
    enum rule_id only)
{
	struct revision old = { 0 }, new = { 0 };
	static struct collection c;
	struct findings findings = { 0 };
	struct changes changes = { .n_subjects = 1 };
	struct subject s;
	size_t i;

	memset(&c, 0, sizeof c);
	findings.arena = &c.arena;
	read_revision(&old, before != NULL ? before : "");
	if (after != NULL)
		read_revision(&new, after);
	s = compare_two(&c, &old, after != NULL ? &new : NULL);
	changes.subjects = &s;
	law_judge(&findings, &changes);
	findings_fingerprint(&findings);
	findings_sort(&findings);
	for (i = 0; i < findings.n; i++) {
		const struct finding *f = findings.v[i];
		const struct rule *rule = rule_of(f->rule);
		struct buf text;
		size_t lang;

		/* Every placeholder of every text has its argument. */
		buf_init(&text, 0);
		for (lang = 0; lang < N_LANGS; lang++) {
			finding_text(&text, f, rule->message[lang]);
			finding_text(&text, f, rule->help[lang]);
		}
		assert_null(strchr(text.data, '{'));
		buf_release(&text);
		if (only == N_RULES || f->rule == only)
			buf_printf(out, "%s ", rule->code);
	}
	arena_release(&c.arena);
	drop_revision(&old);
	if (after != NULL)
		drop_revision(&new);
}

/* --- the examples of the rules ------------------------------------------- */

static void
test_example(void **state)
{
	const struct rule *rule = *state;
	struct buf bad, good;

	buf_init(&bad, 0);
	buf_init(&good, 0);
	judge(&bad, rule->before, rule->bad, rule_id_of(rule));
	judge(&good, rule->before, rule->good, rule_id_of(rule));
	assert_non_null(strstr(bad.data, rule->code));
	assert_string_equal(good.data, "");
	buf_release(&bad);
	buf_release(&good);
}

/* --- further cases ------------------------------------------------------- */

#define WAYS(more) \
	"cach_thuc:\n" \
	"  - kenh: truc_tiep\n" \
	"    noi_nop: Trung tâm Phục vụ hành chính công xã Mẫu\n" \
	"    phi_le_phi: khong\n" more
#define DECISION(number, parts) \
	"quyet_dinh_cong_bo:\n" \
	"  - cap: tinh\n" \
	"    so: " number "\n" \
	"    bo_phan_thay_doi: [" parts "]\n"
#define OLD_DECISION DECISION("1303/QĐ-UBND", "")
#define LAW(more) "can_cu_phap_ly: [60/2014/QH13, 123/2015/NĐ-CP" more "]\n"
#define LIMIT(limit) WAYS("    thoi_han: " limit "\n")
#define LIMITS(limit, law) \
	WAYS("    thoi_han: " limit "\n    thoi_han_luat: " law "\n")
#define FEE(amount, kind, law) \
	"cach_thuc:\n" \
	"  - kenh: truc_tiep\n" \
	"    thoi_han: 1 ngày\n" \
	"    phi_le_phi:\n" \
	"      - loai: " kind "\n" \
	"        muc_thu: " amount "\n" \
	"        can_cu: [" law "]\n"

static const struct case_row {
	const char *name;
	const char *before, *after;	/* after NULL: the file is gone */
	const char *codes;
} case_rows[] = {
	{ "nothing changed", "", "", "" },
	{ "longer, without law and decision", LIMIT("5 ngày") LAW(""),
	  LIMIT("9 ngày") LAW(""), "TT331 TT333 " },
	{ "longer by a new decree, decision names the part",
	  LIMIT("5 ngày") LAW("") OLD_DECISION,
	  LIMIT("9 ngày") LAW(", 120/2026/NĐ-CP")
	  DECISION("9/QĐ-UBND", "thoi_han"), "" },
	{ "longer by a decree that is older than what was cited",
	  LIMIT("5 ngày") LAW("") OLD_DECISION,
	  LIMIT("9 ngày") LAW(", 63/2010/NĐ-CP")
	  DECISION("9/QĐ-UBND", "thoi_han"), "TT331 " },
	{ "longer by a letter of a ministry",
	  LIMIT("5 ngày") LAW("") OLD_DECISION,
	  LIMIT("9 ngày") LAW(", 1234/BTP-HTQTCT")
	  DECISION("9/QĐ-UBND", "thoi_han"), "TT331 " },
	{ "a province takes its own cut back, up to the law's limit",
	  LIMITS("5 ngày", "9 ngày") LAW("") OLD_DECISION,
	  LIMITS("9 ngày", "9 ngày") LAW("")
	  DECISION("9/QĐ-UBND", "thoi_han"), "" },
	{ "the same without a decision of its own",
	  LIMITS("5 ngày", "9 ngày") LAW(""),
	  LIMITS("9 ngày", "9 ngày") LAW(""), "TT331 TT333 " },
	{ "beyond the law's limit",
	  LIMITS("5 ngày", "9 ngày") LAW("") OLD_DECISION,
	  LIMITS("10 ngày", "9 ngày") LAW("")
	  DECISION("9/QĐ-UBND", "thoi_han"), "TT331 TT407 " },
	{ "beyond the law's limit before as well", LIMITS("10 ngày", "9 ngày"),
	  LIMITS("10 ngày", "9 ngày") "tom_tat: Khác\n", "" },
	{ "one finding for a part, however many changes",
	  LIMIT("5 ngày\n    tinh_tu: kể từ khi nộp") LAW(""),
	  LIMIT("9 ngày\n    tinh_tu: kể từ khi trả") LAW(""),
	  "TT331 TT333 " },
	{ "the list of the one-stop shop is a decision too",
	  "ket_qua:\n  - ten: Giấy khai sinh\n"
	  "mot_cua: { trong_mot_cua: true, danh_muc: 1/QĐ-UBND }\n",
	  "ket_qua:\n  - ten: Giấy khai sinh\n  - ten: Bản sao\n"
	  "mot_cua: { trong_mot_cua: true, danh_muc: 2/QĐ-UBND }\n"
	  LAW(", 04/2024/TT-BTP, 120/2026/NĐ-CP"), "" },
	{ "keywords need no decision", "tu_khoa: [khai sinh]\n",
	  "tu_khoa: [giấy khai sinh]\n", "" },
	{ "a draft needs no decision", LIMIT("5 ngày"),
	  LIMIT("9 ngày") "trang_thai: du_thao\n", "" },
	{ "a higher fee by a circular of another ministry",
	  FEE("1000", "phi", "") OLD_DECISION,
	  FEE("2000", "phi", "5/2026/TT-BTP")
	  DECISION("9/QĐ-UBND", "phi_le_phi"), "TT332 " },
	{ "a higher fee by the Ministry of Finance",
	  FEE("1000", "phi", "") OLD_DECISION,
	  FEE("2000", "phi", "5/2026/TT-BTC")
	  DECISION("9/QĐ-UBND", "phi_le_phi"), "" },
	{ "a higher fee by the people's council",
	  FEE("1000", "le_phi", "") OLD_DECISION,
	  FEE("2000", "le_phi", "15/2026/NQ-HĐND")
	  DECISION("9/QĐ-UBND", "phi_le_phi"), "" },
	{ "a price is no fee", FEE("1000", "gia_dich_vu", "") OLD_DECISION,
	  FEE("2000", "gia_dich_vu", "")
	  DECISION("9/QĐ-UBND", "phi_le_phi"), "" },
	{ "two parts, of which one is named",
	  LIMIT("5 ngày") "ket_qua:\n  - ten: Giấy khai sinh\n" OLD_DECISION,
	  LIMIT("9 ngày") "ket_qua:\n  - ten: Giấy khai sinh\n  - ten: Sổ\n"
	  LAW(", 04/2024/TT-BTP, 120/2026/NĐ-CP")
	  DECISION("9/QĐ-UBND", "ket_qua"), "TT334 " },
	{ "the legal basis need not be named", OLD_DECISION,
	  LAW(", 04/2024/TT-BTP, 120/2026/NĐ-CP")
	  DECISION("9/QĐ-UBND", "can_cu_phap_ly"), "" },
	{ "an old decision that names parts says nothing of today",
	  LAW("") DECISION("9/QĐ-UBND", "ho_so"),
	  LAW(", 120/2026/NĐ-CP") DECISION("9/QĐ-UBND", "ho_so"), "" },
	{ "a file is gone", "", NULL, "TT336 " },
	{ "a draft is gone", "trang_thai: du_thao\n", NULL, "" },
	{ "what was abolished long ago is gone", "trang_thai: bai_bo\n", NULL,
	  "" },
	{ "abolished without a document", "", "trang_thai: bai_bo\n",
	  "TT316 TT337 " },
};

static void
test_case(void **state)
{
	const struct case_row *r = *state;
	struct buf codes;

	buf_init(&codes, 0);
	judge(&codes, r->before, r->after, N_RULES);
	assert_string_equal(codes.data, r->codes);
	buf_release(&codes);
}

int
main(void)
{
	struct CMUnitTest tests[N_OF(case_rows) + N_RULES];
	size_t i, n = 0;

	for (i = 0; i < N_RULES; i++) {
		const struct rule *r = rule_of((enum rule_id)i);

		if (r->scope == SCOPE_DIFF && r->bad != NULL)
			tests[n++] = (struct CMUnitTest){ .name = r->code,
				.test_func = test_example,
				.initial_state = (void *)(uintptr_t)r };
	}
	for (i = 0; i < N_OF(case_rows); i++)
		tests[n++] = (struct CMUnitTest){ .name = case_rows[i].name,
			.test_func = test_case,
			.initial_state = (void *)(uintptr_t)&case_rows[i] };
	return _cmocka_run_group_tests("law", tests, n, NULL, NULL);
}
