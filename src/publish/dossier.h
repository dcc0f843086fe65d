/*
 * Inside the set of drafts: one function for each paper, and the counts that
 * proposal and decision both state.
 */
#ifndef TTHC_PUBLISH_DOSSIER_H
#define TTHC_PUBLISH_DOSSIER_H

#include "publish/annex.h"

void write_proposal(struct buf *out, const struct changes *c,
    const struct record *settings);
void write_decision(struct buf *out, const struct changes *c,
    const struct record *settings);
void write_annex(struct buf *out, const struct changes *c,
    const struct record *settings);
void write_process(struct buf *out, const struct changes *c,
    const struct record *settings);
void write_posting(struct buf *out, const struct changes *c,
    const struct record *settings);
void write_comparison(struct buf *out, const struct changes *c,
    const struct record *settings);

/* True if a new or amended procedure has internal steps. */
bool process_wanted(const struct changes *c);

/*
 * "05 thủ tục hành chính mới ban hành; 36 thủ tục hành chính được sửa đổi,
 * bổ sung (39 dòng theo cấp thực hiện)"; in the arena.
 */
const char *decision_counts(struct arena *a, const struct changes *c);

/* "công bố thủ tục hành chính mới ban hành; … trong lĩnh vực …"; in the
 * arena. */
const char *decision_matter(struct arena *a, const struct changes *c);

/*
 * Citations of what makes the decision necessary: the documents that amended
 * procedures newly rest on, each once, as paragraphs; false if there are none.
 * (On a new procedure all are new, and one replaced with others has nothing
 * that it is told from.)
 */
bool decision_bases(struct html_node *into, struct arena *a,
    const struct changes *c, const char *before, const char *after);

#endif
