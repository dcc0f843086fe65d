/* A row about a procedure, for lists: copies that outlive its record. */
#include <string.h>

#include "model/file_name.h"
#include "model/say.h"
#include "notice/posted.h"

/* The arenas and the procedure of one row. */
struct making {
	struct arena *keep;
	const struct notice *notice;
	const struct record *procedure;
};

static const char *
kept(const struct making *m, const char *s)
{
	return s == NULL ? "" : arena_strdup(m->keep, s);
}

static const char *
brief(const struct making *m, const struct answer *answer)
{
	const char *s;
	struct buf text;

	buf_init(&text, 0);
	answer_brief(&text, answer);
	s = arena_strndup(m->keep, text.data, text.len);
	buf_release(&text);
	return s;
}

/* The values of a field in the words of people, joined by "; ". */
static const char *
said(const struct making *m, const struct value *v)
{
	const char *s;
	struct buf text;

	buf_init(&text, 0);
	if (v->state == VALUE_FILLED)
		say_value(&text, v, LANG_VI);
	s = arena_strndup(m->keep, text.data, text.len);
	buf_release(&text);
	return s;
}

/* --- pieces -------------------------------------------------------------- */

static void
put_field(struct posted *out, const struct making *m)
{
	size_t n;
	const struct value *item = items_of(value_of(m->procedure,
	    F_THU_TUC_LINH_VUC), &n);

	out->field_id = out->field = "";
	if (n == 0 || item->text == NULL)
		return;
	out->field_id = kept(m, item->text);
	out->field = said(m, item);
}

/* In the order of the vocabulary, whatever that of the file. */
static void
put_levels(struct posted *out, const struct making *m)
{
	const struct vocab *levels = vocab_of(V_CAP);
	struct buf text;
	size_t i;

	buf_init(&text, 0);
	for (i = 0; i < n_words(levels); i++) {
		if (!has_word(m->procedure, F_THU_TUC_CAP_THUC_HIEN,
		    levels->words[i].id))
			continue;
		out->level_bits |= 1u << i;
		buf_printf(&text, "%s%s", text.len > 0 ? ", " : "",
		    levels->words[i].vi);
	}
	out->levels = arena_strndup(m->keep, text.data, text.len);
	buf_release(&text);
}

static void
put_answers(struct posted *out, const struct making *m)
{
	struct arena scratch;
	struct answers answers;

	arena_init(&scratch);
	answers_of(&answers, &scratch, m->procedure, m->notice->settings,
	    m->notice->day);
	out->time = brief(m, &answers.time);
	out->money = brief(m, &answers.money);
	out->place = brief(m, &answers.place);
	out->online = answers.online;
	arena_release(&scratch);
}

static void
put_bodies(struct posted *out, const struct making *m)
{
	const struct record *bodies = record_in(m->procedure,
	    F_THU_TUC_CO_QUAN);
	size_t n = 0;
	const struct value *item = bodies == NULL ? NULL :
	    items_of(value_of(bodies, F_CO_QUAN_TTHC_THUC_HIEN), &n);

	out->body = n > 0 ? said(m, item) : "";
}

static void
put_one_stop(struct posted *out, const struct making *m)
{
	const struct record *r = record_in(m->procedure, F_THU_TUC_MOT_CUA);
	const struct value *inside = r == NULL ? NULL :
	    value_of(r, F_MOT_CUA_TRONG_MOT_CUA);
	const char *counter = r == NULL ? NULL :
	    text_of(r, F_MOT_CUA_QUAY);

	out->anywhere = r != NULL && (is_word(r, F_MOT_CUA_PHI_DIA_GIOI,
	    W_PHI_DIA_GIOI_TINH) || is_word(r, F_MOT_CUA_PHI_DIA_GIOI,
	    W_PHI_DIA_GIOI_TOAN_QUOC)) ? "Phi địa giới" : "";
	out->outside = inside != NULL && inside->state == VALUE_FILLED &&
	    inside->parsed && !inside->as.yes;
	out->receiver = counter != NULL && !out->outside ?
	    counter_name(m->keep, counter) : out->body;
}

/* A group of its own, or a member of one. */
static bool
is_linked(const struct record *procedure)
{
	return has(procedure, F_THU_TUC_LIEN_THONG) ||
	    is_word(procedure, F_THU_TUC_LOAI, W_LOAI_LIEN_THONG) ||
	    is_word(procedure, F_THU_TUC_LOAI, W_LOAI_NOI_BO_LIEN_THONG);
}

const char *
newest_decision(const struct record *procedure)
{
	const char *number = NULL;
	struct date newest = { 0 };
	size_t i, n;
	const struct value *item = items_of(value_of(procedure,
	    F_THU_TUC_QUYET_DINH_CONG_BO), &n);

	for (i = 0; i < n; i++) {
		const struct record *r = item[i].record;
		const struct value *day;

		if (r == NULL || text_of(r, F_QUYET_DINH_SO) == NULL)
			continue;
		day = value_of(r, F_QUYET_DINH_NGAY);
		if (day->state == VALUE_FILLED && day->parsed) {
			if (date_cmp(day->as.date, newest) < 0)
				continue;
			newest = day->as.date;
		} else if (newest.year != 0) {
			continue;
		}
		number = text_of(r, F_QUYET_DINH_SO);
	}
	return number;
}

static void
put_events(struct posted *out, const struct making *m)
{
	size_t i, n;
	const struct value *item = items_of(value_of(m->procedure,
	    F_THU_TUC_SU_KIEN), &n);
	const char **events = arena_alloc(m->keep, n * sizeof *events);

	for (i = 0; i < n; i++)
		if (item[i].text != NULL)
			events[out->n_events++] = kept(m, item[i].text);
	out->events = events;
}

void
posted_of(struct posted *out, struct arena *keep, const struct notice *n,
    const struct record *procedure)
{
	const struct making m = { keep, n, procedure };
	const char *code = text_of(procedure, F_THU_TUC_MA);

	*out = (struct posted){ .name = file_name_of(procedure) };
	if (out->name != NULL)
		out->name = kept(&m, out->name);
	out->code = kept(&m, code != NULL ? code :
	    text_of(procedure, F_THU_TUC_MA_TAM));
	out->title = kept(&m, text_of(procedure, F_THU_TUC_TEN));
	put_field(out, &m);
	put_levels(out, &m);
	put_answers(out, &m);
	put_bodies(out, &m);
	put_one_stop(out, &m);
	out->linked = is_linked(procedure);
	out->address = notice_address(n, keep, procedure);
	out->decision = kept(&m, newest_decision(procedure));
	put_events(out, &m);
	out->keywords = said(&m, value_of(procedure, F_THU_TUC_TU_KHOA));
	content_hash(out->hash, procedure, n->day);
}

int
posted_compare(const void *a, const void *b)
{
	const struct posted *p = a, *q = b;
	int order = (*p->field == '\0') - (*q->field == '\0');

	if (order == 0)
		order = viet_order(p->field, q->field);
	if (order == 0)
		order = strcmp(p->code, q->code);
	return order != 0 ? order : viet_order(p->title, q->title);
}
