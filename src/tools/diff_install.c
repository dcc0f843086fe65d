/* The lines of git's settings that make `git diff` call tthc-diff. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/source.h"
#include "load/catalogue.h"
#include "load/files.h"
#include "load/git.h"
#include "tools/diff_git.h"

#define COMMAND "tthc-diff --git-driver"

/* Registers and settings keep git's own diff. */
static const char *const attributes[] = {
	"*.yaml diff=tthc", "tthc.yaml !diff", "danh_muc/*.yaml !diff",
	"don_vi/*.yaml !diff",
};

enum { N_ATTRIBUTES = sizeof attributes / sizeof *attributes };

static int
print_settings(const struct cli *c)
{
	size_t i;

	printf("git config diff.tthc.command '%s'\n", COMMAND);
	printf(c->lang == LANG_VI ?
	    "# thêm vào .gitattributes cạnh tthc.yaml:\n" :
	    "# add to .gitattributes beside tthc.yaml:\n");
	for (i = 0; i < N_ATTRIBUTES; i++)
		printf("%s\n", attributes[i]);
	return EXIT_CLEAN;
}

/* The line stands in the text, as a whole. */
static bool
has_line(const struct source *s, const char *line)
{
	size_t n = strlen(line), len;
	const char *text;
	unsigned i;

	for (i = 1; i <= s->n_lines; i++) {
		text = source_line(s, i, &len);
		if (len == n && memcmp(text, line, n) == 0)
			return true;
	}
	return false;
}

/* The bytes of .gitattributes with the lines that are missing. */
static void
add_lines(struct buf *out, const struct source *old)
{
	size_t i;

	buf_put(out, old->data, old->len);
	if (out->len > 0 && out->data[out->len - 1] != '\n')
		buf_putc(out, '\n');
	for (i = 0; i < N_ATTRIBUTES; i++)
		if (!has_line(old, attributes[i]))
			buf_printf(out, "%s\n", attributes[i]);
}

static bool
write_attributes(const struct cli *c, const char *path, size_t max)
{
	enum source_status status;
	struct source old;
	struct buf b;
	bool ok;

	status = source_read(&old, path, max);
	if (status == SOURCE_CANNOT_OPEN && errno == ENOENT) {
		source_release(&old);
		source_from_bytes(&old, path, "", 0);
		status = SOURCE_OK;
	}
	buf_init(&b, 0);
	if (status == SOURCE_OK)
		add_lines(&b, &old);
	ok = status == SOURCE_OK && cli_write(c, path, b.data, b.len);
	if (status != SOURCE_OK)
		cli_complain(c, "không đọc được %s: %s", "cannot read %s: %s",
		    path, strerror(errno));
	buf_release(&b);
	source_release(&old);
	return ok;
}

/* Sets the command in the repository around the catalogue. */
static const char *
configure(struct git *g, struct arena *a, enum lang lang, const char *root)
{
	static const char *const args[] = { "config", "diff.tthc.command",
	    COMMAND, NULL };
	const char *wrong = git_open(g, a, lang, root);
	struct buf out;

	buf_init(&out, 0);
	if (wrong == NULL)
		wrong = git_run(g, args, &out, NULL);
	git_close(g);
	buf_release(&out);
	return wrong;
}

/* git will look for the program where the shell does. */
static bool
is_on_path(struct arena *a, const char *program)
{
	const char *p = getenv("PATH");
	size_t n;

	for (; p != NULL && *p != '\0'; p += n + (p[n] == ':')) {
		n = strcspn(p, ":");
		if (access(arena_printf(a, "%.*s/%s", (int)n, p, program),
		    X_OK) == 0)
			return true;
	}
	return false;
}

static void
say_what_follows(const struct diff_options *o, const struct cli *c,
    const char *attributes_file)
{
	fprintf(stderr, c->lang == LANG_VI ?
	    "Đã đặt diff.tthc.command cho kho này và ghi %s.\n"
	    "Hãy ghi tệp ấy vào git; ở mỗi bản sao khác của kho, chạy lại lệnh "
	    "này một lần.\n" :
	    "diff.tthc.command is set for this repository, and %s written.\n"
	    "Commit that file; in every other clone run this command once.\n",
	    attributes_file);
	if (!is_on_path(o->arena, "tthc-diff"))
		cli_complain(c, "tthc-diff chưa ở trong PATH: git diff sẽ "
		    "không chạy được cho đến khi cài (make install)",
		    "tthc-diff is not on PATH: git diff fails until it is "
		    "installed (make install)");
}

int
diff_git_install(const struct diff_options *o, const struct cli *c)
{
	const char *root, *path, *wrong;
	struct git g;

	if (!o->write)
		return print_settings(c);
	root = catalogue_find_root(o->arena, ".");
	if (root == NULL) {
		cli_error(c, "không thấy tthc.yaml ở đây hay ở thư mục nào "
		    "bên trên", "no tthc.yaml here or in any folder above");
		return EXIT_FAILED;
	}
	wrong = configure(&g, o->arena, c->lang, root);
	if (wrong != NULL) {
		cli_complain(c, "%s", "%s", wrong);
		return EXIT_FAILED;
	}
	path = path_from_here(o->arena, root);
	path = strcmp(path, ".") == 0 ? ".gitattributes" :
	    arena_printf(o->arena, "%s/.gitattributes", path);
	if (!write_attributes(c, path, o->max_file))
		return EXIT_FAILED;
	say_what_follows(o, c, path);
	return EXIT_CLEAN;
}
