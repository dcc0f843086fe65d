/* Building with libxml2, and taking the bytes out. */
#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "export/cpsv_tree.h"

static xmlChar *
bytes(const char *s)
{
	return (xmlChar *)s;
}

/* What libxml2 returns NULL for here is memory that it did not get. */
static void *
got(void *p)
{
	if (p == NULL)
		die("hết bộ nhớ (out of memory)");
	return p;
}

/* The namespace of a name with prefix; *local gets what follows it. */
static xmlNs *
space_of(xmlNode *near, const char *name, const char **local)
{
	const char *colon = strchr(name, ':');
	char prefix[8];

	memcpy(prefix, name, (size_t)(colon - name));
	prefix[colon - name] = '\0';
	*local = colon + 1;
	return got(xmlSearchNs(near->doc, near, bytes(prefix)));
}

xmlNode *
cpsv_root(const char *name, const struct cpsv_namespace *spaces)
{
	xmlDoc *doc = got(xmlNewDoc(bytes("1.0")));
	xmlNode *root = got(xmlNewDocNode(doc, NULL,
	    bytes(strchr(name, ':') + 1), NULL));
	const char *local;

	xmlDocSetRootElement(doc, root);
	for (; spaces->prefix != NULL; spaces++)
		got(xmlNewNs(root, bytes(spaces->uri),
		    bytes(spaces->prefix)));
	xmlSetNs(root, space_of(root, name, &local));
	return root;
}

xmlNode *
cpsv_element(xmlNode *parent, const char *name, const char *text)
{
	const char *local;
	xmlNs *ns = space_of(parent, name, &local);

	return got(xmlNewTextChild(parent, ns, bytes(local), bytes(text)));
}

void
cpsv_attribute(xmlNode *node, const char *name, const char *value)
{
	const char *local;
	xmlNs *ns = space_of(node, name, &local);

	got(xmlSetNsProp(node, ns, bytes(local), bytes(value)));
}

void
cpsv_put_document(struct buf *out, xmlNode *root)
{
	xmlChar *text;
	int n;

	xmlDocDumpFormatMemoryEnc(root->doc, &text, &n, "UTF-8", 1);
	buf_put(out, got(text), (size_t)n);
	xmlFree(text);
}

void
cpsv_put_pieces(struct buf *out, xmlNode *root)
{
	xmlBuffer *b = got(xmlBufferCreate());
	xmlNode *node;

	for (node = root->children; node != NULL; node = node->next) {
		xmlBufferCat(b, bytes("  "));
		xmlNodeDump(b, root->doc, node, 1, 1);
		xmlBufferCat(b, bytes("\n"));
	}
	buf_put(out, xmlBufferContent(b), (size_t)xmlBufferLength(b));
	xmlBufferFree(b);
}

void
cpsv_put_description(struct buf *out, const struct thing *t)
{
	const struct cpsv_property *about = cpsv_about(t->class);
	struct fact *f;

	for (f = t->facts; f != NULL; f = f->next) {
		if (f->property != about)
			continue;
		f->told = true;
		buf_puts(out, out->len > 0 ? "\n" : "");
		if (f->label != NULL)
			buf_printf(out, "%s: ", f->label);
		buf_puts(out, f->text);
	}
}
