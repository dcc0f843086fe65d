/* Builds the tree of a piece, validates it and writes it. */
#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "export/xml.h"
#include "export/xml_desk.h"
#include "export/xml_record.h"
#include "xml/check.h"
#include "xml/lexical.h"
#include "xml/relaxng.h"
#include "xml/write.h"

/* What a thread keeps. */
struct desk {
	struct xml_check check;
	xmlDoc *doc;		/* of one tree after the other */
};

void
xml_start(struct exporter *x)
{
	struct desk *d = xmalloc(sizeof *d);

	xml_check_start(&d->check);
	d->doc = xmlNewDoc((const xmlChar *)"1.0");
	x->own = d;
}

void
xml_stop(struct exporter *x)
{
	struct desk *d = x->own;

	xmlFreeDoc(d->doc);
	xml_check_stop(&d->check);
	free(d);
}

struct xml_tree
xml_desk_tree(struct exporter *x)
{
	const struct desk *d = x->own;

	return (struct xml_tree){ .arena = &x->arena, .doc = d->doc };
}

/* Whatever the schema does not take should not have been made. */
static bool
refuse_invalid(struct exporter *x, const char *why)
{
	x->refusal.at = NULL;
	x->refusal.vi = arena_printf(&x->arena, "Lỗi của chương trình, không phải của dữ liệu: XML vừa tạo không đúng lược đồ nên không ghi (%s). Xin báo cho người viết tthc.",
	    why);
	x->refusal.en = arena_printf(&x->arena, "A bug of the program, not of the data: the XML made is not valid and was not written (%s). Please report it.",
	    why);
	return false;
}

bool
xml_desk_check(struct exporter *x, struct xml_tree *t, bool large)
{
	struct desk *d = x->own;
	struct xml_complaint wrong;
	bool valid = xml_check(&d->check, t->doc, large, &x->arena, &wrong);

	xml_tree_close(t);
	return valid || refuse_invalid(x, wrong.why);
}

/*
 * Where the file goes when it comes back. A file that stands in no catalogue
 * goes to the folder of procedures under its own name.
 */
static const char *
way_back(struct arena *a, const char *inside)
{
	const char *slash = strrchr(inside, '/');

	if (xml_is_procedure_file(inside))
		return inside;
	inside = arena_printf(a, "thu_tuc/%s", slash == NULL ? inside :
	    slash + 1);
	return xml_is_procedure_file(inside) ? inside : NULL;
}

bool
xml_put(struct buf *out, struct exporter *x, const struct item *item)
{
	struct xml_tree t = xml_desk_tree(x);
	xmlNode *root = xml_tree_open(&t, XML_NAMESPACE, "thu_tuc");
	const char *file = way_back(&x->arena, item->inside);

	if (file != NULL)
		xml_tree_attribute(&t, root, "tep", file);
	if (!xml_record(&t, root, item->procedure, &x->refusal)) {
		xml_tree_close(&t);
		return false;
	}
	if (!xml_desk_check(x, &t, false))
		return false;
	if (item->alone)
		buf_puts(out, xml_declaration);
	xml_write(out, root, item->alone ? 0 : 1, item->alone);
	return true;
}
