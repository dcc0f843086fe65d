/*
 * The rule table as C.
 *
 * Every rule stands once, in rules/<family>.def, with all that is said about
 * it: code, names, level, when it holds, why, and a wrong and a right
 * example. From that come this enum, the function prototypes (lint.h),
 * --explain, --list-rules, the manual page, the SARIF rules and the tests:
 * both examples are run.
 *
 * A row is written with the macro that says how the rule is found out:
 *
 *   LOAD_RULE(ID, ...)              the loader reports it
 *   RECORD_RULE(ID, RECORD, ...)    rule_ID() is called on each such record
 *   VALUE_RULE(ID, KIND, ...)       rule_ID() is called on each filled value
 *                                   of that kind
 *   TEXT_RULE(ID, SCAN_..., ...)    rule_ID() is called on each text in
 *                                   which the scan saw one of these signs
 *   PHRASE_RULE(ID, ...)            rows of src/facts/cum_tu.yaml report it
 *   CATALOGUE_RULE(ID, ...)         rule_ID() is called once, when the whole
 *                                   catalogue was read
 *   TOOL_RULE(ID, ...)              the program itself reports it
 *   DIFF_RULE(ID, ...)              rule_ID() of src/diff is called on each
 *                                   procedure that a revision changed
 *
 * followed by designated initialisers of struct rule.
 */
#ifndef TTHC_MODEL_RULE_H
#define TTHC_MODEL_RULE_H

#include <stdbool.h>
#include <stddef.h>

enum rule_id {
#define LOAD_RULE(id, ...) RULE_##id,
#define RECORD_RULE(id, record, ...) RULE_##id,
#define VALUE_RULE(id, kind, ...) RULE_##id,
#define TEXT_RULE(id, signs, ...) RULE_##id,
#define PHRASE_RULE(id, ...) RULE_##id,
#define CATALOGUE_RULE(id, ...) RULE_##id,
#define TOOL_RULE(id, ...) RULE_##id,
#define DIFF_RULE(id, ...) RULE_##id,
#include "model/rules.def"
#undef LOAD_RULE
#undef RECORD_RULE
#undef VALUE_RULE
#undef TEXT_RULE
#undef PHRASE_RULE
#undef CATALOGUE_RULE
#undef TOOL_RULE
#undef DIFF_RULE
	N_RULES
};

enum level { LEVEL_OFF, LEVEL_INFO, LEVEL_WARNING, LEVEL_ERROR };

enum lang { LANG_VI, LANG_EN, N_LANGS };

enum scope {
	SCOPE_LOAD, SCOPE_RECORD, SCOPE_VALUE, SCOPE_TEXT, SCOPE_PHRASE,
	SCOPE_CATALOGUE, SCOPE_TOOL, SCOPE_DIFF
};

enum rule_flag {
	/* About something that is missing: left out when part of the file
	   could not be read. */
	WANTS_WHOLE_FILE = 1 << 0,
	/* The source of an import cannot carry it: on imported records the
	   one finding `imported-gaps` stands for it. */
	NOT_IN_IMPORT = 1 << 1,
	/* The words belong to a ministry: a local office asks for a change
	   instead of making it. */
	MINISTRY_TEXT = 1 << 2
};

struct rule {
	enum scope scope;
	int on;			/* record_id, kind or signs, by scope */
	unsigned flags;		/* enum rule_flag */
	const char *code;	/* TT412; never reused */
	const char *name;	/* unaccented Vietnamese, kebab-case */
	const char *name_en;
	enum level level;	/* default */
	const char *from, *until;	/* ISO dates; NULL = always */
	const char *basis;	/* article and document; NULL if none */
	/* With {named} placeholders, by language: */
	const char *message[N_LANGS];	/* what is wrong */
	const char *help[N_LANGS];	/* what to write instead */
	const char *why[N_LANGS];	/* why it matters; no placeholders */
	/*
	 * Examples: top-level keys of a procedure that replace those of the
	 * sample file tests/rules/mau.yaml. A line "--- PATH" starts another
	 * file of the same catalogue, e.g. "--- danh_muc/van_ban.yaml" or
	 * "--- tthc.yaml". bad fires the rule, good does not. Of a DIFF_RULE
	 * they are the revision after the one that before describes likewise;
	 * NULL is the sample file as it stands.
	 */
	const char *before;
	const char *bad, *good;
};

const struct rule *rule_of(enum rule_id id);

/* The rule with this code, name or English name; NULL if there is none. */
const struct rule *rule_by_name(const char *s);

/* The place of a rule in the enum. */
enum rule_id rule_id_of(const struct rule *r);

/* True if code or either name equals s, or the code starts with s. */
bool rule_matches(const struct rule *r, const char *s);

/* "error", "warning", "info", "off"; and back, false if unknown. */
const char *level_name(enum level l);
bool level_by_name(const char *s, enum level *l);

/* The word people read: "lỗi", "cảnh báo", "lưu ý" or the English one. */
const char *level_label(enum level l, enum lang lang);

#endif
