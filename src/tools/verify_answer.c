/* Says what is known of a sheet. */
#include <string.h>

#include "base/escape.h"
#include "tools/verify.h"

bool
verify_holds(const struct verify_match *m, struct date day)
{
	return (m->from.year == 0 || date_cmp(m->from, day) <= 0) &&
	    (m->until.year == 0 || date_cmp(day, m->until) < 0);
}

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

/* "7f3a 91c2: còn đúng ngày 22/11/2026", then which procedure it is. What no
 * procedure has is unknown on any day. */
static void
put_verdict(struct buf *b, const struct verifying *g, const char *vi,
    const char *en, const struct verify_match *m)
{
	const struct render *r = g->v.r;
	char day[DATE_SIZE];

	date_format(day, r->notice.day);
	put_hash(b, g->v.hash);
	buf_printf(b, ": %s", r->c->lang == LANG_VI ? vi : en);
	if (m == NULL) {
		buf_putc(b, '\n');
		return;
	}
	buf_printf(b, r->c->lang == LANG_VI ? " ngày %s\n" : " on %s\n",
	    day);
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
		    "đúng đến hết ngày %s; sau ngày đó mức thu hoặc hiệu lực "
		    "thay đổi" : "true until %s; after that a fee or the "
		    "validity changes", to));
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
		    "tờ đúng có mã nội dung %.4s %.4s: tthc-render %s" :
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

int
verify_put_past(struct buf *b, const struct verifying *g,
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
	return EXIT_FINDINGS;
}

/* The catalogue as it stands has the content: on this day, or another one. */
int
verify_put_present(struct buf *b, const struct verifying *g)
{
	const struct verify_match *m = &g->match;
	struct date day = g->v.r->notice.day;

	if (!verify_holds(m, day)) {
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

int
verify_put_unknown(struct buf *b, const struct verifying *g, const char *wrong,
    bool shallow)
{
	bool vi = g->v.r->c->lang == LANG_VI;

	put_verdict(b, g, "không rõ", "unknown", NULL);
	put_line(b, wrong == NULL ?
	    (vi ? "bộ dữ liệu và lịch sử git không có nội dung nào mang mã "
	    "này" : "nothing in the catalogue and its past in git has this "
	    "hash") : arena_printf(g->v.arena, vi ?
	    "bộ dữ liệu không có; chưa xem được lịch sử: %s" :
	    "not in the catalogue; its past cannot be read: %s", wrong));
	if (shallow)
		put_line(b, vi ? "kho chỉ có một phần lịch sử: chạy git fetch "
		    "--unshallow rồi thử lại" : "only part of the past is here: "
		    "git fetch --unshallow, then try again");
	if (g->n_unread > 0)
		put_line(b, arena_printf(g->v.arena, vi ?
		    "%zu tệp không đọc được nên chưa xét" :
		    "%zu files cannot be read and were left out",
		    g->n_unread));
	return EXIT_FINDINGS;
}
