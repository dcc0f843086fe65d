/*
 * Papers on both sides of a comparison: who must file them, and where else in
 * the dossier they stand. A paper is a record of R_GIAY_TO, a group one of
 * R_NHOM.
 */
#ifndef TTHC_DIFF_DOSSIERS_H
#define TTHC_DIFF_DOSSIERS_H

#include <stdbool.h>

#include "diff/edit.h"

/* Who has to file a paper. */
enum asked {
	ASKED_OF_NOBODY,	/* a note: a remark, or 0 originals and copies */
	ASKED_IF_ANY,		/* "nếu có", bat_buoc: false, or the office
				   looks the data up itself */
	ASKED_OF_SOME,		/* under a condition, or in such a group */
	ASKED_OF_ALL
};

enum asked asked_of(const struct record *paper);

/* The same among those whom its group is for. */
enum asked asked_in_group(const struct record *paper);

/*
 * How many papers everybody files who comes under a group: those of all groups
 * without a condition, and of the group, if it has one.
 */
size_t papers_with(const struct record *procedure, const struct record *group);

/* The number of papers that a group asks for, notes and optional ones apart. */
size_t papers_in(const struct record *group);

/*
 * The paper of this name in the procedure's dossier that is not on the other
 * side in the same group: where a paper came from, or went; NULL if there is
 * none, or the number of papers of this name has changed.
 */
const struct record *moved_paper(const struct edit *e);

/* An edit of a row: the paper is one of several that stand for one on the
 * other side, or the other way round: "giấy A và giấy B" became two rows. */
bool is_split_paper(const struct edit *e);

/* The paper has the name of an alternative (mot_trong) in the procedure. */
bool was_alternative(const struct record *procedure,
    const struct record *paper);

/* The group is for a case or a channel, or its name says so. */
bool is_for_some(const struct record *group);

/* The second name is the first without its "(nếu có)"; both are norms. */
bool if_any_gone(struct arena *scratch, const char *old, const char *new);

/*
 * An edit of a paper's name or files: the name now lacks exactly what is the
 * name of its files, which were not recorded before.
 */
bool file_left_name(const struct edit *e);

/* A row of a group, no alternative, has the name of this paper. */
bool has_paper(const struct record *procedure, const struct record *paper);

/*
 * The numbers say nothing sure: one original and one copy mostly mean "or", and
 * a name that speaks of a copy only, or an original only, contradicts them.
 */
bool numbers_unsure(const struct edit *e);

/* As many originals more as copies less. */
bool copies_became_originals(const struct edit *e);

#endif
