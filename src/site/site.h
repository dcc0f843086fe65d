/*
 * The site: a folder of pages for the touch screen of a one-stop shop, a desk
 * or a phone, that opens from a stick without a network and reads without
 * JavaScript.
 *
 *   index.html            search, life events, fields
 *   tt/1.001193.html      one procedure, which prints as its sheet
 *   lv/ho_tich.html       the procedures of a field
 *   sk/sinh_con.html      those of a life event, in its order
 *   phan-anh.html         where feedback goes
 *   trang.css, trang.js   how the pages look and behave
 *
 * Pages refer to each other by relative paths and load nothing else. What the
 * search needs of every procedure stands in index.html, because a page opened
 * from a stick may not read another file. Of a procedure only a row of short
 * strings is kept: its record may be gone after site_add.
 */
#ifndef TTHC_SITE_SITE_H
#define TTHC_SITE_SITE_H

#include "notice/notice.h"

/* Takes a file of the site; name is its path in the folder, made of a-z, A-Z,
 * 0-9 and "._-" with at most one "/". False ends the work: the caller knows
 * why. */
typedef bool site_put(void *arg, const char *name, const char *bytes,
    size_t len);

struct site_request {
	const struct notice *notice;
	const struct row *events;	/* of G_SU_KIEN, n of them */
	size_t n_events;
	site_put *put;
	void *arg;
};

struct site;

/*
 * A site without procedures. What it keeps lives in the arena; the request
 * and what it points to must outlive the site.
 */
struct site *site_new(struct arena *a, const struct site_request *q);

/*
 * Writes the page of a procedure, which must have a file_name_of(). faulty:
 * mark it as not to be posted. The arena is scratch. False if put said so.
 */
bool site_add(struct site *s, struct arena *scratch,
    const struct record *procedure, bool faulty);

/* Writes every other file. False if put said so. */
bool site_finish(struct site *s);

#endif
