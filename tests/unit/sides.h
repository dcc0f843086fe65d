/*
 * Repositories to compare, made by git itself in a scratch folder; and what
 * sides_open makes of them, as one line of text. Works from that folder.
 */
#ifndef TTHC_TEST_SIDES_H
#define TTHC_TEST_SIDES_H

#include "scratch.h"

#include "base/buf.h"
#include "diff/side.h"

/* --- sides -------------------------------------------------------------- */

/* A command line in short; a and b are its operands. */
struct asked {
	const char *a, *b;
	bool staged, all;
	const char *stands_for;
};

static bool
open_asked(struct side *old, struct side *new, const struct asked *asked,
    enum lang lang, const char **message)
{
	const char *operands[2] = { asked->a, asked->b };
	struct sides_request q = { .operands = operands,
	    .n_operands = asked->a == NULL ? 0 : asked->b == NULL ? 1 : 2,
	    .staged = asked->staged, .all = asked->all,
	    .stands_for = asked->stands_for, .max_file = 1 << 20,
	    .lang = lang };

	return sides_open(old, new, &q, message);
}

/* "inside inside of 5", with the code of each kind of finding behind "!". */
static void
put_side(struct buf *b, const struct side *s)
{
	size_t i;

	for (i = 0; i < s->n_documents; i++)
		buf_printf(b, "%s ", s->documents[i].inside);
	buf_printf(b, "of %zu", s->n_procedures);
	for (i = 0; i < s->findings.n; i++)
		if (i == 0 ||
		    s->findings.v[i]->rule != s->findings.v[i - 1]->rule)
			buf_printf(b, " !%s",
			    rule_of(s->findings.v[i]->rule)->code);
}

/* Compares the sides, written as "OLD | NEW[ | same registers]". */
static void
opens_as(struct asked asked, const char *expected)
{
	struct side old, new;
	const char *message;
	struct buf b;
	bool good;

	buf_init(&b, 0);
	if (open_asked(&old, &new, &asked, LANG_EN, &message)) {
		put_side(&b, &old);
		buf_puts(&b, " | ");
		put_side(&b, &new);
		if (old.borrows)
			buf_puts(&b, " | same registers");
	} else {
		buf_printf(&b, "refused: %s", message);
	}
	side_release(&old);
	side_release(&new);
	good = strcmp(b.data, expected) == 0;
	if (!good)
		print_error("%s\n  is:     %s\n  wanted: %s\n",
		    asked.a == NULL ? "(none)" : asked.a, b.data, expected);
	buf_release(&b);
	assert_true(good);
}

static void
opens(const char *a, const char *b, const char *expected)
{
	opens_as((struct asked){ .a = a, .b = b }, expected);
}

/* The messages must hold the texts, in Vietnamese and in English. */
static void
refuses(struct asked asked, const char *vi, const char *en)
{
	const char *texts[N_LANGS] = { vi, en };
	int i;

	for (i = 0; i < N_LANGS; i++) {
		struct side old, new;
		const char *message = "";
		bool opened = open_asked(&old, &new, &asked, (enum lang)i,
		    &message);
		bool good = !opened && strstr(message, texts[i]) != NULL;

		if (!good)
			print_error("%s\n  says:   %s\n  wanted: %s\n",
			    asked.a == NULL ? "(none)" : asked.a,
			    opened ? "(opened)" : message, texts[i]);
		side_release(&old);
		side_release(&new);
		assert_true(good);
	}
}

#endif
