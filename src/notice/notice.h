/*
 * Notices: what an office prints and pins to the wall.
 *
 * By law a procedure is posted whole where it is received (Điều 16, 17 Nghị
 * định 63/2010/NĐ-CP), with the address for feedback (Nghị định 20/2008/NĐ-CP)
 * and its fees (Điều 14 Luật Phí và lệ phí 97/2015/QH13). One function for
 * each kind of notice; a record and a day come in, one self-contained page of
 * HTML goes out. Nothing stands on it that the catalogue does not say, what
 * is not in force on the day is not printed as valid, and the same input gives
 * the same bytes.
 *
 * html_init must have been called. Notices are Vietnamese.
 */
#ifndef TTHC_NOTICE_NOTICE_H
#define TTHC_NOTICE_NOTICE_H

#include "base/buf.h"
#include "base/date.h"
#include "html/html.h"
#include "model/change.h"
#include "model/record.h"

enum paper_size { PAPER_A4, PAPER_A3, PAPER_A5 };

/* How notices are printed: the same for all of a run. */
struct notice {
	const struct record *settings;	/* R_TTHC of the unit; NULL: none */
	struct date day;		/* on which they must be true */
	enum paper_size paper;
	bool large;			/* for weak eyes */
	/* Where QR codes lead: NULL none, "auto" the address of the online
	   service, else an address in which {ma} stands for the code. */
	const char *qr;
	const char *css;		/* the office's own, checked; or NULL */
	/* Policies of the kinds that are made by the thousand, by their style;
	   notice_prepare makes them. Without it each page makes its own. */
	struct {
		const char *style, *policy;
	} prepared[2];
};

/* Makes ready, in the arena, what many sheets share. Call it when everything
 * else is set. */
void notice_prepare(struct notice *n, struct arena *a);

/*
 * The parts of a sheet by their number, as the portal has them: 1 Trình tự
 * thực hiện … 11 Căn cứ pháp lý, 12 Quyết định công bố.
 */
enum { SHEET_PARTS = 12 };

/* Why a procedure is kept off the wall on a day. */
enum off_wall { ON_WALL, OFF_DRAFT, OFF_ABOLISHED, OFF_TO_COME, OFF_OVER };

/* By its status, its abolition and its days (Điều 15, 17 Nghị định
 * 63/2010/NĐ-CP). */
enum off_wall off_wall(const struct record *procedure, struct date day);

/*
 * The address in the QR code of a procedure, in the arena; NULL if there is
 * none, or none that may become a link.
 */
const char *notice_address(const struct notice *n, struct arena *a,
    const struct record *procedure);

/* Hexadecimal digits of a content hash, with the NUL. */
enum { CONTENT_HASH = 9 };

/*
 * Names the content of a sheet on a day: eight digits over everything that is
 * printed of the procedure, what registers say of it, and which fees hold;
 * not the unit, the paper, the day itself. The form of the file, its comments,
 * the order of sets, line breaks and capitals do not count. To be read aloud,
 * not to be safe from forgers.
 */
void content_hash(char out[CONTENT_HASH], const struct record *procedure,
    struct date day);

/* --- kinds --------------------------------------------------------------- */

/*
 * thu-tuc: the sheet of one procedure. changed marks what a revision changed
 * (--redline); NULL: no marks. faulty prints the mark "CÒN LỖI – KHÔNG NIÊM
 * YẾT" on every page. The arena is scratch.
 */
void notice_procedure(struct buf *out, struct arena *a,
    const struct notice *n, const struct record *procedure,
    const struct subject *changed, bool faulty);

/* phieu-huong-dan: the slip a helper hands out, a page for each case. */
void notice_slip(struct buf *out, struct arena *a, const struct notice *n,
    const struct record *procedure, bool faulty);

/* phan-anh: where feedback on regulations goes. */
void notice_feedback(struct buf *out, struct arena *a,
    const struct notice *n);

/* thay-doi: what a revision changes for the citizen. */
void notice_changes(struct buf *out, struct arena *a,
    const struct notice *n, const struct changes *changes, bool faulty);

/*
 * Lists of many procedures are built row by row: each procedure is shown
 * once, then it may be gone. What is kept lives in the list's arena.
 */
struct posted;			/* posted.h */
struct list;

/* mark is the one whose procedures are listed; LIST_ALL: all. */
enum list_mark {
	LIST_ALL,
	LIST_ANYWHERE,		/* phi_dia_gioi */
	LIST_ONLINE,		/* toan_trinh */
	LIST_OUTSIDE,		/* not at the one-stop */
	LIST_LINKED		/* lien_thong */
};

/* danh-muc: the list by field. qr_rows: a code in each row instead of one for
 * each field. */
struct list *list_new(struct arena *a, const struct notice *n,
    enum list_mark mark, bool qr_rows);
void list_add(struct list *l, const struct record *procedure, bool faulty);
void list_write(struct buf *out, struct list *l);

/* phi: fees and charges, by field. */
struct price_list;

struct price_list *price_list_new(struct arena *a, const struct notice *n);
void price_list_add(struct price_list *l, const struct record *procedure,
    bool faulty);
void price_list_write(struct buf *out, struct price_list *l);

/* The table of contents of a folder of sheets (--toc): by field, a link to
 * each file and its content hash. */
struct contents;

struct contents *contents_new(struct arena *a, const struct notice *n);
void contents_add(struct contents *c, const struct record *procedure,
    const char *file);
void contents_write(struct buf *out, struct contents *c);

#endif
