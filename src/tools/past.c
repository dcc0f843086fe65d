/* Reads git's log, and registers of old commits. */
#include <stdlib.h>
#include <string.h>

#include "load/tree.h"
#include "tools/past.h"

/* --- the log ------------------------------------------------------------- */

static void
add_commit(struct past *p, struct past_commit c)
{
	if (p->n_commits == p->cap_commits) {
		p->cap_commits = p->cap_commits * 2 + 64;
		p->commits = arena_grow(p->arena, p->commits, p->n_commits,
		    p->cap_commits, sizeof *p->commits);
	}
	p->commits[p->n_commits++] = c;
}

static void
add_event(struct past *p, struct past_event e)
{
	if (p->n_events == p->cap_events) {
		p->cap_events = p->cap_events * 2 + 256;
		p->events = arena_grow(p->arena, p->events, p->n_events,
		    p->cap_events, sizeof *p->events);
	}
	p->events[p->n_events++] = e;
}

/* The string at *s; *s moves behind its NUL. NULL at the end. */
static const char *
next(const char **s, const char *end)
{
	const char *here = *s;
	const char *nul = here >= end ? NULL :
	    memchr(here, '\0', (size_t)(end - here));

	if (nul == NULL)
		return NULL;
	*s = nul + 1;
	return here;
}

/* A blob's id, kept; NULL if it is all zeros. */
static const char *
id_of(struct past *p, const char *s)
{
	size_t n = strcspn(s, " ");

	return strspn(s, "0") >= n ? NULL : arena_strndup(p->arena, s, n);
}

/* Inside the catalogue; NULL if the path lies elsewhere. */
static const char *
inside(const struct past *p, const char *path)
{
	size_t n = strlen(p->root);

	if (n == 0)
		return path;
	return strncmp(path, p->root, n) == 0 && path[n] == '/' ?
	    path + n + 1 : NULL;
}

/*
 * ":100644 100644 <old id> <new id> M", then the path, of a renamed file both.
 */
static void
take_entry(struct past *p, const char *entry, const char **s,
    const char *end)
{
	const char *old = entry + strcspn(entry, " ") + 8;
	const char *new = old + strcspn(old, " ") + 1;
	const char *status = new + strcspn(new, " ") + 1;
	const char *path = next(s, end);

	if (*status == 'R' || *status == 'C')
		next(s, end);
	path = path == NULL ? NULL : inside(p, path);
	if (path == NULL || !files_want(p->root, path, false))
		return;
	if (files_kind(p->root, path) == FILE_SHARED) {
		p->commits[p->n_commits - 1].registers |=
		    strncmp(path, "danh_muc/", 9) == 0;
		return;
	}
	/* A file that only moved says what it said. */
	if (*status == 'R')
		return;
	add_event(p, (struct past_event){ p->n_commits - 1, id_of(p, old),
	    id_of(p, new), arena_strdup(p->arena, path) });
}

static void
take_log(struct past *p, const struct buf *log)
{
	const char *s = log->data, *end = s + log->len, *entry;

	while ((entry = next(&s, end)) != NULL) {
		entry += *entry == '\n';
		if (*entry == '\1') {
			const char *date = next(&s, end);
			const char *subject = next(&s, end);

			if (subject == NULL)
				return;
			add_commit(p, (struct past_commit){
			    arena_strdup(p->arena, entry + 1),
			    arena_strdup(p->arena, date),
			    arena_strdup(p->arena, subject), false });
		} else if (*entry == ':' && strlen(entry) > 16) {
			take_entry(p, entry, &s, end);
		}
	}
}

const char *
past_read(struct past *p, struct git *g)
{
	static const char *const now[] = { "diff", "--raw", "--no-renames",
	    "--no-relative", "--no-abbrev", "-z", "HEAD", "--", ".", NULL };
	static const char *const then[] = { "log", "--raw", "-M100%",
	    "--no-relative", "--no-abbrev", "--no-show-signature", "-z",
	    "--format=%x01%H%x00%cs%x00%s", "HEAD", "--", ".", NULL };
	const char *wrong;
	struct buf log;

	*p = (struct past){ .arena = g->arena, .root = g->prefix };
	add_commit(p, (struct past_commit){ NULL, "", "", false });
	buf_init(&log, 0);
	wrong = git_run(g, now, &log, NULL);
	if (wrong == NULL)
		wrong = git_run(g, then, &log, NULL);
	if (wrong == NULL)
		take_log(p, &log);
	buf_release(&log);
	return wrong;
}

/* --- a state ------------------------------------------------------------- */

static const char *
list_files(struct past_state *s, const struct past *p, struct git *g,
    size_t commit, struct tree *tree)
{
	const char *id = p->commits[commit].id;
	const char *before = id == NULL ? "HEAD" :
	    arena_printf(&s->arena, "%s^", id);
	struct git_object o;
	const char *wrong = git_find(g, arena_printf(&s->arena, "%s:%s",
	    before, p->root), &o);

	if (wrong != NULL || o.kind != GIT_TREE)
		return wrong;
	return tree_from_git(tree, g, arena_strdup(&s->arena, o.id));
}

static const char *
read_registers(struct past_state *s, struct git *g, const struct tree *tree)
{
	struct catalogue_file *files = arena_alloc(&s->arena,
	    (tree->n + 1) * sizeof *files);
	struct git_object o;
	const char *wrong = NULL;
	size_t i, n = 0;

	for (i = 0; i < tree->n && wrong == NULL; i++) {
		const struct tree_file *f = &tree->v[i];

		if (f->kind != FILE_SHARED)
			continue;
		wrong = git_find(g, f->id, &o);
		if (wrong != NULL || o.kind != GIT_BLOB)
			continue;
		files[n].inside = f->inside;
		source_from_bytes(&files[n++].source, f->inside, o.data,
		    o.len);
	}
	catalogue_take(&s->catalogue, "", files, n);
	for (i = 0; i < n; i++)
		source_release(&files[i].source);
	return wrong;
}

const char *
past_state_read(struct past_state *s, const struct past *p, struct git *g,
    size_t commit)
{
	struct tree tree = { .arena = &s->arena, .root = p->root };
	const char *wrong;
	size_t i;

	memset(s, 0, sizeof *s);
	catalogue_init(&s->catalogue, &s->arena);
	wrong = list_files(s, p, g, commit, &tree);
	if (wrong == NULL)
		wrong = read_registers(s, g, &tree);
	s->ids = arena_alloc(&s->arena, (tree.n + 1) * sizeof *s->ids);
	s->paths = arena_alloc(&s->arena, (tree.n + 1) * sizeof *s->paths);
	for (i = 0; i < tree.n; i++)
		if (tree.v[i].kind == FILE_PROCEDURE) {
			s->ids[s->n] = tree.v[i].id;
			s->paths[s->n++] = tree.v[i].inside;
		}
	tree_release(&tree);
	return wrong;
}

void
past_state_release(struct past_state *s)
{
	catalogue_release(&s->catalogue);
	arena_release(&s->arena);
}
