/* Says whether the sheet with a content hash is still true. */
#include <sys/stat.h>

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "base/escape.h"
#include "cli/progress.h"
#include "model/tariff.h"
#include "tools/turn.h"
#include "tools/verify.h"

/* A procedure of today, for when an old one was found. */
struct present {
	const char *code, *path;
	char hash[CONTENT_HASH];
};

struct verifying {
	struct verify v;
	struct turn turn;
	bool found;		/* some content of a file of today has it */
	struct verify_match match;
	enum off_wall off;	/* of the match */
	struct present *present;
	size_t n_present;
	size_t n_unread;
};

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
		cli_error(c, "--verify: \"%s\" không phải dấu nội dung; dấu là "
		    "tám chữ số 0-9, a-f ở cuối tờ, ví dụ \"7f3a 91c2\"",
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

static bool
holds_on(const struct verify_match *m, struct date day)
{
	return (m->from.year == 0 || date_cmp(m->from, day) <= 0) &&
	    (m->until.year == 0 || date_cmp(day, m->until) < 0);
}

/* --- today --------------------------------------------------------------- */

/* The better of two: true today, then the first in order of the files. */
static void
take_match(struct verifying *g, const struct verify_match *m,
    enum off_wall off)
{
	struct date day = g->v.r->notice.day;

	if (g->found && (!holds_on(m, day) || holds_on(&g->match, day)))
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

	g->present = arena_alloc(r->arena, (r->files.n + 1) *
	    sizeof *g->present);
	turn_init(&g->turn);
	r->run.visit = visit;
	r->run.visit_arg = g;
	r->run.only_read = true;
	r->run.unindexed = true;
	progress_init(&progress, r->c->lang, !r->o->quiet);
	r->run.progress = progress_tick;
	r->run.progress_arg = &progress;
	run_files(&r->run, &r->files);
	progress_end(&progress);
	turn_release(&g->turn);
}

/* --- the answer ---------------------------------------------------------- */

static void
put_line(struct buf *b, const char *s)
{
	buf_puts(b, "  ");
	escape_line(b, s, strlen(s));
	buf_putc(b, '\n');
}

static void
put_hash(struct buf *b, const char *hash)
{
	buf_printf(b, "%.4s %.4s", hash, hash + 4);
}

/* "7f3a 91c2: còn đúng ngày 22/11/2026", then which procedure it is. */
static void
put_verdict(struct buf *b, const struct verifying *g, const char *vi,
    const char *en, const struct verify_match *m)
{
	const struct render *r = g->v.r;
	char day[DATE_SIZE];

	date_format(day, r->notice.day);
	put_hash(b, g->v.hash);
	buf_printf(b, r->c->lang == LANG_VI ? ": %s ngày %s\n" :
	    ": %s on %s\n", r->c->lang == LANG_VI ? vi : en, day);
	if (m == NULL)
		return;
	put_line(b, arena_printf(r->arena, "%s · %s", m->code, m->name));
	put_line(b, m->path);
}

/* "đúng từ ngày 15/7/2026 đến hết ngày 31/12/2026", by the calendar. */
static void
put_days(struct buf *b, const struct verifying *g,
    const struct verify_match *m)
{
	bool vi = g->v.r->c->lang == LANG_VI;
	char from[DATE_SIZE] = "", to[DATE_SIZE] = "";

	if (m->from.year != 0)
		date_format(from, m->from);
	if (m->until.year != 0)
		date_format(to, date_from_days(date_days(m->until) - 1));
	if (*from != '\0')
		put_line(b, arena_printf(g->v.arena, vi ?
		    "đúng từ ngày %s" : "true from %s", from));
	if (*to != '\0')
		put_line(b, arena_printf(g->v.arena, vi ?
		    "đúng đến hết ngày %s; sau đó mức thu hoặc hiệu lực khác" :
		    "true until %s; then a fee or the validity is another",
		    to));
}

/* What to print instead, if the procedure is still there. */
static void
put_instead(struct buf *b, const struct verifying *g,
    const struct verify_match *m)
{
	bool vi = g->v.r->c->lang == LANG_VI;
	size_t i;

	for (i = 0; i < g->n_present; i++) {
		const struct present *p = &g->present[i];

		if (strcmp(p->code, m->code) != 0)
			continue;
		put_line(b, arena_printf(g->v.arena, vi ?
		    "tờ đúng mang dấu %.4s %.4s: tthc-render %s" :
		    "the true sheet has %.4s %.4s: tthc-render %s", p->hash,
		    p->hash + 4, p->path));
		return;
	}
	put_line(b, vi ? "thủ tục không còn trong bộ dữ liệu: gỡ tờ này xuống" :
	    "the procedure is not in the catalogue any more: take the sheet "
	    "down");
}

static const char *
day_of(const struct verifying *g, const struct past_commit *c)
{
	char day[DATE_SIZE];
	struct date d;

	if (date_parse_iso(c->date, strlen(c->date), &d) != DATE_OK)
		return c->date;
	date_format(day, d);
	return arena_strdup(g->v.arena, day);
}

static void
put_past(struct buf *b, const struct verifying *g,
    const struct verify_past *p)
{
	bool vi = g->v.r->c->lang == LANG_VI;
	struct arena *a = g->v.arena;

	put_verdict(b, g, "không còn đúng", "not true any more", &p->match);
	if (p->since != NULL && p->since->id != NULL)
		put_line(b, arena_printf(a, vi ? "có từ ngày %s, lần ghi %.10s "
		    "“%s”" : "there from %s, commit %.10s “%s”",
		    day_of(g, p->since), p->since->id, p->since->subject));
	if (p->by->id == NULL)
		put_line(b, vi ? "đã sửa, chưa ghi vào git" :
		    "edited, not committed yet");
	else
		put_line(b, arena_printf(a, vi ?
		    "%s ngày %s, lần ghi %.10s “%s”%s%s" :
		    "%s on %s, commit %.10s “%s”%s%s", p->by_register ?
		    (vi ? "danh mục dùng chung đổi" : "a register changed") :
		    (vi ? "đổi" : "changed"), day_of(g, p->by), p->by->id,
		    p->by->subject, *p->decisions == '\0' ? "" :
		    vi ? ", quyết định " : ", decisions ", p->decisions));
	put_instead(b, g, &p->match);
}

/* The catalogue as it stands has the content: on this day, or another one. */
static int
answer_present(struct buf *b, const struct verifying *g)
{
	const struct verify_match *m = &g->match;
	struct date day = g->v.r->notice.day;

	if (!holds_on(m, day)) {
		bool to_come = m->from.year != 0 &&
		    date_cmp(m->from, day) > 0;

		put_verdict(b, g, to_come ? "chưa đúng" : "không còn đúng",
		    to_come ? "not true yet" : "not true any more", m);
		put_days(b, g, m);
		put_instead(b, g, m);
		return EXIT_FINDINGS;
	}
	if (g->off == ON_WALL) {
		put_verdict(b, g, "còn đúng", "true", m);
		put_days(b, g, m);
		return EXIT_CLEAN;
	}
	put_verdict(b, g, "không niêm yết", "not to be posted", m);
	put_line(b, g->v.r->c->lang == LANG_VI ?
	    "nội dung như bộ dữ liệu, nhưng thủ tục là dự thảo, đã bãi bỏ, "
	    "chưa đến hoặc đã hết hiệu lực" :
	    "the content is that of the catalogue, but the procedure is a "
	    "draft, abolished, not yet or no longer in force");
	return EXIT_FINDINGS;
}

static int
answer_unknown(struct buf *b, const struct verifying *g, const char *wrong,
    bool shallow)
{
	bool vi = g->v.r->c->lang == LANG_VI;

	put_verdict(b, g, "không rõ", "unknown", NULL);
	put_line(b, wrong == NULL ?
	    (vi ? "bộ dữ liệu và lịch sử git không có nội dung nào mang dấu "
	    "này" : "nothing in the catalogue and its past in git has this "
	    "hash") : arena_printf(g->v.arena, vi ?
	    "bộ dữ liệu không có; chưa xem được lịch sử: %s" :
	    "not in the catalogue; its past cannot be read: %s", wrong));
	if (shallow)
		put_line(b, vi ? "kho chỉ có một phần lịch sử: git fetch "
		    "--unshallow rồi thử lại" : "only part of the past is here: "
		    "git fetch --unshallow, then try again");
	if (g->n_unread > 0)
		put_line(b, arena_printf(g->v.arena, vi ?
		    "%zu tệp không đọc được nên chưa xét" :
		    "%zu files cannot be read and were left out",
		    g->n_unread));
	return EXIT_FINDINGS;
}

static int
answer(struct buf *b, struct verifying *g)
{
	struct verify_past past;
	struct git git;
	const char *wrong;
	bool found = false;
	int status;

	if (g->found)
		return answer_present(b, g);
	wrong = git_open(&git, g->v.arena, g->v.r->c->lang,
	    g->v.r->run.catalogue.root_absolute);
	if (wrong == NULL)
		wrong = verify_in_past(&g->v, &git, &past, &found);
	if (found)
		put_past(b, g, &past);
	status = found ? EXIT_FINDINGS : answer_unknown(b, g, wrong,
	    wrong == NULL && git.shallow);
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
