/*
 * Tables of 256 entries whose values follow from a rule.
 *
 * Loops over the bytes of Vietnamese text must not branch by letter: about a
 * third of them is outside ASCII, in no order that a processor could learn.
 * They look up what each byte is instead, in tables that the compiler fills:
 *
 *	static const unsigned char is_odd[256] = { EVERY_BYTE(ODD) };
 *
 * where ODD(c) is a macro that gives the entry of byte c.
 */
#ifndef TTHC_BASE_EVERY_BYTE_H
#define TTHC_BASE_EVERY_BYTE_H

/* True if byte c lies in [low, high]. */
#define BYTE_IN(c, low, high) ((c) >= (low) && (c) <= (high))

#define FOUR_BYTES(f, c) f(c), f((c) + 1), f((c) + 2), f((c) + 3)
#define SIXTEEN_BYTES(f, c) \
	FOUR_BYTES(f, c), FOUR_BYTES(f, (c) + 4), \
	FOUR_BYTES(f, (c) + 8), FOUR_BYTES(f, (c) + 12)
#define QUARTER_OF_BYTES(f, c) \
	SIXTEEN_BYTES(f, c), SIXTEEN_BYTES(f, (c) + 16), \
	SIXTEEN_BYTES(f, (c) + 32), SIXTEEN_BYTES(f, (c) + 48)

/* f(0), f(1) … f(255), f being a macro. */
#define EVERY_BYTE(f) \
	QUARTER_OF_BYTES(f, 0), QUARTER_OF_BYTES(f, 64), \
	QUARTER_OF_BYTES(f, 128), QUARTER_OF_BYTES(f, 192)

#endif
