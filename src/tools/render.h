/*
 * tthc-render, step by step (private to render*.c).
 *
 *   render_open      the catalogue, its settings, the files that were named
 *   render_sheets, render_list, render_site …   one for each kind of output
 *   render_close
 *
 * What goes wrong is said at once; functions return the exit status to end
 * with, or EXIT_CLEAN.
 */
#ifndef TTHC_TOOLS_RENDER_H
#define TTHC_TOOLS_RENDER_H

#include "tools/folder.h"
#include "tools/reading.h"
#include "tools/render_options.h"

struct render {
	const struct render_options *o;
	const struct cli *c;
	struct arena *arena;	/* of the program */
	struct reading in;	/* its run judges by the errors only */
	struct notice notice;
	struct source unit, css;	/* files of --don-vi and --css */
};

/*
 * Opens the catalogue around what the operands name, its settings and
 * registers; list also collects the files. A register that can only be read in
 * part ends it, with or without --force: the notice would be wrong. Close it
 * in any case.
 */
int render_open(struct render *r, bool list);

void render_close(struct render *r);

/*
 * Fills in how notices look, as the options and the settings of a catalogue
 * say. Returns the exit status.
 */
int render_look(struct render *r, const struct catalogue *catalogue);

/* Leaves only the rules whose findings keep a notice back. */
void render_only_errors(struct levels *levels);

/*
 * Judges the registers and settings, if all of the catalogue was asked for.
 * EXIT_FINDINGS after a message if there are errors and no --force.
 */
int render_judge_shared(struct render *r);

/*
 * Shows the errors of the run, after run_finish. hidden tells by the number of
 * the file whose errors nobody need see; NULL: none.
 */
void render_show(struct render *r, const bool *hidden);

/* Where the file stands in the sorted list; (size_t)-1: nowhere. */
size_t render_find(const struct files *files, const char *path);

/*
 * Writes a page to standard output or to the file of --output. Returns the exit
 * status.
 */
int render_write(const struct render *r, const struct buf *page);

/* True if one file was named, and no folder. */
bool render_is_one(const struct render *r);

/* Opens the folder of --output; false after a message. */
bool render_open_folder(const struct render *r, struct folder *f);

/* Says why a file in the folder could not be written, by errno. */
void render_cannot_write(const struct render *r, const struct folder *f,
    const char *name);

/* --- kinds --------------------------------------------------------------- */

int render_sheets(struct render *r);	/* thu-tuc, phieu-huong-dan */
int render_list(struct render *r);	/* danh-muc, phi */
int render_site(struct render *r);	/* trang */
int render_feedback(struct render *r);	/* phan-anh */
int render_changes(struct render *r);	/* thay-doi */
int render_redline(struct render *r);	/* thu-tuc with --redline */
int render_verify(struct render *r);	/* --verify */

#endif
