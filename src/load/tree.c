/* Collects the files of a folder or of a commit. */
#include <sys/stat.h>

#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "base/hash.h"
#include "load/tree.h"

enum {
	TYPE = 0170000, FOLDER = 0040000, REGULAR = 0100000,
	MAX_TREE = 256 << 20	/* bytes of one tree object */
};

struct entry_of_tree {
	unsigned mode;
	const char *name;
	const unsigned char *id;
};

/* A folder of a commit whose tree object is still to be read. */
struct branch {
	const char *inside, *id;
};

struct branches {
	struct arena *arena;
	struct branch *v;
	size_t n, cap;
};

bool
place_is_folder(const struct tree_place *p)
{
	return (p->mode & TYPE) == FOLDER;
}

bool
place_is_file(const struct tree_place *p)
{
	return (p->mode & TYPE) == REGULAR;
}

struct tree_file *
tree_add(struct tree *t, const char *inside)
{
	struct tree_file *f;

	if (t->n == t->cap) {
		t->cap = t->cap == 0 ? 256 : t->cap * 2;
		t->v = xrealloc(t->v, t->cap * sizeof *t->v);
	}
	f = &t->v[t->n];
	*f = (struct tree_file){ .inside = inside, .order = t->n++,
	    .kind = files_kind(t->root, inside) };
	return f;
}

void
tree_release(struct tree *t)
{
	free(t->v);
	t->v = NULL;
	t->n = t->cap = 0;
}

static int
by_inside(const void *a, const void *b)
{
	const struct tree_file *f = a, *g = b;
	int c = strcmp(f->inside, g->inside);

	return c != 0 ? c : (f->order > g->order) - (f->order < g->order);
}

void
tree_sort(struct tree *t)
{
	size_t i, n = 0;

	if (t->n == 0)
		return;
	qsort(t->v, t->n, sizeof *t->v, by_inside);
	for (i = 0; i < t->n; i++) {
		bool last = i + 1 == t->n ||
		    strcmp(t->v[i].inside, t->v[i + 1].inside) != 0;

		if (last && !t->v[i].gone)
			t->v[n++] = t->v[i];
	}
	t->n = n;
}

const struct tree_file *
tree_get(const struct tree *t, const char *inside)
{
	size_t low = 0, high = t->n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		int c = strcmp(t->v[mid].inside, inside);

		if (c == 0)
			return &t->v[mid];
		if (c < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return NULL;
}

/* --- the disk ----------------------------------------------------------- */

/* The name of a file that belongs to no catalogue: below the folder that was
 * named, or its last name. */
static const char *
loose_name(const char *path, const char *file)
{
	size_t n = strlen(path);
	const char *slash;

	if (strcmp(path, ".") == 0)
		return file;
	if (strncmp(path, file, n) == 0 && file[n] != '\0')
		return file + n + strspn(file + n, "/");
	slash = strrchr(file, '/');
	return slash == NULL ? file : slash + 1;
}

void
tree_from_disk(struct tree *t, const char *path)
{
	static const char *const shared[] = {
		"tthc.yaml", "danh_muc", "don_vi"
	};
	struct files files = { .arena = t->arena };
	struct stat st;
	size_t i;

	files_add(&files, t->root, path);
	for (i = 0; t->root != NULL && i < 3; i++) {
		const char *s = path_from_here(t->arena, arena_printf(
		    t->arena, "%s/%s", t->root, shared[i]));

		if (stat(s, &st) == 0)
			files_add(&files, t->root, s);
	}
	files_sort(&files);
	for (i = 0; i < files.n; i++) {
		const struct file *f = &files.v[i];

		tree_add(t, t->root != NULL ? f->inside :
		    loose_name(path, f->path))->disk = f->path;
	}
	tree_sort(t);
}

/* --- commits ------------------------------------------------------------ */

/* Reads the next entry of a tree object: mode, blank, name, NUL, raw id. */
static bool
next_entry(const char **p, const char *end, size_t id_len,
    struct entry_of_tree *e)
{
	const char *nul = *p == end ? NULL :
	    memchr(*p, '\0', (size_t)(end - *p));
	char *blank;

	if (nul == NULL || (size_t)(end - nul) <= id_len)
		return false;
	e->mode = (unsigned)strtoul(*p, &blank, 8);
	e->name = blank + (*blank == ' ');
	e->id = (const unsigned char *)nul + 1;
	*p = nul + 1 + id_len;
	return true;
}

static void
write_id(char *out, const unsigned char *id, size_t n)
{
	hex_write(out, id, n);
	out[2 * n] = '\0';
}

static const char *
id_copy(struct arena *a, const unsigned char *id, size_t n)
{
	char *s = arena_raw(a, n * 2 + 1);

	write_id(s, id, n);
	return s;
}

static void
add_branch(struct branches *b, const char *inside, const char *id)
{
	if (b->n == b->cap) {
		b->cap = b->cap == 0 ? 64 : b->cap * 2;
		b->v = arena_grow(b->arena, b->v, b->n, b->cap,
		    sizeof *b->v);
	}
	b->v[b->n++] = (struct branch){ inside, id };
}

/* dir/name in the arena. */
static const char *
join(struct arena *a, const char *dir, const char *name)
{
	size_t n = strlen(dir), m = strlen(name);
	char *s = arena_raw(a, n + m + 2);

	if (n == 0)
		return memcpy(s, name, m + 1);
	memcpy(s, dir, n);
	s[n] = '/';
	memcpy(s + n + 1, name, m + 1);
	return s;
}

static void
take_entries(struct tree *t, struct branches *b, const char *dir,
    const struct git_object *o)
{
	const char *p = o->data, *end = o->data + o->len;
	size_t id_len = strlen(o->id) / 2;
	struct entry_of_tree e;

	while (next_entry(&p, end, id_len, &e)) {
		bool folder = (e.mode & TYPE) == FOLDER;
		const char *inside;

		if (!folder && (e.mode & TYPE) != REGULAR)
			continue;
		inside = join(t->arena, dir, e.name);
		if (!files_want(t->root, inside, folder))
			continue;
		if (folder)
			add_branch(b, inside, id_copy(t->arena, e.id, id_len));
		else
			tree_add(t, inside)->id = id_copy(t->arena, e.id,
			    id_len);
	}
}

const char *
tree_from_git(struct tree *t, struct git *g, const char *id)
{
	struct branches b = { .arena = t->arena };
	size_t asked = 0, read = 0;
	struct git_object o;

	add_branch(&b, "", id);
	while (read < b.n) {
		const struct branch *at = &b.v[read];
		const char *inside = at->inside, *wrong;

		while (asked < b.n && asked < read + GIT_WINDOW)
			git_ask(g, b.v[asked++].id);
		wrong = git_answer(g, &o, MAX_TREE);
		if (wrong == NULL && (o.kind != GIT_TREE || o.data == NULL))
			wrong = git_no_object(g, at->id,
			    *inside == '\0' ? "/" : inside);
		if (wrong != NULL)
			return wrong;
		take_entries(t, &b, inside, &o);
		read++;
	}
	tree_sort(t);
	return NULL;
}

/* Finds a name of n bytes in a tree object. */
static void
find_name(const struct git_object *o, const char *name, size_t n,
    struct tree_place *p)
{
	const char *at = o->data, *end = o->data + o->len;
	size_t id_len = strlen(o->id) / 2;
	struct entry_of_tree e;

	p->mode = 0;
	while (next_entry(&at, end, id_len, &e))
		if (strncmp(e.name, name, n) == 0 && e.name[n] == '\0') {
			p->mode = e.mode;
			write_id(p->id, e.id, id_len);
			return;
		}
}

const char *
tree_find(struct git *g, const char *id, const char *path,
    struct tree_place *p)
{
	struct git_object o;
	const char *wrong;
	size_t n;

	*p = (struct tree_place){ .mode = FOLDER };
	memcpy(p->id, id, strlen(id) + 1);
	while (*(path += strspn(path, "/")) != '\0') {
		if (!place_is_folder(p)) {
			p->mode = 0;
			return NULL;
		}
		wrong = git_find(g, p->id, &o);
		if (wrong == NULL && (o.kind != GIT_TREE || o.data == NULL))
			wrong = git_no_object(g, arena_strdup(g->arena, p->id),
			    path);
		if (wrong != NULL)
			return wrong;
		n = strcspn(path, "/");
		find_name(&o, path, n, p);
		path += n;
		if (p->mode == 0)
			return NULL;
	}
	return NULL;
}
