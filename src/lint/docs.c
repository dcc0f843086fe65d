/* Legal documents and their numbers, as rules and messages need them. */
#include "base/docnum.h"
#include "lint/docs.h"

const struct date *
date_in(const struct record *r, enum field_id f)
{
	const struct value *v = value_of(r, f);

	return v->state == VALUE_FILLED && v->parsed ? &v->as.date : NULL;
}

const struct record *
document_of(const struct value *number)
{
	return number->as.row == NULL ? NULL : number->as.row->record;
}

const struct value *
bases_of(const struct record *procedure, size_t *n)
{
	return items_of(value_of(procedure, F_THU_TUC_CAN_CU_PHAP_LY), n);
}

const struct value *
basis_number(const struct value *basis)
{
	const struct value *v;

	if (basis->record == NULL)
		return NULL;
	v = value_of(basis->record, F_CAN_CU_SO);
	return v->state == VALUE_FILLED && v->parsed ? v : NULL;
}

static const struct docnum_advice advice[] = {
	[DOCNUM_OK] = { "", "", "", "" },
	[DOCNUM_NO_NUMBER] = {
		"không có số", "has no number",
		"ghi đủ số và ký hiệu, ví dụ 63/2010/NĐ-CP; văn bản không có số thì bỏ so, ghi tên ở ten",
		"write number and symbol, e.g. 63/2010/NĐ-CP; without a number leave so out and write the title under ten" },
	[DOCNUM_NO_SYMBOL] = {
		"thiếu ký hiệu", "lacks its symbol",
		"ghi đủ ký hiệu sau số, ví dụ 63/2010/NĐ-CP, 1303/QĐ-UBND",
		"add the symbol, e.g. 63/2010/NĐ-CP, 1303/QĐ-UBND" },
	[DOCNUM_NO_ISSUER] = {
		"thiếu chữ viết tắt của cơ quan ban hành", "lacks its issuer",
		"thêm cơ quan sau tên loại, ví dụ TT-BTP, TTLT-BCA-BTC",
		"add the issuer behind the kind, e.g. TT-BTP, TTLT-BCA-BTC" },
	[DOCNUM_NO_TERM] = {
		"thiếu số khóa của Quốc hội", "lacks the term of the National Assembly",
		"thêm khóa Quốc hội, ví dụ 60/2014/QH13",
		"add the term, e.g. 60/2014/QH13" },
	[DOCNUM_NO_YEAR] = {
		"thiếu năm ban hành", "lacks its year",
		"thêm năm giữa số và ký hiệu, ví dụ 63/2010/NĐ-CP",
		"add the year between number and symbol, e.g. 63/2010/NĐ-CP" },
	[DOCNUM_SHORT_YEAR] = {
		"ghi năm hai chữ số", "has a year of two digits",
		"ghi năm đủ bốn chữ số", "write the year with four digits" },
	[DOCNUM_BAD_YEAR] = {
		"có năm không thể có", "has an impossible year",
		"kiểm tra lại năm ban hành", "check the year" },
	[DOCNUM_WORDS_BEFORE] = {
		"có chữ đứng trước số", "has words before it",
		"chỉ ghi số và ký hiệu, ví dụ 63/2010/NĐ-CP; tên loại ghi ở ten",
		"write number and symbol only, e.g. 63/2010/NĐ-CP; the kind belongs under ten" },
	[DOCNUM_TEXT_AFTER] = {
		"có chữ thừa ở cuối", "has text behind it",
		"chỉ ghi số và ký hiệu, ví dụ 63/2010/NĐ-CP",
		"write number and symbol only, e.g. 63/2010/NĐ-CP" },
	[DOCNUM_CUT_SHORT] = {
		"bị cụt ở cuối", "is cut short",
		"ghi đủ ký hiệu, ví dụ 63/2010/NĐ-CP",
		"write the whole symbol, e.g. 63/2010/NĐ-CP" },
	[DOCNUM_SPACE] = {
		"có dấu cách", "has a space in it",
		"viết liền", "write it in one piece" },
	[DOCNUM_DASH] = {
		"dùng dấu gạch dài thay dấu gạch nối", "has a long dash for a hyphen",
		"dùng dấu gạch nối trên bàn phím (-)", "use the hyphen (-)" },
	[DOCNUM_NO_STROKE] = {
		"viết D thay cho Đ", "has D for Đ",
		"viết đúng chữ Đ: NĐ, QĐ, HĐND", "write Đ: NĐ, QĐ, HĐND" },
	[DOCNUM_LETTER] = {
		"có chữ nước ngoài trông giống chữ Việt", "has a foreign letter that looks right",
		"gõ lại bằng bộ gõ tiếng Việt", "type it again as Vietnamese" },
	[DOCNUM_CASE] = {
		"sai chữ hoa, chữ thường", "has wrong capitals",
		"viết như trên văn bản: NĐ-CP, QĐ-TTg", "write it as on the document: NĐ-CP, QĐ-TTg" },
	[DOCNUM_SEPARATOR] = {
		"sai dấu ngăn cách", "has wrong separators",
		"dùng dấu gạch chéo giữa số, năm và ký hiệu, ví dụ 63/2010/NĐ-CP",
		"put slashes between number, year and symbol, e.g. 63/2010/NĐ-CP" },
	[DOCNUM_ORDER] = {
		"có ký hiệu đứng trước số", "has its symbol before the number",
		"viết số trước, ký hiệu sau, ví dụ 163/QĐ-BTP",
		"write the number first, e.g. 163/QĐ-BTP" },
	[DOCNUM_FORM] = {
		"sai dạng", "is malformed",
		"viết như trên văn bản, ví dụ 63/2010/NĐ-CP, 1303/QĐ-UBND, 120-KL/TW",
		"write it as on the document, e.g. 63/2010/NĐ-CP, 1303/QĐ-UBND, 120-KL/TW" },
};

struct docnum_advice
docnum_advice(struct lint *l, const char *s)
{
	struct docnum_advice a = advice[docnum_check(s)];
	char meant[DOCNUM_SIZE];

	if (docnum_suggest(meant, sizeof(meant), s)) {
		a.help_vi = arena_printf(l->scratch, "viết %s", meant);
		a.help_en = arena_printf(l->scratch, "write %s", meant);
	}
	return a;
}
