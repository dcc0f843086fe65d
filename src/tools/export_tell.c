/* Lines for people. */
#include <stdio.h>
#include <string.h>

#include "tools/export_tell.h"
#include "tools/obstacles.h"

void
export_tell_obstacles(struct reading *in)
{
	struct findings shown = { .arena = in->arena };
	const struct findings *f = &in->run.findings;
	size_t i;

	for (i = 0; i < f->n; i++)
		if (finding_forbids(f->v[i]))
			findings_append(&shown, &f->v[i], 1);
	if (shown.n > 0)
		obstacles_show(in->c, in->arena, &shown, "tthc-lint");
}

/* One line a field, in the order of the table: "giay_to.ban_chinh  12  …". */
static void
tell_losses(const struct losses *l, const struct export_options *o,
    enum lang lang)
{
	size_t i;

	fprintf(stderr, lang == LANG_VI ?
	    "Dạng %s không có chỗ cho các giá trị sau (số giá trị):\n" :
	    "The form %s has no place for these values (how many):\n",
	    o->form->name);
	for (i = 0; i < N_FIELDS; i++) {
		const struct field *f = field_of((enum field_id)i);

		if (l->of[i] > 0)
			fprintf(stderr, "%8zu  %s.%s: %s\n", l->of[i],
			    record_type(f->record)->key, f->key,
			    lang == LANG_VI ? f->vi : f->en);
	}
}

static void
tell_total(const struct export_tally *t, enum lang lang, bool to_folder)
{
	if (!to_folder)
		fprintf(stderr, lang == LANG_VI ? "đã xuất %zu thủ tục\n" :
		    "%zu procedures exported\n", t->put);
	else
		fprintf(stderr, lang == LANG_VI ?
		    "đã xuất %zu thủ tục: %zu tệp mới, %zu ghi lại, %zu không "
		    "đổi\n" : "%zu procedures exported: %zu new files, %zu "
		    "rewritten, %zu unchanged\n", t->put,
		    t->files[ATOMIC_NEW], t->files[ATOMIC_REPLACED],
		    t->files[ATOMIC_UNCHANGED]);
}

void
export_tell(const struct export_tally *t, const struct export_options *o,
    const struct cli *c, bool to_folder)
{
	bool to_stdout = o->output == NULL || strcmp(o->output, "-") == 0;

	if (t->broken > 0 && to_folder)
		cli_complain(c, "%zu thủ tục không xuất được; các thủ tục khác "
		    "đã xuất", "%zu procedures could not be exported; the "
		    "others were", t->broken);
	else if (t->broken > 0 && t->alone)
		cli_complain(c, "chưa ghi gì: thủ tục không xuất được; hãy sửa "
		    "rồi xuất lại", "nothing was written: the procedure could "
		    "not be exported; mend it and try again");
	else if (t->broken > 0)
		cli_complain(c, "chưa ghi gì: %zu thủ tục không xuất được, mà "
		    "tài liệu thiếu thủ tục thì sai; hãy sửa rồi xuất lại, "
		    "hoặc xuất từng tệp với -o THƯ MỤC/",
		    "nothing was written: %zu procedures could not be "
		    "exported, and a document without them would be wrong; "
		    "mend them, or export a file each with -o DIR/",
		    t->broken);
	if (o->quiet || t->failed || (t->broken > 0 && !to_folder))
		return;
	if (!losses_none(&t->losses))
		tell_losses(&t->losses, o, c->lang);
	if (!to_stdout)
		tell_total(t, c->lang, to_folder);
}
