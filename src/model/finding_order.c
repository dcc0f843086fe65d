/* The order and the fingerprints of findings. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sha256.h>

#include "base/hash.h"
#include "model/finding.h"

static int
compare(const void *va, const void *vb)
{
	const struct finding *a = *(struct finding *const *)va;
	const struct finding *b = *(struct finding *const *)vb;
	int c = 0;

	/* Findings of one file share its path. */
	if (a->at.path != b->at.path)
		c = strcmp(a->at.path, b->at.path);
	if (c == 0 && a->at.from.line != b->at.from.line)
		c = a->at.from.line < b->at.from.line ? -1 : 1;
	if (c == 0 && a->at.from.column != b->at.from.column)
		c = a->at.from.column < b->at.from.column ? -1 : 1;
	if (c == 0)
		c = strcmp(rule_of(a->rule)->code, rule_of(b->rule)->code);
	if (c == 0)
		c = strcmp(a->pointer, b->pointer);
	return c != 0 ? c : strcmp(a->fingerprint, b->fingerprint);
}

void
findings_sort(struct findings *f)
{
	if (f->n > 0)
		qsort(f->v, f->n, sizeof *f->v, compare);
}

/*
 * No path, line, message or language goes in, so a finding keeps its name
 * when its file is moved or lines are added above it.
 */
static void
digest(struct finding *f, unsigned again)
{
	uint8_t bytes[SHA256_DIGEST_LENGTH];
	SHA2_CTX ctx;
	char count[16] = "0";

	if (again > 0)
		snprintf(count, sizeof count, "%u", again);
	SHA256Init(&ctx);
	SHA256Update(&ctx, (const uint8_t *)rule_of(f->rule)->code, 6);
	SHA256Update(&ctx, (const uint8_t *)f->procedure,
	    strlen(f->procedure) + 1);
	SHA256Update(&ctx, (const uint8_t *)f->identity,
	    strlen(f->identity) + 1);
	SHA256Update(&ctx, (const uint8_t *)f->value, strlen(f->value) + 1);
	SHA256Update(&ctx, (const uint8_t *)count, strlen(count));
	SHA256Final(bytes, &ctx);
	hex_write(f->fingerprint, bytes, sizeof f->fingerprint / 2);
}

static int
compare_prints(const void *va, const void *vb)
{
	const struct finding *a = *(struct finding *const *)va;
	const struct finding *b = *(struct finding *const *)vb;
	int c = strcmp(a->fingerprint, b->fingerprint);

	return c != 0 ? c : compare(va, vb);
}

void
findings_fingerprint(struct findings *f)
{
	char first[sizeof f->v[0]->fingerprint] = "";
	struct finding **v;
	unsigned again = 0;
	size_t i;

	for (i = 0; i < f->n; i++)
		digest(f->v[i], 0);
	if (f->n < 2)
		return;
	v = arena_grow(f->arena, f->v, f->n, f->n, sizeof *v);
	qsort(v, f->n, sizeof *v, compare_prints);
	for (i = 0; i < f->n; i++) {
		if (strcmp(v[i]->fingerprint, first) == 0) {
			digest(v[i], ++again);
			continue;
		}
		memcpy(first, v[i]->fingerprint, sizeof first);
		again = 0;
	}
}
