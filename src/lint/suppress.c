/* Finds suppressing comments, and what each of them covers. */
#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "lint/suppress.h"

static const char marker[] = "# tthc:";

/*
 * Where comments of a file may stand and what they may cover. Made once a
 * file, so that many comments cost no more than few.
 */
struct ground {
	const struct source *source;
	struct span *scalars;	/* in the order of the file */
	size_t n, cap, next;
	unsigned *last;		/* by line: where what starts there ends */
	unsigned target;	/* the line that the comment before covers */
	size_t n_taken;
};

static void
add_scalar(struct ground *g, struct span at)
{
	if (g->n == g->cap) {
		g->cap = g->cap * 2 + 64;
		g->scalars = xrealloc(g->scalars,
		    g->cap * sizeof *g->scalars);
	}
	g->scalars[g->n++] = at;
}

static void
add_node(struct ground *g, const struct node *n)
{
	uint32_t start = n->key != NULL ? n->key->at.start : n->at.start;
	unsigned first = source_line_at(g->source, start), last = first;
	const struct node *child;

	if (n->at.end > n->at.start)
		last = source_line_at(g->source, n->at.end - 1);
	/* A file's first line does not stand for the whole file. */
	if ((n->key != NULL || n->kind == NODE_SCALAR || start != 0) &&
	    last > g->last[first])
		g->last[first] = last;
	if (n->key != NULL && n->key->kind == NODE_SCALAR)
		add_scalar(g, n->key->at);
	if (n->kind == NODE_SCALAR)
		add_scalar(g, n->at);
	for (child = n->first; child != NULL; child = child->next)
		add_node(g, child);
}

static void
survey(struct ground *g, const struct source *s, const struct node *root)
{
	size_t size = (s->n_lines + 1) * sizeof *g->last;

	memset(g, 0, sizeof *g);
	g->source = s;
	g->last = xmalloc(size);
	memset(g->last, 0, size);
	if (root != NULL)
		add_node(g, root);
}

/*
 * True if the offset lies inside a scalar: then "#" is no comment. Offsets
 * must be asked for in ascending order.
 */
static bool
in_scalar(struct ground *g, uint32_t offset)
{
	while (g->next < g->n && g->scalars[g->next].end <= offset)
		g->next++;
	return g->next < g->n && g->scalars[g->next].start <= offset;
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

/* The lines that a comment on this line covers; lines ascend, too. */
static void
cover(struct ground *g, struct suppression *x, unsigned line)
{
	if (line > g->target)
		g->target = line;
	while (g->target < g->source->n_lines &&
	    is_comment_or_blank(g->source, g->target))
		g->target++;
	x->from = g->target;
	x->to = g->last[g->target] > 0 ? g->last[g->target] : g->target;
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

/* Reads the suppression at p, which starts with the marker. */
static void
take(struct ground *g, const char *p, const char *line_end,
    struct reporter *r, struct suppression **list)
{
	const struct source *s = g->source;
	struct span at = { (uint32_t)(p - s->data),
	    (uint32_t)(line_end - s->data) };
	struct suppression *x;
	bool whole_file;

	if (in_scalar(g, at.start))
		return;
	x = g->n_taken++ >= MAX_SUPPRESSIONS_OF_FILE ? NULL :
	    read_one(r, p + sizeof marker - 1, line_end, at, &whole_file);
	if (x == NULL) {
		report_malformed(r, at);
		return;
	}
	if (!whole_file)
		cover(g, x, x->at.from.line);
	x->next = *list;
	*list = x;
}

void
suppress_read(const struct source *s, const struct node *root,
    struct reporter *r, struct suppression **list)
{
	const char *p = strstr(s->data, marker), *end = s->data + s->len;
	const char *line_end;
	struct ground g;

	if (p == NULL)
		return;
	survey(&g, s, root);
	for (; p != NULL; p = strstr(p + sizeof marker - 1, marker)) {
		line_end = memchr(p, '\n', (size_t)(end - p));
		take(&g, p, line_end == NULL ? end : line_end, r, list);
	}
	free(g.scalars);
	free(g.last);
}

static bool
expired(const struct suppression *x, struct date as_of)
{
	return x->until.year != 0 && date_cmp(x->until, as_of) < 0;
}

/* By file, then as they stand there. */
static int
by_place(const void *va, const void *vb)
{
	const struct suppression *a = *(struct suppression *const *)va;
	const struct suppression *b = *(struct suppression *const *)vb;
	int c = strcmp(a->path, b->path);

	if (c != 0)
		return c;
	return a->at.from.line != b->at.from.line ?
	    (a->at.from.line < b->at.from.line ? -1 : 1) :
	    a->at.from.column < b->at.from.column ? -1 : 1;
}

/* The first of n sorted ones that stands in the file or a later one. */
static size_t
first_in(struct suppression **v, size_t n, const char *path)
{
	size_t low = 0, high = n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (strcmp(v[mid]->path, path) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

static bool
hides(const struct suppression *x, const struct finding *f)
{
	return (x->from == 0 || (f->at.from.line >= x->from &&
	    f->at.from.line <= x->to)) &&
	    rule_matches(rule_of(f->rule), x->rule);
}

/* The first that holds gives the reason; all that could hold are in use. */
static void
suppress_one(struct suppression **v, size_t n, struct finding *f,
    struct date as_of)
{
	size_t i;

	for (i = first_in(v, n, f->at.path);
	    i < n && strcmp(v[i]->path, f->at.path) == 0; i++) {
		if (!hides(v[i], f))
			continue;
		v[i]->used = true;
		if (f->suppressed == NULL && !expired(v[i], as_of) &&
		    v[i]->reason[0] != '\0')
			f->suppressed = v[i]->reason;
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
	struct suppression *x, **v;
	size_t i, n = 0, n_findings = f->n;

	for (x = list; x != NULL; x = x->next)
		n++;
	if (n == 0)
		return;
	v = arena_alloc(f->arena, n * sizeof *v);
	for (x = list, i = 0; x != NULL; x = x->next)
		v[i++] = x;
	qsort(v, n, sizeof *v, by_place);
	for (i = 0; i < n_findings; i++)
		suppress_one(v, n, f->v[i], as_of);
	for (i = 0; i < n; i++)
		report_state(v[i], f, levels, as_of);
}
