/* Reads the operands: which of them are paths, which are revisions. */
#include <sys/stat.h>

#include <stdlib.h>
#include <string.h>

#include "diff/side_view.h"

static const char *
use_git(struct opening *o, const char *folder)
{
	if (o->git_asked && folder == NULL)
		return o->no_git;
	if (o->git_asked)
		git_close(&o->git);
	o->git_asked = true;
	o->no_git = git_open(&o->git, o->arena, o->q->lang, folder);
	return o->no_git;
}

static bool
exists(const char *path)
{
	struct stat st;

	return lstat(path, &st) == 0;
}

/* Paths that no revision can be called, so that git need not be asked. */
static bool
is_plainly_a_path(const char *s)
{
	return s[0] == '/' || strncmp(s, "./", 2) == 0 ||
	    strncmp(s, "../", 3) == 0 || strcmp(s, ".") == 0 ||
	    strcmp(s, "..") == 0;
}

/* The first place of the sign that is not in braces, as in @{10:30}. */
static const char *
find_outside_braces(const char *s, const char *sign)
{
	size_t n = strlen(sign), deep = 0;

	for (; *s != '\0'; s++) {
		if (deep == 0 && strncmp(s, sign, n) == 0)
			return s;
		deep += *s == '{';
		deep -= *s == '}' && deep > 0;
	}
	return NULL;
}

/*
 * The way from git's top that a path means when seen from the folder base:
 * without "." and "..", no slash at the end. NULL if it leaves the top.
 */
static const char *
way_from_top(struct arena *a, const char *base, const char *path)
{
	char *way = arena_alloc(a, strlen(base) + strlen(path) + 2);
	size_t n = strlen(base), len;

	memcpy(way, base, n);
	for (; *(path += strspn(path, "/")) != '\0'; path += len) {
		len = strcspn(path, "/");
		if (len == 1 && *path == '.')
			continue;
		if (len == 2 && strncmp(path, "..", 2) == 0) {
			if (n == 0)
				return NULL;
			while (n > 0 && way[--n] != '/')
				;
			way[n] = '\0';
			continue;
		}
		if (n > 0)
			way[n++] = '/';
		memcpy(way + n, path, len);
		way[n += len] = '\0';
	}
	return way;
}

/* The tree of a revision; kind GIT_NONE if there is none. */
static const char *
find_tree(struct opening *o, const char *revision, struct git_object *found)
{
	return git_find(&o->git, arena_printf(o->arena, "%s^{tree}",
	    revision), found);
}

static const char *
no_such(struct opening *o, const char *operand, const char *revision)
{
	const char *no_git = use_git(o, NULL);

	if (is_plainly_a_path(operand))
		return message(o->arena, o->q->lang,
		    "không có tệp hay thư mục \"%s\"",
		    "there is no file or folder \"%s\"", operand);
	if (revision != operand && no_git == NULL)
		return git_no_revision(&o->git, revision);
	return message(o->arena, o->q->lang,
	    "\"%s\" không phải là tệp hay thư mục ở đây; %s",
	    "\"%s\" is no file or folder here; %s", operand,
	    no_git != NULL ? no_git : git_no_revision(&o->git, revision));
}

static const char *
ambiguous(struct opening *o, const char *s)
{
	return message(o->arena, o->q->lang,
	    "\"%s\" vừa là tệp hay thư mục, vừa là phiên bản; hãy ghi ./%s nếu "
	    "là tệp hay thư mục, refs/heads/%s nếu là nhánh, refs/tags/%s nếu "
	    "là thẻ",
	    "\"%s\" is a path and a revision; write ./%s for the path, "
	    "refs/heads/%s for the branch, refs/tags/%s for the tag", s, s, s,
	    s);
}

/* REV:PATH as git reads it: from the top, but ./ and ../ from here. */
static const char *
path_of_revision(struct opening *o, const char *path)
{
	return way_from_top(o->arena,
	    is_plainly_a_path(path) && path[0] == '.' ? o->git.prefix : "",
	    path);
}

static const char *
read_operand(struct opening *o, struct view *v, const char *s)
{
	const char *colon = find_outside_braces(s, ":"), *wrong;
	const char *revision = colon == NULL ? s :
	    arena_strndup(o->arena, s, (size_t)(colon - s));
	struct git_object found = { .kind = GIT_NONE };
	bool here = exists(s);

	*v = (struct view){ .kind = VIEW_DISK, .label = s, .path = s };
	if (!is_plainly_a_path(s) && *revision != '\0' &&
	    use_git(o, NULL) == NULL) {
		wrong = find_tree(o, revision, &found);
		if (wrong != NULL)
			return wrong;
	}
	if (found.kind != GIT_TREE)
		return here ? NULL : no_such(o, s, revision);
	/* In a bare repository "HEAD" is a file, but nobody means that. */
	if (here && o->git.top != NULL)
		return ambiguous(o, s);
	v->kind = VIEW_REVISION;
	v->tree_id = arena_strdup(o->arena, found.id);
	v->named = colon != NULL;
	v->path = colon == NULL ? NULL : path_of_revision(o, colon + 1);
	if (v->named && v->path == NULL)
		return message(o->arena, o->q->lang,
		    "\"%s\" nằm ngoài kho git",
		    "\"%s\" lies outside the repository", s);
	return NULL;
}

/* A revision that is not called by an operand of its own. */
static const char *
read_revision(struct opening *o, struct view *v, const char *revision,
    const char *label)
{
	const char *wrong = use_git(o, NULL);
	struct git_object found;

	*v = (struct view){ .kind = VIEW_REVISION, .label = label };
	if (wrong == NULL)
		wrong = find_tree(o, revision, &found);
	if (wrong != NULL)
		return wrong;
	if (found.kind != GIT_TREE)
		return git_no_revision(&o->git, revision);
	v->tree_id = arena_strdup(o->arena, found.id);
	return NULL;
}

/* --- ranges ------------------------------------------------------------- */

static const char *
find_commit(struct opening *o, const char *revision, const char **id)
{
	struct git_object found;
	const char *wrong = git_find(&o->git, arena_printf(o->arena,
	    "%s^{commit}", revision), &found);

	if (wrong != NULL)
		return wrong;
	if (found.kind != GIT_COMMIT)
		return git_no_revision(&o->git, revision);
	*id = arena_strdup(o->arena, found.id);
	return NULL;
}

/* A...B: from the commit where B left A. Of several the first, as git does. */
static const char *
read_merge_base(struct opening *o, struct view *v, const char *a,
    const char *b)
{
	const char *args[] = { "merge-base", NULL, NULL, NULL };
	const char *wrong = use_git(o, NULL), *id;
	struct buf out;
	int status;

	if (wrong == NULL)
		wrong = find_commit(o, a, &args[1]);
	if (wrong == NULL)
		wrong = find_commit(o, b, &args[2]);
	if (wrong != NULL)
		return wrong;
	buf_init(&out, 0);
	wrong = git_run(&o->git, args, &out, &status);
	id = arena_strndup(o->arena, out.data, strcspn(out.data, "\n"));
	buf_release(&out);
	if (wrong == NULL && status == 1)
		return git_no_merge_base(&o->git, a, b);
	if (wrong == NULL && status != 0)
		wrong = git_failure(&o->git);
	return wrong != NULL ? wrong : read_revision(o, v, id,
	    arena_strndup(o->arena, id, 10));
}

static const char *
or_head(struct arena *a, const char *s, size_t n)
{
	return n == 0 ? "HEAD" : arena_strndup(a, s, n);
}

static const char *
read_range(struct opening *o, const char *s, const char *dots)
{
	bool from_base = dots[2] == '.';
	const char *rest = dots + 2 + from_base;
	const char *a = or_head(o->arena, s, (size_t)(dots - s));
	const char *b = or_head(o->arena, rest, strlen(rest));
	const char *wrong = from_base ?
	    read_merge_base(o, &o->view[0], a, b) :
	    read_revision(o, &o->view[0], a, a);

	return wrong != NULL ? wrong : read_revision(o, &o->view[1], b, b);
}

/* The dots of A..B; NULL if the operand is something else. */
static const char *
range_of(const char *s)
{
	const char *dots = find_outside_braces(s, "..");
	const char *colon = find_outside_braces(s, ":");

	if (dots == NULL || is_plainly_a_path(s) || exists(s) ||
	    (colon != NULL && colon < dots))
		return NULL;
	return dots;
}

/* --- paths beside revisions --------------------------------------------- */

/* A path of the disk as the way from git's top; NULL if it lies elsewhere. */
static const char *
path_in_top(struct opening *o, const char *path)
{
	char *real = o->git.top == NULL ? NULL : realpath(path, NULL);
	size_t n = o->git.top == NULL || strcmp(o->git.top, "/") == 0 ? 0 :
	    strlen(o->git.top);
	const char *way = NULL;

	if (real != NULL && strncmp(real, o->git.top, n) == 0 &&
	    (real[n] == '/' || real[n] == '\0'))
		way = arena_strdup(o->arena, real + n + (real[n] == '/'));
	free(real);
	return way;
}

static const char *
folder_of(struct arena *a, const char *path)
{
	struct stat st;
	const char *slash = strrchr(path, '/');

	if (stat(path, &st) == 0 && S_ISDIR(st.st_mode))
		return path;
	if (slash == NULL)
		return ".";
	return arena_strndup(a, path, (size_t)(slash - path) +
	    (slash == path));
}

/* A path alone: what HEAD has there. Its repository may be another one than
 * that of the current folder. */
static const char *
head_at_path(struct opening *o, struct view *v, const char *s)
{
	const char *wrong = use_git(o, NULL), *path;

	if (wrong != NULL || path_in_top(o, s) == NULL)
		wrong = use_git(o, folder_of(o->arena, s));
	if (wrong != NULL)
		return wrong;
	path = path_in_top(o, s);
	if (path == NULL)
		return message(o->arena, o->q->lang,
		    "\"%s\" không nằm trong thư mục làm việc của kho git nào",
		    "\"%s\" is not in the work tree of a repository", s);
	wrong = read_revision(o, v, "HEAD", "HEAD");
	v->path = path;
	return wrong;
}

/* The newer side, when one operand or none was given. */
static const char *
read_present(struct opening *o)
{
	const struct view *old = &o->view[0];
	bool staged = o->q->staged;

	if (o->git.top == NULL)
		return message(o->arena, o->q->lang,
		    "kho git này không có thư mục làm việc; hãy ghi hai phiên "
		    "bản cần so sánh, ví dụ HEAD~1 HEAD",
		    "this repository has no work tree; name two revisions to "
		    "compare, e.g. HEAD~1 HEAD");
	o->view[1] = (struct view){
		.kind = staged ? VIEW_INDEX : VIEW_WORK_TREE,
		.label = o->q->lang == LANG_VI ?
		    staged ? "bản chờ ghi (git add)" : "thư mục làm việc" :
		    staged ? "index" : "work tree",
		.tree_id = old->tree_id, .path = old->path };
	return NULL;
}

static const char *
read_one(struct opening *o)
{
	const char *s = o->q->n_operands == 0 ? NULL : o->q->operands[0];
	const char *dots = s == NULL ? NULL : range_of(s), *wrong;
	struct view *old = &o->view[0];

	if (dots != NULL && o->q->staged)
		return message(o->arena, o->q->lang,
		    "--staged chỉ so sánh với một phiên bản, không nhận \"%s\"",
		    "--staged compares with one revision, not with \"%s\"", s);
	if (dots != NULL)
		return read_range(o, s, dots);
	wrong = s == NULL ? read_revision(o, old, "HEAD", "HEAD") :
	    read_operand(o, old, s);
	if (wrong == NULL && old->kind == VIEW_DISK)
		wrong = head_at_path(o, old, s);
	return wrong != NULL ? wrong : read_present(o);
}

static const char *
read_two(struct opening *o)
{
	struct view *v = o->view;
	const char *wrong = NULL;
	size_t i;

	if (o->q->staged)
		return message(o->arena, o->q->lang,
		    "--staged chỉ nhận nhiều nhất một phiên bản",
		    "--staged takes one revision at most");
	for (i = 0; i < 2 && wrong == NULL; i++)
		wrong = range_of(o->q->operands[i]) == NULL ?
		    read_operand(o, &v[i], o->q->operands[i]) :
		    message(o->arena, o->q->lang,
		    "\"%s\" đã là hai phiên bản; không ghi thêm gì nữa",
		    "\"%s\" already is two revisions; give nothing else",
		    o->q->operands[i]);
	for (i = 0; i < 2 && wrong == NULL; i++)
		if (v[i].kind == VIEW_REVISION && v[i].path == NULL &&
		    v[1 - i].kind == VIEW_DISK)
			v[i].path = path_in_top(o, v[1 - i].path);
	return wrong;
}

const char *
operands_read(struct opening *o)
{
	return o->q->n_operands < 2 ? read_one(o) : read_two(o);
}
