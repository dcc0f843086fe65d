/* CSV: cells that spreadsheets leave alone, and what stands in the columns. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "one_procedure.h"

#include "export/csv_cell.h"
#include "export/csv_columns.h"
#include "export/form.h"
#include "load/files.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

static const struct date today = { 2026, 11, 22 };

/* --- cells --------------------------------------------------------------- */

static const struct cell_row {
	const char *text, *cell;
} cell_rows[] = {
	{ "", "" },
	{ "Đăng ký", "\"Đăng ký\"" },
	{ "a,b", "\"a,b\"" },
	{ "\"a\"", "\"\"\"a\"\"\"" },
	{ "a\nb", "\"a\nb\"" },
	/* formulas */
	{ "=1+1", "\"'=1+1\"" },
	{ "+ Đơn", "\"'+ Đơn\"" },
	{ "- Đơn", "\"'- Đơn\"" },
	{ "@SUM(A1)", "\"'@SUM(A1)\"" },
	{ " =1", "\"' =1\"" },
	{ "\t=1", "\"'\t=1\"" },
	{ "\r=1", "\"'\r=1\"" },
	{ "＝1", "\"'＝1\"" },
	{ "'a", "\"''a\"" },
	{ "a=1", "\"a=1\"" },
	{ "a\n=1", "\"a\n=1\"" },
	/* numbers, dates, times */
	{ "1.004570", "\"'1.004570\"" },
	{ "1.010038.01", "\"'1.010038.01\"" },
	{ "007", "\"'007\"" },
	{ "0200 3 000 000", "\"'0200 3 000 000\"" },
	{ "123456789012", "\"'123456789012\"" },
	{ "12345678901", "\"12345678901\"" },
	{ "6", "\"6\"" },
	{ "0", "\"0\"" },
	{ "1/2", "\"'1/2\"" },
	{ "2026-01-20", "\"'2026-01-20\"" },
	{ "10:30", "\"'10:30\"" },
	{ "1E5", "\"'1E5\"" },
	{ "50%", "\"'50%\"" },
	{ ".5", "\"'.5\"" },
	{ "60/2014/QH13", "\"60/2014/QH13\"" },
	{ "5 ngày", "\"5 ngày\"" },
};

static void
test_cells(void **state)
{
	struct buf out;
	size_t i;

	(void)state;
	buf_init(&out, 0);
	for (i = 0; i < N_OF(cell_rows); i++) {
		buf_clear(&out);
		csv_text(&out, cell_rows[i].text, strlen(cell_rows[i].text));
		assert_string_equal(out.data, cell_rows[i].cell);
	}
	buf_release(&out);
}

/* --- a reader of RFC 4180 ------------------------------------------------- */

enum { MAX_CELLS = 64, MAX_ROWS = 600 };

struct cells {
	struct arena arena;
	const char *cells[MAX_ROWS][MAX_CELLS];
	size_t n_cells[MAX_ROWS], n;
};

/* One cell; leaves *s behind it. */
static const char *
read_cell(struct arena *a, const char **s)
{
	const char *p = *s;
	const char *cell;
	struct buf b;

	buf_init(&b, 0);
	if (*p != '"') {
		while (*p != ',' && *p != '\r') {
			assert_true(*p != '\0' && *p != '\n' && *p != '"');
			buf_putc(&b, *p++);
		}
	} else {
		for (p++; *p != '"' || *++p == '"'; p++) {
			assert_true(*p != '\0');
			buf_putc(&b, *p);
		}
	}
	*s = p;
	cell = arena_strndup(a, b.data, b.len);
	buf_release(&b);
	return cell;
}

static void
read_table(struct cells *t, const char *s)
{
	assert_memory_equal(s, "\xEF\xBB\xBF", 3);
	for (s += 3; *s != '\0'; s += 2) {
		size_t *n = &t->n_cells[t->n];

		assert_true(t->n < MAX_ROWS);
		for (;;) {
			assert_true(*n < MAX_CELLS);
			t->cells[t->n][(*n)++] = read_cell(&t->arena, &s);
			if (*s != ',')
				break;
			s++;
		}
		assert_memory_equal(s, "\r\n", 2);
		t->n++;
	}
}

/* The cell of a row below a heading. */
static const char *
cell(const struct cells *t, size_t row, const char *heading)
{
	size_t i;

	for (i = 0; i < t->n_cells[0]; i++)
		if (strcmp(t->cells[0][i], heading) == 0)
			return t->cells[row][i];
	fail_msg("no column %s", heading);
	return NULL;
}

/* --- documents ------------------------------------------------------------ */

static const struct form *
csv(void)
{
	return form_by_name("csv");
}

/* The procedure as a document of its own. */
static void
put_alone(struct buf *out, const struct record *r, enum csv_rows rows)
{
	const struct export e = { .day = today, .rows = rows };
	const struct item item = { .procedure = r, .inside = "a/b.yaml",
	    .alone = true };
	struct exporter x = { .export = &e };

	assert_true(csv()->put(out, &x, &item));
	arena_release(&x.arena);
}

static void
table_of(struct cells *t, const char *yaml, enum csv_rows rows)
{
	struct buf out;
	struct one o;

	memset(t, 0, sizeof *t);
	one_read(&o, yaml);
	buf_init(&out, 0);
	put_alone(&out, o.procedure, rows);
	read_table(t, out.data);
	buf_release(&out);
	one_drop(&o);
}

#define FEES "cach_thuc:\n  - kenh: truc_tiep\n    truong_hop: dung_han\n" \
	"    phi_le_phi:\n"
#define CASES "truong_hop: [{id: dung_han, ten: Đúng hạn}, " \
	"{id: muon, ten: Muộn}]\n"

static const struct value_row {
	const char *yaml;
	enum csv_rows rows;
	size_t row;
	const char *heading, *cell;
} value_rows[] = {
	{ "ten: A\n", ROWS_PROCEDURES, 1, "Mã thủ tục", "'1.001193" },
	{ "ten: \"- A, \\\"B\\\"\\nC\"\n", ROWS_PROCEDURES, 1, "Tên thủ tục",
	  "'- A, \"B\"\nC" },
	{ "ten: A\n", ROWS_PROCEDURES, 1, "Lĩnh vực", "Hộ tịch" },
	{ "ten: A\n", ROWS_PROCEDURES, 1, "Mã lĩnh vực", "ho_tich" },
	{ "linh_vuc: [ho_tich, khong_co]\n", ROWS_PROCEDURES, 1, "Lĩnh vực",
	  "Hộ tịch; khong_co" },
	{ "cap_thuc_hien: [xa, tinh]\n", ROWS_PROCEDURES, 1, "Cấp thực hiện",
	  "Cấp xã; Cấp tỉnh" },
	{ "tom_tat:\n", ROWS_PROCEDURES, 1, "Tóm tắt", "" },
	{ "ket_qua: khong\n", ROWS_PROCEDURES, 1, "Kết quả", "Không" },
	{ "yeu_cau_dieu_kien: [A., B.]\n", ROWS_PROCEDURES, 1,
	  "Yêu cầu, điều kiện thực hiện", "A.\nB." },
	/* The columns of decisions stay side by side. */
	{ "quyet_dinh_cong_bo: [{so: 1/QĐ-A}, {so: 2/QĐ-B, ngay: 2026-01-20}]"
	  "\n", ROWS_PROCEDURES, 1, "Quyết định công bố", "1/QĐ-A; 2/QĐ-B" },
	{ "quyet_dinh_cong_bo: [{so: 1/QĐ-A}, {so: 2/QĐ-B, ngay: 2026-01-20}]"
	  "\n", ROWS_PROCEDURES, 1, "Ngày quyết định", "; 2026-01-20" },
	{ "quyet_dinh_cong_bo: [{so: 1/QĐ-A}, {so: 2/QĐ-B}]\n",
	  ROWS_PROCEDURES, 1, "Ngày quyết định", "" },
	{ "hieu_luc: {tu: 2026-07-15}\n", ROWS_PROCEDURES, 1,
	  "Hiệu lực từ ngày", "2026-07-15" },
	{ "hieu_luc: {tu: 15/7/2026}\n", ROWS_PROCEDURES, 1,
	  "Hiệu lực từ ngày", "'15/7/2026" },
	/* time limits */
	{ "cach_thuc: [{kenh: truc_tiep, thoi_han: 3 ngày}, "
	  "{kenh: truc_tuyen, thoi_han: 3 ngày}]\n", ROWS_PROCEDURES, 1,
	  "Thời hạn giải quyết", "3 ngày" },
	{ "cach_thuc: [{kenh: truc_tiep, thoi_han: 3 ngày}, "
	  "{kenh: truc_tuyen, thoi_han: trong ngày}]\n", ROWS_PROCEDURES, 1,
	  "Thời hạn giải quyết", "Trực tiếp: 3 ngày; Trực tuyến: trong ngày" },
	{ "cach_thuc: [{kenh: truc_tiep, thoi_han: 3 ngày}, "
	  "{kenh: truc_tuyen}]\n", ROWS_PROCEDURES, 1,
	  "Thời hạn giải quyết", "Trực tiếp: 3 ngày" },
	{ "cach_thuc:\n", ROWS_PROCEDURES, 1, "Thời hạn giải quyết", "" },
	/* fees in short */
	{ "cach_thuc: [{kenh: truc_tiep, phi_le_phi: khong}]\n",
	  ROWS_PROCEDURES, 1, "Phí, lệ phí", "Không" },
	{ "cach_thuc: [{kenh: truc_tiep}]\n", ROWS_PROCEDURES, 1,
	  "Phí, lệ phí", "" },
	{ FEES "      - {loai: phi, muc_thu: 8000, don_vi_tinh: bản}\n"
	  "      - {loai: le_phi, ten: B, muc_thu: theo_ghi_chu, ghi_chu: C}\n",
	  ROWS_PROCEDURES, 1, "Phí, lệ phí",
	  "Phí: 8.000 đồng/bản; B: Theo ghi chú (xem ghi chú)" },
	{ FEES "      - {loai: phi, muc_thu: 8000, "
	  "ghi_chu: trẻ em 5.000 đồng}\n", ROWS_PROCEDURES, 1, "Phí, lệ phí",
	  "Phí: 8.000 đồng (xem ghi chú)" },
	{ FEES "      - {loai: phi, muc_thu: 8000, hieu_luc: "
	  "{den: 2026-01-01}}\n", ROWS_PROCEDURES, 1, "Phí, lệ phí", "" },
	{ "ho_so: {nhom: [{giay_to: [{ten: A, ban_chinh: 1}, {mot_trong: "
	  "[{ten: B}, {ten: C}]}]}]}\n", ROWS_PROCEDURES, 1, "Số giấy tờ",
	  "2" },
	{ "can_cu_phap_ly: [{so: 60/2014/QH13, dieu: Điều 1}, {ten: T}]\n",
	  ROWS_PROCEDURES, 1, "Căn cứ pháp lý", "60/2014/QH13, Điều 1; T" },
	{ "ten: A\n", ROWS_PROCEDURES, 1, "Tệp", "a/b.yaml" },
	/* rows of fees */
	{ FEES "      - {loai: phi, muc_thu: 1000000000000}\n", ROWS_FEES, 1,
	  "Mức thu", "1000000000000" },
	{ FEES "      - {loai: phi, muc_thu: 8000}\n", ROWS_FEES, 1,
	  "Mức thu bằng lời", "" },
	{ FEES "      - {loai: phi, muc_thu: 8000}\n", ROWS_FEES, 1,
	  "Loại tiền", "VND" },
	{ FEES "      - {loai: phi, muc_thu: 8.000}\n", ROWS_FEES, 1,
	  "Mức thu", "" },
	{ FEES "      - {loai: phi, muc_thu: 8.000}\n", ROWS_FEES, 1,
	  "Mức thu bằng lời", "'8.000" },
	{ FEES "      - {loai: phi, muc_thu: mien}\n", ROWS_FEES, 1,
	  "Mức thu bằng lời", "Không thu tiền" },
	{ FEES "      - {loai: phi, muc_thu: mien}\n", ROWS_FEES, 1,
	  "Loại tiền", "" },
	{ CASES FEES "      - {loai: phi}\n", ROWS_FEES, 1, "Trường hợp",
	  "Đúng hạn" },
	{ CASES FEES "      - {loai: phi, truong_hop: muon}\n", ROWS_FEES, 1,
	  "Trường hợp", "Muộn" },
	{ FEES "      - {loai: phi}\n      - {loai: phi, hieu_luc: "
	  "{den: 2026-01-01}}\n", ROWS_FEES, 2, "Trong ngày xuất",
	  "Hết áp dụng" },
	{ FEES "      - {loai: phi, hieu_luc: {tu: 2027-01-01}}\n", ROWS_FEES,
	  1, "Trong ngày xuất", "Chưa áp dụng" },
	{ FEES "      - {loai: phi, mien_giam: [{doi_tuong: Trẻ em, giam: "
	  "100%}, {doi_tuong: Hộ nghèo, giam: 50%}]}\n", ROWS_FEES, 1,
	  "Miễn, giảm", "Trẻ em (Mức giảm: 100%); Hộ nghèo (Mức giảm: 50%)" },
	/* rows of papers */
	{ "ho_so: {nhom: [{ten: N, giay_to: [{ten: A}, {ten: M, mot_trong: "
	  "[{ten: B}, {ten: C}]}]}]}\n", ROWS_PAPERS, 2, "Tên giấy tờ", "M" },
	{ "ho_so: {nhom: [{ten: N, giay_to: [{ten: A}, {mot_trong: "
	  "[{ten: B}, {ten: C}]}]}]}\n", ROWS_PAPERS, 3, "Tên giấy tờ", "C" },
	{ "ho_so: {nhom: [{ten: N, giay_to: [{ten: A}, {mot_trong: "
	  "[{ten: B}, {ten: C}]}]}]}\n", ROWS_PAPERS, 3, "Số thứ tự", "2" },
	{ "ho_so: {nhom: [{ten: N, giay_to: [{ten: A}, {mot_trong: "
	  "[{ten: B}, {ten: C}]}]}]}\n", ROWS_PAPERS, 3, "Lựa chọn", "2" },
	{ "ho_so: {nhom: [{giay_to: [{ten: A}]}, {ten: N, giay_to: "
	  "[{ten: B}]}]}\n", ROWS_PAPERS, 2, "Nhóm giấy tờ", "N" },
	{ "ho_so: {nhom: [{giay_to: [{ten: A}]}, {ten: N, giay_to: "
	  "[{ten: B}]}]}\n", ROWS_PAPERS, 2, "Số thứ tự", "2" },
	{ "ho_so: {nhom: [{giay_to: [{ten: A, ban_chinh: 2}]}]}\n",
	  ROWS_PAPERS, 1, "Bản chính", "2" },
	{ "ho_so: {nhom: [{giay_to: [{ten: A, bat_buoc: false}]}]}\n",
	  ROWS_PAPERS, 1, "Bắt buộc", "Không" },
};

static void
test_values(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < N_OF(value_rows); i++) {
		const struct value_row *row = &value_rows[i];
		struct cells t;

		table_of(&t, row->yaml, row->rows);
		if (t.n <= row->row)
			fail_msg("%zu rows of %s", t.n, row->yaml);
		if (strcmp(cell(&t, row->row, row->heading), row->cell) != 0)
			fail_msg("%s is \"%s\", not \"%s\", of %s",
			    row->heading, cell(&t, row->row, row->heading),
			    row->cell, row->yaml);
		arena_release(&t.arena);
	}
}

static void
test_no_rows(void **state)
{
	struct cells t;

	(void)state;
	table_of(&t, "cach_thuc: [{kenh: truc_tiep, phi_le_phi: khong}]\n",
	    ROWS_FEES);
	assert_int_equal(t.n, 1);
	arena_release(&t.arena);
	table_of(&t, "ho_so: {so_bo: 1}\n", ROWS_PAPERS);
	assert_int_equal(t.n, 1);
	arena_release(&t.arena);
	table_of(&t, "ho_so:\n", ROWS_PAPERS);
	assert_int_equal(t.n, 1);
	arena_release(&t.arena);
}

/* Headings are what a program finds a column by. */
static void
test_headings(void **state)
{
	static const enum csv_rows kinds[] = { ROWS_PROCEDURES, ROWS_FEES,
		ROWS_PAPERS };
	size_t i, k, m, n;

	(void)state;
	for (m = 0; m < N_OF(kinds); m++) {
		const struct csv_column *c = csv_columns(kinds[m], &n);

		assert_true(n < MAX_CELLS);
		for (i = 0; i < n; i++)
			for (k = 0; k < i; k++)
				assert_string_not_equal(
				    csv_column_name(&c[i]),
				    csv_column_name(&c[k]));
	}
}

static void
test_several(void **state)
{
	const struct export e = { .day = today };
	struct exporter x = { .export = &e };
	struct item item = { .inside = "a" };
	struct cells t = { 0 };
	struct buf out;
	struct one o;

	(void)state;
	one_read(&o, "");
	item.procedure = o.procedure;
	buf_init(&out, 0);
	assert_true(csv()->head(&out, &x, true));
	assert_true(csv()->put(&out, &x, &item));
	buf_puts(&out, csv()->between);
	assert_true(csv()->put(&out, &x, &item));
	read_table(&t, out.data);
	assert_int_equal(t.n, 3);
	assert_string_equal(t.cells[1][0], t.cells[2][0]);
	arena_release(&t.arena);
	arena_release(&x.arena);
	buf_release(&out);
	one_drop(&o);
}

/* --- every procedure of the sample catalogue ------------------------------ */

static size_t
count_fees(const struct record *procedure)
{
	size_t i, k, n, n_fees, count = 0;
	const struct value *way = items_of(value_of(procedure,
	    F_THU_TUC_CACH_THUC), &n);

	for (i = 0; i < n; i++) {
		items_of(value_of(way[i].record, F_CACH_THUC_PHI_LE_PHI),
		    &n_fees);
		for (k = 0; k < n_fees; k++)
			count++;
	}
	return count;
}

static void
check_file(const char *path)
{
	struct one o = { .findings = { .arena = &o.arena } };
	struct reporter reporter = { .findings = &o.findings,
	    .source = &o.source, .path = path, .procedure = "" };
	struct binder b = { .arena = &o.arena, .report = &reporter };
	bool partial = false;
	enum csv_rows rows;

	assert_int_equal(source_read(&o.source, path, 1 << 20), SOURCE_OK);
	o.procedure = bind_file(&b, R_THU_TUC, yaml_read(&o.arena, &o.source,
	    &reporter, &partial));
	for (rows = ROWS_PROCEDURES; rows <= ROWS_PAPERS; rows++) {
		struct cells t = { 0 };
		struct buf out;
		size_t i;

		buf_init(&out, 0);
		put_alone(&out, o.procedure, rows);
		read_table(&t, out.data);
		for (i = 0; i < t.n; i++)
			assert_int_equal(t.n_cells[i], t.n_cells[0]);
		if (rows == ROWS_PROCEDURES)
			assert_int_equal(t.n, 2);
		if (rows == ROWS_FEES)
			assert_int_equal(t.n, 1 + count_fees(o.procedure));
		for (i = 1; i < t.n; i++)
			assert_string_equal(cell(&t, i, "Tên thủ tục"),
			    text_of(o.procedure, F_THU_TUC_TEN));
		arena_release(&t.arena);
		buf_release(&out);
	}
	source_release(&o.source);
	arena_release(&o.arena);
}

static void
test_catalogue(void **state)
{
	struct arena a;
	struct files files = { .arena = &a };
	size_t i;

	(void)state;
	arena_init(&a);
	files_add(&files, NULL, "catalog/thu_tuc");
	assert_true(files.n >= 98);
	for (i = 0; i < files.n; i++)
		check_file(files.v[i].path);
	arena_release(&a);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cells),
		cmocka_unit_test(test_values),
		cmocka_unit_test(test_no_rows),
		cmocka_unit_test(test_headings),
		cmocka_unit_test(test_several),
		cmocka_unit_test(test_catalogue),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
