/* Codes that may name a file. */
#include <string.h>

#include "base/code.h"
#include "model/file_name.h"

/* Longer names do not fit into every folder with what is added to them. */
enum { NAME_MAX_BYTES = 100 };

static bool
is_file_name(const char *id)
{
	static const char signs[] = "abcdefghijklmnopqrstuvwxyz0123456789_-";
	size_t n = strlen(id);

	return n > 0 && n <= NAME_MAX_BYTES && strspn(id, signs) == n &&
	    *id != '-';
}

const char *
file_name_of(const struct record *procedure)
{
	const char *code = text_of(procedure, F_THU_TUC_MA);
	const char *id = text_of(procedure, F_THU_TUC_MA_TAM);

	if (code != NULL && code_valid(code) &&
	    strlen(code) <= NAME_MAX_BYTES)
		return code;
	return id != NULL && is_file_name(id) ? id : NULL;
}
