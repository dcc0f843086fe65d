/*
 * A comparison with one change of every kind that formats tell apart. The
 * directions are the tests' own, so that no change of the table changes what
 * is expected.
 */
#ifndef TESTS_CHANGES_SAMPLE_H
#define TESTS_CHANGES_SAMPLE_H

#include <string.h>

#include "model/record.h"
#include "report/changes.h"

static const struct direction longer = {
	.code = "DF101", .name = "thoi-han-dai-hon",
	.name_en = "limit-longer", .burden = BURDEN_HEAVIER,
	.basis = "điểm đ khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP",
	.message = { { "phải chờ lâu hơn", "people wait longer" },
		{ "được giải quyết sớm hơn", "people wait less" } },
	.why = { { "Người dân chờ lâu hơn.", "People wait longer." },
		{ "Người dân chờ ít hơn.", "People wait less." } },
};

static const struct direction paper_added = {
	.code = "DF301", .name = "them-giay-to", .name_en = "paper-added",
	.burden = BURDEN_HEAVIER,
	.basis = "khoản 1 Điều 8 Nghị định 63/2010/NĐ-CP; văn bản quy "
	    "phạm pháp luật mới quy định giấy tờ này",
	.message = { { "thêm giấy tờ phải nộp", "one more paper" },
		{ "bớt giấy tờ phải nộp", "one paper less" } },
	.why = { { "Thêm một giấy tờ.", "One more paper." },
		{ "Bớt một giấy tờ.", "One paper less." } },
};

static const struct direction dearer = {
	.code = "DF201", .name = "muc-thu-cao-hon", .name_en = "fee-higher",
	.burden = BURDEN_HEAVIER,
	.message = { { "nộp nhiều tiền hơn", "pays more" },
		{ "nộp ít tiền hơn", "pays less" } },
	.why = { { "Tốn hơn.", "Dearer." }, { "Đỡ tốn.", "Cheaper." } },
};

static const struct direction reworded = {
	.code = "DF402", .name = "doi-loi-van", .name_en = "reworded",
	.burden = BURDEN_CONTENT,
	.message = { { "nội dung bước thay đổi", "the step reads anew" },
		{ "nội dung bước thay đổi", "the step reads anew" } },
	.why = { { "Phải đọc.", "Read it." }, { "Phải đọc.", "Read it." } },
};

static const struct direction retyped = {
	.code = "DF907", .name = "doi-cach-viet", .name_en = "retyped",
	.burden = BURDEN_FORM,
	.message = { { "chỉ đổi cách viết", "typed anew" },
		{ "chỉ đổi cách viết", "typed anew" } },
	.why = { { "Không đổi gì.", "Nothing." },
		{ "Không đổi gì.", "Nothing." } },
};

static const struct direction created = {
	.code = "DF801", .name = "thu-tuc-moi", .name_en = "new-procedure",
	.burden = BURDEN_CONTENT,
	.message = { { "thủ tục mới ban hành", "a new procedure" },
		{ "thủ tục bị bãi bỏ", "the procedure is abolished" } },
	.why = { { "Đếm.", "Count." }, { "Đếm.", "Count." } },
};

static const struct acceptance accepted_fee = {
	.reason = "Mức thu do Hội đồng nhân dân tỉnh quyết định",
	.decision = "12/2026/NQ-HĐND", .date = "2026-07-15",
};

#define LAND "thu_tuc/dat_dai/1.012575.yaml"
#define BIRTH "thu_tuc/ho_tich/1.001193.yaml"
#define AT(p, l, c) \
	{ .path = (p), .from = { (l), (c), (c) }, .to = { (l), (c) + 4, \
	(c) + 4 } }

enum {
	LIMIT_CUT, TYPED_ANEW, STEP_REWORDED, PAPER_MORE, GAP_FILLED, N_LAND
};

static struct change land_changes[N_LAND] = {
	[LIMIT_CUT] = {
		.direction = &longer, .mirrored = true,
		.burden = BURDEN_LIGHTER, .where = "Trực tiếp",
		.pointer = "/cach_thuc/0/thoi_han",
		.identity = "/cach_thuc[kenh=truc_tiep]/thoi_han",
		.old_text = "35 ngày", .new_text = "25 ngày",
		.message = "được giải quyết sớm hơn",
		.delta = { .kind = DELTA_TIME, .before = 35000,
			.after = 25000, .unit = UNIT_NGAY },
		.old_at = AT(LAND, 14, 15), .new_at = AT(LAND, 16, 15),
		.fingerprint = "00000000000000000000000000000001",
	},
	[TYPED_ANEW] = {
		.direction = &retyped, .burden = BURDEN_FORM, .where = "",
		.pointer = "/ten", .identity = "/ten",
		.old_text = "Chuyển mục đích sử dụng đất.",
		.new_text = "Chuyển mục đích sử dụng đất",
		.message = "chỉ đổi cách viết",
		.old_at = AT(LAND, 2, 6), .new_at = AT(LAND, 2, 6),
		.fingerprint = "00000000000000000000000000000002",
	},
	[STEP_REWORDED] = {
		.direction = &reworded, .burden = BURDEN_CONTENT,
		.where = "Bước 2",
		.pointer = "/trinh_tu/1/noi_dung",
		.identity = "/trinh_tu[1]/noi_dung",
		.old_text = "Cơ quan có chức năng quản lý đất đai kiểm tra "
		    "hồ sơ, trong thời hạn 03 ngày làm việc phải thông báo "
		    "cho người sử dụng đất bổ sung nếu hồ sơ chưa đầy đủ, "
		    "rồi trình Ủy ban nhân dân cấp huyện xem xét.",
		.new_text = "Cơ quan có chức năng quản lý đất đai kiểm tra "
		    "hồ sơ, trong thời hạn 02 ngày làm việc phải thông báo "
		    "cho người sử dụng đất bổ sung nếu hồ sơ chưa đầy đủ, "
		    "rồi trình Chủ tịch Ủy ban nhân dân cấp xã xem xét.",
		.prose = true, .message = "nội dung bước thay đổi",
		.old_at = AT(LAND, 30, 7), .new_at = AT(LAND, 32, 7),
		.fingerprint = "00000000000000000000000000000003",
	},
	[PAPER_MORE] = {
		.direction = &paper_added, .burden = BURDEN_HEAVIER,
		.where = "", .pointer = "/ho_so/nhom/0/giay_to/2",
		.identity = "/ho_so/nhom[0]/giay_to[ten=Trích lục]",
		.new_text = "Trích lục bản đồ địa chính thửa đất, do Văn "
		    "phòng đăng ký đất đai cấp trong vòng 06 tháng (Bản "
		    "chính: 1; Bản sao: 0)",
		.message = "thêm giấy tờ phải nộp",
		.delta = { .kind = DELTA_COUNT, .before = 2, .after = 3 },
		.new_at = AT(LAND, 42, 9),
		.fingerprint = "00000000000000000000000000000004",
	},
	[GAP_FILLED] = {
		.direction = &longer, .burden = BURDEN_HEAVIER,
		.mends_record = true, .where = "Trực tuyến",
		.pointer = "/cach_thuc/1/thoi_han",
		.identity = "/cach_thuc[kenh=truc_tuyen]/thoi_han",
		.old_text = "20 ngày", .new_text = "20 ngày làm việc",
		.message = "phải chờ lâu hơn",
		.old_at = AT(LAND, 20, 15), .new_at = AT(LAND, 22, 15),
		.fingerprint = "00000000000000000000000000000005",
	},
};

static struct change birth_changes[] = {
	{
		.direction = &dearer, .burden = BURDEN_HEAVIER,
		.where = "Trực tiếp · Phí",
		.pointer = "/cach_thuc/0/phi_le_phi/0/muc_thu",
		.identity = "/cach_thuc[kenh=truc_tiep]/phi_le_phi[loai=phi]"
		    "/muc_thu",
		.old_text = "50.000 đồng", .new_text = "70.000 đồng",
		.message = "nộp nhiều tiền hơn",
		.delta = { .kind = DELTA_MONEY, .before = 50000,
			.after = 70000, .currency = W_TIEN_TE_VND },
		.old_at = AT(BIRTH, 18, 18), .new_at = AT(BIRTH, 18, 18),
		.accepted = &accepted_fee,
		.fingerprint = "00000000000000000000000000000006",
	},
	{
		.direction = &longer, .mirrored = true,
		.burden = BURDEN_LIGHTER, .where = "Trực tuyến",
		.pointer = "/cach_thuc/1/thoi_han",
		.identity = "/cach_thuc[kenh=truc_tuyen]/thoi_han",
		.old_text = "5 ngày", .new_text = "3 ngày làm việc",
		.message = "được giải quyết sớm hơn",
		.old_at = AT(BIRTH, 24, 15), .new_at = AT(BIRTH, 24, 15),
		.fingerprint = "00000000000000000000000000000007",
	},
};

static struct change abolished_change = {
	.direction = &created, .mirrored = true, .burden = BURDEN_CONTENT,
	.where = "", .pointer = "", .identity = "",
	.message = "thủ tục bị bãi bỏ",
	.fingerprint = "00000000000000000000000000000008",
};

/* Text that tries to be markup, a mention, a link or a terminal's command. */
static struct change register_change = {
	.direction = &retyped, .burden = BURDEN_FORM, .where = "",
	.pointer = "/101~12024~1NĐ-CP/ten", .identity = "/101/ten",
	.old_text = "Nghị định <b>101</b> | @nhom #12\x1b[31m",
	.new_text = "Nghị định https://x.vn *101* www.x.vn a@b.vn\nDòng hai",
	.message = "chỉ đổi cách viết",
	.old_at = AT("danh_muc/van_ban.yaml", 7, 8),
	.new_at = AT("danh_muc/van_ban.yaml", 7, 8),
	.fingerprint = "00000000000000000000000000000009",
};

enum { LIST_SUBJECT, LAND_SUBJECT, BIRTH_SUBJECT, GONE_SUBJECT, N_SUBJECTS };

static const char *const partners[] = { "1.014000", "1.014001" };

static struct subject subjects[N_SUBJECTS] = {
	[LIST_SUBJECT] = {
		.fate = FATE_NONE, .code = "101/2024/NĐ-CP",
		.name = "danh_muc/van_ban.yaml",
		.old_path = "danh_muc/van_ban.yaml",
		.new_path = "danh_muc/van_ban.yaml",
		.burden = BURDEN_FORM, .changes = &register_change, .n = 1,
	},
	[LAND_SUBJECT] = {
		.fate = FATE_AMENDED, .code = "1.012575",
		.name = "Chuyển mục đích sử dụng đất",
		.old_path = LAND, .new_path = LAND,
		.burden = BURDEN_HEAVIER, .changes = land_changes,
		.n = N_LAND,
		.before = { { 35000, -1 }, 0, 2 },
		.after = { { 25000, -1 }, 0, 3 },
	},
	[BIRTH_SUBJECT] = {
		.fate = FATE_AMENDED, .code = "1.001193",
		.name = "Đăng ký khai sinh có yếu tố nước ngoài tại khu vực "
		    "biên giới thuộc thẩm quyền của Ủy ban nhân dân cấp xã",
		.old_code = "1.001193.000.00.00.H63",
		.old_path = BIRTH, .new_path = BIRTH, .by_similarity = true,
		.burden = BURDEN_HEAVIER, .changes = birth_changes, .n = 2,
		.before = { { 5000, -1 }, 50000, 3 },
		.after = { { -1, 3000 }, 70000, 2 },
	},
	[GONE_SUBJECT] = {
		.fate = FATE_REPLACED, .code = "2.000528",
		.name = "Cấp bản sao trích lục hộ tịch",
		.partners = partners, .n_partners = 2,
		.old_path = "thu_tuc/ho_tich/2.000528.yaml",
		.burden = BURDEN_CONTENT, .changes = &abolished_change,
		.n = 1,
	},
};

static struct finding stale_decision, *found[] = { &stale_decision };
static const struct findings nothing_found;
static const struct findings one_found = { .v = found, .n = 1 };

static struct changes sample = {
	.tool = "tthc-diff", .version = "0.1.0", .lang = LANG_VI,
	.as_of = { "2026-06-30", "2026-11-22" },
	.label = { "HEAD~1", "cây làm việc" },
	.subjects = subjects, .n_subjects = N_SUBJECTS,
	.findings = &nothing_found, .compared = 203,
	.by_fate = { [FATE_NONE] = 1, [FATE_AMENDED] = 2,
		[FATE_REPLACED] = 1 },
	.by_burden = { [BURDEN_FORM] = 2, [BURDEN_LIGHTER] = 2,
		[BURDEN_CONTENT] = 2, [BURDEN_HEAVIER] = 1 },
	.mending = 1, .accepted = 1,
	.one_stop = { { 74, 203 }, { 103, 203 } },
	.width = 80,
};

/*
 * What cannot be written down before the program runs. whole stands for each
 * procedure.
 */
static void
prepare_sample(const struct record *whole)
{
	size_t i;

	land_changes[LIMIT_CUT].field = field_of(F_CACH_THUC_THOI_HAN);
	land_changes[TYPED_ANEW].field = field_of(F_THU_TUC_TEN);
	land_changes[STEP_REWORDED].field = field_of(F_BUOC_NOI_DUNG);
	land_changes[PAPER_MORE].field = field_of(F_NHOM_GIAY_TO);
	land_changes[PAPER_MORE].delta.counted = field_of(F_NHOM_GIAY_TO);
	land_changes[GAP_FILLED].field = field_of(F_CACH_THUC_THOI_HAN);
	birth_changes[0].field = field_of(F_PHI_MUC_THU);
	birth_changes[1].field = field_of(F_CACH_THUC_THOI_HAN);
	register_change.field = field_of(F_VAN_BAN_TEN);
	for (i = 0; i < N_SUBJECTS; i++) {
		subjects[i].old = whole;
		subjects[i].new = i == GONE_SUBJECT ? NULL : whole;
	}
	stale_decision = (struct finding){
		.rule = RULE_NOT_A_FILE, .level = LEVEL_WARNING,
		.at = { .path = LAND, .from = { 5, 3, 3 }, .to = { 5, 7, 7 } },
		.procedure = "1.012575", .pointer = "/quyet_dinh_cong_bo/0",
		.identity = "", .value = "",
		.fingerprint = "00000000000000000000000000000010",
	};
}

/* The document in a buffer that the caller releases. */
static inline void
render(struct buf *out, const char *format, const struct changes *c)
{
	buf_init(out, 0);
	changes_format_by_name(format)->render(out, c);
}

/* The sample with one subject that has one change. */
static inline struct changes
only_change(struct subject *s, size_t subject, size_t change)
{
	struct changes c = sample;

	*s = subjects[subject];
	s->changes += change;
	s->n = 1;
	c.subjects = s;
	c.n_subjects = 1;
	return c;
}

static struct arena arena;

static int
set_up(void **state)
{
	(void)state;
	prepare_sample(record_new(&arena, R_THU_TUC, NULL));
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	arena_release(&arena);
	return 0;
}

#endif
