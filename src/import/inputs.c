/* Walks folders for JSON and XML files; reads those of JSON. */
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

static bool
ends_in(const char *name, const char *ending)
{
	size_t n = strlen(name), k = strlen(ending);

	return n > k && strcmp(name + n - k, ending) == 0;
}

static void
add_xml(struct inputs *in, const char *path)
{
	if (in->n_xml == in->cap_xml) {
		in->cap_xml = in->cap_xml * 2 + 16;
		in->xml_paths = xrealloc(in->xml_paths,
		    in->cap_xml * sizeof *in->xml_paths);
	}
	in->xml_paths[in->n_xml++] = path;
}

/* True if the bytes begin as XML does, in UTF-8 or in UTF-16. */
static bool
looks_like_xml(const struct source *s)
{
	const char *p = s->data + s->bom;

	p += strspn(p, " \t\r\n");
	return *p == '<' || (s->len > 1 &&
	    (memcmp(s->data, "\xFF\xFE", 2) == 0 ||
	    memcmp(s->data, "\xFE\xFF", 2) == 0));
}

/* Standard input that was read last is XML: it is no source of JSON. */
static void
move_xml(struct inputs *in)
{
	source_release(&in->xml_bytes);
	in->xml_bytes = in->v[--in->n];
	in->has_xml_bytes = true;
}

static void
add_file(struct inputs *in, struct notes *notes, const char *path)
{
	enum source_status status;
	struct source *s;

	if (in->xml && ends_in(path, ".xml")) {
		add_xml(in, path);
		return;
	}
	if (in->n == in->cap) {
		in->cap = in->cap * 2 + 64;
		in->v = xrealloc(in->v, in->cap * sizeof *in->v);
	}
	s = &in->v[in->n];
	status = strcmp(path, "-") == 0 ?
	    source_read_fd(s, path, STDIN_FILENO, INPUT_MAX_MIB * MIB) :
	    source_read(s, path, INPUT_MAX_MIB * MIB);
	if (status != SOURCE_OK) {
		complain(notes, path, status, errno);
		return;
	}
	in->n++;
	if (in->xml && strcmp(path, "-") == 0 && looks_like_xml(s))
		move_xml(in);
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
	if (!ends_in(path, ".json") && !(in->xml && ends_in(path, ".xml")))
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
		note_add(notes, NOTE_ERROR, path, in->xml ?
		    "không có tệp .json, .xml nào" : "không có tệp .json nào",
		    in->xml ? "no .json or .xml file in this folder" :
		    "no .json file in this folder");
}

static int
compare(const void *a, const void *b)
{
	return strcmp(((const struct source *)a)->path,
	    ((const struct source *)b)->path);
}

static int
compare_paths(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void
sort_xml(struct inputs *in)
{
	size_t i, n = 0;

	if (in->n_xml > 0)
		qsort(in->xml_paths, in->n_xml, sizeof *in->xml_paths,
		    compare_paths);
	for (i = 0; i < in->n_xml; i++)
		if (n == 0 || strcmp(in->xml_paths[i],
		    in->xml_paths[n - 1]) != 0)
			in->xml_paths[n++] = in->xml_paths[i];
	in->n_xml = n;
}

void
inputs_sort(struct inputs *in)
{
	size_t i, n = 0;

	sort_xml(in);
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
	free(in->xml_paths);
	source_release(&in->xml_bytes);
}
