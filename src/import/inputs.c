/* Walks folders for JSON files and reads them. */
#include <sys/stat.h>

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/die.h"
#include "import/inputs.h"

enum { MAX_FOLDERS_DEEP = 64, MIB = 1024 * 1024 };

static void
complain(struct notes *notes, const char *path, enum source_status status,
    int error)
{
	switch (status) {
	case SOURCE_OK:
		break;
	case SOURCE_CANNOT_OPEN:
		note_add(notes, NOTE_ERROR, path, "không mở được: %s",
		    "cannot open: %s", strerror(error));
		break;
	case SOURCE_NOT_A_FILE:
		note_add(notes, NOTE_ERROR, path, "không phải tệp thường",
		    "not a regular file");
		break;
	case SOURCE_TOO_LARGE:
		note_add(notes, NOTE_ERROR, path,
		    "lớn hơn giới hạn %d MiB của một tệp",
		    "larger than the limit of %d MiB a file", INPUT_MAX_MIB);
		break;
	}
}

static void
add_file(struct inputs *in, struct notes *notes, const char *path)
{
	enum source_status status;
	struct source *s;

	if (in->n == in->cap) {
		in->cap = in->cap * 2 + 64;
		in->v = xrealloc(in->v, in->cap * sizeof *in->v);
	}
	s = &in->v[in->n];
	status = strcmp(path, "-") == 0 ?
	    source_read_fd(s, path, STDIN_FILENO, INPUT_MAX_MIB * MIB) :
	    source_read(s, path, INPUT_MAX_MIB * MIB);
	if (status == SOURCE_OK)
		in->n++;
	else
		complain(notes, path, status, errno);
}

static bool
ends_in_json(const char *name)
{
	size_t n = strlen(name);

	return n > 5 && strcmp(name + n - 5, ".json") == 0;
}

static size_t add_folder(struct inputs *in, struct notes *notes,
    const char *dir, int depth);

/* One name of a folder; returns how many files came of it. */
static size_t
add_entry(struct inputs *in, struct notes *notes, const char *path,
    int depth)
{
	struct stat st;

	if (lstat(path, &st) != 0)
		return 0;
	if (S_ISDIR(st.st_mode))
		return add_folder(in, notes, path, depth + 1);
	if (S_ISLNK(st.st_mode) && (stat(path, &st) != 0 ||
	    S_ISDIR(st.st_mode)))
		return 0;
	if (!ends_in_json(path))
		return 0;
	add_file(in, notes, path);
	return 1;
}

static size_t
add_folder(struct inputs *in, struct notes *notes, const char *dir,
    int depth)
{
	DIR *d = depth < MAX_FOLDERS_DEEP ? opendir(dir) : NULL;
	size_t found = 0, n = strlen(dir);
	struct dirent *e;

	if (d == NULL) {
		complain(notes, dir, SOURCE_CANNOT_OPEN,
		    depth < MAX_FOLDERS_DEEP ? errno : ELOOP);
		return 0;
	}
	while ((e = readdir(d)) != NULL)
		if (e->d_name[0] != '.')
			found += add_entry(in, notes,
			    arena_printf(notes->arena, "%s%s%s", dir,
			    n > 0 && dir[n - 1] == '/' ? "" : "/",
			    e->d_name), depth);
	closedir(d);
	return found;
}

void
inputs_add(struct inputs *in, struct notes *notes, const char *path)
{
	size_t errors = notes->count[NOTE_ERROR];
	struct stat st;

	if (strcmp(path, "-") == 0 || stat(path, &st) != 0 ||
	    !S_ISDIR(st.st_mode))
		add_file(in, notes, path);
	else if (add_folder(in, notes, path, 0) == 0 &&
	    notes->count[NOTE_ERROR] == errors)
		note_add(notes, NOTE_ERROR, path, "không có tệp .json nào",
		    "no .json file in this folder");
}

static int
compare(const void *a, const void *b)
{
	return strcmp(((const struct source *)a)->path,
	    ((const struct source *)b)->path);
}

void
inputs_sort(struct inputs *in)
{
	size_t i, n = 0;

	if (in->n == 0)
		return;
	qsort(in->v, in->n, sizeof *in->v, compare);
	for (i = 0; i < in->n; i++) {
		if (n > 0 && strcmp(in->v[i].path, in->v[n - 1].path) == 0)
			source_release(&in->v[i]);
		else
			in->v[n++] = in->v[i];
	}
	in->n = n;
}

void
inputs_release(struct inputs *in)
{
	size_t i;

	for (i = 0; i < in->n; i++)
		source_release(&in->v[i]);
	free(in->v);
}
