/*
 * The facts of the law that every catalogue needs, as YAML in the program:
 * days off, superseded documents, merged bodies, papers replaced by data.
 * The files stand in src/facts/, each row with its source; the build turns
 * them into these strings. A catalogue's own danh_muc/ overrides them row by
 * row.
 */
#ifndef TTHC_FACTS_FACTS_H
#define TTHC_FACTS_FACTS_H

#include <stddef.h>

struct fact_file {
	const char *name;	/* of the register, without .yaml */
	const char *text;
	size_t len;
};

extern const struct fact_file fact_files[];
extern const size_t n_fact_files;

/* The newest "# Cập nhật:" date of the files, ISO; --version prints it. */
extern const char facts_date[];

#endif
