/* Opens the catalogue and collects the files that were named. */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "tools/obstacles.h"
#include "tools/reading.h"
#include "tools/operands.h"

/* What was named; without a name, the root around this folder. */
struct named {
	const char *root;
	const char *const *paths;
	size_t n;
};

static bool
find_root(struct reading *o, const struct reading_request *q,
    struct named *named)
{
	const char **here;

	named->paths = q->operands;
	named->n = q->n_operands;
	if (named->n > 0)
		return operands_root(o->c, o->arena, named->paths, named->n,
		    &named->root);
	named->root = operands_root_here(o->c, o->arena);
	if (named->root == NULL)
		return false;
	here = arena_alloc(o->arena, sizeof *here);
	here[0] = path_from_here(o->arena, named->root);
	named->paths = here;
	named->n = 1;
	return true;
}

/* Parts the files of the paths into procedures and what they share. */
static bool
list_files(struct reading *o, const struct named *named)
{
	struct files all = { .arena = o->arena };
	size_t i;

	o->whole = operands_are_whole(named->root, named->paths, named->n);
	for (i = 0; i < named->n; i++)
		files_add(&all, named->root, named->paths[i]);
	files_sort(&all);
	o->files.v = arena_alloc(o->arena, (all.n + 1) * sizeof *all.v);
	o->shared.v = arena_alloc(o->arena, (all.n + 1) * sizeof *all.v);
	for (i = 0; i < all.n; i++)
		if (all.v[i].kind == FILE_PROCEDURE)
			o->files.v[o->files.n++] = all.v[i];
		else
			o->shared.v[o->shared.n++] = all.v[i];
	if (o->files.n > 0)
		return true;
	cli_complain(o->c, "không có tệp thủ tục nào trong \"%s\"",
	    "there is no file of a procedure in \"%s\"", named->paths[0]);
	return false;
}

/* True if a shared file could not be read as a whole; its findings are added
 * to the list. */
static bool
shared_are_broken(struct reading *o, struct findings *f)
{
	const struct shared_file *s;
	size_t n = f->n;

	for (s = o->run.catalogue.files; s != NULL; s = s->next)
		if (s->node == NULL || s->partial)
			findings_append(f, s->findings.v, s->findings.n);
	return f->n > n;
}

static bool
open_catalogue(struct reading *o, const struct reading_request *q,
    const char *root)
{
	struct findings broken = { .arena = o->arena };
	bool usable;

	run_init(&o->run, q->as_of);
	o->run.max_file = q->max_file;
	o->run.jobs = q->jobs;
	usable = run_open(&o->run, root);
	findings_append(&broken, o->run.findings.v, o->run.findings.n);
	if (usable & !shared_are_broken(o, &broken))
		return true;
	obstacles_show(o->c, o->arena, &broken, "tthc-lint");
	cli_complain(o->c, "không %s được gì: tệp dùng chung có lỗi phải sửa "
	    "trước", "nothing can be %s: shared files have errors to mend "
	    "first", q->done[o->c->lang]);
	return false;
}

int
reading_open(struct reading *o, const struct reading_request *q)
{
	struct named named;

	memcpy(o->done, q->done, sizeof o->done);
	return find_root(o, q, &named) && open_catalogue(o, q, named.root) &&
	    (!q->list || list_files(o, &named)) ? EXIT_CLEAN : EXIT_FAILED;
}

void
reading_close(struct reading *o)
{
	run_release(&o->run);
}

bool
reading_is_stdin(const struct reading *o)
{
	return strcmp(o->files.v[0].path, "-") == 0;
}

bool
reading_read_stdin(struct reading *o)
{
	struct source s;
	enum source_status status;

	status = source_read_fd(&s, "-", STDIN_FILENO, o->run.max_file);
	if (status == SOURCE_OK)
		run_bytes(&o->run, o->files.v[0].path, s.data, s.len);
	else
		cli_complain(o->c, "không đọc được đầu vào chuẩn: %s",
		    "cannot read standard input: %s", strerror(status ==
		    SOURCE_TOO_LARGE ? EFBIG : errno));
	source_release(&s);
	return status == SOURCE_OK;
}
