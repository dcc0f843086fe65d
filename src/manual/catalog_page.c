/* The field table and the vocabularies as lists of a manual page. */
#include <string.h>

#include "manual/kinds.h"
#include "manual/pages.h"
#include "manual/roff.h"

static const struct {
	enum field_flag flag;
	const char *text[N_LANGS];
} flags[] = {
	{ NEEDED, { "không thể thiếu", "needed" } },
	{ REQUIRED, { "bắt buộc với thủ tục công khai",
	    "required of a published procedure" } },
	{ ASKED, { "cần có với thủ tục công khai",
	    "asked of a published procedure" } },
	{ DECLARED, { "phải điền, hoặc khai khong",
	    "filled, or declared khong" } },
	{ NONE_OK, { "nhận khong", "may be khong" } },
	{ IDENT, { "khóa nhận biết", "identifies the record" } },
	{ ONE_OK, { "một giá trị thì không cần dấu gạch",
	    "one value needs no dash" } },
	{ BARE, { "được viết gọn bằng giá trị của khóa đầu tiên",
	    "may be written as its first key's value" } },
	{ VERBATIM, { "nguyên văn của nguồn", "words of the source" } },
	{ POINTS, { "mã phải có trong bộ dữ liệu",
	    "the code must be in the catalogue" } },
};

static void
put_example(struct buf *out, const char *label, const char *text)
{
	roff_text(out, label);
	roff_literal(out, text);
}

static void
put_kind(struct buf *out, enum kind kind, enum lang lang)
{
	const struct kind_words *k = kind_words(kind);
	struct buf b;

	roff_macro(out, "It Em", k->name[lang], NULL);
	if (k->doc[lang] != NULL)
		roff_text(out, k->doc[lang]);
	if (k->right == NULL || lang == LANG_EN)
		return;
	put_example(out, "Đúng:", k->right);
	buf_init(&b, 0);
	buf_printf(&b, "Sai (%s):", rule_of(k->rule)->code);
	put_example(out, b.data, k->wrong);
	buf_release(&b);
}

void
pages_kinds(struct buf *out, enum lang lang)
{
	enum kind kind;

	buf_puts(out, ".Bl -tag -width Ds\n");
	for (kind = KIND_TEXT; kind <= KIND_RECORD; kind++)
		put_kind(out, kind, lang);
	buf_puts(out, ".El\n");
}

/* What one value of the field is, and where the ids and words stand. */
static void
put_what(struct buf *b, const struct field *f, enum lang lang)
{
	bool vi = lang == LANG_VI;

	if (f->kind == KIND_RECORD)
		buf_printf(b, vi ? "mục %s" : "a record %s",
		    record_type((enum record_id)f->arg)->key);
	else if (f->kind == KIND_REF)
		buf_printf(b, vi ? "id của một dòng trong danh_muc/%s.yaml" :
		    "the id of a row in danh_muc/%s.yaml",
		    register_type((enum register_id)f->arg)->name);
	else if (f->kind == KIND_WORD)
		buf_printf(b, vi ? "một từ của %s" : "a word of %s",
		    vocab_of((enum vocab_id)f->arg)->key);
	else
		buf_puts(b, kind_words(f->kind)->name[lang]);
	if (f->kind == KIND_MONEY && f->arg != 0)
		buf_printf(b, vi ? ", hoặc một từ của %s" :
		    ", or a word of %s", vocab_of((enum vocab_id)f->arg)->key);
}

static const char *
shape_words(enum shape shape, enum lang lang)
{
	switch (shape) {
	case SHAPE_ONE: return "";
	case SHAPE_LIST:
		return lang == LANG_VI ? "danh sách có thứ tự, mỗi dòng " :
		    "ordered list, each ";
	case SHAPE_SET:
		return lang == LANG_VI ? "danh sách, mỗi dòng " :
		    "list in any order, each ";
	case SHAPE_KEYED:
		return lang == LANG_VI ? "danh sách phân biệt bằng khóa nhận biết, mỗi dòng " :
		    "list told apart by identifying keys, each ";
	}
	return "";
}

/* "Điều 8" here and below: of Nghị định 63/2010/NĐ-CP, khoản 2. */
static void
put_letter(struct buf *b, char letter, enum lang lang)
{
	const char *point = letter == 'D' ? "đ" : (char []){ letter, '\0' };

	if (letter != 0)
		buf_printf(b, lang == LANG_VI ?
		    "; điểm %s khoản 2 Điều 8" : "; Điều 8, 2 %s", point);
}

static void
put_field(struct buf *out, const struct field *f, enum lang lang)
{
	struct buf b;
	size_t i;

	buf_init(&b, 0);
	buf_printf(&b, "%s: %s", lang == LANG_VI ? f->vi : f->en,
	    shape_words(f->shape, lang));
	put_what(&b, f, lang);
	for (i = 0; i < sizeof flags / sizeof flags[0]; i++)
		if (f->flags & flags[i].flag && !(flags[i].flag == NONE_OK &&
		    f->flags & DECLARED))
			buf_printf(&b, "; %s", flags[i].text[lang]);
	put_letter(&b, f->letter, lang);
	buf_putc(&b, '.');
	roff_macro(out, "It Cm", f->key, NULL);
	roff_text(out, b.data);
	if (lang == LANG_VI)
		roff_text(out, f->doc);
	buf_release(&b);
}

/* The register whose rows are such records; NULL if there is none. */
static const struct register_type *
register_of(const struct record_type *t)
{
	size_t i;

	for (i = 0; i < N_REGISTERS; i++)
		if (register_type((enum register_id)i)->row == t->id)
			return register_type((enum register_id)i);
	return NULL;
}

static void
put_record(struct buf *out, const struct record_type *t, enum lang lang)
{
	const struct register_type *g = register_of(t);
	size_t i, n = n_fields(t);
	struct buf b;

	buf_init(&b, 0);
	buf_printf(&b, "%s: %s", t->key, lang == LANG_VI ? t->vi : t->en);
	roff_macro(out, "Ss", b.data, NULL);
	if (g != NULL) {
		buf_clear(&b);
		buf_printf(&b, lang == LANG_VI ?
		    "Một dòng của danh_muc/%s.yaml." :
		    "A row of danh_muc/%s.yaml.", g->name);
		roff_text(out, b.data);
	}
	buf_release(&b);
	buf_puts(out, ".Bl -tag -width Ds\n");
	for (i = 0; i < n; i++)
		put_field(out, &t->fields[i], lang);
	buf_puts(out, ".El\n");
}

void
pages_records(struct buf *out, enum lang lang)
{
	size_t i;

	for (i = 0; i < N_RECORDS; i++)
		put_record(out, record_type((enum record_id)i), lang);
}

void
pages_registers(struct buf *out, enum lang lang)
{
	const struct register_type *g;
	struct buf path;
	size_t i;

	buf_init(&path, 0);
	for (i = 0; i < N_REGISTERS; i++) {
		g = register_type((enum register_id)i);
		buf_clear(&path);
		buf_printf(&path, "danh_muc/%s.yaml", g->name);
		roff_macro(out, "It Pa", path.data, NULL);
		roff_text(out, lang == LANG_VI ? g->vi :
		    record_type(g->row)->en);
	}
	buf_release(&path);
}

static void
put_word(struct buf *out, const struct word *w, enum lang lang)
{
	struct buf b;

	buf_init(&b, 0);
	buf_puts(&b, lang == LANG_VI ? w->vi : w->en);
	if (w->until != NULL)
		buf_printf(&b, lang == LANG_VI ? " (đến hết ngày %s)" :
		    " (until %s)", w->until);
	roff_macro(out, "It Cm", w->word, NULL);
	roff_text(out, b.data);
	buf_release(&b);
}

void
pages_words(struct buf *out, enum lang lang)
{
	const struct vocab *v;
	size_t i, j, n;

	buf_puts(out, ".Bl -tag -width Ds\n");
	for (i = 0; i < N_VOCABS; i++) {
		v = vocab_of((enum vocab_id)i);
		n = n_words(v);
		roff_macro(out, "It Sy", v->key, NULL);
		if (n == 0) {
			roff_text(out, lang == LANG_VI ? "chỉ khong" :
			    "only khong");
			continue;
		}
		buf_puts(out, ".Bl -tag -width Ds -compact\n");
		for (j = 0; j < n; j++)
			put_word(out, &v->words[j], lang);
		buf_puts(out, ".El\n");
	}
	buf_puts(out, ".El\n");
}
