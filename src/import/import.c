/* Goes through the sources: which records, which rows, then the files. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <sha256.h>

#include "base/die.h"
#include "import/format.h"
#include "import/import.h"
#include "import/json_in.h"
#include "import/rest.h"
#include "import/stamp.h"
#include "import/xml_import.h"

/* One record of a source. */
struct import_record {
	const struct source *source;
	size_t index;		/* in the list, if the source is one */
	const char *place;	/* for notes: the path, and where in the list */
	const struct format *format;
	const char *code;
	uint8_t sum[SHA256_DIGEST_LENGTH];	/* of its values */
	bool left_out;
};

/* What a pass does with one record. */
typedef void pass(struct import *im, struct import_record *rec,
    const json_t *whole);

void
import_init(struct import *im, enum lang lang)
{
	memset(im, 0, sizeof *im);
	im->notes.arena = &im->arena;
	im->notes.lang = lang;
	im->inputs.xml = true;
	json_set_alloc_funcs(xmalloc, free);
}

void
import_add(struct import *im, const char *path)
{
	inputs_add(&im->inputs, &im->notes, path);
}

void
import_release(struct import *im)
{
	inputs_release(&im->inputs);
	catalogue_release(&im->catalogue);
	arena_release(&im->record);
	arena_release(&im->arena);
}

static struct import_record *
new_record(struct import *im)
{
	if (im->n_records == im->cap_records) {
		im->cap_records = im->cap_records * 2 + 64;
		im->records = arena_grow(&im->arena, im->records,
		    im->n_records, im->cap_records, sizeof *im->records);
	}
	return &im->records[im->n_records++];
}

static const char *
place_of_record(struct import *im, const struct source *s, json_t *root,
    size_t index)
{
	return json_is_array(root) ? arena_printf(&im->arena, "%s: /%zu",
	    s->path, index) : s->path;
}

/* True if the record has a code that can be a file name. */
static bool
has_code(struct import *im, struct import_record *rec, json_t *v)
{
	struct mapper m = { .arena = &im->arena, .old = rec->format->old };
	struct piece p;

	if (!piece_of(&m, v, rec->format->code_key, &p)) {
		note_add(&im->notes, NOTE_ERROR, rec->place,
		    "bản ghi không có mã thủ tục (khóa %s)",
		    "the record has no code (key %s)", rec->format->code_key);
		return false;
	}
	rec->code = p.s;
	if (store_can_name(p.s))
		return true;
	note_add(&im->notes, NOTE_ERROR, rec->place,
	    "mã \"%.60s\" không đặt tên tệp được: chỉ dùng chữ không dấu, chữ số, . - _",
	    "the code \"%.60s\" cannot name a file: use letters, digits, . - _",
	    p.s);
	return false;
}

static void
sum_up(struct import_record *rec, json_t *v)
{
	char *s = json_dumps(v, JSON_COMPACT | JSON_SORT_KEYS);
	SHA2_CTX ctx;

	SHA256Init(&ctx);
	SHA256Update(&ctx, (const uint8_t *)s, strlen(s));
	SHA256Final(rec->sum, &ctx);
	free(s);
}

static void
find_record(struct import *im, const struct source *s, json_t *root,
    json_t *v, size_t index)
{
	struct import_record *rec = new_record(im);

	rec->source = s;
	rec->index = index;
	rec->place = place_of_record(im, s, root, index);
	rec->format = json_is_object(v) ? format_of(v) : NULL;
	if (rec->format == NULL) {
		note_add(&im->notes, NOTE_ERROR, rec->place,
		    "không phải bản ghi thủ tục: không có khóa code của cổng, cũng không có MATTHC của gói cũ",
		    "no record of a procedure: neither the portal's key code nor the older package's MATTHC");
		im->n_records--;
	} else if (!has_code(im, rec, v)) {
		im->n_records--;
	} else {
		sum_up(rec, v);
	}
}

/* First pass: which records there are. */
static void
find_records(struct import *im)
{
	size_t i, k;

	for (i = 0; i < im->inputs.n; i++) {
		const struct source *s = &im->inputs.v[i];
		json_t *root = json_in(&im->notes, s), *v;

		if (root == NULL)
			continue;
		if (json_is_array(root))
			json_array_foreach(root, k, v)
				find_record(im, s, root, v, k);
		else
			find_record(im, s, root, root, 0);
		json_decref(root);
	}
}

static int
by_code(const void *va, const void *vb)
{
	const struct import_record *a = *(struct import_record *const *)va;
	const struct import_record *b = *(struct import_record *const *)vb;
	int c = strcmp(a->code, b->code);

	/* Records stand in the array in order of source and index. */
	return c != 0 ? c : a < b ? -1 : a > b;
}

/* Leaves out all of n records with one code, unless they are the same. */
static void
check_same(struct import *im, struct import_record **same, size_t n)
{
	size_t i;
	bool equal = true;

	for (i = 1; i < n; i++)
		equal &= memcmp(same[0]->sum, same[i]->sum,
		    sizeof same[0]->sum) == 0;
	for (i = 0; i < n; i++)
		same[i]->left_out = !equal || i > 0;
	im->n_usable += equal;
	for (i = 1; !equal && i < n; i++)
		note_add(&im->notes, NOTE_ERROR, same[i]->place,
		    "mã %s có bản ghi khác ở %s; không nhập bản nào",
		    "code %s has another record in %s; neither is imported",
		    same[i]->code, same[0]->place);
}

static void
check_codes(struct import *im)
{
	struct import_record **sorted;
	size_t i, n;

	sorted = arena_alloc(&im->arena, (im->n_records + 1) * sizeof *sorted);
	for (i = 0; i < im->n_records; i++)
		sorted[i] = &im->records[i];
	qsort(sorted, im->n_records, sizeof *sorted, by_code);
	for (i = 0; i < im->n_records; i += n) {
		for (n = 1; i + n < im->n_records && strcmp(sorted[i]->code,
		    sorted[i + n]->code) == 0; n++)
			;
		check_same(im, sorted + i, n);
	}
}

/* Calls the pass for every record that is imported, in order. */
static void
go_through(struct import *im, pass *what)
{
	const struct source *open = NULL;
	json_t *root = NULL;
	size_t i;

	for (i = 0; i < im->n_records; i++) {
		struct import_record *rec = &im->records[i];

		if (rec->left_out)
			continue;
		if (rec->source != open) {
			json_decref(root);
			open = rec->source;
			root = json_in(&im->notes, open);
		}
		what(im, rec, json_is_array(root) ?
		    json_array_get(root, rec->index) : root);
		arena_reset(&im->record);
	}
	json_decref(root);
}

/* Maps one record; *rest gets what is left of it, to be freed. */
static struct record *
map_record(struct import *im, struct mapper *m, struct import_record *rec,
    const json_t *whole, json_t **rest)
{
	struct record *r = record_new(&im->record, R_THU_TUC, NULL);

	m->arena = &im->record;
	m->rows = &im->rows;
	m->old = rec->format->old;
	m->whole = whole;
	*rest = json_deep_copy(whole);
	map_object(m, rec->format->table, *rest, r);
	return r;
}

/*
 * Second pass: what records say about the rows of registers. A record whose
 * file is left alone has no say.
 */
static void
hear_record(struct import *im, struct import_record *rec,
    const json_t *whole)
{
	size_t said = im->rows.n_said;
	struct mapper m = { 0 };
	json_t *rest;
	struct record *r = map_record(im, &m, rec, whole, &rest);

	if (!store_may_write(&im->store, r)) {
		im->rows.n_said = said;
		rec->left_out = true;
	}
	json_decref(rest);
}

/* Third pass: the file. */
static void
write_one(struct import *im, struct import_record *rec, const json_t *whole)
{
	struct mapper m = { 0 };
	json_t *rest;
	struct record *r = map_record(im, &m, rec, whole, &rest), *nguon;
	const char *source = word_of(rec->format->source)->word;

	nguon = (struct record *)record_in(r, F_THU_TUC_NGUON);
	if (nguon == NULL)
		nguon = add_record(&im->record, r, F_THU_TUC_NGUON);
	set_text(&im->record, nguon, F_NGUON_LOAI, source, strlen(source));
	set_text(&im->record, nguon, F_NGUON_BAM, stamp_empty,
	    strlen(stamp_empty));
	rest_keep(&m, rest, nguon, &im->notes, rec->place);
	store_procedure(&im->store, r);
	json_decref(rest);
}

/* The catalogue at dir, as far as there is one; false if it is too new. */
static bool
open_catalogue(struct import *im, const char *dir)
{
	char *real = realpath(dir, NULL);
	const char *schema = NULL;

	catalogue_init(&im->catalogue, &im->arena);
	if (real != NULL)
		catalogue_open(&im->catalogue, arena_strdup(&im->arena, real),
		    (size_t)INPUT_MAX_MIB * 1024 * 1024);
	free(real);
	if (im->catalogue.settings != NULL)
		schema = text_of(im->catalogue.settings, F_TTHC_SCHEMA);
	if (schema == NULL || strcmp(schema, "tthc/1") == 0)
		return true;
	note_add(&im->notes, NOTE_ERROR, dir,
	    "bộ dữ liệu theo lược đồ \"%s\", không phải tthc/1; không nhập gì",
	    "the catalogue has the schema \"%s\", not tthc/1; nothing imported",
	    schema);
	return false;
}

/* Documents of XML are files as they were; records of JSON then find them in
 * the catalogue. False if it cannot be read any more. */
static bool
import_xml(struct import *im, const char *dir, bool force)
{
	struct stored stored;

	if (im->inputs.n_xml == 0 && !im->inputs.has_xml_bytes)
		return true;
	xml_import(im);
	stored = im->store.stored;
	store_open(&im->store, &im->arena, &im->notes, dir, force);
	im->store.stored = stored;
	catalogue_release(&im->catalogue);
	return open_catalogue(im, dir);
}

static void
import_records(struct import *im)
{
	rows_init(&im->rows, &im->arena, &im->catalogue);
	go_through(im, hear_record);
	rows_settle(&im->rows);
	if (store_rows(&im->store, &im->rows) && store_settings(&im->store))
		go_through(im, write_one);
}

void
import_run(struct import *im, const char *dir, bool force)
{
	size_t records;

	inputs_sort(&im->inputs);
	find_records(im);
	check_codes(im);
	records = im->n_usable;
	if (!open_catalogue(im, dir))
		return;
	store_open(&im->store, &im->arena, &im->notes, dir, force);
	if (import_xml(im, dir, force) && records > 0)
		import_records(im);
}
