/* Looks for a content hash in git. */
#include <string.h>

#include "base/names.h"
#include "load/bind.h"
#include "tools/verify.h"

/* What is looked through, in one set of registers. */
struct looking {
	const struct verify *v;
	const struct past *past;
	struct git *git;
	const struct catalogue *catalogue;	/* of today, or the state's */
	struct past_state state;
	struct names seen;		/* blobs */
	struct arena scratch;
	struct verify_match match;
};

/* The procedure of a file; NULL if it cannot be read. For a short time. */
static const struct record *
record_of(struct looking *l, const struct source *s)
{
	struct findings ignored = { .arena = &l->scratch,
	    .only_counted = true };
	struct reporter report = { .findings = &ignored, .source = s,
	    .path = "", .procedure = "" };
	struct binder b = { .arena = &l->scratch, .report = &report,
	    .catalogue = l->catalogue };
	const struct node *root = yaml_read(&l->scratch, s, &report,
	    &b.partial);

	return root == NULL || root->kind != NODE_MAP ? NULL :
	    bind_file(&b, R_THU_TUC, root);
}

/* True if a blob has the hash; what is known of it is kept. */
static bool
look_at(struct looking *l, const struct git_object *o)
{
	const struct record *r;
	struct source s;
	bool found;

	if (o->kind != GIT_BLOB || o->data == NULL)
		return false;
	source_from_bytes(&s, "", o->data, o->len);
	/* Reading takes longer than looking for the code. */
	r = l->v->code != NULL && strstr(s.data, l->v->code) == NULL ? NULL :
	    record_of(l, &s);
	found = r != NULL && verify_record(l->v, r, &l->match);
	source_release(&s);
	arena_reset(&l->scratch);
	return found;
}

static bool
is_new(struct looking *l, const char *id)
{
	size_t n = l->seen.n;

	return names_add(&l->seen, id, strlen(id)) == n;
}

/*
 * Looks at n blobs, questions on their way to git ahead of the answers. ids
 * may hold NULL. *at gets the place of the one that has the hash, or n.
 */
static const char *
look_through(struct looking *l, const char *const *ids, size_t n, size_t *at)
{
	size_t asked = 0, read, open = 0;
	const char *wrong;
	struct git_object o;
	bool *wanted = arena_alloc(l->seen.arena, n + 1);

	*at = n;
	for (read = 0; read < n; read++) {
		for (; asked < n && open < GIT_WINDOW && *at == n; asked++) {
			wanted[asked] = ids[asked] != NULL &&
			    is_new(l, ids[asked]);
			if (wanted[asked]) {
				git_ask(l->git, ids[asked]);
				open++;
			}
		}
		if (!wanted[read])
			continue;
		wrong = git_answer(l->git, &o, l->v->r->o->max_file);
		open--;
		if (wrong != NULL)
			return wrong;
		/* What was asked must be read, also behind a find. */
		if (*at == n && look_at(l, &o))
			*at = read;
	}
	return NULL;
}

/* --- what became of it --------------------------------------------------- */

/* Reads what took the place of the old bytes; false if nothing did. */
static bool
read_new(struct looking *l, const struct past_event *e, struct source *s)
{
	const struct render *r = l->v->r;
	struct git_object o;

	/* What is not committed has no id that git could know. */
	if (e->commit == 0)
		return source_read(s, arena_printf(l->v->arena, "%s/%s",
		    r->in.run.catalogue.root_absolute, e->path),
		    r->o->max_file) == SOURCE_OK;
	*s = (struct source){ .path = "" };
	if (e->new_id == NULL || git_find(l->git, e->new_id, &o) != NULL ||
	    o.kind != GIT_BLOB)
		return false;
	source_from_bytes(s, "", o.data, o.len);
	return true;
}

/* The decisions that announced what came after, as "1303/QĐ-UBND, …". */
static const char *
decisions_after(struct looking *l, const struct past_event *e)
{
	struct source s;
	const struct record *r = read_new(l, e, &s) ? record_of(l, &s) : NULL;
	const struct value *v;
	const char *text, *number;
	struct buf b;
	size_t i, n = 0;

	buf_init(&b, 0);
	v = r == NULL ? NULL : items_of(value_of(r,
	    F_THU_TUC_QUYET_DINH_CONG_BO), &n);
	for (i = 0; i < n; i++) {
		number = v[i].record == NULL ? NULL :
		    text_of(v[i].record, F_QUYET_DINH_SO);
		if (number != NULL)
			buf_printf(&b, "%s%s", b.len > 0 ? ", " : "", number);
	}
	text = arena_strdup(l->v->arena, b.data);
	buf_release(&b);
	source_release(&s);
	arena_reset(&l->scratch);
	return text;
}

/* The commit that brought in a blob, as seen from a later event or commit. */
static const struct past_commit *
commit_of(const struct past *p, size_t from, const char *id)
{
	size_t i;

	for (i = from; i < p->n_events; i++)
		if (p->events[i].new_id != NULL &&
		    strcmp(p->events[i].new_id, id) == 0)
			return &p->commits[p->events[i].commit];
	return NULL;
}

/* --- with the registers of today ----------------------------------------- */

static const char *
look_with_today(struct looking *l, struct verify_past *found, bool *is_found)
{
	const struct past *p = l->past;
	const char **ids = arena_alloc(l->v->arena,
	    (p->n_events + 1) * sizeof *ids);
	const struct past_event *e;
	const char *wrong;
	size_t i, at;

	for (i = 0; i < p->n_events; i++)
		ids[i] = p->events[i].old_id;
	wrong = look_through(l, ids, p->n_events, &at);
	if (wrong != NULL || at == p->n_events)
		return wrong;
	e = &p->events[at];
	*found = (struct verify_past){ .match = l->match,
	    .by = &p->commits[e->commit],
	    .since = commit_of(p, at + 1, e->old_id),
	    .decisions = decisions_after(l, e) };
	found->match.path = e->path;
	*is_found = true;
	return NULL;
}

/* --- with registers of the past ------------------------------------------ */

/* The first event of a commit or an older one. */
static size_t
first_event(const struct past *p, size_t commit)
{
	size_t i;

	for (i = 0; i < p->n_events && p->events[i].commit < commit; i++)
		;
	return i;
}

/*
 * Everything that stood while the registers were as before the commit: the
 * files of that moment, then what they had replaced since the next commit to
 * the registers.
 */
static const char *
look_before(struct looking *l, size_t commit, struct verify_past *found,
    bool *is_found)
{
	const struct past_state *state = &l->state;
	const struct past *p = l->past;
	size_t from = first_event(p, commit + 1), to, i, at, n = state->n;
	const char **ids, *wrong;

	for (to = from; to < p->n_events &&
	    !p->commits[p->events[to].commit].registers; to++)
		;
	ids = arena_alloc(l->v->arena, (n + to - from + 1) * sizeof *ids);
	memcpy(ids, state->ids, n * sizeof *ids);
	for (i = from; i < to; i++)
		ids[n + i - from] = p->events[i].old_id;
	wrong = look_through(l, ids, n + to - from, &at);
	if (wrong != NULL || at == n + to - from)
		return wrong;
	*found = (struct verify_past){ .match = l->match, .decisions = "",
	    .by_register = at < n };
	i = from + at - n;
	found->by = &p->commits[at < n ? commit : p->events[i].commit];
	found->since = commit_of(p, at < n ? from : i + 1, ids[at]);
	if (at >= n)
		found->decisions = decisions_after(l, &p->events[i]);
	found->match.path = at < n ? arena_strdup(l->v->arena,
	    state->paths[at]) : p->events[i].path;
	*is_found = true;
	return NULL;
}

static const char *
look_with_old(struct looking *l, struct verify_past *found, bool *is_found)
{
	const struct past *p = l->past;
	const char *wrong = NULL;
	size_t i;

	for (i = 0; i < p->n_commits && wrong == NULL && !*is_found; i++) {
		if (!p->commits[i].registers)
			continue;
		wrong = past_state_read(&l->state, p, l->git, i);
		l->catalogue = &l->state.catalogue;
		l->seen = (struct names){ .arena = &l->state.arena };
		if (wrong == NULL)
			wrong = look_before(l, i, found, is_found);
		past_state_release(&l->state);
	}
	return wrong;
}

const char *
verify_in_past(const struct verify *v, struct git *g, struct verify_past *p,
    bool *found)
{
	struct past past;
	struct looking l = { .v = v, .past = &past, .git = g,
	    .catalogue = &v->r->in.run.catalogue,
	    .seen = { .arena = v->arena } };
	const char *wrong = past_read(&past, g);

	*found = false;
	if (wrong == NULL)
		wrong = look_with_today(&l, p, found);
	if (wrong == NULL && !*found)
		wrong = look_with_old(&l, p, found);
	arena_release(&l.scratch);
	return wrong;
}
