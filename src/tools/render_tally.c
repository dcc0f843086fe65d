/* Counts pages and procedures, and tells of them. */
#include <stdio.h>
#include <string.h>

#include "base/escape.h"
#include "tools/render_tally.h"

void
tally_init(struct tally *t, struct arena *a, size_t n)
{
	memset(t, 0, sizeof *t);
	t->arena = a;
	t->hidden = arena_alloc(a, n + 1);
	t->unread = arena_alloc(a, n + 1);
}

void
tally_name(struct tally *t, struct tally_names *names, const char *name)
{
	if (names->n < TALLY_NAMES)
		names->v[names->n] = arena_strdup(t->arena, name);
	names->n++;
}

const char *
tally_known_as(const struct visit *v)
{
	const char *code = v->procedure == NULL ? NULL :
	    text_of(v->procedure, F_THU_TUC_MA);

	if (code == NULL && v->procedure != NULL)
		code = text_of(v->procedure, F_THU_TUC_MA_TAM);
	return code != NULL ? code : v->path;
}

bool
tally_take(struct tally *t, const struct render *r, const struct visit *v)
{
	enum off_wall off;

	if (v->procedure == NULL || v->partial) {
		t->unread[v->number] = true;
		t->broken++;
		return false;
	}
	off = off_wall(v->procedure, r->notice.day);
	if (off != ON_WALL) {
		t->hidden[v->number] = true;
		tally_name(t, &t->off[off], tally_known_as(v));
		return false;
	}
	if (v->errors > 0 && !r->o->force) {
		t->faulty++;
		return false;
	}
	t->marked += v->errors > 0;
	t->printed++;
	return true;
}

/* --- telling ------------------------------------------------------------- */

/* "1.000001, 1.000002 và 3 thủ tục khác" */
static void
put_names(struct buf *b, const struct tally_names *names, enum lang lang,
    const char *vi, const char *en)
{
	size_t i, n = names->n < TALLY_NAMES ? names->n : TALLY_NAMES;

	for (i = 0; i < n; i++) {
		buf_puts(b, i > 0 ? ", " : "");
		buf_puts(b, names->v[i]);
	}
	if (names->n > n)
		buf_printf(b, lang == LANG_VI ? " và %zu %s khác" :
		    " and %zu more %s", names->n - n,
		    lang == LANG_VI ? vi : en);
}

static const char *
reason(enum off_wall off, enum lang lang)
{
	switch (off) {
	case OFF_DRAFT:
		return lang == LANG_VI ? "dự thảo" : "drafts";
	case OFF_ABOLISHED:
		return lang == LANG_VI ? "đã bãi bỏ" : "abolished";
	case OFF_TO_COME:
		return lang == LANG_VI ? "chưa có hiệu lực" :
		    "not yet in force";
	case OFF_OVER:
		return lang == LANG_VI ? "đã hết hiệu lực" :
		    "no longer in force";
	case ON_WALL:
		break;
	}
	return "";
}

void
tally_tell_off(const struct tally *t, const struct render *r)
{
	enum lang lang = r->c->lang;
	struct buf b;
	int i;

	for (i = 0; i < TALLY_REASONS && !r->o->quiet; i++) {
		if (t->off[i].n == 0)
			continue;
		buf_init(&b, 0);
		put_names(&b, &t->off[i], lang, "thủ tục", "procedures");
		cli_complain(r->c, "không in %zu thủ tục %s: %s",
		    "%zu procedures left out, %s: %s", t->off[i].n,
		    reason((enum off_wall)i, lang), b.data);
		buf_release(&b);
	}
	if (t->left.n == 0)
		return;
	buf_init(&b, 0);
	put_names(&b, &t->left, lang, "tờ", "sheets");
	cli_complain(r->c, "tờ của lần in trước còn trong thư mục nhưng lần "
	    "này không in: %s; hãy gỡ xuống và xóa",
	    "sheets of an earlier run are still in the folder but were not "
	    "printed now: %s; take them down and remove them", b.data);
	buf_release(&b);
}

static size_t
count_off(const struct tally *t)
{
	size_t i, n = 0;

	for (i = 0; i < TALLY_REASONS; i++)
		n += t->off[i].n;
	return n;
}

static void
put_kept(struct buf *b, const struct tally *t, enum lang lang)
{
	size_t off = count_off(t);

	if (off + t->faulty + t->broken == 0)
		return;
	buf_puts(b, lang == LANG_VI ? "; không in" : "; left out");
	if (off > 0)
		buf_printf(b, lang == LANG_VI ?
		    " %zu thủ tục không niêm yết" :
		    " %zu procedures that are not posted", off);
	if (t->faulty > 0)
		buf_printf(b, lang == LANG_VI ? "%s %zu thủ tục còn lỗi" :
		    "%s %zu procedures with errors", off > 0 ? "," : "",
		    t->faulty);
	if (t->broken > 0)
		buf_printf(b, lang == LANG_VI ?
		    "%s %zu tệp không đọc được" :
		    "%s %zu files that cannot be read",
		    off + t->faulty > 0 ? "," : "", t->broken);
}

void
tally_tell(const struct tally *t, const struct render *r, const char *vi,
    const char *en)
{
	enum lang lang = r->c->lang;
	const size_t *n = t->pages;
	struct buf b;

	if (r->o->quiet)
		return;
	buf_init(&b, 0);
	buf_printf(&b, lang == LANG_VI ?
	    "%zu %s: %zu mới, %zu ghi lại, %zu không đổi" :
	    "%zu %s: %zu new, %zu rewritten, %zu unchanged",
	    n[ATOMIC_NEW] + n[ATOMIC_REPLACED] + n[ATOMIC_UNCHANGED],
	    lang == LANG_VI ? vi : en, n[ATOMIC_NEW], n[ATOMIC_REPLACED],
	    n[ATOMIC_UNCHANGED]);
	if (t->removed > 0)
		buf_printf(&b, lang == LANG_VI ? "; xóa %zu trang cũ" :
		    "; %zu old pages removed", t->removed);
	put_kept(&b, t, lang);
	if (t->marked > 0)
		buf_printf(&b, lang == LANG_VI ?
		    "; %zu thủ tục còn lỗi, có dấu không niêm yết" :
		    "; %zu procedures have errors and are marked", t->marked);
	fprintf(stderr, "%s\n", b.data);
	buf_release(&b);
}

int
tally_tell_nothing(const struct tally *t, const struct render *r)
{
	char day[DATE_SIZE];

	date_format(day, r->notice.day);
	if (t->off[OFF_DRAFT].n > 0)
		cli_complain(r->c, "không có gì để in: thủ tục còn là dự thảo; "
		    "đã công bố thì hãy sửa trang_thai", "nothing to print: a "
		    "draft; if it was announced, mend trang_thai");
	else if (t->off[OFF_ABOLISHED].n > 0)
		cli_complain(r->c, "không có gì để in: thủ tục đã bãi bỏ, tờ "
		    "đang niêm yết phải gỡ xuống", "nothing to print: it was "
		    "abolished, and its sheet has to come down");
	else if (t->off[OFF_TO_COME].n > 0)
		cli_complain(r->c, "không có gì để in: ngày %s thủ tục chưa có "
		    "hiệu lực; in trước cho ngày khác bằng --as-of",
		    "nothing to print: not yet in force on %s; print it for "
		    "another day with --as-of", day);
	else if (t->off[OFF_OVER].n > 0)
		cli_complain(r->c, "không có gì để in: ngày %s thủ tục đã hết "
		    "hiệu lực, tờ đang niêm yết phải gỡ xuống",
		    "nothing to print: no longer in force on %s, and its sheet "
		    "has to come down", day);
	else
		cli_complain(r->c, "không có thủ tục nào để in",
		    "there is no procedure to print");
	return EXIT_FINDINGS;
}

int
tally_status(const struct tally *t)
{
	return t->broken > 0 ? EXIT_FAILED : t->faulty > 0 ? EXIT_FINDINGS :
	    EXIT_CLEAN;
}
