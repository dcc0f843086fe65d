/*
 * Inside the notice of fees: what is kept of a fee when its record is gone.
 *
 * The law asks of each fee its name, rate, way of paying, payers, exemptions
 * and the document that sets it (khoản 1 Điều 14 Luật Phí và lệ phí số
 * 97/2015/QH13). Strings live in the list's arena and are "" where the
 * catalogue says nothing; a line feed parts lines.
 */
#ifndef TTHC_NOTICE_PRICES_H
#define TTHC_NOTICE_PRICES_H

#include "model/tariff.h"
#include "notice/notice.h"

/* The procedure that a fee belongs to, by its first field. */
struct price_of {
	const char *field_id, *field;
	const char *code, *title;
};

/* One amount: "20.000", "đồng/lần", "trực tiếp", "tối đa 200.000 đồng". */
struct rate {
	const char *number;	/* printed large; "" where words say it */
	const char *words;	/* the unit, or what stands for an amount */
	const char *where;	/* ways and cases that it is for; "" all */
	const char *bounds;	/* tier, least, most, that there is another */
	size_t n_ways;		/* ways that have it; 0 if it is for cases */
};

/* A note with the ways that it is for, "" for all. */
struct price_note {
	const char *where, *text;
};

/* A fee that holds on the day, in all ways to apply that have it. */
struct price {
	struct price_of of;
	const char *name;	/* "Lệ phí đăng ký cư trú"; "" if unnamed */
	const char *kind;	/* "Lệ phí" */
	struct rate *rates;
	size_t n_rates;
	const char *paying, *payer;
	const char *relief;	/* "Miễn: …", "Giảm 50% (trực tuyến): …" */
	const char *documents;
	const char *term;	/* "từ ngày 01/8/2026 đến hết ngày …" */
	const char *terms;	/* when to pay, whether it is given back */
	struct price_note *notes;	/* in the words of the catalogue,
					   but those that a rate has said */
	size_t n_notes;
	bool free;		/* mien: nothing is left to pay */
};

/* Why there is no price to print for a procedure. */
enum unpriced_why {
	EXEMPT,			/* mien, and no more is said of it */
	FREE_BY_LAW,		/* khong */
	PRICE_UNKNOWN		/* nobody wrote it, or what was is over */
};

struct unpriced {
	struct price_of of;
	enum unpriced_why why;
};

struct price_list {
	struct arena *arena;
	const struct notice *notice;
	struct price *prices;
	size_t n, cap;
	struct unpriced *rest;
	size_t n_rest, cap_rest;
	bool faulty;
};

/* --- wording ------------------------------------------------------------- */

/* A charge that is put into words. What a price keeps lives in keep. */
struct wording {
	struct arena *keep, *scratch;
	const struct record *procedure;
	const struct charge *charge;
	struct date day;
	struct price price;
	const char *where;	/* the ways of the charge; "" if all */
	const char *note;	/* "" if a rate has said it */
};

/* Puts the charge, which must hold on the day, into words: a price without
 * its procedure and its notes. The first five members are given. */
void price_word(struct wording *w);

/* True if nothing is charged and nothing more is said of it. */
bool price_is_bare(const struct record *fee);

/* How much: one rate, or one for each tier; a short note may be told there.
 * The ways and the note must be there. */
void price_rates(struct wording *w);

/* What the ways of the charge are called; "" if it is for all of them. */
const char *price_ways(const struct wording *w);

/* One more rate of a price. */
struct rate *price_new_rate(struct arena *keep, struct price *p);

/* A value as say_value has it, in the arena; "" if it says nothing. */
const char *price_said(struct arena *a, const struct value *v);

/* "; " between two texts, nothing around one; in the arena. */
const char *price_joined(struct arena *a, const char *one, const char *two);

/* --- writing ------------------------------------------------------------- */

/* A fee of n procedures, which say the same of it but for their notes. */
struct price_entry {
	const struct price *price;	/* n of them */
	size_t n;
};

/* By field as Vietnamese are sorted, then by name. */
struct price_entries {
	struct arena *arena;
	struct price_entry *v;
	size_t n;
};

/* Joins prices that say the same; sorts the list's prices. */
void price_join(struct price_entries *out, struct price_list *l);

/* The order of the fields of two procedures; 0 if they are of one. */
int price_field_order(const struct price_of *a, const struct price_of *b);

/* Which columns and lines a sheet has: those that some price fills. */
struct price_parts {
	bool paying, payer, relief, documents;
	bool paying_column;	/* short enough for a column of its own */
	bool unnamed;		/* some fee goes by its procedure's name */
};

/* What most fees of a field say alike and is said above them; NULL where each
 * says its own. */
struct price_common {
	const char *paying, *relief, *documents;
};

/* The rows of one entry, in a tbody of their own. */
void price_put(struct html_node *table, struct arena *a,
    const struct price_entry *e, const struct price_parts *parts,
    const struct price_common *common);

/* How it is paid, who need not pay, which document says so: a line each where
 * it is not NULL. An empty text is said to be missing. */
void price_put_common(struct html_node *into,
    const struct price_common *said);

#endif
