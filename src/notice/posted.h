/*
 * What lists, the table of contents and the site keep of a procedure when its
 * record is gone: a row of short strings.
 */
#ifndef TTHC_NOTICE_POSTED_H
#define TTHC_NOTICE_POSTED_H

#include "notice/answers.h"
#include "notice/notice.h"

struct posted {
	const char *name;		/* file_name_of: of its files */
	const char *code;		/* as people read it: "1.001193" or the
					   provisional one */
	const char *title;
	const char *field_id, *field;	/* the first; "" if not filled */
	const char *levels;		/* "Cấp xã", "Cấp tỉnh, Cấp xã" */
	unsigned level_bits;		/* 1 << word - FIRST_V_CAP */
	const char *time, *money;	/* brief answers */
	const char *place;		/* where it is handed in, brief */
	const char *receiver;		/* the counter, or the first body */
	const char *body;		/* first executing body; "" */
	enum online online;
	const char *anywhere;		/* "Phi địa giới"; "" if tied to one */
	bool linked;			/* liên thông */
	bool outside;			/* not at the one-stop */
	const char *address;		/* of its QR code, or NULL */
	const char *decision;		/* the newest announcing one, or "" */
	const char *const *events;	/* ids of life events */
	size_t n_events;
	const char *keywords;		/* joined by "; " */
	char hash[CONTENT_HASH];
};

/* A row in the arena; keep is where its strings live. */
void posted_of(struct posted *out, struct arena *keep,
    const struct notice *n, const struct record *procedure);

/* The number of the announcing decision of the latest day; without days, of
 * the last one written; NULL if there is none. */
const char *newest_decision(const struct record *procedure);

/* By field name as Vietnamese are sorted, then code. For qsort. */
int posted_compare(const void *a, const void *b);

/*
 * Compares two names as Vietnamese dictionaries sort them, syllable by
 * syllable: first the letters a ă â b … d đ e ê … o ô ơ … u ư, then the tone
 * (ngang, huyền, hỏi, ngã, sắc, nặng); capitals come last. Unicode form and the
 * place of a tone make no difference.
 */
int viet_order(const char *a, const char *b);

#endif
