/* Links that survive, links between our own pages, data for programs. */
#include <assert.h>
#include <string.h>

#include "base/address.h"
#include "html/inside.h"

void
html_link(struct html_node *parent, const char *url, const char *text)
{
	struct html_node *a;
	struct buf safe;

	buf_init(&safe, 0);
	if (address_put(&safe, url)) {
		a = html_leaf(parent, "a", NULL, text);
		tree_attribute(raw(a), "href", safe.data);
	} else {
		html_text(parent, text);
	}
	buf_release(&safe);
}

/* A path of our own within the site. */
static bool
is_own_path(const char *path)
{
	return *path != '\0' && *path != '/' &&
	    path[strspn(path, "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789./-_#?=")] == '\0';
}

void
set_path(struct html_node *node, const char *name, const char *path)
{
	assert(is_own_path(path));
	tree_attribute(raw(node), name, path);
}

struct html_node *
html_own_link(struct html_node *parent, const char *class, const char *path)
{
	struct html_node *a = html_add(parent, "a", class);

	set_path(a, "href", path);
	return a;
}

/* "<" ends no script when it is written as JSON writes any letter. */
void
html_data(struct html_node *parent, const char *type, const char *id,
    const char *json)
{
	struct html_node *script = html_add(parent, "script", NULL);
	struct buf out;

	html_attribute(script, "type", type);
	if (id != NULL)
		html_attribute(script, "id", id);
	buf_init(&out, 0);
	for (; *json != '\0'; json++)
		if (*json == '<')
			buf_puts(&out, "\\u003c");
		else
			buf_putc(&out, *json);
	html_text_n(script, out.data, out.len);
	buf_release(&out);
}
