/*
 * Two sides of a catalogue for notices: what has changed between them, and
 * what the rules say of the new side.
 */
#ifndef TTHC_TOOLS_RENDER_SIDES_H
#define TTHC_TOOLS_RENDER_SIDES_H

#include "diff/compare.h"
#include "tools/render.h"

struct render_sides {
	struct render *r;
	struct side old, new;
	struct changes changes;		/* without drafts */
	struct findings none;
	char days[2][DATE_SIZE];
	size_t drafts;			/* left out: drafts before and after */
	size_t *errors;			/* by number of the new document */
	size_t n_errors;		/* in all of them together */
};

/*
 * Opens and compares the sides, fills in how notices look by the settings of
 * the new one, and judges its changed procedures. EXIT_FAILED after a message.
 * Close them in any case.
 */
int render_sides_open(struct render_sides *s, struct render *r,
    const char *const *operands, size_t n);

void render_sides_close(struct render_sides *s);

/* How many errors the new record of the subject has. */
size_t render_sides_errors(const struct render_sides *s,
    const struct subject *subject);

/* Shows them all, where they stand. */
void render_sides_show(struct render_sides *s);

#endif
