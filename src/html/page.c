/* How a page begins and ends, and what it may load and run. */
#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "base/xml_memory.h"
#include "html/inside.h"
#include "html/policy.h"
#include "html/write.h"

void
html_init(void)
{
	xml_memory_init();
}

/* --- pages --------------------------------------------------------------- */

static void
add_meta(struct html_node *head, const char *key, const char *name,
    const char *content)
{
	struct html_node *meta = html_add(head, "meta", NULL);

	html_attribute(meta, key, name);
	html_attribute(meta, "content", content);
}

/* Styles and scripts are ours, or were checked: they need no cleaning. */
static void
add_raw(struct html_node *parent, const char *tag, const char *text)
{
	struct html_node *node = html_add(parent, tag, NULL);

	tree_text(raw(node), text, strlen(text));
}

static void
add_styles(struct html_node *head, const struct html_look *look)
{
	size_t i, n = sizeof look->styles / sizeof *look->styles;
	struct html_node *link;

	for (i = 0; i < n && look->styles[i] != NULL; i++)
		add_raw(head, "style", look->styles[i]);
	if (look->page_style != NULL)
		add_raw(head, "style", look->page_style);
	if (look->style_file == NULL)
		return;
	link = html_add(head, "link", NULL);
	html_attribute(link, "rel", "stylesheet");
	set_path(link, "href", look->style_file);
}

/* The encoding comes first. */
static void
add_head(struct html *h, struct html_node *root, const char *title)
{
	struct html_node *head = html_add(root, "head", NULL);
	struct buf policy;

	html_attribute(html_add(head, "meta", NULL), "charset", "utf-8");
	buf_init(&policy, 0);
	if (h->look.policy == NULL)
		policy_write(&policy, &h->look);
	else
		buf_puts(&policy, h->look.policy);
	if (h->look.page_style != NULL)
		policy_page_style(&policy, h->look.page_style);
	add_meta(head, "http-equiv", "Content-Security-Policy",
	    policy.data);
	buf_release(&policy);
	add_meta(head, "name", "viewport",
	    "width=device-width, initial-scale=1");
	html_leaf(head, "title", NULL, title);
	add_styles(head, &h->look);
}

void
html_look_init(struct html_look *look, struct arena *a)
{
	struct buf policy;

	buf_init(&policy, 0);
	policy_write(&policy, look);
	look->policy = arena_strndup(a, policy.data, policy.len);
	buf_release(&policy);
}

struct html *
html_open(const char *lang, const char *title, const struct html_look *look)
{
	static const struct html_look bare = { 0 };
	struct html *h = xmalloc(sizeof *h);
	struct html_node *root;

	buf_init(&h->scratch, 0);
	arena_init(&h->arena);
	h->look = look == NULL ? bare : *look;
	h->tree.arena = &h->arena;
	root = (struct html_node *)tree_open(&h->tree, "html");
	html_attribute(root, "lang", lang);
	add_head(h, root, title);
	h->body = html_add(root, "body", NULL);
	return h;
}

void
html_close(struct html *h)
{
	arena_release(&h->arena);
	buf_release(&h->scratch);
	free(h);
}

struct html_node *
html_body(struct html *h)
{
	return h->body;
}

/* Scripts stand last, when all they speak of is there. */
static void
add_scripts(struct html *h)
{
	struct html_node *body = html_body(h);
	const struct html_look *look = &h->look;
	size_t i, n = sizeof look->scripts / sizeof *look->scripts;

	for (i = 0; i < n && look->scripts[i] != NULL; i++)
		add_raw(body, "script", look->scripts[i]);
	if (look->script_file != NULL)
		set_path(html_add(body, "script", NULL), "src",
		    look->script_file);
}

void
html_write(struct buf *out, struct html *h)
{
	add_scripts(h);
	buf_puts(out, "<!DOCTYPE html>\n");
	write_element(out, xmlDocGetRootElement(h->tree.doc));
}
