/*
 * What was asked of tthc-render on its command line.
 */
#ifndef TTHC_TOOLS_RENDER_OPTIONS_H
#define TTHC_TOOLS_RENDER_OPTIONS_H

#include "cli/cli.h"
#include "notice/notice.h"

enum render_kind {
	RENDER_SHEETS,		/* thu-tuc: the default */
	RENDER_LIST,		/* danh-muc */
	RENDER_PRICES,		/* phi */
	RENDER_FEEDBACK,	/* phan-anh */
	RENDER_CHANGES,		/* thay-doi */
	RENDER_SLIPS,		/* phieu-huong-dan */
	RENDER_SITE		/* trang */
};

struct render_options {
	struct arena *arena;		/* for the list of operands */
	enum render_kind kind;
	const char *kind_name;		/* as given; NULL = not given */
	const char *output;		/* file or folder; NULL or "-" =
					   standard output */
	const char *paper, *qr;		/* NULL: as tthc.yaml says */
	const char *unit, *css;		/* files */
	const char *redline;		/* the old side */
	const char *verify;		/* a content hash, as typed */
	enum list_mark mark;
	bool large, qr_rows, contents, force, quiet;
	struct date as_of;
	struct date old_day;		/* of the old side; as_of if the days
					   are the same */
	unsigned jobs;
	size_t max_file;
	const char **operands;
	size_t n_operands, cap_operands;
};

extern const struct cli_program render_program;

/*
 * Reads the command line. Returns CLI_END, CLI_DONE or CLI_ERROR, after a
 * message on stderr.
 */
int render_options_read(struct render_options *o, struct cli *c);

/* The paper of this name; false if there is none. */
bool render_paper_by_name(const char *name, enum paper_size *paper);

/* True for what --qr takes: auto, none, or an address that stays one with a
 * code in place of {ma}. */
bool render_qr_valid(const char *qr);

/* True if output goes to standard output. */
bool render_to_stdout(const struct render_options *o);

#endif
