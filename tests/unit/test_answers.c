/* The four answers of the strip, by rows: keys in, words out. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "notice/answers.h"
#include "one_procedure.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

static const struct date today = { 2026, 11, 22 };

/* "[label|number|words] … (note) …" */
static void
show(struct buf *out, const struct answer *a)
{
	size_t i;

	for (i = 0; i < a->n; i++)
		buf_printf(out, "[%s|%s|%s] ", a->lines[i].label,
		    a->lines[i].number, a->lines[i].words);
	for (i = 0; i < a->n_notes; i++)
		buf_printf(out, "(%s) ", a->notes[i]);
	if (out->len > 0)
		out->data[--out->len] = '\0';
}

struct answer_row {
	const char *name, *yaml, *shown;
};

static void
check(const struct answer_row *row, size_t offset)
{
	struct answers answers;
	struct buf out;
	struct one o;

	one_read(&o, row->yaml);
	answers_of(&answers, &o.arena, o.procedure, o.catalogue.settings,
	    today);
	buf_init(&out, 0);
	show(&out, (const struct answer *)((const char *)&answers + offset));
	assert_string_equal(out.data, row->shown);
	buf_release(&out);
	one_drop(&o);
}

/* --- time ---------------------------------------------------------------- */

#define WAY(channel, keys) \
	"  - kenh: " channel "\n    noi_nop: Nơi nộp\n    " keys "\n"

static const struct answer_row time_rows[] = {
	{ "one value, one event",
	  "cach_thuc:\n"
	  WAY("truc_tiep", "thoi_han: 5 ngày làm việc\n"
	  "    tinh_tu: kể từ khi nhận đủ hồ sơ hợp lệ")
	  WAY("truc_tuyen", "thoi_han: 05 ngày làm việc\n"
	  "    tinh_tu: Kể từ khi nhận đủ hồ sơ hợp lệ"),
	  "[|05|ngày làm việc] (kể từ khi nhận đủ hồ sơ hợp lệ)" },
	{ "an event without the words before it",
	  "cach_thuc:\n" WAY("truc_tiep", "thoi_han: 12 giờ\n"
	  "    tinh_tu: Ngày nhận hồ sơ"),
	  "[|12|giờ] (kể từ ngày nhận hồ sơ)" },
	{ "events that differ are not told",
	  "cach_thuc:\n"
	  WAY("truc_tiep", "thoi_han: 5 ngày\n    tinh_tu: kể từ A")
	  WAY("truc_tuyen", "thoi_han: 5 ngày\n    tinh_tu: kể từ B"),
	  "[|05|ngày]" },
	{ "a long event is cut",
	  "cach_thuc:\n" WAY("truc_tiep", "thoi_han: 5 ngày\n"
	  "    tinh_tu: kể từ ngày nhận được văn bản đề nghị hoặc báo cáo về "
	  "việc không còn đủ tiêu chuẩn"),
	  "[|05|ngày] (kể từ ngày nhận được văn bản đề nghị hoặc báo cáo về "
	  "việc…)" },
	{ "a part of a day",
	  "cach_thuc:\n" WAY("truc_tiep", "thoi_han: 0,5 ngày làm việc"),
	  "[|0,5|ngày làm việc]" },
	{ "the same day",
	  "cach_thuc:\n" WAY("truc_tiep", "thoi_han: trong ngày"),
	  "[||Trong ngày]" },
	{ "by channel",
	  "cach_thuc:\n"
	  WAY("truc_tiep", "thoi_han: 20 ngày")
	  WAY("truc_tuyen", "thoi_han: 15 ngày"),
	  "[|15-20|ngày] (tùy cách nộp, mục 2)" },
	{ "by case, with small numbers",
	  "cach_thuc:\n"
	  WAY("truc_tiep", "thoi_han: 3 ngày làm việc")
	  WAY("truc_tiep", "thoi_han: 7 ngày làm việc"),
	  "[|03-07|ngày làm việc] (tùy trường hợp, mục 4)" },
	{ "units that are no range",
	  "cach_thuc:\n"
	  WAY("truc_tiep", "thoi_han: 7 ngày làm việc")
	  WAY("truc_tiep", "thoi_han: 30 ngày"),
	  "[||Tùy trường hợp] (07 ngày làm việc hoặc 30 ngày, mục 4)" },
	{ "the same day or later, by channel",
	  "cach_thuc:\n"
	  WAY("truc_tiep", "thoi_han: trong ngày")
	  WAY("truc_tuyen", "thoi_han: 2 ngày làm việc"),
	  "[||Tùy cách nộp] (trong ngày hoặc 02 ngày làm việc, mục 2)" },
	{ "three that are no range",
	  "cach_thuc:\n"
	  WAY("truc_tiep", "thoi_han: 7 ngày làm việc")
	  WAY("truc_tiep", "thoi_han: 30 ngày")
	  WAY("truc_tiep", "thoi_han: 1 giờ"),
	  "[||Tùy trường hợp] (03 mức thời hạn, mục 4)" },
	/* Stages follow each other: the longest of them is not the whole. */
	{ "stages",
	  "cach_thuc:\n"
	  WAY("truc_tiep", "giai_doan: Thụ lý\n    thoi_han: 2 ngày")
	  WAY("truc_tiep", "giai_doan: Xác minh\n    thoi_han: 15 ngày"),
	  "[||Theo giai đoạn] (xem mục 4)" },
	{ "a number without its unit",
	  "cach_thuc:\n" WAY("truc_tiep", "thoi_han: 5"),
	  "[||Hỏi tại quầy] (danh mục chưa ghi thời hạn)" },
	{ "no ways", "cach_thuc:\n",
	  "[||Hỏi tại quầy] (danh mục chưa ghi thời hạn)" },
	{ "the law sets none",
	  "cach_thuc:\n" WAY("truc_tiep", "thoi_han: khong_quy_dinh"),
	  "[||Không quy định] (văn bản không quy định thời hạn)" },
	{ "one of two ways tells",
	  "cach_thuc:\n"
	  WAY("truc_tiep", "thoi_han: 5 ngày")
	  WAY("truc_tuyen", "thoi_han:"),
	  "[|05|ngày] (trường hợp khác: mục 2)" },
	{ "the note knows another limit",
	  "cach_thuc:\n" WAY("truc_tiep", "thoi_han: 15 ngày\n"
	  "    ghi_chu: Nhà ở riêng lẻ 15 ngày, công trình khác 20 ngày."),
	  "[|15|ngày] (trường hợp khác: mục 2)" },
	{ "the note repeats the limit",
	  "cach_thuc:\n" WAY("truc_tiep", "thoi_han: 15 ngày\n"
	  "    ghi_chu: Trong thời hạn 15 (mười lăm) ngày."),
	  "[|15|ngày]" },
	{ "it may be longer",
	  "cach_thuc:\n" WAY("truc_tiep", "thoi_han: 15 ngày\n"
	  "    keo_dai: 10 ngày"),
	  "[|15|ngày] (có thể kéo dài: mục 4)" },
	{ "a case with a limit of its own",
	  "cach_thuc:\n" WAY("truc_tiep", "thoi_han: 5 ngày")
	  "truong_hop:\n  - {id: a, ten: A, thoi_han: 9 ngày}\n",
	  "[|05-09|ngày] (tùy trường hợp, mục 4)" },
	{ "an empty dash among the ways",
	  "cach_thuc:\n  -\n" WAY("truc_tiep", "thoi_han: 5 ngày"),
	  "[|05|ngày] (trường hợp khác: mục 2)" },
};

static void
test_time(void **state)
{
	check(*state, offsetof(struct answers, time));
}

/* --- money --------------------------------------------------------------- */

/* A way with one fee in braces. */
#define PAID(channel, fee) \
	"  - kenh: " channel "\n    phi_le_phi:\n      - {loai: phi, " fee "}\n"
#define CASES \
	"truong_hop:\n" \
	"  - {id: dung, ten: Đúng hạn (trong 60 ngày)}\n" \
	"  - {id: muon, ten: Không đúng hạn}\n"

static const struct answer_row money_rows[] = {
	{ "one fee",
	  "cach_thuc:\n" PAID("truc_tiep", "muc_thu: 10000")
	  PAID("truc_tuyen", "muc_thu: 10000"),
	  "[|10.000|đồng]" },
	{ "per page", "cach_thuc:\n"
	  PAID("truc_tiep", "muc_thu: 2000, don_vi_tinh: trang"),
	  "[|2.000|đồng/trang]" },
	{ "per case is the procedure itself", "cach_thuc:\n"
	  PAID("truc_tiep", "muc_thu: 2000, don_vi_tinh: lần đăng ký"),
	  "[|2.000|đồng]" },
	{ "a long unit", "cach_thuc:\n" PAID("truc_tiep",
	  "muc_thu: 8000, don_vi_tinh: văn bản xác nhận về một việc"),
	  "[|8.000|đồng] (mỗi văn bản xác nhận về một việc)" },
	{ "dollars", "cach_thuc:\n"
	  PAID("truc_tiep", "muc_thu: 145, tien_te: USD"),
	  "[|145|USD]" },
	{ "two by channel, the counter first", "cach_thuc:\n"
	  PAID("truc_tuyen", "muc_thu: 5000")
	  PAID("buu_chinh", "muc_thu: 10000")
	  PAID("truc_tiep", "muc_thu: 10000"),
	  "[Trực tiếp, bưu chính|10.000|đồng] [Trực tuyến|5.000|đồng]" },
	{ "free online", "cach_thuc:\n"
	  PAID("truc_tiep", "muc_thu: 10000")
	  "  - {kenh: truc_tuyen, phi_le_phi: khong}\n",
	  "[Trực tiếp|10.000|đồng] [Trực tuyến||Không thu]" },
	{ "two by case", CASES "cach_thuc:\n  - kenh: truc_tiep\n"
	  "    phi_le_phi:\n"
	  "      - {loai: phi, muc_thu: mien, truong_hop: dung}\n"
	  "      - {loai: phi, muc_thu: 8000, truong_hop: muon}\n",
	  "[Đúng hạn||Được miễn] [Không đúng hạn|8.000|đồng]" },
	{ "fees by other names for cases apart", CASES
	  "cach_thuc:\n  - kenh: truc_tiep\n    phi_le_phi:\n"
	  "      - {loai: phi, ten: A, muc_thu: 9000, truong_hop: dung}\n"
	  "      - {loai: phi, ten: B, muc_thu: 8000, truong_hop: muon}\n",
	  "[Đúng hạn|9.000|đồng] [Không đúng hạn|8.000|đồng]" },
	{ "an amount of two cases has the name of neither", CASES
	  "cach_thuc:\n  - kenh: truc_tiep\n    phi_le_phi:\n"
	  "      - {loai: phi, muc_thu: 9000, truong_hop: dung}\n"
	  "      - {loai: phi, muc_thu: 9000, truong_hop: muon}\n"
	  "      - {loai: phi, muc_thu: 8000, truong_hop: muon}\n",
	  "[|8.000-9.000|đồng] (2 mức, mục 8)" },
	{ "several amounts", "cach_thuc:\n"
	  PAID("truc_tiep", "muc_thu: 10000")
	  PAID("truc_tuyen", "muc_thu: 20000")
	  PAID("buu_chinh", "muc_thu: 50000"),
	  "[|10.000-50.000|đồng] (3 mức, mục 8)" },
	{ "tiers", "cach_thuc:\n" PAID("truc_tiep",
	  "bac: [{den: 2, muc_thu: 2000}, {tu: 3, muc_thu: 1000}]"),
	  "[|1.000-2.000|đồng]" },
	{ "tiers by percent", "cach_thuc:\n" PAID("truc_tiep",
	  "bac: [{den: 2, muc_thu: 2000}, {tu: 3, ty_le: 1%}]"),
	  "[||Xem mục 8]" },
	{ "a range", "cach_thuc:\n"
	  PAID("truc_tiep", "tu: 10000, den: 50000"),
	  "[|10.000-50.000|đồng]" },
	{ "one and some for nothing", "cach_thuc:\n"
	  "  - kenh: truc_tiep\n    phi_le_phi:\n"
	  "      - {loai: phi, ten: A, muc_thu: 400000}\n"
	  "      - {loai: phi, ten: B, muc_thu: mien}\n",
	  "[|400.000|đồng] (có trường hợp không thu: mục 8)" },
	/* Nobody pays the lowest or the highest of them: all of them. */
	{ "two that add up", "cach_thuc:\n"
	  "  - kenh: truc_tiep\n    phi_le_phi:\n"
	  "      - {loai: phi, ten: Thẩm định, muc_thu: 200000}\n"
	  "      - {loai: le_phi, ten: Cấp giấy, muc_thu: 50000}\n",
	  "[|02|khoản thu] (xem mục 8)" },
	{ "the law charges nothing",
	  "cach_thuc:\n  - {kenh: truc_tiep, phi_le_phi: khong}\n",
	  "[||Không thu]" },
	{ "waived", "cach_thuc:\n" PAID("truc_tiep", "muc_thu: mien"),
	  "[||Được miễn]" },
	{ "waived for a time", "cach_thuc:\n" PAID("truc_tiep",
	  "muc_thu: mien, hieu_luc: {den: 2027-02-28}"),
	  "[||Được miễn] (đến hết ngày 28/02/2027)" },
	{ "waived, but the note names an amount", "cach_thuc:\n"
	  PAID("truc_tiep", "muc_thu: mien, ghi_chu: 'Bản sao: 8.000 đồng'"),
	  "[||Xem mục 8]" },
	{ "the council", "cach_thuc:\n"
	  PAID("truc_tiep", "muc_thu: theo_hdnd"),
	  "[||Theo nghị quyết của HĐND cấp tỉnh]" },
	{ "the council, at the counter only", "cach_thuc:\n"
	  PAID("truc_tiep", "muc_thu: theo_hdnd")
	  "  - {kenh: truc_tuyen, phi_le_phi: khong}\n",
	  "[Trực tiếp||Theo HĐND cấp tỉnh] [Trực tuyến||Không thu]" },
	{ "a document", "cach_thuc:\n"
	  PAID("truc_tiep", "muc_thu: theo_quy_dinh"),
	  "[||Theo văn bản quy định]" },
	{ "the note", "cach_thuc:\n"
	  PAID("truc_tiep", "muc_thu: theo_ghi_chu"),
	  "[||Xem mục 8]" },
	{ "thousands lost", "cach_thuc:\n" PAID("truc_tiep", "muc_thu: 100"),
	  "[||Xem mục 8]" },
	{ "the note says another amount", "cach_thuc:\n" PAID("truc_tiep",
	  "muc_thu: 50000, ghi_chu: 25.000 đồng đến hết ngày 31/12/2026"),
	  "[||Xem mục 8]" },
	{ "nobody filled it", "cach_thuc:\n  - kenh: truc_tiep\n",
	  "[||Danh mục chưa ghi]" },
	{ "one way tells", "cach_thuc:\n"
	  PAID("truc_tiep", "muc_thu: 10000") "  - kenh: truc_tuyen\n",
	  "[|10.000|đồng] (cách nộp khác: danh mục chưa ghi)" },
	{ "over", "cach_thuc:\n" PAID("truc_tiep",
	  "muc_thu: 10000, hieu_luc: {den: 2026-06-30}"),
	  "[||Hỏi tại quầy] (mức thu ở mục 8 đã hết hiệu lực)" },
	{ "to come", "cach_thuc:\n" PAID("truc_tiep",
	  "muc_thu: 10000, hieu_luc: {tu: 2027-01-01}"),
	  "[||Hỏi tại quầy] (mức thu ở mục 8 chưa áp dụng)" },
	{ "the old one is over, the new one holds", "cach_thuc:\n"
	  "  - kenh: truc_tiep\n    phi_le_phi:\n"
	  "      - {loai: phi, muc_thu: 9000, hieu_luc: {den: 2026-06-30}}\n"
	  "      - {loai: phi, muc_thu: 8000, hieu_luc: {tu: 2026-07-01}}\n",
	  "[|8.000|đồng]" },
	{ "one channel has only an old one", "cach_thuc:\n"
	  PAID("truc_tiep", "muc_thu: 9000, hieu_luc: {den: 2026-06-30}")
	  PAID("truc_tuyen", "muc_thu: 5000"),
	  "[|5.000|đồng] "
	  "(cách nộp khác: mức thu không áp dụng vào ngày này)" },
	{ "on request", "cach_thuc:\n"
	  "  - kenh: truc_tiep\n    phi_le_phi:\n"
	  "      - {loai: le_phi, ten: A, muc_thu: 8000}\n"
	  "      - {loai: phi, ten: B, muc_thu: 3000, theo_yeu_cau: true}\n",
	  "[|8.000|đồng] (thu thêm khi có yêu cầu: mục 8)" },
	{ "only on request", "cach_thuc:\n" PAID("truc_tiep",
	  "muc_thu: 8000, theo_yeu_cau: true"),
	  "[||Chỉ thu theo yêu cầu] (xem mục 8)" },
	{ "exempt", "cach_thuc:\n" PAID("truc_tiep",
	  "muc_thu: 8000, mien_giam: [{doi_tuong: Trẻ em, giam: 100%}]"),
	  "[|8.000|đồng] (được miễn: mục 8)" },
	{ "reduced", "cach_thuc:\n" PAID("truc_tiep",
	  "muc_thu: 8000, mien_giam: [{doi_tuong: Trẻ em, giam: 50%}]"),
	  "[|8.000|đồng] (được giảm: mục 8)" },
	{ "an exemption that is over", "cach_thuc:\n" PAID("truc_tiep",
	  "muc_thu: 8000, mien_giam: [{doi_tuong: Trẻ em, giam: 100%, "
	  "den: 2026-06-30}]"),
	  "[|8.000|đồng]" },
	{ "two currencies", "cach_thuc:\n  - kenh: truc_tiep\n"
	  "    phi_le_phi:\n"
	  "      - {loai: phi, muc_thu: 8000}\n"
	  "      - {loai: phi, muc_thu: 10, tien_te: USD}\n",
	  "[||Tùy trường hợp] (2 mức, mục 8)" },
};

static void
test_money(void **state)
{
	check(*state, offsetof(struct answers, money));
}

/* --- papers -------------------------------------------------------------- */

#define P1 "ban_chinh: 1, ban_sao: 0"
#define DOSSIER(rows) "ho_so:\n  nhom:\n    - giay_to:\n" rows
#define PAPER(keys) "        - {" keys "}\n"
#define NAMED(name, keys, papers) \
	"    - ten: " name "\n" keys "      giay_to:\n" papers

static const struct answer_row paper_rows[] = {
	{ "first clauses", DOSSIER(
	  PAPER("ten: 'Tờ khai (theo mẫu); ký tên', " P1)
	  PAPER("ten: '- Giấy chứng sinh: bản giấy', " P1)),
	  "[||Tờ khai] [||Giấy chứng sinh]" },
	{ "a long name is cut", DOSSIER(PAPER("ten: Giấy tờ chứng minh thông "
	  "tin trên Giấy chứng nhận sai với thông tin thật, " P1)),
	  "[||Giấy tờ chứng minh thông tin trên Giấy chứng nhận sai với…]" },
	{ "looked up by the office", DOSSIER(
	  PAPER("ten: Tờ khai, " P1)
	  PAPER("ten: Thẻ căn cước, " P1
	  ", thay_bang_du_lieu: csdl_dan_cu")),
	  "[||Tờ khai]" },
	{ "all looked up", DOSSIER(PAPER("ten: Thẻ căn cước, " P1
	  ", thay_bang_du_lieu: csdl_dan_cu")),
	  "[||Không phải mang giấy tờ] "
	  "(cơ quan tự khai thác dữ liệu: mục 3)" },
	{ "notes are no papers", DOSSIER(
	  PAPER("ten: Tờ khai đăng ký, " P1)
	  PAPER("ten: 'Lưu ý: ghi bằng bút mực', " P1)
	  PAPER("ten: Phiếu do cơ quan lập, ban_chinh: 0, ban_sao: 0")),
	  "[||Tờ khai đăng ký]" },
	{ "not everybody", DOSSIER(
	  PAPER("ten: Tờ khai đăng ký, " P1)
	  PAPER("ten: Văn bản ủy quyền, khi: nhờ người khác nộp, " P1)
	  PAPER("ten: Giấy báo tử, bat_buoc: false, " P1)),
	  "[||Tờ khai đăng ký] (trường hợp khác: thêm giấy tờ, mục 3)" },
	{ "a condition in the name", DOSSIER(
	  PAPER("ten: Tờ khai đăng ký, " P1)
	  PAPER("ten: 'Văn bản ủy quyền, nếu ủy quyền', " P1)
	  PAPER("ten: 'Trường hợp mất thẻ: đơn trình báo', " P1)),
	  "[||Tờ khai đăng ký] (trường hợp khác: thêm giấy tờ, mục 3)" },
	{ "only for some", DOSSIER(
	  PAPER("ten: Văn bản ủy quyền, khi: nhờ người khác nộp, " P1)),
	  "[||Tùy trường hợp] (1 giấy tờ: mục 3)" },
	{ "four", DOSSIER(PAPER("ten: Giấy thứ nhất, " P1)
	  PAPER("ten: Giấy thứ hai, " P1) PAPER("ten: Giấy thứ ba, " P1)
	  PAPER("ten: Giấy thứ tư, " P1)),
	  "[||Giấy thứ nhất] [||Giấy thứ hai] [||Giấy thứ ba] "
	  "[||Giấy thứ tư]" },
	{ "five", DOSSIER(PAPER("ten: Giấy thứ nhất, " P1)
	  PAPER("ten: Giấy thứ hai, " P1) PAPER("ten: Giấy thứ ba, " P1)
	  PAPER("ten: Giấy thứ tư, " P1) PAPER("ten: Giấy thứ năm, " P1)),
	  "[|05|giấy tờ] (xem mục 3)" },
	{ "one of two, both fit", DOSSIER("        - mot_trong:\n"
	  "            - {ten: Giấy chứng sinh, " P1 "}\n"
	  "            - {ten: Giấy cam đoan, " P1 "}\n"),
	  "[||Giấy chứng sinh hoặc giấy cam đoan]" },
	{ "one of three", DOSSIER("        - mot_trong:\n"
	  "            - {ten: Giấy chứng sinh, " P1 "}\n"
	  "            - {ten: Giấy cam đoan, " P1 "}\n"
	  "            - {ten: Văn bản xác nhận, " P1 "}\n"),
	  "[||Giấy chứng sinh hoặc giấy tờ khác]" },
	{ "one of two, long", DOSSIER("        - mot_trong:\n"
	  "            - {ten: Giấy tờ chứng minh tình trạng hôn nhân của "
	  "người nước ngoài, " P1 "}\n"
	  "            - {ten: Giấy cam đoan, " P1 "}\n"),
	  "[||Giấy tờ chứng minh tình trạng hôn nhân… hoặc giấy tờ khác]" },
	{ "the form that is filled in online", DOSSIER("        - mot_trong:\n"
	  "            - {ten: Tờ khai giấy, " P1 "}\n"
	  "            - {ten: Tờ khai điện tử, " P1
	  ", khi: nộp trực tuyến}\n"),
	  "[||Tờ khai giấy]" },
	{ "cases by their key", CASES "ho_so:\n  nhom:\n"
	  NAMED("", "      truong_hop: dung\n",
	  PAPER("ten: Giấy thứ nhất, " P1))
	  NAMED("", "      truong_hop: muon\n",
	  PAPER("ten: Giấy thứ hai, " P1) PAPER("ten: Giấy thứ ba, " P1)),
	  "[||Tùy trường hợp] (2 trường hợp, 3 giấy tờ: mục 3)" },
	{ "cases by their name", "ho_so:\n  nhom:\n"
	  NAMED("'- Trường hợp mất thẻ:'", "",
	  PAPER("ten: Giấy thứ nhất, " P1))
	  NAMED("", "", PAPER("ten: Giấy thứ hai, " P1)),
	  "[||Tùy trường hợp] (2 trường hợp, 2 giấy tờ: mục 3)" },
	{ "common papers and cases", CASES "ho_so:\n  nhom:\n"
	  NAMED("Giấy tờ chung", "", PAPER("ten: Giấy thứ nhất, " P1))
	  NAMED("", "      truong_hop: muon\n",
	  PAPER("ten: Giấy thứ hai, " P1)),
	  "[||Giấy thứ nhất] (trường hợp khác: thêm giấy tờ, mục 3)" },
	{ "a folder of its own is no case", "ho_so:\n  nhom:\n"
	  NAMED("Giấy tờ phải nộp", "", PAPER("ten: Giấy thứ nhất, " P1))
	  NAMED("Giấy tờ phải xuất trình", "",
	  PAPER("ten: Giấy thứ hai, " P1)),
	  "[||Giấy thứ nhất] [||Giấy thứ hai]" },
	{ "the only group, whatever its name", "ho_so:\n  nhom:\n"
	  NAMED("'Đối với cá nhân:'", "", PAPER("ten: Giấy thứ nhất, " P1)),
	  "[||Giấy thứ nhất]" },
	{ "more for those who send somebody", "ho_so:\n  nhom:\n"
	  NAMED("Giấy tờ phải nộp", "", PAPER("ten: Giấy thứ nhất, " P1))
	  NAMED("Giấy tờ thêm khi ủy quyền", "",
	  PAPER("ten: Giấy thứ hai, " P1)),
	  "[||Giấy thứ nhất] (trường hợp khác: thêm giấy tờ, mục 3)" },
	{ "the law asks for no papers",
	  "ho_so:\n  nhom:\n    - giay_to: khong\n",
	  "[||Không phải nộp giấy tờ]" },
	{ "nobody filled it", "ho_so:\n", "[||Danh mục chưa ghi]" },
	{ "an empty group", "ho_so:\n  nhom:\n    - giay_to:\n",
	  "[||Danh mục chưa ghi]" },
};

static void
test_papers(void **state)
{
	check(*state, offsetof(struct answers, papers));
}

/* --- place --------------------------------------------------------------- */

#define UNIT "Trung tâm Phục vụ hành chính công xã Mẫu"

static const struct answer_row place_rows[] = {
	{ "the counter of the unit's own body",
	  "mot_cua: {trong_mot_cua: true, quay: '3'}\n",
	  "[||Quầy 3] (" UNIT ")" },
	{ "the counter of another body",
	  "mot_cua: {trong_mot_cua: true, quay: '3'}\n"
	  "co_quan: {thuc_hien: [bo_tu_phap]}\n",
	  "[||Quầy 3, Bộ Tư pháp] (" UNIT ")" },
	{ "the word is there already",
	  "mot_cua: {trong_mot_cua: true, quay: Quầy số 3}\nco_quan:\n",
	  "[||Quầy số 3] (" UNIT ")" },
	{ "a counter for two bodies",
	  "mot_cua: {trong_mot_cua: true, quay: '3'}\n"
	  "co_quan: {thuc_hien: [ubnd_xa, bo_tu_phap]}\n",
	  "[||Quầy 3] (" UNIT ")" },
	{ "a counter with a letter",
	  "mot_cua: {trong_mot_cua: true, quay: A1}\nco_quan:\n",
	  "[||Quầy A1] (" UNIT ")" },
	{ "hours of its own, anywhere in the province",
	  "mot_cua:\n  trong_mot_cua: true\n  quay: '3'\n"
	  "  phi_dia_gioi: tinh\n  gio_tiep_nhan:\n"
	  "    - Sáng thứ Bảy\n    - Chiều thứ Năm\n",
	  "[||Quầy 3] (" UNIT ", hoặc trung tâm khác trong tỉnh) "
	  "(Sáng thứ Bảy; Chiều thứ Năm)" },
	{ "the place is the unit, others in the country do as well",
	  "mot_cua: {trong_mot_cua: true, phi_dia_gioi: toan_quoc}\n",
	  "[||" UNIT "] (hoặc trung tâm khác trong cả nước)" },
	{ "the place that the ways name",
	  "mot_cua: {trong_mot_cua: true}\ncach_thuc:\n"
	  "  - {kenh: truc_tiep, noi_nop: " UNIT "}\n",
	  "[||" UNIT "]" },
	{ "several places",
	  "mot_cua:\ncach_thuc:\n"
	  "  - {kenh: truc_tiep, noi_nop: Công an xã}\n"
	  "  - {kenh: buu_chinh, noi_nop: Công an tỉnh}\n",
	  "[||Công an xã] (nơi khác: mục 2)" },
	{ "outside the one-stop shop",
	  "mot_cua: {trong_mot_cua: false, quay: '3'}\ncach_thuc:\n"
	  "  - {kenh: truc_tiep, noi_nop: Công an xã}\n",
	  "[||Công an xã]" },
	{ "only online",
	  "mot_cua:\ncach_thuc:\n"
	  "  - {kenh: truc_tuyen, noi_nop: Cổng Dịch vụ công}\n",
	  "[||Nộp trực tuyến] (xem mục 2)" },
	{ "the address",
	  "mot_cua:\ncach_thuc:\n  - kenh: truc_tiep\n"
	  "dia_chi_tiep_nhan: |\n  - Số 1, đường Mẫu\n  - Số 2\n",
	  "[||Số 1, đường Mẫu] (nơi khác: mục 2)" },
	{ "the body",
	  "mot_cua:\ncach_thuc:\n  - kenh: truc_tiep\n",
	  "[||Ủy ban nhân dân xã Mẫu]" },
	{ "the first of two bodies",
	  "mot_cua:\ncach_thuc:\n  - kenh: truc_tiep\n"
	  "co_quan: {thuc_hien: [ubnd_xa, bo_tu_phap]}\n",
	  "[||Ủy ban nhân dân xã Mẫu] (nơi khác: mục 6)" },
	{ "nothing is known",
	  "mot_cua:\ncach_thuc:\n  - kenh: truc_tiep\nco_quan:\n",
	  "[||Danh mục chưa ghi]" },
};

static void
test_place(void **state)
{
	check(*state, offsetof(struct answers, place));
}

/* --- online -------------------------------------------------------------- */

static const struct online_row {
	const char *name, *yaml;
	enum online online;
	const char *apply_at;	/* NULL: none */
} online_rows[] = {
	{ "whole", "dich_vu_cong_truc_tuyen: {muc_do: toan_trinh}\n",
	  ONLINE_WHOLE, "https://dichvucong.gov.vn" },
	{ "part", "dich_vu_cong_truc_tuyen: {muc_do: mot_phan}\n",
	  ONLINE_PART, "https://dichvucong.gov.vn" },
	{ "none", "dich_vu_cong_truc_tuyen: {muc_do: khong}\ncach_thuc:\n"
	  "  - kenh: truc_tiep\n", ONLINE_NONE, NULL },
	{ "a way, but no level", "dich_vu_cong_truc_tuyen:\n",
	  ONLINE_UNKNOWN, "https://dichvucong.gov.vn" },
	{ "no way online", "dich_vu_cong_truc_tuyen:\ncach_thuc:\n"
	  "  - kenh: truc_tiep\n", ONLINE_NONE, NULL },
	{ "no ways", "dich_vu_cong_truc_tuyen:\ncach_thuc:\n",
	  ONLINE_UNKNOWN, NULL },
	{ "an address that may not become a link", "cach_thuc:\n"
	  "  - {kenh: truc_tuyen, dia_chi: 'javascript:alert(1)'}\n"
	  "  - {kenh: truc_tuyen, dia_chi: 'https://dvc.example/đ'}\n",
	  ONLINE_WHOLE, "https://dvc.example/%C4%91" },
	{ "the address of another channel", "cach_thuc:\n"
	  "  - {kenh: truc_tiep, dia_chi: 'https://dvc.example'}\n",
	  ONLINE_WHOLE, NULL },
};

static void
test_online(void **state)
{
	const struct online_row *row = *state;
	struct answers answers;
	struct one o;

	one_read(&o, row->yaml);
	answers_of(&answers, &o.arena, o.procedure, NULL, today);
	assert_int_equal(answers.online, row->online);
	if (row->apply_at == NULL)
		assert_null(answers.apply_at);
	else
		assert_string_equal(answers.apply_at, row->apply_at);
	one_drop(&o);
}

/* --- brief --------------------------------------------------------------- */

static const struct brief_row {
	struct answer answer;
	const char *brief;
} brief_rows[] = {
	{ { .n = 1, .lines = { { "", "05", "ngày làm việc" } },
	    .n_notes = 1, .notes = { "tùy trường hợp, mục 4" } },
	  "05 ngày làm việc" },
	{ { .n = 1, .lines = { { "", "", "Không thu" } } }, "Không thu" },
	{ { .n = 2, .lines = { { "Trực tiếp", "10.000", "đồng" },
	    { "Trực tuyến", "5.000", "đồng" } } },
	  "10.000 đồng; trực tuyến 5.000 đồng" },
	{ { .n = 2, .lines = { { "Trực tiếp, bưu chính", "10.000", "đồng" },
	    { "Trực tuyến", "", "Không thu" } } },
	  "10.000 đồng; trực tuyến không thu" },
	{ { .n = 2, .lines = { { "Trực tuyến", "5.000", "đồng" },
	    { "Bưu chính", "", "Xem mục 8" } } },
	  "Trực tuyến 5.000 đồng; bưu chính xem mục 8" },
	{ { .n = 2, .lines = { { "Đúng hạn", "", "Được miễn" },
	    { "Không đúng hạn", "8.000", "đồng" } } },
	  "Đúng hạn: Được miễn; Không đúng hạn: 8.000 đồng" },
	{ { .n = 0 }, "" },
};

static void
test_brief(void **state)
{
	const struct brief_row *row = *state;
	struct buf out;

	buf_init(&out, 0);
	answer_brief(&out, &row->answer);
	assert_string_equal(out.data, row->brief);
	buf_release(&out);
}

/* Settings are for the unit and its hours; without them it is not named. */
static void
test_no_settings(void **state)
{
	struct answers answers;
	struct one o;

	(void)state;
	one_read(&o, "mot_cua: {trong_mot_cua: true, quay: '3'}\n");
	answers_of(&answers, &o.arena, o.procedure, NULL, today);
	assert_string_equal(answers.place.lines[0].words,
	    "Quầy 3, Ủy ban nhân dân xã Mẫu");
	assert_int_equal(answers.place.n_notes, 0);
	one_drop(&o);
}

/* The strip ticks off papers, not words. */
static void
test_boxes(void **state)
{
	struct answers answers;
	struct one o;

	(void)state;
	one_read(&o, "ra_soat: 2026-10-31\n");
	answers_of(&answers, &o.arena, o.procedure, NULL, today);
	assert_int_equal(answers.n_papers, 2);
	one_drop(&o);
	one_read(&o, "ho_so:\n");
	answers_of(&answers, &o.arena, o.procedure, NULL, today);
	assert_int_equal(answers.n_papers, 0);
	one_drop(&o);
}

/* --- all ----------------------------------------------------------------- */

static struct CMUnitTest tests[N_OF(time_rows) + N_OF(money_rows) +
    N_OF(paper_rows) + N_OF(place_rows) + N_OF(online_rows) +
    N_OF(brief_rows) + 2];
static size_t n_tests;

static void
add(const char *name, CMUnitTestFunction run, const void *row)
{
	tests[n_tests++] = (struct CMUnitTest){ .name = name,
	    .test_func = run, .initial_state = (void *)row };
}

static void
add_rows(const struct answer_row *rows, size_t n, CMUnitTestFunction run)
{
	size_t i;

	for (i = 0; i < n; i++)
		add(rows[i].name, run, &rows[i]);
}

int
main(void)
{
	size_t i;

	add_rows(time_rows, N_OF(time_rows), test_time);
	add_rows(money_rows, N_OF(money_rows), test_money);
	add_rows(paper_rows, N_OF(paper_rows), test_papers);
	add_rows(place_rows, N_OF(place_rows), test_place);
	for (i = 0; i < N_OF(online_rows); i++)
		add(online_rows[i].name, test_online, &online_rows[i]);
	for (i = 0; i < N_OF(brief_rows); i++)
		add(brief_rows[i].brief, test_brief, &brief_rows[i]);
	add("no settings", test_no_settings, NULL);
	add("papers to tick", test_boxes, NULL);
	return cmocka_run_group_tests_name("answers", tests, NULL, NULL);
}
