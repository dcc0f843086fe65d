/*
 * Inside the site: what it keeps of procedures, the frame of its pages, the
 * lists that several pages show.
 */
#ifndef TTHC_SITE_SITE_PART_H
#define TTHC_SITE_SITE_PART_H

#include "base/names.h"
#include "notice/frame.h"
#include "notice/posted.h"
#include "site/site.h"

/* Procedures that share a page: those of a field, or of a life event. */
struct group {
	const char *id;
	const char *file;		/* "lv/ho_tich.html" */
	const char *name;
	const char *note;		/* a few words more, or "" */
	const char *icon;		/* path data, or NULL */
	const struct record *event;	/* NULL: a field */
	struct shown **rows;
	size_t n, cap;
};

/* A procedure of the site. */
struct shown {
	struct posted posted;		/* first, so that posted_compare()
					   compares these */
	bool faulty;
	struct group **fields;
	size_t n_fields;
	const struct group *last;	/* the event that has it already */
};

struct site {
	struct arena *arena;
	const struct site_request *q;
	struct html_look top;		/* of pages in the folder itself */
	struct html_look below;		/* of those in its folders */
	struct shown *rows;
	size_t n, cap;
	struct group **fields;		/* in order of appearance */
	size_t n_fields, cap_fields;
	struct group *events;		/* in the order of the register */
	size_t n_events;
	struct names files;		/* of groups, to tell them apart */
};

/* --- pages (site_page.c) ------------------------------------------------- */

/* What a page says of itself. */
struct site_page {
	const char *title;	/* of the document; the unit follows it */
	const char *kind;	/* class of its body */
	bool below;		/* it lies in a folder of the site */
	unsigned idle;		/* seconds after which a touch screen asks */
	const struct sheet_page *sheet;	/* what it is on paper, or NULL */
};

/* Opens a page; its content goes into *main. Close it with site_close(). */
struct html *site_open(struct html_node **main, const struct site *s,
    struct arena *a, const struct site_page *p);

/* Ends the page and hands it to the caller's put under this name. */
bool site_close(const struct site *s, struct html *page,
    const struct site_page *p, const char *name);

/* A link with a class to a file of the site, from a page that may lie in a
 * folder of it. */
struct html_node *site_link(struct html_node *into, const char *class,
    const struct site_page *from, const char *file);

/* A line that leads back: "‹ Hộ tịch". */
void site_back(struct html_node *into, const struct site_page *from,
    const char *file, const char *name);

/* A line: a label, then a text, or nothing if it is NULL. */
void site_line(struct html_node *into, const char *label, const char *text);

/* The same with a link on the text: scheme is "tel:", "mailto:" or, for an
 * address, "". */
void site_contact(struct html_node *into, const char *label,
    const char *scheme, const char *text);

/* A text that only screen readers say. */
void site_aside(struct html_node *into, const char *text);

/* --- icons (site_icons.c) ------------------------------------------------ */

enum icon {
	ICON_HOME, ICON_TALK, ICON_BACK, ICON_ON, ICON_TIME, ICON_MONEY,
	ICON_ONLINE
};

/* Draws an icon of class "icon". */
void site_icon(struct html_node *into, enum icon icon);

/* The path data of an icon of a life event, a word of V_BIEU_TUONG; a sheet
 * of paper if it has none. */
const char *site_event_icon(const struct record *event);

/* --- lists (site_lists.c) ------------------------------------------------ */

/* One row of a list: a link with name, facts and where it belongs. Without a
 * procedure: the same with nothing in it, for the search to fill. */
void site_row(struct html_node *list, const struct site_page *from,
    const struct shown *shown);

/* What stands behind field and code of a row: levels and marks, in the
 * arena. */
const char *site_tail(struct arena *a, const struct shown *shown);

/* --- fields and life events (site_groups.c) ------------------------------ */

/* Makes the groups of the life events of the register. */
void site_set_events(struct site *s);

/* Says which fields a procedure belongs to; one without any belongs to the
 * field that says so. */
void site_set_fields(struct site *s, struct shown *shown,
    const struct record *procedure);

/* True if the register or the procedure itself says that it belongs to the
 * event. */
bool site_in_event(const struct group *event, const struct posted *p);

/* Gives each group its procedures; they do not move afterwards. */
void site_fill_groups(struct site *s);

/* Writes the pages of all groups that have procedures. */
bool site_groups(const struct site *s);

/* --- pages of one kind --------------------------------------------------- */

bool site_procedure(const struct site *s, struct arena *a,
    const struct record *procedure, const struct shown *shown);
bool site_index(const struct site *s);
bool site_feedback(const struct site *s);

/* The data of the search as JSON (site_data.c). */
void site_data(struct buf *out, const struct site *s);

#endif
