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

struct catalogue {
	struct arena *arena;
	const char *root;		/* NULL: no catalogue around the file */
	const struct record *settings;	/* tthc.yaml; NULL if unreadable */
	struct table tables[N_REGISTERS];
	struct calendar calendar;	/* made of G_LICH_NGHI */
	struct entry **entries;		/* sorted by path, once indexed */
	size_t n_entries, cap_entries;
	bool indexed;			/* entries hold the whole root */
};

/* The row of a register; NULL if there is none. id is compared exactly. */
const struct row *catalogue_row(const struct catalogue *c,
    enum register_id g, const char *id);

/* The first entry with this code; NULL if there is none. */
const struct entry *catalogue_entry(const struct catalogue *c,
    const char *code);

#endif
