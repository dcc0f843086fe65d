/* Tells the formats apart by the keys that only they have. */
#include "import/portal_give.h"

const struct format portal_format = {
	W_NGUON_CONG_DICH_VU_CONG, false, "code", portal_table,
	portal_finish };
const struct format package_format = {
	W_NGUON_GOI_CU, true, "MATTHC", package_table, NULL };

static bool
has_any(const json_t *v, const char *const *keys)
{
	for (; *keys != NULL; keys++)
		if (json_object_get(v, *keys) != NULL)
			return true;
	return false;
}

const struct format *
format_of(const json_t *v)
{
	static const char *const package[] = { "MATTHC", "TENTTHC", NULL };
	static const char *const portal[] = {
		"code", "codeNotation", "executionMethods", "executionSteps",
		"executionCases", NULL };

	if (has_any(v, package))
		return &package_format;
	return has_any(v, portal) ? &portal_format : NULL;
}
