/* Says why a file could not be read, in both languages. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "load/unread.h"

static const struct {
	int error;
	const char *vi;
} reasons[] = {
	{ ENOENT, "không có tệp này" },
	{ EACCES, "không có quyền đọc" },
	{ ENOTDIR, "một phần của đường dẫn không phải là thư mục" },
	{ EISDIR, "đây là một thư mục" },
	{ ELOOP, "liên kết đi vòng" },
	{ ENAMETOOLONG, "đường dẫn quá dài" },
	{ EMFILE, "đang mở quá nhiều tệp" },
	{ EIO, "lỗi đọc đĩa" },
};

static const char *
reason_vi(int error)
{
	size_t i;

	for (i = 0; i < sizeof reasons / sizeof reasons[0]; i++)
		if (reasons[i].error == error)
			return reasons[i].vi;
	return strerror(error);
}

void
report_unread(struct findings *out, const char *path,
    enum source_status status, int error, size_t max)
{
	struct place at = { .path = path };
	char limit[32];

	snprintf(limit, sizeof limit, "%zu", max >> 20);
	switch (status) {
	case SOURCE_OK:
		break;
	case SOURCE_CANNOT_OPEN:
		report_place(out, RULE_CANNOT_OPEN, &at, "", "", "ly_do",
		    reason_vi(error), "reason", strerror(error), NULL);
		break;
	case SOURCE_NOT_A_FILE:
		report_place(out, RULE_NOT_A_FILE, &at, "", "", NULL);
		break;
	case SOURCE_TOO_LARGE:
		report_place(out, RULE_FILE_TOO_LARGE, &at, "", "",
		    "gioi_han", limit, NULL);
		break;
	}
}
