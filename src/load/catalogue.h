/*
 * The catalogue: its root, its settings, its registers and the index.
 *
 * The root is the nearest ancestor folder that holds tthc.yaml. Registers
 * are the facts that ship with the program, overridden row by row by the
 * files in danh_muc/. The index keeps of every procedure what rules about
 * several procedures need; the procedures themselves are read one at a time
 * and not kept.
 */
#ifndef TTHC_LOAD_CATALOGUE_H
#define TTHC_LOAD_CATALOGUE_H

#include "base/arena.h"
#include "base/calendar.h"
#include "model/finding.h"
#include "model/record.h"

/* A code that a file mentions, and where. */
struct mention {
	const char *code;
	enum field_id field;
	struct place at;
	const char *pointer;
};

/* What is kept of one procedure. Texts may be NULL if not filled. */
struct node;

struct entry {
	const char *path;
	const char *code, *name;	/* as written */
	struct place code_at, name_at;
	unsigned levels;	/* bit per word of V_CAP, from FIRST_V_CAP */
	enum word_id status;	/* W_TRANG_THAI_…; 0 = unknown */
	const char *process;	/* quy_trinh.id */
	struct place process_at;
	const char *limit;	/* first time limit, as written */
	struct mention *mentions;
	size_t n_mentions;
	struct entry *next;	/* same code, in order of path */
};

/* Rows by id, in order of first appearance; the hash index is private. */
struct table {
	struct row *rows;
	size_t n, cap;
	uint32_t *slots;
	size_t n_slots;
};

/* A shared file of the catalogue: tthc.yaml, a unit, or a register. */
struct shared_file {
	const char *path;		/* to open and to show */
	const char *inside;		/* relative to the root */
	enum record_id type;		/* R_TTHC, or a register's row */
	bool is_register;
	struct source source;
	const struct node *node;	/* NULL if unreadable */
	const struct record *record;	/* of a file that is one record */
	struct value *rows;		/* of a register: one holder a row */
	size_t n_rows;
	bool partial;
	struct findings findings;	/* made while reading it */
	struct shared_file *next;
};

struct catalogue {
	struct arena *arena;
	const char *root;		/* to open; NULL: no catalogue */
	const char *root_absolute;
	const struct record *settings;	/* tthc.yaml; NULL if unreadable */
	struct shared_file *files;	/* in order of path */
	struct table tables[N_REGISTERS];
	struct calendar calendar;	/* made of G_LICH_NGHI */
	struct entry **entries;		/* sorted by path, once indexed */
	size_t n_entries;
	struct table codes;		/* by code; id_at.start is its place */
	bool indexed;			/* entries hold the whole root */
};

/*
 * A catalogue with only the facts of the program, in the arena. Facts that
 * cannot be read are a bug: it dies.
 */
void catalogue_init(struct catalogue *c, struct arena *a);

/*
 * The root around a path that need not exist: the nearest folder that holds
 * tthc.yaml. In the arena; NULL if there is none.
 */
const char *catalogue_find_root(struct arena *a, const char *path);

/*
 * Reads the settings and registers of a root given as an absolute path.
 * Nothing stops it: what cannot be read is a finding of its file. max is the
 * file-size limit in bytes.
 */
void catalogue_open(struct catalogue *c, const char *root, size_t max);

/* The bytes of a shared file that were not read from the disk. */
struct catalogue_file {
	const char *inside;		/* relative to the root */
	struct source source;		/* its path is the one to show */
};

/*
 * The same from bytes, e.g. those of a revision. root is only shown. The
 * sources that are used are taken over and zeroed; those left belong to no
 * register.
 */
void catalogue_take(struct catalogue *c, const char *root,
    struct catalogue_file *files, size_t n);

/* Releases the sources of the shared files; the rest is the arena's. */
void catalogue_release(struct catalogue *c);

/*
 * Takes over the entries of all procedures, sorts them by path and chains
 * those with the same code.
 */
void catalogue_index(struct catalogue *c, struct entry **entries, size_t n);

/* The row of a register; NULL if there is none. id is compared exactly. */
const struct row *catalogue_row(const struct catalogue *c,
    enum register_id g, const char *id);

/* The first entry with this code; NULL if there is none. */
const struct entry *catalogue_entry(const struct catalogue *c,
    const char *code);

#endif
