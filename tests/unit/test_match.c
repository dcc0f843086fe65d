/* Rows of two revisions pair as a person would pair them. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/buf.h"
#include "diff/likeness.h"
#include "diff/match.h"
#include "load/bind.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

/* A procedure read from YAML, with what it is made of. */
struct sample {
	struct arena arena;
	struct source source;
	struct findings findings;
	struct catalogue catalogue;
	const struct record *record;
};

static void
read_sample(struct sample *s, const char *yaml)
{
	struct reporter reporter = { .findings = &s->findings,
		.source = &s->source, .path = "mau.yaml", .procedure = "" };
	struct binder b = { .arena = &s->arena, .report = &reporter,
		.catalogue = &s->catalogue, .partial = true };
	bool partial = false;

	arena_init(&s->arena);
	s->findings.arena = &s->arena;
	catalogue_init(&s->catalogue, &s->arena);
	source_from_bytes(&s->source, "mau.yaml", yaml, strlen(yaml));
	s->record = bind_file(&b, R_THU_TUC, yaml_read(&s->arena, &s->source,
	    &reporter, &partial));
}

static void
drop_sample(struct sample *s)
{
	source_release(&s->source);
	catalogue_release(&s->catalogue);
	arena_release(&s->arena);
}

/* The first filled value of a field in a record or below it. */
static const struct value *
find_value(const struct record *r, enum field_id f)
{
	const struct value *found, *items;
	size_t i, j, n;

	for (i = 0; i < n_fields(r->type); i++) {
		const struct value *v = &r->values[i];

		if (v->state == VALUE_FILLED && v->field->id == f)
			return v;
		items = items_of(v, &n);
		for (j = 0; j < n; j++)
			if (items[j].record != NULL && (found =
			    find_value(items[j].record, f)) != NULL)
				return found;
	}
	return NULL;
}

/*
 * What became of the rows: for each new one the number of the old one and an
 * exclamation mark if it moved, or +; then the old ones that are gone.
 */
static void
describe(struct buf *out, const struct match *m, size_t n_old, size_t n_new)
{
	size_t i;

	for (i = 0; i < n_new; i++) {
		if (m->of_new[i] == NO_ROW) {
			buf_puts(out, "+ ");
			continue;
		}
		assert_true(m->of_new[i] < n_old);
		assert_int_equal(m->of_old[m->of_new[i]], i);
		buf_printf(out, "%zu%s ", m->of_new[i],
		    m->moved[i] ? "!" : "");
	}
	for (i = 0; i < n_old; i++)
		if (m->of_old[i] == NO_ROW)
			buf_printf(out, "-%zu ", i);
}

static const struct match_row {
	const char *name;
	enum field_id field;
	const char *old, *new;
	const char *pairs;		/* as describe() writes them */
} rows[] = {
	{ "the same rows in another order", F_THU_TUC_CAN_CU_PHAP_LY,
	  "can_cu_phap_ly: [60/2014/QH13, 123/2015/NĐ-CP]",
	  "can_cu_phap_ly: [123/2015/NĐ-CP, 60/2014/QH13]", "1 0 " },
	{ "another document is another row", F_THU_TUC_CAN_CU_PHAP_LY,
	  "can_cu_phap_ly: [31/2023/TT-BCA]",
	  "can_cu_phap_ly: [69/2026/TT-BCA]", "+ -0 " },
	{ "the article of a document changed", F_THU_TUC_CAN_CU_PHAP_LY,
	  "can_cu_phap_ly: [{ so: 60/2014/QH13, dieu: Điều 5 }]",
	  "can_cu_phap_ly: [{ so: 60/2014/QH13, dieu: Điều 6 }]", "0 " },
	{ "a channel went, another came", F_THU_TUC_CACH_THUC,
	  "cach_thuc: [{ kenh: truc_tiep, thoi_han: 5 ngày }]",
	  "cach_thuc: [{ kenh: truc_tuyen, thoi_han: 5 ngày }]", "+ -0 " },
	{ "a channel with another place", F_THU_TUC_CACH_THUC,
	  "cach_thuc: [{ kenh: truc_tiep, noi_nop: Công an cấp huyện,"
	  " thoi_han: 5 ngày }, { kenh: truc_tuyen, thoi_han: 5 ngày }]",
	  "cach_thuc: [{ kenh: truc_tuyen, thoi_han: 5 ngày },"
	  " { kenh: truc_tiep, noi_nop: Trung tâm hành chính công,"
	  " thoi_han: 3 ngày }]", "1 0 " },
	{ "a place now said", F_THU_TUC_CACH_THUC,
	  "cach_thuc: [{ kenh: truc_tiep, thoi_han: 5 ngày }]",
	  "cach_thuc: [{ kenh: truc_tiep, noi_nop: Bộ phận Một cửa,"
	  " thoi_han: 5 ngày }]", "0 " },
	{ "a case added to a channel", F_THU_TUC_CACH_THUC,
	  "cach_thuc: [{ kenh: truc_tiep, thoi_han: 20 ngày }]",
	  "cach_thuc: [{ kenh: truc_tiep, truong_hop: nha_o, thoi_han: 15 ngày"
	  " }, { kenh: truc_tiep, thoi_han: 20 ngày }]", "+ 0 " },
	{ "equal keys: the like pair first", F_THU_TUC_CACH_THUC,
	  "cach_thuc: [{ kenh: truc_tiep, thoi_han: 5 ngày, tinh_tu: Từ khi"
	  " nhận đủ hồ sơ hợp lệ }, { kenh: truc_tiep, thoi_han: 9 ngày,"
	  " tinh_tu: Từ khi có kết quả thẩm định thực địa }]",
	  "cach_thuc: [{ kenh: truc_tiep, thoi_han: 8 ngày, tinh_tu: Từ khi"
	  " có kết quả thẩm định tại thực địa }, { kenh: truc_tiep, thoi_han:"
	  " 4 ngày, tinh_tu: Từ khi nhận đủ hồ sơ hợp lệ }]", "1 0 " },
	{ "equal keys: what is left pairs in order", F_CACH_THUC_PHI_LE_PHI,
	  "cach_thuc: [{ kenh: truc_tiep, phi_le_phi: [{ loai: phi, muc_thu:"
	  " 1000 }, { loai: phi, muc_thu: 2000 }] }]",
	  "cach_thuc: [{ kenh: truc_tiep, phi_le_phi: [{ loai: phi, muc_thu:"
	  " 3000 }, { loai: phi, muc_thu: 4000 }] }]", "0 1 " },
	{ "a fee of another amount", F_CACH_THUC_PHI_LE_PHI,
	  "cach_thuc: [{ kenh: truc_tiep, phi_le_phi: [{ loai: le_phi,"
	  " muc_thu: 8000 }] }]",
	  "cach_thuc: [{ kenh: truc_tiep, phi_le_phi: [{ loai: le_phi,"
	  " muc_thu: 10000 }] }]", "0 " },
	{ "a fee of another kind beside a new one", F_CACH_THUC_PHI_LE_PHI,
	  "cach_thuc: [{ kenh: truc_tiep, phi_le_phi: [{ loai: le_phi,"
	  " muc_thu: 50, tien_te: USD, ghi_chu: Thị thực nhiều lần } ] }]",
	  "cach_thuc: [{ kenh: truc_tiep, phi_le_phi: [{ loai: le_phi,"
	  " muc_thu: 25, tien_te: USD, ghi_chu: Thị thực một lần }, { loai:"
	  " phi, muc_thu: 50, tien_te: USD, ghi_chu: Thị thực nhiều lần }]"
	  " }]", "+ 0 " },
	{ "a new decision of the same level", F_THU_TUC_QUYET_DINH_CONG_BO,
	  "quyet_dinh_cong_bo: [{ so: 5568/QĐ-BCA }]",
	  "quyet_dinh_cong_bo: [{ so: 4245/QĐ-BCA-QLXNC, ngay: 2026-07-01 }]",
	  "0 " },
	{ "decisions of two levels", F_THU_TUC_QUYET_DINH_CONG_BO,
	  "quyet_dinh_cong_bo: [{ cap: bo, so: 1/QĐ-BCA }, { cap: tinh, so:"
	  " 2/QĐ-UBND }]",
	  "quyet_dinh_cong_bo: [{ cap: tinh, so: 3/QĐ-UBND }, { cap: bo, so:"
	  " 1/QĐ-BCA }]", "1 0 " },
	{ "papers renamed and one that is new", F_NHOM_GIAY_TO,
	  "ho_so: { nhom: [{ giay_to: [{ ten: 'Tờ khai đề nghị cấp thẻ (mẫu"
	  " TK06) ban hành kèm theo Quyết định số 09/2023/QĐ-TTg' }, { ten:"
	  " '02 ảnh mới chụp, cỡ 3cm x 4cm, đầu để trần' }] }] }",
	  "ho_so: { nhom: [{ giay_to: [{ ten: '02 ảnh mới chụp không quá 06"
	  " tháng, cỡ 3cm x 4cm, đầu để trần, mặt nhìn thẳng' }, { ten: 'Văn"
	  " bản đồng ý của cấp có thẩm quyền' }, { ten: 'Tờ khai đề nghị cấp"
	  " thẻ theo mẫu AP05 có dấu giáp lai ảnh' }] }] }", "1 + 0 " },
	{ "a long name that lost its conditions", F_NHOM_GIAY_TO,
	  "ho_so: { nhom: [{ giay_to: [{ ten: 'Hộ chiếu phổ thông cấp lần gần"
	  " nhất; trường hợp bị mất phải kèm đơn báo mất hoặc thông báo về"
	  " việc đã tiếp nhận đơn của cơ quan có thẩm quyền quy định tại điểm"
	  " a khoản 2 Điều 28 của Luật này và văn bản hướng dẫn' }] }] }",
	  "ho_so: { nhom: [{ giay_to: [{ ten: Hộ chiếu phổ thông cấp lần gần"
	  " nhất }] }] }", "0 " },
	{ "a paper that got a code", F_NHOM_GIAY_TO,
	  "ho_so: { nhom: [{ giay_to: [{ ten: Bản sao giấy khai sinh }] }] }",
	  "ho_so: { nhom: [{ giay_to: [{ ten: Bản sao giấy khai sinh, ma:"
	  " KQ.G01.1 }] }] }", "0 " },
	{ "different papers stay apart", F_NHOM_GIAY_TO,
	  "ho_so: { nhom: [{ giay_to: [{ ten: Bản sao giấy chứng nhận kết hôn"
	  " }] }] }",
	  "ho_so: { nhom: [{ giay_to: [{ ten: Bản sao văn bản ủy quyền có"
	  " chứng thực }] }] }", "+ -0 " },
	{ "a group without a name", F_HO_SO_NHOM,
	  "ho_so: { nhom: [{ giay_to: [{ ten: Tờ khai }] }] }",
	  "ho_so: { nhom: [{ giay_to: [{ ten: Đơn }, { ten: Ảnh }] }] }", "0 " },
	{ "a group renamed keeps its papers", F_HO_SO_NHOM,
	  "ho_so: { nhom: [{ ten: Giấy tờ phải nộp, giay_to: [{ ten: Tờ khai"
	  " đăng ký kết hôn }, { ten: Giấy xác nhận tình trạng hôn nhân }] },"
	  " { ten: Giấy tờ phải xuất trình, giay_to: [{ ten: Hộ chiếu }] }] }",
	  "ho_so: { nhom: [{ ten: Xuất trình, giay_to: [{ ten: Hộ chiếu }] },"
	  " { ten: Hồ sơ nộp, giay_to: [{ ten: Tờ khai đăng ký kết hôn }, {"
	  " ten: Giấy xác nhận tình trạng hôn nhân }] }] }", "1 0 " },
	{ "a step put in", F_THU_TUC_TRINH_TU,
	  "trinh_tu: [{ ten: Nộp hồ sơ }, { ten: Nhận kết quả }]",
	  "trinh_tu: [{ ten: Nộp hồ sơ }, { ten: Nộp lệ phí tại quầy },"
	  " { ten: Nhận kết quả }]", "0 + 1 " },
	{ "a step moved", F_THU_TUC_TRINH_TU,
	  "trinh_tu: [{ ten: Nộp hồ sơ }, { ten: Nộp lệ phí }, { ten: Chờ },"
	  " { ten: Nhận kết quả }]",
	  "trinh_tu: [{ ten: Nộp lệ phí }, { ten: Chờ }, { ten: Nhận kết quả"
	  " }, { ten: Nộp hồ sơ }]", "1 2 3 0! " },
	{ "a step moved and reworded", F_THU_TUC_TRINH_TU,
	  "trinh_tu: [{ ten: Nộp hồ sơ tại Bộ phận Một cửa }, { ten: Chờ },"
	  " { ten: Ký }, { ten: Trả }]",
	  "trinh_tu: [{ ten: Chờ }, { ten: Ký }, { ten: Trả }, { ten: Nộp hồ"
	  " sơ tại Bộ phận Một cửa cấp xã }]", "1 2 3 0! " },
	{ "a step rewritten in its place", F_THU_TUC_TRINH_TU,
	  "trinh_tu: [{ ten: Nộp hồ sơ }, { ten: Công chức kiểm tra hồ sơ và"
	  " cấp giấy biên nhận cho người nộp }, { ten: Nhận kết quả }]",
	  "trinh_tu: [{ ten: Nộp hồ sơ }, { ten: Hệ thống tự động kiểm tra hồ"
	  " sơ rồi gửi mã cho người nộp }, { ten: Nhận kết quả }]", "0 1 2 " },
	{ "another step in the same place", F_THU_TUC_TRINH_TU,
	  "trinh_tu: [{ ten: Nộp hồ sơ }, { ten: Công khai danh sách tại xã },"
	  " { ten: Nhận kết quả }]",
	  "trinh_tu: [{ ten: Nộp hồ sơ }, { ten: Trả phí qua ngân hàng },"
	  " { ten: Nhận kết quả }]", "0 + 2 -1 " },
	{ "the only text, rewritten", F_THU_TUC_YEU_CAU_DIEU_KIEN,
	  "yeu_cau_dieu_kien: Đủ 18 tuổi", "yeu_cau_dieu_kien: Có nhà ở", "0 " },
	{ "one condition of several replaced", F_THU_TUC_YEU_CAU_DIEU_KIEN,
	  "yeu_cau_dieu_kien: [Đủ 18 tuổi, Cư trú tại tỉnh, Có nghề]",
	  "yeu_cau_dieu_kien: [Đủ 18 tuổi, Không nợ thuế, Có nghề]",
	  "0 + 2 -1 " },
	{ "the same row twice", F_THU_TUC_YEU_CAU_DIEU_KIEN,
	  "yeu_cau_dieu_kien: [Như trên, Đủ tuổi, Như trên]",
	  "yeu_cau_dieu_kien: [Như trên, Như trên]", "0 2 -1 " },
	{ "tiers by their bounds", F_PHI_BAC,
	  "cach_thuc: [{ kenh: truc_tiep, phi_le_phi: [{ loai: phi, bac: [{ tu:"
	  " 1, den: 2, muc_thu: 2000 }, { tu: 3, muc_thu: 1000 }] }] }]",
	  "cach_thuc: [{ kenh: truc_tiep, phi_le_phi: [{ loai: phi, bac: [{ tu:"
	  " 3, muc_thu: 1500 }] }] }]", "1 -0 " },
	{ "nothing on one side", F_THU_TUC_TRINH_TU, "trinh_tu: []",
	  "trinh_tu: [{ ten: Nộp hồ sơ }]", "+ " },
	{ "the row of another case is another row", F_THU_TUC_CACH_THUC,
	  "cach_thuc: [{ kenh: truc_tiep, truong_hop: nha_o, thoi_han: 9 ngày"
	  " }]",
	  "cach_thuc: [{ kenh: truc_tiep, truong_hop: dat_o, thoi_han: 5 ngày"
	  " }]", "+ -0 " },
};

static const struct value *
rows_of(const struct sample *s, enum field_id f, size_t *n)
{
	const struct value *v = find_value(s->record, f);

	*n = 0;
	return v == NULL ? NULL : items_of(v, n);
}

static void
test_rows(void **state)
{
	const struct match_row *r = *state;
	struct sample old = { 0 }, new = { 0 };
	const struct value *v, *w;
	struct match there, back;
	struct arena a = { 0 };
	struct buf got;
	size_t n, m, i;

	read_sample(&old, r->old);
	read_sample(&new, r->new);
	v = rows_of(&old, r->field, &n);
	w = rows_of(&new, r->field, &m);
	match_rows(&there, &a, v, n, w, m);
	buf_init(&got, 0);
	describe(&got, &there, n, m);
	assert_string_equal(got.data, r->pairs);
	/* Nothing depends on which side is the old one. */
	match_rows(&back, &a, w, m, v, n);
	for (i = 0; i < n; i++)
		assert_true(back.of_new[i] == there.of_old[i]);
	buf_release(&got);
	arena_release(&a);
	drop_sample(&old);
	drop_sample(&new);
}

/* --- long lists ---------------------------------------------------------- */

enum { MANY = 2000 };

static void
write_paper(struct buf *out, unsigned i, bool changed)
{
	buf_printf(out, "  - ten: Giấy tờ loại %u, số %u, cấp lần %u,%s có"
	    " chứng thực của cơ quan cấp giấy\n", i % 7, i, i * 7919 % 1000,
	    changed ? " bản sao" : " bản chính");
}

static void
write_step(struct buf *out, unsigned i, bool changed)
{
	buf_printf(out, "  - noi_dung: Bước %u, người nộp đi tới phòng số %u"
	    " để ký%s\n", i, i * 7919 % 1000, changed ? " và nhận" : " tên");
}

/* Same words everywhere, one in two changed: the hardest to tell apart. */
static void
write_equal(struct buf *out, unsigned i, bool changed)
{
	(void)i;
	buf_printf(out, "  - noi_dung: Chờ kết quả%s\n",
	    changed ? " tại nhà" : "");
}

static const struct long_row {
	const char *name, *head;
	enum field_id field;
	void (*write)(struct buf *out, unsigned i, bool changed);
	bool all_pair;		/* each with the one in its place */
} long_rows[] = {
	{ "2,000 papers reworded", "ket_qua:\n", F_THU_TUC_KET_QUA,
	  write_paper, true },
	{ "2,000 steps reworded", "trinh_tu:\n", F_THU_TUC_TRINH_TU,
	  write_step, true },
	{ "2,000 equal steps", "trinh_tu:\n", F_THU_TUC_TRINH_TU, write_equal,
	  false },
};

static void
test_long(void **state)
{
	const struct long_row *r = *state;
	struct sample side[2] = { 0 };
	const struct value *v[2];
	struct arena a = { 0 };
	struct match match;
	struct buf yaml;
	size_t n[2], s;
	unsigned i;
	clock_t begin;

	buf_init(&yaml, 0);
	for (s = 0; s < 2; s++) {
		buf_clear(&yaml);
		buf_puts(&yaml, r->head);
		for (i = 0; i < MANY; i++)
			r->write(&yaml, i, s == 1 && i % 2 == 0);
		read_sample(&side[s], yaml.data);
		v[s] = rows_of(&side[s], r->field, &n[s]);
		assert_int_equal(n[s], MANY);
	}
	begin = clock();
	match_rows(&match, &a, v[0], n[0], v[1], n[1]);
	assert_true((double)(clock() - begin) / CLOCKS_PER_SEC < 0.5);
	for (i = 0; r->all_pair && i < MANY; i++)
		assert_int_equal(match.of_new[i], i);
	buf_release(&yaml);
	arena_release(&a);
	for (s = 0; s < 2; s++)
		drop_sample(&side[s]);
}

/* A paper that was split: each half is in the old one, both make it up. */
static void
test_split(void **state)
{
	struct sample s = { 0 };
	struct arena a = { 0 };
	struct names names = { .arena = &a };
	struct bag whole, half[2], both;
	const struct value *v;
	size_t n;

	(void)state;
	read_sample(&s, "tu_khoa: ['Đơn đăng ký; bản vẽ nhà', 'Đơn đăng ký',"
	    " 'Bản vẽ nhà']");
	v = rows_of(&s, F_THU_TUC_TU_KHOA, &n);
	assert_int_equal(n, 3);
	whole = bag_of(&names, &a, &v[0]);
	half[0] = bag_of(&names, &a, &v[1]);
	half[1] = bag_of(&names, &a, &v[2]);
	both = bag_union(&a, &half[0], &half[1]);
	assert_in_range(bag_likeness(&whole, &half[0]), 400, 700);
	/* Only the first pair of the second half is not in the old one. */
	assert_int_equal(bag_share(&half[0], &whole), 1000);
	assert_in_range(bag_share(&half[1], &whole), 800, 999);
	assert_in_range(bag_likeness(&whole, &both), 900, 999);
	arena_release(&a);
	drop_sample(&s);
}

int
main(void)
{
	struct CMUnitTest tests[N_OF(rows) + N_OF(long_rows) + 1];
	size_t i, n = 0;

	for (i = 0; i < N_OF(rows); i++)
		tests[n++] = (struct CMUnitTest){
			.name = rows[i].name,
			.test_func = test_rows,
			.initial_state = (void *)&rows[i],
		};
	for (i = 0; i < N_OF(long_rows); i++)
		tests[n++] = (struct CMUnitTest){
			.name = long_rows[i].name,
			.test_func = test_long,
			.initial_state = (void *)&long_rows[i],
		};
	tests[n++] = (struct CMUnitTest)cmocka_unit_test(test_split);
	return cmocka_run_group_tests_name("match", tests, NULL, NULL);
}
