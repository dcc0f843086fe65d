/* Says whether the sheet with a content hash is still true. */
#include <sys/stat.h>

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "cli/progress.h"
#include "load/message.h"
#include "model/tariff.h"
#include "tools/turn.h"
#include "tools/verify.h"

/* --- the question -------------------------------------------------------- */

/* "7f3a 91c2", "7F3A91C2": eight digits, blanks and dashes aside. */
static bool
read_hash(char out[CONTENT_HASH], const char *typed)
{
	size_t n = 0;

	for (; *typed != '\0'; typed++) {
		if (*typed == ' ' || *typed == '-')
			continue;
		if (!isxdigit((unsigned char)*typed) || n == CONTENT_HASH - 1)
			return false;
		out[n++] = (char)tolower((unsigned char)*typed);
	}
	out[n] = '\0';
	return n == CONTENT_HASH - 1;
}

static bool
is_half(const char *s)
{
	return strlen(s) == 4 && strspn(s, "0123456789abcdefABCDEF") == 4;
}

/*
 * Takes hash and code out of the operands: a hash may come in two words, a
 * code is what names no file.
 */
static int
read_question(struct verify *v, struct render_options *o)
{
	const struct cli *c = v->r->c;
	const char *typed = o->verify;
	struct stat st;

	if (is_half(typed) && o->n_operands > 0 && is_half(o->operands[0])) {
		typed = arena_printf(v->arena, "%s%s", typed, o->operands[0]);
		o->operands++;
		o->n_operands--;
	}
	if (!read_hash(v->hash, typed)) {
		cli_error(c, "--verify: \"%s\" không phải mã nội dung: tám "
		    "ký tự 0-9, a-f ở cuối tờ, ví dụ \"7f3a 91c2\"",
		    "--verify: \"%s\" is no content hash: eight digits 0-9, "
		    "a-f at the foot of a sheet, such as \"7f3a 91c2\"",
		    typed);
		return EXIT_FAILED;
	}
	if (o->n_operands > 0 && stat(o->operands[0], &st) != 0) {
		v->code = o->operands[0];
		o->operands++;
		o->n_operands--;
	}
	return EXIT_CLEAN;
}

/* --- content and days ---------------------------------------------------- */

static bool
is_wanted(const struct verify *v, const struct record *p)
{
	const char *code = text_of(p, F_THU_TUC_MA);
	const char *other = text_of(p, F_THU_TUC_MA_TAM);

	return v->code == NULL || (code != NULL &&
	    strcmp(code, v->code) == 0) || (other != NULL &&
	    strcmp(other, v->code) == 0);
}

static const char *
kept(const struct verify *v, const char *s)
{
	return s == NULL ? "" : arena_strdup(v->arena, s);
}

/* Whether a stay is one to tell of rather than the one found before. */
static bool
is_better(const struct verify *v, struct date from, bool found)
{
	return !found || date_cmp(from, v->r->notice.day) <= 0;
}

/* Goes through the days on which the content becomes another. */
static bool
find_days(const struct verify *v, const struct record *p,
    struct verify_match *m)
{
	struct date from = { 1, 1, 1 }, until;
	char hash[CONTENT_HASH];
	bool found = false, first = true;

	do {
		until = tariff_next_day(p, from);
		content_hash(hash, p, from);
		if (strcmp(hash, v->hash) == 0 &&
		    is_better(v, from, found)) {
			m->from = first ? (struct date){ 0, 0, 0 } : from;
			m->until = until;
			found = true;
		}
		first = false;
		from = until;
	} while (until.year != 0);
	return found;
}

bool
verify_record(const struct verify *v, const struct record *procedure,
    struct verify_match *m)
{
	const char *code = text_of(procedure, F_THU_TUC_MA);

	if (!is_wanted(v, procedure) || !find_days(v, procedure, m))
		return false;
	m->code = kept(v, code != NULL ? code :
	    text_of(procedure, F_THU_TUC_MA_TAM));
	m->name = kept(v, text_of(procedure, F_THU_TUC_TEN));
	return true;
}

/* --- today --------------------------------------------------------------- */

/* The better of two: true today, then the first in order of the files. */
static void
take_match(struct verifying *g, const struct verify_match *m,
    enum off_wall off)
{
	struct date day = g->v.r->notice.day;

	if (g->found && (!verify_holds(m, day) || verify_holds(&g->match, day)))
		return;
	g->found = true;
	g->match = *m;
	g->off = off;
}

static void
keep_present(struct verifying *g, const struct visit *v, const char *hash)
{
	const char *code = text_of(v->procedure, F_THU_TUC_MA);
	struct present *p = &g->present[g->n_present];

	if (code == NULL)
		code = text_of(v->procedure, F_THU_TUC_MA_TAM);
	if (code == NULL)
		return;
	p->code = kept(&g->v, code);
	p->path = v->path;
	memcpy(p->hash, hash, CONTENT_HASH);
	g->n_present++;
}

static bool
visit(void *arg, const struct visit *v)
{
	struct verifying *g = arg;
	bool readable = v->procedure != NULL && !v->partial;
	struct verify_match m = { .path = v->path, .number = v->number };
	char hash[CONTENT_HASH];

	if (readable)
		content_hash(hash, v->procedure, g->v.r->notice.day);
	turn_take(&g->turn, v->number);
	g->n_unread += !readable;
	if (readable) {
		keep_present(g, v, hash);
		if (verify_record(&g->v, v->procedure, &m))
			take_match(g, &m, off_wall(v->procedure,
			    g->v.r->notice.day));
	}
	turn_pass(&g->turn);
	return true;
}

static void
look_at_present(struct verifying *g)
{
	struct render *r = g->v.r;
	struct progress progress;

	g->present = arena_alloc(r->arena, (r->in.files.n + 1) *
	    sizeof *g->present);
	turn_init(&g->turn);
	r->in.run.visit = visit;
	r->in.run.visit_arg = g;
	r->in.run.only_read = true;
	r->in.run.unindexed = true;
	progress_init(&progress, r->c->lang, !r->o->quiet);
	r->in.run.progress = progress_tick;
	r->in.run.progress_arg = &progress;
	run_files(&r->in.run, &r->in.files);
	progress_end(&progress);
	turn_release(&g->turn);
}

/* --- the answer ---------------------------------------------------------- */

static int
answer(struct buf *b, struct verifying *g)
{
	const char *root = g->v.r->in.run.catalogue.root_absolute, *wrong;
	struct verify_past past;
	struct git git;
	bool found = false;
	int status;

	if (g->found)
		return verify_put_present(b, g);
	if (root == NULL)
		return verify_put_unknown(b, g, message(g->v.arena,
		    g->v.r->c->lang, "không có tthc.yaml quanh các tệp này",
		    "no tthc.yaml around these files"), false);
	wrong = git_open(&git, g->v.arena, g->v.r->c->lang, root);
	if (wrong == NULL)
		wrong = verify_in_past(&g->v, &git, &past, &found);
	status = found ? verify_put_past(b, g, &past) :
	    verify_put_unknown(b, g, wrong, wrong == NULL && git.shallow);
	git_close(&git);
	return status;
}

int
render_verify(struct render *r)
{
	struct render_options *o = arena_alloc(r->arena, sizeof *o);
	struct verifying g = { .v = { .r = r, .arena = r->arena } };
	struct buf b;
	int status;

	*o = *r->o;
	r->o = o;
	status = read_question(&g.v, o);
	if (status == EXIT_CLEAN)
		status = render_open(r, true);
	if (status != EXIT_CLEAN)
		return status;
	r->notice.day = o->as_of;
	look_at_present(&g);
	buf_init(&b, 0);
	status = answer(&b, &g);
	if (!o->quiet && !cli_write(r->c, NULL, b.data, b.len))
		status = EXIT_FAILED;
	buf_release(&b);
	return status;
}
