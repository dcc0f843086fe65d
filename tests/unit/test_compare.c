/*
 * Properties of comparing, tried on every file of catalog/ and on every real
 * record: nothing differs from itself; form is no change; what is heavier one
 * way is lighter the other way.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <sys/stat.h>

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <utf8proc.h>
#include <yaml.h>

#include "base/die.h"
#include "diff/classify.h"
#include "diff/walk.h"
#include "import/import.h"
#include "load/bind.h"
#include "load/files.h"

/* A procedure in memory, as one side of a comparison. */
struct sample {
	struct arena arena;
	struct source source;
	struct edit_side side;
};

/* What a comparison gave, change by change. */
struct tally {
	size_t n, of[N_DIRECTIONS][2], by_burden[N_BURDENS];
	char first[400];	/* the first change that is more than form */
};

/* A catalogue whose files are compared. */
struct shelf {
	struct arena arena;
	struct catalogue catalogue;
	struct files files;
};

static void
sample_open(struct sample *s, struct catalogue *c, const char *path,
    const char *text, size_t len)
{
	struct findings f = { .arena = &s->arena };
	struct reporter r = { .findings = &f, .source = &s->source,
		.path = path, .procedure = "" };
	struct binder b = { .arena = &s->arena, .report = &r,
		.catalogue = c };
	bool partial = false;

	memset(s, 0, sizeof *s);
	source_from_bytes(&s->source, path, text, len);
	s->side.root = bind_file(&b, R_THU_TUC, yaml_read(&s->arena,
	    &s->source, &r, &partial));
	assert_false(partial);
	s->side.catalogue = c;
	s->side.source = &s->source;
	s->side.path = path;
	s->side.as_of = (struct date){ 2026, 11, 22 };
}

static void
sample_close(struct sample *s)
{
	source_release(&s->source);
	arena_release(&s->arena);
}

static void
take(void *arg, const struct edit *e)
{
	struct tally *t = arg;
	struct verdict v;
	const struct value *at = e->new != NULL ? e->new : e->old;

	classify(&v, e);
	t->n++;
	t->of[direction_id_of(v.direction)][v.mirrored]++;
	t->by_burden[v.burden]++;
	if (v.burden != BURDEN_FORM && t->first[0] == '\0')
		snprintf(t->first, sizeof t->first, "%s %s %s",
		    v.direction->code, identity_of(e->scratch, at),
		    at->text != NULL ? at->text : "");
}

static void
tally(struct tally *t, const struct sample *old, const struct sample *new)
{
	struct arena scratch = { 0 };

	memset(t, 0, sizeof *t);
	walk(&old->side, &new->side, take, t, &scratch);
	arena_release(&scratch);
}

/* --- other forms of the same --------------------------------------------- */

/* The text with every letter taken apart into base and marks. */
static char *
decompose(const char *text, size_t *len)
{
	utf8proc_uint8_t *out;
	utf8proc_ssize_t n;

	n = utf8proc_map((const utf8proc_uint8_t *)text,
	    (utf8proc_ssize_t)*len, &out,
	    UTF8PROC_STABLE | UTF8PROC_DECOMPOSE);
	assert_true(n >= 0);
	*len = (size_t)n;
	return (char *)out;
}

static int
append(void *arg, unsigned char *bytes, size_t n)
{
	buf_put(arg, bytes, n);
	return 1;
}

/* The same events in another style: quotes for blocks, no comments. */
static void
restyle(struct buf *out, const char *text, size_t len)
{
	yaml_parser_t parser;
	yaml_emitter_t emitter;
	yaml_event_t e;
	bool end = false;

	assert_true(yaml_parser_initialize(&parser));
	assert_true(yaml_emitter_initialize(&emitter));
	yaml_parser_set_input_string(&parser, (const unsigned char *)text,
	    len);
	yaml_emitter_set_output(&emitter, append, out);
	yaml_emitter_set_unicode(&emitter, 1);
	yaml_emitter_set_width(&emitter, -1);
	while (!end) {
		assert_true(yaml_parser_parse(&parser, &e));
		end = e.type == YAML_STREAM_END_EVENT;
		if (e.type == YAML_SCALAR_EVENT && e.data.scalar.style !=
		    YAML_PLAIN_SCALAR_STYLE)
			e.data.scalar.style =
			    YAML_DOUBLE_QUOTED_SCALAR_STYLE;
		assert_true(yaml_emitter_emit(&emitter, &e));
	}
	yaml_emitter_delete(&emitter);
	yaml_parser_delete(&parser);
}

/* Turns round every list whose order means nothing, all the way down. */
static void
turn_round(struct record *r)
{
	size_t i, j, n = n_fields(r->type);

	for (i = 0; i < n; i++) {
		struct value *v = &r->values[i];
		struct value *items = (struct value *)v->items;

		if (v->record != NULL)
			turn_round((struct record *)v->record);
		for (j = 0; j < v->n; j++)
			if (items[j].record != NULL)
				turn_round((struct record *)items[j].record);
		for (j = 0; v->field->shape != SHAPE_LIST && j < v->n / 2;
		    j++) {
			struct value swap = items[j];

			items[j] = items[v->n - 1 - j];
			items[v->n - 1 - j] = swap;
		}
	}
}

/* --- what must hold -------------------------------------------------------- */

static void
only_form(const char *what, const char *path, const struct sample *old,
    const struct sample *new)
{
	struct tally t;

	tally(&t, old, new);
	if (t.n != t.by_burden[BURDEN_FORM])
		fail_msg("%s: %s: %s", path, what, t.first);
}

static void
check_forms(struct catalogue *c, const char *path, const struct source *text,
    const struct sample *plain)
{
	size_t len = text->len;
	char *apart = decompose(text->data, &len);
	struct sample other;
	struct buf b;

	sample_open(&other, c, path, apart, len);
	only_form("letters taken apart", path, plain, &other);
	only_form("letters put together", path, &other, plain);
	sample_close(&other);
	free(apart);

	buf_init(&b, 0);
	restyle(&b, text->data, text->len);
	sample_open(&other, c, path, b.data, b.len);
	only_form("other quotes", path, plain, &other);
	sample_close(&other);
	buf_release(&b);

	sample_open(&other, c, path, text->data, text->len);
	turn_round((struct record *)other.side.root);
	only_form("sets turned round", path, plain, &other);
	sample_close(&other);
}

/* Each direction one way is the same direction mirrored the other way. */
static void
check_mirror(const char *path, const struct sample *a, const struct sample *b)
{
	struct tally there, back;
	size_t i;

	tally(&there, a, b);
	tally(&back, b, a);
	for (i = 0; i < N_BURDENS; i++)
		if (there.by_burden[i] !=
		    back.by_burden[burden_mirror((enum burden)i)])
			break;
	if (i == N_BURDENS)
		return;
	for (i = 0; i < N_DIRECTIONS; i++)
		if (there.of[i][0] != back.of[i][1] ||
		    there.of[i][1] != back.of[i][0])
			print_error("%s %zu/%zu %zu/%zu\n",
			    direction_of((enum direction_id)i)->code,
			    there.of[i][0], there.of[i][1], back.of[i][0],
			    back.of[i][1]);
	fail_msg("%s: not the mirror of what it is read backwards", path);
}

static void
check_shelf(struct shelf *s)
{
	struct sample before = { .side = { .root = NULL } }, now;
	struct source text;
	struct tally t;
	size_t i;

	for (i = 0; i < s->files.n; i++) {
		const char *path = s->files.v[i].path;

		if (s->files.v[i].kind != FILE_PROCEDURE)
			continue;
		assert_int_equal(source_read(&text, path, 1 << 24),
		    SOURCE_OK);
		sample_open(&now, &s->catalogue, path, text.data, text.len);
		tally(&t, &now, &now);
		if (t.n != 0)
			fail_msg("%s differs from itself: %s", path, t.first);
		check_forms(&s->catalogue, path, &text, &now);
		if (before.side.root != NULL) {
			check_mirror(path, &before, &now);
			sample_close(&before);
		}
		before = now;
		before.side.source = &before.source;
		source_release(&text);
	}
	if (before.side.root != NULL)
		sample_close(&before);
}

static void
shelf_open(struct shelf *s, const char *root)
{
	char *real = realpath(root, NULL);

	assert_non_null(real);
	catalogue_init(&s->catalogue, &s->arena);
	catalogue_open(&s->catalogue, arena_strdup(&s->arena, real), 1 << 24);
	s->files.arena = &s->arena;
	files_add(&s->files, s->catalogue.root_absolute, root);
	assert_true(s->files.n > 0);
	free(real);
}

static void
shelf_close(struct shelf *s)
{
	catalogue_release(&s->catalogue);
	arena_release(&s->arena);
}

static void
test_sample_catalogue(void **state)
{
	struct shelf s = { .files = { .n = 0 } };

	(void)state;
	shelf_open(&s, "catalog");
	check_shelf(&s);
	shelf_close(&s);
}

static int
remove_one(const char *path, const struct stat *st, int flag,
    struct FTW *where)
{
	(void)st;
	(void)flag;
	(void)where;
	return remove(path);
}

static void
test_real_records(void **state)
{
	const char *shared = getenv("TTHC_SHARED");
	char dir[] = "/tmp/tthc-compare-XXXXXX", path[1000];
	struct shelf s = { .files = { .n = 0 } };
	struct import im;

	(void)state;
	snprintf(path, sizeof path, "%s/data/portal",
	    shared == NULL ? "../shared" : shared);
	if (access(path, R_OK) != 0)
		skip();
	assert_non_null(mkdtemp(dir));
	import_init(&im, LANG_VI);
	import_add(&im, path);
	import_run(&im, dir, false);
	import_release(&im);
	shelf_open(&s, dir);
	check_shelf(&s);
	shelf_close(&s);
	nftw(dir, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sample_catalogue),
		cmocka_unit_test(test_real_records),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
