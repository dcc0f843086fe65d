/*
 * The table of formats, the items made of findings, the line of totals, and
 * the small questions that several formats ask about an item.
 */
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "base/date.h"
#include "base/die.h"
#include "report/formats.h"

static const struct report_format formats[] = {
	{ .name = "text",
	  .doc = {
		"từng phát hiện kèm dòng nguồn, vị trí và cách sửa (mặc định)",
		"each finding with its source line, caret and hint (default)" },
	  .render = render_text },
	{ .name = "concise",
	  .doc = {
		"mỗi phát hiện một dòng",
		"one line for each finding" },
	  .render = render_concise },
	{ .name = "json",
	  .doc = {
		"một tài liệu JSON, lược đồ tthc.findings/1",
		"one JSON document, schema tthc.findings/1" },
	  .suppressed = true,
	  .render = render_json },
	{ .name = "jsonl",
	  .doc = {
		"JSON từng dòng: dòng đầu là thông tin chung",
		"JSON lines: the first one tells about the run" },
	  .suppressed = true,
	  .render = render_jsonl },
	{ .name = "sarif",
	  .doc = {
		"SARIF 2.1.0, cho kho mã nguồn và trình soạn thảo",
		"SARIF 2.1.0, for code hosts and editors" },
	  .suppressed = true,
	  .render = render_sarif },
	{ .name = "junit",
	  .doc = {
		"XML kiểu JUnit, cho hệ thống tích hợp liên tục",
		"JUnit XML, for continuous integration" },
	  .render = render_junit },
	{ .name = "checkstyle",
	  .doc = {
		"XML kiểu Checkstyle 4.3",
		"Checkstyle 4.3 XML" },
	  .render = render_checkstyle },
	{ .name = "github",
	  .doc = {
		"chú thích của GitHub Actions, nặng nhất trước",
		"GitHub Actions annotations, worst first" },
	  .render = render_github },
	{ .name = "gitlab",
	  .doc = {
		"báo cáo chất lượng của GitLab (Code Quality)",
		"GitLab Code Quality report" },
	  .render = render_gitlab },
	{ .name = "rdjson",
	  .doc = {
		"định dạng của reviewdog; cột tính theo byte",
		"reviewdog's format; columns count bytes" },
	  .render = render_rdjson },
	{ .name = "markdown",
	  .doc = {
		"bảng theo từng tệp, để dán vào lời bình",
		"a table for each file, for a review comment" },
	  .render = render_markdown },
	{ .name = "quiet",
	  .doc = {
		"không in phát hiện, chỉ trả mã kết thúc",
		"no findings, only the exit status" },
	  .render = render_quiet },
};

enum { N_FORMATS = sizeof formats / sizeof formats[0] };

const struct report_format *
report_formats(size_t *n)
{
	*n = N_FORMATS;
	return formats;
}

const struct report_format *
report_format_by_name(const char *name)
{
	size_t i;

	for (i = 0; i < N_FORMATS; i++)
		if (strcmp(formats[i].name, name) == 0)
			return &formats[i];
	return NULL;
}

static const char *
take_text(struct arena *a, struct buf *b)
{
	const char *copy = arena_strndup(a, b->data, b->len);

	buf_release(b);
	return copy;
}

static const char *
message_of(struct arena *a, const struct finding *f, enum lang lang)
{
	struct buf b;

	buf_init(&b, 0);
	finding_text(&b, f, rule_of(f->rule)->message[lang]);
	return take_text(a, &b);
}

static const char *
help_of(struct arena *a, const struct finding *f, enum lang lang)
{
	struct buf b;

	buf_init(&b, 0);
	finding_help(&b, f, lang);
	return take_text(a, &b);
}

static struct report_item
item_of(struct arena *a, const struct finding *f, enum lang lang)
{
	const struct rule *rule = rule_of(f->rule);

	return (struct report_item){
		.rule = rule,
		.level = f->level,
		.message = message_of(a, f, lang),
		.help = help_of(a, f, lang),
		.procedure = f->procedure,
		.pointer = f->pointer,
		.at = &f->at,
		.related = f->related,
		.n_related = f->n_related,
		.suppressed = f->suppressed,
		.fingerprint = f->fingerprint,
	};
}

const struct report_item *
report_items(struct arena *a, const struct findings *f, enum lang lang)
{
	struct report_item *items = arena_grow(a, NULL, 0, f->n,
	    sizeof *items);
	size_t i;

	for (i = 0; i < f->n; i++)
		items[i] = item_of(a, f->v[i], lang);
	return items;
}

void
report_render(struct buf *out, const struct report_format *format,
    const struct report_run *run)
{
	struct report_item *items = xmalloc(run->n_items * sizeof *items);
	struct report_run shown = *run;
	size_t i;

	shown.items = items;
	shown.n_items = 0;
	for (i = 0; i < run->n_items; i++)
		if (format->suppressed || run->items[i].suppressed == NULL)
			items[shown.n_items++] = run->items[i];
	/* A failed allocation would otherwise drop parts of a document. */
	json_set_alloc_funcs(xmalloc, free);
	format->render(out, &shown);
	free(items);
}

static void
put_count(struct buf *out, size_t n, const char *what, enum lang lang)
{
	buf_printf(out, "%zu %s%s", n, what,
	    lang == LANG_EN && n != 1 ? "s" : "");
}

static void
put_rest(struct buf *out, size_t n, const char *what)
{
	if (n > 0)
		buf_printf(out, "; %s: %zu", what, n);
}

void
report_summary(struct buf *out, const struct report_run *run)
{
	static const struct {
		const char *in, *file, *suppressed, *baselined, *hidden;
	} words[] = {
		[LANG_VI] = {
			.in = " trong ", .file = "tệp",
			.suppressed = "bỏ qua có lý do",
			.baselined = "đã biết từ trước",
			.hidden = "không hiện ra",
		},
		[LANG_EN] = {
			.in = " in ", .file = "file",
			.suppressed = "suppressed",
			.baselined = "in the baseline",
			.hidden = "not shown",
		},
	};
	enum level l;

	for (l = LEVEL_ERROR; l > LEVEL_OFF; l--) {
		put_count(out, run->count[l], level_label(l, run->lang),
		    run->lang);
		buf_puts(out, l > LEVEL_INFO ? ", " : words[run->lang].in);
	}
	put_count(out, run->files, words[run->lang].file, run->lang);
	put_rest(out, run->suppressed, words[run->lang].suppressed);
	put_rest(out, run->baselined, words[run->lang].baselined);
	put_rest(out, run->hidden, words[run->lang].hidden);
	buf_putc(out, '\n');
}

const char *
item_name(const struct report_item *it, const struct report_run *run)
{
	return run->lang == LANG_EN ? it->rule->name_en : it->rule->name;
}

void
put_advice(struct buf *out, const struct report_run *run,
    const struct report_item *it)
{
	buf_puts(out, it->message);
	if (*it->help != '\0')
		buf_printf(out, ". %s: %s",
		    run->lang == LANG_EN ? "Help" : "Cách sửa", it->help);
}

void
put_date(struct buf *out, const char *iso, enum lang lang)
{
	char text[DATE_SIZE];
	struct date d;

	if (lang == LANG_VI &&
	    date_parse_iso(iso, strlen(iso), &d) == DATE_OK) {
		date_format(text, d);
		iso = text;
	}
	buf_puts(out, iso);
}

bool
has_lines(const struct place *at)
{
	return at->from.line > 0;
}

unsigned
last_line(const struct place *at)
{
	/* An end before the first column of a line does not reach into it. */
	if (at->to.line > at->from.line && at->to.column == 1)
		return at->to.line - 1;
	return at->to.line;
}

const char *
plain_path(const char *path)
{
	while (path[0] == '.' && path[1] == '/')
		path += 2;
	return path;
}

size_t
end_of_file(const struct report_run *run, size_t i)
{
	const char *path = run->items[i].at->path;

	while (i < run->n_items && strcmp(run->items[i].at->path, path) == 0)
		i++;
	return i;
}

void
render_quiet(struct buf *out, const struct report_run *run)
{
	(void)out;
	(void)run;
}
