/*
 * The clause that the name of a paper or a procedure begins with: enough to
 * know it by.
 */
#ifndef TTHC_SHEET_CLAUSE_H
#define TTHC_SHEET_CLAUSE_H

#include <stddef.h>

enum { CLAUSE_LETTERS = 110 };	/* a longer one is none */

/*
 * Its length in bytes: up to the first ";", "(", ":", ".", line feed, ", trong
 * đó", ", trường hợp", ", trừ", ", nếu" or " trong trường hợp" that leaves at
 * least six letters; a number or sign of a list before it ("(3) ", "a) ",
 * "- ") counts but ends nothing. The whole name if that would be longer than
 * CLAUSE_LETTERS.
 */
size_t first_clause(const char *name);

#endif
