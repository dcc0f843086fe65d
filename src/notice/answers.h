/*
 * The four questions people ask: how long, how much, what to bring, where.
 *
 * Computed by rule from the parts of the law, so that sheet, list, take-home
 * slip, site and search say the same. An answer says nothing that a part does
 * not say; where the parts say too much for a line it points to the part by
 * its number on the sheet (notice.h), where they say nothing it says so.
 */
#ifndef TTHC_NOTICE_ANSWERS_H
#define TTHC_NOTICE_ANSWERS_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/date.h"
#include "model/record.h"

/* One line of an answer: "Trực tuyến | 5.000 | đồng", "05 | ngày làm việc".
 * Strings are "" where there is none. */
struct answer_line {
	const char *label;
	const char *number;	/* digits, or a range "15-20" */
	const char *words;	/* the unit, or the answer itself */
};

enum { ANSWER_LINES = 4, ANSWER_NOTES = 3 };

struct answer {
	struct answer_line lines[ANSWER_LINES];
	size_t n;
	const char *notes[ANSWER_NOTES];	/* small print, a line each */
	size_t n_notes;
};

/* How far the procedure can be done online. */
enum online { ONLINE_UNKNOWN, ONLINE_NONE, ONLINE_PART, ONLINE_WHOLE };

struct answers {
	struct answer time;		/* Bao lâu có kết quả? */
	struct answer money;		/* Hết bao nhiêu tiền? of the day */
	struct answer papers;		/* Mang theo gì? a line is a paper to
					   tick if n_papers > 0 */
	size_t n_papers;
	struct answer place;		/* Nộp ở đâu? */
	enum online online;
	const char *apply_at;		/* address of the online service, or
					   NULL */
};

/*
 * Answers for a procedure on a day; settings (R_TTHC) may be NULL. Everything
 * lives in the arena or as long as the records.
 */
void answers_of(struct answers *out, struct arena *a,
    const struct record *procedure, const struct record *settings,
    struct date day);

/*
 * An answer on one line, for lists and search: "05 ngày làm việc", "10.000
 * đồng; trực tuyến 5.000 đồng", "Không thu", without its notes.
 */
void answer_brief(struct buf *out, const struct answer *answer);

/*
 * True if an answer is a sum, or that nothing is paid: it holds on a day, which
 * is to stand beside it, and "Xem mục 8" does not.
 */
bool answer_is_sum(const struct answer *answer);

/*
 * The address of the first online way that may become a link, in the arena;
 * NULL if there is none.
 */
const char *apply_address(struct arena *a, const struct record *procedure);

/* "Quầy 3" of "3" and "số 3" alike; a longer text names the counter itself. In
 * the arena. */
const char *counter_name(struct arena *a, const char *text);

/* "Toàn trình", "Một phần", "Không trực tuyến", "". */
const char *online_words(enum online online);

#endif
