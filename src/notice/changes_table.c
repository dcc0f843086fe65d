/* A procedure of the change notice: its parts before and after, and why. */
#include <string.h>

#include "base/utf8.h"
#include "model/part.h"
#include "model/say.h"
#include "notice/changes_part.h"
#include "notice/frame.h"
#include "sheet/cite.h"
#include "sheet/law_order.h"
#include "sheet/once.h"
#include "sheet/replaced.h"

/* --- the table ----------------------------------------------------------- */

/* Fields that people know by their value or by the part they are in. */
static bool
needs_no_label(const struct field *f)
{
	switch (f->id) {
	case F_BUOC_NOI_DUNG:
	case F_CACH_THUC_PHI_LE_PHI:
	case F_CACH_THUC_THOI_HAN:
	case F_PHI_MUC_THU:
	case F_HO_SO_NHOM:
	case F_NHOM_TEN:
	case F_NHOM_GIAY_TO:
	case F_GIAY_TO_TEN:
	case F_KET_QUA_TEN:
	case F_THU_TUC_YEU_CAU_DIEU_KIEN:
	case F_TRUC_TUYEN_MUC_DO:
	case F_MOT_CUA_PHI_DIA_GIOI:
		return true;
	default:
		return false;
	}
}

/* Parts that the law does not name, in plain words. */
static const char *
part_label(const struct change *ch)
{
	const struct record *in = ch->in_new != NULL ? ch->in_new :
	    ch->in_old;

	switch (outermost_field(ch->field, in)->id) {
	case F_THU_TUC_MOT_CUA:
		return "Nơi tiếp nhận";
	case F_THU_TUC_DICH_VU_CONG_TRUC_TUYEN:
		return "Nộp trực tuyến";
	case F_THU_TUC_CAP_THUC_HIEN:
		return "Cấp giải quyết";
	default:
		return law_order_label(ch, LANG_VI);
	}
}

/* True if the place is told across the columns: a name of a paper. */
static bool
is_wide(const struct told *r)
{
	enum { NARROW = 40 };

	return utf8_count(r->where, strlen(r->where)) > NARROW;
}

/* The part is named in its first row only, the place in it in each. */
static struct html_node *
put_part(struct html_node *row, const struct told *r, bool again)
{
	const char *part = part_label(r->change);
	const char *field = field_label(r->change->field, LANG_VI);
	struct html_node *cell = html_add(row, "th", again ? "again" : NULL);

	html_attribute(cell, "scope", "row");
	html_leaf(cell, "p", "part", part);
	if (!needs_no_label(r->change->field) && strcmp(field, part) != 0)
		html_leaf(cell, "p", "where", field);
	if (*r->where != '\0' && !is_wide(r))
		html_leaf(cell, "p", "where", r->where);
	return cell;
}

/* A row for the part and the place; the next one is for what changed there. */
static struct html_node *
put_wide_place(struct html_node *rows, const struct told *r, bool again)
{
	struct html_node *row = html_add(rows, "tr", "place"), *cell;

	html_attribute(put_part(row, r, again), "rowspan", "2");
	cell = html_leaf(row, "td", NULL, r->where);
	html_attribute(cell, "colspan", "3");
	return html_add(rows, "tr", NULL);
}

/* before is the row above in the same part, or NULL. */
static void
put_row(struct html_node *rows, struct arena *a, const struct told *r,
    const struct told *before)
{
	enum { LONG = 350 };
	const bool again = before != NULL;
	struct html_node *row;

	if (is_wide(r) && (!again || strcmp(before->where, r->where) != 0)) {
		row = put_wide_place(rows, r, again);
	} else {
		row = html_add(rows, "tr", NULL);
		put_part(row, r, again);
	}
	told_value(html_add(row, "td", NULL), a, r->change, TOLD_BEFORE);
	told_value(html_add(row, "td", NULL), a, r->change, TOLD_AFTER);
	told_effect(html_add(row, "td", "effect"), a, r->change);
	html_breakable(row, LONG);
}

static void
put_table(struct html_node *into, struct arena *a, const struct account *ac)
{
	const struct html_column columns[] = {
		{ "Bộ phận", "c-part" },
		{ "Trước", NULL },
		{ date_valid(ac->from) ? arena_printf(a, "Từ %s",
		    frame_day(a, ac->from)) : "Nay", NULL },
		{ "Với người dân", "c-effect" },
	};
	struct html_node *rows = html_table(into, "changes", NULL, columns,
	    4);
	size_t i;

	for (i = 0; i < ac->n; i++)
		put_row(rows, a, &ac->rows[i], i > 0 &&
		    ac->rows[i].rank == ac->rows[i - 1].rank ?
		    &ac->rows[i - 1] : NULL);
}

/* --- bases and decisions ------------------------------------------------- */

static void
add_cited(struct once *o, const struct value *document)
{
	struct buf out;

	buf_init(&out, 0);
	cite(&out, document, false);
	once_add(o, arena_strndup(o->arena, out.data, out.len));
	buf_release(&out);
}

static void
add_basis(struct once *o, const struct record *basis)
{
	struct buf out;

	buf_init(&out, 0);
	cite_basis(&out, basis, false);
	once_add(o, arena_strndup(o->arena, out.data, out.len));
	buf_release(&out);
}

void
told_documents(struct once *o, const struct change *ch)
{
	const bool elapsed = (ch->direction->flags & BY_CALENDAR) != 0;
	const struct record *r = told_record(ch, TOLD_AFTER);
	const struct value *v;
	size_t i, n = 0;

	if (r == NULL)
		r = ch->in_new != NULL || !elapsed ? ch->in_new : ch->in_old;
	if (r != NULL && r->type->id == R_PHI)
		v = items_of(value_of(r, F_PHI_CAN_CU), &n);
	else if (r != NULL && r->type->id == R_MIEN_GIAM)
		v = items_of(value_of(r, F_MIEN_GIAM_CAN_CU), &n);
	for (i = 0; i < n; i++)
		add_cited(o, &v[i]);
	if (elapsed && o->n == 0 && ch->direction->basis != NULL)
		once_add(o, ch->direction->basis);
}

/* Where no document is new: those it rests on. */
static void
add_all(struct once *o, const struct record *procedure)
{
	size_t i, n;
	const struct value *v = items_of(value_of(procedure,
	    F_THU_TUC_CAN_CU_PHAP_LY), &n);

	for (i = 0; i < n; i++)
		add_basis(o, v[i].record);
}

/* The sheet of the procedure names all of them. */
static const char *
first_ones(struct once *o)
{
	enum { MOST = 5 };
	const size_t more = o->n > MOST + 1 ? o->n - MOST : 0;

	o->n -= more;
	return more == 0 ? once_joined(o) : arena_printf(o->arena,
	    "%s và %02zu văn bản khác", once_joined(o), more);
}

static const char *
bases(struct arena *a, const struct account *ac)
{
	struct once o = { .arena = a };
	size_t i, n;
	const struct record *const *new = replaced_basis(a, ac->subject, &n);

	for (i = 0; i < n; i++)
		add_basis(&o, new[i]);
	for (i = 0; i < ac->n; i++)
		told_documents(&o, ac->rows[i].change);
	if (o.n == 0)
		add_all(&o, ac->subject->new);
	return first_ones(&o);
}

static bool
is_announced_by(const struct record *procedure, const char *number)
{
	const struct value *v;
	size_t i, n;

	if (procedure == NULL)
		return false;
	v = items_of(value_of(procedure, F_THU_TUC_QUYET_DINH_CONG_BO), &n);
	for (i = 0; i < n; i++) {
		const char *other = text_of(v[i].record, F_QUYET_DINH_SO);

		if (other != NULL && strcmp(other, number) == 0)
			return true;
	}
	return false;
}

static void
add_decision(struct once *o, const struct record *decision)
{
	const struct value *day = value_of(decision, F_QUYET_DINH_NGAY);
	const char *number = text_of(decision, F_QUYET_DINH_SO);

	once_add(o, day->parsed ? arena_printf(o->arena, "số %s ngày %s",
	    number, frame_day(o->arena, day->as.date)) :
	    arena_printf(o->arena, "số %s", number));
}

/* Those that the old side did not have; all, if it had all of them. */
static const char *
decisions(struct arena *a, const struct subject *s)
{
	struct once new = { .arena = a }, all = { .arena = a };
	size_t i, n;
	const struct value *v = items_of(value_of(s->new,
	    F_THU_TUC_QUYET_DINH_CONG_BO), &n);

	for (i = 0; i < n; i++) {
		const char *number = text_of(v[i].record, F_QUYET_DINH_SO);

		if (number == NULL)
			continue;
		add_decision(&all, v[i].record);
		if (!is_announced_by(s->old, number))
			add_decision(&new, v[i].record);
	}
	return once_joined(new.n > 0 ? &new : &all);
}

static void
put_labelled(struct html_node *p, const char *label, const char *text)
{
	if (*text == '\0')
		return;
	html_leaf(p, "strong", NULL, label);
	html_text(p, text);
	html_text(p, text[strlen(text) - 1] == '.' ? " " : ". ");
}

void
told_basis(struct html_node *into, struct arena *a, const struct account *ac)
{
	const struct record *new = ac->subject->new;
	const char *documents, *numbers;
	struct html_node *p;

	if (new == NULL || new->type->id != R_THU_TUC)
		return;
	documents = bases(a, ac);
	numbers = decisions(a, ac->subject);
	if (*documents == '\0' && *numbers == '\0')
		return;
	p = html_add(into, "p", "basis");
	put_labelled(p, "Căn cứ: ", documents);
	put_labelled(p, "Quyết định công bố: ", numbers);
}

/* --- a procedure --------------------------------------------------------- */

/* What a unit is called is in its record, not in the comparison. */
static const char *
name_of(const struct subject *s)
{
	const struct record *r = s->new != NULL ? s->new : s->old, *unit;

	if (s->fate != FATE_NONE || r == NULL)
		return s->name;
	if (r->type->id == R_CO_QUAN && has(r, F_CO_QUAN_TEN))
		return text_of(r, F_CO_QUAN_TEN);
	unit = r->type->id == R_TTHC ? record_in(r, F_TTHC_DON_VI) : NULL;
	return unit != NULL && has(unit, F_DON_VI_TEN) ? text_of(unit,
	    F_DON_VI_TEN) : s->name;
}

/* A table of few and short rows stays on one page. */
static bool
is_small(const struct account *ac)
{
	enum { ROWS = 4, BYTES = 600 };
	size_t i, bytes = 0;

	for (i = 0; i < ac->n; i++) {
		const struct change *ch = ac->rows[i].change;

		bytes += strlen(ac->rows[i].where) +
		    (ch->old_text == NULL ? 0 : strlen(ch->old_text)) +
		    (ch->new_text == NULL ? 0 : strlen(ch->new_text));
	}
	return ac->n <= ROWS && bytes <= BYTES;
}

static const char *
class_of_name(const char *name)
{
	const size_t letters = utf8_count(name, strlen(name));

	return letters <= 80 ? NULL : letters <= 160 ? "long-name" :
	    "longest-name";
}

void
told_account(struct html_node *into, const struct telling *t,
    const struct account *ac)
{
	const char *name = name_of(ac->subject);
	struct html_node *block = html_add(into, "section", is_small(ac) ?
	    "subject small" : "subject");
	struct html_node *head = html_leaf(block, "h2", class_of_name(name),
	    name);

	if (*ac->subject->code != '\0') {
		html_text(head, " ");
		html_leaf(head, "span", "code", ac->subject->code);
	}
	if (ac->subject->old_code != NULL && ac->subject->n_partners == 0)
		html_leaf(block, "p", "old-code", arena_printf(t->arena,
		    "Mã cũ: %s", ac->subject->old_code));
	put_table(block, t->arena, ac);
	told_basis(block, t->arena, ac);
}
