/*
 * Opening sides, step by step (private to side*.c).
 *
 *   operands_read   what the command line names: two views
 *   views_list      which files each view has: two sorted trees
 *   registers_read, documents_read    the bytes that differ
 *   registers_load, documents_load    records made of them
 *
 * What can fail as a whole returns NULL or what is wrong; what is wrong with
 * one file is a finding of its side.
 */
#ifndef TTHC_DIFF_SIDE_VIEW_H
#define TTHC_DIFF_SIDE_VIEW_H

#include "diff/side.h"
#include "load/tree.h"

enum view_kind { VIEW_DISK, VIEW_REVISION, VIEW_INDEX, VIEW_WORK_TREE };

/* Where the files of a side come from. */
struct view {
	enum view_kind kind;
	const char *label;
	const char *tree_id;	/* of the revision; of the index and the work
				   tree: of the one they are compared with */
	/* DISK: as named. Else the way from git's top, NULL = the catalogue
	   around the current folder. */
	const char *path;
	const char *stands_for;	/* DISK: what the file is a state of; NULL */
	bool named;		/* the user typed the path: it must exist */
	bool single;		/* the path is one file */
	/* Root of the catalogue, or the folder that takes its place: the way
	   from git's top; of DISK not used. NULL = not found. */
	const char *dir;
	const char *shown;	/* the same from the current folder */
	const char *scope;	/* path below the root */
	struct tree tree;	/* its root is NULL if it is no catalogue */
};

struct opening {
	struct arena *arena;
	const struct sides_request *q;
	struct git git;
	bool git_asked;		/* git_open was called */
	const char *no_git;	/* its answer */
	struct view view[2];
	struct side *side[2];
	bool same_registers;	/* known once they were read */
};

/* An empty side. */
void side_init(struct side *s);

const char *operands_read(struct opening *o);

const char *views_list(struct opening *o);

/* True if the file is a procedure that was asked about. */
bool view_has(const struct view *v, const struct tree_file *f);

/* A file to be read. */
struct wanted {
	const struct tree_file *file;	/* NULL: this side has none */
	const char *path;		/* as shown */
	struct source source;		/* data is NULL until read */
	enum source_status status;
	int error;
};

/* The same name on the old and on the new side. */
struct file_pair {
	struct wanted of[2];
	bool same;	/* they hold the same bytes: only the new is read */
};

struct pairs {
	struct arena *arena;
	struct file_pair *v;
	size_t n, cap;
};

/* Files with the same object id are the same. */
void pairs_add(struct pairs *p, const struct view *view,
    const struct tree_file *old, const struct tree_file *new);

/*
 * Reads all and marks pairs that turn out to be the same; their bytes are
 * dropped at once without keep_same. What the disk refuses is no failure but
 * the file's status.
 */
const char *pairs_read(struct opening *o, struct pairs *p, bool keep_same);

void pairs_release(struct pairs *p);

/* Makes a finding of a file that could not be read. */
void wanted_report(struct opening *o, struct side *s,
    const struct wanted *w);

/* The bytes of a side's shared files. */
struct registers {
	struct side *side;	/* NULL: the other side's are the same */
	const char *root;
	struct catalogue_file *files;
	size_t n;
};

const char *registers_read(struct opening *o, struct registers r[2]);

/* Makes the catalogue of a side. Sides may be loaded at the same time. */
void registers_load(const struct registers *r);

/* Reports and releases what no catalogue has taken. */
void registers_finish(struct registers r[2]);

/* Reads the procedures that differ into the documents of both sides. */
const char *documents_read(struct opening *o);

/* Makes records of all documents. */
void documents_load(struct side *const side[2]);

/* Keeps the findings that forbid a comparison, and sorts them. */
void side_judge(struct side *s);

#endif
