/*
 * One pass over a text that notes which signs it holds, so that the rules
 * about encoding and typography look only at texts that concern them.
 */
#ifndef TTHC_MODEL_SCAN_H
#define TTHC_MODEL_SCAN_H

#include <stddef.h>

enum sign {
	SCAN_MARK = 1 << 0,	/* a combining mark, U+0300–U+036F */
	SCAN_TAB = 1 << 1,
	SCAN_NEWLINE = 1 << 2,
	SCAN_INVISIBLE = 1 << 3,	/* spaces other than the ordinary, also
					   of no width; soft hyphen, BOM,
					   directions, variants, places of
					   objects */
	SCAN_PRIVATE = 1 << 4,	/* private use: U+E000–U+F8FF, from U+F0000 on */
	SCAN_ETH = 1 << 5,	/* Ð or ð, the Icelandic letter */
	SCAN_LATIN1 = 1 << 6,	/* any other of U+0080–U+00FF that is no
					   Vietnamese letter, and U+FFFD: a sign
					   of broken encodings */
	SCAN_FOREIGN = 1 << 7,	/* Greek, Cyrillic or Armenian letters */
	SCAN_DIGIT = 1 << 8,
	SCAN_SPACES = 1 << 9,	/* two spaces in a row inside a line */
	SCAN_ANGLE = 1 << 10,	/* < or & */
	SCAN_PERCENT = 1 << 11,	/* % */
	SCAN_COMPAT = 1 << 12,	/* full-width forms, ligatures */
	SCAN_DASH = 1 << 13,	/* en dash, em dash */
	SCAN_QUOTE = 1 << 14,	/* “ ” ‘ ’ */
	SCAN_ODD = 1 << 15,	/* any other code point that may change when
					   normalised */
	SCAN_ASCII = 1 << 16,	/* the text is not empty and all ASCII */
	SCAN_ANY = 1 << 17,	/* the text is not empty */
	SCAN_NEW_TONE = 1 << 18	/* a word has its tone in the new style, as in
				   hoà, khoẻ, thuý, but not quý */
};

/* The signs in n bytes of well-formed UTF-8: a set of enum sign. */
unsigned scan_text(const char *s, size_t n);

#endif
