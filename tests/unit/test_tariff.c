/* What is charged on a day: terms, exemptions, fees each once. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "model/tariff.h"
#include "model/way.h"
#include "one_procedure.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

static struct date
day_of(const char *iso)
{
	struct date d;

	assert_int_equal(date_parse_iso(iso, strlen(iso), &d), DATE_OK);
	return d;
}

/* The first fee of the first way. */
static const struct record *
first_fee(const struct one *o)
{
	size_t n;
	const struct value *v = ways_of(o->procedure, &n);

	assert_true(n > 0);
	v = items_of(value_of(v->record, F_CACH_THUC_PHI_LE_PHI), &n);
	assert_true(n > 0);
	return v->record;
}

/* --- one fee ------------------------------------------------------------- */

/* Lines of a fee below "- loai: phi". */
#define FEE(lines) \
	"cach_thuc:\n  - kenh: truc_tiep\n    phi_le_phi:\n" \
	"      - loai: phi\n" lines

static const struct fee_row {
	const char *name, *yaml, *day;
	enum fee_state state;
	bool sure, extra;
} fee_rows[] = {
	{ "no days", FEE("        muc_thu: 8000\n"), "2026-11-22",
	  FEE_HOLDS, true, false },
	{ "the last day itself", FEE("        muc_thu: 8000\n"
	  "        hieu_luc: {den: 2026-11-22}\n"), "2026-11-22",
	  FEE_HOLDS, true, false },
	{ "the day after", FEE("        muc_thu: 8000\n"
	  "        hieu_luc: {den: 2026-11-22}\n"), "2026-11-23",
	  FEE_OVER, true, false },
	{ "the day before the first", FEE("        muc_thu: 8000\n"
	  "        hieu_luc: {tu: 2026-11-23}\n"), "2026-11-22",
	  FEE_TO_COME, true, false },
	{ "the first day", FEE("        muc_thu: 8000\n"
	  "        hieu_luc: {tu: 2026-11-23}\n"), "2026-11-23",
	  FEE_HOLDS, true, false },
	{ "a day that cannot be read", FEE("        muc_thu: 8000\n"
	  "        hieu_luc: {den: 31/12/2025}\n"), "2026-11-22",
	  FEE_HOLDS, true, false },
	{ "the term of its note", FEE("        muc_thu: 25000\n"
	  "        ghi_chu: 25.000 đồng, áp dụng đến hết ngày 31/12/2025\n"),
	  "2026-11-22", FEE_OVER, true, false },
	{ "the term of its note, which runs", FEE("        muc_thu: 25000\n"
	  "        ghi_chu: Áp dụng từ ngày 01/7/2026 đến hết ngày "
	  "31/12/2026\n"), "2026-11-22", FEE_HOLDS, true, false },
	{ "the term of its note, to come", FEE("        muc_thu: 25000\n"
	  "        ghi_chu: Áp dụng từ ngày 01/12/2026 đến hết ngày "
	  "31/12/2026\n"), "2026-11-22", FEE_TO_COME, true, false },
	{ "two terms are those of two amounts", FEE("        muc_thu: 25000\n"
	  "        ghi_chu: Đến hết ngày 31/12/2024 theo Thông tư cũ, đến hết "
	  "ngày 30/6/2025 theo Thông tư mới\n"), "2026-11-22",
	  FEE_HOLDS, true, false },
	/* The term is that of the half, not of the whole. */
	{ "a term of another amount", FEE("        muc_thu: 4000000\n"
	  "        ghi_chu: Áp dụng mức phí 2.000.000 đồng đến hết ngày "
	  "31/12/2025\n"), "2026-11-22", FEE_HOLDS, false, false },
	{ "a term of a percentage, past", FEE("        muc_thu: 70000\n"
	  "        ghi_chu: Đến hết ngày 31/12/2025 bằng 50% mức thu\n"),
	  "2026-11-22", FEE_HOLDS, true, false },
	{ "a term of a percentage, running", FEE("        muc_thu: 70000\n"
	  "        ghi_chu: Đến hết ngày 31/12/2026 bằng 50% mức thu\n"),
	  "2026-11-22", FEE_HOLDS, false, false },
	{ "its own day goes before the note's", FEE(
	  "        muc_thu: 25000\n        hieu_luc: {den: 2027-02-28}\n"
	  "        ghi_chu: Áp dụng đến hết ngày 31/12/2025\n"),
	  "2026-11-22", FEE_HOLDS, true, false },
	{ "thousands lost", FEE("        muc_thu: 100\n"), "2026-11-22",
	  FEE_HOLDS, false, false },
	{ "dollars", FEE("        muc_thu: 10\n        tien_te: USD\n"),
	  "2026-11-22", FEE_HOLDS, true, false },
	{ "no amount", FEE("        muc_thu: theo_ghi_chu\n"), "2026-11-22",
	  FEE_HOLDS, false, false },
	{ "the note says the same", FEE("        muc_thu: 8000\n"
	  "        ghi_chu: 8.000 đồng/bản\n"), "2026-11-22",
	  FEE_HOLDS, true, false },
	{ "the note says another", FEE("        muc_thu: 50000\n"
	  "        ghi_chu: 50.000đ/tem, 25.000đ/tem\n"), "2026-11-22",
	  FEE_HOLDS, false, false },
	{ "a ceiling is no other amount", FEE("        muc_thu: 2000\n"
	  "        ghi_chu: 2.000 đồng/trang, tối đa 200.000 đồng/bản\n"),
	  "2026-11-22", FEE_HOLDS, true, false },
	{ "left to a council", FEE("        muc_thu: 150000\n"
	  "        ghi_chu: Mức cụ thể do Hội đồng nhân dân tỉnh quyết định\n"),
	  "2026-11-22", FEE_HOLDS, false, false },
	{ "on request by its key", FEE("        muc_thu: 8000\n"
	  "        theo_yeu_cau: true\n"), "2026-11-22",
	  FEE_HOLDS, true, true },
	{ "on request by its note", FEE("        muc_thu: 8000\n"
	  "        ghi_chu: Chỉ thu khi đề nghị cấp thêm bản sao.\n"),
	  "2026-11-22", FEE_HOLDS, true, true },
	{ "on request by its name", FEE("        ten: Phí cấp bản sao (nếu có "
	  "yêu cầu)\n        muc_thu: 8000\n"), "2026-11-22",
	  FEE_HOLDS, true, true },
	{ "the key goes before the name", FEE("        ten: Phí cấp thêm "
	  "bản sao\n        muc_thu: 8000\n        theo_yeu_cau: false\n"),
	  "2026-11-22", FEE_HOLDS, true, false },
};

static void
test_fee(void **state)
{
	const struct fee_row *row = *state;
	struct one o;

	one_read(&o, row->yaml);
	assert_int_equal(fee_on(first_fee(&o), day_of(row->day)),
	    row->state);
	assert_int_equal(fee_is_sure(first_fee(&o), day_of(row->day)),
	    row->sure);
	assert_int_equal(fee_is_extra(first_fee(&o)), row->extra);
	one_drop(&o);
}

/* --- one exemption ------------------------------------------------------- */

/* Keys of a fee and of its exemption, in braces. */
#define RELIEF(fee, relief) \
	FEE(fee "        mien_giam:\n" \
	    "          - {doi_tuong: Trẻ em, " relief "}\n")

static const struct relief_row {
	const char *name, *yaml, *day;
	enum fee_state state;
	long long left;
} relief_rows[] = {
	{ "half", RELIEF("        muc_thu: 70000\n", "giam: 50%"),
	  "2026-11-22", FEE_HOLDS, 35000 },
	{ "all", RELIEF("        muc_thu: 70000\n", "giam: 100%"),
	  "2026-11-22", FEE_HOLDS, 0 },
	{ "rounded down", RELIEF("        muc_thu: 5001\n", "giam: 33%"),
	  "2026-11-22", FEE_HOLDS, 3350 },
	{ "parts of a percent", RELIEF("        muc_thu: 100000\n",
	  "giam: '0,5%'"), "2026-11-22", FEE_HOLDS, 99500 },
	{ "the greatest amount", RELIEF("        muc_thu: 1000000000000\n",
	  "giam: 10%"), "2026-11-22", FEE_HOLDS, 900000000000LL },
	{ "no amount", RELIEF("        muc_thu: theo_hdnd\n", "giam: 50%"),
	  "2026-11-22", FEE_HOLDS, -1 },
	{ "no reduction", RELIEF("        muc_thu: 70000\n",
	  "tu: 2026-01-01"), "2026-11-22", FEE_HOLDS, -1 },
	{ "more than all", RELIEF("        muc_thu: 70000\n", "giam: 150%"),
	  "2026-11-22", FEE_HOLDS, -1 },
	{ "over", RELIEF("        muc_thu: 70000\n",
	  "giam: 50%, den: 2026-11-21"), "2026-11-22", FEE_OVER, 35000 },
	{ "to come", RELIEF("        muc_thu: 70000\n",
	  "giam: 50%, tu: 2026-11-23"), "2026-11-22", FEE_TO_COME, 35000 },
	{ "its fee is over", RELIEF("        muc_thu: 70000\n"
	  "        hieu_luc: {den: 2026-06-30}\n", "giam: 50%"),
	  "2026-11-22", FEE_OVER, 35000 },
};

static void
test_relief(void **state)
{
	const struct relief_row *row = *state;
	const struct record *relief;
	struct one o;
	size_t n;

	one_read(&o, row->yaml);
	relief = items_of(value_of(first_fee(&o), F_PHI_MIEN_GIAM),
	    &n)->record;
	assert_int_equal(relief_on(relief, day_of(row->day)), row->state);
	assert_true(relief_amount(relief) == row->left);
	one_drop(&o);
}

/* --- each fee once ------------------------------------------------------- */

/* A tariff as "amount xWAYS state" of each charge, then free, unknown. */
static const struct tariff_row {
	const char *name, *yaml, *charges;
} tariff_rows[] = {
	{ "one fee in two ways, paid differently",
	  "cach_thuc:\n"
	  "  - kenh: truc_tiep\n    phi_le_phi:\n"
	  "      - {loai: phi, muc_thu: 8000, phuong_thuc_thu: tiền mặt}\n"
	  "  - kenh: truc_tuyen\n    phi_le_phi:\n"
	  "      - {loai: phi, muc_thu: 8000, phuong_thuc_thu: thẻ}\n",
	  "8000 x2 everywhere holds; " },
	{ "two amounts by channel",
	  "cach_thuc:\n"
	  "  - kenh: truc_tiep\n    phi_le_phi:\n"
	  "      - {loai: phi, muc_thu: 8000}\n"
	  "  - kenh: truc_tuyen\n    phi_le_phi:\n"
	  "      - {loai: phi, muc_thu: 4000}\n",
	  "8000 x1 holds; 4000 x1 holds; " },
	{ "exemptions tell two fees apart",
	  "cach_thuc:\n"
	  "  - kenh: truc_tiep\n    phi_le_phi:\n"
	  "      - {loai: phi, muc_thu: 8000}\n"
	  "  - kenh: truc_tuyen\n    phi_le_phi:\n"
	  "      - {loai: phi, muc_thu: 8000, mien_giam: "
	  "[{doi_tuong: Trẻ em, giam: 50%}]}\n",
	  "8000 x1 holds; 8000 x1 holds; " },
	{ "the same fee twice in one way counts once",
	  "cach_thuc:\n"
	  "  - kenh: truc_tiep\n    phi_le_phi:\n"
	  "      - {loai: phi, muc_thu: 8000}\n"
	  "      - {loai: phi, muc_thu: 8000}\n",
	  "8000 x1 everywhere holds; " },
	{ "old and new",
	  "cach_thuc:\n"
	  "  - kenh: truc_tiep\n    phi_le_phi:\n"
	  "      - {loai: phi, muc_thu: 8000, hieu_luc: {den: 2026-06-30}}\n"
	  "      - {loai: phi, muc_thu: 9000, hieu_luc: {tu: 2026-07-01}}\n"
	  "      - {loai: phi, muc_thu: 9500, hieu_luc: {tu: 2027-01-01}}\n",
	  "8000 x1 everywhere over; 9000 x1 everywhere holds; "
	  "9500 x1 everywhere to come; " },
	{ "nothing is charged, nothing is said",
	  "cach_thuc:\n"
	  "  - {kenh: truc_tiep, phi_le_phi: khong}\n"
	  "  - {kenh: truc_tuyen, phi_le_phi: }\n"
	  "  - {kenh: buu_chinh}\n", "free 1, unknown 2" },
	{ "rows without a key",
	  "cach_thuc:\n"
	  "  -\n"
	  "  - kenh: truc_tiep\n    phi_le_phi:\n"
	  "      -\n"
	  "      - {loai: phi, muc_thu: 8000}\n",
	  "(null) x1 holds; 8000 x1 holds; free 0, unknown 1" },
	{ "no ways", "cach_thuc:\n", "" },
};

static void
test_tariff(void **state)
{
	static const char *const states[] = {
		[FEE_HOLDS] = "holds", [FEE_OVER] = "over",
		[FEE_TO_COME] = "to come"
	};
	const struct tariff_row *row = *state;
	struct tariff t;
	struct buf out;
	struct one o;
	size_t i;

	one_read(&o, row->yaml);
	tariff_of(&t, &o.arena, o.procedure, day_of("2026-11-22"));
	buf_init(&out, 0);
	for (i = 0; i < t.n; i++)
		buf_printf(&out, "%s x%zu%s %s; ",
		    text_of(t.v[i].fee, F_PHI_MUC_THU), t.v[i].n_ways,
		    t.v[i].everywhere ? " everywhere" : "",
		    states[t.v[i].state]);
	if (t.n_free + t.n_unknown > 0)
		buf_printf(&out, "free %zu, unknown %zu", t.n_free,
		    t.n_unknown);
	assert_string_equal(out.data, row->charges);
	buf_release(&out);
	one_drop(&o);
}

/* --- the next day -------------------------------------------------------- */

static const struct next_row {
	const char *name, *yaml, *day, *next;	/* "": none */
} next_rows[] = {
	{ "nothing has days", "hieu_luc:\n", "2026-11-22", "" },
	{ "the procedure begins", "hieu_luc: {tu: 2027-03-01}\n",
	  "2026-11-22", "2027-03-01" },
	{ "it began", "hieu_luc: {tu: 2026-07-01}\n", "2026-11-22", "" },
	{ "the day behind its last one",
	  "hieu_luc: {tu: 2026-07-01, den: 2027-02-28}\n", "2026-11-22",
	  "2027-03-01" },
	{ "the last day itself", "hieu_luc: {den: 2027-02-28}\n",
	  "2027-02-28", "2027-03-01" },
	{ "it is abolished", "hieu_luc:\nbai_bo: {ngay: 2026-12-15}\n",
	  "2026-11-22", "2026-12-15" },
	{ "the nearest of a fee and its exemption", "hieu_luc:\n"
	  RELIEF("        muc_thu: 70000\n"
	  "        hieu_luc: {tu: 2026-01-01, den: 2027-06-30}\n",
	  "giam: 50%, den: 2026-12-31"), "2026-11-22", "2027-01-01" },
	{ "the term of a note", "hieu_luc:\n" FEE("        muc_thu: 25000\n"
	  "        ghi_chu: Áp dụng đến hết ngày 31/12/2026\n"),
	  "2026-11-22", "2027-01-01" },
	{ "for ever", "hieu_luc: {den: 9999-12-31}\n", "2026-11-22", "" },
};

static void
test_next(void **state)
{
	const struct next_row *row = *state;
	char iso[DATE_SIZE] = "";
	struct date next;
	struct one o;

	one_read(&o, row->yaml);
	next = tariff_next_day(o.procedure, day_of(row->day));
	if (next.year != 0)
		date_format_iso(iso, next);
	assert_string_equal(iso, row->next);
	one_drop(&o);
}

/* --- all ----------------------------------------------------------------- */

static struct CMUnitTest tests[N_OF(fee_rows) + N_OF(relief_rows) +
    N_OF(tariff_rows) + N_OF(next_rows)];
static size_t n_tests;

static void
add(const char *name, CMUnitTestFunction run, const void *row)
{
	tests[n_tests++] = (struct CMUnitTest){ .name = name,
	    .test_func = run, .initial_state = (void *)row };
}

int
main(void)
{
	size_t i;

	for (i = 0; i < N_OF(fee_rows); i++)
		add(fee_rows[i].name, test_fee, &fee_rows[i]);
	for (i = 0; i < N_OF(relief_rows); i++)
		add(relief_rows[i].name, test_relief, &relief_rows[i]);
	for (i = 0; i < N_OF(tariff_rows); i++)
		add(tariff_rows[i].name, test_tariff, &tariff_rows[i]);
	for (i = 0; i < N_OF(next_rows); i++)
		add(next_rows[i].name, test_next, &next_rows[i]);
	return cmocka_run_group_tests_name("tariff", tests, NULL, NULL);
}
