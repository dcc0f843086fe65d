/* Appends rows to the registers of a catalogue. */
#include <errno.h>
#include <string.h>

#include "base/atomic.h"
#include "edit/write.h"
#include "import/store.h"
#include "load/yaml.h"

enum { MAX_FILE = 64 * 1024 * 1024 };

/* Entries of a register; -1 if any of it cannot be read. */
static long
count_entries(const char *path, const char *bytes,
    size_t len)
{
	struct arena a = { 0 };
	struct findings f = { .arena = &a };
	struct source source;
	struct reporter r = { .findings = &f, .source = &source,
	    .path = path, .procedure = "" };
	struct node *root;
	bool partial = false;
	long n;

	source_from_bytes(&source, path, bytes, len);
	root = yaml_read(&a, &source, &r, &partial);
	if (root == NULL)
		n = partial ? -1 : 0;
	else
		n = partial || root->kind != NODE_MAP ||
		    root->style == STYLE_FLOW ? -1 : (long)root->n;
	source_release(&source);
	arena_release(&a);
	return n;
}

/* The rows as bytes, with the line ends of the file they go to. */
static void
append(struct buf *out, const struct source *old, const struct table *rows)
{
	bool crlf = memchr(old->data, '\n', old->len) != NULL &&
	    strstr(old->data, "\r\n") != NULL;
	struct buf text;
	size_t i;

	buf_init(&text, 0);
	for (i = 0; i < rows->n; i++)
		write_row(&text, rows->rows[i].id, rows->rows[i].record);
	buf_put(out, old->data, old->len);
	if (old->len > old->bom && old->data[old->len - 1] != '\n')
		buf_puts(out, crlf ? "\r\n" : "\n");
	for (i = 0; i < text.len; i++) {
		if (crlf && text.data[i] == '\n')
			buf_putc(out, '\r');
		buf_putc(out, text.data[i]);
	}
	buf_release(&text);
}

static bool
unusable(struct store *s, const char *path)
{
	note_add(s->notes, NOTE_ERROR, path,
	    "không thêm dòng được: danh mục đọc không hết; sửa tệp rồi nhập lại",
	    "cannot add rows: the register cannot be read; mend it and import again");
	return false;
}

/* The new bytes of a register, proved by reading them back. */
static bool
make(struct store *s, const char *path, const struct source *old,
    const struct table *rows, struct buf *out)
{
	long before = count_entries(path, old->data, old->len);

	append(out, old, rows);
	if (before < 0 || count_entries(path, out->data, out->len) !=
	    before + (long)rows->n)
		return unusable(s, path);
	return true;
}

static bool
store_register(struct store *s, const char *path, const struct table *rows)
{
	enum source_status status;
	struct source old;
	struct buf out;
	bool ok;

	status = source_read(&old, path, MAX_FILE);
	if (status == SOURCE_CANNOT_OPEN &&
	    (errno == ENOENT || errno == ENOTDIR))
		source_from_bytes(&old, path, "", 0);
	else if (status != SOURCE_OK)
		return unusable(s, path);
	buf_init(&out, 0);
	ok = make(s, path, &old, rows, &out);
	if (ok && (!atomic_make_folders(path) ||
	    atomic_write(path, out.data, out.len) == ATOMIC_FAILED)) {
		note_add(s->notes, NOTE_ERROR, path, "không ghi được: %s",
		    "cannot write: %s", strerror(errno));
		ok = false;
	}
	s->stored.rows += ok ? rows->n : 0;
	buf_release(&out);
	source_release(&old);
	return ok;
}

bool
store_rows(struct store *s, const struct rows *rows)
{
	const char *path;
	size_t g;
	bool ok = true;

	for (g = 0; g < N_REGISTERS; g++) {
		if (rows->made[g].n == 0)
			continue;
		path = arena_printf(s->arena, "%s/danh_muc/%s.yaml", s->dir,
		    register_type((enum register_id)g)->name);
		ok &= store_register(s, path, &rows->made[g]);
	}
	return ok;
}
