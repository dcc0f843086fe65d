/*
 * Inside the annex of a publication decision: its lists, and its contents.
 */
#ifndef TTHC_PUBLISH_ANNEX_H
#define TTHC_PUBLISH_ANNEX_H

#include "publish/entries.h"
#include "publish/office.h"
#include "sheet/sheet.h"

struct annex {
	struct arena *arena;
	const struct changes *changes;
	struct office office;
};

/* Phần I into the page: the lists that have rows, with their numbers. */
void annex_lists(struct html_node *into, const struct annex *a);

/* Phần II: every procedure of the first two lists, changed parts marked. */
void annex_contents(struct html_node *into, const struct annex *a);

/* A heading row over all n columns of a table. */
void annex_group_row(struct html_node *rows, const char *class,
    const char *text, size_t n);

/* What becomes of a procedure that is on the new side, or was abolished:
 * "Mới ban hành", "Thay thế". */
const char *annex_kind(const struct subject *s);

/* "THỦ TỤC HÀNH CHÍNH CẤP TỈNH": the level of a row in an annex. */
const char *annex_level(enum word_id level);

/* Appends a number in Roman digits. n is at least 1. */
void annex_roman(struct buf *out, size_t n);

/* What a decision is about: "mới ban hành; được sửa đổi, bổ sung", by the
 * lists that have rows; in the arena. */
const char *annex_kinds(struct arena *a, const struct changes *c);

/* " trong lĩnh vực Hộ tịch, Chứng thực": up to three fields, "" beyond. */
const char *annex_fields(struct arena *a, const struct changes *c);

#endif
