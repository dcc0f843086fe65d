/*
 * A set of named files: those of a folder, of a commit, of git's index or of
 * its work tree.
 *
 * Only names and object ids are collected, by the rules of files.h; no file
 * is read. The work tree and the index are known as a commit's tree with what
 * git finds changed laid over it, so that git's own eyes (its index, ignored
 * files, sparse checkouts) decide. Links and submodules do not count.
 */
#ifndef TTHC_LOAD_TREE_H
#define TTHC_LOAD_TREE_H

#include "load/files.h"
#include "load/git.h"

struct tree_file {
	const char *inside;	/* from the root of the catalogue */
	const char *id;		/* of the blob; NULL: read it from the disk */
	const char *disk;	/* then from here */
	enum file_kind kind;
	bool gone;		/* laid over another: not there any more */
	size_t order;		/* in which it was added */
};

struct tree {
	struct arena *arena;	/* of the names */
	const char *root;	/* not NULL: a catalogue, see files.h */
	struct tree_file *v;	/* once sorted: by inside, bytewise */
	size_t n, cap;
};

/* What a path is in a git tree. */
struct tree_place {
	unsigned mode;		/* 0: there is no such path */
	char id[GIT_ID_SIZE];
};

bool place_is_folder(const struct tree_place *p);
bool place_is_file(const struct tree_place *p);

/* Frees the list; the names are the arena's. */
void tree_release(struct tree *t);

/* Adds a file under a name; a later one of the same name replaces it. */
struct tree_file *tree_add(struct tree *t, const char *inside);

/* Sorts, drops what was replaced or is gone. */
void tree_sort(struct tree *t);

/* The file of that name in a sorted tree, or NULL. */
const struct tree_file *tree_get(const struct tree *t, const char *inside);

/*
 * Adds a file or all files of a folder of the disk, and the shared files of
 * the catalogue; t->root is its absolute path or NULL. A file without a root
 * is called by its last name, files of a folder by the way from there.
 */
void tree_from_disk(struct tree *t, const char *path);

/*
 * Adds the files of a folder of a commit: id is the object of the root of
 * the catalogue. Returns NULL or what is wrong.
 */
const char *tree_from_git(struct tree *t, struct git *g, const char *id);

/* Looks a path up below a tree object; "" is the object itself. */
const char *tree_find(struct git *g, const char *id, const char *path,
    struct tree_place *p);

/*
 * Lays the index (staged) or the work tree over the files of the commit tree
 * id; dir is the way from git's top to the root of the catalogue, "" if they
 * are the same. Files that git does not know yet and does not ignore belong to
 * the work tree. Returns NULL or what is wrong, e.g. conflicts.
 */
const char *tree_overlay(struct tree *t, struct git *g, const char *id,
    const char *dir, bool staged);

#endif
