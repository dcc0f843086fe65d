/*
 * The JSON Schema of tthc.changes/1, from a table with a row for each key.
 *
 * A type is "string", "integer", "number", "boolean" or the name of an object
 * below; "[]" behind it is an array of them, "?" allows null as well. "a|b|c"
 * is one of these words. Every key is always there, and there are no others.
 */
#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "report/changes.h"
#include "report/json_out.h"

struct key {
	const char *object, *key, *type;
	const char *doc[N_LANGS];
};

#define CLASSES "tang_ganh_nang|giam_ganh_nang|thay_doi_noi_dung|bien_tap"
#define FATES "moi_ban_hanh|sua_doi_bo_sung|thay_the|bai_bo|" \
	"doi_tham_quyen|chinh_sua_ky_thuat|khong_phai_thu_tuc"

static const struct key keys[] = {
	{ "document", "schema", "tthc.changes/1|", { "Tên lược đồ.",
	    "Name of this schema." } },
	{ "document", "tool", "tool", { "Chương trình đã so sánh.",
	    "The program that compared." } },
	{ "document", "asOf", "string", { "Ngày xét bên mới, ISO 8601.",
	    "Day the new side was read by, ISO 8601." } },
	{ "document", "lang", "vi|en", { "Ngôn ngữ của các câu chữ.",
	    "Language of the texts." } },
	{ "document", "sides", "sides", { "Hai bên được so sánh.",
	    "The two sides compared." } },
	{ "document", "state", "khong_doi|" CLASSES, {
	    "Loại nặng nhất trong mọi thay đổi, kể cả đã chấp nhận.",
	    "The worst class of all changes, accepted ones included." } },
	{ "document", "summary", "summary", { "Tổng hợp.", "Totals." } },
	{ "document", "procedures", "procedure[]", {
	    "Thủ tục và danh mục có thay đổi.",
	    "Procedures and shared lists that changed." } },
	{ "document", "changes", "change[]", {
	    "Các thay đổi theo thứ tự của procedures, trong mỗi thủ tục "
	    "nặng nhất trước.",
	    "The changes in the order of procedures, heaviest first in "
	    "each." } },
	{ "document", "findings", "finding[]", {
	    "Chỗ cần xem lại về căn cứ, quyết định công bố, mã.",
	    "What to look at again: basis, decision, codes." } },

	{ "tool", "name", "string", { "Tên.", "Name." } },
	{ "tool", "version", "string", { "Phiên bản.", "Version." } },
	{ "sides", "old", "side", { "Bên cũ.", "The old side." } },
	{ "sides", "new", "side", { "Bên mới.", "The new side." } },
	{ "side", "label", "string", { "Như người dùng đã gọi.",
	    "As the user named it." } },
	{ "side", "asOf", "string", { "Ngày xét, ISO 8601.",
	    "Day it was read by, ISO 8601." } },

	{ "summary", "procedures", "counts", { "Số thủ tục.",
	    "Numbers of procedures." } },
	{ "summary", "tang_ganh_nang", "integer", {
	    "Số thay đổi tăng gánh nặng còn hiệu lực: không kể sửa dữ liệu "
	    "và đã chấp nhận.",
	    "Heavier changes in force: neither mending nor accepted." } },
	{ "summary", "giam_ganh_nang", "integer", {
	    "Số thay đổi giảm gánh nặng, đếm như trên.",
	    "Lighter changes, counted alike." } },
	{ "summary", "thay_doi_noi_dung", "integer", {
	    "Số thay đổi cần người đọc, đếm như trên.",
	    "Changes a person must read, counted alike." } },
	{ "summary", "bien_tap", "integer", {
	    "Số thay đổi về hình thức, đếm như trên.",
	    "Changes of form only, counted alike." } },
	{ "summary", "sua_du_lieu", "integer", {
	    "Số thay đổi chỉ sửa dữ liệu, luật không đổi.",
	    "Changes that mend the record; the law did not move." } },
	{ "summary", "accepted", "integer", { "Số thay đổi đã chấp nhận.",
	    "Changes accepted." } },
	{ "summary", "totals", "totals", {
	    "Tổng số cắt giảm và tăng thêm, không bù trừ cho nhau.",
	    "What was cut and what was added, never set off." } },
	{ "summary", "oneStop", "shares", {
	    "Thủ tục tiếp nhận qua một cửa.",
	    "Procedures received at the one-stop." } },

	{ "counts", "compared", "integer", { "Đã so ở bên mới.",
	    "Looked at on the new side." } },
	{ "counts", "added", "integer", { "Mới ban hành.", "New." } },
	{ "counts", "removed", "integer", { "Bị bãi bỏ.", "Abolished." } },
	{ "counts", "changed", "integer", { "Sửa đổi, bổ sung.",
	    "Amended." } },
	{ "counts", "replaced", "integer", { "Thay thế.", "Replaced." } },
	{ "counts", "moved", "integer", { "Đổi cấp thực hiện.",
	    "Moved to another level." } },
	{ "counts", "elapsed", "integer", { "Chỉ do đến ngày.",
	    "Only because a day came." } },
	{ "counts", "technical", "integer", { "Chỉnh sửa kỹ thuật.",
	    "Form only." } },

	{ "totals", "ngay", "movement", { "Ngày theo lịch.",
	    "Calendar days." } },
	{ "totals", "ngay_lam_viec", "movement", { "Ngày làm việc.",
	    "Working days." } },
	{ "totals", "dong", "movement", { "Đồng.", "Đồng." } },
	{ "totals", "giay_to", "movement", { "Giấy tờ bắt buộc.",
	    "Compulsory papers." } },
	{ "totals", "notSummed", "integer", {
	    "Số thay đổi về thời hạn, phí không cộng được.",
	    "Changes of time or fees that are in no sum." } },
	{ "movement", "cut", "total", { "Thủ tục nhẹ đi.",
	    "Procedures that became lighter." } },
	{ "movement", "added", "total", { "Thủ tục nặng thêm.",
	    "Procedures that became heavier." } },
	{ "total", "value", "number", { "Tổng phần giảm hoặc tăng.",
	    "Sum of what was cut or added." } },
	{ "total", "before", "number", {
	    "Tổng trước khi đổi của chính các thủ tục đó.",
	    "Sum before, of these procedures only." } },
	{ "total", "procedures", "integer", { "Số thủ tục.",
	    "Number of procedures." } },
	{ "shares", "old", "share?", { "Bên cũ; null: không đếm.",
	    "Old side; null: not counted." } },
	{ "shares", "new", "share?", { "Bên mới; null: không đếm.",
	    "New side; null: not counted." } },
	{ "share", "part", "integer", { "Số thủ tục qua một cửa.",
	    "Procedures at the one-stop." } },
	{ "share", "whole", "integer", { "Tổng số thủ tục.",
	    "All procedures." } },

	{ "procedure", "status", FATES, {
	    "Danh mục của quyết định công bố mà thủ tục thuộc về.",
	    "The list of the decision that the procedure goes to." } },
	{ "procedure", "class", CLASSES, { "Loại nặng nhất.",
	    "The worst class." } },
	{ "procedure", "code", "string?", { "Mã thủ tục; null: chưa có.",
	    "Code; null: none yet." } },
	{ "procedure", "name", "string", { "Tên.", "Name." } },
	{ "procedure", "oldCode", "string?", { "Mã cũ nếu khác.",
	    "Former code if it differs." } },
	{ "procedure", "partners", "string[]", {
	    "Mã các thủ tục mà nó thay thế hoặc thay thế nó.",
	    "Codes it replaces or is replaced by." } },
	{ "procedure", "bySimilarity", "boolean", {
	    "Ghép chỉ theo độ giống nhau.", "Paired by likeness only." } },
	{ "procedure", "oldFile", "string?", { "Tệp bên cũ.",
	    "File on the old side." } },
	{ "procedure", "newFile", "string?", { "Tệp bên mới.",
	    "File on the new side." } },
	{ "procedure", "changes", "integer", { "Số thay đổi.",
	    "Number of changes." } },

	{ "change", "code", "string", { "Mã chiều hướng, DF và 3 chữ số.",
	    "Code of the direction, DF and 3 digits." } },
	{ "change", "name", "string", { "Tên chiều hướng.",
	    "Name of the direction." } },
	{ "change", "nameEn", "string", { "Tên tiếng Anh.",
	    "English name." } },
	{ "change", "mirrored", "boolean", {
	    "true: theo chiều ngược của chiều hướng.",
	    "true: the direction read backwards." } },
	{ "change", "class", CLASSES, { "Loại.", "Class." } },
	{ "change", "status", FATES, { "Như của thủ tục.",
	    "As of the procedure." } },
	{ "change", "procedure", "string?", { "Mã thủ tục.",
	    "Code of the procedure." } },
	{ "change", "pointer", "string", {
	    "JSON Pointer, ở bên mới nếu có.",
	    "JSON Pointer, on the new side if there." } },
	{ "change", "identity", "string", {
	    "Như trên nhưng theo khóa nhận dạng thay cho thứ tự.",
	    "The same by identity keys for positions." } },
	{ "change", "field", "string?", { "Khóa; null: cả thủ tục.",
	    "Key; null: the procedure as a whole." } },
	{ "change", "where", "string?", { "Dòng chứa khóa, cho người đọc.",
	    "Row that holds the key, for people." } },
	{ "change", "old", "string?", { "Trước.", "Before." } },
	{ "change", "new", "string?", { "Sau.", "After." } },
	{ "change", "delta", "delta?", { "Chênh lệch nếu là số.",
	    "Difference if it is a number." } },
	{ "change", "message", "string", { "Điều đã xảy ra.",
	    "What happened." } },
	{ "change", "mendsRecord", "boolean", {
	    "true: sửa dữ liệu, không tính vào tổng.",
	    "true: mends the record, in no total." } },
	{ "change", "oldSource", "place?", { "Chỗ ở bên cũ.",
	    "Place on the old side." } },
	{ "change", "newSource", "place?", { "Chỗ ở bên mới.",
	    "Place on the new side." } },
	{ "change", "legalBasis", "string[]", {
	    "Căn cứ mà thay đổi cần hoặc có thể trái.",
	    "What the change needs or may offend." } },
	{ "change", "accepted", "acceptance?", { "Đã chấp nhận vì sao.",
	    "Why it was accepted." } },
	{ "change", "fingerprint", "string", {
	    "32 chữ số thập lục phân, dùng trong tệp chấp nhận.",
	    "32 hexadecimal digits, for the file of acceptances." } },

	{ "delta", "before", "number", { "Trước.", "Before." } },
	{ "delta", "after", "number", { "Sau.", "After." } },
	{ "delta", "value", "number", { "Sau trừ trước.",
	    "After less before." } },
	{ "delta", "unit", "string", {
	    "Đơn vị: ngay, ngay_lam_viec, VND, USD, phan_tram hoặc khóa "
	    "được đếm.",
	    "Unit: ngay, ngay_lam_viec, VND, USD, phan_tram or the key "
	    "that is counted." } },
	{ "delta", "percent", "number?", {
	    "Phần trăm của trước, hai chữ số thập phân; null: không so được.",
	    "Percent of before, two decimals; null: not comparable." } },
	{ "place", "file", "string", { "Tệp.", "File." } },
	{ "place", "line", "integer?", { "Dòng, từ 1.", "Line, from 1." } },
	{ "place", "column", "integer?", { "Cột, từ 1, đếm ký tự.",
	    "Column, from 1, in code points." } },
	{ "place", "endLine", "integer?", { "Dòng cuối.", "Last line." } },
	{ "place", "endColumn", "integer?", { "Cột cuối, không gồm nó.",
	    "End column, exclusive." } },
	{ "acceptance", "reason", "string", { "Lý do.", "Reason." } },
	{ "acceptance", "decision", "string", { "Quyết định.",
	    "Decision." } },
	{ "acceptance", "date", "string", { "Ngày, ISO 8601.",
	    "Date, ISO 8601." } },
};

enum { N_KEYS = sizeof keys / sizeof keys[0] };

/* Findings are described by tthc.findings/1. */
static json_t *
finding_schema(void)
{
	return json_pack("{s:s, s:[s, s, s, s, s]}", "type", "object",
	    "required", "code", "level", "message", "file", "fingerprint");
}

static bool
is_simple(const char *type)
{
	static const char *const simple[] = {
		"string", "integer", "number", "boolean",
	};
	size_t i;

	for (i = 0; i < sizeof simple / sizeof simple[0]; i++)
		if (strcmp(type, simple[i]) == 0)
			return true;
	return false;
}

/* One of the words that are divided by "|". */
static json_t *
words_schema(const char *type)
{
	json_t *words = json_array();
	size_t n;

	for (; *type != '\0'; type += n + (type[n] == '|')) {
		n = strcspn(type, "|");
		json_array_append_new(words, json_text(type, n));
	}
	return json_pack("{s:o}", "enum", words);
}

static json_t *
plain_schema(const char *type)
{
	struct buf ref;
	json_t *o;

	if (strchr(type, '|') != NULL)
		return words_schema(type);
	if (is_simple(type))
		return json_pack("{s:s}", "type", type);
	buf_init(&ref, 0);
	buf_printf(&ref, "#/definitions/%s", type);
	o = json_pack("{s:s}", "$ref", ref.data);
	buf_release(&ref);
	return o;
}

static json_t *
type_schema(const char *type)
{
	struct buf plain;
	json_t *o;
	size_t n = strcspn(type, "?[");

	buf_init(&plain, 0);
	buf_put(&plain, type, n);
	o = plain_schema(plain.data);
	buf_release(&plain);
	if (type[n] == '[')
		return json_pack("{s:s, s:o}", "type", "array", "items", o);
	if (type[n] == '?')
		return json_pack("{s:[o, {s:s}]}", "anyOf", o, "type",
		    "null");
	return o;
}

/* Beside "$ref" draft-07 ignores all else, so it stands in an allOf. */
static json_t *
key_schema(const struct key *k, enum lang lang)
{
	json_t *o = type_schema(k->type);

	if (json_object_get(o, "$ref") != NULL)
		o = json_pack("{s:[o]}", "allOf", o);
	json_object_set_new(o, "description", json_string(k->doc[lang]));
	return o;
}

/* Sets the keys of an object, all required. */
static void
set_object(json_t *o, const char *object, enum lang lang)
{
	json_t *required = json_array(), *properties = json_object();
	size_t i;

	for (i = 0; i < N_KEYS; i++) {
		if (strcmp(keys[i].object, object) != 0)
			continue;
		json_array_append_new(required, json_string(keys[i].key));
		json_object_set_new(properties, keys[i].key,
		    key_schema(&keys[i], lang));
	}
	json_object_set_new(o, "type", json_string("object"));
	json_object_set_new(o, "additionalProperties", json_false());
	json_object_set_new(o, "required", required);
	json_object_set_new(o, "properties", properties);
}

static json_t *
definitions(enum lang lang)
{
	json_t *all = json_pack("{s:o}", "finding", finding_schema()), *o;
	const char *last = "document";
	size_t i;

	for (i = 0; i < N_KEYS; i++) {
		if (strcmp(keys[i].object, last) == 0)
			continue;
		last = keys[i].object;
		o = json_object();
		set_object(o, last, lang);
		json_object_set_new(all, last, o);
	}
	return all;
}

void
changes_schema(struct buf *out, enum lang lang)
{
	json_t *o;

	json_set_alloc_funcs(xmalloc, free);
	o = json_pack("{s:s, s:s}",
	    "$schema", "http://json-schema.org/draft-07/schema#",
	    "title", "tthc.changes/1");
	set_object(o, "document", lang);
	json_object_set_new(o, "definitions", definitions(lang));
	json_put(out, o, JSON_INDENT(2));
}
