/* The table of forms. */
#include <string.h>

#include "export/form.h"
#include "export/json.h"

const struct form forms[] = {
	{ .name = "json", .ending = ".json", .between = ",\n",
	    .head = json_head, .tail = json_tail, .put = json_put_procedure },
	{ .name = NULL },
};

const struct form *
form_by_name(const char *name)
{
	const struct form *f;

	for (f = forms; f->name != NULL; f++)
		if (strcmp(f->name, name) == 0)
			return f;
	return NULL;
}
