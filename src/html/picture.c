/* Pictures drawn inside the page: QR codes and line drawings. */
#include <stdio.h>
#include <string.h>

#include <qrencode.h>

#include "base/die.h"
#include "html/inside.h"

enum { QUIET = 4 };		/* modules of white around a code */

/* A square picture that is side units wide. */
static struct html_node *
add_picture(struct html_node *parent, const char *class, int side)
{
	struct html_node *svg = html_add(parent, "svg", class);
	char box[48];

	snprintf(box, sizeof box, "0 0 %d %d", side, side);
	html_attribute(svg, "viewBox", box);
	return svg;
}

static void
add_path(struct html_node *svg, const char *data)
{
	html_attribute(html_add(svg, "path", NULL), "d", data);
}

/* A run of black modules is one rectangle. */
static void
write_row(struct buf *out, const unsigned char *row, int width, int y)
{
	int x, from;

	for (x = 0; x < width; x++) {
		if ((row[x] & 1) == 0)
			continue;
		for (from = x; x < width && (row[x] & 1) != 0; x++)
			;
		buf_printf(out, "M%d %dh%dv1h-%dz", from + QUIET, y + QUIET,
		    x - from, x - from);
	}
}

static void
draw_code(struct html_node *parent, const QRcode *code, const char *label)
{
	struct html_node *svg = add_picture(parent, "qr",
	    code->width + 2 * QUIET);
	struct buf path;
	int y;

	html_attribute(svg, "role", "img");
	html_attribute(svg, "aria-label", label);
	html_attribute(svg, "shape-rendering", "crispEdges");
	buf_init(&path, 0);
	for (y = 0; y < code->width; y++)
		write_row(&path, code->data + y * code->width, code->width,
		    y);
	add_path(svg, path.data);
	buf_release(&path);
}

bool
html_qr(struct html_node *parent, const char *text, const char *label)
{
	QRcode *code;

	if (*text == '\0' || strlen(text) > HTML_QR_MAX)
		return false;
	code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M);
	if (code == NULL)
		die("hết bộ nhớ (out of memory)");
	draw_code(parent, code, label);
	QRcode_free(code);
	return true;
}

void
html_icon(struct html_node *parent, const char *class, const char *path)
{
	struct html_node *svg = add_picture(parent, class, 32);

	html_attribute(svg, "aria-hidden", "true");
	add_path(svg, path);
}
