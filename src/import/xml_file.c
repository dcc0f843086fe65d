/* Writes a file, and reads bytes to compare them with it. */
#include <string.h>

#include "edit/write.h"
#include "import/stamp.h"
#include "import/xml_file.h"
#include "import/xml_fill.h"
#include "load/bind.h"

void
xml_file_write(struct buf *out, const struct xml_file *f)
{
	size_t i;

	if (f->record != NULL)
		write_record(out, f->record);
	if (f->type == R_THU_TUC)
		stamp_unquote(out);
	for (i = 0; i < f->n_rows; i++)
		write_row(out, f->rows[i].id, f->rows[i].record);
}

static bool
same_rows(struct binder *b, const struct xml_file *f,
    const struct node *root, const struct value **at)
{
	const struct node *n = root->first;
	const struct record *r;
	size_t i;

	if (root->kind != NODE_MAP || root->n != f->n_rows)
		return false;
	for (i = 0; i < f->n_rows; i++, n = n->next) {
		r = bind_record(b, f->type, n->kind == NODE_MAP ? n : NULL,
		    NULL);
		if (strcmp(n->key->text, f->rows[i].id) != 0 ||
		    !xml_same(f->rows[i].record, r, at))
			return false;
	}
	return true;
}

static bool
same(struct binder *b, const struct xml_file *f, const struct node *root,
    const struct value **at)
{
	if (f->record == NULL)
		return root == NULL ? f->n_rows == 0 :
		    same_rows(b, f, root, at);
	return xml_same(f->record, root == NULL ?
	    record_new(b->arena, f->type, NULL) :
	    f->type == R_THU_TUC ? bind_file(b, f->type, root) :
	    bind_record(b, f->type, root, NULL), at);
}

bool
xml_file_same(const struct xml_file *f, const struct source *bytes,
    const struct value **at)
{
	struct arena a = { 0 };
	struct findings found = { .arena = &a };
	struct reporter r = { .findings = &found, .source = bytes,
	    .path = f->inside, .procedure = "" };
	struct binder b = { .arena = &a, .report = &r };
	struct node *root;
	bool partial = false, ok;

	*at = NULL;
	root = yaml_read(&a, bytes, &r, &partial);
	ok = !partial && same(&b, f, root, at) && !b.partial;
	if (ok)
		*at = NULL;
	arena_release(&a);
	return ok;
}
