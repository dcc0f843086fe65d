/*
 * Writing what was imported into a catalogue, without hurting what is there.
 */
#ifndef TTHC_IMPORT_STORE_H
#define TTHC_IMPORT_STORE_H

#include "import/note.h"
#include "import/rows.h"

/* Files written, by what became of them. */
struct stored {
	size_t new, replaced, unchanged, kept;
	size_t rows;		/* register rows added */
};

struct store {
	struct arena *arena;
	struct notes *notes;
	const char *dir;		/* the root of the catalogue */
	bool force;
	const char **paths;		/* of the procedures there already */
	size_t n_paths;
	struct stored stored;
};

/*
 * Starts with what dir holds; it need not exist. dir is kept.
 */
void store_open(struct store *s, struct arena *a, struct notes *notes,
    const char *dir, bool force);

/* What tthc.yaml holds until somebody fills it in. */
extern const char store_template[];

/* Writes tthc.yaml, to be filled in, if the folder has none. */
bool store_settings(struct store *s);

/*
 * Appends the new rows of every register to its file. Bytes that are there
 * already stay, comments too. Nothing is written, and a note made, if a
 * register cannot be read back with all its rows.
 */
bool store_rows(struct store *s, const struct rows *rows);

/*
 * False, after a note, if the file of the procedure stands there and is a
 * person's: written by hand or edited since it was imported. With force no
 * file is.
 */
bool store_may_write(struct store *s, const struct record *r);

/*
 * Writes a procedure: to where the catalogue has it already, else to
 * thu_tuc/<field>/<code>.yaml.
 */
void store_procedure(struct store *s, const struct record *r);

/* Where store_procedure writes it; its code must be able to name a file. */
const char *store_path(struct store *s, const struct record *r);

/* True if the code can be the name of a file. */
bool store_can_name(const char *code);

#endif
