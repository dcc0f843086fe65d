/*
 * Inside the answer about money: what is paid, each different sum once.
 */
#ifndef TTHC_NOTICE_ANSWERS_SUMS_H
#define TTHC_NOTICE_ANSWERS_SUMS_H

#include "model/tariff.h"
#include "notice/answers_part.h"

enum sum_kind {
	SUM_AMOUNT,	/* from low to high */
	SUM_FREE,	/* the law charges nothing: khong */
	SUM_WAIVED,	/* free for a reason and a time: mien */
	SUM_COUNCIL,	/* theo_hdnd */
	SUM_LAW,	/* theo_quy_dinh */
	SUM_NOTE	/* only the words of part 8 tell */
};

struct sum {
	enum sum_kind kind;
	long long low, high;
	bool dollars;
	const char *unit;		/* as written; "" none */
	const char *label;		/* its only case; NULL: none or many */
	unsigned channels;		/* 1 << word - FIRST_V_KENH */
	const struct record *fee;	/* the first of these; NULL if free */
};

struct sums {
	struct sum *v;
	size_t n;
	size_t together;	/* how many fees one way charges at once */
	size_t extra;		/* fees only on request */
	size_t over, to_come;	/* fees that do not hold on the day */
	bool lapsed;		/* some way has no others */
	bool waives, reduces;	/* exemptions, reductions that hold */
	bool unknown;		/* some way says nothing of fees */
};

void sums_of(struct sums *s, const struct asked *q);

#endif
