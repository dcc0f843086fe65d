/*
 * Codes of procedures and agencies, read by shapes: 0 in a shape stands for a
 * digit, 1 for a digit but 0, H for a letter of an agency code; the other
 * signs for themselves.
 */
#include <string.h>

#include "base/code.h"

/* Longer shapes first: the longest that fits is the code. */
static const char *const code_shapes[] = {
	"1.000000.000.00.00.H00", "1.000000.H00", "1.000000.00", "1.000000",
};

static const char old_unit[] = "000.00.00.H00", new_unit[] = "H00";

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Any byte of a letter outside ASCII counts as part of a word. */
static bool
is_wordy(char c)
{
	return is_digit(c) || is_letter(c) || (unsigned char)c >= 0x80;
}

static bool
fits(char c, char shape)
{
	switch (shape) {
	case '0':
		return is_digit(c);
	case '1':
		return c >= '1' && c <= '9';
	case 'H':
		return c >= 'A' && c <= 'Z';
	default:
		return c == shape;
	}
}

/* The length of the shape if the n bytes at s start with it, else 0. */
static size_t
shape_at(const char *s, size_t n, const char *shape)
{
	size_t i;

	for (i = 0; shape[i] != '\0'; i++)
		if (i >= n || !fits(s[i], shape[i]))
			return 0;
	return i;
}

static size_t
code_at(const char *s, size_t n)
{
	size_t i, len;

	for (i = 0; i < sizeof(code_shapes) / sizeof(code_shapes[0]); i++) {
		len = shape_at(s, n, code_shapes[i]);
		if (len > 0)
			return len;
	}
	return 0;
}

size_t
code_prefix(const char *s)
{
	return code_at(s, strlen(s));
}

bool
code_valid(const char *s)
{
	size_t n = code_prefix(s);

	return n > 0 && s[n] == '\0';
}

bool
code_same(const char *a, const char *b)
{
	return strncmp(a, b, CODE_NATIONAL) == 0;
}

const char *
code_suffix(const char *s)
{
	const char *last = strrchr(s, '.');

	return last != NULL && !is_digit(last[1]) ? last + 1 : NULL;
}

/* True if the n bytes at off are no piece of a longer number or word. */
static bool
stands_alone(const char *text, size_t len, size_t off, size_t n)
{
	size_t end = off + n;

	if (off > 0 && (is_wordy(text[off - 1]) || text[off - 1] == '.'))
		return false;
	if (end < len && is_wordy(text[end]))
		return false;
	return end + 1 >= len || text[end] != '.' || !is_wordy(text[end + 1]);
}

bool
code_find(const char *text, size_t len, size_t *pos, size_t *off, size_t *n)
{
	size_t i;

	for (i = *pos; i < len; i++) {
		*n = code_at(text + i, len - i);
		if (*n == 0 || !stands_alone(text, len, i, *n))
			continue;
		*off = i;
		*pos = i + *n;
		return true;
	}
	*pos = len;
	return false;
}

/* What follows the first level of a new code: up to 4 numbers of 1-3 digits. */
static bool
is_new_tail(const char *s)
{
	int level;
	size_t digits;

	for (level = 0; level < 4 && *s == '.'; level++) {
		s++;
		for (digits = 0; is_digit(s[digits]); digits++)
			continue;
		if (digits < 1 || digits > 3)
			return false;
		s += digits;
	}
	return *s == '\0';
}

bool
unit_code_valid(const char *s)
{
	size_t n = strlen(s), len = shape_at(s, n, old_unit);

	if (len > 0)
		return s[len] == '\0';
	len = shape_at(s, n, new_unit);
	return len > 0 && is_new_tail(s + len);
}

const char *
unit_code_top(const char *s)
{
	return is_digit(*s) ? strrchr(s, '.') + 1 : s;
}
