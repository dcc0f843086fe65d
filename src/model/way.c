/* Rows of cach_thuc: their limit, their channel, and which of them speak of
 * the same thing. */
#include <string.h>

#include "base/viet.h"
#include "model/way.h"

/* Words before a limit that is not the one of the row. */
static const char *const others[] = {
	"kéo dài", "gia hạn", "thêm", "bổ sung", "xác minh", "niêm yết",
	"thông báo", "lưu trú", "hiệu lực", "giá trị",
};

/* How far before a limit such a word is looked for, in bytes. */
enum { NEAR = 60 };

const struct value *
ways_of(const struct record *procedure, size_t *n)
{
	return items_of(value_of(procedure, F_THU_TUC_CACH_THUC), n);
}

const struct duration *
limit_of(const struct record *way)
{
	const struct value *v = value_of(way, F_CACH_THUC_THOI_HAN);

	if (v->state != VALUE_FILLED || !v->parsed ||
	    v->as.duration.unit == UNIT_KHONG_QUY_DINH)
		return NULL;
	return &v->as.duration;
}

const struct value *
way_note(const struct record *way)
{
	const struct value *v = value_of(way, F_CACH_THUC_GHI_CHU);

	return v->norm != NULL ? v : NULL;
}

bool
is_other_limit(const struct value *note, const struct duration_hit *hit)
{
	size_t i, start = hit->off > NEAR ? hit->off - NEAR : 0;

	while (((unsigned char)note->norm[start] & 0xC0) == 0x80)
		start++;
	for (i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		if (norm_find(note->norm, start, others[i]) < hit->off)
			return true;
	return false;
}

bool
note_limit(const struct record *way, struct duration_hit *hit)
{
	const struct value *note = way_note(way);
	size_t pos = 0;

	while (note != NULL &&
	    duration_find(note->norm, note->norm_len, &pos, hit))
		if (hit->duration.unit != UNIT_NAM &&	/* of residence */
		    !is_other_limit(note, hit))
			return true;
	return false;
}

const char *
channel_of(const struct record *way)
{
	const struct value *v = value_of(way, F_CACH_THUC_KENH);

	if (v->state != VALUE_FILLED || !v->parsed)
		return "";
	return v->as.word->vi;
}

bool
same_channel(const struct record *a, const struct record *b)
{
	const char *s = text_of(a, F_CACH_THUC_KENH);
	const char *t = text_of(b, F_CACH_THUC_KENH);

	return s != NULL && t != NULL && strcmp(s, t) == 0;
}

/* True if one of n values has this text. */
static bool
holds(const struct value *v, size_t n, const char *text)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (v[i].text != NULL && strcmp(v[i].text, text) == 0)
			return true;
	return false;
}

bool
same_values(const struct record *a, const struct record *b, enum field_id f)
{
	size_t i, n, m;
	const struct value *v = items_of(value_of(a, f), &n);
	const struct value *w = items_of(value_of(b, f), &m);

	if (n != m)
		return false;
	for (i = 0; i < n; i++)
		if (v[i].text == NULL || !holds(w, m, v[i].text))
			return false;
	return true;
}

bool
same_scope(const struct record *a, const struct record *b)
{
	return same_values(a, b, F_CACH_THUC_TRUONG_HOP) &&
	    same_values(a, b, F_CACH_THUC_GIAI_DOAN) &&
	    same_values(a, b, F_CACH_THUC_CAP) &&
	    same_values(a, b, F_CACH_THUC_CO_QUAN);
}
