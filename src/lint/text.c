/* Rules about blanks, numbers and signs in texts. */
#include <stdbool.h>
#include <string.h>

#include "base/digit.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "lint/lint.h"
#include "lint/word_at.h"

enum { LONG_SENTENCE = 40 };	/* words */

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static size_t
digits_at(const char *s)
{
	return strspn(s, "0123456789");
}

/* --- blanks ------------------------------------------------------------- */

/* Reports one rule at the first of count places, n bytes from at. */
static void
report_count(struct lint *l, enum rule_id rule, const struct value *v,
    size_t at, size_t n, long long count)
{
	report_part(&l->report, rule, v, at, n, "so", show_number(l, count),
	    NULL);
}

void
rule_TEXT_TAB(struct lint *l, const struct value *v, unsigned signs)
{
	const char *first = memchr(v->text, '\t', v->len);
	long long count = 0;
	size_t i;

	(void)signs;
	for (i = 0; i < v->len; i++)
		count += v->text[i] == '\t';
	report_count(l, RULE_TEXT_TAB, v, (size_t)(first - v->text), 1,
	    count);
}

void
rule_TEXT_SPACES(struct lint *l, const struct value *v, unsigned signs)
{
	const char *p = v->text + strspn(v->text, " "), *first = p;
	size_t n, first_n = 0;
	long long count = 0;

	(void)signs;
	for (; (p = strstr(p, "  ")) != NULL; p += n) {
		n = strspn(p, " ");
		if (p[-1] == '\n' || strchr("\r\n", p[n]) != NULL)
			continue;
		if (count++ == 0) {
			first = p;
			first_n = n;
		}
	}
	report_count(l, RULE_TEXT_SPACES, v, (size_t)(first - v->text),
	    first_n, count);
}

/* --- numbers ------------------------------------------------------------ */

/* What people and money are counted in; stands right after the number. */
static const char *const counted[] = {
	"đồng", "vnđ", "vnd", "đ", "usd", "người", "nhân khẩu", "hộ",
	"hồ sơ", "lượt", "trường hợp", "doanh nghiệp"
};

static bool
is_counted(const char *norm, size_t at)
{
	size_t i;

	at += norm[at] == ' ';
	for (i = 0; i < sizeof counted / sizeof *counted; i++)
		if (strncmp(norm + at, counted[i], strlen(counted[i])) == 0 &&
		    norm_find(norm, at, counted[i]) == at)
			return true;
	return false;
}

/* The digits at i are no part of a longer number, code or word. */
static bool
number_starts(const char *norm, size_t i)
{
	return i == 0 || strchr(" (:;\"", norm[i - 1]) != NULL;
}

/* Bytes of digits, with commas before each three if commas is set. */
static size_t
number_length(const char *s, bool *commas)
{
	size_t n = digits_at(s);

	*commas = false;
	while (n <= 15 && s[n] == ',' && digits_at(s + n + 1) == 3) {
		*commas = true;
		n += 4;
	}
	return n;
}

/* The number with points before each three digits. */
static const char *
with_points(struct lint *l, const char *s, size_t n)
{
	long long value = 0;
	size_t i;

	for (i = 0; i < n; i++)
		if (is_digit(s[i]))
			value = value * 10 + (s[i] - '0');
	return show_number(l, value);
}

void
rule_NUM_THOUSAND(struct lint *l, const struct value *v, unsigned signs)
{
	const char *norm = v->norm;
	size_t i = 0, n;
	bool commas;

	(void)signs;
	for (; (i = digit_find(norm, v->norm_len, i)) < v->norm_len; i += n) {
		n = digits_at(norm + i);
		if (!number_starts(norm, i) || norm[i] == '0')
			continue;
		n = number_length(norm + i, &commas);
		if (n > 18 || (!commas && n < 5) || !is_counted(norm, i + n))
			continue;
		report_norm(&l->report, RULE_NUM_THOUSAND, v, i, n,
		    "so", arena_strndup(l->scratch, norm + i, n),
		    "dung", with_points(l, norm + i, n), NULL);
	}
}

/* Bytes of digits, a point and decimals; 0 if that is not what stands at s. */
static size_t
decimal_length(const char *s)
{
	size_t whole = digits_at(s), decimals;

	if (whole == 0 || s[whole] != '.')
		return 0;
	decimals = digits_at(s + whole + 1);
	return decimals == 0 || decimals == 3 ? 0 : whole + 1 + decimals;
}

void
rule_NUM_PERCENT(struct lint *l, const struct value *v, unsigned signs)
{
	const char *norm = v->norm;
	size_t i = 0, n;
	char *right;

	(void)signs;
	for (; (i = digit_find(norm, v->norm_len, i)) < v->norm_len; i += n) {
		n = digits_at(norm + i);
		if (!number_starts(norm, i) || decimal_length(norm + i) == 0)
			continue;
		n = decimal_length(norm + i);
		if (norm[i + n + (norm[i + n] == ' ')] != '%')
			continue;
		right = arena_printf(l->scratch, "%.*s%%", (int)n, norm + i);
		*strchr(right, '.') = ',';
		report_norm(&l->report, RULE_NUM_PERCENT, v, i, n,
		    "so", arena_printf(l->scratch, "%.*s%%", (int)n,
		    norm + i), "dung", right, NULL);
	}
}

/* Words after which a number belongs, point or not; and Roman numbers. */
static bool
takes_number(const char *norm, size_t from, size_t to)
{
	static const char *const words[] = {
		"điều", "khoản", "mục", "chương", "phần", "mẫu", "số", "bước",
		"lục", "bảng", "hình", "quyển", "tập", "lần", "quận", "phường"
	};
	size_t i, n = to - from;

	for (i = 0; i < sizeof words / sizeof *words; i++)
		if (strlen(words[i]) == n &&
		    memcmp(norm + from, words[i], n) == 0)
			return true;
	return strspn(norm + from, "ivxlc") >= n;
}

/*
 * The start of the word that ends at the point at i; i if what stands there
 * is no Vietnamese word: too short, or nothing but ASCII.
 */
static size_t
word_before_point(const char *norm, size_t i)
{
	size_t from = i;
	bool marked = false;

	while (from > 0 && ((unsigned char)norm[from - 1] >= 0x80 ||
	    (norm[from - 1] >= 'a' && norm[from - 1] <= 'z')))
		marked |= (unsigned char)norm[--from] >= 0x80;
	if (!marked || utf8_count(norm + from, i - from) < 2 ||
	    takes_number(norm, from, i))
		return i;
	return from;
}

void
rule_TEXT_STRAY(struct lint *l, const struct value *v, unsigned signs)
{
	const char *norm = v->norm, *p = norm;
	size_t from, n, at;

	(void)signs;
	while ((p = strchr(p, '.')) != NULL) {
		at = (size_t)(p++ - norm);
		n = digits_at(p);
		if (n == 0 || n > 4 || (p[n] != ' ' && p[n] != '\0'))
			continue;
		from = word_before_point(norm, at);
		if (from < at)
			report_norm(&l->report, RULE_TEXT_STRAY, v, from,
			    at + 1 + n - from, "chu", written_at(l->scratch,
			    v, from, at + 1 + n - from), NULL);
	}
}

/* --- signs and markup --------------------------------------------------- */

void
rule_TEXT_QUOTES(struct lint *l, const struct value *v, unsigned signs)
{
	size_t i, k, first = 0, first_n = 0;
	long long count = 0;
	uint32_t cp;

	(void)signs;
	for (i = 0; i < v->len; i += k) {
		k = utf8_decode(v->text + i, v->len - i, &cp);
		if (cp != 0x2018 && cp != 0x2019 && cp != 0x201C &&
		    cp != 0x201D)
			continue;
		if (count++ == 0) {
			first = i;
			first_n = k;
		}
	}
	report_count(l, RULE_TEXT_QUOTES, v, first, first_n, count);
}

void
rule_MOTTO_DASH(struct lint *l, const struct value *v, unsigned signs)
{
	static const char motto[] = "độc lập - tự do - hạnh phúc";
	size_t at, end, last;

	(void)signs;
	at = norm_find(v->norm, 0, "độc lập");
	if (at == (size_t)-1)
		return;
	end = norm_find(v->norm, at, "tự do");
	last = norm_find(v->norm, at, "hạnh phúc");
	/* The three stand together, whatever is between them. */
	if (end == (size_t)-1 || last == (size_t)-1 || end > at + 20 ||
	    last < end || last > end + 20 ||
	    strncmp(v->norm + at, motto, sizeof motto - 1) == 0)
		return;
	last += strlen("hạnh phúc");
	report_norm(&l->report, RULE_MOTTO_DASH, v, at, last - at, "chu",
	    written_at(l->scratch, v, at, last - at), NULL);
}

void
rule_NAME_LINEBREAK(struct lint *l, const struct value *v, unsigned signs)
{
	const char *end = strchr(v->text, '\n');

	(void)signs;
	if ((v->field->kind != KIND_TEXT && !(v->field->flags & CITED)) ||
	    v->field->id == F_VAN_BAN_TEN_KHAC)
		return;
	if (end[strspn(end, " \r\n")] == '\0')
		return;		/* the line end of a block text */
	report_part(&l->report, RULE_NAME_LINEBREAK, v,
	    (size_t)(end - v->text), 1, "nhan", v->field->vi,
	    "label", v->field->en, NULL);
}

/* --- sentences ---------------------------------------------------------- */

void
rule_TEXT_LONG(struct lint *l, const struct value *v, unsigned signs)
{
	const char *s = v->text, *end;
	size_t i, words;

	(void)signs;
	if (v->field->kind != KIND_PROSE || v->field->flags & CITED)
		return;
	for (; *s != '\0'; s = end + (*end != '\0')) {
		s += strspn(s, " \t\r");
		for (end = s; *end != '\0' && *end != '\n' && *end != ';' &&
		    (*end != '.' || (end[1] != ' ' && end[1] != '\n')); end++)
			;
		for (i = 0, words = end > s; i < (size_t)(end - s); i++)
			words += s[i] == ' ' && s[i + 1] != ' ';
		if (words > LONG_SENTENCE)
			report_part(&l->report, RULE_TEXT_LONG, v,
			    (size_t)(s - v->text), (size_t)(end - s),
			    "so", show_number(l, (long long)words), NULL);
	}
}
