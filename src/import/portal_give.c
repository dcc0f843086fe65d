/* The national portal's JSON, member by member, given back. */
#include <stdlib.h>
#include <string.h>

#include "import/portal_give.h"
#include "import/rest.h"

void
portal_give_levels(struct giver *g, const struct mapping *how,
    const struct record *r, json_t *to)
{
	const struct vocab *levels = vocab_of(V_CAP);
	const struct value *item;
	const struct word *w;
	size_t i, n;

	for (i = 0; i < n_words(levels); i++)
		if (levels->words[i].portal != NULL)
			json_object_set_new(to, levels->words[i].portal,
			    json_false());
	item = items_of(value_of(r, how->field), &n);
	for (i = 0; i < n; i++) {
		w = item[i].text == NULL ? NULL :
		    word_by_name(V_CAP, item[i].text);
		if (w == NULL || w->portal == NULL)
			continue;
		json_object_set_new(to, w->portal, json_true());
		gave(g, &item[i]);
	}
}

void
portal_give_time(struct giver *g, const struct mapping *how, const struct record *r,
    json_t *to)
{
	give_time_of(g, to, how->key, "processingTimeUnit", r, how->field);
}

void
portal_give_case_time(struct giver *g, const struct mapping *how,
    const struct record *r, json_t *to)
{
	json_t *time = json_object();

	give_time_of(g, time, "qty", "type", r, how->field);
	json_object_set_new(to, how->key, time);
}

void
portal_give_date(struct giver *g, const struct mapping *how, const struct record *r,
    json_t *to)
{
	const json_int_t day = 86400000, ahead = 7 * 3600000;
	const struct value *v = value_of(r, how->field);
	struct date d;

	if (v->state != VALUE_FILLED ||
	    date_parse_iso(v->text, v->len, &d) != DATE_OK)
		return;
	json_object_set_new(to, how->key,
	    json_integer(date_days(d) * day - ahead));
	gave(g, v);
}

void
portal_give_issuer(struct giver *g, const struct mapping *how,
    const struct record *r, json_t *to)
{
	const struct value *v = value_of(r, how->field);
	const struct record *row;
	const char *name;
	json_t *one;

	if (v->state != VALUE_FILLED)
		return;
	row = row_named(g, v);
	name = row == NULL ? NULL : text_of(row, F_CO_QUAN_TEN);
	if (name == NULL)
		name = v->text;
	one = json_object();
	put_text(one, "name", name, strlen(name));
	json_object_set_new(to, how->key, one);
	gave(g, v);
}

static const struct record *
ministry_decision(const struct value *item, size_t n)
{
	const char *ministry = word_of(W_CAP_BO)->word, *level;
	size_t i;

	for (i = 0; i < n; i++) {
		level = item[i].record == NULL ? NULL :
		    text_of(item[i].record, F_QUYET_DINH_CAP);
		if (level != NULL && strcmp(level, ministry) == 0)
			return item[i].record;
	}
	return n > 0 ? item[0].record : NULL;
}

void
portal_give_decision(struct giver *g, const struct mapping *how,
    const struct record *r, json_t *to)
{
	const struct record *decision;
	const struct value *item;
	json_t *one;
	size_t n;

	item = items_of(value_of(r, how->field), &n);
	decision = ministry_decision(item, n);
	if (decision == NULL)
		return;
	one = json_object();
	give_object(g, how->parts, decision, one);
	json_object_set_new(to, how->key, one);
}

/* The ids of bodies that stand elsewhere than in their list. */
struct bodies {
	const char **ids;
	size_t n;
};

/* The name that a value left by the import has for a body; NULL if none. */
static const json_t *
name_left(const json_t *left)
{
	const json_t *name = json_is_object(left) ?
	    json_object_get(left, "name") : left;

	return json_is_string(name) ? name : NULL;
}

/* Adds those that the import left at and below a place. */
static void
add_bodies(struct giver *g, struct bodies *b, const char *place)
{
	const struct value *item;
	const json_t *name;
	json_t *left;
	size_t i, n;

	item = items_of(value_of(g->left, F_NGUON_CON_LAI), &n);
	b->ids = arena_grow(g->arena, b->ids, b->n, b->n + n + 1,
	    sizeof *b->ids);
	for (i = 0; i < n; i++) {
		const char *at = text_of(item[i].record, F_CON_LAI_O);

		if (at == NULL || strncmp(at, place, strlen(place)) != 0)
			continue;
		left = rest_value(item[i].record);
		name = name_left(left);
		if (name != NULL)
			b->ids[b->n++] = rows_id(g->rows, G_CO_QUAN,
			    json_string_value(name), json_string_length(name));
		json_decref(left);
	}
}

static int
compare_ids(const void *va, const void *vb)
{
	return strcmp(*(const char *const *)va, *(const char *const *)vb);
}

void
portal_give_bodies(struct giver *g, const struct mapping *how,
    const struct record *r, json_t *to)
{
	bool deciding = how->field == F_CO_QUAN_TTHC_THAM_QUYEN;
	struct bodies others = { 0 };
	const struct value *item;
	json_t *list;
	size_t i, n;

	give_rows(g, how, r, to);
	if (g->left == NULL)
		return;
	add_bodies(g, &others, deciding ? "/delegatedAgencies" :
	    "/executingAgencies");
	if (!deciding)
		add_bodies(g, &others, "/unitGroupsExecuting");
	qsort(others.ids, others.n, sizeof *others.ids, compare_ids);
	list = json_object_get(to, how->key);
	item = items_of(value_of(r, how->field), &n);
	for (i = n; i > 0; i--)
		if (item[i - 1].text != NULL && bsearch(&item[i - 1].text,
		    others.ids, others.n, sizeof *others.ids,
		    compare_ids) != NULL)
			json_array_remove(list, i - 1);
}

void
portal_give_note(struct giver *g, const struct mapping *how,
    const struct record *r, json_t *to)
{
	const char *text = text_of(r, how->field);
	struct mapper m = { .arena = g->arena };
	json_t *left = NULL;
	struct piece p;

	if (g->left != NULL && text != NULL)
		left = rest_left_at(g->left, "/description");
	if (left != NULL && piece_in(&m, left, &p) &&
	    strcmp(p.s, text) == 0)
		gave(g, value_of(r, how->field));
	else
		give_text(g, how, r, to);
	json_decref(left);
}

void
portal_give_cases(struct giver *g, const struct mapping *how,
    const struct record *r, json_t *to)
{
	const struct value *item;
	size_t i, n;

	give_records(g, how, r, to);
	item = items_of(value_of(r, how->field), &n);
	for (i = 0; i < n; i++) {
		const char *id = text_of(item[i].record, F_TRUONG_HOP_ID);

		/* The import makes it again. */
		if (id != NULL && strcmp(id, arena_printf(g->arena,
		    "th_%02zu", i + 1)) == 0)
			gave(g, value_of(item[i].record, F_TRUONG_HOP_ID));
	}
}

static bool
same_texts(const struct value *a, const struct value *b)
{
	const struct value *v, *u;
	size_t i, n, m;

	v = items_of(a, &n);
	u = items_of(b, &m);
	for (i = 0; i < n && i < m; i++)
		if (v[i].text == NULL || u[i].text == NULL ||
		    strcmp(v[i].text, u[i].text) != 0)
			return false;
	return n == m;
}

/* The ways of return, as words of the portal. */
static json_t *
ways_given(struct giver *g, const struct value *v)
{
	const struct value *item;
	const struct word *w;
	json_t *list = json_array();
	size_t i, n;

	item = items_of(v, &n);
	for (i = 0; i < n; i++) {
		w = item[i].text == NULL ? NULL :
		    word_by_name(V_TRA, item[i].text);
		if (w == NULL || w->portal == NULL)
			continue;
		json_array_append_new(list, json_string(w->portal));
		gave(g, &item[i]);
	}
	return list;
}

static bool
is_online(const struct value *way)
{
	const char *channel = way->record == NULL ? NULL :
	    text_of(way->record, F_CACH_THUC_KENH);

	return channel != NULL &&
	    strcmp(channel, word_of(W_KENH_TRUC_TUYEN)->word) == 0;
}

static void
give_return(json_t *list, const char *submission, json_t *ways)
{
	json_array_append_new(list, json_pack("{s:s,s:O}", "type", submission,
	    "value", ways));
}

void
portal_give_returns(struct giver *g, const struct mapping *how,
    const struct record *r, json_t *to)
{
	const struct value *result, *way;
	json_t *list = json_array(), *ways;
	size_t i, n, n_ways, online = 0;

	json_object_set_new(to, how->key, list);
	result = items_of(value_of(r, how->field), &n);
	for (i = 0; i < n; i++)
		if (result[i].record == NULL || !has(result[i].record,
		    F_KET_QUA_TRA) || !same_texts(value_of(result[i].record,
		    F_KET_QUA_TRA), value_of(result[0].record, F_KET_QUA_TRA)))
			return;
	way = items_of(value_of(r, F_THU_TUC_CACH_THUC), &n_ways);
	for (i = 0; i < n_ways; i++)
		online += is_online(&way[i]);
	ways = json_array();
	for (i = 0; i < n; i++) {
		json_decref(ways);
		ways = ways_given(g, value_of(result[i].record,
		    F_KET_QUA_TRA));
	}
	if (n > 0 && online > 0)
		give_return(list, "ONLINE", ways);
	if (n > 0 && online < n_ways)
		give_return(list, "OFFLINE", ways);
	json_decref(ways);
}

static bool
is_empty(const json_t *v)
{
	return v == NULL || (json_is_string(v) && json_string_length(v) == 0);
}

void
portal_finish(json_t *v)
{
	static const char *const order[] = {
		"id", "code", "codeNotation", "name", "decisionNo",
		"executionSteps", "executionMethods", "executionCases",
		"requirementsAndConditions", "description", "formalityType",
		"state", "isInternal", "type", "isWard", "isProvince",
		"isMinistry", "isOtherAgency", "isUndetermined", "isVertical",
		"isFullProcess", "isSharedService", "note", "keywords",
		"categoriesDetails", "departmentsExecuting",
		"unitGroupsExecuting", "executingAgencies",
		"departmentsAuthority", "delegatedAgencies",
		"departmentsAuthorized", "departmentsCoordinating",
		"dossierReceivingAddresses", "legalBasisesDetails",
		"resultsDetails", "subjectTypesDetails",
		"departmentPromulgateCode", "departmentPromulgateName",
		"cases", "procedureRelatedGroup", "procedureProposal",
		"isOfflineOnly", "isNonTerritorial", "returningMethods",
	};
	json_t *sorted = json_object(), *conditions, *one;
	size_t i;

	conditions = json_object_get(v, "requirementsAndConditions");
	if (!is_empty(conditions) &&
	    is_empty(json_object_get(v, "description")))
		json_object_set(v, "description", conditions);
	for (i = 0; i < sizeof order / sizeof order[0]; i++) {
		one = json_object_get(v, order[i]);
		if (one == NULL)
			continue;
		json_object_set(sorted, order[i], one);
		json_object_del(v, order[i]);
	}
	/* What the portal may have besides. */
	json_object_update(sorted, v);
	json_object_clear(v);
	json_object_update(v, sorted);
	json_decref(sorted);
}
