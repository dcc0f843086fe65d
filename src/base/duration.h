/*
 * Time limits: a number and a unit of the law.
 *
 * "Ngày" is a calendar day and "ngày làm việc" a working day, without Saturday,
 * Sunday and days off; a catalogue keeps the one that the legal document says.
 * Numbers are kept in thousandths of the unit, so that 0,25 ngày stays exact.
 * Only units of working time convert into each other: 1 ngày làm việc is
 * 8 giờ làm việc, the practice of process tables.
 *
 * Nothing here allocates.  Texts are UTF-8 and need no NUL; their words are
 * recognised in any case and Unicode form (see word.h), since other rules of
 * the catalogue already report those.
 */
#ifndef TTHC_BASE_DURATION_H
#define TTHC_BASE_DURATION_H

#include <stdbool.h>
#include <stddef.h>

enum time_unit {
	UNIT_NONE,
	UNIT_GIO,		/* hours by the clock */
	UNIT_GIO_LAM_VIEC,	/* hours while the office is open */
	UNIT_NGAY,		/* calendar days */
	UNIT_NGAY_LAM_VIEC,	/* working days */
	UNIT_TUAN,
	UNIT_THANG,
	UNIT_NAM,
	UNIT_TRONG_NGAY,	/* the same working day; no number */
	UNIT_KHONG_QUY_DINH,	/* the law sets no limit; no number */
};

struct duration {
	long milli;		/* thousandths of the unit; 0 without number */
	enum time_unit unit;
};

/* What is wrong with a written limit.  (*) = the meaning is clear all the same
 * and is stored, so that the caller can propose duration_format of it. */
enum duration_error {
	DURATION_OK,
	DURATION_NO_UNIT,	/* "5" */
	DURATION_NO_NUMBER,	/* "ngày làm việc" */
	DURATION_POINT,		/* (*) "0.5 ngày", "1.000 ngày" */
	DURATION_SPELLING,	/* (*) "5 ngày lv", "5 ngay", "5ngày" */
	DURATION_NEGATIVE,	/* "-5 ngày" */
	DURATION_ZERO,		/* (*) "0 ngày": right only in a process step */
	DURATION_RANGE,		/* over 9999, or finer than a thousandth */
	DURATION_FREE_TEXT,	/* anything else, and the empty text */
};

/*
 * Reads n bytes that are exactly one limit of the catalogue: a number (decimals
 * after a comma, leading zeros allowed), blanks and giờ, giờ làm việc, ngày,
 * ngày làm việc, tuần, tháng or năm; or "trong ngày"; or "khong_quy_dinh".
 * Blanks around it are ignored.  Where no meaning is stored, *d is zeroed.
 */
enum duration_error duration_parse(const char *s, size_t n,
    struct duration *d);

/* A limit found in running text: bytes [off, off + n). */
struct duration_hit {
	size_t off, n;
	bool point;		/* written with a point: "0.5 ngày" */
	struct duration duration;
};

/*
 * Finds the next limit with a number at or after *pos ("15 (mười lăm) ngày làm
 * việc" is one), moves *pos behind it and returns true; false when there is
 * none left.  Begin with *pos = 0.
 *
 * Not taken, as far as the neighbouring words tell: parts of dates ("ngày 15
 * tháng 7", "6 năm 2026"), numbers of documents ("QH15 ngày 29/6/2024"), ages
 * ("06 tháng tuổi"), times of the day ("sau 15 giờ", "7 giờ 30", "15 giờ cùng
 * ngày"), opening hours ("24 giờ/7 ngày"), zero, and numbers beyond 9999.
 * Left to the reader: numbers in words only, and the lower end of a range
 * ("3-5 ngày" gives 5 ngày).
 */
bool duration_find(const char *text, size_t len, size_t *pos,
    struct duration_hit *hit);

/* Bytes that hold any formatted duration with its NUL. */
enum { DURATION_SIZE = 32 };

/*
 * Writes the limit as the catalogue does: "5 ngày làm việc", "0,5 ngày",
 * "trong ngày", "khong_quy_dinh"; UNIT_NONE gives the number alone.
 * milli must lie between 0 and 9999999.
 */
void duration_format(char buf[DURATION_SIZE], struct duration d);

/*
 * Thousandths of a working hour, 8 hours to the working day; "trong ngày" is
 * at most one working day and gives 8 hours.  -1 for every unit that is not
 * working time: calendar days cannot be turned into it.
 */
long duration_working_hours(struct duration d);

/* Less than, equal to or greater than 0.  Both must have the same unit. */
int duration_cmp_same_unit(struct duration a, struct duration b);

#endif
