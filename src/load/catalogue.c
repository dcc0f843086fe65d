/* Reads the shared files of a catalogue and keeps the index. */
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/die.h"
#include "facts/facts.h"
#include "load/bind.h"
#include "load/calendar_table.h"
#include "load/catalogue.h"
#include "load/files.h"
#include "load/table.h"
#include "load/unread.h"

/*
 * A catalogue's row overrides the program's field by field: what it does not
 * say is taken from the fact, without a place in any file.
 */
static void
inherit(struct record *r, const struct row *fact)
{
	size_t i, n = n_fields(r->type);

	if (fact == NULL || !fact->builtin)
		return;
	for (i = 0; i < n; i++) {
		struct value *v = &r->values[i];

		if (v->state != VALUE_ABSENT)
			continue;
		*v = fact->record->values[i];
		v->owner = r;
		v->key = v->at = (struct span){ 0, 0 };
	}
}

/* Makes the rows of a register that was read into f->node. */
static void
bind_rows(struct catalogue *c, struct shared_file *f, struct binder *b,
    enum register_id g, bool builtin)
{
	const struct node *n;
	size_t i = 0;

	f->rows = arena_alloc(c->arena, (f->node->n + 1) * sizeof *f->rows);
	for (n = f->node->first; n != NULL; n = n->next, i++) {
		struct row row = { .id = n->key->text,
		    .id_at = n->key->at, .source = &f->source,
		    .builtin = builtin };
		struct record *r = bind_record(b, f->type,
		    n->kind == NODE_MAP ? n : NULL, NULL);

		inherit(r, table_get(&c->tables[g], row.id));
		row.record = r;
		r->at = n->key->at;
		f->rows[i].record = r;
		f->rows[i].key = n->key->at;
		f->rows[i].text = n->key->text;
		table_put(c->arena, &c->tables[g], &row);
	}
	f->n_rows = i;
}

static void
read_shared(struct catalogue *c, struct shared_file *f, int g, bool builtin)
{
	struct reporter r = { .findings = &f->findings,
	    .source = &f->source, .path = f->path, .procedure = "" };
	struct binder b = { .arena = c->arena, .report = &r, .catalogue = c };

	f->findings.arena = c->arena;
	f->node = yaml_read(c->arena, &f->source, &r, &f->partial);
	b.partial = f->partial;
	if (f->node == NULL)
		return;
	if (!bind_is_map(&b, f->node, f->path)) {
		f->node = NULL;
	} else if (f->is_register) {
		bind_rows(c, f, &b, (enum register_id)g, builtin);
	} else {
		f->record = bind_record(&b, f->type, f->node, NULL);
	}
}


static struct shared_file *
new_file(struct catalogue *c, const char *path, const char *inside,
    enum record_id type, bool is_register)
{
	struct shared_file *f = arena_alloc(c->arena, sizeof *f), **link;

	f->path = path;
	f->inside = inside;
	f->type = type;
	f->is_register = is_register;
	f->findings.arena = c->arena;
	for (link = &c->files; *link != NULL; link = &(*link)->next)
		;
	*link = f;
	return f;
}

/* Reads one file of the catalogue. */
static struct shared_file *
read_file(struct catalogue *c, const char *inside, enum record_id type,
    int g, size_t max)
{
	const char *path = strcmp(c->root, ".") == 0 ? inside :
	    arena_printf(c->arena, "%s/%s", c->root, inside);
	struct shared_file *f = new_file(c, path, inside, type, g >= 0);
	enum source_status status;

	status = source_read(&f->source, f->path, max);
	if (status != SOURCE_OK) {
		report_unread(&f->findings, f->path, status, errno, max);
		return f;
	}
	read_shared(c, f, g, false);
	return f;
}

static void
read_facts(struct catalogue *c)
{
	size_t i;

	for (i = 0; i < n_fact_files; i++) {
		const struct fact_file *fact = &fact_files[i];
		const struct register_type *t = register_by_name(fact->name);
		struct shared_file *f = arena_alloc(c->arena, sizeof *f);

		if (t == NULL)
			die("không có danh mục %s (unknown register)",
			    fact->name);
		f->path = fact->name;
		f->type = t->row;
		f->is_register = true;
		source_from_bytes(&f->source, f->path, fact->text, fact->len);
		read_shared(c, f, t->id, true);
		if (f->findings.n > 0)
			die("dữ liệu kèm theo chương trình bị lỗi: %s: %s",
			    f->path, rule_of(f->findings.v[0]->rule)->code);
		source_release(&f->source);
	}
}

void
catalogue_init(struct catalogue *c, struct arena *a)
{
	memset(c, 0, sizeof *c);
	c->arena = a;
	read_facts(c);
	calendar_from_table(c);
}

const char *
catalogue_find_root(struct arena *a, const char *path)
{
	char *real = realpath(path, NULL), *slash, *dir, *file;

	/* A path that does not exist yet: look from its folder. */
	if (real == NULL && (slash = strrchr(path, '/')) != NULL)
		real = realpath(arena_strndup(a, path, (size_t)(slash - path) +
		    (slash == path)), NULL);
	if (real == NULL)
		real = realpath(".", NULL);
	if (real == NULL)
		return NULL;
	dir = arena_strdup(a, real);
	free(real);
	for (;;) {
		file = arena_printf(a, "%s/tthc.yaml", dir);
		if (access(file, F_OK) == 0)
			return dir[0] == '\0' ? "/" : dir;
		slash = strrchr(dir, '/');
		if (slash == NULL)
			return NULL;
		*slash = '\0';
	}
}

static int
by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static const char *
register_path(struct catalogue *c, enum register_id g)
{
	return arena_printf(c->arena, "danh_muc/%s.yaml",
	    register_type(g)->name);
}

/* True if the file is a further unit: don_vi/<id>.yaml. */
static bool
is_unit(const char *inside)
{
	size_t n = strlen(inside);

	return strncmp(inside, "don_vi/", 7) == 0 && n > 7 + 5 &&
	    strchr(inside + 7, '/') == NULL &&
	    strcmp(inside + n - 5, ".yaml") == 0;
}

/* The further units that post from this catalogue: don_vi/<id>.yaml. */
static void
read_units(struct catalogue *c, size_t max)
{
	const char **names = NULL;
	size_t i, n = 0, cap = 0;
	struct dirent *e;
	DIR *d = opendir(arena_printf(c->arena, "%s/don_vi", c->root));

	if (d == NULL)
		return;
	while ((e = readdir(d)) != NULL) {
		const char *name = arena_printf(c->arena, "don_vi/%s",
		    e->d_name);

		if (!is_unit(name))
			continue;
		if (n == cap) {
			cap = cap * 2 + 16;
			names = arena_grow(c->arena, names, n, cap,
			    sizeof *names);
		}
		names[n++] = name;
	}
	closedir(d);
	if (n > 0)
		qsort(names, n, sizeof *names, by_name);
	for (i = 0; i < n; i++)
		read_file(c, names[i], R_TTHC, -1, max);
}

void
catalogue_open(struct catalogue *c, const char *root, size_t max)
{
	size_t g;

	c->root_absolute = root;
	c->root = path_from_here(c->arena, root);
	for (g = 0; g < N_REGISTERS; g++) {
		const char *inside = register_path(c, (enum register_id)g);

		if (access(arena_printf(c->arena, "%s/%s", c->root, inside),
		    F_OK) == 0)
			read_file(c, inside, register_type(
			    (enum register_id)g)->row, (int)g, max);
	}
	c->settings = read_file(c, "tthc.yaml", R_TTHC, -1, max)->record;
	read_units(c, max);
	calendar_from_table(c);
}

/* Reads the file of this name, if it is among those given. */
static struct shared_file *
take_file(struct catalogue *c, struct catalogue_file *files, size_t n,
    const char *inside, enum record_id type, int g)
{
	struct shared_file *f;
	size_t i;

	for (i = 0; i < n && strcmp(files[i].inside, inside) != 0; i++)
		;
	if (i == n)
		return NULL;
	f = new_file(c, files[i].source.path, files[i].inside, type, g >= 0);
	f->source = files[i].source;
	memset(&files[i].source, 0, sizeof files[i].source);
	read_shared(c, f, g, false);
	return f;
}

void
catalogue_take(struct catalogue *c, const char *root,
    struct catalogue_file *files, size_t n)
{
	struct shared_file *f;
	size_t i, g;

	c->root = root;
	for (g = 0; g < N_REGISTERS; g++)
		take_file(c, files, n, register_path(c, (enum register_id)g),
		    register_type((enum register_id)g)->row, (int)g);
	f = take_file(c, files, n, "tthc.yaml", R_TTHC, -1);
	c->settings = f == NULL ? NULL : f->record;
	for (i = 0; i < n; i++)
		if (is_unit(files[i].inside))
			take_file(c, files, n, files[i].inside, R_TTHC, -1);
	calendar_from_table(c);
}

void
catalogue_release(struct catalogue *c)
{
	struct shared_file *f;

	for (f = c->files; f != NULL; f = f->next)
		source_release(&f->source);
}

static int
by_path(const void *a, const void *b)
{
	return strcmp((*(struct entry *const *)a)->path,
	    (*(struct entry *const *)b)->path);
}

/* Puts an entry behind those that have its code already. */
static void
chain(struct catalogue *c, struct entry *e, size_t i)
{
	struct row row = { .id = e->code };
	const struct row *first = table_get(&c->codes, e->code);
	struct entry *last;

	row.id_at.start = (uint32_t)i;
	if (first == NULL) {
		table_put(c->arena, &c->codes, &row);
		return;
	}
	for (last = c->entries[first->id_at.start]; last->next != NULL;)
		last = last->next;
	last->next = e;
}

void
catalogue_index(struct catalogue *c, struct entry **entries, size_t n)
{
	size_t i;

	if (n > 0)
		qsort(entries, n, sizeof *entries, by_path);
	c->entries = entries;
	c->n_entries = n;
	for (i = 0; i < n; i++)
		if (entries[i]->code != NULL)
			chain(c, entries[i], i);
	c->indexed = true;
}

const struct row *
catalogue_row(const struct catalogue *c, enum register_id g, const char *id)
{
	return table_get(&c->tables[g], id);
}

const struct entry *
catalogue_entry(const struct catalogue *c, const char *code)
{
	const struct row *row = table_get(&c->codes, code);

	return row == NULL ? NULL : c->entries[row->id_at.start];
}
