/*
 * What names a change from one run to the next: `--accept` and other systems
 * know it by this.
 */
#ifndef TTHC_DIFF_FINGERPRINT_H
#define TTHC_DIFF_FINGERPRINT_H

#include "diff/edit.h"
#include "model/change.h"

/*
 * Writes 32 hexadecimal digits made of the subject's name, the direction, the
 * place by identity keys and what both values say (in the norm). Neither path,
 * line nor language is in it, so it stays when files move or rows are put in
 * another order. ch needs its direction, mirrored and identity.
 */
void fingerprint(char out[33], const char *subject, const struct change *ch,
    const struct edit *e);

#endif
