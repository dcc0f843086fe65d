/* The table of formats, and the one word for scripts. */
#include <string.h>

#include "report/changes_parts.h"

static void
render_quiet(struct buf *out, const struct changes *c)
{
	(void)out;
	(void)c;
}

static const struct changes_format formats[] = {
	{ .name = "text",
	  .doc = {
		"từng thủ tục, thay đổi nặng nhất trước, có tổng hợp "
		"(mặc định)",
		"each procedure, heaviest change first, and a summary "
		"(default)" },
	  .render = changes_render_text },
	{ .name = "concise",
	  .doc = {
		"mỗi thay đổi một dòng",
		"one line for each change" },
	  .render = changes_render_concise },
	{ .name = "json",
	  .doc = {
		"một tài liệu JSON, lược đồ tthc.changes/1",
		"one JSON document, schema tthc.changes/1" },
	  .render = changes_render_json },
	{ .name = "markdown",
	  .doc = {
		"bảng trước và sau, để dán vào yêu cầu gộp",
		"a table of before and after, for a merge request" },
	  .render = changes_render_markdown },
	{ .name = "github",
	  .doc = {
		"chú thích của GitHub Actions, nặng nhất trước",
		"GitHub Actions annotations, worst first" },
	  .render = changes_render_github },
	{ .name = "gitlab",
	  .doc = {
		"báo cáo chất lượng của GitLab (Code Quality)",
		"GitLab Code Quality report" },
	  .render = changes_render_gitlab },
	{ .name = "sarif",
	  .doc = {
		"SARIF 2.1.0, cho kho mã nguồn và trình soạn thảo",
		"SARIF 2.1.0, for code hosts and editors" },
	  .render = changes_render_sarif },
	{ .name = "quiet",
	  .doc = {
		"không in thay đổi, chỉ trả mã kết thúc",
		"no changes, only the exit status" },
	  .render = render_quiet },
};

enum { N_FORMATS = sizeof formats / sizeof formats[0] };

const struct changes_format *
changes_formats(size_t *n)
{
	*n = N_FORMATS;
	return formats;
}

const struct changes_format *
changes_format_by_name(const char *name)
{
	size_t i;

	for (i = 0; i < N_FORMATS; i++)
		if (strcmp(formats[i].name, name) == 0)
			return &formats[i];
	return NULL;
}

const char *
changes_state(const struct changes *c)
{
	enum burden worst = BURDEN_FORM;
	size_t i;

	if (c->n_subjects == 0)
		return "khong_doi";
	for (i = 0; i < c->n_subjects; i++)
		if (c->subjects[i].burden > worst)
			worst = c->subjects[i].burden;
	return burden_key(worst);
}
