/*
 * The frame that all notices share, so that they look like one family:
 * letterhead, title, running head and foot.
 */
#ifndef TTHC_NOTICE_FRAME_H
#define TTHC_NOTICE_FRAME_H

#include "notice/notice.h"

/*
 * The paper a notice is drawn for. On a larger paper everything grows with it
 * (A4 to A3: 1.414 times); a notice drawn for A4 that is printed on A5 keeps
 * its type and gets the class "narrow" instead.
 */
struct geometry {
	enum paper_size size;		/* PAPER_A4 or PAPER_A5 */
	bool lying;			/* landscape */
	unsigned char margin[4];	/* mm: top, right, bottom, left */
	/* Padding of the text inside the left margin, mm, for what hangs into
	   it; the foot stands below the text. */
	unsigned char hang;
};

/* What a notice says of itself. Strings may be "" but not NULL. */
struct frame {
	struct geometry geometry;
	const char *kind;	/* class of the body: "thu-tuc"; beside it
				   "large", "narrow", "a3" where they hold */
	const char *style;	/* CSS of this kind, or NULL */
	const char *document;	/* <title> */
	const char *above;	/* the line above the title, in capitals by
				   CSS: "Niêm yết công khai thủ tục hành
				   chính"; "" none */
	const char *title;	/* h1; "" if the caller writes it */
	const char *running;	/* at the head from the second page on:
				   "1.010038 · Tách hộ (tiếp theo)" */
	const char *hash;	/* content hash, or "" */
	struct date from;	/* in force from; no date: not said */
	const char *decision;	/* "9354/QĐ-BCA-C06"; "" none */
	bool faulty;		/* mark every page as not to be posted */
};

/* A notice that is being written. */
struct sheet_page {
	struct arena *arena;
	const struct notice *notice;
	const struct frame *frame;
	struct html *html;
	struct html_node *main;		/* fill this */
};

/*
 * Opens the page: styles, margins, letterhead (a notice drawn for A5 has none),
 * the line above the title, the title. The caller fills page->main, then frame_close() adds the foot, writes
 * the page and closes it. The frame must live until then.
 */
void frame_open(struct sheet_page *page, struct arena *a,
    const struct notice *n, const struct frame *f);
void frame_close(struct buf *out, struct sheet_page *page);

/*
 * Pieces of the frame, for a page that is another on a screen: the rules of
 * its paper and margins (for html_look.page_style, in the arena; page needs no
 * html), the letterhead, and the foot once more for screens and for browsers
 * that print no margins.
 */
const char *frame_paper(const struct sheet_page *page);
void frame_letterhead(struct html_node *into, const struct notice *n);
void frame_foot(struct html_node *into, const struct sheet_page *page);

/*
 * The QR code of an address with the address in print under it, in a block of
 * class "qr-block"; nothing if address is NULL. what is its heading ("Nộp trực
 * tuyến"), small a line below; both may be "".
 */
void frame_qr(struct html_node *into, const char *what,
    const char *small, const char *address);

/* "22/11/2026", and "01/7/2026": as offices write days. */
const char *frame_day(struct arena *a, struct date d);

/* The box with the feedback address that every sheet ends with; nothing if
 * the unit has none. */
void frame_feedback(struct html_node *into, const struct notice *n);

#endif
