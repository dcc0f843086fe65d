/*
 * The clause that a name of a paper or a procedure begins with: enough to
 * know it by.
 */
#ifndef TTHC_SHEET_CLAUSE_H
#define TTHC_SHEET_CLAUSE_H

#include <stddef.h>

/*
 * Its length in bytes: up to the first ";", "(", ":", ".", line feed, ", trong
 * đó", ", trường hợp", ", trừ", ", nếu" or " trong trường hợp", if that is 6
 * to 110 letters; else the whole. Spaces and a list sign before it count.
 */
size_t first_clause(const char *name);

#endif
