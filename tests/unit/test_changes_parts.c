/*
 * What the outputs of a comparison are made of: sums, parts, word
 * differences, coloured lines, harmless Markdown.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "changes_sample.h"
#include "report/changes_parts.h"
#include "report/formats.h"
#include "report/ink.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

static void
assert_summary(const struct changes *c, const char *line, bool there)
{
	struct buf b;

	buf_init(&b, 0);
	changes_summary(&b, c);
	if (there)
		assert_non_null(strstr(b.data, line));
	else
		assert_null(strstr(b.data, line));
	buf_release(&b);
}

/* One subject with a single cut of time, and this load. */
static struct changes
with_load(struct subject *s, struct load before, struct load after)
{
	struct changes c = only_change(s, LAND_SUBJECT, LIMIT_CUT);

	s->before = before;
	s->after = after;
	return c;
}

static const struct sum_row {
	const char *name;
	struct load before, after;
	const char *line;
} sum_rows[] = {
	{ "sum, 35 to 25", { { 35000, -1 }, 0, 2 }, { { 25000, -1 }, 0, 2 },
	    "  Thời hạn             giảm 10 trên 35 ngày (28,57%) ở 01 thủ tục\n" },
	{ "sum, 5 to 1", { { -1, 5000 }, 0, 2 }, { { -1, 1000 }, 0, 2 },
	    " giảm 04 trên 05 ngày làm việc (80,00%) ở 01 thủ tục\n" },
	{ "sum, both units", { { 5000, 2500 }, 0, 2 }, { { 3000, 3000 }, 0,
	    2 }, " giảm 02 trên 05 ngày (40,00%) ở 01 thủ tục; tăng 0,5 trên\n" },
	{ "sum, đồng", { { -1, -1 }, 1024000, 2 }, { { -1, -1 }, 231000, 2 },
	    "giảm 793.000 trên 1.024.000 đồng (77,44%) ở 01 thủ tục\n" },
	{ "sum, no percentage from nothing", { { -1, -1 }, 0, 2 },
	    { { -1, -1 }, 20000, 2 }, " tăng 20.000 đồng ở 01 thủ tục\n" },
	{ "sum, papers", { { -1, -1 }, 0, 5 }, { { -1, -1 }, 0, 3 },
	    "  Giấy tờ              bỏ 02 trên 05 giấy tờ (40,00%) ở 01 thủ tục\n" },
	{ "sum, units changed", { { 30000, -1 }, 0, 2 }, { { -1, 21000 }, 0,
	    2 }, "\n  Không cộng được      01 thay đổi" },
};

static void
test_sum(void **state)
{
	const struct sum_row *r = *state;
	struct subject s;
	struct changes c = with_load(&s, r->before, r->after);

	assert_summary(&c, r->line, true);
	assert_summary(&c, "đơn giản hóa", false);
}

/* Cut and added stand side by side, and neither is taken off the other. */
static void
test_no_netting(void **state)
{
	struct subject two[2];
	struct changes c = with_load(&two[0],
	    (struct load){ { 35000, -1 }, 0, 0 },
	    (struct load){ { 25000, -1 }, 0, 0 });

	(void)state;
	with_load(&two[1], (struct load){ { 10000, -1 }, 0, 0 },
	    (struct load){ { 20000, -1 }, 0, 0 });
	c.subjects = two;
	c.n_subjects = 2;
	assert_summary(&c, "giảm 10 trên 35 ngày (28,57%) ở 01 thủ tục; tăng "
	    "10 trên\n", true);
}

/* What mends the record moves no total, and one side alone neither. */
static void
test_left_out(void **state)
{
	struct load before = { { 35000, -1 }, 0, 2 };
	struct load after = { { 25000, -1 }, 0, 2 };
	struct subject s;
	struct changes c = with_load(&s, before, after);
	struct change mending[2] = {
		land_changes[LIMIT_CUT], land_changes[GAP_FILLED],
	};

	(void)state;
	s.changes = mending;
	s.n = 2;
	assert_summary(&c, "\n  Thời hạn ", false);
	assert_summary(&c, "\n  Không cộng được      01 thay đổi", true);
	s.changes = land_changes;
	s.n = 1;
	assert_summary(&c, "\n  Thời hạn ", true);
	s.changes = birth_changes;	/* a fee, unknown on one side */
	s.after.dong = -1;
	assert_summary(&c, "\n  Phí, lệ phí", false);
	assert_summary(&c, "\n  Không cộng được      01 thay đổi", true);
	s.old = NULL;
	assert_summary(&c, "\n  Thời hạn ", false);
	assert_summary(&c, "\n  Không cộng được", false);
}

static void
test_one_stop(void **state)
{
	struct changes c = sample;

	(void)state;
	assert_summary(&c, "\n  Qua một cửa          74/203 → 103/203 "
	    "(50,7%)\n", true);
	c.one_stop[1] = (struct share){ 103, 210 };
	assert_summary(&c, "\n  Qua một cửa          74/203 (36,5%) → "
	    "103/210 (49,0%); tổng số đã khác", true);
	assert_summary(&c, "điểm phần trăm", false);
	c.one_stop[0] = (struct share){ 0, 0 };
	assert_summary(&c, "Qua một cửa", false);
}

static enum field_id
part_of(const struct record *r, enum field_id f)
{
	struct change ch = { .field = field_of(f), .in_new = r };

	return change_part(&ch)->id;
}

static void
test_parts(void **state)
{
	struct record *root = record_new(&arena, R_THU_TUC, NULL);
	struct record *dossier = add_record(&arena, root, F_THU_TUC_HO_SO);
	struct record *group = add_record(&arena, dossier, F_HO_SO_NHOM);
	struct record *paper = add_record(&arena, group, F_NHOM_GIAY_TO);
	struct record *way = add_record(&arena, root, F_THU_TUC_CACH_THUC);
	struct record *fee = add_record(&arena, way, F_CACH_THUC_PHI_LE_PHI);
	struct change whole = { .field = NULL, .in_new = root };

	(void)state;
	assert_int_equal(part_of(paper, F_GIAY_TO_BAN_CHINH),
	    F_THU_TUC_HO_SO);
	assert_int_equal(part_of(fee, F_PHI_MUC_THU), F_CACH_THUC_PHI_LE_PHI);
	assert_int_equal(part_of(way, F_CACH_THUC_THOI_HAN),
	    F_CACH_THUC_THOI_HAN);
	assert_int_equal(part_of(way, F_CACH_THUC_KEO_DAI),
	    F_CACH_THUC_THOI_HAN);
	assert_int_equal(part_of(way, F_CACH_THUC_DIA_CHI),
	    F_THU_TUC_CACH_THUC);
	assert_int_equal(part_of(root, F_THU_TUC_LINH_VUC),
	    F_THU_TUC_LINH_VUC);
	assert_null(change_part(&whole));
}

static const struct markdown_row {
	const char *text, *markdown;
} markdown_rows[] = {
	{ "a@b.vn", "a@<!-- -->b.vn" },
	{ "@ nhom", "@ nhom" },
	{ "#12", "\\#<!-- -->12" },
	{ "GitLab !7 &3", "GitLab !<!-- -->7 &#38;<!-- -->3" },
	{ "https://x.vn", "https:<!-- -->//x.vn" },
	{ "WWW.x.vn", "WWW<!-- -->.x.vn" },
	{ "<img src=x>", "&#60;img src=x&#62;" },
	{ "[a](b)", "\\[a\\](b)" },
	{ "28,57%", "28,57%" },
};

static void
test_put_markdown(void **state)
{
	struct buf b;
	size_t i;

	(void)state;
	for (i = 0; i < N_OF(markdown_rows); i++) {
		buf_init(&b, 0);
		put_markdown(&b, markdown_rows[i].text);
		assert_string_equal(b.data, markdown_rows[i].markdown);
		buf_release(&b);
	}
}

static void
test_ink(void **state)
{
	struct buf b;
	struct ink k;

	(void)state;
	buf_init(&b, 0);
	ink_init(&k, &b, true, 12, 0, 2);
	ink_puts(&k, "một ");
	ink_colour(&k, "31");
	ink_puts(&k, "hai ba");
	ink_colour(&k, NULL);
	ink_puts(&k, ", bốn\nnăm\x1b");
	ink_end(&k);
	assert_string_equal(b.data, "một \x1b[31mhai\x1b[0m "
	    "\x1b[31mba\x1b[0m,\n  bốn\n  năm\\x1b\n");
	buf_release(&b);
}

/* Words at the end of a long stretch stay, the middle goes. */
static void
test_elision(void **state)
{
	struct arena a = { 0 };
	const struct piece *v;
	struct buf b;
	size_t n, i;

	(void)state;
	buf_init(&b, 0);
	v = prose_pieces(&a,
	    "một cũ a b c d e f g h i k l m hai ba bốn năm cũ",
	    "một mới a b c d e f g h i k l m hai ba bốn năm mới", &n);
	for (i = 0; i < n; i++) {
		buf_putc(&b, "=-+"[v[i].what]);
		buf_put(&b, v[i].s, v[i].n);
	}
	assert_string_equal(b.data, "=một -cũ+mới= a b c d e= … "
	    "=m hai ba bốn năm -cũ+mới");
	buf_release(&b);
	arena_release(&a);
}

int
main(void)
{
	static const struct CMUnitTest others[] = {
		cmocka_unit_test(test_no_netting),
		cmocka_unit_test(test_left_out),
		cmocka_unit_test(test_one_stop),
		cmocka_unit_test(test_parts),
		cmocka_unit_test(test_put_markdown),
		cmocka_unit_test(test_ink),
		cmocka_unit_test(test_elision),
	};
	struct CMUnitTest tests[N_OF(sum_rows) + N_OF(others)];
	size_t i;

	for (i = 0; i < N_OF(sum_rows); i++)
		tests[i] = (struct CMUnitTest){
			.name = sum_rows[i].name, .test_func = test_sum,
			.initial_state = (void *)&sum_rows[i],
		};
	memcpy(tests + i, others, sizeof others);
	return cmocka_run_group_tests_name("changes_parts", tests, set_up,
	    tear_down);
}
