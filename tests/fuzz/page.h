/*
 * What every page must keep, whatever the catalogue says: a small reader of
 * HTML as html_write makes it. What breaks a rule ends the program and is
 * shown with the bytes around it.
 *
 * Elements close in order and stand where a browser would leave them; ids are
 * unique and links within the page lead to one; text is clean UTF-8 without a
 * stray sign of markup; nothing runs and nothing is loaded, but the script of
 * the site from its file; data for programs is JSON.
 */
#ifndef TTHC_FUZZ_PAGE_H
#define TTHC_FUZZ_PAGE_H

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "base/names.h"
#include "base/utf8.h"

enum { PAGE_DEPTH = 64 };

struct piece {
	const char *s;
	size_t n;
};

struct page {
	const char *s, *end;
	struct piece open[PAGE_DEPTH];
	size_t depth;
	struct arena arena;
	struct names ids, wanted;	/* there; asked for by a link */
	struct names *links;		/* to other pages, or NULL */
	struct piece type;		/* of the script that is read */
	bool loads;			/* it has a file */
};

static void
broken(const struct page *p, const char *what)
{
	size_t left = (size_t)(p->end - p->s);

	fprintf(stderr, "PAGE: %s\nbefore: %.*s\n", what,
	    (int)(left > 300 ? 300 : left), p->s);
	abort();
}

static void
must(const struct page *p, bool holds, const char *what)
{
	if (!holds)
		broken(p, what);
}

static bool
is(struct piece x, const char *s)
{
	return x.n == strlen(s) && memcmp(x.s, s, x.n) == 0;
}

static bool
among(struct piece x, const char *const *list)
{
	for (; *list != NULL; list++)
		if (is(x, *list))
			return true;
	return false;
}

/* Everything up to a sign that must be there, which is passed over. */
static struct piece
up_to(struct page *p, char sign)
{
	const char *here = p->s;
	const char *at = memchr(here, sign, (size_t)(p->end - here));

	if (at == NULL)
		broken(p, "the page ends too early");
	else
		p->s = at + 1;
	return (struct piece){ here, (size_t)(p->s - 1 - here) };
}

/* --- text ---------------------------------------------------------------- */

static bool
is_entity(const char *s, size_t n)
{
	static const char *const entities[] = {
		"&amp;", "&lt;", "&gt;", "&quot;"
	};
	size_t i;

	for (i = 0; i < sizeof entities / sizeof *entities; i++)
		if (n >= strlen(entities[i]) && strncmp(s, entities[i],
		    strlen(entities[i])) == 0)
			return true;
	return false;
}

/* What printf makes of a missing text. */
static bool
begins_with_null(const char *s, size_t n)
{
	return n >= 6 && strncmp(s, "(null)", 6) == 0;
}

/* Signs of markup are written as entities, unless the text is raw. */
static void
check_text(const struct page *p, struct piece t, bool raw)
{
	size_t i, len;
	uint32_t cp;

	for (i = 0; i < t.n; i += len) {
		len = utf8_decode(t.s + i, t.n - i, &cp);
		must(p, len > 0, "no UTF-8");
		must(p, cp >= ' ' || cp == '\n' || cp == '\t',
		    "a control character");
		must(p, (cp < 0x7f || cp >= 0xa0) && (cp < 0x202a ||
		    cp > 0x202e) && (cp < 0x2066 || cp > 0x2069) &&
		    cp != 0x200b && cp != 0xfeff, "a hidden character");
		must(p, raw || (cp != '<' && cp != '>'), "a sign of markup");
		must(p, !begins_with_null(t.s + i, t.n - i),
		    "a text that is none");
		must(p, raw || cp != '&' || is_entity(t.s + i, t.n - i),
		    "no entity");
	}
}

/* --- attributes ---------------------------------------------------------- */

/* A path between our own pages; where a page of another place may begin. */
static bool
is_own(struct piece path)
{
	static const char signs[] = "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789./-_#?=";

	return path.n > 0 && *path.s != '/' && strspn(path.s, signs) >= path.n;
}

static bool
is_foreign(struct piece url)
{
	static const char *const schemes[] = {
		"http://", "https://", "mailto:", "tel:"
	};
	size_t i, n;

	for (i = 0; i < sizeof schemes / sizeof *schemes; i++) {
		n = strlen(schemes[i]);
		if (url.n > n && strncasecmp(url.s, schemes[i], n) == 0)
			return true;
	}
	return false;
}

static void
check_link(struct page *p, struct piece to)
{
	const char *hash = memchr(to.s, '#', to.n);

	if (is_foreign(to))
		return;
	must(p, is_own(to), "a link of another kind");
	if (*to.s == '#')
		names_add(&p->wanted, to.s + 1, to.n - 1);
	else if (p->links != NULL)
		names_add(p->links, to.s, hash == NULL ? to.n :
		    (size_t)(hash - to.s));
}

/* Only <a>, <link> and <script> lead anywhere. */
static void
check_attribute(struct page *p, struct piece tag, struct piece name,
    struct piece value)
{
	static const char *const active[] = { "action", "data", "formaction",
	    "ping", "poster", "srcdoc", "srcset", "style", "xlink:href",
	    NULL };
	size_t n = p->ids.n;

	must(p, strspn(name.s, "abcdefghijklmnopqrstuvwxyzB-") == name.n,
	    "a name of an attribute");
	must(p, strncmp(name.s, "on", 2) != 0 && !among(name, active),
	    "an attribute that does something");
	if (is(name, "id"))
		must(p, names_add(&p->ids, value.s, value.n) == n,
		    "an id given twice");
	else if (is(name, "href") || is(name, "src"))
		must(p, is(tag, "a") || is(tag, "link") || is(tag, "script"),
		    "an element that loads something");
	if (is(name, "href"))
		check_link(p, value);
	if (is(name, "src")) {
		must(p, is_own(value), "a foreign script");
		p->loads = true;
	}
	if (is(name, "type"))
		p->type = value;
}

static void
read_attributes(struct page *p, struct piece tag)
{
	struct piece name, value;

	p->loads = false;
	p->type = (struct piece){ "", 0 };
	while (*p->s == ' ') {
		p->s++;
		name = up_to(p, '=');
		must(p, *p->s == '"', "an attribute without quotes");
		p->s++;
		value = up_to(p, '"');
		check_text(p, value, false);
		check_attribute(p, tag, name, value);
	}
	must(p, *p->s == '>', "a tag that does not end");
	p->s++;
}

/* --- elements ------------------------------------------------------------ */

static bool
is_open(const struct page *p, const char *tag)
{
	size_t i;

	for (i = 0; i < p->depth; i++)
		if (is(p->open[i], tag))
			return true;
	return false;
}

/* Elements that stand in certain others only. */
static void
check_place(const struct page *p, struct piece tag)
{
	static const char *const block[] = { "address", "article", "aside",
	    "blockquote", "details", "div", "dl", "fieldset", "figure",
	    "footer", "form", "h1", "h2", "h3", "h4", "header", "hr", "main",
	    "nav", "ol", "p", "pre", "section", "table", "ul", NULL };
	static const struct { const char *tag, *in[4]; } places[] = {
		{ "li", { "ul", "ol", "template" } }, { "tr", { "tbody", "thead" } },
		{ "td", { "tr" } }, { "th", { "tr" } },
		{ "tbody", { "table" } }, { "thead", { "table" } },
		{ "caption", { "table" } }, { "colgroup", { "table" } },
		{ "col", { "colgroup" } }, { "dt", { "dl", "div" } },
		{ "dd", { "dl", "div" } }, { "path", { "svg" } },
		{ "summary", { "details" } }, { "head", { "html" } },
		{ "body", { "html" } }, { "title", { "head" } },
		{ "style", { "head" } }, { "meta", { "head" } },
	};
	struct piece in = p->depth == 0 ? (struct piece){ "", 0 } :
	    p->open[p->depth - 1];
	size_t i;

	must(p, !is_open(p, "p") || !among(tag, block), "a block in a <p>");
	must(p, !is(tag, "a") || !is_open(p, "a"), "a link in a link");
	for (i = 0; i < sizeof places / sizeof *places; i++)
		if (is(tag, places[i].tag))
			must(p, among(in, places[i].in), "a wrong place");
	must(p, !is(in, "table") || tag.s[0] == 't' || tag.s[0] == 'c',
	    "something between the parts of a table");
}

/* Styles are ours; a script is data, or of the site and empty. */
static void
read_raw(struct page *p, struct piece tag)
{
	const char *end = strstr(p->s, "</");
	struct piece text;
	json_t *json;

	must(p, end != NULL && strncmp(end + 2, tag.s, tag.n) == 0 &&
	    end[2 + tag.n] == '>', "an element that does not end");
	text = (struct piece){ p->s, (size_t)(end - p->s) };
	if (is(tag, "style")) {
		p->s = end;
		return;
	}
	must(p, p->loads ? text.n == 0 : is(p->type, "application/json") ||
	    is(p->type, "application/ld+json"), "a script");
	check_text(p, text, true);
	if (!p->loads) {
		json = json_loadb(text.s, text.n, 0, NULL);
		must(p, json != NULL, "no JSON");
		json_decref(json);
	}
	p->s = end;
}

static bool
is_void(struct piece tag)
{
	static const char *const names[] = { "br", "col", "hr", "img",
	    "input", "link", "meta", "wbr", NULL };

	return among(tag, names);
}

static void
read_tag(struct page *p)
{
	struct piece tag = { p->s, strspn(p->s,
	    "abcdefghijklmnopqrstuvwxyz0123456789") };

	must(p, tag.n > 0, "no name of an element");
	check_place(p, tag);
	p->s += tag.n;
	read_attributes(p, tag);
	if (is_void(tag))
		return;
	must(p, p->depth < PAGE_DEPTH, "too deep");
	p->open[p->depth++] = tag;
	if (is(tag, "style") || is(tag, "script"))
		read_raw(p, tag);
}

static void
read_end(struct page *p)
{
	struct piece tag = up_to(p, '>');

	must(p, p->depth > 0 && tag.n == p->open[p->depth - 1].n &&
	    memcmp(tag.s, p->open[p->depth - 1].s, tag.n) == 0,
	    "another element is open");
	p->depth--;
}

/* --- the page ------------------------------------------------------------ */

/* Browsers move text out of the others. */
static bool
may_hold_text(const struct page *p)
{
	static const char *const none[] = { "html", "head", "table", "thead",
	    "tbody", "tr", "colgroup", "ul", "ol", "dl", "svg", NULL };

	return p->depth > 0 && !among(p->open[p->depth - 1], none);
}

static void
check_fragments(const struct page *p)
{
	struct names ids = p->ids;
	size_t i, n = ids.n;

	for (i = 0; i < p->wanted.n; i++)
		must(p, names_add(&ids, p->wanted.names[i].s,
		    p->wanted.names[i].n) < n, "a link to nowhere");
}

/* Checks a page; links gets the paths to other pages, unless it is NULL. */
static void
check_page(const char *s, size_t n, struct names *links)
{
	static const char head[] = "<!DOCTYPE html>\n<html lang=\"vi\">";
	struct page p = { .s = s, .end = s + n, .links = links };

	p.ids.arena = p.wanted.arena = &p.arena;
	must(&p, strncmp(s, head, sizeof head - 1) == 0, "no head");
	must(&p, strlen(s) == n, "a NUL");
	p.s = strchr(s, '\n') + 1;
	while (p.s < p.end) {
		struct piece text = { p.s, strcspn(p.s, "<") };

		must(&p, strspn(p.s, "\n") == text.n || may_hold_text(&p),
		    "text where none may be");
		check_text(&p, text, false);
		p.s += text.n;
		if (p.s == p.end)
			break;
		p.s++;
		if (*p.s == '/') {
			p.s++;
			read_end(&p);
		} else {
			read_tag(&p);
		}
	}
	must(&p, p.depth == 0, "an open element");
	check_fragments(&p);
	arena_release(&p.arena);
}

#endif
