/*
 * A procedure out of bytes, as a side of a comparison, for fuzz targets.
 */
#ifndef TTHC_FUZZ_SIDE_H
#define TTHC_FUZZ_SIDE_H

#include <stdlib.h>
#include <string.h>

#include "diff/side.h"
#include "load/bind.h"

/* The registers and settings of catalog/, read once. */
static const struct catalogue *
facts(void)
{
	static struct arena arena;
	static struct catalogue catalogue;

	if (catalogue.arena == NULL) {
		catalogue_init(&catalogue, &arena);
		catalogue_open(&catalogue, realpath("catalog", NULL), 1 << 24);
	}
	return &catalogue;
}

/* The record of a type that the bytes hold, in the side's arena; what is wrong
 * with it goes to the side's findings. The source must outlive the side. */
static const struct record *
side_record(struct side *s, const struct source *source, enum record_id type)
{
	struct reporter r = { .findings = &s->findings, .source = source,
	    .path = source->path, .procedure = "" };
	struct binder b = { .arena = &s->arena, .report = &r,
	    .catalogue = &s->catalogue, .limited = true };
	bool partial = false;
	const struct node *root = yaml_read(&s->arena, source, &r, &partial);

	return root == NULL ? record_new(&s->arena, type, NULL) :
	    bind_file(&b, type, root);
}

/* Opens a side of the bytes before the next 0xFF, which is passed over. */
static void
side_open_next(struct side *s, const char **bytes, size_t *left)
{
	const char *cut = *left == 0 ? NULL : memchr(*bytes, 0xFF, *left);
	size_t n = cut == NULL ? *left : (size_t)(cut - *bytes);
	struct document *d;

	*s = (struct side){ .label = "x", .catalogue = *facts(),
	    .borrows = true };
	s->findings.arena = &s->arena;
	d = arena_alloc(&s->arena, sizeof *d);
	d->path = d->inside = "x.yaml";
	source_from_bytes(&d->source, d->path, *bytes, n);
	*bytes += n + (cut != NULL);
	*left -= n + (cut != NULL);
	d->record = side_record(s, &d->source, R_THU_TUC);
	s->documents = d;
	s->n_documents = s->n_procedures = 1;
}

/* What tthc-diff refuses to compare is none of its concern. */
static bool
side_is_usable(const struct side *s)
{
	size_t i;

	for (i = 0; i < s->findings.n; i++)
		if (s->findings.v[i]->level == LEVEL_ERROR)
			return false;
	return true;
}

static void
side_close(struct side *s)
{
	source_release(&s->documents[0].source);
	arena_release(&s->arena);
}

#endif
