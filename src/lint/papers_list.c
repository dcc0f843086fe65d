/*
 * Family 5, a whole dossier: sets, repeated papers and groups, and the
 * register of forms.
 */
#include <string.h>
#include <unistd.h>

#include "base/viet.h"
#include "lint/lint.h"
#include "model/paper.h"
#include "model/way.h"

enum { NAME_SHOWN = 60 };

static void
relate_value(struct lint *l, struct finding *f, const struct value *v)
{
	struct findings *out = l->report.findings;
	struct place p = place_of(out->arena, l->report.source,
	    l->report.path, v->text != NULL ? v->at : v->key);

	relate(out, f, &p);
}

static bool
no_sets(const struct record *dossier)
{
	const struct value *sets = value_of(dossier, F_HO_SO_SO_BO);

	return sets->state != VALUE_FILLED ||
	    (sets->parsed && sets->as.number < 1);
}

void
rule_DOSSIER_SETS(struct lint *l, const struct record *r)
{
	if (is_published(l->root) && no_sets(r))
		report(&l->report, RULE_DOSSIER_SETS,
		    value_of(r, F_HO_SO_SO_BO), NULL);
}

void
rule_SETS_IN_PAPER(struct lint *l, const struct record *r)
{
	const struct record *dossier = enclosing(r, R_HO_SO);

	if (dossier != NULL && !has(dossier, F_HO_SO_SO_BO) &&
	    paper_note(r) == NOTE_SETS)
		report(&l->report, RULE_SETS_IN_PAPER,
		    value_of(r, F_GIAY_TO_TEN), "ten", show_text(l,
		    value_of(r, F_GIAY_TO_TEN), NAME_SHOWN), NULL);
}

void
rule_GROUP_IS_NOTE(struct lint *l, const struct record *r)
{
	const struct value *papers = value_of(r, F_NHOM_GIAY_TO);

	if (group_of_notes(r) && papers->n > 0)
		report(&l->report, RULE_GROUP_IS_NOTE,
		    value_of(r, F_NHOM_TEN), "ten",
		    show_text(l, value_of(r, F_NHOM_TEN), NAME_SHOWN),
		    "so_dong", show_number(l, (long long)papers->n), NULL);
}

/* A name without its list sign and its last full stop. */
struct bare {
	const char *s;
	size_t len;
};

static struct bare
bare_name(const char *norm)
{
	struct bare b = { .s = norm + skip_list_sign(norm) };

	b.len = strlen(b.s);
	while (b.len > 0 && strchr(" .,;:", b.s[b.len - 1]) != NULL)
		b.len--;
	return b;
}

static bool
same_bare(struct bare a, struct bare b)
{
	return a.len == b.len && memcmp(a.s, b.s, a.len) == 0;
}

/* The same paper for the same people: a code or a condition tells apart. */
static bool
same_paper(const struct record *a, const struct record *b)
{
	return same_bare(bare_name(paper_norm(a)), bare_name(paper_norm(b))) &&
	    same_values(a, b, F_GIAY_TO_MA) &&
	    same_values(a, b, F_GIAY_TO_KHI) &&
	    same_values(a, b, F_GIAY_TO_HINH_THUC);
}

static const struct record *
earlier_paper(const struct value *list, size_t i)
{
	const struct record *paper = list->items[i].record;
	size_t k;

	if (paper == NULL || *paper_norm(paper) == '\0' || !is_paper(paper))
		return NULL;
	for (k = 0; k < i; k++)
		if (list->items[k].record != NULL &&
		    same_paper(list->items[k].record, paper))
			return list->items[k].record;
	return NULL;
}

void
rule_PAPER_DUPLICATE(struct lint *l, const struct record *r)
{
	const struct value *list = value_of(r, F_NHOM_GIAY_TO), *name;
	const struct record *first;
	struct finding *f;
	size_t i;

	for (i = 0; i < list->n; i++) {
		first = earlier_paper(list, i);
		if (first == NULL)
			continue;
		name = value_of(list->items[i].record, F_GIAY_TO_TEN);
		f = report(&l->report, RULE_PAPER_DUPLICATE, name, "ten",
		    show_text(l, name, NAME_SHOWN), NULL);
		relate_value(l, f, value_of(first, F_GIAY_TO_TEN));
	}
}

static bool
same_group(const struct record *a, const struct record *b)
{
	return same_bare(bare_name(group_norm(a)), bare_name(group_norm(b))) &&
	    same_values(a, b, F_NHOM_TRUONG_HOP) &&
	    same_values(a, b, F_NHOM_KENH);
}

static void
report_group(struct lint *l, const struct record *group,
    const struct record *first)
{
	const struct value *name = value_of(group, F_NHOM_TEN);
	struct findings *out = l->report.findings;
	struct place p = place_of(out->arena, l->report.source,
	    l->report.path, first->at);
	struct finding *f;

	if (has(group, F_NHOM_TEN))
		f = report(&l->report, RULE_GROUP_DUPLICATE, name, "ten",
		    arena_printf(l->scratch, "cùng tên \"%s\"",
		    show_text(l, name, NAME_SHOWN)), "name",
		    arena_printf(l->scratch, "are both named \"%s\"",
		    show_text(l, name, NAME_SHOWN)), NULL);
	else
		f = report_record(&l->report, RULE_GROUP_DUPLICATE, group,
		    "ten", "đều không có tên", "name", "both have no name",
		    NULL);
	relate(out, f, &p);
}

void
rule_GROUP_DUPLICATE(struct lint *l, const struct record *r)
{
	const struct value *list = value_of(r, F_HO_SO_NHOM);
	const struct record *a, *b;
	size_t i, k;

	for (i = 1; i < list->n; i++) {
		b = list->items[i].record;
		for (k = 0; b != NULL && k < i; k++) {
			a = list->items[k].record;
			if (a == NULL || !same_group(a, b))
				continue;
			report_group(l, b, a);
			break;
		}
	}
}

void
rule_FORM_DECLARED_NONE(struct lint *l, const struct record *r)
{
	struct paper_walk w = { .dossier = record_in(r, F_THU_TUC_HO_SO) };
	const struct value *none = value_of(r, F_THU_TUC_MAU_DON);
	const struct record *paper;
	struct finding *f;

	if (none->state != VALUE_NONE || w.dossier == NULL)
		return;
	while ((paper = next_paper(&w)) != NULL) {
		if (!has(paper, F_GIAY_TO_MAU) && !has(paper, F_GIAY_TO_TEP))
			continue;
		f = report(&l->report, RULE_FORM_DECLARED_NONE, none, NULL);
		relate_value(l, f, value_of(paper, has(paper, F_GIAY_TO_MAU) ?
		    F_GIAY_TO_MAU : F_GIAY_TO_TEP));
		return;
	}
}

void
rule_FORM_NOBASIS(struct lint *l, const struct record *r)
{
	if (!has(r, F_BIEU_MAU_VAN_BAN))
		report_record(&l->report, RULE_FORM_NOBASIS, r, "ten",
		    show_text(l, value_of(r, F_BIEU_MAU_TEN), NAME_SHOWN),
		    NULL);
}

void
rule_FORM_FILE_MISSING(struct lint *l, const struct record *r)
{
	const struct value *file = value_of(r, F_BIEU_MAU_TEP);
	const char *path;

	if (l->catalogue->root == NULL || file->state != VALUE_FILLED ||
	    !file->parsed)
		return;
	path = arena_printf(l->scratch, "%s/%s", l->catalogue->root,
	    file->text);
	if (access(path, F_OK) != 0)
		report(&l->report, RULE_FORM_FILE_MISSING, file, "tep",
		    file->text, NULL);
}
