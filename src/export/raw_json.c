/* Walks nodes of YAML and writes each as JSON (RFC 8259). */
#include <stdbool.h>
#include <string.h>

#include "export/json_text.h"
#include "export/raw_json.h"
#include "load/yaml.h"

static void put_node(struct buf *out, const struct node *n);

/* --- plain scalars ------------------------------------------------------- */

static size_t
digits(const char *s)
{
	return strspn(s, "0123456789");
}

/* The number grammar of JSON; all of s. */
static bool
is_number(const char *s)
{
	s += *s == '-';
	if (digits(s) == 0 || (*s == '0' && digits(s) > 1))
		return false;
	s += digits(s);
	if (*s == '.') {
		if (digits(++s) == 0)
			return false;
		s += digits(s);
	}
	if (*s == 'e' || *s == 'E') {
		s++;
		s += *s == '+' || *s == '-';
		if (digits(s) == 0)
			return false;
		s += digits(s);
	}
	return *s == '\0';
}

static void
put_scalar(struct buf *out, const struct node *n)
{
	if (node_is_empty(n))
		buf_puts(out, "null");
	else if (n->style == STYLE_PLAIN && strlen(n->text) == n->len &&
	    (is_number(n->text) || strcmp(n->text, "true") == 0 ||
	    strcmp(n->text, "false") == 0))
		buf_put(out, n->text, n->len);
	else
		json_text_put(out, n->text, n->len);
}

/* --- lists and maps ------------------------------------------------------ */

static void
put_entries(struct buf *out, const struct node *n)
{
	const struct node *child;

	buf_putc(out, n->kind == NODE_LIST ? '[' : '{');
	for (child = n->first; child != NULL; child = child->next) {
		if (child != n->first)
			buf_putc(out, ',');
		if (n->kind == NODE_MAP) {
			json_text_put(out, child->key->text, child->key->len);
			buf_putc(out, ':');
		}
		put_node(out, child);
	}
	buf_putc(out, n->kind == NODE_LIST ? ']' : '}');
}

static void
put_node(struct buf *out, const struct node *n)
{
	if (n->kind == NODE_SCALAR)
		put_scalar(out, n);
	else
		put_entries(out, n);
}

void
raw_json(struct buf *out, const struct value *v)
{
	if (v->raw != NULL)
		put_node(out, v->raw);
	else
		json_text_put(out, v->text, v->len);
}
