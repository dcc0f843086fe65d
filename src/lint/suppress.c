/* Finds suppressing comments, and what each of them covers. */
#include <string.h>

#include "lint/suppress.h"

static const char marker[] = "# tthc:";

/* True if the offset lies inside a scalar: then "#" is no comment. */
static bool
in_scalar(const struct node *n, uint32_t offset)
{
	const struct node *child;

	if (n == NULL || offset < n->at.start ||
	    (n->kind == NODE_SCALAR && offset >= n->at.end))
		return false;
	if (n->kind == NODE_SCALAR)
		return true;
	for (child = n->first; child != NULL; child = child->next)
		if (in_scalar(child, offset) ||
		    (child->key != NULL && in_scalar(child->key, offset)))
			return true;
	return false;
}

/* The end of the largest node that starts on a line; the line if none. */
static unsigned
last_line(const struct source *s, const struct node *n, unsigned line)
{
	const struct node *child;
	uint32_t start = n->key != NULL ? n->key->at.start : n->at.start;
	unsigned last = line, inner;

	if (source_position(s, start).line == line &&
	    (n->key != NULL || n->kind == NODE_SCALAR || n->at.start != 0))
		return n->at.end > n->at.start ?
		    source_position(s, n->at.end - 1).line : line;
	for (child = n->first; child != NULL; child = child->next) {
		inner = last_line(s, child, line);
		if (inner > last)
			last = inner;
	}
	return last;
}

static bool
is_comment_or_blank(const struct source *s, unsigned line)
{
	size_t len, i;
	const char *p = source_line(s, line, &len);

	for (i = 0; i < len && (p[i] == ' ' || p[i] == '\t'); i++)
		;
	return i == len || p[i] == '#';
}

/* The lines that a comment on this line covers. */
static void
cover(const struct source *s, const struct node *root,
    struct suppression *x, unsigned line)
{
	while (line < s->n_lines && is_comment_or_blank(s, line))
		line++;
	x->from = line;
	x->to = root == NULL ? line : last_line(s, root, line);
}

static struct suppression *
new_suppression(struct reporter *r, struct span at)
{
	struct arena *a = r->findings->arena;
	struct suppression *x = arena_alloc(a, sizeof *x);

	x->path = r->path;
	x->at = place_of(a, r->source, r->path, at);
	x->reason = "";
	return x;
}

/* Skips blanks; returns how many bytes of the line are left. */
static const char *
skip_blanks(const char *p, const char *end)
{
	while (p < end && (*p == ' ' || *p == '\t'))
		p++;
	return p;
}

/* A rule by code or name, or a whole family such as TT6. */
static bool
names_rules(const char *s)
{
	return rule_by_name(s) != NULL ||
	    (strlen(s) == 3 && strncmp(s, "TT", 2) == 0 &&
	    s[2] >= '0' && s[2] <= '9');
}

/* "TT412 until=2026-12-31" into rule and date; false if malformed. */
static bool
read_bracket(struct arena *a, struct suppression *x, const char *p,
    const char *end)
{
	size_t n = strcspn(p, " \t]");

	x->rule = arena_strndup(a, p, n);
	if (!names_rules(x->rule))
		return false;
	p = skip_blanks(p + n, end);
	if (*p == ']')
		return true;
	if (strncmp(p, "until=", 6) != 0)
		return false;
	p += 6;
	n = strcspn(p, " \t]");
	return date_parse_iso(p, n, &x->until) == DATE_OK;
}

/*
 * Reads what follows the marker: ignore[...] reason. NULL if malformed.
 */
static struct suppression *
read_one(struct reporter *r, const char *p, const char *end, struct span at,
    bool *whole_file)
{
	struct arena *a = r->findings->arena;
	struct suppression *x = new_suppression(r, at);
	const char *close = memchr(p, ']', (size_t)(end - p));

	p = skip_blanks(p, end);
	*whole_file = strncmp(p, "ignore-file[", 12) == 0;
	if (!*whole_file && strncmp(p, "ignore[", 7) != 0)
		return NULL;
	p += *whole_file ? 12 : 7;
	if (close == NULL || close < p || !read_bracket(a, x, p, end))
		return NULL;
	p = skip_blanks(close + 1, end);
	while (end > p && (end[-1] == ' ' || end[-1] == '\r'))
		end--;
	x->reason = arena_strndup(a, p, (size_t)(end - p));
	return x;
}

static void
report_malformed(struct reporter *r, struct span at)
{
	char *text = arena_strndup(r->findings->arena,
	    r->source->data + at.start, at.end - at.start);

	report_span(r, RULE_SUPPRESSION_UNKNOWN, at, "", "chu", text, NULL);
}

void
suppress_read(const struct source *s, const struct node *root,
    struct reporter *r, struct suppression **list)
{
	const char *p = s->data, *end = s->data + s->len, *line_end;
	struct suppression *x;
	bool whole_file;

	while ((p = strstr(p, marker)) != NULL) {
		struct span at = { (uint32_t)(p - s->data), 0 };

		line_end = memchr(p, '\n', (size_t)(end - p));
		if (line_end == NULL)
			line_end = end;
		at.end = (uint32_t)(line_end - s->data);
		p += sizeof marker - 1;
		if (root != NULL && in_scalar(root, at.start))
			continue;
		x = read_one(r, p, line_end, at, &whole_file);
		if (x == NULL) {
			report_malformed(r, at);
			continue;
		}
		if (!whole_file)
			cover(s, root, x, source_position(s, at.start).line);
		x->next = *list;
		*list = x;
	}
}

static bool
expired(const struct suppression *x, struct date as_of)
{
	return x->until.year != 0 && date_cmp(x->until, as_of) < 0;
}

static bool
hides(const struct suppression *x, const struct finding *f)
{
	return strcmp(x->path, f->at.path) == 0 &&
	    (x->from == 0 || (f->at.from.line >= x->from &&
	    f->at.from.line <= x->to)) &&
	    rule_matches(rule_of(f->rule), x->rule);
}

static void
suppress_one(struct suppression *list, struct finding *f, struct date as_of)
{
	struct suppression *x;

	for (x = list; x != NULL; x = x->next) {
		if (!hides(x, f))
			continue;
		x->used = true;
		if (!expired(x, as_of) && x->reason[0] != '\0')
			f->suppressed = x->reason;
	}
}

/* A rule that is off in this run could not have found anything. */
static bool
could_find(const struct suppression *x, const struct levels *levels)
{
	size_t i;

	for (i = 0; i < N_RULES; i++)
		if (levels->of[i] != LEVEL_OFF &&
		    rule_matches(rule_of((enum rule_id)i), x->rule))
			return true;
	return false;
}

static void
report_state(const struct suppression *x, struct findings *f,
    const struct levels *levels, struct date as_of)
{
	char day[DATE_SIZE];

	if (x->reason[0] == '\0')
		report_place(f, RULE_SUPPRESSION_REASON, &x->at, "", "",
		    "ma", x->rule, NULL);
	if (expired(x, as_of)) {
		date_format(day, x->until);
		report_place(f, RULE_SUPPRESSION_EXPIRED, &x->at, "", "",
		    "ma", x->rule, "ngay", day, NULL);
	}
	if (!x->used && could_find(x, levels))
		report_place(f, RULE_SUPPRESSION_UNUSED, &x->at, "", "",
		    "ma", x->rule, NULL);
}

void
suppress_apply(struct suppression *list, struct findings *f,
    const struct levels *levels, struct date as_of)
{
	const struct suppression *x;
	size_t i, n = f->n;

	if (list == NULL)
		return;
	for (i = 0; i < n; i++)
		suppress_one(list, f->v[i], as_of);
	for (x = list; x != NULL; x = x->next)
		report_state(x, f, levels, as_of);
}
