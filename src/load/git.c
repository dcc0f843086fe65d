/* Talks to git: where it is, and its objects by cat-file --batch. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/die.h"
#include "load/git.h"

enum { CHUNK = 128 * 1024, MAX_ARGS = 32 };

static const char *
begin(struct git *g, struct child *c, const char *const *args, bool talk)
{
	const char *argv[MAX_ARGS + 4];
	size_t n = 0;

	argv[n++] = "git";
	if (g->folder != NULL) {
		argv[n++] = "-C";
		argv[n++] = g->folder;
	}
	while (*args != NULL && n < MAX_ARGS + 3)
		argv[n++] = *args++;
	argv[n] = NULL;
	g->n_children++;
	if (child_start(c, argv, talk, fileno(g->errors)))
		return NULL;
	if (errno == ENOENT)
		return message(g->arena, g->lang,
		    "không tìm thấy chương trình git; hãy cài git, hoặc ghi "
		    "hai tệp hay hai thư mục cần so sánh",
		    "there is no program git; install it, or name two files "
		    "or two folders to compare");
	return message(g->arena, g->lang, "không chạy được git: %s",
	    "cannot run git: %s", strerror(errno));
}

const char *
git_begin(struct git *g, struct child *c, const char *const *args)
{
	return begin(g, c, args, false);
}

const char *
git_end(struct git *g, struct child *c, struct buf *out, int *status)
{
	int ended;

	if (c->pid == 0)
		return git_failure(g);
	child_read(c, out);
	ended = child_end(c);
	if (status != NULL)
		*status = ended;
	else if (ended != 0)
		return git_failure(g);
	return NULL;
}

const char *
git_run(struct git *g, const char *const *args, struct buf *out, int *status)
{
	struct child c;
	const char *wrong = git_begin(g, &c, args);

	return wrong != NULL ? wrong : git_end(g, &c, out, status);
}

/* The real path of a folder below or beside another, in the arena. */
static const char *
real_folder(struct git *g, const char *folder, const char *below)
{
	char *real = realpath(*below == '/' ? below :
	    arena_printf(g->arena, "%s/%s", folder, below), NULL);
	const char *copy = real == NULL ? NULL : arena_strdup(g->arena, real);

	free(real);
	return copy;
}

/* Takes what rev-parse says: three lines, of which the last may be left out
 * and may hold line ends, if a folder's name does. */
static void
take_place(struct git *g, char *said)
{
	bool inside = strncmp(said, "true", 4) == 0;
	char *shallow = strchr(said, '\n'), *up;
	const char *folder = g->folder == NULL ? "." : g->folder, *here;
	size_t n;

	if (shallow == NULL || (up = strchr(shallow + 1, '\n')) == NULL)
		return;
	g->shallow = strncmp(shallow + 1, "true", 4) == 0;
	n = strlen(++up);
	if (n > 0)
		up[n - 1] = '\0';
	if (!inside && *up == '\0')
		return;
	g->top = real_folder(g, folder, up);
	here = real_folder(g, folder, ".");
	if (!inside || g->top == NULL || here == NULL)
		return;
	n = strcmp(g->top, "/") == 0 ? 0 : strlen(g->top);
	if (strncmp(here, g->top, n) == 0 && here[n] == '/')
		g->prefix = here + n + 1;
}

const char *
git_open(struct git *g, struct arena *a, enum lang lang, const char *folder)
{
	static const char *const place[] = { "rev-parse",
	    "--is-inside-work-tree", "--is-shallow-repository", "--show-cdup",
	    NULL };
	static const char *const batch[] = { "cat-file", "--batch", NULL };
	struct child c;
	const char *wrong;
	struct buf said;

	*g = (struct git){ .arena = a, .lang = lang, .folder = folder,
	    .prefix = "", .objects = { .in = -1, .out = -1 } };
	g->errors = tmpfile();
	if (g->errors == NULL)
		return message(a, lang, "không tạo được tệp tạm: %s",
		    "cannot make a temporary file: %s", strerror(errno));
	wrong = git_begin(g, &c, place);
	if (wrong != NULL)
		return wrong;
	wrong = begin(g, &g->objects, batch, true);
	buf_init(&said, 0);
	if (wrong == NULL)
		wrong = git_end(g, &c, &said, NULL);
	else
		child_end(&c);
	if (wrong == NULL)
		take_place(g, said.data);
	buf_release(&said);
	return wrong;
}

void
git_close(struct git *g)
{
	child_end(&g->objects);
	if (g->errors != NULL)
		fclose(g->errors);
	free(g->bytes);
	g->errors = NULL;
	g->bytes = NULL;
	g->start = g->end = g->cap = 0;
}

void
git_ask(struct git *g, const char *name)
{
	size_t n = strlen(name);
	char *line = xmalloc(n + 1);

	memcpy(line, name, n);
	line[n] = '\n';
	/* If git is gone, reading its answer will find out. */
	child_write(&g->objects, line, n + 1);
	free(line);
}

/* Reads on, so that at least one more byte is there; false at the end. */
static bool
read_on(struct git *g)
{
	ssize_t n;

	if (g->start > 0 && (g->start == g->end ||
	    g->cap - g->end < CHUNK / 2)) {
		memmove(g->bytes, g->bytes + g->start, g->end - g->start);
		g->end -= g->start;
		g->start = 0;
	}
	if (g->cap - g->end < CHUNK / 2) {
		g->cap = g->cap * 2 + CHUNK;
		g->bytes = xrealloc(g->bytes, g->cap);
	}
	do
		n = read(g->objects.out, g->bytes + g->end, g->cap - g->end);
	while (n < 0 && errno == EINTR);
	if (n > 0)
		g->end += (size_t)n;
	return n > 0;
}

/* The first line of an answer without its end; NULL if there is none. */
static char *
read_line(struct git *g)
{
	size_t seen = 0;
	char *line, *end;

	for (;;) {
		line = g->bytes + g->start;
		end = seen == g->end - g->start ? NULL :
		    memchr(line + seen, '\n', g->end - g->start - seen);
		if (end != NULL)
			break;
		seen = g->end - g->start;
		if (!read_on(g))
			return NULL;
	}
	*end = '\0';
	g->start += (size_t)(end - line) + 1;
	return line;
}

/* Passes over n bytes. */
static bool
pass(struct git *g, size_t n)
{
	while (n > g->end - g->start) {
		n -= g->end - g->start;
		g->start = g->end;
		if (!read_on(g))
			return false;
	}
	g->start += n;
	return true;
}

static enum git_kind
kind_by_name(const char *name)
{
	switch (name[0]) {
	case 'c':
		return GIT_COMMIT;
	case 'b':
		return GIT_BLOB;
	default:
		return name[1] == 'r' ? GIT_TREE : GIT_TAG;
	}
}

/* "<id> <kind> <size>", or "<name as asked> missing". */
static void
take_header(struct git_object *o, const char *line)
{
	const char *last = strrchr(line, ' ');
	char kind[16];
	int n = 0;

	*o = (struct git_object){ .kind = GIT_NONE };
	if (last != NULL && strcmp(last, " ambiguous") == 0)
		o->kind = GIT_AMBIGUOUS;
	else if (sscanf(line, "%64[0-9a-f] %15[a-z] %zu%n", o->id, kind,
	    &o->len, &n) == 3 && line[n] == '\0')
		o->kind = kind_by_name(kind);
	else
		o->id[0] = '\0';
}

const char *
git_answer(struct git *g, struct git_object *o, size_t max)
{
	const char *line = read_line(g);

	if (line == NULL)
		return git_failure(g);
	take_header(o, line);
	if (o->kind == GIT_NONE || o->kind == GIT_AMBIGUOUS)
		return NULL;
	if (o->len > max)
		return pass(g, o->len + 1) ? NULL : git_failure(g);
	while (g->end - g->start < o->len + 1)
		if (!read_on(g))
			return git_failure(g);
	o->data = g->bytes + g->start;
	g->start += o->len + 1;
	return NULL;
}

const char *
git_find(struct git *g, const char *name, struct git_object *o)
{
	*o = (struct git_object){ .kind = GIT_NONE };
	if (strchr(name, '\n') != NULL)
		return NULL;
	git_ask(g, name);
	return git_answer(g, o, (size_t)1 << 30);
}
