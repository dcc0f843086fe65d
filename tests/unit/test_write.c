/* Records written as YAML read back as the same records. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <sys/stat.h>

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/atomic.h"
#include "edit/write.h"
#include "load/bind.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

/* Texts that some rule of YAML or of its readers has hurt before. */
static const char *const hostile[] = {
	"Đăng ký khai sinh", "a", "Điều 9, 15",
	/* indicators */
	"ten: gia tri", "ghi chu # khong phai", "#", "a #", "a: ", "a:",
	": a", "- muc", "-", "--- ", "---", "...", "... a", "? khoa", "?",
	"!tag", "&neo", "*neo", "@a", "`a`", "%YAML 1.1", "|", "> a", "{a",
	"[a]", "]", "a, b", "{a: b, c}", "'", "''", "\"", "a\"b", "a'b",
	"\"a'\\", "\\", "\\n", "a\\tb", "'a: b'", ",", "=", "<<",
	/* what older readers take for something else */
	"null", "~", "Null", "true", "False", "YES", "no", "On", "off", "y",
	"N", "1", "1.001193", "0", "007", "0x1F", "0o17", "1e3", "+1", "-5",
	".5", "1_000", "12:30:45", "8.000", "2026-01-20", "2026-1-2",
	"2026-01-20T10:00:00Z", ".inf", ".nan", "1,5", "0b11", "5 ngày",
	"08", "12/2025", "60/2014/QH13", "1.001193.000.00.00.H40",
	/* white space */
	" dau", "cuoi ", "  hai", "a\tb", "\tdau", "cuoi\t", " ", "\t",
	"\xC2\xA0" "a", "a\xC2\xA0", "a  b",
	/* lines */
	"a\nb", "a\n\nb", "a\n\n\nb", "a\n b\n  c", " a\nb", "  a\n b\nc",
	"\ta\nb", "a\n\tb", "a\n \tb", "a\nb ", "a \nb", "a\n  \nb",
	"a\n\t\nb", "- a\n- b: c\n+ d # e", "a\n---\nb", "a\n...\nb",
	"# a\n# b", "a:\n  b: c", "\na", "\n\n a", " \na", "a\n ", "a\n\t",
	"a\n \n ", "a\rb", "a\r\nb", "|\n>", "- |\n  a", "\"a\nb\"",
	/* Unicode */
	"Thu\xCC\x89 tu\xCC\xA3" "c", "\xC3\xA2\xCC\x81", "\xF0\x9F\x98\x80",
	"a\xE2\x80\x8E" "b", "a\xE2\x80\xA8" "b", "a\xE2\x80\xA9" "b\nc",
	"\xEF\x82\xB7 muc", "\xC3\x90", "\xE2\x80\x9C" "a\xE2\x80\x9D",
	"a\xC2\xAD" "b", "\xE2\x80\xA8", "a\nb\xE2\x80\xA8" "c",
};

static char *
very_long(struct arena *a, const char *word, size_t times)
{
	struct buf b;
	char *s;

	buf_init(&b, 0);
	while (times-- > 0)
		buf_puts(&b, word);
	s = arena_strndup(a, b.data, b.len);
	buf_release(&b);
	return s;
}

/* Reads YAML as a record; fails on any finding. */
static struct record *
read_back(struct arena *a, enum record_id type, const struct buf *yaml)
{
	struct findings f = { .arena = a };
	struct source s;
	struct reporter r = { .findings = &f, .source = &s,
	    .path = "thu.yaml", .procedure = "" };
	struct binder b = { .arena = a, .report = &r };
	struct node *root;
	bool partial = false;
	struct record *rec;
	struct buf text;

	source_from_bytes(&s, "thu.yaml", yaml->data, yaml->len);
	root = yaml_read(a, &s, &r, &partial);
	rec = bind_record(&b, type, root, NULL);
	assert_false(partial);
	if (f.n > 0) {
		buf_init(&text, 0);
		finding_text(&text, f.v[0],
		    rule_of(f.v[0]->rule)->message[LANG_EN]);
		fail_msg("%s in:\n%s", text.data, yaml->data);
	}
	source_release(&s);
	return rec;
}

static void same_record(const struct record *a, const struct record *b,
    const char *yaml);

static void
same_value(const struct value *a, const struct value *b, const char *yaml)
{
	size_t i;

	if (a->state != b->state || a->n != b->n ||
	    (a->text == NULL) != (b->text == NULL) ||
	    (a->record == NULL) != (b->record == NULL))
		fail_msg("%s: another shape in:\n%s", a->field->key, yaml);
	if (a->state == VALUE_FILLED && a->text != NULL &&
	    (a->len != b->len || memcmp(a->text, b->text, a->len) != 0))
		fail_msg("%s: \"%s\" came back as \"%s\" from:\n%s",
		    a->field->key, a->text, b->text, yaml);
	if (a->record != NULL)
		same_record(a->record, b->record, yaml);
	for (i = 0; i < a->n; i++)
		same_value(&a->items[i], &b->items[i], yaml);
}

static void
same_record(const struct record *a, const struct record *b,
    const char *yaml)
{
	size_t i, n = n_fields(a->type);

	assert_ptr_equal(a->type, b->type);
	for (i = 0; i < n; i++)
		same_value(&a->values[i], &b->values[i], yaml);
}

/* Writes, reads, compares, and writes once more: the bytes stay. */
static void
round_trip(struct arena *a, const struct record *r)
{
	struct buf first, second;
	struct record *again;

	buf_init(&first, 0);
	buf_init(&second, 0);
	write_record(&first, r);
	again = read_back(a, r->type->id, &first);
	same_record(r, again, first.data);
	write_record(&second, again);
	assert_string_equal(first.data, second.data);
	buf_release(&first);
	buf_release(&second);
}

static void
put(struct arena *a, struct record *r, enum field_id f, const char *s)
{
	set_text(a, r, f, s, strlen(s));
}

static void
add(struct arena *a, struct record *r, enum field_id f, const char *s)
{
	add_text(a, r, f, s, strlen(s));
}

/* A procedure that holds one text at every kind of place. */
static struct record *
procedure_with(struct arena *a, const char *s)
{
	struct record *r = record_new(a, R_THU_TUC, NULL), *in;

	put(a, r, F_THU_TUC_MA, s);
	put(a, r, F_THU_TUC_TEN, s);
	put(a, r, F_THU_TUC_TOM_TAT, s);
	add(a, r, F_THU_TUC_LINH_VUC, s);
	in = add_record(a, r, F_THU_TUC_TRUONG_HOP);
	put(a, in, F_TRUONG_HOP_ID, s);
	put(a, in, F_TRUONG_HOP_THOI_HAN, s);
	in = add_record(a, r, F_THU_TUC_TRINH_TU);
	put(a, in, F_BUOC_TEN, s);
	put(a, in, F_BUOC_NOI_DUNG, s);
	in = add_record(a, r, F_THU_TUC_HO_SO);
	add(a, in, F_HO_SO_LUU_Y, s);
	add(a, in, F_HO_SO_LUU_Y, s);
	in = add_record(a, in, F_HO_SO_NHOM);
	in = add_record(a, in, F_NHOM_GIAY_TO);
	put(a, in, F_GIAY_TO_TEN, s);
	put(a, in, F_GIAY_TO_MA, s);
	add(a, in, F_GIAY_TO_TEP, s);
	add(a, r, F_THU_TUC_YEU_CAU_DIEU_KIEN, s);
	in = add_record(a, r, F_THU_TUC_CAN_CU_PHAP_LY);
	put(a, in, F_CAN_CU_SO, s);
	in = add_record(a, r, F_THU_TUC_CAN_CU_PHAP_LY);
	put(a, in, F_CAN_CU_SO, s);
	put(a, in, F_CAN_CU_TEN, s);
	put(a, r, F_THU_TUC_MO_TA, s);
	return r;
}

static void
test_hostile_texts(void **state)
{
	struct arena a;
	size_t i;

	(void)state;
	arena_init(&a);
	for (i = 0; i < N_OF(hostile); i++) {
		round_trip(&a, procedure_with(&a, hostile[i]));
		arena_reset(&a);
	}
	round_trip(&a, procedure_with(&a, very_long(&a, "khai sinh ", 900)));
	round_trip(&a, procedure_with(&a, very_long(&a, "x", 70000)));
	round_trip(&a, procedure_with(&a, very_long(&a, "\n- dòng: #", 500)
	    + 1));
	arena_release(&a);
}

/* Every pair of texts, as two lines of one prose. */
static void
test_hostile_pairs(void **state)
{
	struct arena a;
	struct record *r;
	size_t i, k;

	(void)state;
	arena_init(&a);
	for (i = 0; i < N_OF(hostile); i++)
		for (k = 0; k < N_OF(hostile); k++) {
			r = record_new(&a, R_BUOC, NULL);
			put(&a, r, F_BUOC_NOI_DUNG, arena_printf(&a, "%s\n%s",
			    hostile[i], hostile[k]));
			put(&a, r, F_BUOC_TEN, "sau");
			round_trip(&a, r);
			arena_reset(&a);
		}
	arena_release(&a);
}

/* RAW values hold JSON text; keys of registers are any text at all. */
static void
test_raw_and_rows(void **state)
{
	static const char *const json[] = {
		"true", "null", "5", "\"\"", "\"a\\nb\"", "[1,{\"a\":null}]",
		"\"Ti\xE1\xBB\x81n\"", "1.5", "{}", "\"it's\"", "\"\\u0007\"",
	};
	struct arena a;
	struct record *r, *in;
	struct buf out;
	size_t i;

	(void)state;
	arena_init(&a);
	r = record_new(&a, R_NGUON, NULL);
	for (i = 0; i < N_OF(json); i++) {
		in = add_record(&a, r, F_NGUON_CON_LAI);
		put(&a, in, F_CON_LAI_O, "/a/0/b~1c");
		put(&a, in, F_CON_LAI_GIA_TRI, json[i]);
	}
	round_trip(&a, r);

	r = record_new(&a, R_LINH_VUC, NULL);
	put(&a, r, F_LINH_VUC_TEN, "Hộ tịch");
	for (i = 0; i < N_OF(hostile); i++) {
		struct findings f = { .arena = &a };
		struct source s;
		struct reporter rep = { .findings = &f, .source = &s,
		    .path = "d.yaml", .procedure = "" };
		struct node *root;
		bool partial = false;

		buf_init(&out, 0);
		write_row(&out, hostile[i], r);
		source_from_bytes(&s, "d.yaml", out.data, out.len);
		root = yaml_read(&a, &s, &rep, &partial);
		assert_int_equal(f.n, 0);
		assert_string_equal(root->first->key->text, hostile[i]);
		source_release(&s);
		buf_release(&out);
	}
	arena_release(&a);
}

/* The layout itself, on a record that has each shape once. */
static void
test_layout(void **state)
{
	static const char want[] =
	    "ma: \"1.001193\"\n"
	    "ten: Đăng ký khai sinh\n"
	    "linh_vuc: ho_tich\n"
	    "su_kien:\n"
	    "  - sinh_con\n"
	    "hieu_luc:\n"
	    "  tu: 2026-02-01\n"
	    "  den:\n"
	    "co_quan:\n"
	    "  thuc_hien:\n"
	    "    - ubnd_xa\n"
	    "    - so_tu_phap\n"
	    "cach_thuc:\n"
	    "  - kenh: truc_tiep\n"
	    "    thoi_han: \"1\"\n"
	    "    phi_le_phi:\n"
	    "      - loai: le_phi\n"
	    "        muc_thu: 8000\n"
	    "        ghi_chu: |\n"
	    "          Mỗi bản:\n"
	    "\n"
	    "          - 8.000 đồng\n"
	    "  - kenh: truc_tuyen\n"
	    "    phi_le_phi: khong\n"
	    "ho_so:\n"
	    "  nhom:\n"
	    "    - giay_to:\n"
	    "        - ten: \"Tờ khai: mẫu 1\"\n"
	    "          ban_chinh: 1\n"
	    "        - mot_trong:\n"
	    "            - ten: Giấy chứng sinh\n"
	    "yeu_cau_dieu_kien: khong\n"
	    "can_cu_phap_ly:\n"
	    "  - 60/2014/QH13\n"
	    "  - so: 123/2015/NĐ-CP\n"
	    "    dieu: Điều 9, 15\n"
	    "dich_vu_cong_truc_tuyen:\n"
	    "  thanh_toan: true\n"
	    "nguon:\n"
	    "  con_lai:\n"
	    "    - o: /name\n"
	    "      gia_tri: '\"a\"'\n";
	struct arena a;
	struct buf given, out;

	(void)state;
	arena_init(&a);
	buf_init(&given, 0);
	buf_init(&out, 0);
	buf_puts(&given, want);
	write_record(&out, read_back(&a, R_THU_TUC, &given));
	assert_string_equal(out.data, want);
	buf_release(&out);
	buf_release(&given);
	arena_release(&a);
}

/* Other layouts of the same record come out in the canonical one. */
static void
test_one_layout_for_all(void **state)
{
	static const char *const same[] = {
		"linh_vuc: [a, b]\nma: '1.000001'\ncan_cu_phap_ly: [{so: x/QĐ-A}]\n",
		"ma: 1.000001\nlinh_vuc:\n- 'a'\n- \"b\"\ncan_cu_phap_ly:\n- x/QĐ-A\n",
	};
	static const char want[] = "ma: \"1.000001\"\nlinh_vuc:\n  - a\n"
	    "  - b\ncan_cu_phap_ly:\n  - x/QĐ-A\n";
	struct arena a;
	size_t i;

	(void)state;
	arena_init(&a);
	for (i = 0; i < N_OF(same); i++) {
		struct buf given, out;

		buf_init(&given, 0);
		buf_init(&out, 0);
		buf_puts(&given, same[i]);
		write_record(&out, read_back(&a, R_THU_TUC, &given));
		assert_string_equal(out.data, want);
		buf_release(&out);
		buf_release(&given);
	}
	arena_release(&a);
}

static void
test_raw_nodes_are_kept(void **state)
{
	static const char yaml[] =
	    "schema: tthc/1\n"
	    "lint:\n"
	    "  severity:\n"
	    "    TT412: info\n"
	    "    \"5\":\n"
	    "      - 1\n"
	    "      - \"1\"\n"
	    "      - []\n"
	    "      -\n"
	    "        - {}\n";
	struct arena a;
	struct buf given, out;

	(void)state;
	arena_init(&a);
	buf_init(&given, 0);
	buf_init(&out, 0);
	buf_puts(&given, yaml);
	write_record(&out, read_back(&a, R_TTHC, &given));
	assert_string_equal(out.data, yaml);
	buf_release(&out);
	buf_release(&given);
	arena_release(&a);
}

static void
expect_file(const char *path, const char *text)
{
	struct source s;

	assert_int_equal(source_read(&s, path, 1000), SOURCE_OK);
	assert_string_equal(s.data, text);
	source_release(&s);
}

/* Names in an open folder, in which lien_ket.yaml is a link. */
static void
expect_in_folder(const char *dir)
{
	int folder = open(dir, O_RDONLY | O_DIRECTORY);
	struct stat st;

	assert_true(folder >= 0);
	assert_int_equal(atomic_write_in(folder, "lien_ket.yaml", "w\n", 2),
	    ATOMIC_FAILED);
	assert_int_equal(errno, ELOOP);
	assert_int_equal(atomic_write_in(folder, "a", "w\n", 2),
	    ATOMIC_FAILED);
	assert_int_equal(errno, EISDIR);
	assert_int_equal(atomic_write_in(folder, "m", "w\n", 2), ATOMIC_NEW);
	assert_int_equal(atomic_write_in(folder, "m", "w\n", 2),
	    ATOMIC_UNCHANGED);
	assert_int_equal(atomic_write_in(folder, "m", "v\n", 2),
	    ATOMIC_REPLACED);
	assert_int_equal(fstatat(folder, "m", &st, 0), 0);
	assert_int_equal(st.st_size, 2);
	assert_int_equal(unlinkat(folder, "m", 0), 0);
	close(folder);
}

static void
test_atomic(void **state)
{
	char dir[] = "/tmp/tthc-test-XXXXXX", path[80], link[80];
	struct stat before, after;

	(void)state;
	assert_non_null(mkdtemp(dir));
	snprintf(path, sizeof path, "%s/a/b/c.yaml", dir);
	assert_int_equal(atomic_write(path, "x\n", 2), ATOMIC_FAILED);
	assert_true(atomic_make_folders(path));
	assert_true(atomic_make_folders(path));
	assert_int_equal(atomic_write(path, "x\n", 2), ATOMIC_NEW);
	expect_file(path, "x\n");
	assert_int_equal(chmod(path, 0640), 0);
	assert_int_equal(stat(path, &before), 0);
	assert_int_equal(atomic_write(path, "x\n", 2), ATOMIC_UNCHANGED);
	assert_int_equal(stat(path, &after), 0);
	assert_int_equal(before.st_ino, after.st_ino);
	assert_int_equal(atomic_write(path, "xy\n", 3), ATOMIC_REPLACED);
	expect_file(path, "xy\n");
	assert_int_equal(stat(path, &after), 0);
	assert_int_equal(after.st_mode & 0777, 0640);

	snprintf(link, sizeof link, "%s/lien_ket.yaml", dir);
	assert_int_equal(symlink("a/b/c.yaml", link), 0);
	assert_int_equal(atomic_write(link, "z\n", 2), ATOMIC_REPLACED);
	assert_int_equal(lstat(link, &after), 0);
	assert_true(S_ISLNK(after.st_mode));
	expect_file(path, "z\n");

	assert_int_equal(atomic_write(dir, "z\n", 2), ATOMIC_FAILED);
	expect_in_folder(dir);
	expect_file(path, "z\n");
	unlink(link);
	unlink(path);
	snprintf(path, sizeof path, "%s/a/b", dir);
	/* Fails if a temporary file was left behind. */
	assert_int_equal(rmdir(path), 0);
	snprintf(path, sizeof path, "%s/a", dir);
	assert_int_equal(rmdir(path), 0);
	assert_int_equal(rmdir(dir), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_hostile_texts),
		cmocka_unit_test(test_hostile_pairs),
		cmocka_unit_test(test_raw_and_rows),
		cmocka_unit_test(test_layout),
		cmocka_unit_test(test_one_layout_for_all),
		cmocka_unit_test(test_raw_nodes_are_kept),
		cmocka_unit_test(test_atomic),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
