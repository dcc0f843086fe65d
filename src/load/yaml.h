/*
 * From bytes to nodes: YAML without its surprises.
 *
 * Reads one document through libyaml's events into a tree of nodes with exact
 * spans. What a catalogue must not hold (bad UTF-8, control characters, tabs
 * as indentation, duplicate keys, anchors, aliases, merge keys, tags, second
 * documents) is reported and read around, so that one bad place does not
 * hide the rest: bad bytes are replaced, a line with a syntax error is left
 * out and the file is read again without it.
 */
#ifndef TTHC_LOAD_YAML_H
#define TTHC_LOAD_YAML_H

#include "model/finding.h"

enum {
	YAML_MAX_DEPTH = 32,
	YAML_MAX_NODES = 200000,
	YAML_MAX_ERRORS = 10,	/* syntax errors after which reading ends */
	YAML_MAX_REREAD = 20000000	/* bytes read again after errors */
};

enum node_kind { NODE_SCALAR, NODE_LIST, NODE_MAP };

struct node {
	enum node_kind kind;
	enum style style;
	struct span at;
	const char *text;	/* scalars: decoded, NUL-terminated */
	size_t len;
	struct node *key;	/* of a map's entry; this node is its value */
	struct node *first;	/* items of a list, or values of a map */
	struct node *next;
	size_t n;		/* items or entries */
};

/*
 * The root node of the source, in the arena; NULL if there is none.
 * Findings go to the reporter. *partial is set if something was left out.
 */
struct node *yaml_read(struct arena *a, const struct source *s,
    struct reporter *r, bool *partial);

/* True if the node stands for nothing: no text, plain null or ~. */
bool node_is_empty(const struct node *n);

#endif
