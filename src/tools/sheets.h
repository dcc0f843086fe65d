/*
 * Pages of one procedure each, named by its code: into a folder, or one page
 * to wherever --output says.
 */
#ifndef TTHC_TOOLS_SHEETS_H
#define TTHC_TOOLS_SHEETS_H

#include "tools/page_names.h"
#include "tools/render_tally.h"
#include "tools/turn.h"

/* Memory of a thread that renders. */
struct desk {
	struct arena arena;
	struct buf page;
};

struct sheets {
	struct render *r;
	struct tally tally;
	struct turn turn;	/* naming goes by the order of the files */
	bool one;		/* a single page; else the folder is open */
	struct folder folder;
	struct desk *desks;	/* one a thread */
	struct page_names names;
	bool failed;		/* a page could not be written */
};

/*
 * Begins with n procedures to come; one: a single file was named. EXIT_FAILED
 * after a message if --output does not suit. Close it in any case.
 */
int sheets_open(struct sheets *s, struct render *r, size_t n, bool one);

/*
 * The name of the procedure's page, in the arena of the program:
 * "1.001193.html", of a slip "1.001193-phieu.html"; NULL if it gets none, which
 * sheets_tell() says. In turn.
 */
const char *sheets_name(struct sheets *s, const struct record *procedure,
    const char *path);

/* Keeps a name for a page that is no sheet. Before all else. */
void sheets_reserve(struct sheets *s, const char *name);

/* Notes the page of an earlier run that a procedure left out still has. In
 * turn. */
void sheets_left(struct sheets *s, const struct record *procedure);

/*
 * Renders the procedure under that name, at a thread's own desk. changed may
 * be NULL. False after a message if it could not be written.
 */
bool sheets_put(struct sheets *s, unsigned desk,
    const struct record *procedure, const struct subject *changed,
    bool faulty, const char *name);

/* Writes a page that is no sheet into the folder; false after a message. */
bool sheets_put_page(struct sheets *s, const char *name,
    const struct buf *page);

/* Writes the single page, if it was rendered; then says what was done and
 * what was not. Returns the exit status. */
int sheets_tell(struct sheets *s);

void sheets_close(struct sheets *s);

#endif
