/* Walks folders and tells a catalogue's files from others. */
#include <sys/stat.h>

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/die.h"
#include "load/files.h"

enum { MAX_FOLDERS_DEEP = 64 };

static bool
ends_in_yaml(const char *name)
{
	size_t n = strlen(name);

	return (n > 5 && strcmp(name + n - 5, ".yaml") == 0) ||
	    (n > 4 && strcmp(name + n - 4, ".yml") == 0);
}

const char *
path_in_root(struct arena *a, const char *root, const char *path)
{
	char *real = root == NULL ? NULL : realpath(path, NULL);
	size_t n = root == NULL || strcmp(root, "/") == 0 ? 0 : strlen(root);
	const char *inside = path;

	if (real != NULL && strncmp(real, root, n) == 0 && real[n] == '/')
		inside = arena_strdup(a, real + n + 1);
	free(real);
	return inside;
}

static enum file_kind
kind_inside(const char *inside)
{
	if (strcmp(inside, "tthc.yaml") == 0 ||
	    strncmp(inside, "don_vi/", 7) == 0 ||
	    strncmp(inside, "danh_muc/", 9) == 0)
		return FILE_SHARED;
	return FILE_PROCEDURE;
}

static void
add(struct files *f, const char *root, const char *path, const char *inside)
{
	if (f->n == f->cap) {
		f->cap = f->cap == 0 ? 64 : f->cap * 2;
		f->v = arena_grow(f->arena, f->v, f->n, f->cap, sizeof *f->v);
	}
	f->v[f->n].path = path;
	f->v[f->n].inside = inside;
	f->v[f->n++].kind = files_kind(root, inside);
}

/* In a root only its own folders count; elsewhere every YAML file does. */
static bool
belongs(const char *root, const char *inside, bool folder)
{
	if (root == NULL)
		return true;
	if (strncmp(inside, "thu_tuc", 7) == 0 &&
	    (inside[7] == '/' || inside[7] == '\0'))
		return true;
	if (folder)
		return strcmp(inside, "danh_muc") == 0 ||
		    strcmp(inside, "don_vi") == 0;
	return kind_inside(inside) == FILE_SHARED;
}

bool
files_want(const char *root, const char *inside, bool folder)
{
	const char *slash = strrchr(inside, '/');

	if ((slash == NULL ? inside : slash + 1)[0] == '.')
		return false;
	return belongs(root, inside, folder) &&
	    (folder || ends_in_yaml(inside));
}

enum file_kind
files_kind(const char *root, const char *inside)
{
	return root == NULL ? FILE_PROCEDURE : kind_inside(inside);
}

static void walk(struct files *f, const char *root, const char *dir,
    const char *inside, int depth);

/*
 * One name of a folder: walked, added or passed over. What cannot be entered
 * or looked at is added too: reading it will say why it is left out.
 */
static void
take(struct files *f, const char *root, const char *path,
    const char *inside, int depth)
{
	struct stat st;

	if (lstat(path, &st) != 0) {
		if (errno != ENOENT && belongs(root, inside, true))
			add(f, root, path, inside);
		return;
	}
	if (S_ISDIR(st.st_mode)) {
		if (belongs(root, inside, true))
			walk(f, root, path, inside, depth + 1);
		return;
	}
	/* A link to a folder is left alone: it may lead in a circle. */
	if (S_ISLNK(st.st_mode) && stat(path, &st) == 0 &&
	    S_ISDIR(st.st_mode))
		return;
	if (ends_in_yaml(path) && belongs(root, inside, false))
		add(f, root, path, inside);
}

static void
walk(struct files *f, const char *root, const char *dir, const char *inside,
    int depth)
{
	DIR *d = depth < MAX_FOLDERS_DEEP ? opendir(dir) : NULL;
	struct dirent *e;

	if (d == NULL) {
		add(f, root, dir, inside);
		return;
	}
	while ((e = readdir(d)) != NULL) {
		const char *path, *name = e->d_name;

		if (name[0] == '.')
			continue;
		path = strcmp(dir, ".") == 0 ? arena_strdup(f->arena, name) :
		    arena_printf(f->arena, "%s%s%s", dir,
		    dir[strlen(dir) - 1] == '/' ? "" : "/", name);
		take(f, root, path, *inside == '\0' ?
		    arena_strdup(f->arena, name) :
		    arena_printf(f->arena, "%s/%s", inside, name), depth);
	}
	closedir(d);
}

bool
is_root(const char *root, const char *path)
{
	char *real = root == NULL ? NULL : realpath(path, NULL);
	bool same = real != NULL && strcmp(real, root) == 0;

	free(real);
	return same;
}

/* What the file or folder is called inside the root; without one, anywhere. */
static const char *
own_name(struct arena *a, const char *root, const char *path)
{
	char *real;
	const char *name = path;

	if (root != NULL)
		return is_root(root, path) ? "" : path_in_root(a, root, path);
	real = realpath(path, NULL);
	if (real != NULL)
		name = arena_strdup(a, real);
	free(real);
	return name;
}

void
files_add(struct files *f, const char *root, const char *path)
{
	const char *inside = own_name(f->arena, root, path);
	struct stat st;

	path = arena_strdup(f->arena, path);
	if (stat(path, &st) == 0 && S_ISDIR(st.st_mode))
		walk(f, root, path, inside, 0);
	else
		add(f, root, path, inside);
}

static int
by_path(const void *a, const void *b)
{
	return strcmp(((const struct file *)a)->path,
	    ((const struct file *)b)->path);
}

static int
by_inside(const void *a, const void *b)
{
	int c = strcmp(((const struct file *)a)->inside,
	    ((const struct file *)b)->inside);

	return c != 0 ? c : by_path(a, b);
}

void
files_sort(struct files *f)
{
	size_t i, n = 0;

	if (f->n == 0)
		return;
	qsort(f->v, f->n, sizeof *f->v, by_inside);
	for (i = 0; i < f->n; i++)
		if (n == 0 || strcmp(f->v[i].inside, f->v[n - 1].inside) != 0)
			f->v[n++] = f->v[i];
	f->n = n;
	qsort(f->v, f->n, sizeof *f->v, by_path);
}

const char *
path_from_here(struct arena *a, const char *absolute)
{
	char *here = realpath(".", NULL), *slash;
	const char *up = "", *result = absolute;
	size_t n;

	if (here == NULL)
		return absolute;
	for (;;) {
		n = strlen(here);
		if (strncmp(absolute, here, n) == 0 &&
		    (absolute[n] == '/' || absolute[n] == '\0')) {
			absolute += n + (absolute[n] == '/');
			result = arena_printf(a, "%s%s", up, absolute);
			break;
		}
		slash = strrchr(here, '/');
		if (slash == NULL || slash == here)
			break;
		*slash = '\0';
		up = arena_printf(a, "../%s", up);
	}
	free(here);
	n = strlen(result);
	if (n == 0)
		return ".";
	return n > 1 && result[n - 1] == '/' ?
	    arena_strndup(a, result, n - 1) : result;
}

/*
 * Moves the places in the path that a piece of the glob may end at from
 * before the piece to behind it. There are n + 1 places; at[i] is true if the
 * glob so far matches the first i bytes.
 */
static void
pass_star(bool *at, const char *path, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		at[i + 1] |= at[i] && path[i] != '/';
}

/* "**" crosses folders; with whole, "** /" is no folder or whole ones. */
static void
pass_stars(bool *at, const char *path, size_t n, bool whole)
{
	bool some = false;
	size_t i;

	for (i = 0; i < n; i++) {
		some |= at[i];
		at[i + 1] |= some && (!whole || path[i] == '/');
	}
}

static void
pass_byte(bool *at, const char *path, size_t n, char c)
{
	size_t i;

	for (i = n; i > 0; i--)
		at[i] = at[i - 1] &&
		    (c == '?' ? path[i - 1] != '/' : path[i - 1] == c);
	at[0] = false;
}

bool
glob_matches(const char *glob, const char *path)
{
	size_t n = strlen(path);
	bool *at = xmalloc((n + 1) * sizeof *at), matches;

	memset(at, 0, (n + 1) * sizeof *at);
	at[0] = true;
	while (*glob != '\0')
		if (strncmp(glob, "**/", 3) == 0) {
			pass_stars(at, path, n, true);
			glob += 3;
		} else if (strncmp(glob, "**", 2) == 0) {
			pass_stars(at, path, n, false);
			glob += 2;
		} else if (*glob == '*') {
			pass_star(at, path, n);
			glob++;
		} else {
			pass_byte(at, path, n, *glob++);
		}
	matches = at[n];
	free(at);
	return matches;
}
