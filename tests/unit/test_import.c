/* JSON records become the right YAML, and nothing of them gets lost. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <sys/stat.h>

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "edit/write.h"
#include "import/format.h"
#include "import/import.h"
#include "import/json_in.h"
#include "import/rest.h"
#include "import/stamp.h"
#include "load/bind.h"
#include "load/files.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

/* What a record with these members becomes. */
struct mapping_row {
	const char *what;
	const char *json;	/* members beside the code */
	const char *yaml;	/* keys beside ma */
	size_t listed;		/* values that nobody could place */
};

static const struct mapping_row portal_rows[] = {
	{ "outer blanks go, inner ones stay",
	    "\"name\":\" \\tA  b \\r\\n\"", "ten: A  b\n", 0 },
	{ "line breaks make a block; CR before LF goes",
	    "\"note\":\"a \\r\\n\\tb\"", "mo_ta: |\n  a \n  \tb\n", 0 },
	{ "what YAML cannot hold is kept as JSON",
	    "\"name\":\"a\\u0007b\\ufeff\"",
	    "ten: ab\nnguon:\n  con_lai:\n    - o: /name\n"
	    "      gia_tri: '\"a\\u0007b\\uFEFF\"'\n", 0 },
	{ "words of the model's own are no text",
	    "\"name\":\"khong\"",
	    "nguon:\n  con_lai:\n    - o: /name\n"
	    "      gia_tri: '\"khong\"'\n", 1 },
	{ "filler fills nothing",
	    "\"keywords\":\"Không có thông tin\"",
	    "nguon:\n  con_lai:\n    - o: /keywords\n"
	    "      gia_tri: '\"Không có thông tin\"'\n", 0 },
	{ "nothing is nothing",
	    "\"name\":\"\",\"fees\":[],\"cases\":[{}],\"isVertical\":false,"
	    "\"x\":{\"y\":[null,\" \"]},\"codeNotation\":\"1.000001\"", "",
	    0 },
	{ "unknown members are kept and listed",
	    "\"isVertical\":true,\"a/b~\":[1,{\"c\":1.5}]",
	    "nguon:\n  con_lai:\n    - o: /isVertical\n"
	    "      gia_tri: \"true\"\n    - o: /a~1b~0\n"
	    "      gia_tri: '[1,{\"c\":1.5}]'\n", 2 },
	{ "another notation of the code is kept",
	    "\"codeNotation\":\"1.000001.H40\"",
	    "nguon:\n  con_lai:\n    - o: /codeNotation\n"
	    "      gia_tri: '\"1.000001.H40\"'\n", 1 },

	{ "levels in the order of the vocabulary",
	    "\"isWard\":true,\"isMinistry\":true,\"isProvince\":false",
	    "cap_thuc_hien:\n  - bo\n  - xa\n", 0 },
	{ "kind, regulation, state",
	    "\"type\":\"INTERCONNECTED\",\"formalityType\":\"OTHER\","
	    "\"state\":\"ACTIVE\"",
	    "loai: lien_thong\nloai_quy_dinh: khac\n"
	    "trang_thai: cong_khai\n", 0 },
	{ "an unknown word is kept",
	    "\"state\":\"GONE\"",
	    "nguon:\n  con_lai:\n    - o: /state\n"
	    "      gia_tri: '\"GONE\"'\n", 1 },
	{ "subjects by label, in any spelling, each once",
	    "\"subjectTypesDetails\":[{\"name\":\"công dân  Việt Nam\"},"
	    "{\"name\":\"Hợp tác xã\",\"code\":\"DT11\"},"
	    "{\"name\":\"Công dân Việt Nam\"},{\"name\":\"Ai đó\"}]",
	    "doi_tuong:\n  - cong_dan_viet_nam\n  - hop_tac_xa\n"
	    "nguon:\n  con_lai:\n    - o: /subjectTypesDetails/0/name\n"
	    "      gia_tri: '\"công dân  Việt Nam\"'\n"
	    "    - o: /subjectTypesDetails/2\n"
	    "      gia_tri: '{\"name\":\"Công dân Việt Nam\"}'\n"
	    "    - o: /subjectTypesDetails/3\n"
	    "      gia_tri: '{\"name\":\"Ai đó\"}'\n", 1 },
	{ "label and code that contradict",
	    "\"subjectTypesDetails\":[{\"name\":\"Hợp tác xã\","
	    "\"code\":\"ĐT1\"}]",
	    "doi_tuong:\n  - hop_tac_xa\nnguon:\n  con_lai:\n"
	    "    - o: /subjectTypesDetails/0/code\n"
	    "      gia_tri: '\"ĐT1\"'\n", 1 },
	{ "bodies are never split at commas",
	    "\"departmentsExecuting\":[{\"name\":\"Sở A, Sở B\"}],"
	    "\"executingAgencies\":\"\"",
	    "co_quan:\n  thuc_hien:\n    - so_a_so_b\n", 0 },
	{ "unit groups are bodies, too",
	    "\"unitGroupsExecuting\":[{\"name\":\"Sở A\"}]",
	    "co_quan:\n  thuc_hien:\n    - so_a\nnguon:\n  con_lai:\n"
	    "    - o: /unitGroupsExecuting/0\n"
	    "      gia_tri: '{\"name\":\"Sở A\"}'\n", 0 },
	{ "bodies as text, where there is no list",
	    "\"delegatedAgencies\":\"Bộ A, Bộ B\"",
	    "co_quan:\n  tham_quyen:\n    - bo_a_bo_b\nnguon:\n  con_lai:\n"
	    "    - o: /delegatedAgencies\n"
	    "      gia_tri: '\"Bộ A, Bộ B\"'\n", 0 },

	/* 1.782.838.800.000 ms is midnight of 2026-07-01 in Viet Nam. */
	{ "dates of Viet Nam",
	    "\"procedureProposal\":{\"proposalNumber\":\"5/QĐ-A\","
	    "\"decisionDate\":1782838800000,\"publicationDate\":"
	    "1782925199999,\"decisionNumber\":null,"
	    "\"issuingAgency\":{\"name\":\"Bộ A\"}}",
	    "quyet_dinh_cong_bo:\n  - so: 5/QĐ-A\n    ngay: 2026-07-01\n"
	    "    co_quan: bo_a\n    cong_khai_csdlqg: 2026-07-01\n"
	    "nguon:\n  con_lai:\n"
	    "    - o: /procedureProposal/publicationDate\n"
	    "      gia_tri: \"1782925199999\"\n", 0 },
	{ "a text of bodies that repeats the list says nothing",
	    "\"departmentsExecuting\":[{\"name\":\"Sở A\"}],"
	    "\"executingAgencies\":\"Sở A\"",
	    "co_quan:\n  thuc_hien:\n    - so_a\n", 0 },
	{ "items that are nothing do not count",
	    "\"executionSteps\":[{\"name\":\"\"},{\"name\":\"b\",\"x\":1}]",
	    "trinh_tu:\n  - ten: b\nnguon:\n  con_lai:\n"
	    "    - o: /executionSteps/0/x\n      gia_tri: \"1\"\n", 1 },
	{ "a filler in a list stays in one piece",
	    "\"executionSteps\":[{\"name\":\"Không có thông tin\"}]",
	    "nguon:\n  con_lai:\n    - o: /executionSteps\n"
	    "      gia_tri: '[{\"name\":\"Không có thông tin\"}]'\n", 0 },
	{ "a proposal without content is no decision",
	    "\"procedureProposal\":{\"proposalNumber\":\"\"}", "", 0 },
	{ "cases get ids",
	    "\"cases\":[{\"code\":\"1.000001.01\",\"processingDay\":"
	    "{\"qty\":2,\"type\":\"MONTH\"}},{\"name\":\"B\","
	    "\"profileComponents\":[]}]",
	    "truong_hop:\n  - id: th_01\n    ma: \"1.000001.01\"\n"
	    "    thoi_han: 2 tháng\n  - id: th_02\n    ten: B\n", 0 },
	{ "steps",
	    "\"executionSteps\":[{\"name\":\"\",\"description\":\"a\"},"
	    "{\"name\":\"b\",\"description\":\"\"},{}]",
	    "trinh_tu:\n  - noi_dung: a\n  - ten: b\n", 0 },
	{ "requirements that say no",
	    "\"requirementsAndConditions\":\"Không  có.\"",
	    "yeu_cau_dieu_kien: khong\nnguon:\n  con_lai:\n"
	    "    - o: /requirementsAndConditions\n"
	    "      gia_tri: '\"Không  có.\"'\n", 0 },
	{ "requirements that go on after a no",
	    "\"requirementsAndConditions\":\"Không. Trừ khi\"",
	    "yeu_cau_dieu_kien: Không. Trừ khi\n", 0 },
	{ "a description that repeats the requirements",
	    "\"requirementsAndConditions\":\"A\",\"description\":\" A\"",
	    "yeu_cau_dieu_kien: A\n", 0 },
	{ "another description",
	    "\"requirementsAndConditions\":\"A\",\"description\":\"B\"",
	    "yeu_cau_dieu_kien: A\nmo_ta: B\nnguon:\n  con_lai:\n"
	    "    - o: /description\n      gia_tri: '\"B\"'\n", 0 },
	{ "note and description",
	    "\"note\":\"A\",\"description\":\"B\"",
	    "mo_ta: A\nnguon:\n  con_lai:\n    - o: /description\n"
	    "      gia_tri: '\"B\"'\n", 1 },
	{ "a source id", "\"id\":\"019d\"", "nguon:\n  id: 019d\n", 0 },

	{ "legal bases: each number once, title without number",
	    "\"legalBasisesDetails\":[{\"code\":\" 1/2020/TT-A \","
	    "\"name\":\"Thông tư\"},{\"code\":\"1/2020/TT-A\",\"name\":"
	    "\"Lại\"},{\"name\":\"Luật B\",\"code\":\"\"},{}]",
	    "can_cu_phap_ly:\n  - 1/2020/TT-A\n  - ten: Luật B\n"
	    "nguon:\n  con_lai:\n    - o: /legalBasisesDetails/1\n"
	    "      gia_tri: '{\"code\":\"1/2020/TT-A\",\"name\":\"Lại\"}'\n",
	    0 },
	{ "a number of two lines is a title",
	    "\"legalBasisesDetails\":[{\"code\":\"a\\nb\"}]",
	    "can_cu_phap_ly:\n  - ten: |\n      a\n      b\n", 0 },
	{ "related procedures",
	    "\"procedureRelatedGroup\":[{\"code\":\"1.000002\"}]",
	    "lien_quan:\n  - \"1.000002\"\n", 0 },

	{ "papers, 0 and 0 too",
	    "\"executionCases\":[{\"name\":\"Nhóm\",\"profileComponents\":"
	    "[{\"name\":\"Đơn\",\"code\":\"K1\",\"originalQty\":2,"
	    "\"copyQty\":0,\"required\":true,\"hasElectronicForm\":false,"
	    "\"attachments\":[{\"fileName\":\"a.doc\"},{\"fileName\":"
	    "\"b.doc\",\"id\":7}]},{\"name\":\"Lưu ý\",\"originalQty\":0,"
	    "\"copyQty\":0}]},{\"name\":\"\",\"profileComponents\":[]}]",
	    "ho_so:\n  nhom:\n    - ten: Nhóm\n      giay_to:\n"
	    "        - ten: Đơn\n          ma: K1\n"
	    "          ban_chinh: 2\n          ban_sao: 0\n"
	    "          bat_buoc: true\n          tep:\n"
	    "            - a.doc\n            - b.doc\n"
	    "        - ten: Lưu ý\n          ban_chinh: 0\n"
	    "          ban_sao: 0\nnguon:\n  con_lai:\n"
	    "    - o: /executionCases/0/profileComponents/0/attachments/1/id\n"
	    "      gia_tri: \"7\"\n", 1 },
	{ "counts that are none",
	    "\"executionCases\":[{\"profileComponents\":[{\"name\":\"A\","
	    "\"originalQty\":-1,\"copyQty\":1.5}]}]",
	    "ho_so:\n  nhom:\n    - giay_to:\n        - ten: A\n"
	    "nguon:\n  con_lai:\n"
	    "    - o: /executionCases/0/profileComponents/0/originalQty\n"
	    "      gia_tri: \"-1\"\n"
	    "    - o: /executionCases/0/profileComponents/0/copyQty\n"
	    "      gia_tri: \"1.5\"\n", 2 },
	{ "one result and the same ways of return",
	    "\"resultsDetails\":[{\"name\":\"Giấy\",\"code\":\"KQ.1\"}],"
	    "\"returningMethods\":[{\"type\":\"ONLINE\",\"value\":"
	    "[\"AT_HOME\"]}]",
	    "ket_qua:\n  - ten: Giấy\n    ma: KQ.1\n    tra: buu_chinh\n"
	    "nguon:\n  con_lai:\n    - o: /returningMethods\n      gia_tri: "
	    "'[{\"type\":\"ONLINE\",\"value\":[\"AT_HOME\"]}]'\n", 0 },
	{ "ways of return that differ",
	    "\"resultsDetails\":[{\"name\":\"Giấy\"}],"
	    "\"returningMethods\":[{\"value\":[\"AT_HOME\"]},"
	    "{\"value\":[\"ONLINE\"]}]",
	    "ket_qua:\n  - ten: Giấy\nnguon:\n  con_lai:\n"
	    "    - o: /returningMethods\n      gia_tri: "
	    "'[{\"value\":[\"AT_HOME\"]},{\"value\":[\"ONLINE\"]}]'\n", 1 },
};

/* One way to apply: members of the method, and what stands under kenh. */
static const struct mapping_row method_rows[] = {
	{ "working days", "\"processingTime\":5,"
	    "\"processingTimeUnit\":\"WORKING_DAY\"",
	    "thoi_han: 5 ngày làm việc\n", 0 },
	{ "days", "\"processingTime\":30,\"processingTimeUnit\":\"DAY\"",
	    "thoi_han: 30 ngày\n", 0 },
	{ "hours", "\"processingTime\":8,\"processingTimeUnit\":\"HOUR\"",
	    "thoi_han: 8 giờ\n", 0 },
	{ "years", "\"processingTime\":1,\"processingTimeUnit\":\"YEAR\"",
	    "thoi_han: 1 năm\n", 0 },
	{ "a half", "\"processingTime\":1.5,"
	    "\"processingTimeUnit\":\"WORKING_DAY\"",
	    "thoi_han: 1,5 ngày làm việc\n", 0 },
	{ "a bare number", "\"processingTime\":1,"
	    "\"processingTimeUnit\":\"OTHER\"", "thoi_han: \"1\"\n", 0 },
	{ "no time", "\"processingTime\":null,"
	    "\"processingTimeUnit\":\"OTHER\"", "", 0 },
	{ "no time, as 0", "\"processingTime\":0,"
	    "\"processingTimeUnit\":\"OTHER\"", "", 0 },
	{ "words for a time", "\"processingTime\":\"Không quy định\"",
	    "thoi_han: Không quy định\n", 0 },
	{ "an unknown unit keeps its word", "\"processingTime\":2,"
	    "\"processingTimeUnit\":\"WEEK\"", "thoi_han: 2 WEEK\n", 0 },
	{ "no fees", "\"fees\":[]", "", 0 },
	{ "nothing to pay", "\"fees\":[{\"type\":\"FEE\",\"value\":0}]",
	    "phi_le_phi:\n  - loai: le_phi\n    muc_thu: mien\n", 0 },
	{ "0 and a note", "\"fees\":[{\"type\":\"SERVICE_FEE\","
	    "\"value\":0,\"description\":\"20.000 đồng/lần\","
	    "\"currencyName\":\"Việt Nam Đồng\",\"attachment\":null}]",
	    "phi_le_phi:\n  - loai: phi\n    muc_thu: theo_ghi_chu\n"
	    "    ghi_chu: 20.000 đồng/lần\n", 0 },
	{ "several fees", "\"fees\":[{\"type\":\"FEE\",\"value\":8000},"
	    "{\"type\":\"PRICE_LEVEL\",\"value\":25,\"currencyName\":"
	    "\"USD\",\"description\":\"a\"}]",
	    "phi_le_phi:\n  - loai: le_phi\n    muc_thu: 8000\n"
	    "  - loai: gia_dich_vu\n    muc_thu: 25\n    tien_te: USD\n"
	    "    ghi_chu: a\n", 0 },
	{ "a fee without amount", "\"fees\":[{\"type\":\"FEE\","
	    "\"description\":\"a\"}]",
	    "phi_le_phi:\n  - loai: le_phi\n    ghi_chu: a\n", 0 },
};

static const struct mapping_row package_rows[] = {
	{ "a whole record",
	    "\"TENTTHC\":\"Tên\",\"TRANGTHAI\":\"1\",\"LOAITTHC\":\"2\","
	    "\"CAPTHUCHIEN\":[{\"CAPTHUCHIEN\":\"4\",\"TENCAP\":"
	    "\"Cấp xã\"}],\"LINHVUCTHUCHIEN\":[{\"TENLINHVUC\":"
	    "\"Hộ tịch\"}],\"DOITUONGTHUCHIEN\":[{\"MADOITUONG\":\"1\","
	    "\"TENDOITUONG\":\"Công dân Việt Nam\"}],\"COQUANTHUCHIEN\":"
	    "[{\"TENDONVI\":\"Xã\"}],\"YEUCAU\":null,\"ID\":\"77\","
	    "\"SOQUYETDINH\":\"9/QĐ-A\",\"NGAYQUYETDINH\":\"01-02-2026\"",
	    "ten: Tên\nlinh_vuc: ho_tich\ncap_thuc_hien:\n  - xa\n"
	    "loai_quy_dinh: duoc_luat_giao\ntrang_thai: cong_khai\n"
	    "quyet_dinh_cong_bo:\n  - so: 9/QĐ-A\n    ngay: 2026-02-01\n"
	    "doi_tuong:\n  - cong_dan_viet_nam\nco_quan:\n  thuc_hien:\n"
	    "    - xa\nnguon:\n  id: \"77\"\n", 0 },
	{ "steps by case",
	    "\"TRINHTUTHUCHIEN\":[{\"TRUONGHOP\":\"\",\"TRINHTU\":"
	    "[{\"TENTRINHTU\":\"Bước 1\"}]},{\"TRUONGHOP\":\"Gấp\","
	    "\"TRINHTU\":[{\"TENTRINHTU\":\"Bước 2\"}]}]",
	    "truong_hop:\n  - id: th_01\n    ten: Gấp\ntrinh_tu:\n"
	    "  - noi_dung: Bước 1\n  - truong_hop: th_01\n"
	    "    noi_dung: Bước 2\n", 0 },
	{ "channels and times",
	    "\"CACHTHUCTHUCHIEN\":[{\"KENH\":\"1\",\"THOIGIAN\":[{"
	    "\"THOIGIANGIAIQUYET\":\"3\",\"DONVITINH\":\"Ngày làm việc\","
	    "\"MOTA\":\"\",\"PHILEPHI\":[{\"MAPHILEPHI\":\"2'\","
	    "\"SOTIEN\":\"8.000\",\"DONVI\":\"Đồng\",\"MOTA\":\"\"}]},"
	    "{\"THOIGIANGIAIQUYET\":\"10-25\",\"DONVITINH\":\"Ngày\"}]},"
	    "{\"KENH\":\"3\",\"THOIGIAN\":null}]",
	    "cach_thuc:\n  - kenh: truc_tiep\n"
	    "    thoi_han: 3 ngày làm việc\n    phi_le_phi:\n"
	    "      - loai: le_phi\n        muc_thu: \"8.000\"\n"
	    "  - kenh: truc_tiep\n    thoi_han: 10-25 Ngày\n"
	    "  - kenh: buu_chinh\nnguon:\n  con_lai:\n"
	    "    - o: /CACHTHUCTHUCHIEN/0/THOIGIAN/0/PHILEPHI/0/MAPHILEPHI\n"
	    "      gia_tri: '\"2''\"'\n"
	    "    - o: /CACHTHUCTHUCHIEN/0/THOIGIAN/1/DONVITINH\n"
	    "      gia_tri: '\"Ngày\"'\n", 0 },
	{ "no fee, in words",
	    "\"CACHTHUCTHUCHIEN\":[{\"KENH\":\"2\",\"THOIGIAN\":[{"
	    "\"PHILEPHI\":[{\"MAPHILEPHI\":\"1\",\"SOTIEN\":\"không\"}]}]}]",
	    "cach_thuc:\n  - kenh: truc_tuyen\n    phi_le_phi:\n"
	    "      - loai: phi\n        muc_thu: mien\nnguon:\n"
	    "  con_lai:\n"
	    "    - o: /CACHTHUCTHUCHIEN/0/THOIGIAN/0/PHILEPHI/0/SOTIEN\n"
	    "      gia_tri: '\"không\"'\n", 0 },
	{ "papers, results, bases",
	    "\"THANHPHANHOSO\":[{\"TRUONGHOP\":\"\",\"GIAYTO\":[{"
	    "\"MAGIAYTO\":\"x\",\"TENGIAYTO\":\"Tờ khai\",\"TENMAUDON\":"
	    "\"m.docx\",\"SOBANCHINH\":\"1\",\"SOBANSAO\":\"0\","
	    "\"MA_KQ_THAYTHE\":\"KQ.2\",\"URL\":\"\"}]}],"
	    "\"KETQUATHUCHIEN\":[{\"MAKETQUA\":\"KQ.1\",\"TENKETQUA\":"
	    "\"Giấy\"}],\"CANCUPHAPLY\":[{\"SOVANBAN\":\"5/2024/NQ-A\","
	    "\"TENVANBAN\":\"Luật A\",\"NGAYBANHANH\":\"20-11-2014\","
	    "\"COQUANBANHANH\":\"Quốc hội A\"}],\"TTHCLIENQUAN\":"
	    "[\"1.000002\"],\"TTHCLIENTHONG\":[{\"MATTHC\":\"1.000003\"}]",
	    "ho_so:\n  nhom:\n    - giay_to:\n        - ten: Tờ khai\n"
	    "          ma: x\n          ban_chinh: 1\n"
	    "          ban_sao: 0\n          tep:\n"
	    "            - m.docx\nket_qua:\n  - ten: Giấy\n    ma: KQ.1\n"
	    "can_cu_phap_ly:\n  - 5/2024/NQ-A\nlien_thong:\n  thu_tuc:\n"
	    "    - \"1.000003\"\nlien_quan:\n  - \"1.000002\"\n"
	    "nguon:\n  con_lai:\n"
	    "    - o: /THANHPHANHOSO/0/GIAYTO/0/MA_KQ_THAYTHE\n"
	    "      gia_tri: '\"KQ.2\"'\n"
	    "    - o: /TTHCLIENQUAN/0\n      gia_tri: '\"1.000002\"'\n", 1 },
};

/* One record in memory, mapped twice as a run does. */
struct bench {
	struct arena arena;
	struct catalogue catalogue;
	struct rows rows;
	struct notes notes;
};

static void
bench_init(struct bench *b)
{
	memset(b, 0, sizeof *b);
	catalogue_init(&b->catalogue, &b->arena);
	rows_init(&b->rows, &b->arena, &b->catalogue);
	b->notes.arena = &b->arena;
}

static struct record *
map_json(struct bench *b, const json_t *whole)
{
	const struct format *f = format_of(whole);
	struct mapper m = { .arena = &b->arena, .rows = &b->rows,
		.old = f->old, .whole = whole };
	json_t *rest = json_deep_copy(whole);
	struct record *r = record_new(&b->arena, R_THU_TUC, NULL), *nguon;
	struct value *v = value_slot(r, F_THU_TUC_NGUON);

	map_object(&m, f->table, rest, r);
	nguon = v->state == VALUE_FILLED ? (struct record *)v->record :
	    add_record(&b->arena, r, F_THU_TUC_NGUON);
	rest_keep(&m, rest, nguon, &b->notes, "x.json");
	if (record_is_bare(nguon))
		v->state = VALUE_ABSENT;
	json_decref(rest);
	return r;
}

static void
check_row(const char *json, const struct mapping_row *row,
    const char *want)
{
	struct bench b;
	struct buf out;
	json_t *whole = json_loads(json, 0, NULL);

	if (whole == NULL)
		fail_msg("%s: bad JSON: %s", row->what, json);
	bench_init(&b);
	buf_init(&out, 0);
	map_json(&b, whole);
	rows_settle(&b.rows);
	b.notes.n = 0;
	memset(b.notes.count, 0, sizeof b.notes.count);
	write_record(&out, map_json(&b, whole));
	if (strcmp(out.data, want) != 0)
		fail_msg("%s:\n%s\ninstead of:\n%s", row->what, out.data,
		    want);
	if (b.notes.count[NOTE_LEFT_OVER] != row->listed)
		fail_msg("%s: %zu values listed, not %zu", row->what,
		    b.notes.count[NOTE_LEFT_OVER], row->listed);
	buf_release(&out);
	arena_release(&b.arena);
	json_decref(whole);
}

static void
check_rows(const struct mapping_row *rows, size_t n, const char *code)
{
	struct buf json, yaml;
	size_t i;

	buf_init(&json, 0);
	buf_init(&yaml, 0);
	for (i = 0; i < n; i++) {
		buf_clear(&json);
		buf_clear(&yaml);
		buf_printf(&json, "{\"%s\":\"1.000001\",%s}", code,
		    rows[i].json);
		buf_printf(&yaml, "ma: \"1.000001\"\n%s", rows[i].yaml);
		check_row(json.data, &rows[i], yaml.data);
	}
	buf_release(&json);
	buf_release(&yaml);
}

static void
test_portal(void **state)
{
	(void)state;
	check_rows(portal_rows, N_OF(portal_rows), "code");
}

static void
test_package(void **state)
{
	(void)state;
	check_rows(package_rows, N_OF(package_rows), "MATTHC");
}

/* The lines of a row, indented into the only way to apply. */
static void
test_methods(void **state)
{
	struct buf json, yaml;
	const char *p;
	size_t i, n;

	(void)state;
	buf_init(&json, 0);
	buf_init(&yaml, 0);
	for (i = 0; i < N_OF(method_rows); i++) {
		buf_clear(&json);
		buf_clear(&yaml);
		buf_printf(&json, "{\"code\":\"1.000001\","
		    "\"executionMethods\":[{\"submissionMethod\":\"DIRECT\","
		    "%s}]}", method_rows[i].json);
		buf_puts(&yaml, "ma: \"1.000001\"\ncach_thuc:\n"
		    "  - kenh: truc_tiep\n");
		for (p = method_rows[i].yaml; *p != '\0'; p += n) {
			n = strcspn(p, "\n") + 1;
			buf_printf(&yaml, "    %.*s", (int)n, p);
		}
		if (strstr(json.data, "Không quy") != NULL)
			buf_puts(&yaml, "nguon:\n  con_lai:\n"
			    "    - o: /executionMethods/0/processingTime\n"
			    "      gia_tri: '\"Không quy định\"'\n");
		if (strstr(json.data, "WEEK") != NULL)
			buf_puts(&yaml, "nguon:\n  con_lai:\n"
			    "    - o: /executionMethods/0/processingTimeUnit\n"
			    "      gia_tri: '\"WEEK\"'\n");
		check_row(json.data, &method_rows[i], yaml.data);
	}
	buf_release(&json);
	buf_release(&yaml);
}

static void
say(struct rows *rows, enum register_id g, const char *id, enum field_id f,
    const char *s)
{
	rows_say(rows, g, id, f, s, strlen(s));
}

static enum row_fit
ask(struct rows *rows, enum register_id g, const char *id, enum field_id f,
    const char *s)
{
	return rows_say(rows, g, id, f, s, strlen(s));
}

static const char *
id_of(struct rows *rows, const char *name)
{
	return rows_id(rows, G_CO_QUAN, name, strlen(name));
}

static void
test_rows(void **state)
{
	struct bench b;
	struct buf out;

	(void)state;
	bench_init(&b);
	buf_init(&out, 0);
	assert_string_equal(id_of(&b.rows, "Sở Tư pháp"), "so_tu_phap");
	assert_string_equal(id_of(&b.rows, "SỞ  TƯ PHÁP."), "so_tu_phap");
	say(&b.rows, G_CO_QUAN, "so_tu_phap", F_CO_QUAN_TEN, "Sở tư pháp");
	say(&b.rows, G_CO_QUAN, "so_tu_phap", F_CO_QUAN_TEN, "Sở Tư pháp");
	say(&b.rows, G_CO_QUAN, "so_tu_phap", F_CO_QUAN_TEN, "Sở Tư pháp");
	say(&b.rows, G_CO_QUAN, "so_tu_phap", F_CO_QUAN_TEN, "SỞ TƯ PHÁP");
	say(&b.rows, G_CO_QUAN, "so_tu_phap", F_CO_QUAN_MA_DINH_DANH, "H2");
	say(&b.rows, G_CO_QUAN, "so_tu_phap", F_CO_QUAN_MA_DINH_DANH, "H1");
	say(&b.rows, G_CO_QUAN, "an", F_CO_QUAN_TEN, "Án");
	rows_settle(&b.rows);
	assert_int_equal(b.rows.made[G_CO_QUAN].n, 2);
	write_row(&out, b.rows.made[G_CO_QUAN].rows[0].id,
	    b.rows.made[G_CO_QUAN].rows[0].record);
	write_row(&out, b.rows.made[G_CO_QUAN].rows[1].id,
	    b.rows.made[G_CO_QUAN].rows[1].record);
	assert_string_equal(out.data, "an:\n  ten: Án\nso_tu_phap:\n"
	    "  ten: Sở Tư pháp\n  ten_khac:\n    - SỞ TƯ PHÁP\n"
	    "    - Sở tư pháp\n  ma_dinh_danh: \"H1\"\n");
	assert_int_equal(ask(&b.rows, G_CO_QUAN, "so_tu_phap",
	    F_CO_QUAN_TEN, "Sở Tư pháp"), ROW_EXACT);
	assert_int_equal(ask(&b.rows, G_CO_QUAN, "so_tu_phap",
	    F_CO_QUAN_TEN, "Sở tư pháp"), ROW_VARIANT);
	assert_int_equal(ask(&b.rows, G_CO_QUAN, "so_tu_phap",
	    F_CO_QUAN_TEN, "Sở"), ROW_OTHER);
	assert_int_equal(ask(&b.rows, G_CO_QUAN, "so_tu_phap",
	    F_CO_QUAN_MA_DINH_DANH, "H2"), ROW_OTHER);
	buf_release(&out);
	arena_release(&b.arena);
}

static void
test_stamp(void **state)
{
	static const char file[] = "ma: a\nmo_ta: |\n  nguon:\n  bam: x\n"
	    "nguon:\n  loai: b\n  bam: %s\n  con_lai:\n";
	char bytes[400];
	size_t i, n;

	(void)state;
	n = (size_t)snprintf(bytes, sizeof bytes, file, stamp_empty);
	assert_false(stamp_holds(bytes, n));
	stamp_put(bytes, n);
	assert_true(stamp_holds(bytes, n));
	/* Any other byte breaks it. */
	for (i = 0; i < n; i++) {
		bytes[i] ^= 1;
		if (stamp_holds(bytes, n))
			fail_msg("byte %zu changed unseen", i);
		bytes[i] ^= 1;
	}
	assert_true(stamp_holds(bytes, n));
	assert_false(stamp_holds(bytes, n - 1));
	assert_false(stamp_holds("ma: a\n", 6));
	assert_false(stamp_holds("\nnguon:\n  bam: 1\n", 17));
}

static void
test_bad_json(void **state)
{
	static const struct {
		const char *json, *place, *text;
	} rows[] = {
		{ "{\"a\":1,\n \"b\" 2}", "x.json:2:6", "syntax" },
		{ "{\"a\":", "x.json:1:5", "truncated" },
		{ "{} {}", "x.json:1:4", "more behind" },
		{ "{\"a\":\"\\u0000\"}", "x.json:1:13", "NUL" },
		{ "{\"a\":1,\"a\":2}", "x.json:1:10", "repeats a key" },
		{ "[1e999]", "x.json:1:6", "out of range" },
		{ "[\"á\xFF\"]", "x.json:1:4", "not UTF-8" },
		{ "[\"á\x80\"]", "x.json:1:4", "not UTF-8" },
		{ "", "x.json:1:1", "truncated" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < N_OF(rows); i++) {
		struct arena a = { 0 };
		struct notes notes = { .arena = &a, .lang = LANG_EN };
		struct source s;

		source_from_bytes(&s, "x.json", rows[i].json,
		    strlen(rows[i].json));
		assert_null(json_in(&notes, &s));
		assert_int_equal(notes.n, 1);
		if (strcmp(notes.v[0].place, rows[i].place) != 0 ||
		    strstr(notes.v[0].text, rows[i].text) == NULL)
			fail_msg("%s: %s: %s", rows[i].json,
			    notes.v[0].place, notes.v[0].text);
		source_release(&s);
		arena_release(&a);
	}
}

static void
test_depth(void **state)
{
	static const char deepest[] = "\xEF\xBB\xBF"
	    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
	    "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]";
	struct arena a = { 0 };
	struct notes notes = { .arena = &a };
	struct source s;
	struct buf b;
	json_t *v;

	(void)state;
	source_from_bytes(&s, "x.json", deepest, strlen(deepest));
	v = json_in(&notes, &s);
	assert_non_null(v);
	json_decref(v);
	source_release(&s);
	buf_init(&b, 0);
	buf_printf(&b, "[%s]", deepest + 3);
	source_from_bytes(&s, "x.json", b.data, b.len);
	assert_null(json_in(&notes, &s));
	assert_string_equal(notes.v[0].text, "JSON lồng quá 32 cấp");
	source_release(&s);
	buf_release(&b);
	arena_release(&a);
}

/* --- the real records, where they are ------------------------------------ */

static int
remove_one(const char *path, const struct stat *st, int flag,
    struct FTW *where)
{
	(void)st;
	(void)flag;
	(void)where;
	return remove(path);
}

/* Reads a file of the catalogue; fails on any finding of the loader. */
static void
load_clean(struct catalogue *c, const char *path)
{
	struct arena a = { 0 };
	struct findings f = { .arena = &a };
	struct source s;
	struct reporter r = { .findings = &f, .source = &s, .path = path,
		.procedure = "" };
	struct binder b = { .arena = &a, .report = &r, .catalogue = c };
	bool partial = false;
	size_t i;

	assert_int_equal(source_read(&s, path, 1 << 24), SOURCE_OK);
	bind_record(&b, R_THU_TUC, yaml_read(&a, &s, &r, &partial), NULL);
	for (i = 0; i < f.n; i++)
		if (rule_of(f.v[i]->rule)->level == LEVEL_ERROR)
			fail_msg("%s:%u: %s", path, f.v[i]->at.from.line,
			    rule_of(f.v[i]->rule)->code);
	assert_false(partial);
	source_release(&s);
	arena_release(&a);
}

static void
check_real(const char *from, size_t want)
{
	const char *shared = getenv("TTHC_SHARED");
	char dir[] = "/tmp/tthc-import-XXXXXX", path[1000];
	struct catalogue *c;
	struct files files;
	struct import im;
	size_t i;

	snprintf(path, sizeof path, "%s/data/%s",
	    shared == NULL ? "../shared" : shared, from);
	if (access(path, R_OK) != 0)
		skip();
	assert_non_null(mkdtemp(dir));
	import_init(&im, LANG_VI);
	import_add(&im, path);
	import_run(&im, dir, false);
	assert_int_equal(im.notes.count[NOTE_ERROR], 0);
	assert_int_equal(im.store.stored.new, want);
	/* Once more with the registers that are now there. */
	c = arena_alloc(&im.arena, sizeof *c);
	catalogue_init(c, &im.arena);
	catalogue_open(c, dir, 1 << 24);
	memset(&files, 0, sizeof files);
	files.arena = &im.arena;
	files_add(&files, NULL, arena_printf(&im.arena, "%s/thu_tuc", dir));
	assert_int_equal(files.n, want);
	for (i = 0; i < files.n; i++)
		load_clean(c, files.v[i].path);
	catalogue_release(c);
	import_release(&im);
	nftw(dir, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

static void
test_real_portal(void **state)
{
	(void)state;
	check_real("portal", 660);
}

static void
test_real_answers(void **state)
{
	(void)state;
	check_real("api-samples", 6);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_portal),
		cmocka_unit_test(test_methods),
		cmocka_unit_test(test_package),
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_stamp),
		cmocka_unit_test(test_bad_json),
		cmocka_unit_test(test_depth),
		cmocka_unit_test(test_real_portal),
		cmocka_unit_test(test_real_answers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
