/* What the two schemas have in common. */
#include <stdio.h>

#include "base/buf.h"
#include "xml/schema_name.h"

const struct schema_kind schema_kinds[] = {
	{ KIND_MONEY, "tien" }, { KIND_DURATION, "thoi_han" },
	{ KIND_DATE, "ngay" }, { KIND_INT, "so" },
	{ KIND_PERCENT, "phan_tram" }, { KIND_BOOL, "dung_sai" },
	{ .name = NULL },
};

const char *const schema_explanation[] = {
	"Bộ dữ liệu thủ tục hành chính. Gốc là thu_tuc (một thủ tục) hoặc "
	"bo_du_lieu (cài đặt, đơn vị, danh mục, rồi các thủ tục). Tên và thứ "
	"tự phần tử là các khóa của tệp YAML; danh sách là phần tử lặp lại; "
	"chữ giữ nguyên từng ký tự. Khóa không ghi thì không có phần tử. "
	"KHÓA.trong: có khóa mà không có giá trị. KHÓA.khong: pháp luật không "
	"đòi hỏi gì ở đây. KHÓA.sai_dang: giá trị không viết đúng dạng của "
	"khóa, giữ nguyên văn. KHÓA.json: giá trị tự do, viết theo JSON. "
	"KHÓA.muc: mục của danh sách không có giá trị, hoặc là chữ khong. "
	"Thuộc tính tep là chỗ của tệp trong bộ dữ liệu.",
	"A catalogue of administrative procedures. The root is thu_tuc (one "
	"procedure) or bo_du_lieu (settings, units, registers, then the "
	"procedures). Names and order of elements are the keys of the YAML "
	"file; a list is an element repeated; text is kept letter by letter. "
	"A key that is not written has no element. KEY.trong: the key is "
	"there without a value. KEY.khong: the law asks for nothing here. "
	"KEY.sai_dang: a value not spelled in the way of its key, as it is. "
	"KEY.json: a value of any shape, as JSON. KEY.muc: an item of a list "
	"without a value, or the word khong. The attribute tep is the place "
	"of the file in the catalogue.",
};

const char *
schema_name(char name[SCHEMA_NAME], const char *what, const char *key)
{
	snprintf(name, SCHEMA_NAME, "%s.%s", what, key);
	return name;
}

const struct vocab *
schema_words(const struct field *f)
{
	const struct vocab *v;

	if (f->kind != KIND_WORD && (f->kind != KIND_MONEY || f->arg == 0))
		return NULL;
	v = vocab_of((enum vocab_id)f->arg);
	return n_words(v) > 0 ? v : NULL;
}

bool
schema_has_value(const struct field *f)
{
	return f->kind != KIND_WORD || schema_words(f) != NULL;
}

void
schema_describe(struct buf *out, const struct field *f)
{
	buf_printf(out, "%s. %s", f->vi, f->doc);
}
