/*
 * Phần I: the lists and their columns. The forms are those that ministries
 * and provinces use; a new procedure has no code until the national database
 * gives it one.
 */
#include <string.h>

#include "model/say.h"
#include "publish/annex.h"
#include "sheet/cite.h"
#include "sheet/replaced.h"

/* What the writer of a cell gets. */
struct cell {
	const struct annex *annex;
	const struct entry_row *row;
	struct sheet sheet;	/* of the row's record, nothing marked */
	size_t number;		/* of the row in its list, from 1 */
};

static void
put_text(struct html_node *td, const char *s)
{
	html_leaf(td, "p", NULL, *s != '\0' ? s : BLANK BLANK);
}

static void
put_number(struct html_node *td, const struct cell *c)
{
	html_text(td, arena_printf(c->annex->arena, "%zu", c->number));
}

static void
put_code(struct html_node *td, const struct cell *c)
{
	put_text(td, c->row->subject->code);
}

static void
put_name(struct html_node *td, const struct cell *c)
{
	put_text(td, c->row->subject->name);
}

static void
put_field(struct html_node *td, const struct cell *c)
{
	put_text(td, c->row->field);
}

/* Who carries it out; where that is not filled, who decides. */
static void
put_body(struct html_node *td, const struct cell *c)
{
	static const enum field_id roles[] = {
		F_CO_QUAN_TTHC_THUC_HIEN, F_CO_QUAN_TTHC_THAM_QUYEN
	};
	const struct record *r = record_in(c->row->record,
	    F_THU_TUC_CO_QUAN);
	size_t i;

	for (i = 0; r != NULL && i < 2; i++)
		if (has(r, roles[i])) {
			struct buf text;

			buf_init(&text, 0);
			say_value(&text, value_of(r, roles[i]), LANG_VI);
			put_text(td, text.data);
			buf_release(&text);
			return;
		}
	put_text(td, "");
}

static void
put_limits(struct html_node *td, const struct cell *c)
{
	sheet_short_limits(td, &c->sheet);
}

static void
put_places(struct html_node *td, const struct cell *c)
{
	sheet_places(td, &c->sheet);
}

static void
put_fees(struct html_node *td, const struct cell *c)
{
	sheet_amounts(td, &c->sheet);
}

static void
put_cited(struct html_node *td, const struct record *basis)
{
	struct buf text;

	buf_init(&text, 0);
	cite_basis(&text, basis, false);
	html_leaf(td, "p", NULL, text.data);
	buf_release(&text);
}

static void
put_basis(struct html_node *td, const struct cell *c)
{
	size_t i, n;
	const struct value *v = items_of(value_of(c->row->record,
	    F_THU_TUC_CAN_CU_PHAP_LY), &n);

	for (i = 0; i < n; i++)
		put_cited(td, v[i].record);
	if (n == 0)
		put_text(td, "");
}

/* The documents that the old side did not rest on. */
static void
put_new_basis(struct html_node *td, const struct cell *c)
{
	const struct record *const *basis;
	size_t i, n;

	basis = replaced_basis(c->annex->arena, c->row->subject, &n);
	for (i = 0; i < n; i++)
		put_cited(td, basis[i]);
	if (n == 0)
		put_text(td, "");
}

static void
put_abolishing(struct html_node *td, const struct cell *c)
{
	const struct record *r = c->row->subject->new == NULL ? NULL :
	    record_in(c->row->subject->new, F_THU_TUC_BAI_BO);
	struct buf text;

	buf_init(&text, 0);
	if (r != NULL && has(r, F_BAI_BO_VAN_BAN))
		cite(&text, value_of(r, F_BAI_BO_VAN_BAN), true);
	put_text(td, text.data);
	buf_release(&text);
}

static void
put_parts(struct html_node *td, const struct cell *c)
{
	replaced_parts(td, c->annex->arena, c->row->subject);
}

static void
put_blank(struct html_node *td, const struct cell *c)
{
	(void)td;
	(void)c;
}

/* --- columns ------------------------------------------------------------- */

struct column {
	struct html_column head;
	void (*write)(struct html_node *td, const struct cell *c);
};

enum { MAX_COLUMNS = 9 };

#define NUMBER { { "STT", "c-number" }, put_number }
#define CODE(head) { { head, "c-code" }, put_code }
#define NAME { { "Tên thủ tục hành chính", "c-name" }, put_name }
#define FIELD { { "Lĩnh vực", "c-field" }, put_field }
#define BODY { { "Cơ quan thực hiện", "c-body" }, put_body }

static const struct column columns[2][N_LISTS][MAX_COLUMNS] = {
	[true] = {
		[LIST_NEW] = { NUMBER, NAME, FIELD, BODY },
		[LIST_AMENDED] = {
			NUMBER, CODE("Số hồ sơ TTHC"), NAME,
			{ { "Tên VBQPPL quy định nội dung sửa đổi, bổ sung, "
			    "thay thế", NULL }, put_new_basis },
			FIELD, BODY,
		},
		[LIST_ABOLISHED] = {
			NUMBER, CODE("Số hồ sơ TTHC"), NAME,
			{ { "Tên VBQPPL quy định việc bãi bỏ TTHC", NULL },
			  put_abolishing },
			FIELD, BODY,
		},
	},
	[false] = {
		[LIST_NEW] = {
			NUMBER, NAME,
			{ { "Thời hạn giải quyết", "c-limit" }, put_limits },
			{ { "Địa điểm thực hiện", "c-place" }, put_places },
			{ { "Phí, lệ phí", "c-fee" }, put_fees },
			{ { "Căn cứ pháp lý", NULL }, put_basis },
			BODY,
		},
		[LIST_AMENDED] = {
			NUMBER, CODE("Mã số TTHC"), NAME,
			{ { "Thời hạn giải quyết", "c-limit" }, put_limits },
			{ { "Địa điểm thực hiện", "c-place" }, put_places },
			{ { "Phí, lệ phí", "c-fee" }, put_fees },
			{ { "Căn cứ pháp lý", NULL }, put_basis },
			BODY,
			{ { "Nội dung sửa đổi, bổ sung", "c-parts" },
			  put_parts },
		},
		[LIST_ABOLISHED] = {
			NUMBER, CODE("Mã số TTHC"), NAME,
			{ { "Tên VBQPPL quy định việc bãi bỏ thủ tục hành "
			    "chính", NULL }, put_abolishing },
			{ { "Ghi chú", "c-body" }, put_blank },
		},
	},
};

#undef NUMBER
#undef CODE
#undef NAME
#undef FIELD
#undef BODY

/* The columns of a list that are in use. */
static size_t
n_columns(const struct column *column)
{
	size_t n = 0;

	while (n < MAX_COLUMNS && column[n].write != NULL)
		n++;
	return n;
}

/* --- rows ---------------------------------------------------------------- */

static void
put_row(struct html_node *rows, const struct cell *c,
    const struct column *column, size_t n)
{
	struct html_node *tr = html_add(rows, "tr", NULL);
	size_t i;

	for (i = 0; i < n; i++)
		column[i].write(html_add(tr, "td", i == 0 ? "number" : NULL),
		    c);
	html_breakable(tr, 300);
}

/* Running letters and numbers of the rows that head others. */
struct headings {
	enum word_id level;
	const char *field;	/* NULL: none yet */
	unsigned levels;
	size_t fields;
};

static void
put_headings(struct html_node *rows, struct headings *h,
    const struct entry_row *row, size_t n)
{
	struct buf text;

	buf_init(&text, 0);
	if (h->field == NULL || h->level != row->level) {
		buf_printf(&text, "%c. %s", 'A' + (char)h->levels++,
		    annex_level(row->level));
		annex_group_row(rows, "group level", text.data, n);
		h->fields = 0;
		h->field = NULL;
	}
	if (h->field == NULL || strcmp(h->field, row->field) != 0) {
		buf_clear(&text);
		annex_roman(&text, ++h->fields);
		buf_printf(&text, ". Lĩnh vực %s", *row->field != '\0' ?
		    row->field : LONG_BLANK);
		annex_group_row(rows, "group", text.data, n);
	}
	h->level = row->level;
	h->field = row->field;
	buf_release(&text);
}

static void
put_list(struct html_node *into, const struct annex *a, enum list_id list,
    const char *caption)
{
	const struct column *column = columns[a->office.ministry][list];
	const struct entries e = entries_of(a->arena, a->changes,
	    1u << list);
	const struct marks none = { .arena = a->arena };
	struct html_column heads[MAX_COLUMNS];
	struct headings headings = { 0 };
	struct html_node *rows;
	size_t i, n = n_columns(column);

	for (i = 0; i < n; i++)
		heads[i] = column[i].head;
	rows = html_table(into, a->office.ministry ? "list ministry" :
	    list == LIST_NEW ? "list province new" : "list province",
	    caption, heads, n);
	for (i = 0; i < e.n; i++) {
		const struct cell c = {
			.annex = a, .row = &e.rows[i], .number = i + 1,
			.sheet = { .procedure = e.rows[i].record,
			    .marks = &none, .missing = BLANK BLANK },
		};

		put_headings(rows, &headings, &e.rows[i], n);
		put_row(rows, &c, column, n);
	}
}

void
annex_lists(struct html_node *into, const struct annex *a)
{
	static const char *const names[N_LISTS] = {
		[LIST_NEW] = "mới ban hành",
		[LIST_AMENDED] = "được sửa đổi, bổ sung, thay thế",
		[LIST_ABOLISHED] = "bị bãi bỏ",
	};
	enum list_id list;
	unsigned number = 0;

	html_leaf(into, "h2", NULL, "Phần I");
	html_leaf(into, "h2", "below", "DANH MỤC THỦ TỤC HÀNH CHÍNH");
	for (list = LIST_NEW; list < N_LISTS; list++) {
		if (entries_once(a->arena, a->changes,
		    1u << list).n == 0)
			continue;
		put_list(into, a, list, arena_printf(a->arena,
		    "%u. Danh mục thủ tục hành chính %s", ++number,
		    names[list]));
		if (list == LIST_AMENDED)
			replaced_map(into, a->arena, a->changes);
	}
	if (number == 0)
		html_leaf(into, "p", NULL, "Không có thủ tục hành chính nào "
		    "phải công bố.");
}
