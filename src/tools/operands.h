/*
 * The catalogue that the operands of a command line belong to.
 */
#ifndef TTHC_TOOLS_OPERANDS_H
#define TTHC_TOOLS_OPERANDS_H

#include "base/arena.h"
#include "cli/cli.h"

/*
 * The root around all of n > 0 paths, in the arena; *root is NULL if they lie
 * in no catalogue. False after a message if they lie in several.
 */
bool operands_root(const struct cli *c, struct arena *a,
    const char *const *paths, size_t n, const char **root);

/* The root around the current folder; NULL after a message. */
const char *operands_root_here(const struct cli *c, struct arena *a);

/* True if one of the paths is the root itself: then all of it is meant. */
bool operands_are_whole(const char *root, const char *const *paths,
    size_t n);

#endif
