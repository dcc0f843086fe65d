/*
 * What lists keep of a procedure: its row, its order, its name as a file, the
 * hash of its content, its address, and when it is off the wall.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "model/file_name.h"
#include "notice/posted.h"
#include "one_procedure.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

static const struct date today = { 2026, 11, 22 };

/* --- the alphabet -------------------------------------------------------- */

/* Each stands before the next one. */
static const char *const alphabet[] = {
	"", " ", "1", "2", "a", "A", "à", "ả", "ã", "á", "ạ", "ă", "ằ", "ặ",
	"â", "ầ", "b", "ba", "ba hoa", "ba phải", "bà", "bà con", "bá",
	"bán", "băng", "bân", "c", "d", "dz", "đ", "e", "é", "ê", "g", "h",
	"hòa", "hóa", "hòan", "i", "k", "l", "m", "n", "o", "ọ", "ô", "ộ",
	"ơ", "ợ", "p", "q", "r", "s", "t", "u", "ụ", "ư", "ự", "v", "x",
	"y", "ỵ", "z", "Ω"
};

static void
test_alphabet(void **state)
{
	size_t i, k;

	(void)state;
	for (i = 0; i < N_OF(alphabet); i++)
		for (k = 0; k < N_OF(alphabet); k++) {
			int order = viet_order(alphabet[i], alphabet[k]);

			if ((order > 0) - (order < 0) !=
			    (i > k) - (i < k))
				fail_msg("\"%s\" and \"%s\": %d", alphabet[i],
				    alphabet[k], order);
		}
}

/* Pairs that are one name. */
static const char *const same[][2] = {
	{ "Đăng ký", "\xC4\x90\x61\xCC\x86ng ky\xCC\x81" },	/* NFD */
	/* The dot below comes before the hat in one form, behind in none. */
	{ "một", "mo\xCC\xA3\xCC\x82t" },
	{ "hòa", "hoà" },		/* both places of the tone */
	{ "ủy", "uỷ" },
};

static void
test_same(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < N_OF(same); i++)
		assert_int_equal(viet_order(same[i][0], same[i][1]), 0);
}

/* Bytes that are no text still have an order, and an end. */
static void
test_bytes(void **state)
{
	(void)state;
	assert_true(viet_order("\xFF", "") > 0);
	assert_int_equal(viet_order("a\xC4", "a\xC4"), 0);
	assert_true(viet_order("\xCC\x81", "\xCC\x81\xCC\x81") <= 0);
}

static void
test_rows(void **state)
{
	const struct posted sorted[] = {
		{ .field = "Chứng thực", .code = "2.000815", .title = "" },
		{ .field = "Dân tộc", .code = "1.000001", .title = "" },
		{ .field = "Đất đai", .code = "1.012812", .title = "" },
		{ .field = "Hộ tịch", .code = "1.000894", .title = "A" },
		{ .field = "Hộ tịch", .code = "1.001193", .title = "Ba" },
		{ .field = "Hộ tịch", .code = "1.001193", .title = "Bà" },
		{ .field = "", .code = "1.000000", .title = "" },
	};
	size_t i, k;

	(void)state;
	for (i = 0; i < N_OF(sorted); i++)
		for (k = 0; k < N_OF(sorted); k++) {
			int order = posted_compare(&sorted[i], &sorted[k]);

			assert_int_equal((order > 0) - (order < 0),
			    (i > k) - (i < k));
		}
}

/* --- the wall ------------------------------------------------------------ */

static const struct wall_row {
	const char *name, *yaml;
	enum off_wall off;
} wall_rows[] = {
	{ "in force", "hieu_luc: {tu: 2026-07-15}\n", ON_WALL },
	{ "without days", "hieu_luc:\n", ON_WALL },
	{ "amended", "trang_thai: sua_doi_bo_sung\n", ON_WALL },
	{ "a status nobody knows", "trang_thai: la\n", ON_WALL },
	{ "a draft", "trang_thai: du_thao\n", OFF_DRAFT },
	{ "abolished", "trang_thai: bai_bo\n", OFF_ABOLISHED },
	{ "abolished from tomorrow on", "trang_thai: bai_bo\n"
	  "bai_bo: {ngay: 2026-11-23}\n", ON_WALL },
	{ "abolished from today on", "trang_thai: bai_bo\n"
	  "bai_bo: {ngay: 2026-11-22}\n", OFF_ABOLISHED },
	{ "abolished, status forgotten", "bai_bo: {ngay: 2026-11-01}\n",
	  OFF_ABOLISHED },
	{ "to come tomorrow", "hieu_luc: {tu: 2026-11-23}\n", OFF_TO_COME },
	{ "the first day", "hieu_luc: {tu: 2026-11-22}\n", ON_WALL },
	{ "the last day", "hieu_luc: {den: 2026-11-22}\n", ON_WALL },
	{ "over since yesterday", "hieu_luc: {den: 2026-11-21}\n",
	  OFF_OVER },
};

static void
test_wall(void **state)
{
	const struct wall_row *row = *state;
	struct one o;

	one_read(&o, row->yaml);
	assert_int_equal(off_wall(o.procedure, today), row->off);
	one_drop(&o);
}

/* --- names and addresses ------------------------------------------------- */

#define LONG_ID \
	"a123456789b123456789c123456789d123456789e123456789" \
	"f123456789g123456789h123456789i123456789j123456789k"

static const struct name_row {
	const char *code, *id;	/* as YAML; "" none */
	const char *name;	/* NULL: none */
} name_rows[] = {
	{ "'1.001193'", "", "1.001193" },
	{ "'1.001193.000.00.00.H40'", "", "1.001193.000.00.00.H40" },
	{ "'1.010038.01'", "", "1.010038.01" },
	{ "'1.001193'", "khai_sinh", "1.001193" },
	{ "", "khai_sinh-2", "khai_sinh-2" },
	{ "'../1.001193'", "", NULL },
	{ "'1.001193/..'", "", NULL },
	{ "'1.001193/x'", "x", "x" },
	{ "", "..", NULL },
	{ "", ".an", NULL },
	{ "", "a/b", NULL },
	{ "", "a.b", NULL },
	{ "", "-a", NULL },
	{ "", "'a b'", NULL },
	{ "", "khẩn", NULL },
	{ "", LONG_ID, NULL },
	{ "", "", NULL },
};

static void
test_name(void **state)
{
	const struct name_row *row = *state;
	char yaml[256];
	struct one o;

	snprintf(yaml, sizeof yaml, "ma: %s\nma_tam: %s\n", row->code,
	    row->id);
	one_read(&o, yaml);
	if (row->name == NULL)
		assert_null(file_name_of(o.procedure));
	else
		assert_string_equal(file_name_of(o.procedure), row->name);
	one_drop(&o);
}

static const struct address_row {
	const char *qr, *yaml, *address;	/* NULL: none */
} address_rows[] = {
	{ NULL, "ma: '1.001193'\n", NULL },
	{ "auto", "ma: '1.001193'\n", "https://dichvucong.gov.vn" },
	{ "auto", "cach_thuc:\n  - {kenh: truc_tuyen, dia_chi: "
	  "'javascript:alert(1)'}\n", NULL },
	{ "https://x.example/{ma}", "ma: '1.001193'\n",
	  "https://x.example/1.001193" },
	{ "https://x.example/{ma}?a={ma}", "ma:\nma_tam: so_1\n",
	  "https://x.example/so_1?a=so_1" },
	{ "https://x.example/tt", "ma: '1.001193'\n",
	  "https://x.example/tt" },
	{ "https://x.example/đ/{ma}", "ma: '1.001193'\n",
	  "https://x.example/%C4%91/1.001193" },
	{ "https://x.example/{ma}", "ma: '../x'\n", NULL },
	{ "file:///{ma}", "ma: '1.001193'\n", NULL },
	{ "javascript:{ma}", "ma: '1.001193'\n", NULL },
	{ "https://x.example/{id}", "ma: '1.001193'\n", NULL },
	{ "", "ma: '1.001193'\n", NULL },
};

static void
test_address(void **state)
{
	const struct address_row *row = *state;
	const struct notice n = { .day = today, .qr = row->qr };
	const char *address;
	struct one o;

	one_read(&o, row->yaml);
	address = notice_address(&n, &o.arena, o.procedure);
	if (row->address == NULL)
		assert_null(address);
	else
		assert_string_equal(address, row->address);
	one_drop(&o);
}

/* --- the hash ------------------------------------------------------------ */

/* A way whose fee has days. */
#define DATED \
	"cach_thuc:\n  - kenh: truc_tiep\n    phi_le_phi:\n" \
	"      - {loai: phi, muc_thu: 8000, hieu_luc: {den: 2026-12-31}}\n"
#define CASE(id, name) \
	"truong_hop:\n  - {id: " id ", ten: " name "}\n" \
	"cach_thuc:\n  - {kenh: truc_tiep, truong_hop: " id "}\n"

static const struct hash_row {
	const char *name, *a, *b;
	const char *day_b;	/* NULL: the same day */
	bool same;
} hash_rows[] = {
	{ "nothing", "ten: A\n", "ten: A\n", NULL, true },
	{ "a word", "ten: Đăng ký\n", "ten: Đăng kí\n", NULL, false },
	{ "a tone", "ten: Đăng ký\n", "ten: Đăng ky\n", NULL, false },
	{ "quotes and comments", "ten: A B\n", "ten: 'A B' # x\n", NULL,
	  true },
	{ "loose marks", "ten: Đăng ký\n",
	  "ten: \xC4\x90\x61\xCC\x86ng ky\xCC\x81\n", NULL, true },
	{ "lines", "tom_tat: |\n  A b\n  c.\n", "tom_tat: A b  c.\n", NULL,
	  true },
	{ "capitals", "ten: Công an xã\n", "ten: công an Xã\n", NULL, true },
	{ "the order of a set", "doi_tuong: [cong_dan_viet_nam, to_chuc]\n",
	  "doi_tuong: [to_chuc, cong_dan_viet_nam]\n", NULL, true },
	{ "the order of documents",
	  "can_cu_phap_ly: [60/2014/QH13, 04/2024/TT-BTP]\n",
	  "can_cu_phap_ly: [04/2024/TT-BTP, {so: 60/2014/QH13}]\n", NULL,
	  true },
	{ "another document", "can_cu_phap_ly: [60/2014/QH13]\n",
	  "can_cu_phap_ly: [04/2024/TT-BTP]\n", NULL, false },
	{ "one item fewer", "doi_tuong: [cong_dan_viet_nam, to_chuc]\n",
	  "doi_tuong: [to_chuc]\n", NULL, false },
	{ "a list of one", "yeu_cau_dieu_kien: A\n",
	  "yeu_cau_dieu_kien: [A]\n", NULL, true },
	{ "the order of papers",
	  "ho_so:\n  nhom:\n    - giay_to: [{ten: A}, {ten: B}]\n",
	  "ho_so:\n  nhom:\n    - giay_to: [{ten: B}, {ten: A}]\n", NULL,
	  false },
	{ "papers move between groups",
	  "ho_so:\n  nhom: [{giay_to: [{ten: A}, {ten: B}]}, "
	  "{giay_to: [{ten: C}]}]\n",
	  "ho_so:\n  nhom: [{giay_to: [{ten: A}]}, "
	  "{giay_to: [{ten: B}, {ten: C}]}]\n", NULL, false },
	{ "zeros before a number", "han_nguoi_nop: 5 ngày\n",
	  "han_nguoi_nop: 05 ngày\n", NULL, true },
	{ "another unit", "han_nguoi_nop: 5 ngày\n",
	  "han_nguoi_nop: 5 ngày làm việc\n", NULL, false },
	{ "nothing asked is not nothing written",
	  "yeu_cau_dieu_kien: khong\n", "yeu_cau_dieu_kien:\n", NULL,
	  false },
	{ "no key is nothing written", "yeu_cau_dieu_kien:\n", "ma_tam:\n"
	  "yeu_cau_dieu_kien: []\n", NULL, true },
	{ "text that looks like the next key", "ten: A\ntom_tat: B\n",
	  "ten: \"A\\ntom_tat=B\"\ntom_tat:\n", NULL, false },
	{ "what only the office reads",
	  "ra_soat: 2026-10-31\nluot_moi_nam: 5\ntu_khoa: [a]\n"
	  "nguon: {id: x}\nquy_trinh: {id: y}\n",
	  "ra_soat: 2026-11-01\n", NULL, true },
	{ "a life event", "su_kien: [sinh_con]\n", "su_kien:\n", NULL,
	  false },
	{ "the id of a case", CASE("a", "Mất thẻ"), CASE("b", "Mất thẻ"),
	  NULL, true },
	{ "the name of a case", CASE("a", "Mất thẻ"), CASE("a", "Hỏng thẻ"),
	  NULL, false },
	{ "a day on which nothing changes", DATED, DATED, "2026-12-31",
	  true },
	{ "the day after the last of a fee", DATED, DATED, "2027-01-01",
	  false },
};

static void
test_hash(void **state)
{
	const struct hash_row *row = *state;
	struct date day_b = today;
	char a[CONTENT_HASH], b[CONTENT_HASH];
	struct one o;

	if (row->day_b != NULL)
		assert_int_equal(date_parse_iso(row->day_b, 10, &day_b),
		    DATE_OK);
	one_read(&o, row->a);
	content_hash(a, o.procedure, today);
	one_drop(&o);
	one_read(&o, row->b);
	content_hash(b, o.procedure, day_b);
	one_drop(&o);
	assert_int_equal(strlen(a), 8);
	assert_int_equal(strspn(a, "0123456789abcdef"), 8);
	assert_int_equal(strcmp(a, b) == 0, row->same);
}

/* A register that changes what the sheet prints changes the sheet. */
static void
test_hash_register(void **state)
{
	char a[CONTENT_HASH], b[CONTENT_HASH];
	const struct value *v;
	struct row row, *kept;
	struct record *copy;
	struct one o;
	size_t n;

	(void)state;
	one_read(&o, "co_quan: {thuc_hien: [ubnd_xa]}\n");
	content_hash(a, o.procedure, today);
	v = items_of(value_of(record_in(o.procedure, F_THU_TUC_CO_QUAN),
	    F_CO_QUAN_TTHC_THUC_HIEN), &n);
	kept = (struct row *)v->as.row;
	row = *kept;
	copy = record_new(&o.arena, R_CO_QUAN, NULL);
	set_text(&o.arena, copy, F_CO_QUAN_TEN, "Công an xã", 12);
	kept->record = copy;
	content_hash(b, o.procedure, today);
	*kept = row;
	assert_string_not_equal(a, b);
	one_drop(&o);
}

/* --- a row --------------------------------------------------------------- */

static const struct posted_row {
	const char *name, *yaml;
	const char *field_id, *field, *levels, *receiver, *anywhere,
	    *decision, *keywords;
	unsigned level_bits;
	bool linked, outside;
} posted_rows[] = {
	{ "the sample", "ten: Tên\n",
	  .field_id = "ho_tich", .field = "Hộ tịch", .levels = "Cấp xã",
	  .level_bits = 1u << (W_CAP_XA - FIRST_V_CAP),
	  .receiver = "Ủy ban nhân dân xã Mẫu", .anywhere = "Phi địa giới",
	  .decision = "1303/QĐ-UBND", .keywords = "" },
	{ "levels in the order of the list", "cap_thuc_hien: [xa, tinh]\n"
	  "mot_cua: {trong_mot_cua: true, quay: '3', phi_dia_gioi: khong}\n"
	  "tu_khoa: [muộn, sớm]\nloai: lien_thong\n",
	  .field_id = "ho_tich", .field = "Hộ tịch",
	  .levels = "Cấp tỉnh, Cấp xã",
	  .level_bits = 1u << (W_CAP_XA - FIRST_V_CAP) |
	  1u << (W_CAP_TINH - FIRST_V_CAP),
	  .receiver = "Quầy 3", .anywhere = "",
	  .decision = "1303/QĐ-UBND", .keywords = "muộn; sớm",
	  .linked = true },
	{ "outside the one-stop shop, of no known field",
	  "linh_vuc: la\nmot_cua: {trong_mot_cua: false, quay: '3'}\n"
	  "quyet_dinh_cong_bo:\n"
	  "  - {cap: bo, so: 2/QĐ-BTP, ngay: 2026-08-01}\n"
	  "  - {cap: tinh, so: 1/QĐ-UBND, ngay: 2026-07-01}\n"
	  "  - {cap: xa, so: 3/QĐ-UBND}\n",
	  .field_id = "la", .field = "la", .levels = "Cấp xã",
	  .level_bits = 1u << (W_CAP_XA - FIRST_V_CAP),
	  .receiver = "Ủy ban nhân dân xã Mẫu", .anywhere = "",
	  .decision = "2/QĐ-BTP", .keywords = "", .outside = true },
	{ "nothing filled", "linh_vuc:\ncap_thuc_hien:\nmot_cua:\n"
	  "co_quan:\nquyet_dinh_cong_bo:\n",
	  .field_id = "", .field = "", .levels = "", .receiver = "",
	  .anywhere = "", .decision = "", .keywords = "" },
	{ "decisions without days: the last", "quyet_dinh_cong_bo:\n"
	  "  - {cap: bo, so: 2/QĐ-BTP}\n  - {cap: xa, so: 3/QĐ-UBND}\n",
	  .field_id = "ho_tich", .field = "Hộ tịch", .levels = "Cấp xã",
	  .level_bits = 1u << (W_CAP_XA - FIRST_V_CAP),
	  .receiver = "Ủy ban nhân dân xã Mẫu", .anywhere = "Phi địa giới",
	  .decision = "3/QĐ-UBND", .keywords = "" },
};

/* The record is gone when the row is looked at. */
static void
test_posted(void **state)
{
	const struct posted_row *row = *state;
	struct notice n = { .day = today, .qr = "auto" };
	struct arena keep;
	struct posted p;
	struct one o;

	arena_init(&keep);
	one_read(&o, row->yaml);
	n.settings = o.catalogue.settings;
	posted_of(&p, &keep, &n, o.procedure);
	one_drop(&o);
	assert_string_equal(p.name, "1.001193");
	assert_string_equal(p.code, "1.001193");
	assert_string_equal(p.field_id, row->field_id);
	assert_string_equal(p.field, row->field);
	assert_string_equal(p.levels, row->levels);
	assert_int_equal(p.level_bits, row->level_bits);
	assert_string_equal(p.receiver, row->receiver);
	assert_string_equal(p.anywhere, row->anywhere);
	assert_string_equal(p.decision, row->decision);
	assert_string_equal(p.keywords, row->keywords);
	assert_int_equal(p.linked, row->linked);
	assert_int_equal(p.outside, row->outside);
	assert_string_equal(p.time, "01 ngày làm việc");
	assert_string_equal(p.money, "Không thu");
	assert_string_equal(p.address, "https://dichvucong.gov.vn");
	assert_int_equal(p.n_events, 1);
	assert_string_equal(p.events[0], "sinh_con");
	arena_release(&keep);
}

/* --- all ----------------------------------------------------------------- */

static struct CMUnitTest tests[N_OF(wall_rows) + N_OF(name_rows) +
    N_OF(address_rows) + N_OF(hash_rows) + N_OF(posted_rows) + 5];
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

	add("alphabet", test_alphabet, NULL);
	add("one name in several forms", test_same, NULL);
	add("bytes that are no text", test_bytes, NULL);
	add("order of rows", test_rows, NULL);
	add("hash and registers", test_hash_register, NULL);
	for (i = 0; i < N_OF(wall_rows); i++)
		add(wall_rows[i].name, test_wall, &wall_rows[i]);
	for (i = 0; i < N_OF(name_rows); i++)
		add(*name_rows[i].id != '\0' ? name_rows[i].id :
		    name_rows[i].code, test_name, &name_rows[i]);
	for (i = 0; i < N_OF(address_rows); i++)
		add(address_rows[i].qr == NULL ? "no code" :
		    address_rows[i].qr, test_address, &address_rows[i]);
	for (i = 0; i < N_OF(hash_rows); i++)
		add(hash_rows[i].name, test_hash, &hash_rows[i]);
	for (i = 0; i < N_OF(posted_rows); i++)
		add(posted_rows[i].name, test_posted, &posted_rows[i]);
	return cmocka_run_group_tests_name("posted", tests, NULL, NULL);
}
