/*
 * One procedure for a test: the sample with the keys of an example in place of
 * its own, beside the registers and settings of the rules. Include it after
 * cmocka.h.
 */
#ifndef TTHC_TESTS_ONE_PROCEDURE_H
#define TTHC_TESTS_ONE_PROCEDURE_H

#include "load/bind.h"
#include "overlay.h"

struct one {
	struct arena arena;
	struct source source;
	struct findings findings;
	struct catalogue catalogue;
	const struct record *procedure;
};

/* Any example may be read: what is wrong in it is lint's business. */
static void
one_read(struct one *o, const char *example)
{
	struct reporter reporter = { .findings = &o->findings,
	    .source = &o->source, .path = "mau.yaml", .procedure = "" };
	struct binder b = { .arena = &o->arena, .report = &reporter,
	    .catalogue = &o->catalogue };
	bool partial = false;
	struct buf yaml;

	*o = (struct one){ .findings = { .arena = &o->arena } };
	catalogue_init(&o->catalogue, &o->arena);
	catalogue_open(&o->catalogue, "tests/rules", 1 << 20);
	buf_init(&yaml, 0);
	overlay(&yaml, example, strlen(example));
	source_from_bytes(&o->source, "mau.yaml", yaml.data, yaml.len);
	buf_release(&yaml);
	o->procedure = bind_file(&b, R_THU_TUC, yaml_read(&o->arena,
	    &o->source, &reporter, &partial));
}

static void
one_drop(struct one *o)
{
	source_release(&o->source);
	catalogue_release(&o->catalogue);
	arena_release(&o->arena);
}

#endif
