/* Patterns of the schemas, and the same as C. */
#include <string.h>

#include "base/duration.h"
#include "base/money.h"
#include "base/utf8.h"
#include "xml/lexical.h"

static size_t
digits(const char *s)
{
	return strspn(s, "0123456789");
}

/* A whole number of at most so many digits, with no zero before it. */
static bool
is_number(const char *s, size_t n, size_t most)
{
	return n > 0 && n <= most && digits(s) == n && (*s != '0' || n == 1);
}

static bool
is_word_of(const struct field *f, const char *s, size_t n)
{
	return strlen(s) == n &&
	    word_by_name((enum vocab_id)f->arg, s) != NULL;
}

static bool
is_amount(const struct field *f, const char *s, size_t n)
{
	long long amount;

	if (f->arg != 0 && is_word_of(f, s, n))
		return true;
	return is_number(s, n, 13) && money_parse(s, n, &amount) == MONEY_OK;
}

static bool
is_duration(const struct field *f, const char *s, size_t n)
{
	char spelled[DURATION_SIZE];
	struct duration d;
	enum duration_error e = duration_parse(s, n, &d);

	(void)f;
	if (e != DURATION_OK && e != DURATION_ZERO)
		return false;
	duration_format(spelled, d);
	return strlen(spelled) == n && memcmp(spelled, s, n) == 0;
}

static bool
is_date(const struct field *f, const char *s, size_t n)
{
	struct date day;

	(void)f;
	return date_parse_iso(s, n, &day) == DATE_OK;
}

static bool
is_count(const struct field *f, const char *s, size_t n)
{
	(void)f;
	return is_number(s, n, 12);
}

static bool
is_percent(const struct field *f, const char *s, size_t n)
{
	size_t whole = digits(s), part;

	(void)f;
	if (!is_number(s, whole, 6))
		return false;
	if (s[whole] != ',')
		return n == whole + 1 && s[whole] == '%';
	part = digits(s + whole + 1);
	return part >= 1 && part <= 3 && n == whole + part + 2 &&
	    s[n - 1] == '%';
}

static bool
is_truth(const struct field *f, const char *s, size_t n)
{
	(void)f;
	return strlen(s) == n &&
	    (strcmp(s, "true") == 0 || strcmp(s, "false") == 0);
}

/* The grammars; kinds that are not here take any text. */
static const struct grammar {
	bool (*regular)(const struct field *f, const char *s, size_t n);
	const char *pattern;
} grammars[KIND_RECORD + 1] = {
	[KIND_WORD] = { is_word_of, NULL },
	[KIND_MONEY] = { is_amount, "0|[1-9][0-9]{0,12}" },
	[KIND_DURATION] = { is_duration,
	    "(0|[1-9][0-9]{0,3})(,[0-9]{0,2}[1-9])? "
	    "(giờ|ngày|giờ làm việc|ngày làm việc|tuần|tháng|năm)"
	    "|trong ngày|khong_quy_dinh" },
	[KIND_DATE] = { is_date, "[0-9]{4}-[0-9]{2}-[0-9]{2}" },
	[KIND_INT] = { is_count, "0|[1-9][0-9]{0,11}" },
	[KIND_PERCENT] = { is_percent,
	    "(0|[1-9][0-9]{0,5})(,[0-9]{1,3})?%" },
	[KIND_BOOL] = { is_truth, "true|false" },
};

bool
xml_has_grammar(enum kind kind)
{
	return grammars[kind].regular != NULL;
}

const char *
xml_pattern(enum kind kind)
{
	return grammars[kind].pattern;
}

bool
xml_is_regular(const struct field *f, const char *s, size_t n)
{
	return grammars[f->kind].regular == NULL ||
	    grammars[f->kind].regular(f, s, n);
}

/* --- paths --------------------------------------------------------------- */

static bool
ends_in(const char *s, const char *end)
{
	size_t n = strlen(s), k = strlen(end);

	return n > k && strcmp(s + n - k, end) == 0;
}

/* One name of a path, n bytes. */
static bool
is_name(const char *s, size_t n)
{
	size_t i, k;
	uint32_t cp;

	if (n == 0 || *s == '.')
		return false;
	for (i = 0; i < n; i += k) {
		k = utf8_decode(s + i, n - i, &cp);
		if (k == 0 || cp < 0x20 || (cp >= 0x7F && cp < 0xA0) ||
		    cp == '\\' || cp == ':')
			return false;
	}
	return true;
}

/* Names with slashes between them. */
static bool
is_path(const char *s)
{
	size_t n;

	for (;; s += n + 1) {
		n = strcspn(s, "/");
		if (!is_name(s, n))
			return false;
		if (s[n] == '\0')
			return true;
	}
}

bool
xml_is_procedure_file(const char *inside)
{
	const char *name = strrchr(inside, '/');

	return strncmp(inside, "thu_tuc/", 8) == 0 && is_path(inside + 8) &&
	    (ends_in(name + 1, ".yaml") || ends_in(name + 1, ".yml"));
}

bool
xml_is_unit_file(const char *inside)
{
	return strncmp(inside, "don_vi/", 7) == 0 &&
	    strchr(inside + 7, '/') == NULL && is_path(inside + 7) &&
	    ends_in(inside + 7, ".yaml");
}
