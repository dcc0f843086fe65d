/*
 * Findings: what rules say about a catalogue, as data.
 *
 * Rules only append findings; nothing prints before all are known and
 * sorted. A finding keeps the arguments of its message, not the message, so
 * that every output format and language is made from the same data. It copies
 * all it needs, so it outlives the file it speaks of.
 */
#ifndef TTHC_MODEL_FINDING_H
#define TTHC_MODEL_FINDING_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/source.h"
#include "model/record.h"
#include "model/rule.h"

/* A place in a file, copied: the line it starts on comes with it. */
struct place {
	const char *path;
	struct position from, to;	/* to is exclusive; line 0 = the file */
	const char *line;		/* text of the first line */
	size_t line_len;
};

struct arg {
	const char *name, *value;
};

struct finding {
	enum rule_id rule;
	enum level level;	/* after settings */
	struct place at;
	const char *procedure;	/* code, "" if it has none */
	const char *pointer;	/* JSON Pointer of the value, "" = the file */
	const char *identity;	/* pointer by identity keys, not positions */
	const char *value;	/* hash of the value's norm, "" if none */
	const struct arg *args;
	size_t n_args;
	const struct place *related;	/* other places it speaks of */
	size_t n_related;
	const char *suppressed;	/* the reason, or NULL */
	bool ministry;		/* the words are a ministry's: a local office
				   asks for the change */
	char fingerprint[33];	/* 32 hexadecimal digits */
};

struct findings {
	struct arena *arena;	/* lives as long as the findings */
	struct finding **v;
	size_t n, cap;
	bool only_counted;	/* nobody will see them: each keeps its rule
				   and place, and none of its words */
};

/* More findings about one file than this are only counted. */
enum { MAX_FINDINGS_OF_FILE = 1000 };

/* Where findings about one file go. */
struct reporter {
	struct findings *findings;
	const struct source *source;
	const char *path;	/* as shown; a copy that outlives the source */
	const char *procedure;	/* code of the procedure, or "" */
	size_t made;		/* findings so far, kept or not */
	const char *hashed;	/* the text hashed last, and its hash */
	size_t hashed_len;
	const char *hash;
	struct finding spare;	/* stands for one that is not kept */
};

/*
 * The report functions append one finding and return it. Once a file has
 * MAX_FINDINGS_OF_FILE they only count. After the fixed
 * arguments come pairs of strings, name and value of each placeholder of the
 * rule's message and help, ended by NULL. The strings are copied.
 */

/* About a whole value: its scalar, or its key if nothing is written. */
struct finding *report(struct reporter *r, enum rule_id rule,
    const struct value *v, ...) __attribute__((sentinel));

/* About n bytes of a value's decoded text, from offset from. */
struct finding *report_part(struct reporter *r, enum rule_id rule,
    const struct value *v, size_t from, size_t n, ...)
	__attribute__((sentinel));

/* About n bytes of a value's norm, from offset from. */
struct finding *report_norm(struct reporter *r, enum rule_id rule,
    const struct value *v, size_t from, size_t n, ...)
	__attribute__((sentinel));

/* About a record: the key or dash it starts at. */
struct finding *report_record(struct reporter *r, enum rule_id rule,
    const struct record *rec, ...) __attribute__((sentinel));

/* About bytes of the file; pointer may be "". */
struct finding *report_span(struct reporter *r, enum rule_id rule,
    struct span at, const char *pointer, ...) __attribute__((sentinel));

/* About a place kept from a file that is no longer in memory. */
struct finding *report_place(struct findings *out, enum rule_id rule,
    const struct place *at, const char *procedure, const char *pointer, ...)
	__attribute__((sentinel));

/* Adds another place to a finding. */
void relate(struct findings *out, struct finding *f,
    const struct place *also);

/* The place of a span, copied into an arena. */
struct place place_of(struct arena *a, const struct source *s,
    const char *path, struct span at);

/* JSON Pointer of a value, e.g. /cach_thuc/0/thoi_han; in the arena. */
const char *pointer_of(struct arena *a, const struct value *v);

/*
 * The same with identity keys for positions, e.g.
 * /cach_thuc[kenh=truc_tiep]/thoi_han: it stays when rows are reordered.
 */
const char *identity_of(struct arena *a, const struct value *v);

/* Appends findings that were made by the report functions but taken out. */
void findings_append(struct findings *out, struct finding *const *v,
    size_t n);

/*
 * True if the file is none that a program may go on from: an error of the
 * families 0 and 1 (something is left out of what was read) or 9 (it could not
 * be read), before settings are applied.
 */
bool finding_forbids(const struct finding *f);

/* Gives every finding its fingerprint; equal ones get a running number. */
void findings_fingerprint(struct findings *f);

/* Sorts by path (bytewise), line, column, code, fingerprint. */
void findings_sort(struct findings *f);

/*
 * Writes a text of the rule with its placeholders filled from the finding.
 * An unknown placeholder is a bug and asserts.
 */
void finding_text(struct buf *out, const struct finding *f, const char *text);

/* Writes what to do: the rule's help, and whom to ask if the words are a
 * ministry's. */
void finding_help(struct buf *out, const struct finding *f, enum lang lang);

#endif
