/*
 * The office that writes a paper, and the frame of official papers: letterhead,
 * number, date, receivers, signature (Nghị định 30/2020/NĐ-CP, Phụ lục I).
 */
#ifndef TTHC_PUBLISH_OFFICE_H
#define TTHC_PUBLISH_OFFICE_H

#include <stdbool.h>

#include "html/html.h"
#include "publish/publish.h"

/* A short blank within a line, a long one, and one that fills a line. */
#define BLANK "……"
#define LONG_BLANK "………………………"
#define LINE_BLANK "………………………………………………………………………………"

/* Names are never NULL: a blank where the settings say nothing. */
struct office {
	bool ministry;		/* the decision is a ministry's */
	const char *chief;	/* the body above; "" if none */
	const char *unit;	/* who writes */
	const char *issuer;	/* who decides: "Ủy ban nhân dân tỉnh …" */
	const char *signer;	/* "Chủ tịch Ủy ban nhân dân tỉnh …" */
	const char *title;	/* under which is signed: "CHỦ TỊCH" */
	const char *symbol;	/* of its decisions: "QĐ-UBND" or a blank */
};

/*
 * The office of the settings. Without a level there it is a ministry's if only
 * ministries announced the procedures of the comparison. Strings live in the
 * arena or as long as the settings.
 */
struct office office_of(struct arena *a, const struct changes *c,
    const struct record *settings);

/* A page in the style of official papers. */
struct html *paper_open(const char *title);

/* What stands above the text. */
struct letterhead {
	const char *chief, *unit;
	const char *symbol;	/* behind the number: "TTr-" */
	const char *matter;	/* of a letter: "V/v …"; NULL for others */
	bool first;		/* the letter is the first of the page */
};

/* Letterhead with number and date left blank, marked as a draft. */
void paper_head(struct html_node *into, const struct letterhead *head);

/* The name of the paper, what it is about, and the short rule below. */
void paper_title(struct html_node *into, const char *name,
    const char *about);

/* Receivers (each a line, n of them) on the left, the signature right. */
void paper_end(struct html_node *into, const char *const *receivers,
    size_t n, const char *title);

/* A heading within the text; it stays with what follows. */
void paper_heading(struct html_node *into, const char *text);

/* A line for a person to fill in, with words before and behind it. */
void paper_blank(struct html_node *into, const char *before,
    const char *after);

/* A paragraph of the text; a bold beginning, or NULL. */
void paper_paragraph(struct html_node *into, const char *beginning,
    const char *text);

/* Writes the page and closes it. */
void paper_write(struct buf *out, enum publish_form form, struct html *h);

#endif
