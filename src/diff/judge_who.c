/* Judges of who may or must follow the procedure, and who decides. */
#include "diff/judge.h"
#include "diff/judging.h"

/* --- people --------------------------------------------------------------- */

/* A kind of subject and all kinds that it covers, in bits of V_DOI_TUONG. */
static const struct {
	enum word_id whole, parts[2];
	size_t n;
	bool exactly;	/* the parts are all of it */
} covers[] = {
	{ W_DOI_TUONG_DOANH_NGHIEP, { W_DOI_TUONG_DOANH_NGHIEP_VIET_NAM,
	    W_DOI_TUONG_DOANH_NGHIEP_FDI }, 2, true },
	{ W_DOI_TUONG_NGUOI_NUOC_NGOAI,
	    { W_DOI_TUONG_NGUOI_NUOC_NGOAI_CU_TRU }, 1, false },
};

/* The set with all that its members cover; parts that make up a whole, too. */
static unsigned
subjects(const struct value *v)
{
	unsigned set = words_in(v), parts;
	size_t i, k;

	for (i = 0; i < sizeof covers / sizeof *covers; i++) {
		for (parts = 0, k = 0; k < covers[i].n; k++)
			parts |= bit_of(covers[i].parts[k]);
		if (set & bit_of(covers[i].whole))
			set |= parts;
		else if (covers[i].exactly && (set & parts) == parts)
			set |= bit_of(covers[i].whole);
	}
	return set;
}

static bool
has_more_subjects(const struct edit *e)
{
	unsigned a, b;

	if (!is_reworded(e))
		return false;
	a = subjects(e->old);
	b = subjects(e->new);
	return a != b && (a & ~b) == 0;
}

/* The word of tinh_chat that both sides agree on; false if they do not. */
static bool
has_nature(const struct edit *e, enum word_id w)
{
	return is_word(e->side_old->root, F_THU_TUC_TINH_CHAT, w) &&
	    is_word(e->side_new->root, F_THU_TUC_TINH_CHAT, w);
}

bool
judge_more_entitled(const struct edit *e)
{
	return has_more_subjects(e) && has_nature(e, W_TINH_CHAT_QUYEN_LOI);
}

bool
judge_more_bound(const struct edit *e)
{
	return has_more_subjects(e) && (has_nature(e, W_TINH_CHAT_NGHIA_VU) ||
	    has_nature(e, W_TINH_CHAT_XIN_PHEP));
}

bool
judge_more_people(const struct edit *e)
{
	return has_more_subjects(e);
}

bool
judge_same_people(const struct edit *e)
{
	return is_reworded(e) && subjects(e->old) == subjects(e->new);
}

/* --- levels --------------------------------------------------------------- */

/* Levels, the nearest first. */
static const enum word_id nearest[] = {
	W_CAP_XA, W_CAP_HUYEN, W_CAP_TINH, W_CAP_BO
};

/* How far the nearest level is: 0 the commune; 4 if none of these is there. */
static size_t
distance(unsigned set)
{
	size_t i;

	for (i = 0; i < sizeof nearest / sizeof *nearest; i++)
		if (set & bit_of(nearest[i]))
			break;
	return i;
}

static bool
levels(const struct edit *e, unsigned *old, unsigned *new)
{
	*old = words_in(e->old);
	*new = words_in(e->new);
	return is_reworded(e);
}

/* The districts are gone: what the law made of their tasks. */
static bool
district_gone(const struct edit *e, unsigned *old, unsigned *new)
{
	return levels(e, old, new) && (*old & bit_of(W_CAP_HUYEN)) &&
	    !(*new & bit_of(W_CAP_HUYEN));
}

bool
judge_district_to_commune(const struct edit *e)
{
	unsigned a, b;

	return district_gone(e, &a, &b) && (b & bit_of(W_CAP_XA)) &&
	    !(a & bit_of(W_CAP_XA));
}

bool
judge_district_to_province(const struct edit *e)
{
	unsigned a, b;

	return district_gone(e, &a, &b) && !(b & bit_of(W_CAP_XA)) &&
	    (b & bit_of(W_CAP_TINH));
}

bool
judge_district_left_out(const struct edit *e)
{
	unsigned a, b;

	return district_gone(e, &a, &b) && (a & b & bit_of(W_CAP_XA));
}

/* Any office of the province receives it on both sides. */
static bool
is_received_anywhere(const struct record *procedure)
{
	const struct record *shop = record_in(procedure, F_THU_TUC_MOT_CUA);

	return shop != NULL && has(shop, F_MOT_CUA_PHI_DIA_GIOI);
}

static bool
moved_up(const struct edit *e)
{
	unsigned a, b;

	return levels(e, &a, &b) && (a & ~b) != 0 && (b & ~a) != 0 &&
	    distance(b) > distance(a) && distance(b) <
	    sizeof nearest / sizeof *nearest;
}

bool
judge_desk_moved_up(const struct edit *e)
{
	return moved_up(e) && is_received_anywhere(e->in_old) &&
	    is_received_anywhere(e->in_new);
}

bool
judge_door_moved_up(const struct edit *e)
{
	return moved_up(e);
}

bool
judge_level_dropped(const struct edit *e)
{
	unsigned a, b;

	return levels(e, &a, &b) && a != b && (b & ~a) == 0;
}

/* --- bodies --------------------------------------------------------------- */

bool
judge_helper_added(const struct edit *e)
{
	enum set_change c;

	if (e->kind != EDIT_CHANGED)
		return false;
	c = set_change(e);
	return c == SET_GREW || c == SET_MIXED;
}
