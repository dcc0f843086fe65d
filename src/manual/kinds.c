/* What a value of each kind is, and how it is written. */
#include "manual/kinds.h"

static const struct kind_words kinds[] = {
	[KIND_TEXT] = {
		.name = { "một dòng chữ", "a line of text" },
		.doc = { "Unicode dựng sẵn (NFC). Không có mã HTML, ký tự Tab, ký tự điều khiển.",
		    "Unicode, NFC. No HTML, tabs or control characters." },
		.right = "ten: Đăng ký khai sinh",
		.wrong = "ten: \"Đăng ký<br>khai sinh\"",
		.rule = RULE_TEXT_HTML },
	[KIND_PROSE] = {
		.name = { "văn xuôi", "prose" },
		.doc = { "Như một dòng chữ, nhưng được nhiều dòng: dòng trống ngăn hai đoạn, dòng bắt đầu bằng \"- \" là một ý, \"+ \" là ý con.",
		    "As a line of text, but of several lines: a blank line divides paragraphs, \"- \" begins an item, \"+ \" an item below it." },
		.right = "noi_dung: |\n  Người nộp chuẩn bị hồ sơ:\n  - Tờ khai;\n  - Giấy chứng sinh.",
		.wrong = "noi_dung: Đang cập nhật",
		.rule = RULE_PART_PLACEHOLDER },
	[KIND_ID] = {
		.name = { "mã, giữ nguyên như đã viết", "an identifier, kept as written" } },
	[KIND_CODE] = {
		.name = { "mã thủ tục", "a procedure code" },
		.doc = { "Luôn đặt trong dấu nháy. Có thể kèm mã đơn vị công bố (\"1.001193.000.00.00.H40\", \"1.000948.H38\") hoặc số thứ tự của trường hợp (\"1.010038.01\").",
		    "Always quoted. It may end in the code of the unit that announced it, or in the number of a case." },
		.right = "ma: \"1.001193\"", .wrong = "ma: 1.001193",
		.rule = RULE_CODE_UNQUOTED },
	[KIND_CASE] = {
		.name = { "id của một trường hợp", "the id of a case" },
		.doc = { "Trường hợp phải được khai ở khóa truong_hop của thủ tục.",
		    "The case must be declared under truong_hop of the procedure." },
		.right = "truong_hop: qua_han", .wrong = "truong_hop: Quá hạn",
		.rule = RULE_CASE_UNKNOWN },
	[KIND_DOCNUM] = {
		.name = { "số quyết định", "the number of a decision" },
		.doc = { "Viết như trên văn bản, không cần có trong danh_muc/van_ban.yaml.",
		    "As on the document; it need not be in danh_muc/van_ban.yaml." },
		.right = "so: 1303/QĐ-UBND", .wrong = "so: 1303 /QĐ-UBND",
		.rule = RULE_DECISION_NUMBER_FORMAT },
	[KIND_DOC] = {
		.name = { "số, ký hiệu văn bản", "the number of a document" },
		.doc = { "Chỉ số và ký hiệu, không kèm tên loại; văn bản phải có trong danh_muc/van_ban.yaml.",
		    "The number alone, without the kind of document; it must be in danh_muc/van_ban.yaml." },
		.right = "so: 123/2015/NĐ-CP",
		.wrong = "so: Nghị định số 123/2015/NĐ-CP",
		.rule = RULE_DOCNUM_FORMAT },
	[KIND_REF] = {
		.name = { "id của một dòng trong danh mục", "the id of a row in a register" },
		.right = "linh_vuc: ho_tich", .wrong = "linh_vuc: Hộ tịch",
		.rule = RULE_REF_UNKNOWN },
	[KIND_ACTOR] = {
		.name = { "người hoặc cơ quan thực hiện", "who does it" },
		.doc = { "nguoi_nop, mot_cua hoặc id của một cơ quan trong danh_muc/co_quan.yaml.",
		    "nguoi_nop, mot_cua or the id of a body in danh_muc/co_quan.yaml." },
		.right = "ai: nguoi_nop", .wrong = "ai: Người dân",
		.rule = RULE_ACTOR_UNKNOWN },
	[KIND_WORD] = {
		.name = { "một từ của bảng từ", "a word of a vocabulary" },
		.right = "kenh: truc_tuyen", .wrong = "kenh: Trực tuyến",
		.rule = RULE_UNKNOWN_WORD },
	[KIND_MONEY] = {
		.name = { "số tiền", "an amount of money" },
		.doc = { "Số nguyên đồng, không dấu ngăn cách, không đơn vị.",
		    "A whole number of đồng, without separators or unit." },
		.right = "muc_thu: 8000", .wrong = "muc_thu: 8.000 đồng",
		.rule = RULE_FEE_AMOUNT },
	[KIND_DURATION] = {
		.name = { "thời hạn", "a time limit" },
		.doc = { "Số (phần thập phân sau dấu phẩy) và một đơn vị: giờ, giờ làm việc, ngày, ngày làm việc, tuần, tháng, năm. Giải quyết ngay thì ghi trong ngày; luật không quy định thì ghi khong_quy_dinh.",
		    "A number (decimals after a comma) and a unit: giờ, giờ làm việc, ngày, ngày làm việc, tuần, tháng, năm; or trong ngày (the same day); or khong_quy_dinh (the law sets none)." },
		.right = "thoi_han: 5 ngày làm việc", .wrong = "thoi_han: 5 ngày lv",
		.rule = RULE_TIME_FORMAT },
	[KIND_DATE] = {
		.name = { "ngày", "a date" },
		.doc = { "Năm, tháng, ngày.", "Year, month, day." },
		.right = "ngay: 2026-01-20", .wrong = "ngay: 20/01/2026",
		.rule = RULE_DATE_FORMAT },
	[KIND_INT] = {
		.name = { "số nguyên không âm", "a whole number from 0 on" },
		.right = "so_bo: 1", .wrong = "so_bo: một",
		.rule = RULE_BAD_SCALAR },
	[KIND_PERCENT] = {
		.name = { "tỷ lệ phần trăm", "a percentage" },
		.doc = { "Phần thập phân đứng sau dấu phẩy, nhiều nhất ba chữ số.",
		    "Decimals stand after a comma, three at most." },
		.right = "ty_le: 0,5%", .wrong = "ty_le: 0.5",
		.rule = RULE_BAD_SCALAR },
	[KIND_BOOL] = {
		.name = { "đúng hoặc sai", "true or false" },
		.right = "bat_buoc: true", .wrong = "bat_buoc: có",
		.rule = RULE_BAD_SCALAR },
	[KIND_PHONE] = {
		.name = { "số điện thoại", "a phone number" },
		.doc = { "Đặt trong dấu nháy để không mất số 0 ở đầu.",
		    "Quoted, so that the leading zero stays." },
		.right = "dien_thoai: \"0200 3 000 000\"",
		.wrong = "dien_thoai: 02003000000",
		.rule = RULE_UNQUOTED_NUMBER },
	[KIND_UNIT_CODE] = {
		.name = { "mã định danh của cơ quan", "an agency code" },
		.doc = { "Viết từ cấp trên xuống theo Quyết định 20/2020/QĐ-TTg; dạng cũ 000.00.53.H48 cũng đọc được.",
		    "From the top down, as in Quyết định 20/2020/QĐ-TTg; the older form 000.00.53.H48 is read too." },
		.right = "ma_dinh_danh: H15.50.05",
		.wrong = "ma_dinh_danh: 15.H50", .rule = RULE_UNIT_CODE },
	[KIND_URL] = { .name = { "địa chỉ trên mạng", "an address on the web" } },
	[KIND_EMAIL] = { .name = { "địa chỉ thư điện tử", "an e-mail address" } },
	[KIND_RAW] = {
		.name = { "nội dung tự do", "anything" },
		.doc = { "Được giữ nguyên, không được hiểu theo mô hình này.",
		    "Kept, but not understood by this model." } },
	[KIND_RECORD] = {
		.name = { "mục gồm các khóa", "a record of keys" },
		.doc = { "Các khóa của mục viết thụt vào dưới nó, mỗi khóa một dòng; không viết trong ngoặc {}, vì dấu phẩy trong ngoặc ngắt giá trị.",
		    "Its keys stand indented below it, one a line; not inside {}, where a comma ends a value." } },
};

const struct kind_words *
kind_words(enum kind kind)
{
	return &kinds[kind];
}
