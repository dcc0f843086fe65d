/*
 * The bytes of a file before YAML: UTF-8 and control characters.
 */
#ifndef TTHC_LOAD_BYTES_H
#define TTHC_LOAD_BYTES_H

#include "model/finding.h"

/*
 * A copy of the source without its BOM in which every byte that is not
 * UTF-8 and every character that YAML or XML forbids is replaced by "?",
 * byte for byte, so that offsets stay. Each place is reported, up to a limit.
 * In the arena; *len gets the length.
 */
char *bytes_clean(struct arena *a, const struct source *s,
    struct reporter *r, size_t *len);

/*
 * True if U+0085 or U+FEFF is among n bytes of UTF-8: forbidden here, but read
 * by libyaml.
 */
bool bytes_are_odd(const char *s, size_t n);

/*
 * Length of the forbidden character at s (n bytes left), or 0 if it may
 * stand in a text: controls but tab and line ends, U+FEFF inside, U+FFFE,
 * U+FFFF. *cp gets the code point. The text is well-formed UTF-8.
 */
size_t bytes_forbidden(const char *s, size_t n, uint32_t *cp);

#endif
