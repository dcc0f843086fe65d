/*
 * The memory of libxml2.
 *
 * Building a tree or validating one takes thousands of small pieces that all
 * go at once. While a thread has named an arena, whatever libxml2 asks for
 * comes from there, and nothing is given back by itself; else it is the memory
 * of the program, which dies when it runs out. What was taken from an arena
 * must not be used once that is gone.
 */
#ifndef TTHC_BASE_XML_MEMORY_H
#define TTHC_BASE_XML_MEMORY_H

#include "base/arena.h"

/*
 * Makes libxml2 ask here. Any number of times, from any thread; the first must
 * come before anything else of libxml2.
 */
void xml_memory_init(void);

/* Names the arena of this thread; NULL: that of the program. */
void xml_memory_use(struct arena *a);

#endif
