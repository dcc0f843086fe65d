/* The papers of a dossier, given back. */
#include <string.h>

#include "import/give.h"

static json_t *
new_object(json_t *list)
{
	json_t *one = json_object();

	json_array_append_new(list, one);
	return one;
}

/* The member that is the name of a paper. */
static const char *
name_key(const struct mapping *parts)
{
	while (parts->give != give_name)
		parts++;
	return parts->key;
}

/* Sets the members of these fields that are not there to the word for 0. */
static void
put_none(struct giver *g, const struct mapping *parts, json_t *paper)
{
	for (; parts->key != NULL; parts++)
		if (parts->give == give_count &&
		    json_object_get(paper, parts->key) == NULL)
			json_object_set_new(paper, parts->key,
			    g->format->old ? json_string("0") :
			    json_integer(0));
}

/* The line before n papers of which one is enough. */
static void
give_choice(struct giver *g, const struct mapping *parts,
    const struct record *paper, size_t n, json_t *list)
{
	const char *rest = arena_printf(g->arena,
	    "Nộp một trong %zu giấy tờ sau:", n), *name;
	json_t *line = new_object(list);

	give_object(g, parts, paper, line);
	put_none(g, parts, line);
	name = json_string_value(json_object_get(line, name_key(parts)));
	name = name == NULL || *name == '\0' ? rest :
	    arena_printf(g->arena, "%s. %s", name, rest);
	put_text(line, name_key(parts), name, strlen(name));
}

static void
give_paper(struct giver *g, const struct mapping *parts,
    const struct record *paper, json_t *list)
{
	const struct value *choice = value_of(paper, F_GIAY_TO_MOT_TRONG);
	const struct value *item;
	size_t i, n;

	item = items_of(choice, &n);
	gave(g, choice);
	if (n == 0 || (!g->words && has(paper, F_GIAY_TO_TEN)))
		give_object(g, parts, paper, new_object(list));
	else if (g->words)
		give_choice(g, parts, paper, n, list);
	for (i = 0; i < n; i++)
		if (item[i].record != NULL)
			give_paper(g, parts, item[i].record, list);
}

void
give_papers(struct giver *g, const struct mapping *how,
    const struct record *r, json_t *to)
{
	const struct value *v = value_of(r, how->field), *item;
	json_t *list = json_array();
	size_t i, n;

	json_object_set_new(to, how->key, list);
	if (v->state != VALUE_FILLED)
		return;
	item = items_of(v, &n);
	for (i = 0; i < n; i++)
		if (item[i].record != NULL)
			give_paper(g, how->parts, item[i].record, list);
	gave(g, v);
}

/* The name of a file without its folders. */
static const char *
base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash == NULL ? path : slash + 1;
}

/* The file of a form of the register; NULL if it is not known. */
static const char *
form_file(const struct giver *g, const struct value *form)
{
	const struct record *row = form->text == NULL ? NULL :
	    row_named(g, form);

	return row == NULL || !has(row, F_BIEU_MAU_TEP) ? NULL :
	    base_name(text_of(row, F_BIEU_MAU_TEP));
}

static void
put_file(struct giver *g, const struct mapping *how, json_t *files,
    const char *name)
{
	if (g->format->old)
		json_array_append_new(files, json_string(name));
	else
		put_text(new_object(files), how->parts[0].key, name,
		    strlen(name));
}

/* The older package has one text for them all. */
static void
join_files(struct giver *g, json_t *to, const char *key, json_t *files)
{
	const char *all = "";
	json_t *one;
	size_t i;

	json_array_foreach(files, i, one)
		all = arena_printf(g->arena, "%s%s%s", all, i > 0 ? "; " : "",
		    json_string_value(one));
	put_text(to, key, all, strlen(all));
}

void
give_files(struct giver *g, const struct mapping *how,
    const struct record *r, json_t *to)
{
	const struct value *item;
	json_t *files = json_array();
	const char *name;
	size_t i, n;

	item = items_of(value_of(r, F_GIAY_TO_TEP), &n);
	for (i = 0; i < n; i++)
		if (item[i].text != NULL)
			put_file(g, how, files, item[i].text);
	gave(g, value_of(r, F_GIAY_TO_TEP));
	item = items_of(value_of(r, F_GIAY_TO_MAU), &n);
	for (i = 0; i < n; i++) {
		name = form_file(g, &item[i]);
		if (name == NULL)
			continue;
		put_file(g, how, files, name);
		gave(g, &item[i]);
	}
	if (g->format->old)
		join_files(g, to, how->key, files);
	else
		json_object_set(to, how->key, files);
	json_decref(files);
}

/* A note as a paper of which no copy is asked, as the sources write it. */
static void
add_note(struct giver *g, struct record *group, const char *text)
{
	struct record *note = add_record(g->arena, group, F_NHOM_GIAY_TO);

	set_text(g->arena, note, F_GIAY_TO_TEN, text, strlen(text));
	set_text(g->arena, note, F_GIAY_TO_BAN_CHINH, "0", 1);
	set_text(g->arena, note, F_GIAY_TO_BAN_SAO, "0", 1);
}

void
give_dossier(struct giver *g, const struct mapping *how,
    const struct record *r, json_t *to)
{
	static const char name[] = "Lưu ý";
	const struct record *dossier = record_in(r, how->field);
	struct record *group = record_new(g->arena, R_NHOM, NULL);
	const struct mapping *groups = how->parts;
	const struct value *note;
	size_t i, n;

	give_inside(g, how, r, to);
	if (dossier == NULL || !g->words)
		return;
	set_text(g->arena, group, F_NHOM_TEN, name, strlen(name));
	if (has(dossier, F_HO_SO_SO_BO))
		add_note(g, group, arena_printf(g->arena,
		    "Số lượng hồ sơ: %s bộ", text_of(dossier,
		    F_HO_SO_SO_BO)));
	gave(g, value_of(dossier, F_HO_SO_SO_BO));
	note = items_of(value_of(dossier, F_HO_SO_LUU_Y), &n);
	for (i = 0; i < n; i++)
		if (note[i].text != NULL)
			add_note(g, group, note[i].text);
	gave(g, value_of(dossier, F_HO_SO_LUU_Y));
	if (has(group, F_NHOM_GIAY_TO))
		give_object(g, groups->parts, group,
		    new_object(json_object_get(to, groups->key)));
}
