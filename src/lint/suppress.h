/*
 * Suppressions: "# tthc: ignore[TT412] lý do" in a file.
 *
 * A comment at the end of a line covers the node that starts on that line; a
 * comment on a line of its own covers the node that starts below it, with
 * everything in it. "ignore-file" covers the file. A reason is asked for; an
 * until=YYYY-MM-DD inside the bracket ends it after that day. There is no
 * way to ignore everything.
 */
#ifndef TTHC_LINT_SUPPRESS_H
#define TTHC_LINT_SUPPRESS_H

#include "lint/levels.h"
#include "load/yaml.h"

enum { MAX_SUPPRESSIONS_OF_FILE = 10000 };

struct suppression {
	const char *path;
	const char *rule;	/* code, prefix or name */
	unsigned from, to;	/* lines covered; 0 = the whole file */
	const char *reason;
	struct date until;	/* year 0 = no end */
	struct place at;	/* the comment */
	bool used;
	struct suppression *next;
};

/*
 * Reads the suppressions of a file; root is its node tree, to tell comments
 * from text. Malformed ones, and those beyond the limit, are reported. In
 * the arena of the findings; *list gets them in front.
 */
void suppress_read(const struct source *s, const struct node *root,
    struct reporter *r, struct suppression **list);

/*
 * Marks the findings that are suppressed, then reports suppressions without
 * reason, expired ones and those that hide nothing (only of rules that are on
 * in this run).
 */
void suppress_apply(struct suppression *list, struct findings *f,
    const struct levels *levels, struct date as_of);

#endif
