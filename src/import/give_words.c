/* What has no member of its own, in words behind a note or a name. */
#include <string.h>

#include "import/give.h"
#include "model/say.h"

/* How words follow a text. */
struct joint {
	const char *before, *between, *after;
};

static const struct joint lines = { "\n", "\n", "" };
static const struct joint brackets = { " (", "; ", ")" };

static bool
says_something(const struct value *v)
{
	return v->state == VALUE_FILLED || v->state == VALUE_NONE;
}

/*
 * Without words only an amount that is none is told, where no note does: 0
 * alone would say that nothing is charged.
 */
static bool
is_told(const struct giver *g, const struct value *v, bool noted)
{
	if (!says_something(v) || giver_has(g, v))
		return false;
	return g->words || (v->field->id == F_PHI_MUC_THU && !noted);
}

static void
put_words(struct buf *out, struct giver *g, const struct value *own,
    const struct joint *j)
{
	const struct record *r = own->owner;
	size_t i, n = n_fields(r->type), told = 0;
	bool noted = own->state == VALUE_FILLED;

	for (i = 0; i < n; i++) {
		const struct value *v = &r->values[i];

		if (v == own || !is_told(g, v, noted))
			continue;
		buf_puts(out, told++ > 0 ? j->between :
		    out->len > 0 ? j->before : "");
		buf_printf(out, "%s: ", field_label(v->field, LANG_VI));
		say_value(out, v, LANG_VI);
		gave_all(g, v);
	}
	if (told > 0 && noted)
		buf_puts(out, j->after);
}

static void
give_gathered(struct giver *g, const struct mapping *how,
    const struct record *r, json_t *to, const struct joint *j)
{
	const struct value *own = value_of(r, how->field);
	struct buf b;

	buf_init(&b, 0);
	if (own->state == VALUE_FILLED)
		buf_put(&b, own->text, own->len);
	put_words(&b, g, own, j);
	put_text(to, how->key, b.data, b.len);
	gave(g, own);
	buf_release(&b);
}

void
give_note(struct giver *g, const struct mapping *how, const struct record *r,
    json_t *to)
{
	give_gathered(g, how, r, to, &lines);
}

void
give_name(struct giver *g, const struct mapping *how, const struct record *r,
    json_t *to)
{
	give_gathered(g, how, r, to, &brackets);
}
