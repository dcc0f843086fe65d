/*
 * libFuzzer: two revisions of a procedure, divided by a byte 0xFF, through
 * reading, comparing, the law and both kinds of output. The registers are
 * those of catalog/, read once.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "diff/compare.h"
#include "diff/law.h"
#include "load/bind.h"
#include "report/changes.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
open_side(struct side *s, const struct catalogue *facts, const char *bytes,
    size_t n)
{
	struct document *d = arena_alloc(&s->arena, sizeof *d);
	struct reporter r = { .findings = &s->findings, .source = &d->source,
	    .path = "x.yaml", .procedure = "" };
	struct binder b = { .arena = &s->arena, .report = &r,
	    .catalogue = facts, .limited = true };
	bool partial = false;
	const struct node *root;

	s->label = "x";
	s->catalogue = *facts;
	s->borrows = true;
	s->findings.arena = &s->arena;
	d->path = d->inside = "x.yaml";
	source_from_bytes(&d->source, d->path, bytes, n);
	root = yaml_read(&s->arena, &d->source, &r, &partial);
	d->record = root == NULL ? record_new(&s->arena, R_THU_TUC, NULL) :
	    bind_file(&b, R_THU_TUC, root);
	s->documents = d;
	s->n_documents = s->n_procedures = 1;
}

static void
render(const struct changes *c, const char *format)
{
	struct buf b;

	buf_init(&b, 0);
	changes_format_by_name(format)->render(&b, c);
	buf_release(&b);
}

/* What tthc-diff refuses to compare is none of its concern. */
static bool
is_usable(const struct side *s)
{
	size_t i;

	for (i = 0; i < s->findings.n; i++)
		if (s->findings.v[i]->level == LEVEL_ERROR)
			return false;
	return true;
}

static void
compare_sides(const struct compare_request *q, struct arena *a)
{
	struct findings findings = { .arena = a };
	struct changes c = { .tool = "fuzz", .version = "0", .width = 80,
	    .as_of = { "2026-12-31", "2027-03-01" }, .label = { "a", "b" },
	    .findings = &findings };

	compare(&c, a, q);
	law_judge(&findings, &c);
	findings_fingerprint(&findings);
	findings_sort(&findings);
	render(&c, "text");
	render(&c, "json");
}

static void
close_side(struct side *s)
{
	source_release(&s->documents[0].source);
	arena_release(&s->arena);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct arena facts_arena;
	static struct catalogue facts;
	const uint8_t *cut = size == 0 ? NULL : memchr(data, 0xFF, size);
	size_t n = cut == NULL ? size : (size_t)(cut - data);
	struct side old = { .label = "" }, new = { .label = "" };
	struct compare_request q = { .old = &old, .new = &new,
	    .as_of = { { 2026, 12, 31 }, { 2027, 3, 1 } } };
	struct arena arena = { 0 };

	if (facts.arena == NULL) {
		catalogue_init(&facts, &facts_arena);
		catalogue_open(&facts, realpath("catalog", NULL), 1 << 24);
	}
	open_side(&old, &facts, (const char *)data, n);
	open_side(&new, &facts, (const char *)data + n + (cut != NULL),
	    size - n - (cut != NULL));
	if (is_usable(&old) && is_usable(&new))
		compare_sides(&q, &arena);
	close_side(&old);
	close_side(&new);
	arena_release(&arena);
	return 0;
}
