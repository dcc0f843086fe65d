/* Reads a file, and again without the lines that have syntax errors. */
#include <string.h>

#include "load/bytes.h"
#include "load/yaml_duplicates.h"
#include "load/yaml_error.h"
#include "load/yaml_reader.h"

/*
 * Reads, and while a line has a syntax error reads again without that line.
 * Only the last reading's other findings are kept. Returns the root.
 */
static struct node *
read_until_clean(struct reader *rd, char *data, bool *partial)
{
	struct findings *f = rd->report->findings;
	size_t before = f->n, made = rd->report->made;
	size_t errors = 0, again = 0, n_errors;
	struct finding *kept[YAML_MAX_ERRORS];
	struct syntax_error error = { 0 };
	enum outcome how;
	struct node *root;

	rd->data = data;
	for (;;) {
		f->n = before;
		rd->report->made = made;
		root = reader_read(rd, &how);
		if (how == READ_SYNTAX)
			syntax_error_take(&error, rd->source, rd->data,
			    &rd->parser);
		yaml_parser_delete(&rd->parser);
		if (how != READ_SYNTAX)
			break;
		n_errors = f->n;
		rd->report->made = made;
		if (!error.follows && errors < YAML_MAX_ERRORS)
			kept[errors++] = syntax_error_report(&error,
			    rd->report);
		f->n = n_errors;
		if (errors == YAML_MAX_ERRORS ||
		    ++again * rd->len > YAML_MAX_REREAD ||
		    !syntax_error_blank(&error, data, rd->source->bom))
			break;
	}
	*partial |= errors > 0 || how == READ_STOPPED;
	findings_append(f, kept, errors);
	return root;
}

/*
 * Reads the bytes as they are. libyaml refuses nearly all that bytes_clean()
 * replaces; so if it has read everything there is nothing to clean. False if
 * it has not: then nothing is kept of this reading.
 */
static bool
read_as_is(struct reader *rd, struct node **root)
{
	struct findings *f = rd->report->findings;
	size_t before = f->n, made = rd->report->made;
	enum outcome how;

	rd->data = rd->source->data + rd->source->bom;
	rd->len = rd->source->len - rd->source->bom;
	if (bytes_are_odd(rd->data, rd->len))
		return false;
	*root = reader_read(rd, &how);
	yaml_parser_delete(&rd->parser);
	if (how == READ_ALL)
		return true;
	f->n = before;
	rd->report->made = made;
	return false;
}

struct node *
yaml_read(struct arena *a, const struct source *s, struct reporter *r,
    bool *partial)
{
	struct reader rd = { .arena = a, .source = s, .report = r };
	struct node *root;

	if (!read_as_is(&rd, &root))
		root = read_until_clean(&rd, bytes_clean(a, s, r, &rd.len),
		    partial);
	if (root == NULL && !*partial)
		report_span(r, RULE_EMPTY_FILE, (struct span){ 0, 0 }, "",
		    NULL);
	if (root != NULL)
		yaml_drop_duplicates(a, s, r, root);
	return root;
}

bool
node_is_empty(const struct node *n)
{
	if (n->kind != NODE_SCALAR)
		return n->first == NULL;
	return n->style == STYLE_PLAIN && (n->len == 0 ||
	    strcmp(n->text, "~") == 0 || strcmp(n->text, "null") == 0);
}
