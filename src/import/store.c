/* Procedures and settings; registers are in store_rows.c. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/atomic.h"
#include "edit/write.h"
#include "import/stamp.h"
#include "import/store.h"
#include "load/files.h"

enum { MAX_FILE = 64 * 1024 * 1024, MAX_NAME = 64 };

const char store_template[] =
    "# Tệp này do tthc-import tạo vì thư mục chưa có tthc.yaml. Cần điền: bỏ dấu\n"
    "# thăng ở đầu các dòng dưới đây, ghi thông tin của đơn vị niêm yết và nơi tiếp\n"
    "# nhận phản ánh, kiến nghị (Nghị định 20/2008/NĐ-CP), rồi xóa ba dòng này.\n"
    "schema: tthc/1\n"
    "#don_vi:\n"
    "#  ten:\n"
    "#  chu_quan:\n"
    "#  cap:\n"
    "#  dia_chi:\n"
    "#  dien_thoai:\n"
    "#phan_anh_kien_nghi:\n"
    "#  co_quan:\n"
    "#  dia_chi:\n"
    "#  dien_thoai:\n"
    "#  email:\n"
    "#  website:\n";

static const char *
file_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash == NULL ? path : slash + 1;
}

static int
by_name(const void *a, const void *b)
{
	const char *pa = *(const char *const *)a;
	const char *pb = *(const char *const *)b;
	int c = strcmp(file_name(pa), file_name(pb));

	return c != 0 ? c : strcmp(pa, pb);
}

void
store_open(struct store *s, struct arena *a, struct notes *notes,
    const char *dir, bool force)
{
	const char *inside = arena_printf(a, "%s/thu_tuc", dir);
	struct files f = { .arena = a };
	size_t i;

	memset(s, 0, sizeof *s);
	s->arena = a;
	s->notes = notes;
	s->dir = dir;
	s->force = force;
	if (access(inside, F_OK) != 0)
		return;
	files_add(&f, NULL, inside);
	s->paths = arena_alloc(a, (f.n + 1) * sizeof *s->paths);
	for (i = 0; i < f.n; i++)
		s->paths[s->n_paths++] = f.v[i].path;
	qsort(s->paths, s->n_paths, sizeof *s->paths, by_name);
}

static bool
failed(struct store *s, const char *path)
{
	note_add(s->notes, NOTE_ERROR, path, "không ghi được: %s",
	    "cannot write: %s", strerror(errno));
	return false;
}

bool
store_settings(struct store *s)
{
	const char *path = arena_printf(s->arena, "%s/tthc.yaml", s->dir);

	if (access(path, F_OK) == 0)
		return true;
	if (!atomic_make_folders(path) ||
	    atomic_write(path, store_template, strlen(store_template)) == ATOMIC_FAILED)
		return failed(s, path);
	return true;
}

bool
store_can_name(const char *code)
{
	static const char signs[] = "0123456789.-_"
	    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
	size_t n = strlen(code);

	return n > 0 && n <= MAX_NAME && code[0] != '.' &&
	    strspn(code, signs) == n;
}

/* The first of the known paths with this file name or a later one. */
static size_t
find_name(const struct store *s, const char *name)
{
	size_t low = 0, high = s->n_paths;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (strcmp(file_name(s->paths[mid]), name) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/*
 * Where the procedure stands: at the wanted path, if there is none yet or
 * one of several; else where somebody put it.
 */
static const char *
path_there(const struct store *s, const char *wanted)
{
	const char *name = file_name(wanted);
	size_t first = find_name(s, name), i;

	for (i = first; i < s->n_paths &&
	    strcmp(file_name(s->paths[i]), name) == 0; i++)
		if (strcmp(s->paths[i], wanted) == 0)
			return wanted;
	return i > first ? s->paths[first] : wanted;
}

const char *
store_path(struct store *s, const struct record *r)
{
	const struct value *v;
	const char *field = "chua_ro_linh_vuc";
	size_t n;

	v = items_of(value_of(r, F_THU_TUC_LINH_VUC), &n);
	if (n > 0 && store_can_name(v[0].text))
		field = v[0].text;
	return path_there(s, arena_printf(s->arena, "%s/thu_tuc/%s/%s.yaml",
	    s->dir, field, text_of(r, F_THU_TUC_MA)));
}

bool
store_may_write(struct store *s, const struct record *r)
{
	const char *path = store_path(s, r);
	enum source_status status;
	struct source old;
	bool may;

	status = source_read(&old, path, MAX_FILE);
	may = s->force || (status == SOURCE_OK ?
	    stamp_holds(old.data, old.len) :
	    status == SOURCE_CANNOT_OPEN && errno != EACCES);
	source_release(&old);
	if (!may) {
		note_add(s->notes, NOTE_KEPT, path,
		    "tệp viết tay hoặc đã sửa tay nên để nguyên; --force ghi đè",
		    "written or edited by hand, left alone; --force overwrites");
		s->stored.kept++;
	}
	return may;
}

static void
put(struct store *s, const char *path, const struct buf *bytes)
{
	if (!atomic_make_folders(path)) {
		failed(s, path);
		return;
	}
	switch (atomic_write(path, bytes->data, bytes->len)) {
	case ATOMIC_NEW:
		s->stored.new++;
		break;
	case ATOMIC_REPLACED:
		s->stored.replaced++;
		break;
	case ATOMIC_UNCHANGED:
		s->stored.unchanged++;
		break;
	case ATOMIC_FAILED:
		failed(s, path);
		break;
	}
}

void
store_procedure(struct store *s, const struct record *r)
{
	struct buf bytes;

	buf_init(&bytes, 0);
	write_record(&bytes, r);
	stamp_put(bytes.data, bytes.len);
	put(s, store_path(s, r), &bytes);
	buf_release(&bytes);
}
