/*
 * The field table as C: record types, fields, registers and vocabularies.
 *
 * Everything here is expanded from model.def and vocab.def and is constant.
 * A walker loops over a record type's fields; code that means one certain
 * field names it at compile time (F_THU_TUC_TEN), so that removing the line
 * from model.def breaks the build where the field was used.
 */
#ifndef TTHC_MODEL_FIELD_H
#define TTHC_MODEL_FIELD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"

/* What one value of a field is. */
enum kind {
	KIND_TEXT,	/* one line of text */
	KIND_PROSE,	/* paragraphs and items of text */
	KIND_ID,	/* an identifier, kept as written */
	KIND_CODE,	/* a procedure code, "1.001193" */
	KIND_CASE,	/* the id of a case declared in truong_hop */
	KIND_DOCNUM,	/* the number of a decision, not in a register */
	KIND_DOC,	/* the number of a document in danh_muc/van_ban.yaml */
	KIND_REF,	/* the id of a row in the register named by arg */
	KIND_ACTOR,	/* a word of V_AI, or the id of a body */
	KIND_WORD,	/* a word of the vocabulary named by arg */
	KIND_MONEY,	/* whole đồng, or a word of the vocabulary arg */
	KIND_DURATION,	/* "5 ngày làm việc" */
	KIND_DATE,	/* 2026-01-20 */
	KIND_INT,	/* a whole number, not negative */
	KIND_PERCENT,	/* 50%, 0,5% */
	KIND_BOOL,	/* true, false */
	KIND_PHONE,
	KIND_UNIT_CODE,	/* an agency code such as H15.50.05.13 */
	KIND_URL,
	KIND_EMAIL,
	KIND_RAW,	/* any YAML, kept but not understood */
	KIND_RECORD	/* a record of the type named by arg */
};

/* How many values a field has, and what their order means. */
enum shape {
	SHAPE_ONE,
	SHAPE_LIST,	/* the order matters */
	SHAPE_SET,	/* the order is no difference */
	SHAPE_KEYED	/* records told apart by their IDENT fields */
};

enum field_flag {
	REQUIRED = 1 << 0,	/* filled in a published procedure: error */
	ASKED = 1 << 1,		/* the same, but a warning */
	DECLARED = 1 << 2,	/* filled, or declared none with `khong` */
	NONE_OK = 1 << 3,	/* `khong` may stand here */
	NEEDED = 1 << 4,	/* the record makes no sense without it */
	IDENT = 1 << 5,		/* part of what identifies the record */
	ONE_OK = 1 << 6,	/* a list of one may be written without dash */
	BARE = 1 << 7,		/* a record may be written as its first field */
	VERBATIM = 1 << 8,	/* words of the source: no tool rewords them */
	CITED = 1 << 9,		/* the title of a legal document */
	ADDRESS = 1 << 10,	/* a place */
	POINTS = 1 << 11,	/* the code must be of a procedure that exists */
	BOOKKEEPING = 1 << 12,	/* the tools' own notes: no part of a procedure */
	OFFICE = 1 << 13	/* for the office alone: no notice prints it */
};

/* R_THU_TUC …: record types. */
enum record_id {
#define RECORD(id, key, vi, en) R_##id,
#define FIELD(rec, id, key, kind, shape, arg, flags, letter, vi, en, doc)
#define REGISTER(id, file, row, vi)
#include "model/model.def"
#undef RECORD
#undef FIELD
#undef REGISTER
	N_RECORDS
};

/* F_THU_TUC_TEN …: fields; those of one record follow each other. */
enum field_id {
#define RECORD(id, key, vi, en) FIRST_##id, BEFORE_##id = FIRST_##id - 1,
#define FIELD(rec, id, key, kind, shape, arg, flags, letter, vi, en, doc) \
	F_##rec##_##id,
#define REGISTER(id, file, row, vi)
#include "model/model.def"
#undef RECORD
#undef FIELD
#undef REGISTER
	N_FIELDS
};

/* G_VAN_BAN …: registers. */
enum register_id {
#define RECORD(id, key, vi, en)
#define FIELD(rec, id, key, kind, shape, arg, flags, letter, vi, en, doc)
#define REGISTER(id, file, row, vi) G_##id,
#include "model/model.def"
#undef RECORD
#undef FIELD
#undef REGISTER
	N_REGISTERS
};

/* V_KENH …: vocabularies. */
enum vocab_id {
#define VOCAB(id, key) V_##id,
#define WORD(vocab, id, word, vi, en, portal, old)
#define WORD_UNTIL(vocab, id, word, vi, en, portal, old, until)
#include "model/vocab.def"
#undef VOCAB
#undef WORD
#undef WORD_UNTIL
	N_VOCABS
};

/* W_KENH_TRUC_TIEP …: words; those of one vocabulary follow each other. */
enum word_id {
#define VOCAB(id, key) FIRST_V_##id, BEFORE_V_##id = FIRST_V_##id - 1,
#define WORD(vocab, id, word, vi, en, portal, old) W_##vocab##_##id,
#define WORD_UNTIL(vocab, id, word, vi, en, portal, old, until) \
	W_##vocab##_##id,
#include "model/vocab.def"
#undef VOCAB
#undef WORD
#undef WORD_UNTIL
	N_WORDS
};

struct field {
	enum record_id record;
	enum field_id id;
	const char *key;
	enum kind kind;
	enum shape shape;
	int arg;		/* vocab_id, register_id or record_id */
	unsigned flags;		/* enum field_flag */
	char letter;		/* part of Điều 8, 'D' stands for đ; or 0 */
	const char *vi, *en;	/* labels, as on the national portal */
	const char *doc;	/* what to write, in Vietnamese */
};

struct record_type {
	enum record_id id;
	const char *key, *vi, *en;
	const struct field *fields;	/* n_fields() of them */
};

struct word {
	enum vocab_id vocab;
	enum word_id id;
	const char *word;
	const char *vi, *en;
	const char *portal, *old;	/* NULL if the format has none */
	const char *until;		/* last day, ISO; NULL = no end */
};

struct vocab {
	enum vocab_id id;
	const char *key;
	const struct word *words;	/* n_words() of them */
};

struct register_type {
	enum register_id id;
	const char *name;		/* file name without .yaml */
	enum record_id row;
	const char *vi;
};

/* The constant descriptions; ids are in range by type. */
const struct record_type *record_type(enum record_id id);
const struct field *field_of(enum field_id id);
const struct vocab *vocab_of(enum vocab_id id);
const struct word *word_of(enum word_id id);
const struct register_type *register_type(enum register_id id);

/* How many fields a record type has, and words a vocabulary. */
size_t n_fields(const struct record_type *t);
size_t n_words(const struct vocab *v);

/* The field of a record type by key; NULL if it has none. */
const struct field *field_by_key(const struct record_type *t,
    const char *key, size_t len);

/* The word of a vocabulary; NULL if it is not in it. */
const struct word *word_by_name(enum vocab_id v, const char *s);

/* The word by its name in the portal's JSON, or in the old package. */
const struct word *word_by_portal(enum vocab_id v, const char *s);
const struct word *word_by_old(enum vocab_id v, const char *s);

/* The register by file name without .yaml; NULL if there is none. */
const struct register_type *register_by_name(const char *s);

#endif
