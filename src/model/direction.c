/* Expands the table of directions. */
#include <string.h>

#include "model/direction.h"

static const struct direction directions[] = {
#define DIRECTION(id, judge, fields, ...) \
	[DIRECTION_##id] = { fields, __VA_ARGS__ },
#include "model/directions.def"
#undef DIRECTION
};

static const struct {
	const char *key, *label[N_LANGS];
} burdens[] = {
	[BURDEN_FORM] = { "bien_tap", { "biên tập", "form only" } },
	[BURDEN_LIGHTER] = { "giam_ganh_nang",
	    { "giảm gánh nặng", "lighter" } },
	[BURDEN_CONTENT] = { "thay_doi_noi_dung",
	    { "thay đổi nội dung", "content" } },
	[BURDEN_HEAVIER] = { "tang_ganh_nang",
	    { "tăng gánh nặng", "heavier" } },
};

const struct direction *
direction_of(enum direction_id id)
{
	return &directions[id];
}

enum direction_id
direction_id_of(const struct direction *d)
{
	return (enum direction_id)(d - directions);
}

const struct direction *
direction_by_name(const char *s)
{
	size_t i;

	for (i = 0; i < N_DIRECTIONS; i++) {
		const struct direction *d = &directions[i];

		if (strcmp(d->code, s) == 0 || strcmp(d->name, s) == 0 ||
		    strcmp(d->name_en, s) == 0)
			return d;
	}
	return NULL;
}

enum burden
burden_mirror(enum burden b)
{
	if (b == BURDEN_HEAVIER)
		return BURDEN_LIGHTER;
	return b == BURDEN_LIGHTER ? BURDEN_HEAVIER : b;
}

const char *
burden_key(enum burden b)
{
	return burdens[b].key;
}

bool
burden_by_key(const char *s, enum burden *b)
{
	int i;

	for (i = 0; i < N_BURDENS; i++)
		if (strcmp(burdens[i].key, s) == 0) {
			*b = (enum burden)i;
			return true;
		}
	return false;
}

const char *
burden_label(enum burden b, enum lang lang)
{
	return burdens[b].label[lang];
}
