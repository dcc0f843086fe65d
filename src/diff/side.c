/* Opens two sides: what the user named becomes registers and documents. */
#include <pthread.h>
#include <string.h>

#include "diff/side_view.h"

static void *
load_registers(void *arg)
{
	registers_load(arg);
	return NULL;
}

/*
 * Reads registers and documents. The registers are made while git still
 * hands out the documents.
 */
static const char *
read_and_load(struct opening *o)
{
	struct registers r[2] = { { .side = NULL } };
	const char *wrong = registers_read(o, r);
	pthread_t threads[2];
	bool runs[2] = { false, false };
	size_t i;

	if (wrong != NULL)
		return wrong;
	o->same_registers = r[0].side == NULL;
	for (i = 0; i < 2; i++)
		runs[i] = r[i].side != NULL && pthread_create(&threads[i],
		    NULL, load_registers, &r[i]) == 0;
	wrong = documents_read(o);
	for (i = 0; i < 2; i++)
		if (runs[i])
			pthread_join(threads[i], NULL);
		else if (r[i].side != NULL)
			registers_load(&r[i]);
	registers_finish(r);
	if (o->same_registers) {
		o->side[0]->catalogue = o->side[1]->catalogue;
		o->side[0]->borrows = true;
	}
	if (wrong == NULL)
		documents_load(o->side);
	return wrong;
}

void
side_init(struct side *s)
{
	memset(s, 0, sizeof *s);
	s->findings.arena = &s->arena;
	s->label = s->scope = "";
}

bool
sides_open(struct side *old, struct side *new,
    const struct sides_request *q, const char **message)
{
	struct opening o = { .arena = &old->arena, .q = q,
	    .side = { old, new } };
	size_t i;

	side_init(old);
	side_init(new);
	*message = operands_read(&o);
	if (*message == NULL)
		*message = views_list(&o);
	if (*message == NULL)
		*message = read_and_load(&o);
	if (o.git_asked)
		git_close(&o.git);
	for (i = 0; i < 2; i++)
		tree_release(&o.view[i].tree);
	for (i = 0; i < 2 && *message == NULL; i++) {
		o.side[i]->label = o.view[i].label;
		o.side[i]->scope = o.view[i].scope;
		side_judge(o.side[i]);
	}
	return *message == NULL;
}

bool
side_covers(const struct side *s, const struct shared_file *f)
{
	size_t n = strlen(s->scope);

	return n == 0 || (strncmp(f->inside, s->scope, n) == 0 &&
	    (f->inside[n] == '\0' || f->inside[n] == '/'));
}

void
side_release(struct side *s)
{
	size_t i;

	for (i = 0; i < s->n_documents; i++)
		source_release(&s->documents[i].source);
	if (!s->borrows)
		catalogue_release(&s->catalogue);
	arena_release(&s->registers);
	arena_release(&s->arena);
	side_init(s);
}
