/*
 * Questions about a way to apply, which is a row of cach_thuc: the national
 * portal hangs time limits and fees on the channel.
 */
#ifndef TTHC_MODEL_WAY_H
#define TTHC_MODEL_WAY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/duration.h"
#include "model/record.h"

/* The rows of a procedure's cach_thuc; *n gets their count. */
const struct value *ways_of(const struct record *procedure, size_t *n);

/* The limit of a row; NULL if it has none that can be read and compared. */
const struct duration *limit_of(const struct record *way);

/* The note of a row; NULL unless there is text. */
const struct value *way_note(const struct record *way);

/* True if words right before a limit in a note show that it is not the one in
 * which the row's result is due: "có thể kéo dài thêm 10 ngày". */
bool is_other_limit(const struct value *note, const struct duration_hit *hit);

/* The first limit of the row's note in which its result is due. */
bool note_limit(const struct record *way, struct duration_hit *hit);

/* The channel of a row as people read it: "Trực tuyến"; "" if unknown. */
const char *channel_of(const struct record *way);

/* True if both rows are of one channel. */
bool same_channel(const struct record *a, const struct record *b);

/* True if a field holds the same texts in both records, in any order. */
bool same_values(const struct record *a, const struct record *b,
    enum field_id f);

/*
 * True if both rows are for the same case, stage, level and body. Where the
 * dossier is handed in is left out: it differs with the channel.
 */
bool same_scope(const struct record *a, const struct record *b);

#endif
