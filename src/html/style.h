/*
 * The styles of pages: the files src/html/NAME.css as strings style_NAME. The
 * build makes them (embed.sh); who wants to change a look edits the CSS.
 */
#ifndef TTHC_HTML_STYLE_H
#define TTHC_HTML_STYLE_H

/* What every page begins with: paper, tables, marks of changes. */
extern const char style_base[];

/* Official papers in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I. */
extern const char style_official[];

/* The comparison of both sides: for reading, without letterhead. */
extern const char style_compare[];

#endif
