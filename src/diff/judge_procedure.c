/* Judges of the procedure as a whole, its code and its legal basis. */
#include <string.h>

#include "base/code.h"
#include "base/docnum.h"
#include "diff/judge.h"
#include "diff/judging.h"
#include "diff/same.h"

/* The procedure begins to apply: it is new, or no longer abolished. */
static const struct record *
begun(const struct edit *e)
{
	const struct word *before, *after;

	if (e->field->id == F_THU_TUC_MA)
		return e->kind == EDIT_ADDED ? e->side_new->root : NULL;
	if (!is_reworded(e))
		return NULL;
	before = word_in(e->old);
	after = word_in(e->new);
	return before != NULL && before->id == W_TRANG_THAI_BAI_BO &&
	    after != NULL && after->id != W_TRANG_THAI_BAI_BO ? e->in_new :
	    NULL;
}

bool
judge_new_duty(const struct edit *e)
{
	const struct record *p = begun(e);

	return p != NULL &&
	    (is_word(p, F_THU_TUC_TINH_CHAT, W_TINH_CHAT_NGHIA_VU) ||
	    is_word(p, F_THU_TUC_TINH_CHAT, W_TINH_CHAT_XIN_PHEP));
}

bool
judge_new_right(const struct edit *e)
{
	const struct record *p = begun(e);

	return p != NULL &&
	    is_word(p, F_THU_TUC_TINH_CHAT, W_TINH_CHAT_QUYEN_LOI);
}

bool
judge_new_procedure(const struct edit *e)
{
	return begun(e) != NULL;
}

static const char *
code_in(const struct record *procedure)
{
	const char *code = procedure == NULL ? NULL :
	    text_of(procedure, F_THU_TUC_MA);

	return code != NULL && code_valid(code) ? code : NULL;
}

bool
judge_code_suffix(const struct edit *e)
{
	const char *a = code_in(e->side_old->root);
	const char *b = code_in(e->side_new->root);

	return e->kind == EDIT_CHANGED && a != NULL && b != NULL &&
	    code_same(a, b);
}

bool
judge_member_added(const struct edit *e)
{
	if (e->field->id == F_THU_TUC_LIEN_THONG)
		return judge_filled(e);
	return e->kind == EDIT_CHANGED && set_change(e) == SET_GREW;
}

bool
judge_decision_details(const struct edit *e)
{
	return e->kind == EDIT_CHANGED && (is_missing(e->old) ||
	    is_missing(e->new) ||
	    e->field->id == F_QUYET_DINH_CONG_KHAI_CSDLQG);
}

/* --- legal basis ---------------------------------------------------------- */

/* The number of a document, also from among the words of a title. */
static const char *
basis_number(const struct edit *e, const struct record *basis)
{
	const struct value *v = value_of(basis, F_CAN_CU_SO);
	struct docnum_hit hit;
	size_t pos = 0;

	if (v->state == VALUE_FILLED)
		return meaning_of(e->scratch, v);
	v = value_of(basis, F_CAN_CU_TEN);
	if (v->state != VALUE_FILLED)
		return "";
	return docnum_find(v->text, v->len, &pos, &hit) ?
	    arena_strndup(e->scratch, v->text + hit.off, hit.n) :
	    meaning_of(e->scratch, v);
}

bool
judge_basis_respelt(const struct edit *e)
{
	const struct record *basis = row_of(e), *other;
	const struct value *rows;
	size_t i, n;

	if (basis == NULL)
		return false;
	other = e->kind == EDIT_ADDED ? e->in_old : e->in_new;
	rows = items_of(value_of(other, e->field->id), &n);
	for (i = 0; i < n; i++)
		if (rows[i].record != NULL && strcmp(basis_number(e, basis),
		    basis_number(e, rows[i].record)) == 0)
			return true;
	return false;
}
