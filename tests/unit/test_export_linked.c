/* A procedure as GovernmentService: which value becomes which term. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "one_procedure.h"

#include "export/form.h"
#include "export/linked_data.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

static const struct date today = { 2026, 11, 22 };

static json_t *
parse(const char *text)
{
	json_error_t error;
	json_t *data = json_loads(text, JSON_REJECT_DUPLICATES, &error);

	if (data == NULL)
		fail_msg("%s in %s", error.text, text);
	return data;
}

static json_t *
linked(const char *yaml)
{
	struct linked l = { .day = today, .url = "https://a.example/1" };
	json_t *data;
	struct buf out;
	struct one o;

	one_read(&o, yaml);
	l.settings = o.catalogue.settings;
	buf_init(&out, 0);
	linked_data(&out, &l, o.procedure);
	assert_null(strchr(out.data, '\n'));
	assert_null(strstr(out.data, "</"));
	data = parse(out.data);
	buf_release(&out);
	one_drop(&o);
	return data;
}

/* The value at "key/2/key", as JSON; "" if there is none. */
static void
at(char *out, size_t n, const json_t *data, const char *path)
{
	char key[64], *json;

	while (*path != '\0' && data != NULL) {
		size_t k = strcspn(path, "/");

		assert_true(k < sizeof key);
		snprintf(key, sizeof key, "%.*s", (int)k, path);
		data = json_is_array(data) ? json_array_get(data,
		    strtoul(key, NULL, 10)) : json_object_get(data, key);
		path += k + (path[k] == '/');
	}
	json = data == NULL ? NULL : json_dumps(data, JSON_ENCODE_ANY |
	    JSON_COMPACT);
	snprintf(out, n, "%s", json == NULL ? "" : json);
	free(json);
}

/* A way to apply with fees, of the YAML behind it. */
#define FEES "cach_thuc:\n  - kenh: truc_tiep\n    phi_le_phi:\n"
#define FEE(text) FEES "      - {loai: phi, " text "}\n"

static const struct value_row {
	const char *yaml, *path, *json;
} value_rows[] = {
	{ "ten: Tên\n", "@context", "\"https://schema.org\"" },
	{ "ten: Tên\n", "@type", "\"GovernmentService\"" },
	{ "ten: \"</script><!-- \\\" \\\\\"\n", "name",
	  "\"</script><!-- \\\" \\\\\"" },
	{ "ten: Tên\n", "identifier", "\"1.001193\"" },
	{ "ten: Tên\n", "@id", "\"urn:tthc:thu-tuc:1.001193\"" },
	{ "ma:\nma_tam: so_1\n", "identifier", "\"so_1\"" },
	{ "ma:\n", "@id", "" },
	{ "ten: Tên\n", "serviceType", "\"Hộ tịch\"" },
	{ "linh_vuc: [ho_tich, khac]\n", "serviceType",
	  "[\"Hộ tịch\",\"khac\"]" },
	{ "linh_vuc:\n", "serviceType", "" },
	{ "tom_tat:\n", "description", "" },
	{ "tom_tat: A\nmo_ta: B\n", "description", "\"A\\nB\"" },
	{ "ten: Tên\n", "url", "\"https://a.example/1\"" },
	{ "ten: Tên\n", "jurisdiction/name", "\"Việt Nam\"" },
	{ "mot_cua: {phi_dia_gioi: toan_quoc}\n", "areaServed",
	  "\"Toàn quốc\"" },
	{ "mot_cua: {phi_dia_gioi: khong}\n", "areaServed", "" },

	/* who */
	{ "ten: Tên\n", "provider/0/name", "\"Ủy ban nhân dân xã Mẫu\"" },
	{ "co_quan: {thuc_hien: [ubnd_xa]}\n", "provider/0/name",
	  "\"Ủy ban nhân dân xã Mẫu\"" },
	{ "co_quan: {thuc_hien: [ubnd_xa], tham_quyen: [ubnd_tinh_mau]}\n",
	  "provider", "[{\"@type\":\"GovernmentOrganization\","
	  "\"name\":\"Ủy ban nhân dân tỉnh Mẫu\"}]" },
	{ "co_quan: {thuc_hien: [ubnd_xa], tham_quyen: [ubnd_tinh_mau]}\n",
	  "serviceOperator/1/name", "\"Ủy ban nhân dân xã Mẫu\"" },
	{ "co_quan: {tham_quyen: [ubnd_xa], uy_quyen: [ubnd_tinh_mau]}\n",
	  "serviceOperator/1/name", "\"Ủy ban nhân dân tỉnh Mẫu\"" },
	{ "ten: Tên\n", "serviceOperator/0/telephone",
	  "\"0200 3 000 000\"" },
	{ "ten: Tên\n", "serviceOperator/1", "" },
	{ "mot_cua: {trong_mot_cua: false}\n", "serviceOperator", "" },
	{ "ten: Tên\n", "audience/0/audienceType", "\"Công dân Việt Nam\"" },

	/* ways */
	{ "ten: Tên\n", "availableChannel/1/serviceUrl",
	  "\"https://dichvucong.gov.vn\"" },
	{ "dich_vu_cong_truc_tuyen:\n"
	  "cach_thuc: [{kenh: truc_tuyen, dia_chi: 'data:x'}]\n",
	  "availableChannel/0",
	  "{\"@type\":\"ServiceChannel\",\"name\":\"Trực tuyến\"}" },
	{ "cach_thuc: [{kenh: truc_tiep, thoi_han: 15 ngày}]\n",
	  "availableChannel/0/processingTime", "\"P15D\"" },
	{ "cach_thuc: [{kenh: truc_tiep, thoi_han: 2 giờ}]\n",
	  "availableChannel/0/processingTime", "\"PT2H\"" },
	/* ISO 8601 knows no working days. */
	{ "ten: Tên\n", "availableChannel/0/processingTime", "" },
	{ "cach_thuc: [{kenh: truc_tiep, thoi_han: trong ngày}]\n",
	  "availableChannel/0/processingTime", "" },
	{ "cach_thuc: [{kenh: truc_tiep, thoi_han: 3 ngày làm việc, tinh_tu: "
	  "khi nhận}]\n", "availableChannel/0/description",
	  "\"Thời hạn giải quyết: 3 ngày làm việc\\nMốc tính: khi nhận\"" },
	{ "cach_thuc: [{kenh: truc_tiep, thoi_han: '0,5 ngày'}]\n",
	  "availableChannel/0/processingTime", "" },
	{ "dia_chi_tiep_nhan: Số 1\ncach_thuc: [{kenh: buu_chinh}, "
	  "{kenh: truc_tuyen}]\n",
	  "availableChannel/0/serviceLocation/address", "\"Số 1\"" },
	{ "dia_chi_tiep_nhan: Số 1\ncach_thuc: [{kenh: buu_chinh}, "
	  "{kenh: truc_tuyen}]\n", "availableChannel/1/serviceLocation", "" },
	{ "cach_thuc:\n", "availableChannel", "" },
	{ "dich_vu_cong_truc_tuyen: {muc_do: mot_phan}\nmot_cua: {quay: A}\n"
	  "cach_thuc: [{kenh: truc_tiep}, {kenh: truc_tuyen}]\n",
	  "availableChannel", "[{\"@type\":\"ServiceChannel\",\"name\":"
	  "\"Trực tiếp\",\"description\":\"Quầy: A\"},"
	  "{\"@type\":\"ServiceChannel\",\"name\":\"Trực tuyến\","
	  "\"description\":\"Mức độ: Một phần\"}]" },

	/* fees */
	{ "ten: Tên\n", "offers",
	  "[{\"@type\":\"Offer\",\"price\":0,\"priceCurrency\":\"VND\"}]" },
	{ FEE("ten: A, muc_thu: 8000"), "offers",
	  "[{\"@type\":\"Offer\",\"name\":\"A\",\"category\":\"Phí\","
	  "\"price\":8000,\"priceCurrency\":\"VND\"}]" },
	{ FEE("muc_thu: 8000, hieu_luc: {den: 2026-12-31}"),
	  "offers/0/validThrough", "\"2026-12-31\"" },
	{ FEE("muc_thu: 8000, hieu_luc: {den: 2026-01-01}"), "offers", "" },
	{ FEE("muc_thu: 10, tien_te: USD"), "offers/0/priceCurrency",
	  "\"USD\"" },
	{ FEE("muc_thu: 2000, don_vi_tinh: trang"),
	  "offers/0/priceSpecification",
	  "{\"@type\":\"UnitPriceSpecification\",\"price\":2000,"
	  "\"priceCurrency\":\"VND\",\"unitText\":\"trang\"}" },
	{ FEE("tu: 1000, den: 5000"), "offers/0/priceSpecification",
	  "{\"@type\":\"PriceSpecification\",\"minPrice\":1000,"
	  "\"maxPrice\":5000,\"priceCurrency\":\"VND\"}" },
	{ FEE("muc_thu: mien"), "offers/0/price", "0" },
	/* Not a price that can be relied on: told in words. */
	{ FEE("muc_thu: 100"), "offers/0/price", "" },
	{ FEE("muc_thu: 100"), "offers/0/description",
	  "\"Mức thu: 100 đồng\"" },
	{ FEE("muc_thu: theo_hdnd, ghi_chu: A"), "offers/0/description",
	  "\"Mức thu: Theo nghị quyết của Hội đồng nhân dân\\nGhi chú: A\"" },
	{ FEE("muc_thu: 8000, ghi_chu: trẻ em 5.000 đồng"), "offers/0/price",
	  "" },
	{ FEE("muc_thu: 8000, mien_giam: [{doi_tuong: Trẻ em, giam: 100%}]"),
	  "offers/0/description",
	  "\"Miễn, giảm: Trẻ em (Mức giảm: 100%)\"" },
	{ FEE("muc_thu: 8000") "  - {kenh: truc_tuyen, phi_le_phi: khong}\n",
	  "offers/0/description", "\"Hình thức nộp: Trực tiếp\"" },

	/* One charge, paid in two ways. */
	{ FEE("muc_thu: 8000, phuong_thuc_thu: A")
	  "  - kenh: truc_tuyen\n    phi_le_phi:\n"
	  "      - {loai: phi, muc_thu: 8000, phuong_thuc_thu: B}\n"
	  "  - kenh: buu_chinh\n    phi_le_phi:\n"
	  "      - {loai: phi, muc_thu: 8000, phuong_thuc_thu: A}\n",
	  "offers", "[{\"@type\":\"Offer\",\"category\":\"Phí\","
	  "\"price\":8000,\"priceCurrency\":\"VND\","
	  "\"acceptedPaymentMethod\":[\"A\",\"B\"]}]" },

	/* results */
	{ "ten: Tên\n", "serviceOutput/0/name", "\"Giấy khai sinh\"" },
	{ "ket_qua: [{ten: A, ma: KQ.1}]\n", "serviceOutput",
	  "[{\"@type\":\"Thing\",\"name\":\"A\",\"identifier\":\"KQ.1\"}]" },
	{ "ket_qua: [{ten: A, hieu_luc: 6 tháng}]\n", "serviceOutput/0",
	  "{\"@type\":\"GovernmentPermit\",\"name\":\"A\",\"description\":"
	  "\"Thời hạn có giá trị: 6 tháng\",\"validFor\":\"P6M\"}" },
	{ "ket_qua: khong\n", "serviceOutput", "" },

	/* how */
	{ "ten: Tên\n", "subjectOf/0/step/1/position", "2" },
	{ "trinh_tu: [{ai: mot_cua, noi_dung: A}]\n", "subjectOf/0/step/0",
	  "{\"@type\":\"HowToStep\",\"position\":1,\"text\":\"A\","
	  "\"description\":\"Ai thực hiện: Bộ phận Một cửa\"}" },
	{ "ho_so: {nhom: [{ten: N, giay_to: [{ten: A, ban_chinh: 1, "
	  "ban_sao: 2}]}]}\n", "subjectOf/0/supply/0",
	  "{\"@type\":\"HowToSupply\",\"name\":\"A\",\"requiredQuantity\":3,"
	  "\"description\":\"N\\nBản chính: 1\\nBản sao: 2\"}" },
	{ "ho_so: {nhom: [{giay_to: [{mot_trong: [{ten: A}, {ten: B}]}]}]}\n",
	  "subjectOf/0/supply/0",
	  "{\"@type\":\"HowToSupply\",\"name\":\"Một trong các giấy tờ\","
	  "\"item\":[{\"@type\":\"HowToSupply\",\"name\":\"A\"},"
	  "{\"@type\":\"HowToSupply\",\"name\":\"B\"}]}" },
	/* A note among the papers. */
	{ "ho_so: {nhom: [{giay_to: [{ten: 'Số lượng hồ sơ: 01 bộ'}, "
	  "{ten: A, ban_chinh: 1}]}]}\n", "subjectOf/0/supply/0",
	  "\"Số lượng hồ sơ: 01 bộ\"" },
	{ "trinh_tu:\nho_so: {so_bo: 2}\nyeu_cau_dieu_kien: A\n",
	  "subjectOf/0", "{\"@type\":\"HowTo\",\"description\":"
	  "\"Yêu cầu, điều kiện thực hiện: A\\nSố lượng hồ sơ: 2\","
	  "\"name\":\"Trình tự thực hiện\",\"inLanguage\":\"vi\"}" },

	/* law */
	{ "trinh_tu:\nho_so:\nyeu_cau_dieu_kien:\nquyet_dinh_cong_bo:\n"
	  "can_cu_phap_ly: [{ten: A, dieu: Điều 1}]\n", "subjectOf",
	  "[{\"@type\":\"Legislation\",\"name\":\"A\",\"description\":"
	  "\"Điều, khoản: Điều 1\"}]" },
	{ "can_cu_phap_ly: [60/2014/QH13]\n",
	  "subjectOf/1/legislationIdentifier", "\"60/2014/QH13\"" },
	{ "can_cu_phap_ly:\nquyet_dinh_cong_bo: [{so: 1/QĐ-A, "
	  "ngay: 2026-01-02}]\n", "subjectOf/1",
	  "{\"@type\":\"Legislation\",\"legislationIdentifier\":\"1/QĐ-A\","
	  "\"legislationType\":\"quyết định công bố\","
	  "\"legislationDate\":\"2026-01-02\"}" },

	/* others */
	{ "lien_quan: ['1.000001']\nlien_thong: {thu_tuc: ['1.000002']}\n",
	  "isRelatedTo/1", "{\"@type\":\"GovernmentService\","
	  "\"@id\":\"urn:tthc:thu-tuc:1.000002\",\"identifier\":\"1.000002\"}" },
	{ "trinh_tu:\nho_so:\nyeu_cau_dieu_kien:\nquyet_dinh_cong_bo:\n"
	  "can_cu_phap_ly:\nhoi_dap: https://a.example\n", "subjectOf",
	  "[{\"@type\":\"FAQPage\",\"url\":\"https://a.example\"}]" },
	{ "hoi_dap: javascript:x\ntrinh_tu:\nho_so:\nyeu_cau_dieu_kien:\n"
	  "quyet_dinh_cong_bo:\ncan_cu_phap_ly:\n", "subjectOf", "" },
};

static void
test_value(void **state)
{
	const struct value_row *row = *state;
	json_t *data = linked(row->yaml);
	char found[512];

	at(found, sizeof found, data, row->path);
	assert_string_equal(found, row->json);
	json_decref(data);
}

/* --- the law and its days -------------------------------------------------- */

static const struct force_row {
	const char *from, *to, *force;
} force_rows[] = {
	{ "2015-07-01", "", "\"https://schema.org/InForce\"" },
	{ "2015-07-01", "2026-11-22", "\"https://schema.org/InForce\"" },
	{ "2015-07-01", "2026-11-21", "\"https://schema.org/NotInForce\"" },
	{ "", "2026-11-21", "\"https://schema.org/NotInForce\"" },
	{ "2026-11-23", "", "\"https://schema.org/NotInForce\"" },
	{ "", "", "" },
	{ "", "2027-01-01", "" },
};

static void
test_force(void **state)
{
	static const char yaml[] = "can_cu_phap_ly: [9/2026/QH16]\n";
	size_t i;

	(void)state;
	for (i = 0; i < N_OF(force_rows); i++) {
		struct catalogue_file file = { .inside =
		    "danh_muc/van_ban.yaml" };
		struct reporter reporter = { 0 };
		struct binder b = { .report = &reporter };
		struct findings findings = { 0 };
		const struct linked l = { .day = today };
		struct catalogue c;
		struct arena a;
		struct source s;
		struct buf out;
		const char *rows;
		bool partial;
		char found[64];
		json_t *data;

		arena_init(&a);
		catalogue_init(&c, &a);
		rows = arena_printf(&a, "9/2026/QH16:\n  hieu_luc_tu: %s\n"
		    "  hieu_luc_den: %s\n", force_rows[i].from,
		    force_rows[i].to);
		source_from_bytes(&file.source, "v.yaml", rows, strlen(rows));
		catalogue_take(&c, "g", &file, 1);
		findings.arena = &a;
		reporter = (struct reporter){ .findings = &findings,
		    .source = &s, .path = "a.yaml", .procedure = "" };
		b.arena = &a;
		b.catalogue = &c;
		source_from_bytes(&s, "a.yaml", yaml, strlen(yaml));
		buf_init(&out, 0);
		linked_data(&out, &l, bind_file(&b, R_THU_TUC, yaml_read(&a,
		    &s, &reporter, &partial)));
		data = parse(out.data);
		at(found, sizeof found, data,
		    "subjectOf/0/legislationLegalForce");
		assert_string_equal(found, force_rows[i].force);
		json_decref(data);
		buf_release(&out);
		source_release(&s);
		catalogue_release(&c);
		arena_release(&a);
	}
}

/* --- documents ------------------------------------------------------------- */

static void
test_alone(void **state)
{
	const struct form *form = form_by_name("jsonld");
	struct export e = { .day = today };
	struct exporter x = { .export = &e };
	struct item item = { .alone = true };
	struct buf out;
	struct one o;
	json_t *data;
	char found[64];

	(void)state;
	one_read(&o, "ra_soat: 2026-01-01\ntrang_thai: cong_khai\n"
	    "trinh_tu: [{noi_dung: A}]\nmot_cua: {quay: A}\n"
	    "dich_vu_cong_truc_tuyen: {muc_do: mot_phan}\n" FEE("muc_thu: 8000, hieu_luc: "
	    "{den: 2026-01-01}"));
	e.catalogue = &o.catalogue;
	item.procedure = o.procedure;
	buf_init(&out, 0);
	assert_true(form->put(&out, &x, &item));
	assert_int_equal(out.data[out.len - 1], '\n');
	data = parse(out.data);
	at(found, sizeof found, data, "@context");
	assert_string_equal(found, "\"https://schema.org\"");
	assert_int_equal(x.losses.of[F_THU_TUC_RA_SOAT], 1);
	assert_int_equal(x.losses.of[F_THU_TUC_TRANG_THAI], 1);
	assert_int_equal(x.losses.of[F_THU_TUC_TEN], 0);
	assert_int_equal(x.losses.of[F_BUOC_NOI_DUNG], 0);
	/* There is a counter, but no way online. */
	assert_int_equal(x.losses.of[F_MOT_CUA_QUAY], 0);
	assert_int_equal(x.losses.of[F_TRUC_TUYEN_MUC_DO], 1);
	/* A fee that is over. */
	assert_int_equal(x.losses.of[F_PHI_MUC_THU], 1);
	json_decref(data);
	buf_release(&out);
	arena_release(&x.arena);
	one_drop(&o);
}

static void
test_several(void **state)
{
	const struct form *form = form_by_name("jsonld");
	struct export e = { .day = today };
	struct exporter x = { .export = &e };
	struct item item = { 0 };
	struct buf out;
	struct one o;
	json_t *data;
	char found[64];

	(void)state;
	one_read(&o, "");
	e.catalogue = &o.catalogue;
	item.procedure = o.procedure;
	buf_init(&out, 0);
	assert_true(form->head(&out, &x, true));
	assert_true(form->put(&out, &x, &item));
	buf_puts(&out, form->between);
	assert_true(form->put(&out, &x, &item));
	form->tail(&out, &x);
	data = parse(out.data);
	assert_int_equal(json_object_size(data), 2);
	assert_int_equal(json_array_size(json_object_get(data, "@graph")), 2);
	at(found, sizeof found, data, "@graph/1/identifier");
	assert_string_equal(found, "\"1.001193\"");
	at(found, sizeof found, data, "@graph/1/@context");
	assert_string_equal(found, "");
	json_decref(data);
	buf_release(&out);
	arena_release(&x.arena);
	one_drop(&o);
}

int
main(void)
{
	static const struct CMUnitTest others[] = {
		cmocka_unit_test(test_force),
		cmocka_unit_test(test_alone),
		cmocka_unit_test(test_several),
	};
	struct CMUnitTest values[N_OF(value_rows)] = { { 0 } };
	size_t i;
	int bad;

	for (i = 0; i < N_OF(value_rows); i++)
		values[i] = (struct CMUnitTest){ value_rows[i].path,
		    test_value, NULL, NULL, (void *)&value_rows[i] };
	bad = cmocka_run_group_tests_name("values", values, NULL, NULL);
	bad += cmocka_run_group_tests_name("others", others, NULL, NULL);
	return bad != 0;
}
