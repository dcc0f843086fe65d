/*
 * The notice of one procedure: that every key of the field table is on it, the
 * twelve parts are, and nothing stands there as valid that is not.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "load/bind.h"
#include "notice/notice.h"
#include "notice/procedure.h"

#define COUNT(a) (sizeof(a) / sizeof (a)[0])

static const struct notice notice = { .day = { 2026, 11, 22 } };

static struct arena arena;
static struct catalogue catalogue;

static int
set_up(void **state)
{
	(void)state;
	catalogue_init(&catalogue, &arena);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	catalogue_release(&catalogue);
	arena_release(&arena);
	return 0;
}

static const struct record *
procedure(const char *text)
{
	struct findings findings = { .arena = &arena };
	struct source s;
	struct reporter r = { .findings = &findings, .source = &s,
		.path = "thu.yaml", .procedure = "" };
	struct binder b = { .arena = &arena, .report = &r,
		.catalogue = &catalogue };
	const struct record *record;

	source_from_bytes(&s, "thu.yaml", text, strlen(text));
	record = bind_file(&b, R_THU_TUC, yaml_read(&arena, &s, &r,
	    &b.partial));
	source_release(&s);
	return record;
}

/* The page in the arena. */
static const char *
page_of(const struct record *r, const struct subject *changed)
{
	struct buf out;
	const char *s;

	buf_init(&out, 0);
	notice_procedure(&out, &arena, &notice, r, changed, false);
	s = strstr(arena_strndup(&arena, out.data, out.len), "<main");
	buf_release(&out);
	assert_non_null(s);
	return s;
}

/* --- every key ----------------------------------------------------------- */

/* Ids, remainders, words and answers of yes or no have no text of their own. */
static bool
has_text(const struct field *f)
{
	return f->kind != KIND_ID && f->kind != KIND_RAW &&
	    f->kind != KIND_WORD && f->kind != KIND_BOOL;
}

/* A text that no other key has: "khoa-12-". */
static const char *
token(enum field_id f)
{
	return arena_printf(&arena, "khoa-%d-", (int)f);
}

static void
fill(struct record *r, unsigned depth)
{
	size_t i, n = n_fields(r->type);

	for (i = 0; i < n; i++) {
		const struct field *f = r->values[i].field;
		const char *s = token(f->id);

		if (f->kind == KIND_RECORD && depth < 8 &&
		    f->id != F_GIAY_TO_MOT_TRONG)
			fill(add_record(&arena, r, f->id), depth + 1);
		else if (f->kind == KIND_RECORD || !has_text(f))
			continue;
		else if (f->shape == SHAPE_ONE)
			set_text(&arena, r, f->id, s, strlen(s));
		else
			add_text(&arena, r, f->id, s, strlen(s));
	}
}

/* What an office keeps for itself. */
static bool
is_internal(const struct record *r, const struct field *f)
{
	switch ((int)f->id) {
	case F_THU_TUC_NGUON:
	case F_THU_TUC_QUY_TRINH:
	case F_THU_TUC_RA_SOAT:
	case F_THU_TUC_LUOT_MOI_NAM:
	case F_THU_TUC_TU_KHOA:
		return true;
	}
	return r->holder != NULL && is_internal(r->holder->owner,
	    r->holder->field);
}

static void
find(const struct record *r, const char *page)
{
	size_t i, k, n, all = n_fields(r->type);

	for (i = 0; i < all; i++) {
		const struct value *v = &r->values[i];
		const struct value *item = items_of(v, &n);

		for (k = 0; k < n; k++)
			if (item[k].record != NULL)
				find(item[k].record, page);
		if (n > 0 && has_text(v->field) &&
		    v->field->kind != KIND_RECORD &&
		    (strstr(page, token(v->field->id)) == NULL) !=
		    is_internal(r, v->field))
			fail_msg("%s.%s", r->type->key, v->field->key);
	}
}

static void
test_every_key(void **state)
{
	struct record *r = record_new(&arena, R_THU_TUC, NULL);

	(void)state;
	fill(r, 0);
	find(r, page_of(r, NULL));
}

/* --- the frame of the page ----------------------------------------------- */

/* An empty procedure has all parts and says that they are not filled. */
static void
test_parts(void **state)
{
	const char *page = page_of(procedure("ten: Tách hộ\n"), NULL);
	const char *s = page;
	size_t i, missing = 0;

	(void)state;
	for (i = 1; i <= SHEET_PARTS; i++) {
		char id[16];

		snprintf(id, sizeof id, "id=\"muc-%zu\"", i);
		s = strstr(s, id);
		assert_non_null(s);
		s = strstr(s, view_part_label(i));
		assert_non_null(s);
	}
	assert_null(strstr(page, "id=\"them\""));
	while ((s = strstr(page, "\"missing\">Danh mục chưa ghi.<")) != NULL) {
		missing++;
		page = s + 1;
	}
	assert_int_equal(missing, SHEET_PARTS);
}

static void
test_name_class(void **state)
{
	static const struct {
		int letters;
		const char *class;
	} rows[] = {
		{ 36, "name-1" }, { 37, "name-2" }, { 80, "name-2" },
		{ 81, "name-3" }, { 160, "name-3" }, { 161, "name-4" },
		{ 320, "name-4" }, { 321, "name-5" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(rows); i++) {
		struct record *r = record_new(&arena, R_THU_TUC, NULL);
		int k;
		struct buf name;

		buf_init(&name, 0);
		for (k = 0; k < rows[i].letters; k++)
			buf_puts(&name, "ữ");
		set_text(&arena, r, F_THU_TUC_TEN, name.data, name.len);
		buf_release(&name);
		assert_non_null(strstr(page_of(r, NULL), arena_printf(&arena,
		    "<h1 class=\"%s\">", rows[i].class)));
	}
}

/* --- what is charged today ----------------------------------------------- */

/* Between these two the frame of the day. */
static const char *
today_of(const char *fees)
{
	const char *page = page_of(procedure(arena_printf(&arena,
	    "cach_thuc:\n  - kenh: truc_tiep\n    phi_le_phi:\n%s", fees)),
	    NULL);
	const char *s = strstr(page, "class=\"today\"");

	return s == NULL ? NULL : arena_strndup(&arena, s,
	    (size_t)(strstr(s, "</table>") - s));
}

static void
test_today(void **state)
{
	static const struct {
		const char *fees;
		const char *with, *without;
	} rows[] = {
		{ "      - {loai: phi, muc_thu: 1000}\n",
		  "1.000 đồng", "áp dụng" },
		/* Over, or to come: not printed as valid. */
		{ "      - {loai: phi, muc_thu: 1000, "
		  "hieu_luc: {den: 2026-11-21}}\n",
		  "không áp dụng vào ngày này", "1.000" },
		{ "      - {loai: phi, muc_thu: 1000, "
		  "hieu_luc: {tu: 2026-11-23}}\n",
		  "không áp dụng vào ngày này", "1.000" },
		/* The last day counts. */
		{ "      - {loai: phi, muc_thu: 1000, "
		  "hieu_luc: {den: 2026-11-22}}\n",
		  "1.000 đồng", "không áp dụng" },
		/* Exemptions for a time are told with their end. */
		{ "      - {loai: phi, muc_thu: 1000, mien_giam: "
		  "[{doi_tuong: Trẻ em, giam: 100%, den: 2026-12-31}]}\n",
		  "Trẻ em, đến hết ngày 31/12/2026", "miễn, giảm khác" },
		{ "      - {loai: phi, muc_thu: 1000, mien_giam: "
		  "[{doi_tuong: Trẻ em, giam: 50%, den: 2026-12-31}]}\n",
		  "500 đồng", "miễn" },
		{ "      - {loai: phi, muc_thu: 1000, mien_giam: "
		  "[{doi_tuong: Trẻ em, giam: 100%, den: 2026-11-21}]}\n",
		  "1.000 đồng", "Trẻ em" },
		/* The others are told below. */
		{ "      - {loai: phi, muc_thu: 1000, mien_giam: "
		  "[{doi_tuong: Trẻ em, giam: 100%}]}\n",
		  "miễn, giảm khác", "Trẻ em" },
		{ "      - {loai: phi, muc_thu: theo_ghi_chu, "
		  "ghi_chu: Theo biểu.}\n", "theo ghi chú", "biểu" },
		{ "      - {loai: phi, muc_thu: mien}\n",
		  "được miễn", "đồng" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(rows); i++) {
		const char *s = today_of(rows[i].fees);

		assert_non_null(s);
		if (strstr(s, rows[i].with) == NULL ||
		    strstr(s, rows[i].without) != NULL)
			fail_msg("%s: %s", rows[i].fees, s);
	}
	assert_null(strstr(page_of(procedure("cach_thuc:\n"
	    "  - {kenh: truc_tiep, phi_le_phi: khong}\n"), NULL),
	    "class=\"today\""));
}

/* --- changes ------------------------------------------------------------- */

/* A text that changed, one that was dropped, and a mend of form. */
static void
test_redline(void **state)
{
	const struct record *r = procedure("ten: Tách hộ\n"
	    "mo_ta: Ghi chú mới.\n");
	const struct change changes[] = {
		{ .field = field_of(F_THU_TUC_MO_TA), .in_new = r,
		  .pointer = "/mo_ta", .burden = BURDEN_CONTENT,
		  .old_text = "Ghi chú cũ.", .new_text = "Ghi chú mới.",
		  .prose = true },
		{ .field = field_of(F_THU_TUC_HOI_DAP), .in_new = r,
		  .pointer = "/hoi_dap", .burden = BURDEN_CONTENT,
		  .old_text = "https://hoi.example" },
		{ .field = field_of(F_THU_TUC_TEN), .in_new = r,
		  .pointer = "/ten", .burden = BURDEN_FORM,
		  .old_text = "Tách  hộ", .new_text = "Tách hộ" },
	};
	const struct subject s = { .changes = changes, .n = COUNT(changes) };
	const char *page = page_of(r, &s);

	(void)state;
	assert_non_null(strstr(page, "<del>cũ</del>"));
	assert_non_null(strstr(page, "<ins>mới</ins>"));
	assert_non_null(strstr(page, "<del>https://hoi.example</del>"));
	assert_non_null(strstr(page, ">Tách hộ</h1>"));
	assert_null(strstr(page_of(r, NULL), "<ins>"));
}

/* The same record gives the same bytes. */
static void
test_same_bytes(void **state)
{
	const struct record *r = procedure("ten: A\ntrinh_tu:\n"
	    "  - noi_dung: \"Bước 1: Nộp.\"\n");

	(void)state;
	assert_string_equal(page_of(r, NULL), page_of(r, NULL));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_key),
		cmocka_unit_test(test_parts),
		cmocka_unit_test(test_name_class),
		cmocka_unit_test(test_today),
		cmocka_unit_test(test_redline),
		cmocka_unit_test(test_same_bytes),
	};

	html_init();
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
