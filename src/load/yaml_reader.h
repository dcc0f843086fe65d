/*
 * One reading of a file's bytes by libyaml. Private to src/load/yaml*.c.
 */
#ifndef TTHC_LOAD_YAML_READER_H
#define TTHC_LOAD_YAML_READER_H

#include <yaml.h>

#include "load/yaml.h"

/* How a reading of the file ended. */
enum outcome { READ_ALL, READ_STOPPED, READ_SYNTAX };

struct reader {
	yaml_parser_t parser;
	struct arena *arena;
	const struct source *source;
	struct reporter *report;
	const char *data;	/* what libyaml reads: no BOM */
	size_t len;
	size_t index, byte;	/* a character index and its byte offset */
	unsigned depth;
	size_t n_nodes;
	bool stopped;
	bool failed;
};

/*
 * The root node, or NULL. *how tells how the reading ended; the parser is
 * left for its error to be asked and must be deleted by the caller.
 */
struct node *reader_read(struct reader *rd, enum outcome *how);

#endif
