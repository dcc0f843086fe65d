/*
 * `--kien-nghi`: what the rules find in texts that ministries announced.
 */
#ifndef TTHC_TOOLS_DIFF_PETITION_H
#define TTHC_TOOLS_DIFF_PETITION_H

#include "diff/side.h"
#include "tools/diff_options.h"

/*
 * Judges every procedure of the side, which must be read as a whole, and
 * writes the letters to standard output or the file of the first --format.
 * Returns the exit status.
 */
int diff_petition(const struct diff_options *o, const struct cli *c,
    const struct side *side);

#endif
