/* Finds the catalogue of each view and lists its files. */
#include <sys/stat.h>

#include <stdlib.h>
#include <string.h>

#include "diff/side_view.h"

/* The way to the folder that holds the path: "a" of "a/b", "" of "a". */
static const char *
parent(struct arena *a, const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash == NULL ? "" :
	    arena_strndup(a, path, (size_t)(slash - path));
}

static const char *
last_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash == NULL ? path : slash + 1;
}

static const char *
join(struct arena *a, const char *dir, const char *name)
{
	return *dir == '\0' ? name : *name == '\0' ? dir :
	    arena_printf(a, "%s/%s", dir, name);
}

/* What is left of the path below a folder that leads to it. */
static const char *
below(const char *dir, const char *path)
{
	size_t n = strlen(dir);

	return path + n + (n > 0 && path[n] == '/');
}

/* --- where the catalogue is --------------------------------------------- */

/* The nearest folder of the tree, from the start upwards, with tthc.yaml. */
static const char *
climb(struct opening *o, struct view *v, const char *start)
{
	struct tree_place p;
	const char *wrong, *dir = start;

	for (;;) {
		wrong = tree_find(&o->git, v->tree_id, join(o->arena, dir,
		    "tthc.yaml"), &p);
		if (wrong != NULL)
			return wrong;
		if (place_is_file(&p)) {
			v->dir = dir;
			return NULL;
		}
		if (*dir == '\0')
			return NULL;
		dir = parent(o->arena, dir);
	}
}

/* The same on the disk, not above git's top. */
static void
climb_disk(struct opening *o, struct view *v, const char *start)
{
	const char *top = o->git.top, *root;
	size_t n = strcmp(top, "/") == 0 ? 0 : strlen(top);

	root = catalogue_find_root(o->arena, arena_printf(o->arena, "%s/%s",
	    top, start));
	if (root != NULL && strncmp(root, top, n) == 0 &&
	    (root[n] == '/' || root[n] == '\0'))
		v->dir = root + n + (root[n] == '/');
}

static const char *
no_such_path(struct opening *o, const struct view *v)
{
	const char *other = join(o->arena, o->git.prefix, v->path);
	struct tree_place p;

	if (other != v->path && tree_find(&o->git, v->tree_id, other, &p) ==
	    NULL && p.mode != 0)
		return message(o->arena, o->q->lang,
		    "không có \"%s\"; đường dẫn sau dấu hai chấm tính từ thư "
		    "mục gốc của kho, muốn tính từ đây hãy ghi ./ ở trước",
		    "there is no \"%s\"; the path behind the colon counts "
		    "from the top of the repository, put ./ before it to "
		    "count from here", v->label);
	return message(o->arena, o->q->lang,
	    "không có tệp hay thư mục \"%s\" trong phiên bản đó (%s)",
	    "there is no file or folder \"%s\" in that revision (%s)",
	    v->path, v->label);
}

/* Looks at the path in the commit: is it there, and a file or a folder? */
static const char *
look_at_path(struct opening *o, struct view *v)
{
	struct tree_place p;
	const char *wrong;

	if (v->path == NULL)
		return NULL;
	wrong = tree_find(&o->git, v->tree_id, v->path, &p);
	if (wrong != NULL)
		return wrong;
	if (p.mode == 0 && v->named)
		return no_such_path(o, v);
	v->single = place_is_file(&p);
	if (p.mode == 0 || v->single || place_is_folder(&p))
		return NULL;
	return message(o->arena, o->q->lang,
	    "\"%s\" là liên kết hoặc kho con, không so sánh được",
	    "\"%s\" is a link or a submodule and cannot be compared",
	    v->path);
}

static bool
is_regular(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISREG(st.st_mode);
}

static const char *
find_in_git(struct opening *o, struct view *v)
{
	const char *wrong = look_at_path(o, v), *start;

	if (wrong != NULL)
		return wrong;
	if (v->kind != VIEW_REVISION && v->path != NULL)
		v->single |= is_regular(arena_printf(o->arena, "%s/%s",
		    o->git.top, v->path));
	start = v->path == NULL ? o->git.prefix :
	    v->single ? parent(o->arena, v->path) : v->path;
	if (v->kind != VIEW_REVISION)
		climb_disk(o, v, start);
	return v->dir != NULL ? NULL : climb(o, v, start);
}

static const char *
no_catalogue(struct opening *o)
{
	return message(o->arena, o->q->lang,
	    "không thấy tthc.yaml ở đây hay ở thư mục nào bên trên; hãy ghi "
	    "thư mục cần so sánh, ví dụ HEAD~1:catalog HEAD:catalog",
	    "no tthc.yaml here or in any folder above; name the folder to "
	    "compare, e.g. HEAD~1:catalog HEAD:catalog");
}

/* Of the disk: the root, what it is called, and what of it was named. */
static const char *
place_on_disk(struct opening *o, struct view *v)
{
	const char *path = o->q->stands_for != NULL ? o->q->stands_for :
	    v->path;
	const char *root = catalogue_find_root(o->arena, path);

	v->stands_for = o->q->stands_for;
	if (v->stands_for != NULL)
		v->label = v->stands_for;
	v->single = v->stands_for != NULL || is_regular(v->path);
	v->tree.root = root;
	v->dir = root;
	v->shown = root == NULL ? "" : path_from_here(o->arena, root);
	if (root == NULL)
		v->scope = v->single ? last_name(path) : "";
	else
		v->scope = is_root(root, path) ? "" :
		    path_in_root(o->arena, root, path);
	return NULL;
}

/* Of git: the same, once it is clear which folder is the root. */
static const char *
place_in_git(struct opening *o, struct view *v)
{
	const char *top = o->git.top;

	if (v->dir == NULL && v->path == NULL)
		return no_catalogue(o);
	if (v->dir != NULL)
		v->tree.root = v->dir;
	else
		v->dir = v->single ? parent(o->arena, v->path) : v->path;
	v->scope = v->path == NULL ? "" : below(v->dir, v->path);
	v->shown = top == NULL ? v->dir : path_from_here(o->arena,
	    *v->dir == '\0' ? top :
	    arena_printf(o->arena, "%s/%s", top, v->dir));
	return NULL;
}

/* --- listing ------------------------------------------------------------ */

static const char *
list_disk(struct opening *o, struct view *v)
{
	const char *path = o->q->stands_for;
	struct tree_file *f;

	tree_from_disk(&v->tree, path == NULL ? v->path : path);
	if (path == NULL)
		return NULL;
	f = tree_add(&v->tree, v->scope);
	f->disk = v->path;
	f->gone = strcmp(v->path, "/dev/null") == 0;
	tree_sort(&v->tree);
	return NULL;
}

/* A file that was named counts, even where a walk would pass it over. */
static const char *
add_single(struct opening *o, struct view *v)
{
	const char *path = join(o->arena, v->dir, v->scope), *wrong = NULL;
	const char *disk = arena_printf(o->arena, "%s/%s",
	    o->git.top == NULL ? "" : o->git.top, path);
	struct git_object found = { .kind = GIT_NONE };
	struct tree_place p = { .mode = 0 };
	struct tree_file *f;

	if (tree_get(&v->tree, v->scope) != NULL)
		return NULL;
	if (v->kind == VIEW_REVISION)
		wrong = tree_find(&o->git, v->tree_id, path, &p);
	else if (v->kind == VIEW_INDEX)
		wrong = git_find(&o->git, arena_printf(o->arena, ":0:%s",
		    path), &found);
	else if (!is_regular(disk))
		return NULL;
	if (wrong != NULL || (v->kind == VIEW_REVISION && p.mode == 0) ||
	    (v->kind == VIEW_INDEX && found.kind != GIT_BLOB))
		return wrong;
	f = tree_add(&v->tree, v->scope);
	if (v->kind == VIEW_WORK_TREE)
		f->disk = disk;
	else
		f->id = arena_strdup(o->arena, v->kind == VIEW_REVISION ?
		    p.id : found.id);
	tree_sort(&v->tree);
	return NULL;
}

static const char *
list_git(struct opening *o, struct view *v)
{
	struct tree_place p;
	const char *wrong = NULL;

	/* Without a catalogue around it, a file stands alone. */
	if (!v->single || v->tree.root != NULL) {
		wrong = tree_find(&o->git, v->tree_id, v->dir, &p);
		if (wrong == NULL && place_is_folder(&p))
			wrong = tree_from_git(&v->tree, &o->git,
			    arena_strdup(o->arena, p.id));
		if (wrong == NULL && v->kind != VIEW_REVISION)
			wrong = tree_overlay(&v->tree, &o->git, v->tree_id,
			    v->dir, v->kind == VIEW_INDEX);
	}
	if (wrong == NULL && v->single)
		wrong = add_single(o, v);
	return wrong;
}

static bool
in_scope(const struct view *v, const char *inside)
{
	size_t n = strlen(v->scope);

	return n == 0 || (strncmp(inside, v->scope, n) == 0 &&
	    (inside[n] == '\0' || inside[n] == '/'));
}

bool
view_has(const struct view *v, const struct tree_file *f)
{
	return f->kind == FILE_PROCEDURE && in_scope(v, f->inside);
}

/* Two git sides of which only one has a catalogue here: on the other it was
 * not made yet, or was given up, and would stand at the same place. */
static void
share_place(struct view *v)
{
	size_t i;

	for (i = 0; i < 2; i++)
		if (v[i].dir == NULL && v[1 - i].dir != NULL &&
		    v[i].kind != VIEW_DISK && v[1 - i].kind != VIEW_DISK &&
		    (v[i].path == NULL || !v[i].named))
			v[i].dir = v[1 - i].dir;
}

static bool
is_empty(const struct view *v)
{
	size_t i;

	for (i = 0; i < v->tree.n; i++)
		if (in_scope(v, v->tree.v[i].inside))
			return false;
	return true;
}

/* Where else in the revision a catalogue stands; NULL = nowhere. */
static const char *
catalogue_elsewhere(struct opening *o, const struct view *v)
{
	const char *const args[] = { "ls-tree", "-r", "-z", "--name-only",
	    "--full-tree", v->tree_id, NULL };
	const char *p, *found = NULL;
	struct buf out;

	buf_init(&out, 0);
	if (git_run(&o->git, args, &out, NULL) == NULL)
		for (p = out.data; p < out.data + out.len; p += strlen(p) + 1)
			if (strcmp(last_name(p), "tthc.yaml") == 0)
				found = parent(o->arena, p);
	buf_release(&out);
	return found;
}

/* All would seem new, or abolished, if the whole catalogue has moved. */
static const char *
check_moved(struct opening *o)
{
	const char *other;
	size_t i;

	for (i = 0; i < 2; i++) {
		const struct view *v = &o->view[i];

		if (v->kind != VIEW_REVISION || v->path != NULL ||
		    !is_empty(v))
			continue;
		other = catalogue_elsewhere(o, v);
		if (other != NULL)
			return message(o->arena, o->q->lang,
			    "ở \"%s\" bộ dữ liệu không nằm tại đây mà ở "
			    "\"%s\"; hãy ghi thư mục cho cả hai bên, ví dụ "
			    "%s:%s",
			    "in \"%s\" the catalogue is not here but in "
			    "\"%s\"; name the folder on both sides, e.g. "
			    "%s:%s", v->label, *other == '\0' ? "." : other,
			    v->label, other);
	}
	return NULL;
}

static const char *
check(struct opening *o)
{
	struct view *v = o->view;

	if (is_empty(&v[0]) && is_empty(&v[1]))
		return message(o->arena, o->q->lang,
		    "không có tệp .yaml nào để so sánh trong \"%s\" và \"%s\"",
		    "there is no .yaml file to compare in \"%s\" and \"%s\"",
		    v[0].label, v[1].label);
	if (v[0].single != v[1].single && !is_empty(&v[0]) &&
	    !is_empty(&v[1]))
		return message(o->arena, o->q->lang,
		    "\"%s\" và \"%s\": một bên là tệp, bên kia là thư mục",
		    "\"%s\" and \"%s\": one is a file, the other a folder",
		    v[0].label, v[1].label);
	return check_moved(o);
}

const char *
views_list(struct opening *o)
{
	const char *wrong = NULL;
	size_t i;

	for (i = 0; i < 2 && wrong == NULL; i++) {
		o->view[i].tree.arena = o->arena;
		if (o->view[i].kind != VIEW_DISK)
			wrong = find_in_git(o, &o->view[i]);
	}
	share_place(o->view);
	for (i = 0; i < 2 && wrong == NULL; i++) {
		struct view *v = &o->view[i];

		wrong = v->kind == VIEW_DISK ? place_on_disk(o, v) :
		    place_in_git(o, v);
		if (wrong == NULL)
			wrong = v->kind == VIEW_DISK ? list_disk(o, v) :
			    list_git(o, v);
	}
	return wrong != NULL ? wrong : check(o);
}
