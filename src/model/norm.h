/*
 * Questions about a norm (base/viet.h): how it starts and which of several
 * phrases it holds. Phrases are norms, too, and match as whole words.
 */
#ifndef TTHC_MODEL_NORM_H
#define TTHC_MODEL_NORM_H

#include <stdbool.h>
#include <stddef.h>

/* Offset of the first letter or digit behind list signs: "- ", "(1) ". */
size_t skip_list_sign(const char *norm);

/* True if the norm starts with the phrase as whole words. */
bool norm_starts(const char *norm, const char *phrase);

/* True if the norm holds, or starts with, one of n phrases. */
bool norm_has_any(const char *norm, const char *const *phrases, size_t n);
bool norm_starts_any(const char *norm, const char *const *phrases, size_t n);

#endif
