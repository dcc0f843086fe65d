/*
 * The table of directions. Every row's example is compared forwards and
 * backwards; then the weekday test, against a table made by hand; then traps:
 * changes that look like another one.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "diff/classify.h"
#include "diff/wait.h"
#include "diff/walk.h"
#include "load/bind.h"
#include "overlay.h"

#define COUNT(a) (sizeof(a) / sizeof (a)[0])

enum { MAX_FILE = 1 << 20, MAX_VERDICTS = 40 };

/* --- one side -------------------------------------------------------------- */

struct revision {
	struct arena arena;
	struct source source;
	struct findings findings;
	struct catalogue catalogue;
	struct edit_side side;
};

/* The text of "--- PATH\n…": the first row of a register, or the settings. */
static const struct record *
bind_shared(struct binder *b, const char *path, const struct node *root)
{
	const struct register_type *g = NULL;
	char name[64];

	if (strncmp(path, "tthc.yaml", 9) == 0)
		return bind_record(b, R_TTHC, root, NULL);
	if (sscanf(path, "danh_muc/%60[a-z_].yaml", name) == 1)
		g = register_by_name(name);
	assert_non_null(g);
	return bind_record(b, g->row, root->first, NULL);
}

static void
read_revision(struct revision *r, const char *example, const char *day)
{
	struct reporter reporter = { .findings = &r->findings,
	    .source = &r->source, .path = "mau.yaml", .procedure = "" };
	struct binder b = { .arena = &r->arena, .report = &reporter,
	    .catalogue = &r->catalogue };
	bool shared = strncmp(example, "--- ", 4) == 0, partial = false;
	const struct node *root;
	struct buf yaml;

	r->findings.arena = &r->arena;
	catalogue_init(&r->catalogue, &r->arena);
	catalogue_open(&r->catalogue, "tests/rules", MAX_FILE);
	buf_init(&yaml, 0);
	if (shared)
		buf_puts(&yaml, strchr(example, '\n') + 1);
	else
		overlay(&yaml, example, strlen(example));
	source_from_bytes(&r->source, "mau.yaml", yaml.data, yaml.len);
	buf_release(&yaml);
	root = yaml_read(&r->arena, &r->source, &reporter, &partial);
	r->side = (struct edit_side){ .catalogue = &r->catalogue,
	    .source = &r->source, .path = "mau.yaml",
	    .root = shared ? bind_shared(&b, example + 4, root) :
	    bind_file(&b, R_THU_TUC, root) };
	assert_int_equal(date_parse_iso(day == NULL ? "2026-11-22" : day, 10,
	    &r->side.as_of), DATE_OK);
	if (r->findings.n > 0)
		fail_msg("%s in:\n%s", rule_of(r->findings.v[0]->rule)->code,
		    example);
}

static void
drop_revision(struct revision *r)
{
	source_release(&r->source);
	catalogue_release(&r->catalogue);
	arena_release(&r->arena);
}

/* --- verdicts --------------------------------------------------------------- */

struct verdicts {
	struct verdict v[MAX_VERDICTS];
	enum field_id field[MAX_VERDICTS];
	size_t n;
};

/* Also: the edit read backwards is the same row's mirror. */
static void
judge_edit(void *arg, const struct edit *e)
{
	struct verdicts *out = arg;
	const struct edit back = edit_mirror(e);
	struct verdict *v = &out->v[out->n], mirror;

	assert_true(out->n < MAX_VERDICTS);
	out->field[out->n++] = e->field->id;
	classify(v, e);
	classify(&mirror, &back);
	assert_ptr_equal(mirror.direction, v->direction);
	assert_int_equal(mirror.burden, burden_mirror(v->burden));
	if (v->burden == BURDEN_HEAVIER || v->burden == BURDEN_LIGHTER)
		assert_int_not_equal(mirror.mirrored, v->mirrored);
	assert_int_equal(mirror.delta.kind, v->delta.kind);
	assert_true(mirror.delta.before == v->delta.after);
	assert_true(mirror.delta.after == v->delta.before);
}

/* Two revisions, read by two days (NULL = the same day). */
struct pair {
	const char *before, *after;
	const char *as_of[2];
};

static void
compare_pair(struct verdicts *out, const struct pair *p, bool backwards)
{
	struct revision a = { .findings = { 0 } }, b = { .findings = { 0 } };
	struct arena scratch = { 0 };

	out->n = 0;
	read_revision(&a, p->before, p->as_of[0]);
	read_revision(&b, p->after, p->as_of[1]);
	if (backwards)
		walk(&b.side, &a.side, judge_edit, out, &scratch);
	else
		walk(&a.side, &b.side, judge_edit, out, &scratch);
	arena_release(&scratch);
	drop_revision(&a);
	drop_revision(&b);
}

static void
print_verdicts(const struct verdicts *all)
{
	size_t i;

	for (i = 0; i < all->n; i++)
		print_message("#    %s: %s%s %s%s\n",
		    field_of(all->field[i])->key, all->v[i].direction->code,
		    all->v[i].mirrored ? " mirrored" : "",
		    burden_key(all->v[i].burden),
		    all->v[i].mends_record ? ", sua_du_lieu" : "");
}

/* --- the table --------------------------------------------------------------- */

static bool
is_kebab(const char *s)
{
	return s != NULL && s[0] != '\0' && s[strspn(s,
	    "abcdefghijklmnopqrstuvwxyz0123456789-")] == '\0';
}

static bool
is_code(const char *s)
{
	return s != NULL && strlen(s) == 5 && strncmp(s, "DF", 2) == 0 &&
	    strspn(s + 2, "0123456789") == 3;
}

static void
check_texts(const struct direction *d)
{
	int side, lang;

	for (side = 0; side < 2; side++)
		for (lang = 0; lang < N_LANGS; lang++) {
			const char *why = d->why[side][lang];

			assert_non_null(d->message[side][lang]);
			assert_non_null(why);
			assert_int_equal(why[strlen(why) - 1], '.');
		}
}

static void
test_rows(void **state)
{
	size_t i, k;

	(void)state;
	for (i = 0; i < N_DIRECTIONS; i++) {
		const struct direction *d = direction_of((enum direction_id)i);

		if (!is_code(d->code) || !is_kebab(d->name) ||
		    !is_kebab(d->name_en))
			fail_msg("row %zu: code or names", i);
		check_texts(d);
		assert_non_null(d->before);
		assert_non_null(d->after);
		for (k = 0; k < i; k++) {
			const struct direction *o = direction_of(
			    (enum direction_id)k);

			if (strcmp(d->code, o->code) == 0 ||
			    strcmp(d->name, o->name) == 0 ||
			    strcmp(d->name_en, o->name_en) == 0)
				fail_msg("%s and %s share a code or a name",
				    d->code, o->code);
		}
		assert_int_equal(direction_id_of(d), i);
		assert_ptr_equal(direction_by_name(d->code), d);
		assert_ptr_equal(direction_by_name(d->name), d);
	}
	assert_null(direction_by_name("DF000"));
}

/* The example is found in the direction, and nothing else makes it heavier. */
static void
check_example(const struct direction *d, const struct pair *p, bool backwards)
{
	enum burden expected = backwards ? burden_mirror(d->burden) :
	    d->burden;
	struct verdicts all;
	bool found = false;
	size_t i;

	compare_pair(&all, p, backwards);
	for (i = 0; i < all.n; i++)
		found |= all.v[i].direction == d &&
		    all.v[i].burden == expected && (!all.v[i].mirrored ||
		    backwards);
	if (!found) {
		print_verdicts(&all);
		fail_msg("%s %s: not found %s", d->code, d->name,
		    backwards ? "backwards" : "forwards");
	}
	for (i = 0; i < all.n; i++)
		if (all.v[i].burden == BURDEN_HEAVIER &&
		    expected != BURDEN_HEAVIER) {
			print_verdicts(&all);
			fail_msg("%s %s: something heavier %s", d->code,
			    d->name, backwards ? "backwards" : "forwards");
		}
}

static void
test_example(void **state)
{
	const struct direction *d = *state;
	const struct pair p = { d->before, d->after,
	    { d->as_of[0], d->as_of[1] } };

	check_example(d, &p, false);
	check_example(d, &p, true);
}

/* --- the weekday test ---------------------------------------------------------- */

/*
 * Calendar days, and the working days that are: at most shorter; equal on
 * every weekday (0 = none are); at least longer. Between them it is mixed.
 */
static const struct {
	long days, shorter, equal, longer;
} weekdays[] = {
	{ 1, 0, 1, 2 }, { 2, 1, 0, 2 }, { 3, 1, 0, 3 }, { 5, 3, 0, 5 },
	{ 7, 4, 5, 6 }, { 10, 6, 0, 8 }, { 12, 8, 0, 10 }, { 15, 10, 11, 12 },
	{ 20, 14, 0, 15 }, { 21, 14, 15, 16 }, { 25, 17, 0, 19 },
	{ 30, 21, 0, 22 }, { 45, 31, 0, 33 }, { 60, 42, 0, 44 },
	{ 90, 64, 0, 65 },
};

static struct duration
span(long n, enum time_unit unit)
{
	return (struct duration){ n * 1000, unit };
}

static enum wait
expected_wait(size_t row, long working)
{
	if (working <= weekdays[row].shorter)
		return WAIT_SHORTER;
	if (working >= weekdays[row].longer)
		return WAIT_LONGER;
	return working == weekdays[row].equal ? WAIT_EQUAL : WAIT_MIXED;
}

static void
test_weekdays(void **state)
{
	size_t i;
	long n;

	(void)state;
	for (i = 0; i < COUNT(weekdays); i++)
		for (n = 1; n <= weekdays[i].days; n++) {
			struct duration a = span(weekdays[i].days, UNIT_NGAY);
			struct duration b = span(n, UNIT_NGAY_LAM_VIEC);

			if (wait_change(a, b) != expected_wait(i, n))
				fail_msg("%ld ngày, %ld ngày làm việc: %d",
				    weekdays[i].days, n, wait_change(a, b));
		}
}

static void
test_other_units(void **state)
{
	static const struct {
		struct duration a, b;
		enum wait expected;
	} rows[] = {
		{ { 2000, UNIT_TUAN }, { 14000, UNIT_NGAY }, WAIT_EQUAL },
		{ { 1000, UNIT_NAM }, { 12000, UNIT_THANG }, WAIT_EQUAL },
		{ { 1000, UNIT_THANG }, { 30000, UNIT_NGAY }, WAIT_MIXED },
		{ { 1000, UNIT_THANG }, { 35000, UNIT_NGAY }, WAIT_LONGER },
		{ { 1000, UNIT_THANG }, { 25000, UNIT_NGAY }, WAIT_SHORTER },
		{ { 24000, UNIT_GIO }, { 1000, UNIT_NGAY }, WAIT_UNKNOWN },
		{ { 24000, UNIT_GIO }, { 3000, UNIT_NGAY }, WAIT_LONGER },
		{ { 8000, UNIT_GIO_LAM_VIEC }, { 1000, UNIT_NGAY_LAM_VIEC },
		  WAIT_LONGER },
		{ { 12000, UNIT_GIO_LAM_VIEC }, { 1000, UNIT_NGAY_LAM_VIEC },
		  WAIT_MIXED },
		{ { 16000, UNIT_GIO_LAM_VIEC }, { 1000, UNIT_NGAY_LAM_VIEC },
		  WAIT_SHORTER },
		{ { 0, UNIT_TRONG_NGAY }, { 1000, UNIT_NGAY_LAM_VIEC },
		  WAIT_LONGER },
		{ { 0, UNIT_TRONG_NGAY }, { 4000, UNIT_GIO_LAM_VIEC },
		  WAIT_UNKNOWN },
		{ { 500, UNIT_NGAY_LAM_VIEC }, { 1000, UNIT_NGAY },
		  WAIT_UNKNOWN },
		{ { 500, UNIT_NGAY_LAM_VIEC }, { 250, UNIT_NGAY_LAM_VIEC },
		  WAIT_SHORTER },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(rows); i++)
		if (wait_change(rows[i].a, rows[i].b) != rows[i].expected)
			fail_msg("row %zu: %d", i,
			    wait_change(rows[i].a, rows[i].b));
}

/* --- traps -------------------------------------------------------------------- */

/*
 * What the edits are taken for, one after the other: code, "-" if mirrored,
 * class (+ heavier, < lighter, ~ content, = form), "!" if it mends the record,
 * and the difference.
 */
struct trap {
	const char *name;
	struct pair pair;
	const char *expected;
};

#define WAYS(rows) "cach_thuc:\n" rows
#define WAY(channel, lines) \
	"  - kenh: " channel "\n" lines "    phi_le_phi: khong\n"
#define DAYS(channel, n) WAY(channel, "    thoi_han: " n " ngày\n")
#define HOUSE(channel, n) \
	WAY(channel, "    truong_hop: nha_o\n    thoi_han: " n " ngày\n")
#define HOUSE_STEPS \
	"truong_hop:\n  - id: nha_o\n    ten: Nhà ở riêng lẻ\n" \
	"trinh_tu:\n  - ten: Giải quyết\n    ai: ubnd_xa\n    noi_dung: " \
	"Trong thời hạn 20 ngày (hoặc 15 ngày đối với nhà ở riêng lẻ).\n"
#define NOTED(limit, note) \
	WAYS(WAY("truc_tiep", "    thoi_han: " limit "\n    ghi_chu: " note "\n"))
#define FEE(lines) \
	WAYS("  - kenh: truc_tiep\n    thoi_han: 5 ngày\n    phi_le_phi:\n" \
	"      - loai: phi\n" lines)
#define PAPERS(rows) "ho_so:\n  so_bo: 1\n  nhom:\n    - giay_to:\n" rows
#define PAPER(name, originals, copies) \
	"        - ten: " name "\n          ban_chinh: " originals \
	"\n          ban_sao: " copies "\n"
#define LEVEL(place, level) \
	"cap_thuc_hien: [" level "]\nmot_cua:\n  trong_mot_cua: true\n" \
	"  phi_dia_gioi: " place "\n"

static const struct trap traps[] = {
	{ "a case that was hidden in a channel",
	  { HOUSE_STEPS WAYS(DAYS("truc_tuyen", "20") DAYS("truc_tiep", "15")),
	    HOUSE_STEPS WAYS(DAYS("truc_tuyen", "20") HOUSE("truc_tuyen", "15")
		DAYS("truc_tiep", "20") HOUSE("truc_tiep", "15")), { 0 } },
	  "DF118<!(giảm 5 ngày (25,00%)) DF101+!(tăng 5 ngày (33,33%)) "
	  "DF515~!" },
	{ "an extension that was hidden in the limit",
	  { WAYS(DAYS("truc_tiep", "25")),
	    WAYS(WAY("truc_tiep", "    thoi_han: 15 ngày\n    keo_dai: 10 ngày\n"
		"    keo_dai_khi: [xã miền núi]\n")), { 0 } },
	  "DF101-<!(giảm 10 ngày (40,00%)) DF113+! DF113+!" },
	{ "the unit in the number, another in the note",
	  { NOTED("20 ngày", "20 ngày làm việc kể từ ngày nhận hồ sơ."),
	    NOTED("20 ngày làm việc", "20 ngày làm việc kể từ ngày nhận hồ sơ."),
	    { 0 } },
	  "DF102+!" },
	{ "the unit really changed",
	  { NOTED("20 ngày", "Nộp tại quầy."),
	    NOTED("20 ngày làm việc", "Nộp tại quầy."), { 0 } },
	  "DF102+" },
	{ "one channel at two bodies: only one amount changed",
	  { WAYS("  - kenh: truc_tiep\n    co_quan: ubnd_xa\n    thoi_han: 1 ngày\n"
		"    phi_le_phi:\n      - {loai: phi, muc_thu: 2000}\n"
		"  - kenh: truc_tiep\n    co_quan: bo_tu_phap\n    thoi_han: 1 ngày\n"
		"    phi_le_phi:\n      - {loai: phi, muc_thu: 10, tien_te: USD}\n"),
	    WAYS("  - kenh: truc_tiep\n    co_quan: bo_tu_phap\n    thoi_han: 1 ngày\n"
		"    phi_le_phi:\n      - {loai: phi, muc_thu: 12, tien_te: USD}\n"
		"  - kenh: truc_tiep\n    co_quan: ubnd_xa\n    thoi_han: 1 ngày\n"
		"    phi_le_phi:\n      - {loai: phi, muc_thu: 2000}\n"), { 0 } },
	  "DF905= DF201+(tăng 2 USD (20,00%))" },
	{ "fewer rows, a heavier dossier",
	  { PAPERS(PAPER("Tờ khai mẫu X01", "1", "0") PAPER("Ảnh chân dung", "2", "0")
		PAPER("Đối với trẻ em thì nộp giấy khai sinh", "1", "0")
		PAPER("Trường hợp mất hộ chiếu thì nộp đơn báo mất", "1", "0")
		PAPER("\"Số lượng hồ sơ: 01 bộ\"", "0", "0")),
	    PAPERS(PAPER("Tờ khai mẫu X01", "1", "0") PAPER("Ảnh chân dung", "2", "0")
		PAPER("Căn cước công dân gắn chip", "1", "0")
		PAPER("Hộ chiếu cấp lần gần nhất", "1", "0")), { 0 } },
	  "DF336-< DF336-< DF331-~ DF301+(thêm 01 giấy tờ) "
	  "DF301+(thêm 01 giấy tờ)" },
	{ "the number goes against the name",
	  { PAPERS(PAPER("Bản sao giấy chứng nhận", "1", "1")),
	    PAPERS(PAPER("Bản sao giấy chứng nhận", "0", "1")), { 0 } },
	  "DF338~" },
	{ "one original and one copy is one of them",
	  { PAPERS(PAPER("Giấy chứng nhận", "1", "1")),
	    PAPERS(PAPER("Giấy chứng nhận", "1", "0")), { 0 } },
	  "DF338~" },
	{ "an exception that goes is no simplification",
	  { "yeu_cau_dieu_kien:\n  - Có giấy phép, trừ hộ kinh doanh.\n",
	    "yeu_cau_dieu_kien:\n  - Có giấy phép.\n", { 0 } },
	  "DF703-~" },
	{ "relief that ends by the calendar",
	  { FEE("        muc_thu: 50000\n        mien_giam:\n"
		"          - {doi_tuong: Mọi người, giam: 50%, den: 2026-12-31}\n"),
	    FEE("        muc_thu: 50000\n        mien_giam:\n"
		"          - {doi_tuong: Mọi người, giam: 50%, den: 2026-12-31}\n"),
	    { "2026-12-31", "2027-01-01" } },
	  "DF226+(tăng 25.000 đồng (100,00%))" },
	{ "set by the council is not free",
	  { FEE("        muc_thu: mien\n"), FEE("        muc_thu: theo_hdnd\n"),
	    { 0 } },
	  "DF205+" },
	{ "an amount for what a document set",
	  { FEE("        muc_thu: theo_quy_dinh\n"),
	    FEE("        muc_thu: 100000\n"), { 0 } },
	  "DF206-~" },
	{ "thousands that were lost",
	  { FEE("        muc_thu: 40\n        ghi_chu: 40.000đ\n"),
	    FEE("        muc_thu: 40000\n        ghi_chu: 40.000đ\n"), { 0 } },
	  "DF234~!" },
	{ "district to commune, through the same door",
	  { LEVEL("tinh", "huyen"), LEVEL("tinh", "xa"), { 0 } }, "DF607<" },
	{ "district to province",
	  { LEVEL("tinh", "huyen"), LEVEL("tinh", "tinh"), { 0 } }, "DF608+" },
	{ "online only, faster and cheaper",
	  { WAYS("  - kenh: truc_tiep\n    thoi_han: 5 ngày\n    phi_le_phi: khong\n"
		"  - kenh: truc_tuyen\n    thoi_han: 5 ngày\n    phi_le_phi:\n"
		"      - {loai: phi, muc_thu: 20000}\n"),
	    WAYS("  - kenh: truc_tuyen\n    thoi_han: 3 ngày\n    phi_le_phi:\n"
		"      - {loai: phi, muc_thu: 10000}\n"), { 0 } },
	  "DF501+ DF101-<(giảm 2 ngày (40,00%)) "
	  "DF201-<(giảm 10.000 đồng (50,00%))" },
	{ "shown becomes filed, the number is the same",
	  { PAPERS(PAPER("Hộ chiếu", "1", "0") "          hinh_thuc: xuat_trinh\n"),
	    PAPERS(PAPER("Hộ chiếu", "1", "0") "          hinh_thuc: nop\n"),
	    { 0 } },
	  "DF317+" },
	{ "a group of notes is no group of papers",
	  { PAPERS(PAPER("Tờ khai", "1", "0")),
	    PAPERS(PAPER("Tờ khai", "1", "0")) "    - ten: \"* Lưu ý:\"\n      giay_to:\n"
		PAPER("Giấy tờ gửi qua bưu chính phải chứng thực", "0", "0"), { 0 } },
	  "DF331~" },
	{ "an exemption that was deleted with its key",
	  { FEE("        muc_thu: 50000\n        mien_giam:\n"
		"          - {doi_tuong: Trẻ em, giam: 100%}\n"),
	    FEE("        muc_thu: 50000\n"), { 0 } },
	  "DF222-+" },
	{ "a key that was filled in is no new burden",
	  { "ra_soat: 2026-10-31\n",
	    "ra_soat: 2026-10-31\nco_mat: true\nso_lan_den: 2\n", { 0 } },
	  "DF901~! DF901~!" },
	{ "fees that were never recorded",
	  { WAYS("  - kenh: truc_tiep\n    thoi_han: 5 ngày\n"),
	    FEE("        muc_thu: 50000\n"), { 0 } },
	  "DF901~!" },
	{ "a second amount of another visa, which a page hides",
	  { FEE("        muc_thu: 50\n        tien_te: USD\n"),
	    FEE("        muc_thu: 50\n        tien_te: USD\n"
		"      - loai: phi\n        muc_thu: 25\n        tien_te: USD\n"),
	    { 0 } },
	  "DF238~" },
	{ "a row that only tells who is exempt",
	  { FEE("        muc_thu: 10000\n"),
	    FEE("        muc_thu: 10000\n      - loai: phi\n"
		"        muc_thu: theo_ghi_chu\n"
		"        ghi_chu: Diện được miễn phải xuất trình giấy tờ.\n"),
	    { 0 } },
	  "DF237~" },
	{ "an amount per page is not less than one per dossier",
	  { FEE("        muc_thu: 30000\n        don_vi_tinh: hồ sơ\n"),
	    FEE("        muc_thu: 2000\n        don_vi_tinh: trang\n"), { 0 } },
	  "DF215~ DF215~" },
	{ "reductions merged into one row are nobody's loss",
	  { FEE("        muc_thu: 10000\n        mien_giam:\n"
		"          - {doi_tuong: Người thuộc hộ nghèo, giam: 100%}\n"
		"          - {doi_tuong: Người khuyết tật, giam: 100%}\n"),
	    FEE("        muc_thu: 10000\n        mien_giam:\n"
		"          - {doi_tuong: \"Người thuộc hộ nghèo, người khuyết tật\", giam: 100%}\n"),
	    { 0 } },
	  "DF241~ DF241~" },
	{ "merged reductions of another rate are no merger",
	  { FEE("        muc_thu: 10000\n        mien_giam:\n"
		"          - {doi_tuong: Trẻ em, giam: 100%}\n"
		"          - {doi_tuong: Người cao tuổi, giam: 50%}\n"),
	    FEE("        muc_thu: 10000\n        mien_giam:\n"
		"          - {doi_tuong: \"Người cao tuổi, trẻ em\", giam: 50%}\n"),
	    { 0 } },
	  "DF222-+ DF224<" },
	{ "a reduction that the note already told",
	  { FEE("        muc_thu: 50000\n        ghi_chu: 25.000 đồng đến hết ngày 31/12/2026 theo Thông tư số 64/2025/TT-BTC.\n"),
	    FEE("        muc_thu: 50000\n        mien_giam:\n          - {doi_tuong: Mọi người, giam: 50%, can_cu: 64/2025/TT-BTC, den: 2026-12-31}\n"
		"        ghi_chu: 25.000 đồng đến hết ngày 31/12/2026 theo Thông tư số 64/2025/TT-BTC.\n"),
	    { 0 } },
	  "DF222<!" },
	{ "the note says the new amount, and more",
	  { FEE("        muc_thu: 50000\n        ghi_chu: 50.000 đồng/thẻ; cấp lại 70.000 đồng/thẻ.\n"),
	    FEE("        muc_thu: 60000\n        ghi_chu: 60.000 đồng/thẻ; cấp lại 90.000 đồng/thẻ.\n"),
	    { 0 } },
	  "DF201+(tăng 10.000 đồng (20,00%)) DF233~" },
	{ "a note written together with another amount",
	  { FEE("        muc_thu: mien\n"),
	    FEE("        muc_thu: theo_ghi_chu\n        ghi_chu: Theo nghị quyết.\n"),
	    { 0 } },
	  "DF205+ DF233~" },
	{ "one fee became two of another sum",
	  { FEE("        ten: Phí thẩm định\n        muc_thu: 4500000\n"),
	    FEE("        ten: Phí thẩm định\n        muc_thu: 3000000\n"
		"      - {loai: phi, ten: Phí cấp giấy, muc_thu: 2000000}\n"),
	    { 0 } },
	  "DF201-<(giảm 1.500.000 đồng (33,33%)) "
	  "DF220+(tăng 2.000.000 đồng)" },
	{ "a thousand times an amount that can be meant",
	  { FEE("        muc_thu: 2000\n"), FEE("        muc_thu: 2000000\n"),
	    { 0 } },
	  "DF201+(tăng 1.998.000 đồng (99.900,00%))" },
	{ "one of several became all, one fact",
	  { PAPERS(PAPER("Tờ khai", "1", "0")
		"        - mot_trong:\n            - ten: Hợp đồng thuê nhà\n"
		"            - ten: Giấy tờ sở hữu nhà\n"),
	    PAPERS(PAPER("Tờ khai", "1", "0") PAPER("Hợp đồng thuê nhà", "1", "0")
		PAPER("Giấy tờ sở hữu nhà", "1", "0")), { 0 } },
	  "DF316+(bỏ 01 giấy tờ) DF316+(thêm 01 giấy tờ) "
	  "DF316+(thêm 01 giấy tờ)" },
	{ "one paper became two that repeat its beginning",
	  { PAPERS(PAPER("Giấy tờ chứng minh nơi cư trú và quan hệ nhân thân", "0", "1")),
	    PAPERS(PAPER("Giấy tờ chứng minh nơi cư trú", "0", "1")
		PAPER("Giấy tờ chứng minh quan hệ nhân thân", "0", "1")),
	    { 0 } },
	  "DF329~ DF330~" },
	{ "a paper beside a renamed one that begins alike",
	  { PAPERS(PAPER("Giấy tờ chứng minh nơi cư trú của người yêu cầu", "0", "1")),
	    PAPERS(PAPER("Giấy tờ chứng minh nơi cư trú", "0", "1")
		PAPER("Giấy tờ chứng minh quan hệ nhân thân", "0", "1")),
	    { 0 } },
	  "DF329~ DF301+(thêm 01 giấy tờ)" },
	{ "if there is one, said by the name only",
	  { PAPERS(PAPER("Giấy xác nhận cư trú", "1", "0")),
	    PAPERS(PAPER("Giấy xác nhận cư trú (nếu có);", "1", "0")), { 0 } },
	  "DF303-<" },
	{ "if there is one, said by the name and the key",
	  { PAPERS(PAPER("Giấy xác nhận cư trú", "1", "0") "          bat_buoc: true\n"),
	    PAPERS(PAPER("Giấy xác nhận cư trú (nếu có)", "1", "0") "          bat_buoc: false\n"),
	    { 0 } },
	  "DF329~ DF303-<" },
	{ "an original that an electronic copy may replace",
	  { PAPERS(PAPER("Giấy khai sinh", "1", "0") "          loai_ban: [ban_chup, ban_dien_tu]\n"),
	    PAPERS(PAPER("Giấy khai sinh", "1", "0") "          loai_ban: [ban_chinh, ban_dien_tu]\n"),
	    { 0 } },
	  "DF310+" },
	{ "a copy certified or compared needs nothing more",
	  { PAPERS(PAPER("Giấy khai sinh", "0", "1") "          loai_ban: [ban_sao_chung_thuc, ban_sao_doi_chieu]\n"),
	    PAPERS(PAPER("Giấy khai sinh", "0", "1") "          loai_ban: [ban_chup]\n"),
	    { 0 } },
	  "DF343-<" },
	{ "an original for a copy is one change of two numbers",
	  { PAPERS(PAPER("Giấy khai sinh", "0", "1")),
	    PAPERS(PAPER("Giấy khai sinh", "1", "0")), { 0 } },
	  "DF342+ DF342+" },
	{ "the file of the form, out of the name",
	  { PAPERS(PAPER("Tờ khai thay đổi thông tin.Mau CT01.docx", "1", "0")),
	    PAPERS(PAPER("Tờ khai thay đổi thông tin", "1", "0") "          tep: [Mau CT01.docx]\n"),
	    { 0 } },
	  "DF344= DF344=" },
	{ "the name lost its file and a word",
	  { PAPERS(PAPER("Tờ khai thay đổi thông tin.Mau CT01.docx", "1", "0")),
	    PAPERS(PAPER("Tờ khai thông tin", "1", "0") "          tep: [Mau CT01.docx]\n"),
	    { 0 } },
	  "DF329~ DF339~" },
	{ "one of several whole dossiers went",
	  { "ho_so:\n  so_bo: 1\n  nhom:\n"
	    "    - ten: a) Thành phần hồ sơ giao đất\n      giay_to:\n" PAPER("Đơn giao đất", "1", "0")
	    "    - ten: b) Thành phần hồ sơ thuê đất\n      giay_to:\n" PAPER("Đơn thuê đất", "1", "0")
	    "    - ten: c) Thành phần hồ sơ gia hạn\n      giay_to:\n" PAPER("Đơn gia hạn", "1", "0"),
	    "ho_so:\n  so_bo: 1\n  nhom:\n"
	    "    - ten: a) Thành phần hồ sơ giao đất\n      giay_to:\n" PAPER("Đơn giao đất", "1", "0")
	    "    - ten: b) Thành phần hồ sơ thuê đất\n      giay_to:\n" PAPER("Đơn thuê đất", "1", "0"),
	    { 0 } },
	  "DF341-~" },
	{ "details of a decision were filled in",
	  { "quyet_dinh_cong_bo:\n  - so: 163/QĐ-BTP\n",
	    "quyet_dinh_cong_bo:\n  - so: 163/QĐ-BTP\n    ngay: 2026-01-20\n"
	    "    cong_khai_csdlqg: 2026-02-01\n", { 0 } },
	  "DF818= DF818=" },
	{ "a decision of another day is another decision",
	  { "quyet_dinh_cong_bo:\n  - so: 163/QĐ-BTP\n    ngay: 2026-01-20\n",
	    "quyet_dinh_cong_bo:\n  - so: 163/QĐ-BTP\n    ngay: 2026-03-20\n",
	    { 0 } },
	  "DF811~" },
	{ "the code of a case in the database",
	  { "truong_hop:\n  - id: nha_o\n    ten: Nhà ở riêng lẻ\n",
	    "truong_hop:\n  - id: nha_o\n    ma: TH.002\n    ten: Nhà ở riêng lẻ\n",
	    { 0 } },
	  "DF910=" },
	{ "a way that is now for one case is no gap filled",
	  { "truong_hop:\n  - id: nha_o\n    ten: Nhà ở riêng lẻ\n"
	    WAYS(DAYS("truc_tiep", "15")),
	    "truong_hop:\n  - id: nha_o\n    ten: Nhà ở riêng lẻ\n"
	    WAYS(HOUSE("truc_tiep", "15")), { 0 } },
	  "DF819~" },
	{ "the reason of a level went with the level",
	  { "dich_vu_cong_truc_tuyen:\n  muc_do: mot_phan\n  ly_do_mot_phan: hien_dien\n",
	    "dich_vu_cong_truc_tuyen:\n  muc_do: toan_trinh\n", { 0 } },
	  "DF505-< DF516~" },
	{ "the reason of a level that was left out",
	  { "dich_vu_cong_truc_tuyen:\n  muc_do: mot_phan\n",
	    "dich_vu_cong_truc_tuyen:\n  muc_do: mot_phan\n  ly_do_mot_phan: hien_dien\n",
	    { 0 } },
	  "DF901~!" },
	{ "the province cut the limit and says what the law's is",
	  { WAYS(DAYS("truc_tiep", "8")),
	    WAYS(WAY("truc_tiep", "    thoi_han: 6 ngày\n    thoi_han_luat: 8 ngày\n")),
	    { 0 } },
	  "DF101-<(giảm 2 ngày (25,00%)) DF126=" },
	{ "the law's limit, which nobody had written",
	  { WAYS(DAYS("truc_tiep", "6")),
	    WAYS(WAY("truc_tiep", "    thoi_han: 6 ngày\n    thoi_han_luat: 8 ngày\n")),
	    { 0 } },
	  "DF901~!" },
	{ "one more reason to stop the clock",
	  { WAYS(WAY("truc_tiep", "    thoi_han: 6 ngày\n    khong_tinh: thời gian niêm yết\n")),
	    WAYS(WAY("truc_tiep", "    thoi_han: 6 ngày\n    khong_tinh: thời gian niêm yết và thời gian xác minh\n")),
	    { 0 } },
	  "DF114+" },
	{ "one stage longer, the other as much shorter",
	  { WAYS(WAY("truc_tiep", "    giai_doan: A\n    thoi_han: 2 ngày\n")
		WAY("truc_tiep", "    giai_doan: B\n    thoi_han: 5 ngày\n")),
	    WAYS(WAY("truc_tiep", "    giai_doan: A\n    thoi_han: 4 ngày\n")
		WAY("truc_tiep", "    giai_doan: B\n    thoi_han: 3 ngày\n")),
	    { 0 } },
	  "DF116~ DF116~" },
};

static void
put_verdict(struct buf *b, const struct verdict *v)
{
	static const char class_sign[] = {
		[BURDEN_FORM] = '=', [BURDEN_LIGHTER] = '<',
		[BURDEN_CONTENT] = '~', [BURDEN_HEAVIER] = '+'
	};
	struct buf delta;

	buf_init(&delta, 0);
	delta_write(&delta, &v->delta, LANG_VI);
	buf_printf(b, "%s%s%s%c%s", b->len > 0 ? " " : "",
	    v->direction->code, v->mirrored ? "-" : "",
	    class_sign[v->burden], v->mends_record ? "!" : "");
	if (delta.len > 0)
		buf_printf(b, "(%s)", delta.data);
	buf_release(&delta);
}

static void
test_trap(void **state)
{
	const struct trap *t = *state;
	struct verdicts all;
	struct buf b;
	size_t i;

	compare_pair(&all, &t->pair, false);
	buf_init(&b, 0);
	for (i = 0; i < all.n; i++)
		put_verdict(&b, &all.v[i]);
	assert_string_equal(b.data, t->expected);
	buf_release(&b);
	compare_pair(&all, &t->pair, true);
}

int
main(void)
{
	struct CMUnitTest tests[3 + N_DIRECTIONS + COUNT(traps)] = {
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_weekdays),
		cmocka_unit_test(test_other_units),
	};
	size_t i, n = 3;

	cmocka_set_message_output(CM_OUTPUT_TAP);
	for (i = 0; i < N_DIRECTIONS; i++)
		tests[n++] = (struct CMUnitTest){
		    .name = direction_of((enum direction_id)i)->name,
		    .test_func = test_example, .initial_state =
		    (void *)(uintptr_t)direction_of((enum direction_id)i) };
	for (i = 0; i < COUNT(traps); i++)
		tests[n++] = (struct CMUnitTest){ .name = traps[i].name,
		    .test_func = test_trap,
		    .initial_state = (void *)(uintptr_t)&traps[i] };
	return _cmocka_run_group_tests("directions", tests, n, NULL, NULL);
}
