/* Opens folder by folder, compares, writes. */
#include <sys/stat.h>

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "base/atomic.h"
#include "import/stamp.h"
#include "import/xml_store.h"

enum { MAX_FILE = 64 * 1024 * 1024 };

static const char *
path_of(struct store *s, const struct xml_file *f)
{
	return arena_printf(s->arena, "%s/%s", s->dir, f->inside);
}

static void
failed(struct store *s, const struct xml_file *f, int error)
{
	if (error == ELOOP || error == ENOTDIR)
		note_add(s->notes, NOTE_ERROR, path_of(s, f),
		    "không ghi: trên đường dẫn có liên kết hoặc tệp thay cho thư mục; chỉ ghi bên trong bộ dữ liệu",
		    "not written: a link, or a file for a folder, on the way; nothing is written outside the catalogue");
	else
		note_add(s->notes, NOTE_ERROR, path_of(s, f),
		    "không ghi được: %s", "cannot write: %s",
		    strerror(error));
}

/* The folder of the name in the one that is open, made if need be; closes
 * that one. -1: errno tells why. */
static int
enter(int folder, const char *name)
{
	int next = -1, error;

	if (mkdirat(folder, name, 0777) == 0 || errno == EEXIST)
		next = openat(folder, name, O_RDONLY | O_DIRECTORY |
		    O_NOFOLLOW | O_CLOEXEC);
	error = errno;
	close(folder);
	errno = error;
	return next;
}

/* The folder that the file belongs in; *name gets its name there. */
static int
open_folder(struct store *s, const struct xml_file *f, const char **name)
{
	const char *part = f->inside, *slash;
	int folder = -1;

	if (atomic_make_folders(arena_printf(s->arena, "%s/tthc.yaml",
	    s->dir)))
		folder = open(s->dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	while (folder >= 0 && (slash = strchr(part, '/')) != NULL) {
		folder = enter(folder, arena_strndup(s->arena, part,
		    (size_t)(slash - part)));
		part = slash + 1;
	}
	*name = part;
	return folder;
}

/* True if the old file may be replaced: nobody has edited it. */
static bool
is_nobodys(const struct xml_file *f, const struct source *old)
{
	if (strcmp(f->inside, "tthc.yaml") == 0)
		return strcmp(old->data, store_template) == 0;
	return stamp_holds(old->data, old->len);
}

static void
keep(struct store *s, const struct xml_file *f)
{
	note_add(s->notes, NOTE_KEPT, path_of(s, f),
	    "tệp viết tay hoặc đã sửa tay nên để nguyên; --force ghi đè",
	    "written or edited by hand, left alone; --force overwrites");
	s->stored.kept++;
}

/* False if the old file stays, which is then counted. */
static bool
replaces(struct store *s, const struct xml_file *f,
    const struct source *old)
{
	const struct value *at;

	if (xml_file_same(f, old, &at)) {
		s->stored.unchanged++;
		return false;
	}
	if (s->force || is_nobodys(f, old))
		return true;
	keep(s, f);
	return false;
}

/* True if the file is to be written: there is none, or it may go. */
static bool
may_write(struct store *s, const struct xml_file *f, int folder,
    const char *name)
{
	int fd = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK |
	    O_CLOEXEC);
	enum source_status status;
	struct source old;
	bool may;

	if (fd < 0 && errno == ENOENT)
		return true;
	if (fd < 0) {
		failed(s, f, errno);
		return false;
	}
	status = source_read_fd(&old, f->inside, fd, MAX_FILE);
	if (status == SOURCE_OK)
		may = replaces(s, f, &old);
	else
		may = s->force;
	if (status != SOURCE_OK && !may)
		keep(s, f);
	source_release(&old);
	close(fd);
	return may;
}

void
xml_store(struct store *s, const struct xml_file *f,
    const struct buf *bytes)
{
	const char *name;
	int folder = open_folder(s, f, &name);

	if (folder < 0) {
		failed(s, f, errno);
		return;
	}
	if (may_write(s, f, folder, name)) {
		switch (atomic_write_in(folder, name, bytes->data,
		    bytes->len)) {
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
			failed(s, f, errno);
			break;
		}
	}
	close(folder);
}
