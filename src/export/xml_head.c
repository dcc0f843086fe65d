/* The settings, units and registers of a catalogue. */
#include <string.h>

#include "export/xml.h"
#include "export/xml_desk.h"
#include "export/xml_record.h"
#include "load/yaml.h"
#include "xml/lexical.h"
#include "xml/relaxng.h"
#include "xml/write.h"

/* --- refusals ------------------------------------------------------------ */

/* The words of a refusal in a shared file begin with its place. */
static bool
refuse_in(struct exporter *x, const struct shared_file *f,
    struct position p)
{
	struct refusal *r = &x->refusal;

	r->at = NULL;
	r->vi = arena_printf(&x->arena, "%s:%u:%u: %s", f->path, p.line,
	    p.column, r->vi);
	r->en = arena_printf(&x->arena, "%s:%u:%u: %s", f->path, p.line,
	    p.column, r->en);
	return false;
}

static bool
refuse_value(struct exporter *x, const struct shared_file *f)
{
	return refuse_in(x, f, source_position(&f->source,
	    x->refusal.at->at.start));
}

static bool
refuse_unread(struct exporter *x, const struct shared_file *f,
    struct position p)
{
	x->refusal.vi = "Chỗ này không đọc được nên xuất đi sẽ mất; sửa theo kết quả của tthc-lint rồi xuất lại.";
	x->refusal.en = "This cannot be read and would be lost; mend it as tthc-lint says and export again.";
	return refuse_in(x, f, p);
}

static bool
refuse_id(struct exporter *x, const struct shared_file *f,
    const struct value *row)
{
	x->refusal.vi = "Mã của dòng này trống hoặc có ký tự mà XML 1.0 không chứa được; hãy đặt mã khác.";
	x->refusal.en = "The id of this row is empty or has a character that XML 1.0 cannot hold; choose another one.";
	return refuse_in(x, f, source_position(&f->source, row->key.start));
}

/* False, with a refusal, if something of the file is not in memory. */
static bool
is_all_read(struct exporter *x, const struct shared_file *f)
{
	const struct node *row;
	size_t i;

	for (i = 0; i < f->findings.n; i++)
		if (finding_forbids(f->findings.v[i]))
			return refuse_unread(x, f, f->findings.v[i]->at.from);
	for (row = f->is_register && f->node != NULL ? f->node->first : NULL;
	    row != NULL; row = row->next)
		if (row->kind != NODE_MAP && !node_is_empty(row))
			return refuse_unread(x, f, source_position(&f->source,
			    row->at.start));
	return true;
}

/* --- elements ------------------------------------------------------------ */

static bool
add_row(struct exporter *x, struct xml_tree *t, xmlNode *of,
    const struct shared_file *f, const struct value *row)
{
	xmlNode *element = xml_tree_add(t, of, "dong");
	size_t n = strlen(row->text);

	if (n == 0 || xml_holds(row->text, n) != n)
		return refuse_id(x, f, row);
	xml_tree_attribute(t, element, "id", row->text);
	return xml_row(t, element, row->record, &x->refusal) ||
	    refuse_value(x, f);
}

static bool
add_rows(struct exporter *x, struct xml_tree *t, xmlNode *registers,
    const char *name, const struct shared_file *f)
{
	xmlNode *element = xml_tree_add(t, registers, name);
	size_t i;

	if (!is_all_read(x, f))
		return false;
	for (i = 0; i < f->n_rows; i++)
		if (!add_row(x, t, element, f, &f->rows[i]))
			return false;
	return true;
}

/* A register of the catalogue's own; NULL if it has no such file. */
static const struct shared_file *
register_file(const struct catalogue *c, const char *name)
{
	const struct shared_file *f;
	size_t n = strlen(name);

	for (f = c->files; f != NULL; f = f->next)
		if (f->is_register &&
		    strncmp(f->inside, "danh_muc/", 9) == 0 &&
		    strncmp(f->inside + 9, name, n) == 0 &&
		    strcmp(f->inside + 9 + n, ".yaml") == 0)
			break;
	return f;
}

static bool
add_registers(struct exporter *x, struct xml_tree *t, xmlNode *root)
{
	const struct catalogue *c = x->export->catalogue;
	const struct shared_file *f;
	xmlNode *registers = NULL;
	const char *name;
	size_t g;

	for (g = 0; g < N_REGISTERS; g++) {
		name = register_type((enum register_id)g)->name;
		f = register_file(c, name);
		if (f == NULL)
			continue;
		if (registers == NULL)
			registers = xml_tree_add(t, root, "danh_muc");
		if (!add_rows(x, t, registers, name, f))
			return false;
	}
	return true;
}

/* The settings and the units, which have the same keys. */
static bool
add_settings(struct exporter *x, struct xml_tree *t, xmlNode *root)
{
	const struct shared_file *f;
	xmlNode *element;
	bool unit;

	for (f = x->export->catalogue->files; f != NULL; f = f->next) {
		unit = strncmp(f->inside, "don_vi/", 7) == 0;
		if (f->is_register || f->record == NULL)
			continue;
		if (!is_all_read(x, f))
			return false;
		element = xml_tree_add(t, root, unit ? "don_vi" : "tthc");
		if (unit)
			xml_tree_attribute(t, element, "tep", f->inside);
		if (!xml_record(t, element, f->record, &x->refusal))
			return refuse_value(x, f);
	}
	return true;
}

/* --- head and tail ------------------------------------------------------- */

static void
write_root(struct buf *out, const xmlNode *root)
{
	const xmlNode *child;

	buf_printf(out, "%s<bo_du_lieu xmlns=\"%s\">\n", xml_declaration,
	    XML_NAMESPACE);
	for (child = root->children; child != NULL; child = child->next)
		xml_write(out, child, 1, false);
}

bool
xml_head(struct buf *out, struct exporter *x, bool whole)
{
	struct xml_tree t = xml_desk_tree(x);
	xmlNode *root = xml_tree_open(&t, XML_NAMESPACE, "bo_du_lieu");

	if (whole && !(add_settings(x, &t, root) &&
	    add_registers(x, &t, root))) {
		xml_tree_close(&t);
		return false;
	}
	if (!xml_desk_check(x, &t, true))
		return false;
	write_root(out, root);
	return true;
}

void
xml_tail(struct buf *out, struct exporter *x)
{
	(void)x;
	buf_puts(out, "</bo_du_lieu>\n");
}
