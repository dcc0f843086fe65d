/*
 * What to bring. Only papers that everybody has to hand in are listed, and no
 * more than fit; for all others the strip leads to part 3.
 */
#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "model/norm.h"
#include "model/paper.h"
#include "notice/answers_part.h"
#include "sheet/clause.h"

enum { PAPER_LETTERS = 60 };

/* --- one paper ----------------------------------------------------------- */

/* A paper that the office looks up itself is not brought. */
static bool
is_brought(const struct record *paper)
{
	return !has(paper, F_GIAY_TO_THAY_BANG_DU_LIEU);
}

/* True if numbers are written and they ask for nothing. */
static bool
asks_for_none(const struct record *paper)
{
	return (has(paper, F_GIAY_TO_BAN_CHINH) ||
	    has(paper, F_GIAY_TO_BAN_SAO)) && paper_count(paper) == 0;
}

/* An electronic form that is filled in online: nobody carries it along. */
static bool
is_only_online(const struct record *paper)
{
	const struct value *when = value_of(paper, F_GIAY_TO_KHI);
	size_t n;

	items_of(value_of(paper, F_GIAY_TO_KENH), &n);
	return (n == 1 && has_word(paper, F_GIAY_TO_KENH,
	    W_KENH_TRUC_TUYEN)) || (when->norm != NULL &&
	    norm_starts(when->norm, "nộp trực tuyến"));
}

/* The first two papers of those of which one is enough; returns how many there
 * are to choose from. */
static size_t
choices_of(const struct record *paper, const struct record *first[2])
{
	size_t i, n, found = 0;
	const struct value *choice = items_of(value_of(paper,
	    F_GIAY_TO_MOT_TRONG), &n);

	for (i = 0; i < n; i++) {
		const struct record *r = choice[i].record;

		if (r == NULL || !is_brought(r) || is_only_online(r) ||
		    text_of(r, F_GIAY_TO_TEN) == NULL)
			continue;
		if (found < 2)
			first[found] = r;
		found++;
	}
	return found;
}

static bool
counts(const struct record *paper)
{
	const struct record *first[2];

	if (!is_brought(paper))
		return false;
	if (has(paper, F_GIAY_TO_MOT_TRONG))
		return choices_of(paper, first) > 0;
	return text_of(paper, F_GIAY_TO_TEN) != NULL && is_paper(paper) &&
	    !asks_for_none(paper);
}

/* Imported names carry their condition with them. */
static bool
name_has_condition(const struct record *paper)
{
	static const char *const begins[] = {
		"trường hợp", "trong trường hợp", "đối với", "nếu", "khi"
	};
	static const char *const holds[] = {
		"nếu có", "nếu", "trường hợp", "đối với", "khi"
	};
	const char *norm = paper_norm(paper);

	return norm_starts_any(norm + skip_list_sign(norm), begins,
	    sizeof begins / sizeof begins[0]) ||
	    norm_has_any(norm, holds, sizeof holds / sizeof holds[0]);
}

static bool
is_optional(const struct record *paper)
{
	const struct value *must = value_of(paper, F_GIAY_TO_BAT_BUOC);

	return must->state == VALUE_FILLED && must->parsed && !must->as.yes;
}

/* True if not everybody brings the paper. Of several to choose from one is
 * brought whatever the conditions that lead to each. */
static bool
is_conditional(const struct record *paper)
{
	return has(paper, F_GIAY_TO_KHI) || has(paper, F_GIAY_TO_KENH) ||
	    (!has(paper, F_GIAY_TO_MOT_TRONG) && (is_optional(paper) ||
	    name_has_condition(paper)));
}

/* The first clause of a name, without the sign of a list before it. */
static const char *
clause_of(struct arena *a, const struct record *paper)
{
	const char *name = text_of(paper, F_GIAY_TO_TEN);
	size_t n;

	name += strspn(name, "-+*• \t\n");
	n = first_clause(name);
	while (n > 0 && strchr(" ,;:.", name[n - 1]) != NULL)
		n--;
	return arena_strndup(a, name, n);
}

/* "Giấy chứng sinh hoặc giấy tờ khác"; both names if there are two and they
 * fit. */
static const char *
choice_words(struct arena *a, const struct record *paper)
{
	static const char other[] = "hoặc giấy tờ khác";
	const struct record *first[2];
	size_t n = choices_of(paper, first);
	const char *name = clause_of(a, first[0]), *both;

	if (n == 1)
		return name;
	if (n == 2) {
		both = arena_printf(a, "%s hoặc %s", name,
		    answer_small(a, clause_of(a, first[1])));
		if (utf8_count(both, strlen(both)) <= PAPER_LETTERS)
			return both;
	}
	/* Room for "…" and a space as well. */
	return arena_printf(a, "%s %s", answer_cut(a, name, PAPER_LETTERS -
	    utf8_count(other, strlen(other)) - 2), other);
}

static const char *
paper_words(struct arena *a, const struct record *paper)
{
	const char *words = has(paper, F_GIAY_TO_MOT_TRONG) ?
	    choice_words(a, paper) : clause_of(a, paper);

	return answer_cut(a, words, PAPER_LETTERS);
}

/* --- the dossier --------------------------------------------------------- */

struct pile {
	const struct record *must[ANSWER_LINES];
	size_t n_must;		/* papers that everybody brings */
	size_t n_may;		/* others */
	size_t n_data;		/* looked up by the office */
	size_t n_cases;		/* groups that are for a case */
	size_t n_common;	/* groups for everybody */
	size_t n_rows;
};

/* Groups by these names are for everybody. */
static bool
is_common_name(const char *norm)
{
	static const char *const names[] = {
		"giấy tờ", "thành phần hồ sơ", "hồ sơ của", "hồ sơ gồm",
		"hồ sơ bao gồm", "bao gồm"
	};
	static const char *const conditions[] = {
		"khi", "thêm", "nếu", "trường hợp"
	};

	norm += skip_list_sign(norm);
	return norm_starts_any(norm, names, sizeof names / sizeof names[0]) &&
	    !norm_has_any(norm, conditions,
	    sizeof conditions / sizeof conditions[0]);
}

enum group_kind {
	GROUP_CASE,		/* its keys say whom it is for */
	GROUP_COMMON,		/* its name says that everybody brings it */
	GROUP_NAMELESS,
	GROUP_OTHER		/* a name that is a case, as far as one sees */
};

static enum group_kind
kind_of(const struct record *group)
{
	if (has(group, F_NHOM_TRUONG_HOP) || has(group, F_NHOM_KENH))
		return GROUP_CASE;
	if (!has(group, F_NHOM_TEN))
		return GROUP_NAMELESS;
	return is_common_name(group_norm(group)) ? GROUP_COMMON :
	    GROUP_OTHER;
}

static void
see_paper(struct pile *p, const struct record *paper, bool special)
{
	if (!is_brought(paper)) {
		p->n_data++;
	} else if (counts(paper)) {
		p->n_rows++;
		if (special || is_conditional(paper))
			p->n_may++;
		else if (p->n_must++ < ANSWER_LINES)
			p->must[p->n_must - 1] = paper;
	}
}

static bool
has_rows(const struct record *group)
{
	size_t i, n;
	const struct value *paper = items_of(value_of(group,
	    F_NHOM_GIAY_TO), &n);

	for (i = 0; i < n; i++)
		if (counts(paper[i].record))
			return true;
	return false;
}

/* special: not everybody brings what the group lists. */
static void
see_group(struct pile *p, const struct record *group, bool special)
{
	size_t i, n;
	const struct value *paper = items_of(value_of(group,
	    F_NHOM_GIAY_TO), &n);

	if (has_rows(group)) {
		p->n_cases += special;
		p->n_common += !special;
	}
	for (i = 0; i < n; i++)
		see_paper(p, paper[i].record, special);
}

/* Of groups without a key, the only one of a dossier is for everybody whatever
 * its name; one without a name is, unless others have names of cases. */
static void
see_dossier(struct pile *p, const struct record *dossier)
{
	size_t i, n, seen[GROUP_OTHER + 1] = { 0 };
	const struct value *group = items_of(value_of(dossier,
	    F_HO_SO_NHOM), &n);
	bool special[GROUP_OTHER + 1] = { [GROUP_CASE] = true };

	for (i = 0; i < n; i++)
		if (has_rows(group[i].record))
			seen[kind_of(group[i].record)]++;
	special[GROUP_OTHER] = seen[GROUP_CASE] + seen[GROUP_COMMON] +
	    seen[GROUP_NAMELESS] + seen[GROUP_OTHER] > 1;
	special[GROUP_NAMELESS] = seen[GROUP_NAMELESS] > 1 ||
	    seen[GROUP_OTHER] > 0;
	for (i = 0; i < n; i++)
		see_group(p, group[i].record,
		    special[kind_of(group[i].record)]);
}

/* True if the law asks for no papers: every list of them is khong. */
static bool
asks_nothing(const struct record *dossier)
{
	size_t i, n;
	const struct value *group = items_of(value_of(dossier,
	    F_HO_SO_NHOM), &n);

	for (i = 0; i < n; i++)
		if (value_of(group[i].record, F_NHOM_GIAY_TO)->state !=
		    VALUE_NONE)
			return false;
	return n > 0;
}

/* --- words --------------------------------------------------------------- */

/* "6 trường hợp, 31 giấy tờ: mục 3" */
static void
say_many(struct answer *out, struct arena *a, const struct pile *p)
{
	if (p->n_cases > 1) {
		answer_say(out, "Tùy trường hợp");
		answer_note(out, arena_printf(a,
		    "%zu trường hợp, %zu giấy tờ: mục 3", p->n_cases,
		    p->n_rows));
	} else if (p->n_may > 0) {
		answer_say(out, "Tùy trường hợp");
		answer_note(out, arena_printf(a, "%zu giấy tờ: mục 3",
		    p->n_rows));
	} else {
		answer_add(out, (struct answer_line){ "",
		    answer_count(a, (long)p->n_rows), "giấy tờ" });
		answer_note(out, "xem mục 3");
	}
}

static size_t
say_list(struct answer *out, struct arena *a, const struct pile *p)
{
	size_t i;

	for (i = 0; i < p->n_must; i++)
		answer_say(out, paper_words(a, p->must[i]));
	if (p->n_may > 0)
		answer_note(out, "trường hợp khác: thêm giấy tờ, mục 3");
	return p->n_must;
}

static void
say_none(struct answer *out, const struct pile *p,
    const struct record *dossier)
{
	if (p->n_data > 0) {
		answer_say(out, "Không phải mang giấy tờ");
		answer_note(out, "cơ quan tự khai thác dữ liệu: mục 3");
	} else if (dossier != NULL && asks_nothing(dossier)) {
		answer_say(out, "Không phải nộp giấy tờ");
	} else {
		answer_say(out, "Danh mục chưa ghi");
	}
}

size_t
answer_papers(struct answer *out, const struct asked *q)
{
	const struct record *dossier = record_in(q->procedure,
	    F_THU_TUC_HO_SO);
	struct pile p = { .n_rows = 0 };

	if (dossier != NULL)
		see_dossier(&p, dossier);
	if (p.n_rows == 0)
		say_none(out, &p, dossier);
	else if (p.n_must > 0 && p.n_must <= ANSWER_LINES &&
	    (p.n_cases == 0 || p.n_common > 0))
		return say_list(out, q->arena, &p);
	else
		say_many(out, q->arena, &p);
	return 0;
}
