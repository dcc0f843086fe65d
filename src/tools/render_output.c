/* Where pages go: standard output, a file, a folder. */
#include <errno.h>
#include <string.h>

#include "tools/render.h"

bool
render_is_one(const struct render *r)
{
	return r->o->n_operands == 1 && !folder_meant(r->o->operands[0]);
}

int
render_write(const struct render *r, const struct buf *page)
{
	const char *file = r->o->output;

	if (file != NULL && folder_meant(file)) {
		cli_complain(r->c, "%s là thư mục; -o cần tên một tệp, ví dụ "
		    "%s/trang-in.html", "%s is a folder; -o needs the name of "
		    "a file, such as %s/page.html", file, file);
		return EXIT_FAILED;
	}
	return cli_write(r->c, file, page->data, page->len) ? EXIT_CLEAN :
	    EXIT_FAILED;
}

bool
render_open_folder(const struct render *r, struct folder *f)
{
	if (folder_open(f, r->o->output))
		return true;
	if (errno == ENOTDIR || errno == EEXIST)
		cli_complain(r->c, "%s không phải là thư mục; -o cần thư mục "
		    "để ghi nhiều trang", "%s is no folder; -o needs one for "
		    "several pages", f->path);
	else
		cli_complain(r->c, "không tạo hay mở được thư mục %s: %s",
		    "cannot make or open the folder %s: %s", f->path,
		    strerror(errno));
	return false;
}

void
render_cannot_write(const struct render *r, const struct folder *f,
    const char *name)
{
	int error = errno;

	if (error == ELOOP || error == ENOTDIR)
		cli_complain(r->c, "không ghi %s/%s: trên đường dẫn có liên kết "
		    "(symlink), trang có thể bị ghi ra ngoài thư mục; hãy xóa "
		    "liên kết hoặc chọn thư mục khác",
		    "%s/%s was not written: a symbolic link on the way could "
		    "lead out of the folder; remove it or choose another "
		    "folder", f->path, name);
	else
		cli_complain(r->c, "không ghi được %s/%s: %s",
		    "cannot write %s/%s: %s", f->path, name, strerror(error));
}
