/* Pictures drawn inside the page: QR codes and line drawings. */
#include <stdio.h>
#include <string.h>

#include <qrencode.h>

#include "base/die.h"
#include "html/inside.h"

enum { QUIET = 4 };		/* modules of white around a code */

/* A number below 1000, which printf takes ten times as long for: a code has
 * hundreds of runs. */
static void
put_number(struct buf *out, int n)
{
	if (n >= 100)
		buf_putc(out, (char)('0' + n / 100));
	if (n >= 10)
		buf_putc(out, (char)('0' + n / 10 % 10));
	buf_putc(out, (char)('0' + n % 10));
}

/* A row of modules is a line one module thick, with gaps: "M4 4h7m2 0h1". */
static void
write_row(struct buf *out, const unsigned char *row, int width, int y)
{
	int x = 0, from, end = -1;

	for (;;) {
		for (from = x; from < width && (row[from] & 1) == 0; from++)
			;
		if (from == width)
			return;
		for (x = from; x < width && (row[x] & 1) != 0; x++)
			;
		buf_putc(out, end < 0 ? 'M' : 'm');
		put_number(out, end < 0 ? from + QUIET : from - end);
		buf_putc(out, ' ');
		put_number(out, end < 0 ? y + QUIET : 0);
		buf_putc(out, 'h');
		put_number(out, x - from);
		end = x;
	}
}

/* A line lies on both sides of its path: half a module up, and rows of modules
 * are where rows of the picture are. */
static void
draw_code(struct html_node *parent, const QRcode *code, const char *label)
{
	int side = code->width + 2 * QUIET, y;
	struct html_node *svg = html_add(parent, "svg", "qr"), *lines;
	struct buf path;
	char box[48];

	snprintf(box, sizeof box, "0 -0.5 %d %d", side, side);
	html_attribute(svg, "viewBox", box);
	html_attribute(svg, "role", "img");
	html_attribute(svg, "aria-label", label);
	html_attribute(svg, "shape-rendering", "crispEdges");
	buf_init(&path, 0);
	for (y = 0; y < code->width; y++)
		write_row(&path, code->data + y * code->width, code->width,
		    y);
	lines = html_add(svg, "path", NULL);
	html_attribute(lines, "stroke", "#000");
	html_attribute(lines, "d", path.data);
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
	struct html_node *svg = html_add(parent, "svg", class);

	html_attribute(svg, "viewBox", "0 0 32 32");
	html_attribute(svg, "aria-hidden", "true");
	html_attribute(html_add(svg, "path", NULL), "d", path);
}
