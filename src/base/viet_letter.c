/*
 * The letters of the language are told apart by arithmetic on code points;
 * the properties of all others come from utf8proc.
 */
#include <utf8proc.h>

#include "base/viet_letter.h"

/* The letters of the alphabet in Latin Extended-A and -B. */
static bool
is_extended_letter(uint32_t cp)
{
	switch (cp) {
	case 0x102: case 0x103:		/* Ă ă */
	case 0x110: case 0x111:		/* Đ đ */
	case 0x128: case 0x129:		/* Ĩ ĩ */
	case 0x168: case 0x169:		/* Ũ ũ */
	case 0x1A0: case 0x1A1:		/* Ơ ơ */
	case 0x1AF: case 0x1B0:		/* Ư ư */
		return true;
	default:
		return false;
	}
}

bool
viet_is_toned(uint32_t cp)
{
	return cp >= 0x1EA0 && cp <= 0x1EF9;
}

static enum sort
sort_of_ascii(uint32_t cp)
{
	if ((cp >= 'a' && cp <= 'z') || (cp >= 'A' && cp <= 'Z'))
		return SORT_LETTER;
	if (cp == ' ' || (cp >= '\t' && cp <= '\r'))
		return SORT_SPACE;
	return SORT_OTHER;
}

static enum sort
sort_of_latin1(uint32_t cp)
{
	if (cp == 0x85 || cp == 0xA0)
		return SORT_SPACE;
	if (cp == 0xAD)
		return SORT_NOTHING;
	if (cp < 0xC0 || cp == 0xD7 || cp == 0xF7)
		return SORT_OTHER;
	return SORT_LETTER;
}

/* U+2000–U+206F, without the two that decompose. */
static enum sort
sort_of_punctuation(uint32_t cp)
{
	if (cp <= 0x200A || cp == 0x2028 || cp == 0x2029 || cp == 0x202F ||
	    cp == 0x205F)
		return SORT_SPACE;
	if (cp <= 0x200F || (cp >= 0x202A && cp <= 0x202E) || cp >= 0x2060)
		return SORT_NOTHING;
	return SORT_OTHER;
}

enum sort
viet_sort(uint32_t cp)
{
	if (cp < 0x80)
		return sort_of_ascii(cp);
	if (viet_is_toned(cp))
		return SORT_LETTER;
	if (cp < 0x100)
		return sort_of_latin1(cp);
	if (is_extended_letter(cp))
		return SORT_LETTER;
	if (cp >= 0x2000 && cp <= 0x206F)
		return sort_of_punctuation(cp);
	if (cp == 0x3000 || cp == 0x1680)
		return SORT_SPACE;
	if (cp == 0xFEFF || cp == 0x61C || cp == 0x180E)
		return SORT_NOTHING;
	return SORT_HARD;
}

uint32_t
viet_small(uint32_t cp)
{
	if (cp < 0x80)
		return cp | 0x20;
	if (cp < 0x100)
		return cp <= 0xDE ? cp + 0x20 : cp;
	if (cp == 0x1AF)
		return 0x1B0;
	return cp == 0x1B0 ? cp : cp | 1;
}

bool
viet_is_capital(uint32_t cp)
{
	switch (viet_sort(cp)) {
	case SORT_LETTER:
		return viet_small(cp) != cp;
	case SORT_OTHER:
	case SORT_SPACE:
	case SORT_NOTHING:
		return false;
	case SORT_HARD:
		break;
	}
	return utf8proc_tolower((utf8proc_int32_t)cp) !=
	    (utf8proc_int32_t)cp;
}

bool
viet_is_word_sign(uint32_t cp)
{
	utf8proc_category_t c;

	switch (viet_sort(cp)) {
	case SORT_LETTER:
		return true;
	case SORT_OTHER:
		return cp >= '0' && cp <= '9';
	case SORT_SPACE:
	case SORT_NOTHING:
		return false;
	case SORT_HARD:
		break;
	}
	c = utf8proc_category((utf8proc_int32_t)cp);
	return c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_NO;
}
