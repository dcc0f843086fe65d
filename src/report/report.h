/*
 * Reports: findings written in the format somebody asked for.
 *
 * A program collects what it has to say as items, one per finding, with every
 * text already in the language of the run, and hands them to one of the
 * formats below. A format only arranges: it decides nothing, counts nothing
 * and prints nothing itself, but appends one whole document to a buffer. The
 * same items always give the same bytes.
 *
 * Items know rules and places but no findings, so whatever else has a rule,
 * a level and a place (the differ's changes) is reported by the same formats.
 *
 * Text from files is never trusted. Formats for people (text, concise,
 * github, markdown) write control, bidirectional and invisible characters in
 * a visible form, so that no file content can break a line or command a
 * terminal; formats for programs escape them as their standards say.
 *
 * The day that rules were judged by (as_of) stands in json, jsonl, sarif,
 * junit, checkstyle and markdown; rdjson, github and gitlab have no place
 * for it.
 */
#ifndef TTHC_REPORT_REPORT_H
#define TTHC_REPORT_REPORT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"
#include "model/finding.h"
#include "model/rule.h"

/* One thing to report. Strings are never NULL unless it is said. */
struct report_item {
	const struct rule *rule;
	enum level level;		/* after settings */
	const char *message;		/* what is wrong */
	const char *help;		/* what to write instead, or "" */
	const char *procedure;		/* code, or "" */
	const char *pointer;		/* JSON Pointer, "" = the file */
	const struct place *at;		/* line 0 = the file as a whole */
	const struct place *related;	/* n_related other places */
	size_t n_related;
	const char *suppressed;		/* the reason, or NULL */
	bool external;			/* it stands in another file */
	const char *fingerprint;	/* unique within the run */
};

/* One run of a program. Nothing in it is changed or kept by a format. */
struct report_run {
	const char *tool, *version;	/* "tthc-lint", "1.0.0" */
	enum lang lang;
	const char *as_of;		/* ISO date the rules were judged by */
	size_t files;			/* files looked at */
	/*
	 * All findings in force by level, shown or not: neither suppressed
	 * nor in the baseline. LEVEL_OFF is not used.
	 */
	size_t count[LEVEL_ERROR + 1];
	size_t suppressed;		/* by a comment with a reason */
	size_t baselined;		/* known from a baseline */
	size_t hidden;			/* by --show or --max-problems */
	bool colour;			/* text, concise: colour the output */
	unsigned width;			/* text: columns, 40 or more */
	const struct report_item *items;	/* to show, in order of place */
	size_t n_items;
};

struct report_format {
	const char *name;
	const char *doc[N_LANGS];	/* one line for --help */
	bool suppressed;		/* shows suppressed items as such */
	void (*render)(struct buf *out, const struct report_run *run);
};

/*
 * The items of sorted findings with fingerprints, in the same order, in the
 * arena; as many as f->n. They point into the findings, which must outlive
 * them.
 */
const struct report_item *report_items(struct arena *a,
    const struct findings *f, enum lang lang);

/* The formats in the order of --help; *n gets their number. */
const struct report_format *report_formats(size_t *n);

/* The format of this name; NULL if there is none. */
const struct report_format *report_format_by_name(const char *name);

/*
 * Appends the document. Suppressed items are left out unless the format
 * shows them.
 */
void report_render(struct buf *out, const struct report_format *format,
    const struct report_run *run);

/*
 * Appends the line of totals, with its line feed: "3 lỗi, 2 cảnh báo, 0 lưu
 * ý trong 12 tệp", followed by what was suppressed, known or not shown.
 */
void report_summary(struct buf *out, const struct report_run *run);

#endif
