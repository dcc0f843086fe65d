/*
 * A quick hash of bytes, for tables and for naming long texts: FNV-1a,
 * 64 bits. Not for anything that somebody may want to forge.
 */
#ifndef TTHC_BASE_HASH_H
#define TTHC_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

uint64_t text_hash(const char *s, size_t n);

#endif
