/*
 * Numbers and symbols of official documents (số, ký hiệu văn bản).
 *
 * "63/2010/NĐ-CP" names one document in the whole State, so a number is the
 * key by which a catalogue's legal bases are looked up, compared and linked.
 * The forms that are read come from Nghị định 30/2020/NĐ-CP (Phụ lục I), the
 * laws on issuing legal documents, the Party's rules, and what is on the
 * documents themselves:
 *
 *   60/2014/QH13              laws, resolutions of the National Assembly
 *   63/2010/NĐ-CP             normative documents carry their year
 *   66.7/2025/NQ-CP           a point in the number, since 2025
 *   1303/QĐ-UBND              other documents do not
 *   30c/NQ-CP                 a letter behind the number
 *   20/2005/TTLT/BTP-BCA      older joint circulars
 *   120-KL/TW                 the Party
 *   73-CP                     the Government before 1997
 *
 * A number is compared byte by byte, so one with a plain D, an en dash or a
 * space is another number. The functions here tell such faults apart, because
 * the reader of a message has to do different things about them.
 *
 * Strings are UTF-8. Nothing here allocates.
 */
#ifndef TTHC_BASE_DOCNUM_H
#define TTHC_BASE_DOCNUM_H

#include <stdbool.h>
#include <stddef.h>

/* Bytes that hold any number with its NUL; longer strings are no numbers. */
enum { DOCNUM_SIZE = 96 };

/* What is wrong with a number; if several things are, the first of them. */
enum docnum_fault {
	DOCNUM_OK,
	DOCNUM_NO_NUMBER,	/* "Luật Hộ tịch", "NĐ-CP", "Demo/QĐ-BCA" */
	DOCNUM_NO_SYMBOL,	/* "63/2010", "9303" */
	DOCNUM_NO_ISSUER,	/* "11/2020/TT", "21/2008/TTLT" */
	DOCNUM_NO_TERM,		/* "26/2023/QH": the National Assembly's term */
	DOCNUM_NO_YEAR,		/* "63/NĐ-CP" */
	DOCNUM_SHORT_YEAR,	/* "63/10/NĐ-CP" */
	DOCNUM_BAD_YEAR,	/* "63/2910/NĐ-CP" */
	DOCNUM_WORDS_BEFORE,	/* "Nghị định số 63/2010/NĐ-CP" */
	DOCNUM_TEXT_AFTER,	/* "63/2010/NĐ-CP ngày …", "63/2010/NĐ-CPBAN" */
	DOCNUM_CUT_SHORT,	/* "63/2010/NĐ-C" */
	DOCNUM_SPACE,		/* "3218 /QĐ-UBND"; also at either end */
	DOCNUM_DASH,		/* "63/2010/NĐ–CP" with an en dash */
	DOCNUM_NO_STROKE,	/* "63/2010/ND-CP" */
	DOCNUM_LETTER,		/* Ð or a Cyrillic letter that looks right */
	DOCNUM_CASE,		/* "63/2010/nđ-cp" */
	DOCNUM_SEPARATOR,	/* "63-2010-NĐ-CP", "123./QĐ-BXD" */
	DOCNUM_ORDER,		/* "QĐ2338-BTP", "QĐ/0001-BCA" */
	DOCNUM_FORM		/* anything else */
};

/* Kinds of documents, told apart by the symbol alone. */
enum docnum_type {
	DOCNUM_OTHER,		/* a valid number of another kind */
	DOCNUM_QH,		/* luật, nghị quyết của Quốc hội */
	DOCNUM_UBTVQH,		/* pháp lệnh, nghị quyết of its Committee */
	DOCNUM_NGHI_DINH,
	DOCNUM_NQ_CP,
	DOCNUM_QD_TTG,
	DOCNUM_NQ_HDND,
	DOCNUM_QD_UBND,
	DOCNUM_THONG_TU,
	DOCNUM_LIEN_TICH,	/* thông tư, nghị quyết liên tịch */
	DOCNUM_QUYET_DINH,	/* decisions of other bodies */
	DOCNUM_NGHI_QUYET,	/* resolutions of other bodies */
	DOCNUM_CHI_THI,
	DOCNUM_VBHN,		/* consolidated texts */
	DOCNUM_KE_HOACH,
	DOCNUM_BAO_CAO,
	DOCNUM_THONG_BAO,
	DOCNUM_TO_TRINH,
	DOCNUM_HUONG_DAN,
	DOCNUM_CONG_VAN,	/* letters: the symbol names only bodies */
	DOCNUM_DANG,		/* of the Party */
	DOCNUM_OLD,		/* before 1997: 73-CP, 18/HĐBT */
	DOCNUM_NONE		/* not a valid number */
};

/* DOCNUM_OK if s is a well-formed number and nothing else. */
enum docnum_fault docnum_check(const char *s);

/*
 * Writes the number that was certainly meant into buf and returns true; false
 * if s is well-formed or nothing is certain. size is at least DOCNUM_SIZE.
 */
bool docnum_suggest(char *buf, size_t size, const char *s);

/* The kind of document; DOCNUM_NONE if s is no well-formed number. */
enum docnum_type docnum_type(const char *s);

/* The year in a well-formed number; 0 if it carries none. */
int docnum_year(const char *s);

/*
 * True if the form alone shows that the document is no normative one (văn bản
 * quy phạm pháp luật): letters, plans, reports, Party documents, and decisions
 * without a year. A resolution of the Government counts as normative in every
 * form (Luật Ban hành văn bản quy phạm pháp luật 64/2025/QH15), a consolidated
 * text as the document it consolidates.
 */
bool docnum_not_normative(const char *s);

/* A number in running text: bytes [off, off + n). */
struct docnum_hit {
	size_t off, n;
	enum docnum_fault fault;
};

/*
 * Finds the next number in running text at or after *pos, moves *pos behind
 * it and returns true; false when there is none left. Begin with *pos = 0.
 *
 * Found are numbers with a year, those without one whose symbol begins with a
 * known kind ("1303/QĐ-UBND", but not the form "01/TK-SDDPNN"), and Party
 * numbers, also with a space, a wrong dash or a wrong letter in them: fault is
 * what docnum_check says of the hit. A number ends before small letters glued
 * to it. Parts of longer numbers and addresses are not taken.
 */
bool docnum_find(const char *text, size_t len, size_t *pos,
    struct docnum_hit *hit);

#endif
