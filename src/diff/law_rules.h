/*
 * What the rules of the comparison get to see, for law*.c alone.
 */
#ifndef TTHC_DIFF_LAW_RULES_H
#define TTHC_DIFF_LAW_RULES_H

#include "diff/law.h"

struct law {
	struct findings *out;
	struct arena scratch;		/* valid while one subject is judged */
};

/* The numbers of documents or decisions that are new in a revision. */
struct numbers {
	const char **s;
	size_t n;
	int year;	/* of the newest one that the old revision knew */
};

/* Documents cited in s->new, or amending those, that s->old did not know. */
struct numbers new_documents(struct law *l, const struct subject *s);

/* Decisions of s->new, whoever made them, that s->old did not have. */
struct numbers new_decisions(struct law *l, const struct subject *s);

/* True if the change altered what the procedure says, by law. */
bool is_weighty(const struct change *c);

/* True if that is laid down by law and announced by a decision: the parts of
 * the procedure, its level, the time allowed to the applicant. */
bool is_laid_down(const struct change *c);

/* True for a procedure that is on both sides, in force, and no draft. */
bool is_revised(const struct subject *s);

/* The part a change belongs to; N_WORDS if the law has no name for it. */
enum word_id part_of_change(const struct change *c);

/* The name of that part; else the label of the field it stands under. */
const char *part_label(const struct change *c, enum lang lang);

/*
 * What rules of a single revision say as well, told where a revision brought
 * it about: an abolition without its document (TT316), a limit longer than
 * the law's (TT407).
 */
void judge_abolition(struct law *l, const struct subject *s);
void judge_limits(struct law *l, const struct subject *s);

/* Where a finding about a change, or about the whole subject, points to. */
const struct place *place_of_change(const struct change *c);
struct place place_of_subject(const struct subject *s);

/* rule_ID of each DIFF_RULE: called once for each procedure that changed. */
#define LOAD_RULE(id, ...)
#define RECORD_RULE(id, type, ...)
#define VALUE_RULE(id, kind, ...)
#define TEXT_RULE(id, wanted, ...)
#define PHRASE_RULE(id, ...)
#define CATALOGUE_RULE(id, ...)
#define TOOL_RULE(id, ...)
#define DIFF_RULE(id, ...) \
	void rule_##id(struct law *l, const struct subject *s);
#include "model/rules.def"
#undef LOAD_RULE
#undef RECORD_RULE
#undef VALUE_RULE
#undef TEXT_RULE
#undef PHRASE_RULE
#undef CATALOGUE_RULE
#undef TOOL_RULE
#undef DIFF_RULE

#endif
