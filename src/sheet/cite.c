/* A document's kind, number, day, issuer and title, in this order. */
#include <string.h>

#include "base/docnum.h"
#include "model/say.h"
#include "sheet/cite.h"

/* Kinds that titles begin with; the longer of two comes first. */
static const struct kind_of_document {
	const char *name;
	bool number_last;	/* "Luật Hộ tịch số 60/2014/QH13" */
} kinds[] = {
	{ "Bộ luật", true },
	{ "Luật", true },
	{ "Pháp lệnh", true },
	{ "Nghị định", false },
	{ "Nghị quyết liên tịch", false },
	{ "Nghị quyết", false },
	{ "Thông tư liên tịch", false },
	{ "Thông tư", false },
	{ "Quyết định", false },
	{ "Chỉ thị", false },
	{ "Văn bản hợp nhất", false },
};

static const struct kind_of_document *
kind_in(const char *title)
{
	size_t i;

	for (i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
		if (strncmp(title, kinds[i].name,
		    strlen(kinds[i].name)) == 0)
			return &kinds[i];
	return NULL;
}

/* The kind that the number alone shows. */
static const char *
kind_by_number(const char *number)
{
	switch ((int)docnum_type(number)) {
	case DOCNUM_NGHI_DINH:
		return "Nghị định";
	case DOCNUM_NQ_CP:
	case DOCNUM_NQ_HDND:
	case DOCNUM_NGHI_QUYET:
		return "Nghị quyết";
	case DOCNUM_QD_TTG:
	case DOCNUM_QD_UBND:
	case DOCNUM_QUYET_DINH:
		return "Quyết định";
	case DOCNUM_THONG_TU:
		return "Thông tư";
	case DOCNUM_CHI_THI:
		return "Chỉ thị";
	case DOCNUM_VBHN:
		return "Văn bản hợp nhất";
	}
	return "Văn bản";
}

void
cite_date(struct buf *out, struct date d)
{
	buf_printf(out, d.month < 3 ? "%02d/%02d/%04d" : "%02d/%d/%04d",
	    d.day, d.month, d.year);
}

static void
put_number(struct buf *out, const char *number, const struct record *row)
{
	const struct value *day = value_of(row, F_VAN_BAN_NGAY);

	buf_printf(out, " số %s", number);
	if (day->parsed) {
		buf_puts(out, " ngày ");
		cite_date(out, day->as.date);
	}
}

static void
put_issuer(struct buf *out, const struct record *row)
{
	const struct value *body = value_of(row, F_VAN_BAN_CO_QUAN);

	if (!body->parsed || body->as.row == NULL)
		return;
	buf_puts(out, " của ");
	say_value(out, body, LANG_VI);
}

/* A title in one line. */
static void
put_line(struct buf *out, const char *s)
{
	for (; *s != '\0'; s++)
		buf_putc(out, *s == '\n' ? ' ' : *s);
}

/* A title that names the number itself is a citation already. */
static void
put_document(struct buf *out, const char *number, const struct record *row,
    bool title)
{
	const char *name = text_of(row, F_VAN_BAN_TEN);
	const struct kind_of_document *kind = kind_in(name);

	if (title && strstr(name, number) != NULL) {
		put_line(out, name);
	} else if (kind == NULL || strstr(name, number) != NULL) {
		buf_puts(out, kind_by_number(number));
		put_number(out, number, row);
		buf_puts(out, title ? ": " : "");
		if (title)
			put_line(out, name);
	} else if (kind->number_last) {
		put_line(out, name);
		put_number(out, number, row);
	} else {
		buf_puts(out, kind->name);
		put_number(out, number, row);
		if (!title)
			return;
		put_issuer(out, row);
		put_line(out, name + strlen(kind->name));
	}
}

void
cite(struct buf *out, const struct value *document, bool title)
{
	const struct row *row = document->as.row;

	if (row == NULL || !has(row->record, F_VAN_BAN_TEN))
		buf_puts(out, document->text);
	else
		put_document(out, document->text, row->record, title);
}

void
cite_basis(struct buf *out, const struct record *basis, bool title)
{
	if (has(basis, F_CAN_CU_DIEU))
		buf_printf(out, "%s ", text_of(basis, F_CAN_CU_DIEU));
	if (has(basis, F_CAN_CU_SO))
		cite(out, value_of(basis, F_CAN_CU_SO), title);
	else if (has(basis, F_CAN_CU_TEN))
		say_value(out, value_of(basis, F_CAN_CU_TEN), LANG_VI);
}
