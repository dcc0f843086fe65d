/* Every revision that changed a procedure, newest first. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/code.h"
#include "base/escape.h"
#include "diff/compare.h"
#include "load/git.h"
#include "tools/diff_git.h"
#include "tools/obstacles.h"

/* A revision that touched the file, and where it stood then. */
struct revision {
	const char *id, *date, *subject, *path;
};

struct history {
	const struct diff_options *o;
	const struct cli *c;
	struct arena *arena;
	const char *code, *key;		/* key: a field, or NULL for all */
	struct git git;
	struct revision *v;
	size_t n, cap;
	size_t shown;			/* entries of the file */
};

/* "1.001193:cach_thuc" */
static bool
read_operand(struct history *h)
{
	const char *s = h->o->history, *colon = strchr(s, ':');

	h->code = colon == NULL ? s : arena_strndup(h->arena, s,
	    (size_t)(colon - s));
	h->key = colon == NULL ? NULL : colon + 1;
	if (!code_valid(h->code)) {
		cli_error(h->c, "--history: \"%s\" không phải mã thủ tục",
		    "--history: \"%s\" is no code of a procedure", h->code);
		return false;
	}
	if (h->key != NULL && field_by_key(record_type(R_THU_TUC), h->key,
	    strlen(h->key)) == NULL) {
		cli_error(h->c, "--history: thủ tục không có khóa \"%s\"",
		    "--history: a procedure has no key \"%s\"", h->key);
		return false;
	}
	return true;
}

/*
 * The files that have the code now or, if none does, had it once; each ends in
 * a NUL. Paths are from the top of the repository.
 */
static const char *
find_files(struct history *h, struct buf *paths)
{
	const char *line = arena_printf(h->arena, "^ma: *[\"']?%s[\"']? *(#|$)",
	    h->code);
	const char *now[] = { "grep", "--full-name", "-l", "-z", "-E", "-e",
	    line, "--", NULL };
	const char *once[] = { "log", "--format=", "--name-only", "-z",
	    arena_printf(h->arena, "-G%s", line), "--", NULL };
	const char *wrong;
	int status;

	wrong = git_run(&h->git, now, paths, &status);
	if (wrong == NULL && paths->len == 0)
		wrong = git_run(&h->git, once, paths, NULL);
	return wrong;
}

static void
add_revision(struct history *h, struct revision r)
{
	if (h->n == h->cap) {
		h->cap = h->cap * 2 + 16;
		h->v = arena_grow(h->arena, h->v, h->n, h->cap,
		    sizeof *h->v);
	}
	h->v[h->n++] = r;
}

/* The string at *p, kept; *p moves behind its NUL. NULL at the end. */
static const char *
next_string(struct arena *a, const char **p, const char *end)
{
	const char *s = *p, *nul;

	if (s >= end)
		return NULL;
	nul = memchr(s, '\0', (size_t)(end - s));
	*p = nul == NULL ? end : nul + 1;
	return arena_strndup(a, s, (size_t)((nul == NULL ? end : nul) - s));
}

/*
 * Each entry is a mark, id, date and subject, then the status and the path or,
 * where it was renamed, both paths.
 */
static void
read_log(struct history *h, const struct buf *log)
{
	const char *p = log->data, *end = p + log->len, *s;
	struct revision r = { 0 };

	while ((s = next_string(h->arena, &p, end)) != NULL) {
		while (*s == '\n' || *s == '\0')
			if (*s++ == '\0' && (s = next_string(h->arena, &p,
			    end)) == NULL)
				return;
		if (*s == '\1') {
			r.id = s + 1;
			r.date = next_string(h->arena, &p, end);
			r.subject = next_string(h->arena, &p, end);
		} else if (r.subject != NULL) {
			if (*s == 'R' || *s == 'C')
				next_string(h->arena, &p, end);
			r.path = next_string(h->arena, &p, end);
			if (r.path != NULL && *s != 'D')
				add_revision(h, r);
			r.subject = NULL;
		}
	}
}

static const char *
list_revisions(struct history *h, const char *path)
{
	const char *args[] = { "log", "--follow",
	    "--format=%x01%H%x00%cs%x00%s", "--name-status", "-z", "--",
	    arena_printf(h->arena, ":(top,literal)%s", path), NULL };
	const char *wrong;
	struct buf log;

	buf_init(&log, 0);
	h->n = 0;
	wrong = git_run(&h->git, args, &log, NULL);
	if (wrong == NULL)
		read_log(h, &log);
	buf_release(&log);
	return wrong;
}

/* The change is inside the field that was asked for. */
static bool
is_wanted(const struct history *h, const struct change *ch)
{
	size_t n = h->key == NULL ? 0 : strlen(h->key);

	return h->key == NULL || (ch->pointer[0] == '/' &&
	    strncmp(ch->pointer + 1, h->key, n) == 0 &&
	    (ch->pointer[n + 1] == '\0' || ch->pointer[n + 1] == '/'));
}

/* Leaves only what was asked for. */
static void
narrow(struct history *h, struct changes *all)
{
	struct subject *subjects = arena_alloc(h->arena,
	    (all->n_subjects + 1) * sizeof *subjects);
	size_t i, j, n = 0;

	for (i = 0; i < all->n_subjects; i++) {
		struct subject s = all->subjects[i];
		struct change *v = arena_alloc(h->arena,
		    (s.n + 1) * sizeof *v);
		size_t kept = 0;

		for (j = 0; j < s.n && s.fate != FATE_NONE; j++)
			if (is_wanted(h, &s.changes[j]))
				v[kept++] = s.changes[j];
		s.changes = v;
		s.n = kept;
		if (kept > 0)
			subjects[n++] = s;
	}
	all->subjects = subjects;
	all->n_subjects = n;
	changes_count(all);
}

/* The numbers of the decisions that announced the procedure then. */
static void
put_decisions(struct buf *b, const struct record *r)
{
	const struct value *v;
	size_t i, n;

	v = items_of(value_of(r, F_THU_TUC_QUYET_DINH_CONG_BO), &n);
	for (i = 0; i < n; i++)
		if (v[i].record != NULL && has(v[i].record, F_QUYET_DINH_SO))
			buf_printf(b, " · %s", text_of(v[i].record,
			    F_QUYET_DINH_SO));
}

static void
put_heading(struct buf *b, const struct revision *r,
    const struct side *side, const char *remark)
{
	struct buf text;
	size_t i;

	buf_init(&text, 0);
	buf_printf(&text, "%s %.10s %s", r->date, r->id, r->subject);
	for (i = 0; side != NULL && i < side->n_documents; i++)
		put_decisions(&text, side->documents[i].record);
	escape_line(b, text.data, text.len);
	buf_release(&text);
	buf_putc(b, '\n');
	if (remark != NULL)
		buf_printf(b, "  %s\n", remark);
}

/* What came of looking at a revision next to an older one. */
enum step { STEP_DONE, STEP_OLD_BROKEN, STEP_NEW_BROKEN, STEP_FAILED };

/* Appends what is different between two sides that can be read. */
static void
put_changes(struct history *h, struct buf *b, const struct revision *r,
    const struct side *old, const struct side *new)
{
	struct compare_request q = { .old = old, .new = new,
	    .lang = h->c->lang, .as_of = { h->o->as_of[0], h->o->as_of[1] } };
	struct findings none = { .arena = h->arena };
	struct changes ch = { .tool = "tthc-diff", .version = TTHC_VERSION,
	    .as_of = { "", "" }, .label = { "", "" }, .findings = &none,
	    .colour = cli_colour(h->o->colour, STDOUT_FILENO),
	    .width = cli_width(STDOUT_FILENO) };

	compare(&ch, h->arena, &q);
	narrow(h, &ch);
	if (ch.n_subjects == 0)
		return;
	h->shown++;
	put_heading(b, r, new, NULL);
	changes_alone(b, &ch);
}

static enum step
put_step(struct history *h, struct buf *b, const struct revision *old,
    const struct revision *new)
{
	const char *operands[] = {
	    arena_printf(h->arena, "%s:%s", old->id, old->path),
	    arena_printf(h->arena, "%s:%s", new->id, new->path) };
	struct sides_request q = { .operands = operands, .n_operands = 2,
	    .max_file = h->o->max_file, .lang = h->c->lang };
	struct side sides[2] = { { .label = "" }, { .label = "" } };
	const char *message = NULL;
	enum step step = STEP_DONE;

	if (!sides_open(&sides[0], &sides[1], &q, &message)) {
		cli_complain(h->c, "%s", "%s", message);
		step = STEP_FAILED;
	} else if (obstacles_any(&sides[1].findings)) {
		step = STEP_NEW_BROKEN;
	} else if (obstacles_any(&sides[0].findings)) {
		step = STEP_OLD_BROKEN;
	} else {
		put_changes(h, b, new, &sides[0], &sides[1]);
	}
	side_release(&sides[0]);
	side_release(&sides[1]);
	return step;
}

/*
 * What revision i changed since the last one before it that can be read: a
 * broken file must not hide what came before and after it.
 */
static bool
put_revision(struct history *h, struct buf *b, size_t i)
{
	const bool vi = h->c->lang == LANG_VI;
	enum step step = STEP_OLD_BROKEN;
	size_t j;

	for (j = i + 1; j < h->n && step == STEP_OLD_BROKEN; j++)
		step = put_step(h, b, &h->v[j], &h->v[i]);
	if (step == STEP_NEW_BROKEN) {
		put_heading(b, &h->v[i], NULL, vi ?
		    "bản này sai cú pháp, không đọc được" :
		    "this revision cannot be read");
		h->shown++;
	} else if (step == STEP_OLD_BROKEN && h->key == NULL) {
		put_heading(b, &h->v[i], NULL, vi ?
		    "đưa vào bộ dữ liệu" : "put into the catalogue");
		h->shown++;
	}
	return step != STEP_FAILED;
}

static bool
put_file(struct history *h, struct buf *b)
{
	bool ok = true;
	size_t i;

	h->shown = 0;
	for (i = 0; i < h->n; i++)
		ok &= put_revision(h, b, i);
	if (ok && h->shown == 0)
		buf_puts(b, h->c->lang == LANG_VI ?
		    "  chưa sửa lần nào\n" : "  never changed\n");
	return ok;
}

static bool
put_files(struct history *h, struct buf *b, const struct buf *paths)
{
	const char *p = paths->data, *end = p + paths->len, *path, *wrong;
	bool ok = true;

	while ((path = next_string(h->arena, &p, end)) != NULL) {
		if (*path == '\0')
			continue;
		wrong = list_revisions(h, path);
		if (wrong != NULL) {
			cli_complain(h->c, "%s", "%s", wrong);
			return false;
		}
		escape_line(b, path, strlen(path));
		buf_putc(b, '\n');
		ok &= put_file(h, b);
	}
	return ok;
}

static int
print_history(struct history *h)
{
	struct buf paths, b;
	const char *wrong;
	bool ok = false;

	buf_init(&paths, 0);
	buf_init(&b, 0);
	wrong = find_files(h, &paths);
	if (wrong != NULL)
		cli_complain(h->c, "%s", "%s", wrong);
	else if (paths.len == 0)
		cli_complain(h->c, "không có tệp nào từng có mã \"%s\"",
		    "no file ever had the code \"%s\"", h->code);
	else
		ok = put_files(h, &b, &paths) &&
		    cli_write(h->c, NULL, b.data, b.len);
	buf_release(&paths);
	buf_release(&b);
	return ok ? EXIT_CLEAN : EXIT_FAILED;
}

int
diff_git_history(const struct diff_options *o, const struct cli *c)
{
	struct history h = { .o = o, .c = c, .arena = o->arena };
	const char *wrong;
	int status = EXIT_FAILED;

	if (!read_operand(&h))
		return EXIT_FAILED;
	wrong = git_open(&h.git, h.arena, c->lang, NULL);
	if (wrong != NULL)
		cli_complain(c, "%s", "%s", wrong);
	else
		status = print_history(&h);
	git_close(&h.git);
	return status;
}
