/* Forms: below the paper that is one, and as a part of their own. */
#include <string.h>

#include "model/alike.h"
#include "model/paper.h"
#include "sheet/cite.h"
#include "sheet/sheet_part.h"

/* The document that issues a form, short; "" if the register has none. */
static const char *
issued_by(struct arena *a, const struct value *form)
{
	const struct row *row = form->parsed ? form->as.row : NULL;
	struct buf out;
	const char *s;

	if (row == NULL || row->record->type->id != R_BIEU_MAU ||
	    !has(row->record, F_BIEU_MAU_VAN_BAN))
		return "";
	buf_init(&out, 0);
	cite(&out, value_of(row->record, F_BIEU_MAU_VAN_BAN), false);
	s = arena_strndup(a, out.data, out.len);
	buf_release(&out);
	return s;
}

/* "Mẫu: Tờ khai … (Thông tư số 53/2025/TT-BCA ngày 01/7/2025)" */
static void
put_form(struct html_node *into, const struct marks *m,
    const struct value *form, const char *label)
{
	const char *document = issued_by(m->arena, form);
	struct html_node *p = html_add(into, "p", "form");

	html_text(p, label);
	sheet_inline(p, m, form);
	if (*document != '\0')
		html_text(p, arena_printf(m->arena, " (%s)", document));
}

size_t
sheet_form_lines(struct html_node *into, const struct marks *m,
    const struct record *paper, const char *label)
{
	const struct value *files = value_of(paper, F_GIAY_TO_TEP);
	size_t i, n;
	const struct value *form = items_of(value_of(paper, F_GIAY_TO_MAU),
	    &n);
	struct html_node *p;

	for (i = 0; i < n; i++)
		put_form(into, m, &form[i], label);
	if (files->state == VALUE_FILLED) {
		p = html_add(into, "p", "form");
		html_text(p, "Tệp mẫu: ");
		sheet_inline(p, m, files);
		n++;
	}
	if (n > 0 && value_of(paper, F_GIAY_TO_MAU_DIEN_TU)->parsed &&
	    value_of(paper, F_GIAY_TO_MAU_DIEN_TU)->as.yes)
		html_leaf(into, "p", "form", "Điền được mẫu điện tử thay "
		    "cho mẫu giấy.");
	return n;
}

/* --- the part ------------------------------------------------------------ */

/* The papers before this one have the same forms. */
static bool
forms_said_before(const struct record *dossier, const struct record *paper)
{
	static const enum field_id forms[] = {
		F_GIAY_TO_MAU, F_GIAY_TO_TEP
	};
	struct paper_walk walk = { .dossier = dossier };
	const struct record *before;

	while ((before = next_paper(&walk)) != NULL && before != paper)
		if (record_alike_in(before, paper, forms, 2))
			return true;
	return false;
}

void
sheet_forms(struct html_node *into, const struct sheet *s)
{
	const struct value *none = value_of(s->procedure, F_THU_TUC_MAU_DON);
	const struct record *r = record_in(s->procedure, F_THU_TUC_HO_SO);
	struct paper_walk walk = { .dossier = r };
	const struct record *paper;
	size_t said = 0;

	while (r != NULL && (paper = next_paper(&walk)) != NULL)
		if (has(paper, F_GIAY_TO_MAU) || has(paper, F_GIAY_TO_TEP)) {
			if (!forms_said_before(r, paper))
				sheet_form_lines(into, s->marks, paper, "");
			said++;
		}
	if (said == 0 && none->state == VALUE_NONE)
		html_leaf(into, "p", NULL, "Không.");
	else if (said == 0)
		sheet_missing(into, s);
}
