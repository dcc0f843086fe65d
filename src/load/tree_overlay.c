/* Lays over a commit's files what git's index or work tree has otherwise. */
#include <sys/stat.h>

#include <stdlib.h>
#include <string.h>

#include "load/tree.h"

struct overlay {
	struct tree *tree;
	struct git *git;
	const char *dir;	/* of the catalogue, from git's top */
	bool staged;
	const char *unmerged;	/* a file with a conflict, or NULL */
};

/* ":old-mode new-mode old-id new-id status" */
struct raw_change {
	struct tree_place place;	/* on the new side */
	char status;
};

static bool
parse_raw(const char *s, struct raw_change *r)
{
	char mode[8];

	if (sscanf(s, ":%*7[0-7] %7[0-7] %*64[0-9a-f] %64[0-9a-f] %c", mode,
	    r->place.id, &r->status) != 3)
		return false;
	r->place.mode = (unsigned)strtoul(mode, NULL, 8);
	return true;
}

/* The name from the root of the catalogue; NULL if it lies elsewhere. */
static const char *
below(const char *dir, const char *path)
{
	size_t n = strlen(dir);

	if (n == 0)
		return path;
	return strncmp(path, dir, n) == 0 && path[n] == '/' ?
	    path + n + 1 : NULL;
}

/* True if the rules of files.h lead to the file through all its folders. */
static bool
is_wanted(const struct tree *t, const char *inside)
{
	const char *slash = inside;

	while ((slash = strchr(slash, '/')) != NULL) {
		if (!files_want(t->root, arena_strndup(t->arena, inside,
		    (size_t)(slash - inside)), true))
			return false;
		slash++;
	}
	return files_want(t->root, inside, false);
}

/* Adds a file of the work tree as it is on the disk now. */
static void
add_from_disk(struct overlay *o, const char *path, const char *inside)
{
	struct arena *a = o->tree->arena;
	struct tree_file *f = tree_add(o->tree, arena_strdup(a, inside));
	struct stat st;

	f->disk = arena_printf(a, "%s/%s", o->git->top, path);
	f->gone = lstat(f->disk, &st) != 0 || !S_ISREG(st.st_mode);
}

static void
take_change(struct overlay *o, const struct raw_change *r, const char *path)
{
	const char *inside = below(o->dir, path);
	struct tree_file *f;

	if (inside == NULL || !is_wanted(o->tree, inside))
		return;
	if (o->staged && r->status == 'U')
		o->unmerged = arena_strdup(o->tree->arena, path);
	/* Without an id the index does not hold what the disk has. */
	if (!o->staged && (r->status == 'U' ||
	    strspn(r->place.id, "0") == strlen(r->place.id))) {
		add_from_disk(o, path, inside);
		return;
	}
	f = tree_add(o->tree, arena_strdup(o->tree->arena, inside));
	f->gone = !place_is_file(&r->place);
	f->id = arena_strdup(o->tree->arena, r->place.id);
}

static void
take_changes(struct overlay *o, const struct buf *out)
{
	const char *p = out->data, *end = p + out->len;
	struct raw_change r;

	while (p < end && parse_raw(p, &r)) {
		const char *path = p + strlen(p) + 1;

		if (path >= end)
			break;
		take_change(o, &r, path);
		p = path + strlen(path) + 1;
	}
}

/* Files that git does not know yet: names, each ended by a NUL. */
static void
take_unknown(struct overlay *o, const struct buf *out)
{
	const char *p = out->data, *end = p + out->len;

	for (; p < end; p += strlen(p) + 1) {
		const char *inside = below(o->dir, p);

		if (inside != NULL && is_wanted(o->tree, inside))
			add_from_disk(o, p, inside);
	}
}

static const char *
list_changes(struct overlay *o, const char *id, const char *where,
    struct buf *changed, struct buf *unknown)
{
	const char *const diff[] = { "--literal-pathspecs", "diff-index",
	    "--raw", "-z", "--no-renames", "--no-abbrev",
	    "--ignore-submodules=all", o->staged ? "--cached" : "-r",
	    /* "git add -N" tells of a file that is not in the index yet. */
	    o->staged ? "--ita-invisible-in-index" :
	    "--ita-visible-in-index", id, "--", where, NULL };
	const char *const others[] = { "--literal-pathspecs", "ls-files",
	    "-o", "-z", "--exclude-standard", "--full-name", "--", where,
	    NULL };
	struct child first, second = { .in = -1, .out = -1 };
	const char *wrong = git_begin(o->git, &first, diff), *also = NULL;

	if (wrong != NULL)
		return wrong;
	/* Both look at every file: let them do it at the same time. */
	if (!o->staged)
		also = git_begin(o->git, &second, others);
	wrong = git_end(o->git, &first, changed, NULL);
	if (!o->staged && also == NULL)
		also = git_end(o->git, &second, unknown, NULL);
	return wrong != NULL ? wrong : also;
}

const char *
tree_overlay(struct tree *t, struct git *g, const char *id, const char *dir,
    bool staged)
{
	struct overlay o = { t, g, dir, staged, NULL };
	const char *where = arena_printf(t->arena, "%s/%s", g->top, dir);
	struct buf changed, unknown;
	const char *wrong;

	buf_init(&changed, 0);
	buf_init(&unknown, 0);
	wrong = list_changes(&o, id, where, &changed, &unknown);
	if (wrong == NULL) {
		take_changes(&o, &changed);
		take_unknown(&o, &unknown);
		tree_sort(t);
	}
	buf_release(&changed);
	buf_release(&unknown);
	if (o.unmerged == NULL)
		return wrong;
	return message(g->arena, g->lang,
	    "%s còn xung đột chưa gỡ; hãy sửa rồi git add tệp này",
	    "%s has a conflict; resolve it and git add the file", o.unmerged);
}
