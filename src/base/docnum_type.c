/* What a well-formed document number says: kind, year, normative or not. */
#include <string.h>

#include "base/docnum_read.h"

/*
 * Symbols by how they begin, the first that fits. A row that ends in a letter
 * must end where a piece of the symbol ends; digits may follow.
 */
static const struct symbol_row {
	const char *begin;
	enum docnum_type type;
} symbol_rows[] = {
	{ "QH", DOCNUM_QH },
	{ "NQ-QH", DOCNUM_QH },
	{ "UBTVQH", DOCNUM_UBTVQH },
	{ "PL-UBTVQH", DOCNUM_UBTVQH },
	{ "NQ-UBTVQH", DOCNUM_UBTVQH },
	{ "NĐ-HĐBT", DOCNUM_OLD },
	{ "NĐ", DOCNUM_NGHI_DINH },
	{ "NQ-CP", DOCNUM_NQ_CP },
	{ "NQ-HĐND", DOCNUM_NQ_HDND },
	{ "NQ", DOCNUM_NGHI_QUYET },
	{ "QĐ-TTg", DOCNUM_QD_TTG },
	{ "QĐ-UBND", DOCNUM_QD_UBND },
	{ "QĐ", DOCNUM_QUYET_DINH },
	{ "TT", DOCNUM_THONG_TU },
	{ "TTLT", DOCNUM_LIEN_TICH },
	{ "TTLN", DOCNUM_LIEN_TICH },
	{ "NQLT", DOCNUM_LIEN_TICH },
	{ "CT", DOCNUM_CHI_THI },
	{ "VBHN", DOCNUM_VBHN },
	{ "KH", DOCNUM_KE_HOACH },
	{ "BC", DOCNUM_BAO_CAO },
	{ "TB", DOCNUM_THONG_BAO },
	{ "TTr", DOCNUM_TO_TRINH },
	{ "HD", DOCNUM_HUONG_DAN },
	{ "CV", DOCNUM_CONG_VAN },
	{ "CP", DOCNUM_OLD },
	{ "TTg", DOCNUM_OLD },
	{ "HĐBT", DOCNUM_OLD },
	{ "LCT", DOCNUM_OLD },
	{ "L", DOCNUM_OLD },
};

static bool
begins(const struct docnum_parts *p, const char *with)
{
	size_t n = strlen(with);

	if (p->symbol_len < n || memcmp(p->symbol, with, n) != 0)
		return false;
	while (n < p->symbol_len && p->symbol[n] >= '0' && p->symbol[n] <= '9')
		n++;
	return n == p->symbol_len || strchr("-/.", p->symbol[n]) != NULL;
}

/* Orders of the State before 2002 look like Party numbers: 35-L/CTN. */
static enum docnum_type
dashed_type(const struct docnum_parts *p)
{
	const char *slash = memchr(p->symbol, '/', p->symbol_len);

	if (slash == NULL || begins(p, "L") || begins(p, "LCT"))
		return DOCNUM_OLD;
	return DOCNUM_DANG;
}

static enum docnum_type
type_of(const struct docnum_parts *p)
{
	size_t i;

	if (p->dashed)
		return dashed_type(p);
	for (i = 0; i < sizeof(symbol_rows) / sizeof(symbol_rows[0]); i++)
		if (begins(p, symbol_rows[i].begin))
			return symbol_rows[i].type;
	/* "12729/VPCP-KGVX": the body and the unit that drafted the letter. */
	if (p->year == 0 && memchr(p->symbol, '-', p->symbol_len) != NULL)
		return DOCNUM_CONG_VAN;
	return DOCNUM_OTHER;
}

enum docnum_type
docnum_type(const char *s)
{
	struct docnum_parts p;

	if (!docnum_split(s, strlen(s), &p) || docnum_sense(&p) != DOCNUM_OK)
		return DOCNUM_NONE;
	return type_of(&p);
}

int
docnum_year(const char *s)
{
	struct docnum_parts p;

	return docnum_split(s, strlen(s), &p) ? p.year : 0;
}

bool
docnum_not_normative(const char *s)
{
	switch (docnum_type(s)) {
	case DOCNUM_KE_HOACH:
	case DOCNUM_BAO_CAO:
	case DOCNUM_THONG_BAO:
	case DOCNUM_TO_TRINH:
	case DOCNUM_HUONG_DAN:
	case DOCNUM_CONG_VAN:
	case DOCNUM_DANG:
		return true;
	case DOCNUM_QD_TTG:
	case DOCNUM_QD_UBND:
	case DOCNUM_QUYET_DINH:
	case DOCNUM_CHI_THI:
	case DOCNUM_NQ_HDND:
		return docnum_year(s) == 0;
	case DOCNUM_OTHER:
	case DOCNUM_QH:
	case DOCNUM_UBTVQH:
	case DOCNUM_NGHI_DINH:
	case DOCNUM_NQ_CP:
	case DOCNUM_THONG_TU:
	case DOCNUM_LIEN_TICH:
	case DOCNUM_NGHI_QUYET:
	case DOCNUM_VBHN:
	case DOCNUM_OLD:
	case DOCNUM_NONE:
		break;
	}
	return false;
}
