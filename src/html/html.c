/* The tree: elements, text, attributes, tables. */
#include <assert.h>
#include <ctype.h>
#include <stdint.h>
#include <string.h>

#include "base/escape.h"
#include "base/utf8.h"
#include "html/inside.h"

/* --- text ---------------------------------------------------------------- */

/* Nothing a reader would see: neither ink nor space. */
static bool
is_control(uint32_t cp)
{
	return (cp < 0x20 && cp != '\n' && cp != '\t') || cp == 0x7f ||
	    (cp >= 0x80 && cp < 0xa0) || (cp & 0xfffe) == 0xfffe ||
	    (cp >= 0xfdd0 && cp < 0xfdf0);
}

/* 1 if a byte c after b, which follows a, is none of what is_plain takes. No
 * branches, so that compilers judge sixteen bytes at a time. */
static inline unsigned char
is_odd(unsigned char a, unsigned char b, unsigned char c)
{
	unsigned char second = b == 0xe1;
	unsigned char follows = second | (a == 0xe1) |
	    ((b >= 0xc3) & (b <= 0xcc));

	return (((c >= 0x80) & (c < 0xc0)) ^ follows) |
	    (second & ((c & 0xfe) != 0xba)) |
	    ((c < 0x20) & (c != '\n') & (c != '\t')) | (c == 0x7f) |
	    ((c >= 0xc0) & (c < 0xc3)) | ((c > 0xcc) & (c != 0xe1));
}

/*
 * True if a text needs no cleaning, as far as can be told without the tables
 * of Unicode: ASCII, and the blocks that hold all of Vietnamese, U+00C0 to
 * U+033F and U+1E80 to U+1EFF. That is nearly every text.
 */
static bool
is_plain(const char *s, size_t n)
{
	const unsigned char *p = (const unsigned char *)s;
	unsigned char odd = 0;
	size_t i;

	if (n > 0)
		odd |= is_odd(' ', ' ', p[0]) | (p[n - 1] >= 0xc0);
	if (n > 1)
		odd |= is_odd(' ', p[0], p[1]) | (p[n - 2] == 0xe1);
	for (i = 2; i < n; i++)
		odd |= is_odd(p[i - 2], p[i - 1], p[i]);
	return odd == 0;
}

static void
put_clean(struct buf *out, const char *s, size_t n)
{
	uint32_t cp;
	size_t len;

	if (is_plain(s, n)) {
		buf_put(out, s, n);
		return;
	}
	for (; n > 0; s += len, n -= len) {
		len = utf8_decode(s, n, &cp);
		if (len == 0 || is_control(cp)) {
			buf_puts(out, "\xef\xbf\xbd");
			len = len == 0 ? 1 : len;
		} else if (cp < 0x80 || !escape_is_hidden(cp)) {
			buf_put(out, s, len);
		}
	}
}

void
html_css_string(struct buf *out, const char *s)
{
	static const char digits[] = "0123456789abcdef";
	struct buf text;
	const unsigned char *p;

	buf_init(&text, 0);
	put_clean(&text, s, strlen(s));
	buf_putc(out, '"');
	for (p = (const unsigned char *)text.data; *p != '\0'; p++) {
		if (*p >= 0x80 || isalnum(*p) || *p == ' ') {
			buf_putc(out, (char)*p);
			continue;
		}
		buf_putc(out, '\\');
		if (*p >= 0x10)
			buf_putc(out, digits[*p >> 4]);
		buf_putc(out, digits[*p & 15]);
		buf_putc(out, ' ');
	}
	buf_putc(out, '"');
	buf_release(&text);
}

/* A text as libxml2 may have it. */
struct text {
	const char *s;
	size_t n;
};

/*
 * libxml2 hands on whatever it gets, so text is clean before it gets any. The
 * result is valid until the next call for the same page.
 */
static struct text
clean(struct html_node *node, const char *s, size_t n)
{
	struct buf *out = &page_of(node)->scratch;

	if (is_plain(s, n))
		return (struct text){ s, n };
	buf_clear(out);
	put_clean(out, s, n);
	return (struct text){ out->data, out->len };
}

void
html_text_n(struct html_node *node, const char *s, size_t n)
{
	struct text text = clean(node, s, n);

	if (text.n > 0)
		tree_text(raw(node), text.s, text.n);
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
	xmlNode *node = tree_element(raw(parent), tag);

	if (class != NULL)
		tree_attribute(node, "class", class);
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
	tree_attribute(raw(node), name, clean(node, value,
	    strlen(value)).s);
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
