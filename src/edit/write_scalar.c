/* One scalar as YAML: which style holds it, and the bytes. */
#include <assert.h>
#include <stdbool.h>
#include <string.h>

#include "base/utf8.h"
#include "edit/write.h"

enum form { FORM_PLAIN, FORM_SINGLE, FORM_DOUBLE, FORM_LITERAL };

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/*
 * True for characters that must be escaped wherever they stand: controls,
 * the line breaks of YAML 1.1 beside LF, and what a reader may refuse.
 */
static bool
needs_escape(uint32_t cp)
{
	return (cp < 0x20 && cp != '\t' && cp != '\n') ||
	    (cp >= 0x7F && cp < 0xA0) || cp == 0x2028 || cp == 0x2029 ||
	    cp == 0xFEFF || (cp & 0xFFFE) == 0xFFFE;
}

static bool
any_needs_escape(const char *s, size_t n)
{
	size_t i, k;
	uint32_t cp;

	for (i = 0; i < n; i += k) {
		k = utf8_decode(s + i, n - i, &cp);
		assert(k > 0);
		if (needs_escape(cp))
			return true;
	}
	return false;
}

/* Words that some reader takes for null, a truth value or a merge. */
static bool
is_reserved_word(const char *s, size_t n)
{
	static const char *const words[] = {
		"null", "true", "false", "yes", "no", "on", "off", "y", "n",
		"~", "<<", "=", ".inf", "-.inf", "+.inf", ".nan",
	};
	size_t i, k;

	for (i = 0; i < sizeof words / sizeof words[0]; i++) {
		for (k = 0; k < n && words[i][k] != '\0'; k++)
			if (words[i][k] != s[k] && words[i][k] !=
			    (s[k] >= 'A' && s[k] <= 'Z' ? s[k] + 32 : s[k]))
				break;
		if (k == n && words[i][k] == '\0')
			return true;
	}
	return false;
}

/*
 * True if the text may be read as a number or a date: digits with points,
 * signs, underscores, colons and an exponent, and 0x, 0o, 0b. Wider than
 * any reader's own rule, since needless quotes do no harm.
 */
static bool
looks_like_number(const char *s, size_t n)
{
	static const char inside[] = "0123456789_,.:+- tTzZeE";
	static const char based[] = "0123456789abcdefABCDEF_";
	size_t i = n > 0 && (*s == '+' || *s == '-');

	if (i == n || !(is_digit(s[i]) || s[i] == '.'))
		return false;
	if (n - i > 2 && s[i] == '0' && strchr("xob", s[i + 1]) != NULL)
		return strspn(s + i + 2, based) == n - i - 2;
	return strspn(s + i, inside) == n - i;
}

/* True if plain text reads back as it is, whatever it may mean. */
static bool
plain_keeps(const char *s, size_t n)
{
	if (n == 0 || strchr("-?:,[]{}#&*!|>'\"%@` .", s[0]) != NULL)
		return false;
	if (s[n - 1] == ' ' || s[n - 1] == ':')
		return false;
	return strpbrk(s, "\t\n") == NULL && strstr(s, ": ") == NULL &&
	    strstr(s, " #") == NULL;
}

/* A value that is meant to be read as a number, a date or a truth value. */
static bool
is_typed(enum kind kind, const char *s, size_t n)
{
	static const char date[] = "0000-00-00";
	size_t i;

	switch (kind) {
	case KIND_INT:
	case KIND_MONEY:
		return strspn(s, "0123456789") == n && (s[0] != '0' || n == 1);
	case KIND_BOOL:
		return strcmp(s, "true") == 0 || strcmp(s, "false") == 0;
	case KIND_DATE:
		for (i = 0; i < n && i < sizeof date - 1; i++)
			if (date[i] == '0' ? !is_digit(s[i]) : s[i] != '-')
				return false;
		return n == sizeof date - 1;
	default:
		return false;
	}
}

/* Kinds that other programs must never take for a number. */
static bool
always_quoted(enum kind kind)
{
	return kind == KIND_CODE || kind == KIND_PHONE ||
	    kind == KIND_UNIT_CODE || kind == KIND_RAW;
}

static bool
may_stand_plain(enum kind kind, const char *s, size_t n)
{
	if (always_quoted(kind) || !plain_keeps(s, n))
		return false;
	return is_typed(kind, s, n) ||
	    (!is_reserved_word(s, n) && !looks_like_number(s, n));
}

static bool
is_blank_line(const char *s)
{
	s += strspn(s, " \t");
	return *s == '\0' || *s == '\n';
}

/*
 * Line breaks at the end depend on the header of the block, and how blank
 * lines at either end are read differs from reader to reader.
 */
static bool
literal_keeps(const char *s)
{
	const char *last = strrchr(s, '\n');

	return !is_blank_line(s) &&
	    !is_blank_line(last == NULL ? s : last + 1);
}

static bool
wants_literal(enum kind kind, const char *s, size_t n)
{
	if (kind != KIND_TEXT && kind != KIND_PROSE)
		return false;
	return memchr(s, '\n', n) != NULL ||
	    (kind == KIND_PROSE && utf8_count(s, n) > WRITE_WIDTH);
}

static enum form
form_for(enum kind kind, const char *s, size_t n)
{
	if (any_needs_escape(s, n))
		return FORM_DOUBLE;
	if (wants_literal(kind, s, n))
		return literal_keeps(s) ? FORM_LITERAL : FORM_DOUBLE;
	if (may_stand_plain(kind, s, n))
		return FORM_PLAIN;
	if (strpbrk(s, "\"\\") != NULL && strpbrk(s, "\t\n") == NULL)
		return FORM_SINGLE;
	return FORM_DOUBLE;
}

static void
put_escape(struct buf *out, uint32_t cp)
{
	switch (cp) {
	case '"':
	case '\\':
		buf_printf(out, "\\%c", (char)cp);
		break;
	case '\t':
		buf_puts(out, "\\t");
		break;
	case '\n':
		buf_puts(out, "\\n");
		break;
	case '\r':
		buf_puts(out, "\\r");
		break;
	default:
		buf_printf(out, cp < 0x100 ? "\\x%02X" : cp < 0x10000 ?
		    "\\u%04X" : "\\U%08X", (unsigned)cp);
		break;
	}
}

static void
put_double(struct buf *out, const char *s, size_t n)
{
	size_t i, k;
	uint32_t cp;

	buf_putc(out, '"');
	for (i = 0; i < n; i += k) {
		k = utf8_decode(s + i, n - i, &cp);
		if (needs_escape(cp) || (cp < 0x80 &&
		    strchr("\"\\\t\n", (int)cp) != NULL))
			put_escape(out, cp);
		else
			buf_put(out, s + i, k);
	}
	buf_putc(out, '"');
}

static void
put_single(struct buf *out, const char *s, size_t n)
{
	size_t i;

	buf_putc(out, '\'');
	for (i = 0; i < n; i++) {
		buf_putc(out, s[i]);
		if (s[i] == '\'')
			buf_putc(out, '\'');
	}
	buf_putc(out, '\'');
}

/*
 * The indentation is found from the first line, which therefore must not
 * begin with a blank of its own, unless the header says how deep it is.
 */
static void
put_literal(struct buf *out, const char *s, size_t indent)
{
	size_t n;

	buf_puts(out, *s == ' ' || *s == '\t' ? "|2\n" : "|\n");
	for (;;) {
		n = strcspn(s, "\n");
		if (n > 0)
			buf_fill(out, ' ', indent);
		buf_put(out, s, n);
		buf_putc(out, '\n');
		if (s[n] == '\0')
			break;
		s += n + 1;
	}
}

void
write_scalar(struct buf *out, enum kind kind, const char *s, size_t n,
    size_t indent)
{
	switch (form_for(kind, s, n)) {
	case FORM_PLAIN:
		buf_put(out, s, n);
		break;
	case FORM_SINGLE:
		put_single(out, s, n);
		break;
	case FORM_DOUBLE:
		put_double(out, s, n);
		break;
	case FORM_LITERAL:
		put_literal(out, s, indent);
		break;
	}
}
