/*
 * Which files of a folder belong to a catalogue, and what each one is.
 */
#ifndef TTHC_LOAD_FILES_H
#define TTHC_LOAD_FILES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "model/field.h"

enum file_kind {
	FILE_PROCEDURE,
	FILE_SHARED	/* tthc.yaml, don_vi/…, danh_muc/… of the root */
};

struct file {
	const char *path;	/* to open and to show */
	const char *inside;	/* from the root; absolute without a root */
	enum file_kind kind;
};

struct files {
	struct arena *arena;
	struct file *v;
	size_t n, cap;
};

/*
 * Adds what path names: a file as it is, of a folder every file ending in
 * .yaml or .yml below it that belongs to a catalogue. Links to folders are
 * not followed. root is the absolute path of the catalogue or NULL; without
 * one every such file is taken for a procedure. A folder that cannot be
 * opened is added as if it were a file: reading it then fails and says so.
 */
void files_add(struct files *f, const char *root, const char *path);

/*
 * True if a walk enters the folder, or takes the file, that is called inside
 * below the root (NULL = no catalogue): for walks over other things than the
 * disk. Names that start with a dot never count.
 */
bool files_want(const char *root, const char *inside, bool folder);

enum file_kind files_kind(const char *root, const char *inside);

/*
 * The path relative to the root ("thu_tuc/ho_tich/1.001193.yaml"); the path
 * itself if it does not lie in the root or root is NULL. In the arena.
 */
const char *path_in_root(struct arena *a, const char *root,
    const char *path);

/* True if the path leads to the root folder itself. */
bool is_root(const char *root, const char *path);

/* Sorts bytewise by path and drops those named twice, whatever the path. */
void files_sort(struct files *f);

/* The shortest way from the current folder to an absolute path. */
const char *path_from_here(struct arena *a, const char *absolute);

/*
 * True if the path matches the glob: ? and * stay inside one folder, **
 * crosses folders, and "a", "**", "b" joined by slashes match a/b too. Takes
 * time in proportion to the product of the two lengths, whatever they hold.
 */
bool glob_matches(const char *glob, const char *path);

#endif
