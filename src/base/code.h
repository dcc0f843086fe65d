/*
 * Codes of procedures and of agencies.
 *
 * A procedure is known by its number in the national database of
 * administrative procedures (số hồ sơ thủ tục hành chính): a digit, a point
 * and six digits. Its first digit has no published meaning, so nothing is read
 * out of it. Around that number three forms are in use:
 *
 *   1.001193                the national code
 *   1.001193.000.00.00.H40  with the code of the publishing unit, old form
 *   1.001193.H40            the same, short
 *   1.010038.01             a case of the procedure
 *
 * Agencies have electronic identification codes, since Quyết định
 * 20/2020/QĐ-TTg from the top down (H40.12.03), before it from the bottom up
 * (000.00.12.H40, QCVN 102:2016/BTTTT). The letter tells the kind of body: G
 * ministries, H provinces.
 *
 * All are strings: as numbers they lose zeros.
 */
#ifndef TTHC_BASE_CODE_H
#define TTHC_BASE_CODE_H

#include <stdbool.h>
#include <stddef.h>

/* Bytes of the national part of a code, without NUL. */
enum { CODE_NATIONAL = 8 };

/* True if s is a procedure code in one of the forms above, and nothing else. */
bool code_valid(const char *s);

/* The length of the procedure code that s starts with; 0 if there is none. */
size_t code_prefix(const char *s);

/* True if two valid codes belong to the same national procedure. */
bool code_same(const char *a, const char *b);

/* The last piece of a valid localised code, "H40"; NULL if it has no unit. */
const char *code_suffix(const char *s);

/*
 * Finds the next procedure code in running text at or after *pos that is no
 * part of a longer number or word; moves *pos behind it, gives its place and
 * returns true. false when there is none left. Begin with *pos = 0.
 */
bool code_find(const char *text, size_t len, size_t *pos, size_t *off,
    size_t *n);

/* True if s is an agency code: H15, H15.50.05.13, 000.00.53.H48. */
bool unit_code_valid(const char *s);

/* The first-level piece of a valid agency code, "H48"; never NULL. */
const char *unit_code_top(const char *s);

#endif
