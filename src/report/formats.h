/*
 * Inside the report module: the formats, and what several of them need.
 *
 * A render function appends one document to the buffer. It is called by
 * report_render() only, which has already left out the items that the format
 * does not show.
 */
#ifndef TTHC_REPORT_FORMATS_H
#define TTHC_REPORT_FORMATS_H

#include "report/report.h"

void render_text(struct buf *out, const struct report_run *run);
void render_concise(struct buf *out, const struct report_run *run);
void render_json(struct buf *out, const struct report_run *run);
void render_jsonl(struct buf *out, const struct report_run *run);
void render_sarif(struct buf *out, const struct report_run *run);
void render_junit(struct buf *out, const struct report_run *run);
void render_checkstyle(struct buf *out, const struct report_run *run);
void render_github(struct buf *out, const struct report_run *run);
void render_gitlab(struct buf *out, const struct report_run *run);
void render_rdjson(struct buf *out, const struct report_run *run);
void render_markdown(struct buf *out, const struct report_run *run);
void render_quiet(struct buf *out, const struct report_run *run);

/* The rule's name in the language of the run. */
const char *item_name(const struct report_item *it,
    const struct report_run *run);

/*
 * "path:14:18", or "path" alone for a whole file; safe on a terminal and
 * always one line.
 */
void put_place(struct buf *out, const struct place *at);

/*
 * "message. Cách sửa: help", or the message alone if there is no help. As it
 * is, not escaped.
 */
void put_advice(struct buf *out, const struct report_run *run,
    const struct report_item *it);

/*
 * Appends a text as data of GitHub or GitLab Markdown, on one line: no sign of
 * it becomes markup, HTML, a link, or calls a person or an issue.
 */
void put_markdown(struct buf *out, const char *s);

/* An ISO date for people: 22/11/2026 in Vietnamese, 2026-11-22 in English. */
void put_date(struct buf *out, const char *iso, enum lang lang);

/* True if the place is a part of a file and not the file as a whole. */
bool has_lines(const struct place *at);

/* The last line that holds a part of the place; 0 for a whole file. */
unsigned last_line(const struct place *at);

/* The path without "./" before it, as repository hosts want it. */
const char *plain_path(const char *path);

/* The index after the last item of the same file as item i. */
size_t end_of_file(const struct report_run *run, size_t i);

#endif
