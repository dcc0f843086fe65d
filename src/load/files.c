/* Walks folders and tells a catalogue's files from others. */
#include <sys/stat.h>

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

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
	size_t n = root == NULL ? 0 : strlen(root);
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

enum file_kind
file_kind_of(const char *root, const char *path)
{
	struct arena a = { 0 };
	enum file_kind kind = kind_inside(path_in_root(&a, root, path));

	arena_release(&a);
	return root == NULL ? FILE_PROCEDURE : kind;
}

static void
add(struct files *f, const char *path, enum file_kind kind)
{
	if (f->n == f->cap) {
		f->cap = f->cap == 0 ? 64 : f->cap * 2;
		f->v = arena_grow(f->arena, f->v, f->n, f->cap, sizeof *f->v);
	}
	f->v[f->n].path = path;
	f->v[f->n++].kind = kind;
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

static int walk(struct files *f, const char *root, const char *dir,
    const char *inside, int depth, const char **failed);

/* One name of a folder: walked, added or passed over. */
static int
take(struct files *f, const char *root, const char *path,
    const char *inside, int depth, const char **failed)
{
	struct stat st;

	if (lstat(path, &st) != 0)
		return 0;
	if (S_ISDIR(st.st_mode)) {
		if (!belongs(root, inside, true) || depth >= MAX_FOLDERS_DEEP)
			return 0;
		return walk(f, root, path, inside, depth + 1, failed);
	}
	/* A link to a folder is left alone: it may lead in a circle. */
	if (S_ISLNK(st.st_mode) && stat(path, &st) == 0 &&
	    S_ISDIR(st.st_mode))
		return 0;
	if (ends_in_yaml(path) && belongs(root, inside, false))
		add(f, path, root == NULL ? FILE_PROCEDURE :
		    kind_inside(inside));
	return 0;
}

static int
walk(struct files *f, const char *root, const char *dir, const char *inside,
    int depth, const char **failed)
{
	DIR *d = opendir(dir);
	struct dirent *e;
	int error = 0;

	if (d == NULL) {
		*failed = dir;
		return errno;
	}
	while (error == 0 && (e = readdir(d)) != NULL) {
		const char *path, *name = e->d_name;

		if (name[0] == '.')
			continue;
		path = strcmp(dir, ".") == 0 ? arena_strdup(f->arena, name) :
		    arena_printf(f->arena, "%s%s%s", dir,
		    dir[strlen(dir) - 1] == '/' ? "" : "/", name);
		error = take(f, root, path, *inside == '\0' ?
		    arena_strdup(f->arena, name) :
		    arena_printf(f->arena, "%s/%s", inside, name), depth,
		    failed);
	}
	closedir(d);
	return error;
}

bool
is_root(const char *root, const char *path)
{
	char *real = root == NULL ? NULL : realpath(path, NULL);
	bool same = real != NULL && strcmp(real, root) == 0;

	free(real);
	return same;
}

int
files_add(struct files *f, const char *root, const char *path,
    const char **failed)
{
	struct stat st;

	if (stat(path, &st) == 0 && S_ISDIR(st.st_mode))
		return walk(f, root, path, is_root(root, path) ? "" :
		    path_in_root(f->arena, root, path), 0, failed);
	add(f, arena_strdup(f->arena, path), file_kind_of(root, path));
	return 0;
}

static int
compare(const void *a, const void *b)
{
	return strcmp(((const struct file *)a)->path,
	    ((const struct file *)b)->path);
}

void
files_sort(struct files *f)
{
	size_t i, n = 0;

	if (f->n == 0)
		return;
	qsort(f->v, f->n, sizeof *f->v, compare);
	for (i = 0; i < f->n; i++)
		if (n == 0 || strcmp(f->v[i].path, f->v[n - 1].path) != 0)
			f->v[n++] = f->v[i];
	f->n = n;
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

bool
glob_matches(const char *glob, const char *path)
{
	bool deep;

	for (; *glob != '\0' && *glob != '*'; glob++, path++)
		if (*path == '\0' || (*glob == '?' ? *path == '/' :
		    *glob != *path))
			return false;
	if (*glob == '\0')
		return *path == '\0';
	deep = glob[1] == '*';
	glob += deep ? 2 : 1;
	/* "a / ** / b" also means "a/b". */
	if (deep && *glob == '/' && glob_matches(glob + 1, path))
		return true;
	for (;; path++) {
		if (glob_matches(glob, path))
			return true;
		if (*path == '\0' || (!deep && *path == '/'))
			return false;
	}
}
