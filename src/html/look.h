/*
 * The styles and scripts of pages: each file NAME.css below src/ as a string
 * style_NAME, each NAME.js as script_NAME. The build makes them (embed.sh);
 * who wants to change a look edits those files, which stand beside the code
 * that uses them.
 */
#ifndef TTHC_HTML_LOOK_H
#define TTHC_HTML_LOOK_H

/* What every page begins with: paper, tables, marks of changes. */
extern const char style_base[];

/* Official papers in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I. */
extern const char style_official[];

/* The comparison of both sides: for reading, without letterhead. */
extern const char style_compare[];

/* What all notices share: letterhead, title, foot. */
extern const char style_notice[];

/* thu-tuc: the sheet of one procedure. */
extern const char style_thu_tuc[];

/* thay-doi: what a revision changes. */
extern const char style_thay_doi[];

/* phieu-huong-dan: the slip that people take home. */
extern const char style_phieu[];

/* danh-muc and contents: tables of procedures by field. */
extern const char style_danh_muc[];

/* phi: what is charged. */
extern const char style_phi[];

/* phan-anh: where feedback goes. */
extern const char style_phan_anh[];

/* The site: pages on a screen, and what only print hides. */
extern const char style_site[];

/* The site's script, in this order: elements that the others make, what finds
 * procedures by words, the search of the start page, the page of a procedure,
 * settings and idle time. */
extern const char script_elements[];
extern const char script_find[];
extern const char script_search[];
extern const char script_procedure[];
extern const char script_kiosk[];

#endif
