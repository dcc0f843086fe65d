/* Vietnamese text: NFC, norm with its map, fold, whole-word search, ids. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "base/viet.h"

#define N_OF(a) (sizeof(a) / sizeof((a)[0]))

static const struct norm_row {
	const char *name, *text, *norm;
} norm_rows[] = {
	{ "small letters stay", "thủ tục hành chính", "thủ tục hành chính" },
	{ "capitals", "ỦY BAN ĐẶC KHU ƯƠNG", "ủy ban đặc khu ương" },
	{ "capitals of two bytes", "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ",
	  "àáâãèéêìíòóôõùúýăđĩũơư" },
	{ "loose marks", "Vie\u0302\u0323c", "việc" },
	{ "loose marks in another order", "vie\u0323\u0302c", "việc" },
	{ "Windows-1258: tone after the letter", "vi\u00ea\u0323c", "việc" },
	{ "mark that composes with nothing", "m\u0300", "m\u0300" },
	{ "blanks of all kinds", " a\t\r\nb\u00a0 \u2003c\u3000", "a b c" },
	{ "invisible signs", "thu\u200b\u00adê\ufeff", "thuê" },
	{ "only blanks", " \u00a0\n", "" },
	{ "nothing", "", "" },
	{ "times and division signs are no letters", "3×4÷2", "3×4÷2" },
	{ "Icelandic eth", "\u00d0\u00f0", "\u00f0\u00f0" },
	{ "other scripts", "Ж Ω", "ж ω" },
	{ "letter outside the plane", "\U0001D400\U0001F600",
	  "\U0001D400\U0001F600" },
	{ "signs that decompose", "\u212b\u2126", "åω" },
	/* old tone placement in open syllables */
	{ "hoà", "hoà, HOÀ; hoả hoá hoã hoạ", "hòa, hòa; hỏa hóa hõa họa" },
	{ "khoẻ", "khoẻ loè loé loẽ loẹ", "khỏe lòe lóe lõe lọe" },
	{ "thuý", "thuý luỳ uỷ Uỷ luỹ luỵ", "thúy lùy ủy ủy lũy lụy" },
	{ "after q", "quý quỳ QUỸ quỷ quỵ", "quý quỳ quỹ quỷ quỵ" },
	{ "qua and que", "quá quả quạ què", "quá quả quạ què" },
	{ "closed syllables", "hoán khoắn toàn thoại ngoéo khuỷu khuỳnh",
	  "hoán khoắn toàn thoại ngoéo khuỷu khuỳnh" },
	{ "a tone already there", "hòa thủy khỏe", "hòa thủy khỏe" },
	{ "no other pair", "của lúa hòe huệ thuở", "của lúa hòe huệ thuở" },
	{ "loose marks, then moved", "hoa\u0300 uy\u0309", "hòa ủy" },
	{ "before punctuation and digits", "(hoà)/uỷ.huỷ2", "(hòa)/ủy.hủy2" },
	{ "invisible sign inside", "ho\u200bà", "hòa" },
	{ "before a foreign letter", "hoàж", "hoàж" },
};

static void
test_norm(void **state)
{
	const struct norm_row *r = *state;
	struct arena a;
	size_t len;
	char *norm;

	arena_init(&a);
	norm = viet_norm(&a, r->text, strlen(r->text), &len, NULL);
	assert_string_equal(norm, r->norm);
	assert_int_equal(len, strlen(r->norm));
	norm = viet_norm(&a, r->norm, len, &len, NULL);
	assert_string_equal(norm, r->norm);
	arena_release(&a);
}

/* For each byte of the norm the source byte, as a letter: a = 0, b = 1. */
static const struct map_row {
	const char *name, *text, *map;
} map_rows[] = {
	{ "plain", "ab", "abc" },
	{ "two blanks", "a \tb", "abde" },
	{ "blanks around", "  a  ", "cd" },
	{ "letter of two bytes", "đa", "aacd" },
	{ "loose marks", "a\u0302\u0323b", "aaafg" },
	{ "left out", "a\u200bb", "aef" },
	{ "moved tone", "hoà.", "abbcef" },
	{ "moved tone that shrinks", "uỹ", "aabe" },
	{ "nothing", "", "a" },
};

static void
test_map(void **state)
{
	const struct map_row *r = *state;
	size_t n = strlen(r->text), len, i;
	uint32_t *map = calloc(3 * n + 1, sizeof *map);
	struct arena a;

	assert_non_null(map);
	arena_init(&a);
	viet_norm(&a, r->text, n, &len, map);
	assert_int_equal(len + 1, strlen(r->map));
	for (i = 0; i <= len; i++)
		assert_int_equal(map[i], r->map[i] - 'a');
	arena_release(&a);
	free(map);
}

static const struct locate_row {
	const char *name, *text, *phrase, *written;
} locate_rows[] = {
	{ "plain", "nộp hồ sơ", "hồ sơ", "hồ sơ" },
	{ "capitals and blanks", "Nộp  HỒ\n SƠ  tại", "hồ sơ", "HỒ\n SƠ" },
	{ "loose marks", "thu vie\u0302\u0323c", "việc",
	  "vie\u0302\u0323c" },
	{ "moved tone", "Hoà giải", "hòa", "Hoà" },
	{ "moved tone at the end", "chữ uỹ", "ũy", "uỹ" },
	{ "before a sign", "(UBND xã).", "xã", "xã" },
	{ "invisible sign inside", "th\u00adực hiện", "thực", "th\u00adực" },
	{ "far behind", "một hai ba bốn năm sáu bảy tám chín mười mười một "
	  "mười hai mười ba Hoà Bình", "hòa bình", "Hoà Bình" },
};

static void
test_locate(void **state)
{
	const struct locate_row *r = *state;
	size_t n = strlen(r->text), len, from, to;
	struct arena a;
	char *norm;

	arena_init(&a);
	norm = viet_norm(&a, r->text, n, &len, NULL);
	from = norm_find(norm, 0, r->phrase);
	assert_true(from != (size_t)-1);
	to = from + strlen(r->phrase);
	viet_locate(r->text, n, &from, &to);
	assert_int_equal(to - from, strlen(r->written));
	assert_memory_equal(r->text + from, r->written, to - from);
	arena_release(&a);
}

static const struct nfc_row {
	const char *name, *text, *nfc;
} nfc_rows[] = {
	{ "ASCII", "abc", "abc" },
	{ "precomposed", "Việc ở đâu – “này”", "Việc ở đâu – “này”" },
	{ "loose marks", "vie\u0323\u0302c", "việc" },
	{ "Windows-1258", "vi\u00ea\u0323c", "việc" },
	{ "mark that composes with nothing", "m\u0300", "m\u0300" },
	{ "singleton", "\u212b", "Å" },
	{ "space that decomposes", "a\u2001b", "a\u2003b" },
	{ "jamo", "\u1112\u1161\u11ab", "\ud55c" },
	{ "nothing", "", "" },
};

static void
test_nfc(void **state)
{
	const struct nfc_row *r = *state;
	struct arena a;
	size_t len;
	char *nfc;

	arena_init(&a);
	nfc = viet_nfc(&a, r->text, strlen(r->text), &len);
	assert_string_equal(nfc, r->nfc);
	assert_int_equal(len, strlen(r->nfc));
	assert_int_equal(viet_is_nfc(r->text, strlen(r->text)),
	    strcmp(r->text, r->nfc) == 0);
	assert_true(viet_is_nfc(r->nfc, len));
	arena_release(&a);
}

static const struct fold_row {
	const char *name, *text, *fold, *id;
} fold_rows[] = {
	{ "words", "Tờ khai đăng ký", "to khai dang ky", "to_khai_dang_ky" },
	{ "every vowel", "aăâeêioôơuưyđ ĂÂÊÔƠƯĐ", "aaaeeiooouuyd aaeooud",
	  "aaaeeiooouuyd_aaeooud" },
	{ "tones", "ạảãàáặẳẵằắậẩẫầấ ỵỷỹỳý", "aaaaaaaaaaaaaaa yyyyy",
	  "aaaaaaaaaaaaaaa_yyyyy" },
	{ "broken đ", "\u00d0\u01a1n", "don", "don" },
	{ "loose marks", "m\u0300e\u0302\u0323", "me", "me" },
	{ "French", "Pièce façade", "piece facade", "piece_facade" },
	{ "signs between", "(Mẫu số 01) – Đơn:", "(mau so 01) – don:",
	  "mau_so_01_don" },
	{ "longest", "một hai ba bốn năm sáu bảy tám chín mười một hai",
	  "mot hai ba bon nam sau bay tam chin muoi mot hai",
	  "mot_hai_ba_bon_nam_sau_bay_tam_chin_muoi_mot_hai" },
};

static void
test_fold(void **state)
{
	const struct fold_row *r = *state;
	struct arena a;
	size_t len;

	arena_init(&a);
	assert_string_equal(
	    viet_fold(&a, r->text, strlen(r->text), &len), r->fold);
	assert_int_equal(len, strlen(r->fold));
	assert_string_equal(viet_id(&a, r->text, strlen(r->text)), r->id);
	arena_release(&a);
}

static const char *
id_of(struct arena *a, const char *s)
{
	return viet_id(a, s, strlen(s));
}

/* Long names that differ only at their end have different ids. */
static void
test_long_id(void **state)
{
	static const char text[] =
	    "Một hai ba bốn năm sáu bảy tám chín mười một hai ba";
	static const char other[] =
	    "Một hai ba bốn năm sáu bảy tám chín mười một hai bốn";
	struct arena a;
	const char *id;

	(void)state;
	arena_init(&a);
	id = id_of(&a, text);
	assert_int_equal(strlen(id), 48 + 1 + 4);
	assert_memory_equal(id,
	    "mot_hai_ba_bon_nam_sau_bay_tam_chin_muoi_mot_hai_", 49);
	assert_int_equal(strspn(id + 49, "0123456789abcdef"), 4);
	assert_string_equal(id, id_of(&a, text));
	assert_string_not_equal(id, id_of(&a, other));
	arena_release(&a);
}

/* What has no letter of the alphabet still gets an id. */
static void
test_id_without_letters(void **state)
{
	struct arena a;
	const char *id;

	(void)state;
	arena_init(&a);
	id = id_of(&a, "???");
	assert_int_equal(strlen(id), 5);
	assert_int_equal(id[0], '_');
	assert_string_not_equal(id, id_of(&a, "Ж"));
	arena_release(&a);
}

static const struct find_row {
	const char *name, *norm, *phrase;
	size_t from;
	long at;		/* -1: not found */
} find_rows[] = {
	{ "at the start", "cấp huyện", "cấp", 0, 0 },
	{ "at the end", "cấp huyện", "huyện", 0, 6 },
	{ "from behind the first", "xã, xã", "xã", 1, 5 },
	{ "part of a word before", "acấp", "cấp", 0, -1 },
	{ "part of a word after", "cấpa", "cấp", 0, -1 },
	{ "accented letter before", "đcấp", "cấp", 0, -1 },
	{ "accented letter after", "cấpđ", "cấp", 0, -1 },
	{ "letter of another script after", "cấpж", "cấp", 0, -1 },
	{ "digit after", "cấp3", "cấp", 0, -1 },
	{ "loose mark after", "m\u0300", "m", 0, -1 },
	{ "dash before and quote after", "–cấp”", "cấp", 0, 3 },
	{ "second after a part of a word", "xãx xã", "xã", 0, 5 },
	{ "not there", "cấp xã", "huyện", 0, -1 },
	{ "empty text", "", "xã", 0, -1 },
};

static void
test_find(void **state)
{
	const struct find_row *r = *state;
	size_t at = norm_find(r->norm, r->from, r->phrase);

	if (r->at < 0)
		assert_true(at == (size_t)-1);
	else
		assert_int_equal(at, r->at);
	if (r->from == 0)
		assert_int_equal(norm_has(r->norm, r->phrase), r->at >= 0);
}

#define ADD(rows, function) \
	for (i = 0; i < N_OF(rows); i++) \
		tests[n++] = (struct CMUnitTest){ \
			.name = rows[i].name, \
			.test_func = function, \
			.initial_state = (void *)&rows[i], \
		}

int
main(void)
{
	struct CMUnitTest tests[N_OF(norm_rows) + N_OF(map_rows) +
	    N_OF(locate_rows) + N_OF(nfc_rows) + N_OF(fold_rows) +
	    N_OF(find_rows) + 2];
	size_t i, n = 0;

	ADD(norm_rows, test_norm);
	ADD(map_rows, test_map);
	ADD(locate_rows, test_locate);
	ADD(nfc_rows, test_nfc);
	ADD(fold_rows, test_fold);
	ADD(find_rows, test_find);
	tests[n++] = (struct CMUnitTest)cmocka_unit_test(test_long_id);
	tests[n++] = (struct CMUnitTest)
	    cmocka_unit_test(test_id_without_letters);
	return cmocka_run_group_tests_name("viet", tests, NULL, NULL);
}
