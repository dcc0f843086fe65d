/*
 * Pages and papers made of a comparison.
 *
 * The comparison knows what changed; here it becomes what an office prints:
 * the table of both sides, the annex of a publication decision, the set of
 * drafts that goes up for signature, the letter that asks a ministry to mend
 * its text. Only data comes in and only bytes go out. Papers are Vietnamese,
 * in the layout of Nghị định 30/2020/NĐ-CP; what a person has to fill in is a
 * dotted blank, and nothing stands there that the data does not say.
 *
 * settings is the record (R_TTHC) of the new side's tthc.yaml or don_vi/ file;
 * NULL if there is none: then the names of offices are blanks.
 *
 * html_init must have been called.
 */
#ifndef TTHC_PUBLISH_PUBLISH_H
#define TTHC_PUBLISH_PUBLISH_H

#include "base/buf.h"
#include "model/change.h"

enum publish_form { PUBLISH_HTML, PUBLISH_MARKDOWN };

/*
 * The table of both sides, in the language of the comparison: totals, then for
 * each procedure the parts that changed, before, after and what that means,
 * then what the law asks about it.
 */
void publish_table(struct buf *out, const struct changes *c);

/*
 * The annex of a publication decision: lists of new, of amended and replaced,
 * and of abolished procedures, then the contents of each (Điều 15 Nghị định
 * 63/2010/NĐ-CP). A ministry's or a province's form, by the level of the unit.
 * Technical corrections are not part of a decision.
 */
void publish_annex(struct buf *out, enum publish_form form,
    const struct changes *c, const struct record *settings);

/* One file of the set that goes up for signature. */
struct publish_file {
	const char *name;		/* "to-trinh.html" */
	const char *title;
	/* False if the comparison gives it nothing to say; NULL: always. */
	bool (*wanted)(const struct changes *c);
	void (*write)(struct buf *out, const struct changes *c,
	    const struct record *settings);
};

/* The files of the set, in order; *n gets how many. */
const struct publish_file *publish_files(size_t *n);

/* A finding in a text that a ministry announced. */
struct petition {
	const char *ministry;		/* "" if the catalogue does not say */
	const char *code, *name;	/* of the procedure, or "" */
	const struct finding *finding;
};

/*
 * The letters that ask ministries to mend their texts, one for each ministry
 * in order of their names, each on a page of its own. Findings keep their
 * order. as_of is the ISO day they were judged by.
 */
void publish_petitions(struct buf *out, const struct petition *p, size_t n,
    const char *as_of, const struct record *settings);

#endif
