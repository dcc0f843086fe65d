/*
 * Pages of HTML5, built as a tree.
 *
 * A page is a tree of libxml2 that only grows: an element is added to another
 * one, text is put into an element, and at the end the page is written. So no
 * tag can stay open, and no text of a catalogue can become markup: whatever
 * it holds is text. Names of elements, classes and styles are the program's
 * own and never come from a file.
 *
 * Text is cleaned on its way in: bytes that are not UTF-8 and control
 * characters become U+FFFD, invisible format characters (zero width,
 * bidirectional overrides) are left out. An address becomes a link only if it
 * is http, https, mailto or tel.
 *
 * A page's Content-Security-Policy lets nothing be loaded or run but its own
 * styles and scripts. A page with its styles inside stands alone: it may be
 * sent by mail, opened from a stick and printed anywhere. The same calls give
 * the same bytes.
 */
#ifndef TTHC_HTML_HTML_H
#define TTHC_HTML_HTML_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"

struct html;		/* a page */
struct html_node;	/* an element; it belongs to its page */

/*
 * How pages look and behave: CSS and JavaScript of our own, inside each page or
 * in files beside it. What is inside must be clean UTF-8 without "</", carriage
 * returns and control characters, or browsers see other bytes than the policy. Made once for many pages.
 * Zeroed it is a bare page that may load and run nothing.
 */
struct html_look {
	const char *styles[4];		/* inside the page; NULL ends them */
	const char *scripts[2];		/* the same; they run at its end */
	const char *style_file;		/* a path from the page, or NULL */
	const char *script_file;
	const char *policy;		/* what html_look_init makes, or NULL */
	/* A style of one page, e.g. what stands in its margins; not part of
	   the policy that many pages share. NULL: none. */
	const char *page_style;
};

/*
 * Once in a program, before the first page and before any thread: makes the
 * program end when libxml2 runs out of memory, instead of writing half a page.
 */
void html_init(void);

/*
 * Makes the policy of a look once for many pages, in the arena. A page whose
 * look has none makes its own.
 */
void html_look_init(struct html_look *look, struct arena *a);

/*
 * A page with a language tag ("vi") and a title; look NULL is a bare one. The
 * strings of the look must outlive the page. Close it with html_close.
 */
struct html *html_open(const char *lang, const char *title,
    const struct html_look *look);
void html_close(struct html *h);

/* The body. */
struct html_node *html_body(struct html *h);

/*
 * Appends the page, once, as bytes that end in a line feed: a byte order mark
 * is not written, the encoding is UTF-8.
 */
void html_write(struct buf *out, struct html *h);

/* A new element at the end of another; class may be NULL. */
struct html_node *html_add(struct html_node *parent, const char *tag,
    const char *class);

/* The same with a text in it. */
struct html_node *html_leaf(struct html_node *parent, const char *tag,
    const char *class, const char *text);

/* Text at the end of an element: a string, or n bytes. */
void html_text(struct html_node *node, const char *s);
void html_text_n(struct html_node *node, const char *s, size_t n);

/*
 * Sets an attribute. The value may be any text; the name must not be one that
 * loads or runs something (href, src, style, on…): that is a bug.
 */
void html_attribute(struct html_node *node, const char *name,
    const char *value);

/*
 * A link with a text at the end of an element, or the text alone if the
 * address is not one of those that survive.
 */
void html_link(struct html_node *parent, const char *url, const char *text);

/*
 * A link with a class (or NULL) to another page of ours, to be filled by the
 * caller. The path is relative and made of letters, digits and "./-_#?=" only:
 * anything else is a bug.
 */
struct html_node *html_own_link(struct html_node *parent, const char *class,
    const char *path);

/*
 * Data for programs, at the end of an element: JSON that the page does not
 * run. type is "application/json" or "application/ld+json"; id may be NULL.
 */
void html_data(struct html_node *parent, const char *type, const char *id,
    const char *json);

/*
 * A QR code of level M as a picture of class "qr" with four modules of white
 * on every side; label is what a screen reader says. False, and nothing is
 * added, if the text is empty or longer than HTML_QR_MAX bytes.
 */
enum { HTML_QR_MAX = 2331 };	/* version 40, level M */

bool html_qr(struct html_node *parent, const char *text, const char *label);

/* A line drawing of our own, hidden from screen readers: the path data of a
 * picture of 32 by 32. */
void html_icon(struct html_node *parent, const char *class,
    const char *path);

/*
 * Appends a text as a CSS string with its quotes, for content: every sign
 * that is no letter, digit or blank is escaped, what html_text would change is
 * changed, a line feed stays one. So it ends neither string nor style.
 */
void html_css_string(struct buf *out, const char *s);

/* --- running text ------------------------------------------------------- */

enum html_mark {
	HTML_SAME,	/* plain */
	HTML_GONE,	/* <del> */
	HTML_COME,	/* <ins> */
	HTML_LEAD	/* <b>: the words a name begins with */
};

/* A stretch of n bytes of text with its mark. */
struct html_run {
	const char *s;
	size_t n;
	enum html_mark mark;
};

/* The runs in one line: line feeds become spaces. */
void html_inline(struct html_node *parent, const struct html_run *runs,
    size_t n);

/*
 * The runs as blocks: an empty line parts paragraphs, "- " begins an item and
 * "+ " an item below it, as official texts are written. Any other line feed
 * is kept where a sentence or an item ends; in the middle of a sentence (no
 * stop before it and a small letter behind) it is only the width of somebody's
 * editor and becomes a space.
 */
void html_prose(struct html_node *parent, const struct html_run *runs,
    size_t n);

/* --- tables ------------------------------------------------------------- */

/* A column: its head, and the class of its <col>, which CSS gives a width. */
struct html_column {
	const char *head;
	const char *class;
};

/*
 * A table with a head row, which print repeats on each page. caption NULL:
 * none, because the page names the table elsewhere. Returns its body.
 */
struct html_node *html_table(struct html_node *parent, const char *class,
    const char *caption, const struct html_column *columns, size_t n);

/*
 * Lets a row break over pages (class "long") if one of its cells has more
 * letters than this: a row that may not break and is taller than what is left
 * of a page leaves a hole there.
 */
void html_breakable(struct html_node *row, size_t letters);

/* --- another form ------------------------------------------------------- */

/*
 * Appends the body as Markdown (GitHub's, with tables). <ins> is bold, <del>
 * struck through, tables inside tables are flattened to lines. What Markdown
 * takes for markup in a text is escaped.
 */
void html_markdown(struct buf *out, struct html *h);

#endif
