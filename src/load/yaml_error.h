/*
 * libyaml's syntax errors, said in Vietnamese with the way out.
 */
#ifndef TTHC_LOAD_YAML_ERROR_H
#define TTHC_LOAD_YAML_ERROR_H

#include <yaml.h>

#include "model/finding.h"

struct syntax_error {
	struct span at;		/* the place to mend */
	struct span line;	/* the line to leave out to read on */
	bool follows;		/* only a consequence of the line left out
				   before */
	const char *problem;	/* libyaml's words, static */
	uint32_t blanked_to;	/* end of what was left out so far */
};

/*
 * Takes the parser's error. data is what the parser read: the source without
 * its BOM. e holds the error before, or zeros.
 */
void syntax_error_take(struct syntax_error *e, const struct source *s,
    const char *data, const yaml_parser_t *parser);

/* Makes the finding: TAB_INDENT or SYNTAX. */
struct finding *syntax_error_report(const struct syntax_error *e,
    struct reporter *r);

/*
 * Overwrites the line with spaces, so that a new reading leaves it out.
 * False if it was blank already: reading again would change nothing.
 */
bool syntax_error_blank(struct syntax_error *e, char *data, size_t bom);

#endif
