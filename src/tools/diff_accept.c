/* Finds, reads and applies the list of accepted changes. */
#include <errno.h>
#include <string.h>

#include "diff/accept.h"
#include "load/catalogue.h"
#include "tools/diff_accept.h"
#include "tools/obstacles.h"

/* NULL: none is named. */
static const char *
file_of(const struct diff_options *o, const char *setting)
{
	const char *root;

	if (o->accept != NULL || setting == NULL || setting[0] == '/')
		return o->accept != NULL ? o->accept : setting;
	root = catalogue_find_root(o->arena, ".");
	return arena_printf(o->arena, "%s/%s", root == NULL ? "." : root,
	    setting);
}

static bool
apply(const struct diff_options *o, const struct cli *c,
    const struct source *s, struct changes *changes,
    struct findings *findings)
{
	struct findings wrong = { .arena = o->arena };
	struct acceptances list;

	if (!acceptances_read(&list, s, &wrong)) {
		obstacles_show(c, o->arena, &wrong, "tthc-diff");
		cli_complain(c, "%s có lỗi, không chấp nhận thay đổi nào",
		    "%s has errors, nothing is accepted", s->path);
		return false;
	}
	findings_append(findings, wrong.v, wrong.n);
	changes_accept(changes, o->arena, &list, findings);
	return true;
}

bool
diff_accept(const struct diff_options *o, const struct cli *c,
    const char *setting, struct changes *changes, struct findings *findings)
{
	const char *path = file_of(o, setting);
	enum source_status status;
	struct source s;
	bool ok;

	if (path == NULL)
		return true;
	status = source_read(&s, path, o->max_file);
	ok = status == SOURCE_OK;
	if (!ok)
		cli_complain(c, "không đọc được %s: %s", "cannot read %s: %s",
		    path, strerror(status == SOURCE_TOO_LARGE ? EFBIG :
		    status == SOURCE_NOT_A_FILE ? EINVAL : errno));
	else
		ok = apply(o, c, &s, changes, findings);
	source_release(&s);
	return ok;
}
