/*
 * Where to hand it in: the counter if it is known, else the place that ways to
 * apply name, else the address, else the body.
 */
#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "model/norm.h"
#include "model/way.h"
#include "notice/answers_part.h"

/* Three lines of the strip in large type. */
enum { HEAD_LETTERS = 60, NOTE_LETTERS = 90, BODY_LETTERS = 30 };

/* --- what is known ------------------------------------------------------- */

static bool
is_outside(const struct record *one_stop)
{
	const struct value *v = one_stop == NULL ? NULL :
	    value_of(one_stop, F_MOT_CUA_TRONG_MOT_CUA);

	return v != NULL && v->state == VALUE_FILLED && v->parsed &&
	    !v->as.yes;
}

/* "3", "A1" and "số 3" go with the word that "Quầy 3" has already. */
static bool
is_bare(const char *text)
{
	return strchr(text, ' ') == NULL ||
	    (*text >= '0' && *text <= '9') ||
	    strncmp(text, "số ", strlen("số ")) == 0;
}

const char *
counter_name(struct arena *a, const char *text)
{
	return is_bare(text) ? arena_printf(a, "Quầy %s", text) :
	    arena_strdup(a, text);
}

static const char *
counter(struct arena *a, const struct record *one_stop)
{
	const char *text = one_stop == NULL ? NULL :
	    text_of(one_stop, F_MOT_CUA_QUAY);

	return text == NULL || is_outside(one_stop) ? NULL :
	    counter_name(a, text);
}

/* The name of the first executing body; NULL if there is none. *n gets how
 * many there are. */
static const char *
first_body(const struct record *procedure, size_t *n)
{
	const struct record *bodies = record_in(procedure,
	    F_THU_TUC_CO_QUAN);
	const struct value *item, *name;

	*n = 0;
	if (bodies == NULL)
		return NULL;
	item = items_of(value_of(bodies, F_CO_QUAN_TTHC_THUC_HIEN), n);
	if (*n == 0 || item->text == NULL)
		return NULL;
	name = item->parsed && item->as.row != NULL ?
	    row_name(item->as.row) : NULL;
	return name != NULL ? name->text : item->text;
}

static bool
is_online(const struct record *way)
{
	return is_word(way, F_CACH_THUC_KENH, W_KENH_TRUC_TUYEN);
}

/* The place that the ways to apply name; *n gets how many different ones, or
 * 0. By post it is handed in where it is received, so those count as well. */
static const char *
named_place(const struct record *procedure, size_t *n)
{
	const char *found = NULL, *place;
	size_t i, count;
	const struct value *way = ways_of(procedure, &count);

	for (i = *n = 0; i < count; i++) {
		if (is_online(way[i].record))
			continue;
		place = text_of(way[i].record, F_CACH_THUC_NOI_NOP);
		if (place == NULL || (found != NULL &&
		    strcmp(found, place) == 0))
			continue;
		if (found == NULL)
			found = place;
		++*n;
	}
	return found;
}

static bool
is_only_online(const struct record *procedure)
{
	size_t i, n, online = 0;
	const struct value *way = ways_of(procedure, &n);

	for (i = 0; i < n; i++)
		online += is_online(way[i].record);
	return n > 0 && online == n;
}

/* --- the headline -------------------------------------------------------- */

/* True if the unit that posts the notice belongs to the body. */
static bool
is_own(const struct asked *q, const char *body)
{
	const char *above = q->unit == NULL ? NULL :
	    text_of(q->unit, F_DON_VI_CHU_QUAN);

	return above != NULL && strcmp(above, body) == 0;
}

/* "Quầy 3, Công an xã": which body sits there, unless it is one's own. */
static void
say_counter(struct answer *out, const struct asked *q, const char *at)
{
	size_t n;
	const char *body = first_body(q->procedure, &n);

	if (body == NULL || n > 1 || is_own(q, body) ||
	    utf8_count(body, strlen(body)) > BODY_LETTERS)
		answer_say(out, answer_cut(q->arena, at, HEAD_LETTERS));
	else
		answer_say(out, arena_printf(q->arena, "%s, %s",
		    answer_cut(q->arena, at, BODY_LETTERS), body));
}

/* The first line of the address where dossiers are received. */
static const char *
received_at(const struct asked *q, bool *more)
{
	const char *text = text_of(q->procedure,
	    F_THU_TUC_DIA_CHI_TIEP_NHAN);
	size_t n;

	if (text == NULL)
		return NULL;
	text += strspn(text, "-+* \t\n");
	n = strcspn(text, "\n");
	*more = text[n + strspn(text + n, " \t\n")] != '\0';
	return arena_strndup(q->arena, text, n);
}

/* Says the place; several: leads to the part that lists them. */
static void
say_place(struct answer *out, const struct asked *q, const char *place,
    bool several, const char *part)
{
	answer_say(out, answer_cut(q->arena, place, HEAD_LETTERS));
	if (several)
		answer_note(out, part);
}

static void
say_headline(struct answer *out, const struct asked *q,
    const struct record *one_stop)
{
	const char *at = counter(q->arena, one_stop);
	size_t n_places, n_bodies;
	const char *place = named_place(q->procedure, &n_places);
	const char *body = first_body(q->procedure, &n_bodies);
	bool more = false;
	const char *address = received_at(q, &more);

	if (at != NULL)
		say_counter(out, q, at);
	else if (is_only_online(q->procedure))
		say_place(out, q, "Nộp trực tuyến", true, "xem mục 2");
	else if (place != NULL)
		say_place(out, q, place, n_places > 1,
		    "nơi khác: mục 2");
	else if (address != NULL)
		say_place(out, q, address, more, "nơi khác: mục 2");
	else if (body != NULL)
		say_place(out, q, body, n_bodies > 1, "nơi khác: mục 6");
	else
		answer_say(out, "Danh mục chưa ghi");
}

/* --- small print --------------------------------------------------------- */

static const char *
anywhere_words(const struct record *one_stop)
{
	const enum field_id f = F_MOT_CUA_PHI_DIA_GIOI;

	if (is_word(one_stop, f, W_PHI_DIA_GIOI_TINH))
		return "hoặc trung tâm khác trong tỉnh";
	if (is_word(one_stop, f, W_PHI_DIA_GIOI_TOAN_QUOC))
		return "hoặc trung tâm khác trong cả nước";
	return "";
}

/* The unit that posts the notice receives what is at its one-stop shop, and
 * others may as well. */
static void
note_unit(struct answer *out, const struct asked *q,
    const struct record *one_stop)
{
	const char *name = q->unit == NULL ? NULL :
	    text_of(q->unit, F_DON_VI_TEN);
	const char *others = anywhere_words(one_stop);

	if (name == NULL || strstr(out->lines[0].words, name) != NULL)
		answer_note(out, others);
	else
		answer_note(out, arena_printf(q->arena, "%s%s%s",
		    answer_cut(q->arena, name, NOTE_LETTERS),
		    *others == '\0' ? "" : ", ", others));
}

static void
note_hours(struct answer *out, const struct asked *q,
    const struct record *one_stop)
{
	const char *hours = "", *usual = q->unit == NULL ? NULL :
	    text_of(q->unit, F_DON_VI_GIO_LAM_VIEC);
	size_t i, n = 0;
	const struct value *item = one_stop == NULL ? NULL :
	    items_of(value_of(one_stop, F_MOT_CUA_GIO_TIEP_NHAN), &n);

	for (i = 0; i < n; i++)
		if (item[i].text != NULL)
			hours = arena_printf(q->arena, "%s%s%s", hours,
			    *hours == '\0' ? "" : "; ", item[i].text);
	if (*hours == '\0' && usual != NULL && !is_outside(one_stop))
		hours = usual;
	answer_note(out, answer_cut(q->arena, hours, NOTE_LETTERS));
}

void
answer_place(struct answer *out, const struct asked *q)
{
	const struct record *one_stop = record_in(q->procedure,
	    F_THU_TUC_MOT_CUA);

	say_headline(out, q, one_stop);
	if (one_stop != NULL && !is_outside(one_stop))
		note_unit(out, q, one_stop);
	note_hours(out, q, one_stop);
}
