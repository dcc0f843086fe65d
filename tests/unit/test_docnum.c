/* Numbers of documents: what is one, what is wrong, what was meant. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "base/docnum.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

static const struct good_row {
	const char *s;
	enum docnum_type type;
	int year;
	bool not_normative;
} good_rows[] = {
	{ "60/2014/QH13", DOCNUM_QH, 2014, false },
	{ "91/2015/QH13", DOCNUM_QH, 2015, false },
	{ "30/2026/QH16", DOCNUM_QH, 2026, false },
	{ "54/2010/QH12", DOCNUM_QH, 2010, false },
	{ "51/2001/NQ-QH10", DOCNUM_QH, 2001, false },
	{ "14/2022/UBTVQH15", DOCNUM_UBTVQH, 2022, false },
	{ "26/2005/PL-UBTVQH11", DOCNUM_UBTVQH, 2005, false },
	{ "1660/NQ-UBTVQH15", DOCNUM_UBTVQH, 0, false },
	{ "63/2010/NĐ-CP", DOCNUM_NGHI_DINH, 2010, false },
	{ "367/2025/NĐ-CP", DOCNUM_NGHI_DINH, 2025, false },
	{ "66.7/2025/NQ-CP", DOCNUM_NQ_CP, 2025, false },
	{ "66.22/2026/NQ-CP", DOCNUM_NQ_CP, 2026, false },
	{ "30c/NQ-CP", DOCNUM_NQ_CP, 0, false },
	{ "02/2017/TT-VPCP", DOCNUM_THONG_TU, 2017, false },
	{ "3/2024/TT-BTP", DOCNUM_THONG_TU, 2024, false },
	{ "09b/2013/TT-BTP", DOCNUM_THONG_TU, 2013, false },
	{ "02/2022/TT-BLĐTBXH", DOCNUM_THONG_TU, 2022, false },
	{ "12/2013/TT-BNN&PTNT", DOCNUM_THONG_TU, 2013, false },
	{ "01/2011/TTLT-VPCP-BNV", DOCNUM_LIEN_TICH, 2011, false },
	{ "01/2016/TTLT-BCA-BTC", DOCNUM_LIEN_TICH, 2016, false },
	{ "11/2016/TTLT-BTP-TANDTC-VKSNDTC", DOCNUM_LIEN_TICH, 2016, false },
	{ "20/2005/TTLT/BTP-BTNMT", DOCNUM_LIEN_TICH, 2005, false },
	{ "01/2014/NQLT-CP-UBTƯMTTQVN", DOCNUM_LIEN_TICH, 2014, false },
	{ "01/2014/NQ-HĐTP", DOCNUM_NGHI_QUYET, 2014, false },
	{ "19/2025/QĐ-TTg", DOCNUM_QD_TTG, 2025, false },
	{ "766/QĐ-TTg", DOCNUM_QD_TTG, 0, true },
	{ "16/2026/QĐ-UBND", DOCNUM_QD_UBND, 2026, false },
	{ "1303/QĐ-UBND", DOCNUM_QD_UBND, 0, true },
	{ "182/2025/NQ-HĐND", DOCNUM_NQ_HDND, 2025, false },
	{ "78/2026/NQ-HĐND", DOCNUM_NQ_HDND, 2026, false },
	{ "163/QĐ-BTP", DOCNUM_QUYET_DINH, 0, true },
	{ "5230/QĐ-BCA-C06", DOCNUM_QUYET_DINH, 0, true },
	{ "4245/QĐ-BCA-QLXNC", DOCNUM_QUYET_DINH, 0, true },
	{ "768/QĐ-TTPVHCC", DOCNUM_QUYET_DINH, 0, true },
	{ "6050/2026/VBHN-NĐ-BTP", DOCNUM_VBHN, 2026, false },
	{ "19/VBHN-VPQH", DOCNUM_VBHN, 0, false },
	{ "9441/TB-BNV", DOCNUM_THONG_BAO, 0, true },
	{ "12729/VPCP-KGVX", DOCNUM_CONG_VAN, 0, true },
	{ "365/TTr-SNV", DOCNUM_TO_TRINH, 0, true },
	{ "9298/KH-UBND", DOCNUM_KE_HOACH, 0, true },
	{ "12/CT-TTg", DOCNUM_CHI_THI, 0, true },
	{ "120-KL/TW", DOCNUM_DANG, 0, true },
	{ "29-CT/TU", DOCNUM_DANG, 0, true },
	{ "66-NQ/TW", DOCNUM_DANG, 0, true },
	{ "73-CP", DOCNUM_OLD, 0, false },
	{ "35-L/CTN", DOCNUM_OLD, 0, false },
	{ "18/HĐBT", DOCNUM_OLD, 0, false },
};

static const struct bad_row {
	const char *s;
	enum docnum_fault fault;
	const char *meant;	/* NULL: nothing certain */
} bad_rows[] = {
	{ "63/2010", DOCNUM_NO_SYMBOL, NULL },
	{ "9303", DOCNUM_NO_SYMBOL, NULL },
	{ "15", DOCNUM_NO_SYMBOL, NULL },
	{ "NĐ-CP", DOCNUM_NO_NUMBER, NULL },
	{ "Luật Hộ tịch", DOCNUM_NO_NUMBER, NULL },
	{ "BỘ LUẬT  HÀNG HẢI VIỆT NAM", DOCNUM_NO_NUMBER, NULL },
	{ "TTLT/BQP-BLĐTBXH-BTC", DOCNUM_NO_NUMBER, NULL },
	{ "Demo/QĐ-BCA", DOCNUM_NO_NUMBER, NULL },
	{ "Demo/QĐ-BCA-C06", DOCNUM_NO_NUMBER, NULL },
	{ "2010/TT-BTP", DOCNUM_NO_NUMBER, NULL },
	{ "", DOCNUM_NO_NUMBER, NULL },
	{ "11/2020/TT", DOCNUM_NO_ISSUER, NULL },
	{ "191/2005/TTLT", DOCNUM_NO_ISSUER, NULL },
	{ "26/2023/QH", DOCNUM_NO_TERM, NULL },
	{ "190/2025/NQ-QH", DOCNUM_NO_TERM, NULL },
	{ "63/NĐ-CP", DOCNUM_NO_YEAR, NULL },
	{ "04/TT-BTP", DOCNUM_NO_YEAR, NULL },
	{ "63/10/NĐ-CP", DOCNUM_SHORT_YEAR, "63/2010/NĐ-CP" },
	{ "01/97/TT-BTP", DOCNUM_SHORT_YEAR, "01/1997/TT-BTP" },
	{ "63/2910/NĐ-CP", DOCNUM_BAD_YEAR, NULL },
	{ "Nghị định số 63/2010/NĐ-CP", DOCNUM_WORDS_BEFORE,
		"63/2010/NĐ-CP" },
	{ "Luật81/2006/QH11", DOCNUM_WORDS_BEFORE, "81/2006/QH11" },
	{ "SỐ 123/QĐ-NHNN", DOCNUM_WORDS_BEFORE, "123/QĐ-NHNN" },
	{ "TT43/2023/TT-BTC", DOCNUM_WORDS_BEFORE, "43/2023/TT-BTC" },
	{ "nghị định 146/2025", DOCNUM_WORDS_BEFORE, "146/2025/NĐ-CP" },
	{ "Luật số 58", DOCNUM_WORDS_BEFORE, NULL },
	{ "Quyết định số 4777", DOCNUM_WORDS_BEFORE, NULL },
	{ "63/2010/NĐ-CP ngày 08/6/2010", DOCNUM_TEXT_AFTER,
		"63/2010/NĐ-CP" },
	{ "63/2010/NĐ-CP - Kiểm soát", DOCNUM_TEXT_AFTER, "63/2010/NĐ-CP" },
	{ "104/2022/NĐ-CPBAN", DOCNUM_TEXT_AFTER, "104/2022/NĐ-CP" },
	{ "66.7/2025/NQ-CPLU", DOCNUM_TEXT_AFTER, "66.7/2025/NQ-CP" },
	{ "163/QĐ-BTP.", DOCNUM_TEXT_AFTER, "163/QĐ-BTP" },
	{ "118/2025/NĐ-C", DOCNUM_CUT_SHORT, "118/2025/NĐ-CP" },
	{ "79/2024/TT-BC", DOCNUM_CUT_SHORT, NULL },
	{ "3218 /QĐ-UBND", DOCNUM_SPACE, "3218/QĐ-UBND" },
	{ "01/2016/TTLT- BCA-BTC", DOCNUM_SPACE, "01/2016/TTLT-BCA-BTC" },
	{ "118/2025/NĐ-CP ", DOCNUM_SPACE, "118/2025/NĐ-CP" },
	{ "118/2025/NĐ-CP\xc2\xa0", DOCNUM_SPACE, "118/2025/NĐ-CP" },
	{ "63/2010/NĐ–CP", DOCNUM_DASH, "63/2010/NĐ-CP" },
	{ "63/2010/ND-CP", DOCNUM_NO_STROKE, "63/2010/NĐ-CP" },
	{ "3713/QD-BTP", DOCNUM_NO_STROKE, "3713/QĐ-BTP" },
	{ "78/2026/NQ-HDND", DOCNUM_NO_STROKE, "78/2026/NQ-HĐND" },
	{ "07/2021/TT-BLDTBXH", DOCNUM_NO_STROKE, "07/2021/TT-BLĐTBXH" },
	{ "63/2010/NÐ-CP", DOCNUM_LETTER, "63/2010/NĐ-CP" },
	{ "63/2010/NĐ-\xd0\xa1P", DOCNUM_LETTER, "63/2010/NĐ-CP" },
	{ "63／2010／NĐ-CP", DOCNUM_LETTER, "63/2010/NĐ-CP" },
	{ "63/2010/nđ-cp", DOCNUM_CASE, "63/2010/NĐ-CP" },
	{ "19/2025/QĐ-TTG", DOCNUM_CASE, "19/2025/QĐ-TTg" },
	{ "04/2020/tt-btp", DOCNUM_CASE, "04/2020/TT-BTP" },
	{ "30C/NQ-CP", DOCNUM_CASE, "30c/NQ-CP" },
	{ "63-2010-NĐ-CP", DOCNUM_SEPARATOR, "63/2010/NĐ-CP" },
	{ "63.2010.NĐ-CP", DOCNUM_SEPARATOR, "63/2010/NĐ-CP" },
	{ "123./QĐ-BXD", DOCNUM_SEPARATOR, "123/QĐ-BXD" },
	{ "63//2010/NĐ-CP", DOCNUM_SEPARATOR, "63/2010/NĐ-CP" },
	{ "QĐ2338-BTP", DOCNUM_ORDER, "2338/QĐ-BTP" },
	{ "QĐ/0001-BCA", DOCNUM_ORDER, NULL },
	{ "63/2010/NĐCP?", DOCNUM_FORM, NULL },
	{ "1234567/QĐ-BTP", DOCNUM_FORM, NULL },
};

static void
test_good(void **state)
{
	const struct good_row *row = *state;
	char buf[DOCNUM_SIZE];

	assert_int_equal(docnum_check(row->s), DOCNUM_OK);
	assert_int_equal(docnum_type(row->s), row->type);
	assert_int_equal(docnum_year(row->s), row->year);
	assert_int_equal(docnum_not_normative(row->s), row->not_normative);
	assert_false(docnum_suggest(buf, sizeof(buf), row->s));
}

static void
test_bad(void **state)
{
	const struct bad_row *row = *state;
	char buf[DOCNUM_SIZE];
	bool certain = docnum_suggest(buf, sizeof(buf), row->s);

	assert_int_equal(docnum_check(row->s), row->fault);
	assert_int_equal(docnum_type(row->s), DOCNUM_NONE);
	assert_int_equal(certain, row->meant != NULL);
	if (!certain)
		return;
	assert_string_equal(buf, row->meant);
	assert_int_equal(docnum_check(buf), DOCNUM_OK);
}

static const struct find_row {
	const char *text;
	const char *hits[4];	/* "number" or "number!fault" */
} find_rows[] = {
	{ "theo Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ",
		{ "63/2010/NĐ-CP" } },
	{ "(Luật Hộ tịch 60/2014/QH13; 123/2015/NĐ-CP, 1303/QĐ-UBND).",
		{ "60/2014/QH13", "123/2015/NĐ-CP", "1303/QĐ-UBND" } },
	{ "Nghị quyết 66.7/2025/NQ-CP và Kết luận 120-KL/TW.",
		{ "66.7/2025/NQ-CP", "120-KL/TW" } },
	{ "Thông tư số 53/2025/TT-BCAngày 01/7/2025",
		{ "53/2025/TT-BCA" } },
	{ "Quyết định 19/2025/QĐ-TTg-nay đã hết", { "19/2025/QĐ-TTg" } },
	{ "Quyết định số 3218 /QĐ-UBND", { "3218 /QĐ-UBND!space" } },
	{ "63/2010/NĐ–CP, 63/2010/NÐ-CP, 61/2018/ND-CP",
		{ "63/2010/NĐ–CP!dash", "63/2010/NÐ-CP!letter",
		"61/2018/ND-CP!stroke" } },
	{ "Thông tư số 66/2023/TT- BCA; 63/2010/NĐ-CP- Nghị định",
		{ "66/2023/TT- BCA!space", "63/2010/NĐ-CP" } },
	{ "Thông tư 01/2016/TTLT/BTP-BTNMT.", { "01/2016/TTLT/BTP-BTNMT" } },
	{ "mẫu số 01/TK-SDDPNN, ngày 01/7/2025, 12/34/567, 1.001193",
		{ NULL } },
	{ "tờ khai 05-MST và 63/2010, 8.000 đồng/bản", { NULL } },
	{ "số 12/2020/ ngõ 3", { NULL } },
};

static const char *
fault_name(enum docnum_fault fault)
{
	switch (fault) {
	case DOCNUM_OK:
		return "";
	case DOCNUM_SPACE:
		return "!space";
	case DOCNUM_DASH:
		return "!dash";
	case DOCNUM_LETTER:
		return "!letter";
	case DOCNUM_NO_STROKE:
		return "!stroke";
	default:
		return "!other";
	}
}

static void
test_find(void **state)
{
	const struct find_row *row = *state;
	struct docnum_hit hit;
	char found[200];
	size_t pos = 0, i = 0;

	while (docnum_find(row->text, strlen(row->text), &pos, &hit)) {
		snprintf(found, sizeof(found), "%.*s%s", (int)hit.n,
		    row->text + hit.off, fault_name(hit.fault));
		assert_true(i < N_OF(row->hits));
		assert_non_null(row->hits[i]);
		assert_string_equal(found, row->hits[i++]);
	}
	assert_true(i == N_OF(row->hits) || row->hits[i] == NULL);
}

/* A number of any length must not run over the room that drafts have. */
static void
test_long(void **state)
{
	char s[4 * DOCNUM_SIZE], buf[DOCNUM_SIZE];
	size_t n;

	(void)state;
	for (n = 1; n < sizeof(s); n++) {
		memset(s, ' ', sizeof(s));
		memcpy(s, "1/", 2);
		memset(s + 2, 'n', n - 1);
		s[n] = '\0';
		docnum_suggest(buf, sizeof(buf), s);
		assert_int_not_equal(docnum_check(s), DOCNUM_OK);
	}
}

int
main(void)
{
	static struct CMUnitTest tests[N_OF(good_rows) + N_OF(bad_rows) +
	    N_OF(find_rows) + 1];
	size_t i, n = 0;

	for (i = 0; i < N_OF(good_rows); i++)
		tests[n++] = (struct CMUnitTest){
			.name = good_rows[i].s,
			.test_func = test_good,
			.initial_state = (void *)&good_rows[i],
		};
	for (i = 0; i < N_OF(bad_rows); i++)
		tests[n++] = (struct CMUnitTest){
			.name = bad_rows[i].s,
			.test_func = test_bad,
			.initial_state = (void *)&bad_rows[i],
		};
	for (i = 0; i < N_OF(find_rows); i++)
		tests[n++] = (struct CMUnitTest){
			.name = find_rows[i].text,
			.test_func = test_find,
			.initial_state = (void *)&find_rows[i],
		};
	tests[n++] = (struct CMUnitTest){
		.name = "long strings",
		.test_func = test_long,
	};
	return cmocka_run_group_tests_name("docnum", tests, NULL, NULL);
}
