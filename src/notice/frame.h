/*
 * The frame that all notices share, so that they look like one family:
 * letterhead, title, running head and foot.
 */
#ifndef TTHC_NOTICE_FRAME_H
#define TTHC_NOTICE_FRAME_H

#include "notice/notice.h"

/* What a notice says of itself. Strings may be "" but not NULL. */
struct frame {
	const char *kind;	/* class of the body: "thu-tuc" */
	const char *style;	/* CSS of this kind, or NULL */
	const char *document;	/* <title> */
	const char *above;	/* the line above the title, in capitals by
				   CSS: "Niêm yết công khai thủ tục hành
				   chính"; "" none */
	const char *title;	/* h1 */
	const char *running;	/* at the head from the second page on:
				   "1.010038 · Tách hộ (tiếp theo)" */
	const char *hash;	/* content hash, or "" */
	struct date from;	/* in force from; no date: not said */
	const char *decision;	/* "9354/QĐ-BCA-C06"; "" none */
	bool faulty;		/* mark every page as not to be posted */
	bool lying;		/* landscape */
};

/*
 * Opens the page: styles, @page boxes, letterhead, title. The caller fills
 * what frame_body() returns, then frame_close() writes the page with its foot
 * and closes it.
 */
struct html *frame_open(struct arena *a, const struct notice *n,
    const struct frame *f);
struct html_node *frame_body(struct html *page);
void frame_close(struct buf *out, struct html *page, struct arena *a,
    const struct notice *n, const struct frame *f);

/*
 * The QR code of an address with the address in print under it, as the strip
 * and other frames have it; nothing if address is NULL. what is the heading:
 * "Nộp trực tuyến".
 */
void frame_qr(struct html_node *into, const char *what,
    const char *small, const char *address);

/* "22/11/2026", and "01/7/2026": as offices write days. */
const char *frame_day(struct arena *a, struct date d);

/* The box with the feedback address that every sheet ends with; nothing if
 * the unit has none. */
void frame_feedback(struct html_node *into, const struct notice *n);

#endif
