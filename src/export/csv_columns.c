/* The tables of columns. */
#include "export/csv_columns.h"
#include "export/csv_put.h"

/* A column that holds what one field holds, and what several tables say. */
#define SAID(F) .put = csv_put_said, .depth = 1, .path = { F }
#define WRITTEN(F) .put = csv_put_written, .depth = 1, .path = { F }
#define SAID_IN(F, G) .put = csv_put_said, .depth = 2, .path = { F, G }
#define WRITTEN_IN(F, G) .put = csv_put_written, .depth = 2, .path = { F, G }

#define ID_DOC .doc = { "id trong danh mục", "the id in the register" }
#define FILE_DOC .doc = { "tệp của thủ tục, tính từ gốc bộ dữ liệu", \
	"the file of the procedure, from the root of the catalogue" }

static const struct csv_column procedure_columns[] = {
	{ WRITTEN(F_THU_TUC_MA) },
	{ WRITTEN(F_THU_TUC_MA_TAM) },
	{ SAID(F_THU_TUC_TEN) },
	{ SAID(F_THU_TUC_TOM_TAT) },
	{ SAID(F_THU_TUC_LINH_VUC) },
	{ .name = "Mã lĩnh vực", ID_DOC,
	    WRITTEN(F_THU_TUC_LINH_VUC) },
	{ SAID(F_THU_TUC_SU_KIEN) },
	{ SAID(F_THU_TUC_CAP_THUC_HIEN) },
	{ SAID(F_THU_TUC_LOAI) },
	{ SAID(F_THU_TUC_LOAI_QUY_DINH) },
	{ SAID(F_THU_TUC_TINH_CHAT) },
	{ SAID(F_THU_TUC_TRANG_THAI) },
	{ .name = "Quyết định công bố", WRITTEN_IN(
	    F_THU_TUC_QUYET_DINH_CONG_BO, F_QUYET_DINH_SO) },
	{ .name = "Ngày quyết định", WRITTEN_IN(
	    F_THU_TUC_QUYET_DINH_CONG_BO, F_QUYET_DINH_NGAY) },
	{ .name = "Ngày công khai CSDLQG", WRITTEN_IN(
	    F_THU_TUC_QUYET_DINH_CONG_BO, F_QUYET_DINH_CONG_KHAI_CSDLQG) },
	{ .name = "Cơ quan công bố", SAID_IN(
	    F_THU_TUC_QUYET_DINH_CONG_BO, F_QUYET_DINH_CO_QUAN) },
	{ .name = "Hiệu lực từ ngày", WRITTEN_IN(F_THU_TUC_HIEU_LUC,
	    F_HIEU_LUC_TU) },
	{ .name = "Hiệu lực đến hết ngày", WRITTEN_IN(F_THU_TUC_HIEU_LUC,
	    F_HIEU_LUC_DEN) },
	{ SAID(F_THU_TUC_DOI_TUONG) },
	{ SAID_IN(F_THU_TUC_CO_QUAN, F_CO_QUAN_TTHC_THUC_HIEN) },
	{ .name = "Mã cơ quan thực hiện", ID_DOC,
	    WRITTEN_IN(F_THU_TUC_CO_QUAN,
	    F_CO_QUAN_TTHC_THUC_HIEN) },
	{ SAID_IN(F_THU_TUC_CO_QUAN, F_CO_QUAN_TTHC_THAM_QUYEN) },
	{ .name = "Mã cơ quan có thẩm quyền", ID_DOC,
	    WRITTEN_IN(F_THU_TUC_CO_QUAN,
	    F_CO_QUAN_TTHC_THAM_QUYEN) },
	{ SAID_IN(F_THU_TUC_CO_QUAN, F_CO_QUAN_TTHC_UY_QUYEN) },
	{ SAID_IN(F_THU_TUC_CO_QUAN, F_CO_QUAN_TTHC_PHOI_HOP) },
	{ SAID(F_THU_TUC_DIA_CHI_TIEP_NHAN) },
	{ .name = "Các trường hợp", SAID_IN(F_THU_TUC_TRUONG_HOP,
	    F_TRUONG_HOP_TEN) },
	{ SAID_IN(F_THU_TUC_CACH_THUC, F_CACH_THUC_KENH) },
	{ .name = "Thời hạn giải quyết", .put = csv_put_limits,
	    .doc = { "thời hạn; các dòng cách thức có thời hạn khác nhau thì mỗi dòng một thời hạn, đứng sau tên dòng",
	    "the limit; where the rows of cach_thuc differ, each after the name of its row" },
	    .depth = 2,
	    .path = { F_THU_TUC_CACH_THUC, F_CACH_THUC_THOI_HAN } },
	{ .name = "Phí, lệ phí", .put = csv_put_fees,
	    .doc = { "các khoản thu áp dụng trong ngày xuất, mỗi khoản một lần; đủ chi tiết, cả ghi chú, ở --rows phi",
	    "fees that hold on the day of export, each once; in full, with their notes, in --rows phi" } },
	{ SAID(F_THU_TUC_HAN_NGUOI_NOP) },
	{ SAID(F_THU_TUC_HAN_BO_SUNG) },
	{ SAID(F_THU_TUC_DINH_KY) },
	{ WRITTEN(F_THU_TUC_SO_LAN_DEN) },
	{ .name = "Số bộ hồ sơ", WRITTEN_IN(F_THU_TUC_HO_SO,
	    F_HO_SO_SO_BO) },
	{ .name = "Số giấy tờ", .put = csv_put_papers,
	    .doc = { "số giấy tờ của hồ sơ; các giấy tờ chỉ cần một trong số đó tính là một, dòng ghi chú không tính; từng giấy tờ ở --rows giay-to",
	    "papers of the dossier; alternatives count as one, notes as none; each of them in --rows giay-to" } },
	{ .name = "Kết quả", SAID_IN(F_THU_TUC_KET_QUA, F_KET_QUA_TEN) },
	{ .name = "Mã kết quả", WRITTEN_IN(F_THU_TUC_KET_QUA,
	    F_KET_QUA_MA) },
	{ SAID(F_THU_TUC_YEU_CAU_DIEU_KIEN) },
	{ .name = "Căn cứ pháp lý", .put = csv_put_basis,
	    .doc = { "số, ký hiệu (không có số thì trích yếu), rồi điều, khoản",
	    "the number (without one the title), then the articles" },
	    .depth = 1, .path = { F_THU_TUC_CAN_CU_PHAP_LY } },
	{ .name = "Dịch vụ công trực tuyến", SAID_IN(
	    F_THU_TUC_DICH_VU_CONG_TRUC_TUYEN, F_TRUC_TUYEN_MUC_DO) },
	{ SAID_IN(F_THU_TUC_DICH_VU_CONG_TRUC_TUYEN,
	    F_TRUC_TUYEN_LY_DO_MOT_PHAN) },
	{ SAID_IN(F_THU_TUC_DICH_VU_CONG_TRUC_TUYEN,
	    F_TRUC_TUYEN_THANH_TOAN) },
	{ .name = "Địa chỉ nộp trực tuyến", SAID_IN(F_THU_TUC_CACH_THUC,
	    F_CACH_THUC_DIA_CHI) },
	{ SAID_IN(F_THU_TUC_MOT_CUA, F_MOT_CUA_TRONG_MOT_CUA) },
	{ SAID_IN(F_THU_TUC_MOT_CUA, F_MOT_CUA_PHI_DIA_GIOI) },
	{ SAID_IN(F_THU_TUC_MOT_CUA, F_MOT_CUA_QUAY) },
	{ .name = "Thủ tục liên thông", SAID_IN(F_THU_TUC_LIEN_THONG,
	    F_LIEN_THONG_THU_TUC) },
	{ SAID(F_THU_TUC_LIEN_QUAN) },
	{ SAID(F_THU_TUC_THAY_THE) },
	{ .name = "Ngày bãi bỏ", WRITTEN_IN(F_THU_TUC_BAI_BO,
	    F_BAI_BO_NGAY) },
	{ .name = "Quyết định công bố bãi bỏ", SAID_IN(F_THU_TUC_BAI_BO,
	    F_BAI_BO_QUYET_DINH) },
	{ WRITTEN(F_THU_TUC_RA_SOAT) },
	{ WRITTEN(F_THU_TUC_LUOT_MOI_NAM) },
	{ SAID(F_THU_TUC_TU_KHOA) },
	{ SAID(F_THU_TUC_MO_TA) },
	{ .name = "Tệp", .put = csv_put_file,
	    FILE_DOC },
};

static const struct csv_column fee_columns[] = {
	{ WRITTEN(F_THU_TUC_MA) },
	{ SAID(F_THU_TUC_TEN) },
	{ SAID(F_CACH_THUC_KENH) },
	{ .name = "Trường hợp", .put = csv_put_case,
	    .doc = { "trường hợp của khoản thu; không có thì của cách thức",
	    "the case of the fee, else that of the way to apply" },
	    .depth = 1, .path = { F_PHI_TRUONG_HOP } },
	{ SAID(F_CACH_THUC_GIAI_DOAN) },
	{ .name = "Loại khoản thu", SAID(F_PHI_LOAI) },
	{ SAID(F_PHI_TEN) },
	{ .doc = { "chỉ chữ số; không phải một con số thì để trống",
	    "digits only; empty if it is no number" },
	    .put = csv_put_number, .depth = 1, .path = { F_PHI_MUC_THU } },
	{ .name = "Mức thu bằng lời", .put = csv_put_words,
	    .doc = { "khi mức thu không phải một con số",
	    "where the amount is no number" }, .depth = 1,
	    .path = { F_PHI_MUC_THU } },
	{ WRITTEN(F_PHI_TU) },
	{ WRITTEN(F_PHI_DEN) },
	{ WRITTEN(F_PHI_TOI_THIEU) },
	{ WRITTEN(F_PHI_TOI_DA) },
	{ SAID(F_PHI_BAC) },
	{ .put = csv_put_currency, .doc = { "VND hoặc USD, khi có số tiền",
	    "VND or USD, if there is an amount" }, .depth = 1,
	    .path = { F_PHI_TIEN_TE } },
	{ SAID(F_PHI_DON_VI_TINH) },
	{ SAID(F_PHI_DOI_TUONG_NOP) },
	{ SAID(F_PHI_THEO_YEU_CAU) },
	{ SAID(F_PHI_THOI_DIEM_NOP) },
	{ SAID(F_PHI_HOAN_TRA) },
	{ SAID(F_PHI_PHUONG_THUC_THU) },
	{ SAID(F_PHI_MIEN_GIAM) },
	{ SAID(F_PHI_CAN_CU) },
	{ .name = "Hiệu lực từ ngày", WRITTEN_IN(F_PHI_HIEU_LUC,
	    F_HIEU_LUC_TU) },
	{ .name = "Hiệu lực đến hết ngày", WRITTEN_IN(F_PHI_HIEU_LUC,
	    F_HIEU_LUC_DEN) },
	{ .name = "Trong ngày xuất", .put = csv_put_state,
	    .doc = { "Đang áp dụng, Hết áp dụng hoặc Chưa áp dụng, tính theo hiệu lực và ghi chú của khoản thu",
	    "Đang áp dụng (in force), Hết áp dụng (over) or Chưa áp dụng (to come), by its validity and its note" } },
	{ SAID(F_PHI_GHI_CHU) },
	{ .name = "Tệp", .put = csv_put_file,
	    FILE_DOC },
};

static const struct csv_column paper_columns[] = {
	{ WRITTEN(F_THU_TUC_MA) },
	{ SAID(F_THU_TUC_TEN) },
	{ .name = "Nhóm giấy tờ", SAID(F_NHOM_TEN) },
	{ .name = "Trường hợp", SAID(F_NHOM_TRUONG_HOP) },
	{ .name = "Nhóm chỉ khi nộp qua", SAID(F_NHOM_KENH) },
	{ .name = "Số thứ tự", .put = csv_put_place,
	    .doc = { "số thứ tự trong hồ sơ; các giấy tờ cùng số là lựa chọn, chỉ cần một",
	    "its number in the dossier; papers of one number are alternatives, one is enough" } },
	{ .name = "Lựa chọn", .put = csv_put_choice,
	    .doc = { "1, 2, … khi giấy tờ là một trong các lựa chọn",
	    "1, 2, … if the paper is one of several alternatives" } },
	{ SAID(F_GIAY_TO_TEN) },
	{ WRITTEN(F_GIAY_TO_MA) },
	{ WRITTEN(F_GIAY_TO_BAN_CHINH) },
	{ WRITTEN(F_GIAY_TO_BAN_SAO) },
	{ SAID(F_GIAY_TO_LOAI_BAN) },
	{ SAID(F_GIAY_TO_HINH_THUC) },
	{ SAID(F_GIAY_TO_BAT_BUOC) },
	{ SAID(F_GIAY_TO_KHI) },
	{ SAID(F_GIAY_TO_KENH) },
	{ SAID(F_GIAY_TO_YEU_CAU) },
	{ SAID(F_GIAY_TO_CAP_TRONG) },
	{ SAID(F_GIAY_TO_XAC_NHAN_BOI) },
	{ SAID(F_GIAY_TO_MAU) },
	{ .name = "Mã biểu mẫu", ID_DOC,
	    WRITTEN(F_GIAY_TO_MAU) },
	{ SAID(F_GIAY_TO_TEP) },
	{ SAID(F_GIAY_TO_MAU_DIEN_TU) },
	{ SAID(F_GIAY_TO_THAY_BANG_DU_LIEU) },
	{ WRITTEN(F_GIAY_TO_KET_QUA_CUA) },
	{ .name = "Tệp", .put = csv_put_file,
	    FILE_DOC },
};

const struct csv_column *
csv_columns(enum csv_rows rows, size_t *n)
{
	switch (rows) {
	case ROWS_PROCEDURES:
		break;
	case ROWS_FEES:
		*n = sizeof fee_columns / sizeof fee_columns[0];
		return fee_columns;
	case ROWS_PAPERS:
		*n = sizeof paper_columns / sizeof paper_columns[0];
		return paper_columns;
	}
	*n = sizeof procedure_columns / sizeof procedure_columns[0];
	return procedure_columns;
}

const char *
csv_column_name(const struct csv_column *c)
{
	return c->name != NULL ? c->name : field_of(c->path[c->depth - 1])->vi;
}

/* How rows of other kinds are reached from the procedure. */
static const char *
keys_before(enum record_id id)
{
	static const struct {
		enum record_id id;
		const char *keys;
	} before[] = {
		{ R_CACH_THUC, "cach_thuc." },
		{ R_PHI, "cach_thuc.phi_le_phi." },
		{ R_NHOM, "ho_so.nhom." },
		{ R_GIAY_TO, "ho_so.nhom.giay_to." },
	};
	size_t i;

	for (i = 0; i < sizeof before / sizeof before[0]; i++)
		if (before[i].id == id)
			return before[i].keys;
	return "";
}

void
csv_column_keys(struct buf *out, const struct csv_column *c)
{
	size_t i;

	if (c->depth == 0)
		return;
	buf_puts(out, keys_before(field_of(c->path[0])->record));
	for (i = 0; i < c->depth; i++)
		buf_printf(out, "%s%s", i > 0 ? "." : "",
		    field_of(c->path[i])->key);
}

const struct record *
csv_start(const struct csv_row *row, const struct csv_column *c)
{
	enum record_id id = field_of(c->path[0])->record;
	const struct record *records[] = { row->procedure, row->way, row->fee,
	    row->group, row->paper };
	size_t i;

	for (i = 0; i < sizeof records / sizeof records[0]; i++)
		if (records[i] != NULL && records[i]->type->id == id)
			return records[i];
	return NULL;
}
