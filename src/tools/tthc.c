/* tthc: finds and runs the programs of the toolkit, tthc-NAME. */
#include <sys/stat.h>

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/suggest.h"
#include "base/utf8.h"
#include "cli/cli.h"

enum { MAX_NAME = 64 };

static const char prefix[] = "tthc-";

/* What the programs that are known do; others are listed by name. */
static const struct known {
	const char *name;
	const char *what[N_LANGS];
} known[] = {
	{ "diff", { "so sánh hai bản của bộ dữ liệu", "compares two revisions of a catalogue" } },
	{ "export", { "xuất cho hệ thống khác", "exports to other systems" } },
	{ "import", { "nhập bản ghi từ JSON, XML", "imports records from JSON, XML" } },
	{ "lint", { "kiểm tra bộ dữ liệu", "checks a catalogue" } },
	{ "render", { "in bản niêm yết, trang tra cứu", "prints notices, makes a site" } },
};

static const struct cli_program program = {
	.name = "tthc",
	.synopsis = {
		{ "[TÙY CHỌN] [TÊN [THAM SỐ…]]", NULL },
		{ "[OPTIONS] [NAME [ARGUMENTS…]]", NULL } },
	.about = {
		"Chạy chương trình tthc-TÊN của bộ công cụ thủ tục hành chính.",
		"Runs the program tthc-NAME of the toolkit for administrative procedures." },
};

/* Names of programs, without the prefix; sorted once all are there. */
struct programs {
	struct arena *arena;
	const char **v;
	size_t n, cap;
};

static void
add(struct programs *p, const char *name)
{
	size_t i;

	for (i = 0; i < p->n; i++)
		if (strcmp(p->v[i], name) == 0)
			return;
	if (p->n == p->cap) {
		p->cap = p->cap * 2 + 16;
		p->v = arena_grow(p->arena, p->v, p->n, p->cap,
		    sizeof *p->v);
	}
	p->v[p->n++] = arena_strdup(p->arena, name);
}

/* A name is small letters, digits and dashes: it leads to no other folder. */
static bool
is_name(const char *s)
{
	size_t n = strlen(s);

	return n > 0 && n < MAX_NAME && strspn(s,
	    "abcdefghijklmnopqrstuvwxyz0123456789-") == n;
}

static const char *
path_of(struct arena *a, const char *dir, const char *name)
{
	return arena_printf(a, "%s/%s%s", dir, prefix, name);
}

static bool
can_run(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISREG(st.st_mode) &&
	    access(path, X_OK) == 0;
}

static void
add_folder(struct programs *p, const char *dir)
{
	DIR *d = opendir(dir);
	struct dirent *e;

	if (d == NULL)
		return;
	while ((e = readdir(d)) != NULL)
		if (strncmp(e->d_name, prefix, sizeof prefix - 1) == 0 &&
		    is_name(e->d_name + sizeof prefix - 1) &&
		    can_run(path_of(p->arena, dir, e->d_name +
		    sizeof prefix - 1)))
			add(p, e->d_name + sizeof prefix - 1);
	closedir(d);
}

/* --- where to look ------------------------------------------------------- */

/* The folder that this program lies in; NULL if that cannot be told. */
static const char *
own_folder(struct arena *a, const char *called)
{
	char *real = realpath("/proc/self/exe", NULL);
	const char *dir = NULL;

	if (real == NULL && strchr(called, '/') != NULL)
		real = realpath(called, NULL);
	if (real != NULL)
		dir = arena_strndup(a, real, (size_t)(strrchr(real, '/') -
		    real));
	free(real);
	return dir;
}

/*
 * The folders in order: its own, then those of PATH, but none that depends on
 * where one happens to be; NULL at the end.
 */
static const char *const *
folders(struct arena *a, const char *called)
{
	const char *path = getenv("PATH"), *own = own_folder(a, called);
	size_t i, n, count = 3;
	const char **v;

	if (path == NULL)
		path = "";
	for (i = 0; path[i] != '\0'; i++)
		count += path[i] == ':';
	v = arena_alloc(a, count * sizeof *v);
	i = 0;
	if (own != NULL)
		v[i++] = own;
	for (; *path != '\0'; path += n + (path[n] == ':')) {
		n = strcspn(path, ":");
		if (*path == '/')
			v[i++] = arena_strndup(a, path, n);
	}
	return v;
}

static int
by_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void
find_programs(struct programs *p, const char *const *dirs)
{
	for (; *dirs != NULL; dirs++)
		add_folder(p, *dirs);
	if (p->n > 0)
		qsort(p->v, p->n, sizeof *p->v, by_name);
}

/* --- telling ------------------------------------------------------------- */

static void
put_program(struct buf *b, const char *name, enum lang lang)
{
	enum { COLUMN = 20 };
	size_t i, width = 2 + utf8_width(name, strlen(name));

	buf_printf(b, "  %s", name);
	for (i = 0; i < sizeof known / sizeof *known; i++)
		if (strcmp(known[i].name, name) == 0) {
			buf_fill(b, ' ', width < COLUMN ? COLUMN - width : 1);
			buf_puts(b, known[i].what[lang]);
		}
	buf_putc(b, '\n');
}

/* The end of --help: which programs there are here. */
static const char *
list_text(const struct programs *p, enum lang lang)
{
	const char *text;
	struct buf b;
	size_t i;

	buf_init(&b, 0);
	buf_puts(&b, p->n == 0 ? (lang == LANG_VI ?
	    "Không thấy chương trình nào cạnh tthc hay trong PATH." :
	    "No programs beside tthc or in PATH.") :
	    lang == LANG_VI ? "Các chương trình:\n" : "Programs:\n");
	for (i = 0; i < p->n; i++)
		put_program(&b, p->v[i], lang);
	if (p->n > 0)
		buf_puts(&b, lang == LANG_VI ?
		    "tthc TÊN --help: trợ giúp của từng chương trình" :
		    "tthc NAME --help: help of each program");
	text = arena_strdup(p->arena, b.data);
	buf_release(&b);
	return text;
}

static int
print_help(const struct cli *c)
{
	struct buf b;
	bool ok;

	buf_init(&b, 0);
	cli_help(&b, c->program, c->lang);
	ok = cli_write(c, NULL, b.data, b.len);
	buf_release(&b);
	return ok ? EXIT_CLEAN : EXIT_FAILED;
}

static int
unknown(const struct cli *c, const struct programs *p, const char *name)
{
	struct suggestion best = { 0 };
	size_t i;

	for (i = 0; i < p->n; i++)
		suggest(&best, name, p->v[i]);
	if (best.word != NULL)
		cli_error(c, "không có chương trình \"%s\"; có phải là %s?",
		    "there is no program \"%s\"; did you mean %s?", name,
		    best.word);
	else
		cli_error(c, "không có chương trình \"%s\"",
		    "there is no program \"%s\"", name);
	return EXIT_FAILED;
}

/* --- running ------------------------------------------------------------- */

/* Becomes the program; returns only if that fails. */
static int
run(const struct cli *c, const struct programs *p, const char *const *dirs,
    char **argv)
{
	const char *name = argv[0], *path;

	if (!is_name(name))
		return unknown(c, p, name);
	/* A --lang before the name is meant for the program as well. */
	setenv("TTHC_LANG", c->lang == LANG_EN ? "en" : "vi", 1);
	for (; *dirs != NULL; dirs++) {
		path = path_of(p->arena, *dirs, name);
		if (!can_run(path))
			continue;
		argv[0] = arena_printf(p->arena, "%s%s", prefix, name);
		execv(path, argv);
		cli_complain(c, "không chạy được %s: %s", "cannot run %s: %s",
		    path, strerror(errno));
		return EXIT_FAILED;
	}
	return unknown(c, p, name);
}

int
main(int argc, char **argv)
{
	struct arena arena = { 0 };
	const char *const *dirs = folders(&arena, argc > 0 ? argv[0] : "");
	struct programs found = { .arena = &arena };
	struct cli_program here = program;
	const char *arg;
	struct cli c;
	int status;

	find_programs(&found, dirs);
	here.more[LANG_VI] = list_text(&found, LANG_VI);
	here.more[LANG_EN] = list_text(&found, LANG_EN);
	cli_init(&c, &here, argc, argv);
	status = cli_next(&c, &arg);
	if (status == CLI_OPERAND)
		status = run(&c, &found, dirs, argv + c.next - 1);
	else if (status == CLI_END)
		status = print_help(&c);
	else
		status = status == CLI_DONE ? EXIT_CLEAN : EXIT_FAILED;
	arena_release(&arena);
	return status;
}
