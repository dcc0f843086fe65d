/*
 * Questions about one row of a dossier.
 *
 * On the national portal the list of papers is also where offices type notes,
 * headings and the number of sets: a third of the rows that ask for neither
 * an original nor a copy are such lines. Whoever judges papers first asks here
 * whether the row is a paper at all.
 */
#ifndef TTHC_MODEL_PAPER_H
#define TTHC_MODEL_PAPER_H

#include <stdbool.h>
#include <stddef.h>

#include "model/norm.h"
#include "model/record.h"

enum note_kind {
	NOTE_NONE,		/* a paper, or not to be told */
	NOTE_REMARK,		/* belongs in ho_so.luu_y */
	NOTE_HEADING,		/* names the papers that follow */
	NOTE_SETS		/* "Số lượng hồ sơ: 01 bộ" */
};

/*
 * What a paper row really is, told from its name and numbers. A row in a
 * group of notes is NOTE_NONE here: the group is the finding.
 */
enum note_kind paper_note(const struct record *paper);

/* True if the name of the group says that its rows are notes. */
bool group_of_notes(const struct record *group);

/* True if the row is a paper: no note, heading or line about sets. */
bool is_paper(const struct record *paper);

/* Originals and copies asked for; 0 if neither is written. */
long long paper_count(const struct record *paper);

/*
 * The norm of a paper's or group's name; "" if it has none. It lives as long
 * as the record.
 */
const char *paper_norm(const struct record *paper);
const char *group_norm(const struct record *group);

/*
 * Where a file name of a form ("….docx") ends the norm: the offset of its
 * last piece without spaces, or (size_t)-1.
 */
size_t file_name_at(const char *norm);

/*
 * The papers of a dossier in file order, those of mot_trong after the row
 * that holds them. Start with a zeroed walk; NULL at the end.
 */
struct paper_walk {
	const struct record *dossier;
	size_t group, paper, choice;
};

const struct record *next_paper(struct paper_walk *w);

#endif
