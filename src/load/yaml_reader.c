/* Builds the tree of nodes from libyaml's events. */
#include <string.h>

#include "base/die.h"
#include "base/utf8.h"
#include "load/bytes.h"
#include "load/yaml_reader.h"

static struct node *read_node(struct reader *rd, yaml_event_t *ev);

/*
 * libyaml counts characters, we count bytes. Marks come nearly in order, so
 * stepping from the last one is cheap for any file.
 */
static uint32_t
offset_of(struct reader *rd, yaml_mark_t mark)
{
	const char *d = rd->data;

	if (rd->index < mark.index) {
		rd->byte += utf8_skip(d + rd->byte, rd->len - rd->byte,
		    mark.index - rd->index);
		rd->index = mark.index;
	}
	while (rd->index > mark.index && rd->byte > 0) {
		rd->byte--;
		while (((unsigned char)d[rd->byte] & 0xC0) == 0x80)
			rd->byte--;
		rd->index--;
	}
	return (uint32_t)(rd->byte + rd->source->bom);
}

static struct span
span_of(struct reader *rd, const yaml_event_t *ev)
{
	struct span at;

	at.start = offset_of(rd, ev->start_mark);
	at.end = offset_of(rd, ev->end_mark);
	return at;
}

static bool
next_event(struct reader *rd, yaml_event_t *ev)
{
	if (rd->stopped || rd->failed)
		return false;
	if (!yaml_parser_parse(&rd->parser, ev)) {
		/* libyaml reports lost memory as a failure without a kind. */
		if (rd->parser.error == YAML_NO_ERROR ||
		    rd->parser.error == YAML_MEMORY_ERROR)
			die("hết bộ nhớ (out of memory)");
		rd->failed = true;
		return false;
	}
	return true;
}

static struct node *
new_node(struct reader *rd, enum node_kind kind, struct span at)
{
	struct node *n = arena_alloc(rd->arena, sizeof *n);

	n->kind = kind;
	n->at = at;
	n->text = "";
	if (++rd->n_nodes > YAML_MAX_NODES && !rd->stopped) {
		report_span(rd->report, RULE_TOO_MANY_NODES, at, "",
		    "gioi_han", "200.000", NULL);
		rd->stopped = true;
	}
	return n;
}

/* Reports a piece of YAML that a catalogue must not use, as written. */
static void
refuse(struct reader *rd, enum rule_id rule, struct span at,
    const char *mark, const yaml_char_t *name)
{
	char *shown = arena_printf(rd->arena, "%s%.60s", mark,
	    (const char *)name);
	const char *end = rd->source->data + at.start;

	/* The event may end far below; what matters is its first word. */
	while (*end != '\0' && strchr(" \t\r\n", *end) == NULL)
		end++;
	at.end = (uint32_t)(end - rd->source->data);
	report_span(rd->report, rule, at, "", "chu", shown, NULL);
}

static void
check_properties(struct reader *rd, struct span at,
    const yaml_char_t *anchor, const yaml_char_t *tag)
{
	if (anchor != NULL)
		refuse(rd, RULE_ANCHOR, at, "&", anchor);
	if (tag != NULL)
		refuse(rd, RULE_TAG, at, "", tag);
}

/* Escapes of a quoted scalar may have made characters no text may hold. */
static void
clean_decoded(struct reader *rd, struct span at, char *text, size_t len)
{
	size_t i, bad, reports = 0;
	uint32_t cp;

	for (i = 0; i < len; i++) {
		bad = bytes_forbidden(text + i, len - i, &cp);
		if (bad == 0)
			continue;
		if (reports++ == 0)
			report_span(rd->report, RULE_CONTROL_CHARACTER, at, "",
			    "ma", arena_printf(rd->arena, "U+%04X",
			    (unsigned)cp), NULL);
		memset(text + i, '?', bad);
	}
}

/*
 * A block scalar's end mark is where the next token starts. The text ends
 * with the last line that is indented at least like its first one.
 */
static uint32_t
block_end(const struct source *s, struct span at)
{
	const char *p = s->data + at.start, *end = s->data + at.end;
	const char *line, *last;
	size_t indent = 0, n;

	last = p += strcspn(p, "\r\n");
	for (; p < end; p += strcspn(p, "\n")) {
		line = ++p;
		n = strspn(line, " ");
		if (line + n >= end || strchr("\r\n", line[n]) != NULL)
			continue;
		if (indent == 0)
			indent = n;
		if (n < indent)
			break;
		last = line + strcspn(line, "\r\n");
	}
	return (uint32_t)((last < end ? last : end) - s->data);
}

static struct node *
read_scalar(struct reader *rd, yaml_event_t *ev)
{
	static const enum style styles[] = {
		[YAML_PLAIN_SCALAR_STYLE] = STYLE_PLAIN,
		[YAML_SINGLE_QUOTED_SCALAR_STYLE] = STYLE_SINGLE,
		[YAML_DOUBLE_QUOTED_SCALAR_STYLE] = STYLE_DOUBLE,
		[YAML_LITERAL_SCALAR_STYLE] = STYLE_LITERAL,
		[YAML_FOLDED_SCALAR_STYLE] = STYLE_FOLDED,
	};
	struct node *n = new_node(rd, NODE_SCALAR, span_of(rd, ev));
	char *text;

	n->style = styles[ev->data.scalar.style];
	check_properties(rd, n->at, ev->data.scalar.anchor,
	    ev->data.scalar.tag);
	n->len = ev->data.scalar.length;
	text = arena_strndup(rd->arena,
	    (const char *)ev->data.scalar.value, n->len);
	if (n->style == STYLE_DOUBLE)
		clean_decoded(rd, n->at, text, n->len);
	if (n->style == STYLE_LITERAL || n->style == STYLE_FOLDED)
		n->at.end = block_end(rd->source, n->at);
	n->text = text;
	return n;
}

static struct node *
read_alias(struct reader *rd, yaml_event_t *ev)
{
	struct node *n = new_node(rd, NODE_SCALAR, span_of(rd, ev));

	refuse(rd, RULE_ANCHOR, n->at, "*", ev->data.alias.anchor);
	return n;
}

/* The blanks and comments before the next token do not belong to a node. */
static void
end_with(struct node *n, const struct node *last)
{
	if (last != NULL && n->style == STYLE_BLOCK)
		n->at.end = last->at.end;
}

static bool
too_deep(struct reader *rd, struct span at)
{
	if (rd->depth < YAML_MAX_DEPTH)
		return false;
	at.end = at.start + 1;
	report_span(rd->report, RULE_TOO_DEEP, at, "", "gioi_han", "32",
	    NULL);
	rd->stopped = true;
	return true;
}

static struct node *
read_list(struct reader *rd, yaml_event_t *ev)
{
	struct node *n = new_node(rd, NODE_LIST, span_of(rd, ev));
	struct node **tail = &n->first, *last = NULL;
	yaml_event_t item;

	n->style = ev->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE ?
	    STYLE_FLOW : STYLE_BLOCK;
	check_properties(rd, n->at, ev->data.sequence_start.anchor,
	    ev->data.sequence_start.tag);
	if (too_deep(rd, n->at))
		return n;
	rd->depth++;
	while (next_event(rd, &item)) {
		if (item.type == YAML_SEQUENCE_END_EVENT) {
			n->at.end = offset_of(rd, item.end_mark);
			yaml_event_delete(&item);
			break;
		}
		last = read_node(rd, &item);
		*tail = last;
		tail = &last->next;
		n->n++;
	}
	rd->depth--;
	end_with(n, last);
	return n;
}

static bool
usable_key(struct reader *rd, const struct node *key)
{
	if (key->kind != NODE_SCALAR) {
		struct span at = key->at;

		at.end = at.start + 1;
		report_span(rd->report, RULE_KEY_NOT_TEXT, at, "", NULL);
		return false;
	}
	if (key->style == STYLE_PLAIN && strcmp(key->text, "<<") == 0) {
		refuse(rd, RULE_ANCHOR, key->at, "",
		    (const yaml_char_t *)"<<");
		return false;
	}
	return true;
}

static struct node *
read_map(struct reader *rd, yaml_event_t *ev)
{
	struct node *n = new_node(rd, NODE_MAP, span_of(rd, ev));
	struct node **tail = &n->first, *key, *last = NULL;
	yaml_event_t item;

	n->style = ev->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE ?
	    STYLE_FLOW : STYLE_BLOCK;
	check_properties(rd, n->at, ev->data.mapping_start.anchor,
	    ev->data.mapping_start.tag);
	if (too_deep(rd, n->at))
		return n;
	rd->depth++;
	while (next_event(rd, &item)) {
		if (item.type == YAML_MAPPING_END_EVENT) {
			n->at.end = offset_of(rd, item.end_mark);
			yaml_event_delete(&item);
			break;
		}
		key = read_node(rd, &item);
		if (!next_event(rd, &item))
			break;
		last = read_node(rd, &item);
		if (!usable_key(rd, key))
			continue;
		last->key = key;
		*tail = last;
		tail = &last->next;
		n->n++;
	}
	rd->depth--;
	end_with(n, last);
	return n;
}

/* Takes over the event. Always returns a node. */
static struct node *
read_node(struct reader *rd, yaml_event_t *ev)
{
	struct node *n;

	switch (ev->type) {
	case YAML_SCALAR_EVENT:
		n = read_scalar(rd, ev);
		break;
	case YAML_SEQUENCE_START_EVENT:
		n = read_list(rd, ev);
		break;
	case YAML_MAPPING_START_EVENT:
		n = read_map(rd, ev);
		break;
	default:
		n = read_alias(rd, ev);
		break;
	}
	yaml_event_delete(ev);
	return n;
}

/* Everything after the first document is not read, only reported. */
static void
refuse_second(struct reader *rd)
{
	yaml_event_t ev;
	bool ends = false;

	/* Behind its end libyaml would go on for ever with empty events. */
	while (!ends && next_event(rd, &ev)) {
		struct span at = span_of(rd, &ev);

		ends = ev.type == YAML_STREAM_END_EVENT;
		if (ev.type == YAML_DOCUMENT_START_EVENT) {
			at.end = at.start + 3;
			report_span(rd->report, RULE_SECOND_DOCUMENT, at, "",
			    NULL);
			rd->stopped = true;
		}
		yaml_event_delete(&ev);
	}
}

static struct node *
read_document(struct reader *rd)
{
	struct node *root = NULL;
	yaml_event_t ev;
	bool ends = false;

	while (!ends && next_event(rd, &ev)) {
		switch (ev.type) {
		case YAML_STREAM_START_EVENT:
		case YAML_DOCUMENT_START_EVENT:
			yaml_event_delete(&ev);
			break;
		case YAML_DOCUMENT_END_EVENT:
		case YAML_STREAM_END_EVENT:
			ends = true;
			yaml_event_delete(&ev);
			break;
		default:
			root = read_node(rd, &ev);
			break;
		}
	}
	if (root != NULL)
		refuse_second(rd);
	return root;
}

struct node *
reader_read(struct reader *rd, enum outcome *how)
{
	struct node *root;

	rd->index = rd->byte = rd->n_nodes = 0;
	rd->depth = 0;
	rd->stopped = rd->failed = false;
	if (!yaml_parser_initialize(&rd->parser))
		die("hết bộ nhớ (out of memory)");
	yaml_parser_set_encoding(&rd->parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&rd->parser,
	    (const unsigned char *)rd->data, rd->len);
	root = read_document(rd);
	*how = rd->failed ? READ_SYNTAX : rd->stopped ? READ_STOPPED : READ_ALL;
	return root;
}
