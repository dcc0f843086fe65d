/* Reads files of both views, side by side, from git and from the disk. */
#include <errno.h>
#include <string.h>

#include "diff/side_view.h"
#include "load/unread.h"

static const char *
shown_path(struct arena *a, const struct view *v, const struct tree_file *f)
{
	if (v->kind == VIEW_DISK)
		return v->stands_for != NULL ? v->stands_for : f->disk;
	return *v->shown == '\0' || strcmp(v->shown, ".") == 0 ? f->inside :
	    arena_printf(a, "%s/%s", v->shown, f->inside);
}

static bool
same_object(const struct tree_file *a, const struct tree_file *b)
{
	return a != NULL && b != NULL && a->id != NULL && b->id != NULL &&
	    strcmp(a->id, b->id) == 0;
}

void
pairs_add(struct pairs *p, const struct view *view,
    const struct tree_file *old, const struct tree_file *new)
{
	const struct tree_file *f[2] = { old, new };
	struct wanted *w;
	size_t i;

	if (p->n == p->cap) {
		p->cap = p->cap == 0 ? 64 : p->cap * 2;
		p->v = arena_grow(p->arena, p->v, p->n, p->cap,
		    sizeof *p->v);
	}
	p->v[p->n].same = same_object(old, new);
	w = p->v[p->n++].of;
	for (i = 0; i < 2; i++) {
		w[i].file = f[i];
		if (f[i] != NULL)
			w[i].path = shown_path(p->arena, &view[i], f[i]);
	}
}

static const char *
read_object(struct opening *o, struct wanted *w)
{
	struct git_object object;
	const char *wrong = git_answer(&o->git, &object, o->q->max_file);

	if (wrong != NULL)
		return wrong;
	if (object.kind != GIT_BLOB)
		return git_no_object(&o->git, w->file->id, w->path);
	if (object.data == NULL)
		w->status = SOURCE_TOO_LARGE;
	else
		source_from_bytes(&w->source, w->path, object.data,
		    object.len);
	return NULL;
}

static const char *
read_wanted(struct opening *o, struct wanted *w)
{
	if (w->file == NULL)
		return NULL;
	if (w->file->id != NULL)
		return read_object(o, w);
	w->status = source_read(&w->source, w->file->disk, o->q->max_file);
	w->error = errno;
	w->source.path = w->path;
	return NULL;
}

static bool
same_bytes(const struct file_pair *p)
{
	const struct source *a = &p->of[0].source, *b = &p->of[1].source;

	return a->data != NULL && b->data != NULL && a->len == b->len &&
	    memcmp(a->data, b->data, a->len) == 0;
}

/* The file at a place in the order of reading: old, new, old, new. */
static struct wanted *
wanted_at(struct pairs *p, size_t i)
{
	struct file_pair *pair = &p->v[i / 2];

	return i % 2 == 0 && pair->same ? NULL : &pair->of[i % 2];
}

static bool
is_of_git(const struct wanted *w)
{
	return w != NULL && w->file != NULL && w->file->id != NULL;
}

/* Both of a pair were read. */
static void
finish_pair(struct file_pair *p, bool keep_same)
{
	p->same |= same_bytes(p);
	if (p->same)
		source_release(&p->of[0].source);
	if (p->same && !keep_same)
		source_release(&p->of[1].source);
}

const char *
pairs_read(struct opening *o, struct pairs *p, bool keep_same)
{
	const char *wrong = NULL;
	size_t i, asked = 0, open = 0, n = 2 * p->n;

	for (i = 0; i < n && wrong == NULL; i++) {
		struct wanted *w = wanted_at(p, i);

		/* Some questions are always on their way to git. */
		for (; asked < n && open < GIT_WINDOW; asked++) {
			struct wanted *next = wanted_at(p, asked);

			if (is_of_git(next)) {
				git_ask(&o->git, next->file->id);
				open++;
			}
		}
		if (w != NULL)
			wrong = read_wanted(o, w);
		open -= is_of_git(w);
		if (i % 2 == 1)
			finish_pair(&p->v[i / 2], keep_same);
	}
	return wrong;
}

void
pairs_release(struct pairs *p)
{
	size_t i;

	for (i = 0; i < p->n; i++) {
		source_release(&p->v[i].of[0].source);
		source_release(&p->v[i].of[1].source);
	}
	p->n = 0;
}

void
wanted_report(struct opening *o, struct side *s, const struct wanted *w)
{
	if (w->file != NULL && w->status != SOURCE_OK)
		report_unread(&s->findings, w->path, w->status, w->error,
		    o->q->max_file);
}

/* --- documents ---------------------------------------------------------- */

/* The next procedure of a view that was asked about; NULL after the last. */
static const struct tree_file *
next_document(const struct view *v, size_t *at, struct side *s)
{
	while (*at < v->tree.n)
		if (view_has(v, &v->tree.v[(*at)++])) {
			s->n_procedures++;
			return &v->tree.v[*at - 1];
		}
	return NULL;
}

/* What a file is called below what was asked about. */
static const char *
key(const struct view *v, const struct tree_file *f)
{
	const char *k = f->inside + strlen(v->scope);

	return k + strspn(k, "/");
}

static void
pair_documents_by_name(struct opening *o, struct pairs *p)
{
	const struct view *v = o->view;
	size_t i = 0, j = 0;
	const struct tree_file *f = next_document(&v[0], &i, o->side[0]);
	const struct tree_file *g = next_document(&v[1], &j, o->side[1]);

	while (f != NULL || g != NULL) {
		int c = f == NULL ? 1 : g == NULL ? -1 :
		    strcmp(key(&v[0], f), key(&v[1], g));

		if (c != 0 || !same_object(f, g) || o->q->all)
			pairs_add(p, v, c <= 0 ? f : NULL, c >= 0 ? g : NULL);
		if (c <= 0)
			f = next_document(&v[0], &i, o->side[0]);
		if (c >= 0)
			g = next_document(&v[1], &j, o->side[1]);
	}
}

/* The name in the new side's folder. */
static const char *
inside_of(struct opening *o, size_t side, const struct tree_file *f)
{
	const struct view *v = o->view;
	const char *k = key(&v[side], f);

	if (side == 1 || strcmp(v[0].scope, v[1].scope) == 0)
		return f->inside;
	return *v[1].scope == '\0' ? k : *k == '\0' ? v[1].scope :
	    arena_printf(o->arena, "%s/%s", v[1].scope, k);
}

/* Makes a document of what was read; NULL if nothing was. */
static struct document *
take_document(struct opening *o, size_t side, struct wanted *w)
{
	struct side *s = o->side[side];
	struct document *d = &s->documents[s->n_documents];

	wanted_report(o, s, w);
	if (w->source.data == NULL)
		return NULL;
	*d = (struct document){ .path = w->path,
	    .inside = inside_of(o, side, w->file), .source = w->source };
	w->source = (struct source){ .path = w->path };
	s->n_documents++;
	return d;
}

static void
take_pair(struct opening *o, struct file_pair *p)
{
	const struct document *new = take_document(o, 1, &p->of[1]);
	struct document *old;

	if (p->same && new != NULL)
		source_from_bytes(&p->of[0].source, p->of[0].path,
		    new->source.data, new->source.len);
	old = take_document(o, 0, &p->of[0]);
	/* With other registers the same bytes may mean something else. */
	if (p->same && old != NULL && o->same_registers)
		old->same = new;
}

static void
take_documents(struct opening *o, struct pairs *p)
{
	size_t i;

	for (i = 0; i < 2; i++)
		o->side[i]->documents = arena_alloc(&o->side[i]->arena,
		    (p->n + 1) * sizeof *o->side[i]->documents);
	for (i = 0; i < p->n; i++)
		take_pair(o, &p->v[i]);
}

const char *
documents_read(struct opening *o)
{
	struct pairs p = { .arena = o->arena };
	const char *wrong;

	pair_documents_by_name(o, &p);
	wrong = pairs_read(o, &p, o->q->all);
	if (wrong == NULL)
		take_documents(o, &p);
	pairs_release(&p);
	return wrong;
}
