/*
 * A quick hash of bytes, for tables and for naming long texts: FNV-1a,
 * 64 bits. Not for anything that somebody may want to forge.
 */
#ifndef TTHC_BASE_HASH_H
#define TTHC_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

uint64_t text_hash(const char *s, size_t n);

/* Writes n bytes as 2 * n small hexadecimal digits, without a NUL. */
void hex_write(char *out, const unsigned char *bytes, size_t n);

/* Bytes of a hash in hexadecimal with its NUL. */
enum { HASH_HEX = 17 };

/* Writes the hash with sixteen small hexadecimal digits. */
void hash_hex(char out[HASH_HEX], uint64_t h);

#endif
