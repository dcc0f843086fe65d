/* Walks the decoded text of a scalar and its source side by side. */
#include <string.h>

#include "base/scalar.h"

struct walk {
	const char *src, *end;	/* source bytes left */
	const char *text;	/* decoded bytes left */
	const char *unbroken;	/* blanks up to here are on one line */
};

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Length in the source and in the text of one escape of a quoted scalar. */
static void
escape(const struct walk *w, size_t *src_len, size_t *text_len)
{
	unsigned char first = (unsigned char)*w->text;

	switch (w->src[1]) {
	case 'x': *src_len = 4; break;
	case 'u': *src_len = 6; break;
	case 'U': *src_len = 10; break;
	default: *src_len = 2; break;
	}
	*text_len = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

/* One step in a double-quoted scalar that starts with a backslash. */
static void
step_escape(struct walk *w)
{
	size_t src_len, text_len;

	if (w->src[1] == '\n' || w->src[1] == '\r') {
		for (w->src++; w->src < w->end && is_blank(*w->src); w->src++)
			;
		return;
	}
	escape(w, &src_len, &text_len);
	w->src += src_len;
	w->text += text_len;
}

/* Blanks: the source's run may stand for fewer in the text, or for none. */
static void
step_blanks(struct walk *w)
{
	const char *p = w->unbroken;
	bool broken = false;

	/* Looked at once, not from each of its blanks. */
	if (w->src >= p) {
		for (p = w->src; p < w->end && is_blank(*p); p++)
			broken |= *p == '\n' || *p == '\r';
		w->unbroken = broken ? w->src : p;
	}
	if (!broken && *w->text == *w->src) {
		w->src++;
		w->text++;
		return;
	}
	w->src = p;
	while (is_blank(*w->text))
		w->text++;
}

/* Moves on by one character of the text; false if the two differ. */
static bool
step(struct walk *w, enum scalar_style style)
{
	if (w->src >= w->end)
		return false;
	if (style == SCALAR_DOUBLE && *w->src == '\\') {
		step_escape(w);
	} else if (is_blank(*w->src)) {
		step_blanks(w);
	} else if (*w->src == *w->text) {
		w->src++;
		w->text++;
		if (style == SCALAR_SINGLE && w->src[-1] == '\'')
			w->src++;	/* '' stands for ' */
	} else {
		return false;
	}
	return true;
}

/* Moves to the text's byte at target; false if that fails. */
static bool
walk_to(struct walk *w, enum scalar_style style, const char *target)
{
	while (w->text < target)
		if (!step(w, style))
			return false;
	return true;
}

/* Behind the header line ("|", ">-2", …) and the first line's indent. */
static const char *
block_start(const struct source *s, struct span at)
{
	const char *p = s->data + at.start, *end = s->data + at.end;

	while (p < end && *p != '\n')
		p++;
	return p < end ? p + 1 : end;
}

/*
 * Literal text keeps its lines, so each of its lines is found by number and
 * the walk only has to skip that line's indentation.
 */
static size_t
block_indent(const char *p, const char *end, const char *text)
{
	const char *line = p, *q;
	size_t lead = 0;

	while (text[lead] == '\n')
		lead++;
	for (; lead > 0 && line < end; line++)
		lead -= *line == '\n';
	for (q = line; q < end && *q == ' '; q++)
		;
	for (text += strspn(text, "\n"); *text == ' ' && q > line; text++)
		q--;
	return (size_t)(q - line);
}

/* Behind the first line feed in [p, end); NULL if there is none. */
static const char *
line_after(const char *p, const char *end)
{
	const char *feed = memchr(p, '\n', (size_t)(end - p));

	return feed != NULL ? feed + 1 : NULL;
}

static uint32_t
literal_offset(const struct source *s, struct span at, const char *text,
    size_t offset)
{
	const char *p = block_start(s, at), *end = s->data + at.end;
	size_t indent = block_indent(p, end, text), skip;
	const char *line = text, *next;

	while ((next = line_after(line, text + offset)) != NULL) {
		line = next;
		next = line_after(p, end);
		p = next != NULL ? next : end;
	}
	for (skip = indent; skip > 0 && p < end && *p == ' '; skip--)
		p++;
	return (uint32_t)(p - s->data + (text + offset - line));
}

static struct span
literal_part(const struct source *s, struct span at, const char *text,
    size_t from, size_t n)
{
	struct span part;

	part.start = literal_offset(s, at, text, from);
	part.end = n == 0 ? part.start :
	    literal_offset(s, at, text, from + n - 1) + 1;
	if (part.end > at.end || part.start > part.end)
		return at;
	return part;
}

struct span
scalar_part(const struct source *s, struct span at, enum scalar_style style,
    const char *text, size_t from, size_t n)
{
	struct walk w = { s->data + at.start, s->data + at.end, text,
	    s->data };
	struct span part;

	if (at.end == 0)
		return at;
	if (style == SCALAR_LITERAL)
		return literal_part(s, at, text, from, n);
	if (style == SCALAR_FOLDED)
		w.src = block_start(s, at);
	else if (style != SCALAR_PLAIN)
		w.src++;
	while (style == SCALAR_FOLDED && w.src < w.end && is_blank(*w.src) &&
	    !is_blank(*text))
		w.src++;
	if (!walk_to(&w, style, text + from))
		return at;
	part.start = (uint32_t)(w.src - s->data);
	/* Stop right behind the last byte, before blanks that follow it. */
	if (n > 0 && !walk_to(&w, style, text + from + n - 1))
		return at;
	if (n > 0 && !step(&w, style))
		return at;
	part.end = (uint32_t)(w.src - s->data);
	return part;
}
