/*
 * libFuzzer: two revisions of a procedure, divided by a byte 0xFF, through
 * reading, comparing, the law and both kinds of output. The registers are
 * those of catalog/, read once.
 */
#include <stdint.h>

#include "diff/compare.h"
#include "diff/law.h"
#include "report/changes.h"
#include "side.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
render(const struct changes *c, const char *format)
{
	struct buf b;

	buf_init(&b, 0);
	changes_format_by_name(format)->render(&b, c);
	buf_release(&b);
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

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *s = (const char *)data;
	struct side old, new;
	struct compare_request q = { .old = &old, .new = &new,
	    .as_of = { { 2026, 12, 31 }, { 2027, 3, 1 } } };
	struct arena arena = { 0 };

	side_open_next(&old, &s, &size);
	side_open_next(&new, &s, &size);
	if (side_is_usable(&old) && side_is_usable(&new))
		compare_sides(&q, &arena);
	side_close(&old);
	side_close(&new);
	arena_release(&arena);
	return 0;
}
