/* Looks for tthc.yaml around paths. */
#include <string.h>

#include "load/catalogue.h"
#include "load/files.h"
#include "tools/operands.h"

static bool
same_root(const char *a, const char *b)
{
	return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

bool
operands_root(const struct cli *c, struct arena *a, const char *const *paths,
    size_t n, const char **root)
{
	size_t i;

	*root = catalogue_find_root(a, paths[0]);
	for (i = 1; i < n; i++)
		if (!same_root(*root, catalogue_find_root(a, paths[i]))) {
			cli_error(c, "\"%s\" và \"%s\" thuộc hai bộ dữ liệu "
			    "khác nhau; hãy làm từng bộ",
			    "\"%s\" and \"%s\" belong to different "
			    "catalogues; take them one by one",
			    paths[0], paths[i]);
			return false;
		}
	return true;
}

const char *
operands_root_here(const struct cli *c, struct arena *a)
{
	const char *root = catalogue_find_root(a, ".");

	if (root == NULL)
		cli_error(c, "không thấy tthc.yaml ở đây hay ở thư mục nào "
		    "bên trên; hãy ghi đường dẫn",
		    "no tthc.yaml here or in any folder above; name a path");
	return root;
}

bool
operands_are_whole(const char *root, const char *const *paths, size_t n)
{
	bool whole = false;
	size_t i;

	for (i = 0; i < n; i++)
		whole |= is_root(root, paths[i]);
	return whole;
}
