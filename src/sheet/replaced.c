/* Parts, bases and the map of replacements. */
#include <string.h>

#include "model/part.h"
#include "model/say.h"
#include "sheet/once.h"
#include "sheet/replaced.h"

/* --- bases --------------------------------------------------------------- */

/* The number of a basis, or its title if it has none; NULL if neither. */
static const char *
basis_key(const struct record *basis)
{
	const char *number = text_of(basis, F_CAN_CU_SO);

	return number != NULL ? number : text_of(basis, F_CAN_CU_TEN);
}

static bool
rests_on(const struct record *procedure, const char *key)
{
	size_t i, n;
	const struct value *v = items_of(value_of(procedure,
	    F_THU_TUC_CAN_CU_PHAP_LY), &n);

	for (i = 0; i < n; i++) {
		const char *other = basis_key(v[i].record);

		if (other != NULL && strcmp(other, key) == 0)
			return true;
	}
	return false;
}

const struct record *const *
replaced_basis(struct arena *a, const struct subject *s, size_t *n)
{
	const struct record **found;
	const struct value *v;
	/* Of several predecessors none is the one that it is told from. */
	const struct record *old = s->n_partners > 1 ? NULL : s->old;
	size_t i, all;

	*n = 0;
	if (s->new == NULL)
		return NULL;
	v = items_of(value_of(s->new, F_THU_TUC_CAN_CU_PHAP_LY), &all);
	found = arena_alloc(a, (all + 1) * sizeof *found);
	for (i = 0; i < all; i++) {
		const char *key = basis_key(v[i].record);

		if (key != NULL && (old == NULL || !rests_on(old, key)))
			found[(*n)++] = v[i].record;
	}
	return found;
}

/* --- parts --------------------------------------------------------------- */

static const struct record *
holder_of(const struct change *c)
{
	return c->in_new != NULL ? c->in_new : c->in_old;
}

static bool
alters(const struct change *c)
{
	return *c->pointer != '\0' && c->burden != BURDEN_FORM &&
	    holder_of(c) != NULL;
}

/* What the decision itself and our own notes say is no part. */
static bool
is_part(const struct field *f)
{
	switch (f->id) {
	case F_THU_TUC_MA:
	case F_THU_TUC_MA_TAM:
	case F_THU_TUC_TRANG_THAI:
	case F_THU_TUC_QUYET_DINH_CONG_BO:
	case F_THU_TUC_HIEU_LUC:
	case F_THU_TUC_RA_SOAT:
	case F_THU_TUC_LUOT_MOI_NAM:
	case F_THU_TUC_TU_KHOA:
	case F_THU_TUC_NGUON:
	case F_THU_TUC_THAY_THE:
	case F_THU_TUC_QUY_TRINH:
		return false;
	default:
		return true;
	}
}

static void
add_parts(struct once *names, const struct subject *s)
{
	size_t i, k, n;
	const enum word_id *part = parts_in_order(&n);

	for (k = 0; k < n; k++)
		for (i = 0; i < s->n; i++)
			if (alters(&s->changes[i]) &&
			    part_of(s->changes[i].field,
			    holder_of(&s->changes[i])) == part[k])
				once_add(names, word_of(part[k])->vi);
	for (i = 0; i < s->n; i++) {
		const struct change *c = &s->changes[i];
		const struct field *f;

		if (!alters(c) ||
		    part_of(c->field, holder_of(c)) != N_WORDS)
			continue;
		f = outermost_field(c->field, holder_of(c));
		if (is_part(f))
			once_add(names, f->vi);
	}
}

static struct once
names_of(struct arena *a, const struct subject *s)
{
	struct once names = { .arena = a };
	const char *codes = "";
	size_t i;

	for (i = 0; i < s->n_partners; i++)
		codes = arena_printf(a, "%s%s%s", codes,
		    i > 0 ? ", " : "", s->partners[i]);
	if (*codes != '\0')
		once_add(&names, arena_printf(a, "Thay thế thủ tục %s",
		    codes));
	else if (s->old_code != NULL)
		once_add(&names, arena_printf(a, "Mã cũ: %s", s->old_code));
	add_parts(&names, s);
	return names;
}

void
replaced_parts(struct html_node *into, struct arena *a,
    const struct subject *s)
{
	const struct once names = names_of(a, s);
	size_t i;

	for (i = 0; i < names.n; i++)
		html_leaf(into, "p", NULL, names.v[i]);
}

const char *
replaced_parts_text(struct arena *a, const struct subject *s)
{
	const struct once names = names_of(a, s);

	return once_joined(&names);
}

/* --- the map ------------------------------------------------------------- */

const struct change *
replaced_change(const struct subject *s)
{
	size_t i;

	for (i = 0; s->fate == FATE_REPLACED && i < s->n; i++)
		if (*s->changes[i].pointer == '\0')
			return &s->changes[i];
	return NULL;
}

bool
replaced_is_first(const struct changes *c, size_t i)
{
	const struct change *group = replaced_change(&c->subjects[i]);
	size_t k;

	for (k = 0; k < i; k++) {
		const struct change *other = replaced_change(
		    &c->subjects[k]);

		if (other != NULL && strcmp(other->old_text,
		    group->old_text) == 0)
			return false;
	}
	return true;
}

static void
put_procedure(struct html_node *cell, struct arena *a, const char *code,
    const char *name)
{
	html_leaf(cell, "p", NULL, arena_printf(a, "%s %s", code, name));
}

static void
put_old(struct html_node *cell, struct arena *a, const struct subject *s)
{
	size_t i;

	for (i = 0; i < s->n_partners; i++) {
		const char *name = text_of(s->partner_records[i],
		    F_THU_TUC_TEN);

		put_procedure(cell, a, s->partners[i], name != NULL ? name :
		    "");
	}
}

/* All new procedures of the group that subject i is the first of. */
static void
put_new(struct html_node *cell, struct arena *a, const struct changes *c,
    size_t i, const struct change *group)
{
	for (; i < c->n_subjects; i++) {
		const struct subject *s = &c->subjects[i];
		const struct change *other = replaced_change(s);

		if (other != NULL && strcmp(other->old_text,
		    group->old_text) == 0)
			put_procedure(cell, a, s->code, s->name);
	}
}

void
replaced_map(struct html_node *into, struct arena *a,
    const struct changes *c)
{
	static const struct html_column columns[] = {
		{ "STT", "c-number" },
		{ "Thủ tục hành chính được thay thế", NULL },
		{ "Thủ tục hành chính thay thế", NULL },
	};
	struct html_node *rows = NULL, *row;
	size_t i, number = 0;

	for (i = 0; i < c->n_subjects; i++) {
		const struct change *group = replaced_change(
		    &c->subjects[i]);

		if (group == NULL || !replaced_is_first(c, i))
			continue;
		if (rows == NULL)
			rows = html_table(into, "list", "Bảng đối chiếu thủ "
			    "tục hành chính được thay thế và thủ tục hành "
			    "chính thay thế", columns, 3);
		row = html_add(rows, "tr", NULL);
		html_leaf(row, "td", "number", arena_printf(a, "%zu",
		    ++number));
		put_old(html_add(row, "td", NULL), a, &c->subjects[i]);
		put_new(html_add(row, "td", NULL), a, c, i, group);
	}
}
