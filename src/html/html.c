/* The tree: elements, text, attributes, and how a page begins and ends. */
#include <assert.h>
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/HTMLtree.h>
#include <libxml/xmlsave.h>

#include "base/die.h"
#include "base/escape.h"
#include "base/utf8.h"
#include "html/html.h"
#include "html/policy.h"

struct html {
	xmlDoc *doc;		/* its _private is this struct */
	xmlNode *body;
	struct buf scratch;	/* for a text that is being cleaned */
};

static xmlNode *
raw(struct html_node *node)
{
	return (xmlNode *)node;
}

static const xmlChar *
bytes(const char *s)
{
	return (const xmlChar *)s;
}

/* --- memory -------------------------------------------------------------- */

static char *
must_strdup(const char *s)
{
	size_t size = strlen(s) + 1;

	return memcpy(xmalloc(size), s, size);
}

void
html_init(void)
{
	xmlMemSetup(free, xmalloc, xrealloc, must_strdup);
	xmlInitParser();
}

/* --- text ---------------------------------------------------------------- */

/* Nothing a reader would see: neither ink nor space. */
static bool
is_control(uint32_t cp)
{
	return (cp < 0x20 && cp != '\n' && cp != '\t') || cp == 0x7f ||
	    (cp >= 0x80 && cp < 0xa0) || (cp & 0xfffe) == 0xfffe ||
	    (cp >= 0xfdd0 && cp < 0xfdf0);
}

/*
 * libxml2 hands on whatever it gets, so text is clean before it gets any. The
 * result is valid until the next call for the same page.
 */
static const struct buf *
clean(struct html_node *node, const char *s, size_t n)
{
	struct html *page = raw(node)->doc->_private;
	struct buf *out = &page->scratch;
	uint32_t cp;
	size_t len;

	buf_clear(out);
	for (; n > 0; s += len, n -= len) {
		len = utf8_decode(s, n, &cp);
		if (len == 0 || is_control(cp)) {
			buf_puts(out, "\xef\xbf\xbd");
			len = len == 0 ? 1 : len;
		} else if (cp < 0x80 || !escape_is_hidden(cp)) {
			buf_put(out, s, len);
		}
	}
	return out;
}

void
html_text_n(struct html_node *node, const char *s, size_t n)
{
	const struct buf *text = clean(node, s, n);

	assert(text->len <= INT_MAX);
	if (text->len > 0)
		xmlAddChild(raw(node), xmlNewDocTextLen(raw(node)->doc,
		    bytes(text->data), (int)text->len));
}

void
html_text(struct html_node *node, const char *s)
{
	html_text_n(node, s, strlen(s));
}

/* --- elements ------------------------------------------------------------ */

struct html_node *
html_add(struct html_node *parent, const char *tag, const char *class)
{
	xmlNode *node = xmlNewDocNode(raw(parent)->doc, NULL, bytes(tag),
	    NULL);

	xmlAddChild(raw(parent), node);
	if (class != NULL)
		xmlNewProp(node, bytes("class"), bytes(class));
	return (struct html_node *)node;
}

struct html_node *
html_leaf(struct html_node *parent, const char *tag, const char *class,
    const char *text)
{
	struct html_node *node = html_add(parent, tag, class);

	html_text(node, text);
	return node;
}

/* Attributes that load, run or restyle something. */
static bool
is_active(const char *name)
{
	static const char *const active[] = {
		"action", "data", "formaction", "href", "ping", "poster",
		"src", "srcdoc", "srcset", "style", "xlink:href"
	};
	size_t i;

	for (i = 0; i < sizeof active / sizeof active[0]; i++)
		if (strcmp(name, active[i]) == 0)
			return true;
	return strncmp(name, "on", 2) == 0;
}

void
html_attribute(struct html_node *node, const char *name, const char *value)
{
	assert(!is_active(name));
	xmlSetProp(raw(node), bytes(name),
	    bytes(clean(node, value, strlen(value))->data));
}

void
html_link(struct html_node *parent, const char *url, const char *text)
{
	struct html_node *a;
	struct buf safe;

	buf_init(&safe, 0);
	if (policy_url(&safe, url)) {
		a = html_leaf(parent, "a", NULL, text);
		xmlSetProp(raw(a), bytes("href"), bytes(safe.data));
	} else {
		html_text(parent, text);
	}
	buf_release(&safe);
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

static void
add_styles(struct html_node *head, const char *const *styles, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		assert(strstr(styles[i], "</") == NULL);
		html_leaf(head, "style", NULL, styles[i]);
	}
}

/* The encoding comes first and in the form that libxml2 would add itself. */
static void
add_head(struct html_node *root, const char *title,
    const char *const *styles, size_t n)
{
	struct html_node *head = html_add(root, "head", NULL);
	struct buf policy;

	add_meta(head, "http-equiv", "Content-Type",
	    "text/html; charset=UTF-8");
	buf_init(&policy, 0);
	policy_write(&policy, styles, n);
	add_meta(head, "http-equiv", "Content-Security-Policy", policy.data);
	buf_release(&policy);
	add_meta(head, "name", "viewport",
	    "width=device-width, initial-scale=1");
	html_leaf(head, "title", NULL, title);
	add_styles(head, styles, n);
}

struct html *
html_open(const char *lang, const char *title, const char *const *styles,
    size_t n)
{
	struct html *h = xmalloc(sizeof *h);
	struct html_node *root;

	buf_init(&h->scratch, 0);
	h->doc = htmlNewDocNoDtD(NULL, NULL);
	h->doc->_private = h;
	xmlCreateIntSubset(h->doc, bytes("html"), NULL, NULL);
	root = (struct html_node *)xmlNewDocNode(h->doc, NULL,
	    bytes("html"), NULL);
	xmlDocSetRootElement(h->doc, raw(root));
	html_attribute(root, "lang", lang);
	add_head(root, title, styles, n);
	h->body = raw(html_add(root, "body", NULL));
	return h;
}

void
html_close(struct html *h)
{
	xmlFreeDoc(h->doc);
	buf_release(&h->scratch);
	free(h);
}

struct html_node *
html_body(struct html *h)
{
	return (struct html_node *)h->body;
}

void
html_write(struct buf *out, const struct html *h)
{
	xmlBuffer *b = xmlBufferCreate();
	xmlSaveCtxt *save = xmlSaveToBuffer(b, "UTF-8",
	    XML_SAVE_AS_HTML | XML_SAVE_FORMAT);

	xmlSaveDoc(save, h->doc);
	xmlSaveClose(save);
	buf_put(out, xmlBufferContent(b), (size_t)xmlBufferLength(b));
	xmlBufferFree(b);
}

/* --- tables -------------------------------------------------------------- */

struct html_node *
html_table(struct html_node *parent, const char *class, const char *caption,
    const struct html_column *columns, size_t n)
{
	struct html_node *table = html_add(parent, "table", class);
	struct html_node *group, *row;
	size_t i;

	if (caption != NULL)
		html_leaf(table, "caption", NULL, caption);
	group = html_add(table, "colgroup", NULL);
	for (i = 0; i < n; i++)
		html_add(group, "col", columns[i].class);
	row = html_add(html_add(table, "thead", NULL), "tr", NULL);
	for (i = 0; i < n; i++)
		html_attribute(html_leaf(row, "th", NULL, columns[i].head),
		    "scope", "col");
	return html_add(table, "tbody", NULL);
}

static size_t
letters_in(const xmlNode *node)
{
	const xmlNode *child;
	size_t n = 0;

	if (node->type == XML_TEXT_NODE)
		return utf8_count((const char *)node->content,
		    strlen((const char *)node->content));
	for (child = node->children; child != NULL; child = child->next)
		n += letters_in(child);
	return n;
}

void
html_breakable(struct html_node *row, size_t letters)
{
	const xmlNode *cell;

	for (cell = raw(row)->children; cell != NULL; cell = cell->next)
		if (letters_in(cell) > letters) {
			html_attribute(row, "class", "long");
			return;
		}
}
