/* The members of the national shapes, as lists of a manual page. */
#include <string.h>

#include "import/format.h"
#include "manual/pages.h"
#include "manual/roff.h"

struct list {
	struct buf *out;
	enum lang lang;
	bool old;
	struct arena arena;
};

/* Lists that stand in an object of their own below the member. */
static const struct {
	const char *key, *below;
} nested[] = {
	{ "TRINHTUTHUCHIEN", "TRINHTU[]." },
	{ "CACHTHUCTHUCHIEN", "THOIGIAN[]." },
};

static const char *
below(const char *key)
{
	size_t i;

	for (i = 0; i < sizeof nested / sizeof nested[0]; i++)
		if (strcmp(nested[i].key, key) == 0)
			return nested[i].below;
	return "";
}

static const char *
name_in(const struct list *l, const struct word *w)
{
	return l->old ? w->old : w->portal;
}

/* The words of the field's vocabulary that the format knows. */
static void
put_words(struct list *l, struct buf *text, const struct field *f)
{
	const struct vocab *v = vocab_of((enum vocab_id)f->arg);
	size_t i, n = n_words(v);
	bool any = false;

	for (i = 0; i < n; i++) {
		if (name_in(l, &v->words[i]) == NULL)
			continue;
		buf_printf(text, "%s%s = %s", any ? ", " : " (",
		    name_in(l, &v->words[i]), v->words[i].word);
		any = true;
	}
	buf_puts(text, any ? ")" : "");
}

static void
put_member(struct list *l, const char *path, enum field_id id, bool words)
{
	const struct field *f = field_of(id);
	struct buf text;

	buf_init(&text, 0);
	buf_printf(&text, "%s.%s: %s", record_type(f->record)->key, f->key,
	    l->lang == LANG_VI ? f->vi : f->en);
	if (words && (f->kind == KIND_WORD || f->kind == KIND_MONEY))
		put_words(l, &text, f);
	roff_macro(l->out, "It Em", path, NULL);
	roff_text(l->out, text.data);
	buf_release(&text);
}

static void put_table(struct list *l, const struct mapping *table,
    const char *prefix);

static void
put_mapping(struct list *l, const struct mapping *how, const char *prefix)
{
	const char *path = arena_printf(&l->arena, "%s%s", prefix, how->key);
	const struct mapping *part;

	if (how->take == take_inside) {
		put_table(l, how->parts, prefix);
	} else if (how->parts == NULL) {
		put_member(l, path, how->field, true);
	} else if (how->take == take_labelled || how->take == take_names ||
	    how->take == take_codes) {
		for (part = how->parts; part->key != NULL; part++)
			put_member(l, arena_printf(&l->arena, "%s[].%s", path,
			    part->key), how->field, part != how->parts);
	} else {
		if (field_of(how->field)->kind == KIND_REF)
			put_member(l, arena_printf(&l->arena, "%s[]", path),
			    how->field, false);
		put_table(l, how->parts, arena_printf(&l->arena, "%s%s%s",
		    path, field_of(how->field)->id ==
		    F_THU_TUC_QUYET_DINH_CONG_BO ? "." : "[].",
		    below(how->key)));
	}
}

static void
put_table(struct list *l, const struct mapping *table, const char *prefix)
{
	for (; table->key != NULL; table++)
		put_mapping(l, table, prefix);
}

static void
put_format(struct buf *out, const struct format *format, enum lang lang)
{
	struct list l = { .out = out, .lang = lang, .old = format->old };

	buf_puts(out, ".Bl -tag -width Ds -compact\n");
	put_table(&l, format->table, "");
	buf_puts(out, ".El\n");
	arena_release(&l.arena);
}

void
pages_portal_members(struct buf *out, enum lang lang)
{
	put_format(out, &portal_format, lang);
}

void
pages_package_members(struct buf *out, enum lang lang)
{
	put_format(out, &package_format, lang);
}
