/* The option table of tthc-lint, and what each option sets. */
#include <stdlib.h>
#include <string.h>

#include "cli/values.h"
#include "facts/facts.h"
#include "tools/lint_options.h"

enum {
	FORMAT = 1, SELECT, IGNORE, SEVERITY, FAIL_ON, SHOW, AS_OF, EXPLAIN,
	LIST_RULES, PRINT_SCHEMA, STDIN_FILENAME, FILES_FROM, NUL, STATISTICS,
	MAX_PROBLEMS, MAX_FILE, JOBS, COLOUR, NO_PROGRESS, QUIET
};

static const struct cli_option options[] = {
	{ FORMAT, 'f', "format", { "DẠNG[:TỆP]", "FMT[:FILE]" },
	    { "dạng kết quả; ghi được nhiều lần", "output format; repeatable" } },
	{ SELECT, 0, "select", { "DANH SÁCH", "LIST" },
	    { "chỉ những quy tắc này (mã, phần đầu của mã, tên)", "only these rules (codes, prefixes, names)" } },
	{ IGNORE, 0, "ignore", { "DANH SÁCH", "LIST" },
	    { "bỏ những quy tắc này", "leave these rules out" } },
	{ SEVERITY, 0, "severity", { "MÃ=MỨC", "CODE=LEVEL" },
	    { "đặt mức: error, warning, info, off; ghi được nhiều lần", "set a level; repeatable" } },
	{ FAIL_ON, 0, "fail-on", { "MỨC", "LEVEL" },
	    { "mức làm lệnh kết thúc với mã 1 (error)", "level that makes the exit status 1 (error)" } },
	{ SHOW, 0, "show", { "MỨC", "LEVEL" },
	    { "mức thấp nhất được hiện (info)", "lowest level shown (info)" } },
	{ AS_OF, 0, "as-of", { "NGÀY", "DATE" },
	    { "xét theo ngày này, ví dụ 2026-11-22 (hôm nay)", "judge as of this day (today)" } },
	{ EXPLAIN, 0, "explain", { "MÃ", "CODE" },
	    { "giải thích một quy tắc", "explain a rule" } },
	{ LIST_RULES, 0, "list-rules", { NULL, NULL },
	    { "liệt kê các quy tắc", "list the rules" } },
	{ PRINT_SCHEMA, 0, "print-schema", { NULL, NULL },
	    { "in lược đồ JSON Schema của tệp thủ tục", "print the JSON Schema of a procedure file" } },
	{ STDIN_FILENAME, 0, "stdin-filename", { "ĐƯỜNG DẪN", "PATH" },
	    { "đường dẫn của nội dung đọc từ đầu vào (-)", "path of what is read from standard input (-)" } },
	{ FILES_FROM, 0, "files-from", { "TỆP", "FILE" },
	    { "đọc danh sách đường dẫn, mỗi dòng một đường dẫn", "read paths from a file, one a line" } },
	{ NUL, '0', "null", { NULL, NULL },
	    { "các đường dẫn trong --files-from ngăn bằng byte 0", "paths of --files-from end in a NUL byte" } },
	{ STATISTICS, 0, "statistics", { NULL, NULL },
	    { "chỉ đếm số phát hiện theo quy tắc", "only count findings by rule" } },
	{ MAX_PROBLEMS, 0, "max-problems", { "SỐ", "N" },
	    { "hiện nhiều nhất từng này phát hiện; 0 là tất cả", "show at most so many findings; 0 = all" } },
	{ MAX_FILE, 0, "max-file-size", { "MIB", "MIB" },
	    { "giới hạn cỡ một tệp (16)", "size limit of a file (16)" } },
	{ JOBS, 'j', "jobs", { "SỐ", "N" },
	    { "số luồng; 0 là số bộ xử lý (1)", "threads; 0 = one a processor (1)" } },
	{ COLOUR, 0, "color", { "auto|always|never", "auto|always|never" },
	    { "tô màu", "colour" } },
	{ NO_PROGRESS, 0, "no-progress", { NULL, NULL },
	    { "không hiện dòng tiến độ", "no progress line" } },
	{ QUIET, 'q', "quiet", { NULL, NULL },
	    { "chỉ trả mã kết thúc, như --format quiet", "only the exit status, like --format quiet" } },
};

const struct cli_program lint_program = {
	.name = "tthc-lint",
	.synopsis = {
		{ "[TÙY CHỌN] [ĐƯỜNG DẪN…]", "--explain MÃ",
		    "--list-rules | --print-schema", NULL },
		{ "[OPTIONS] [PATH…]", "--explain CODE",
		    "--list-rules | --print-schema", NULL } },
	.about = {
		"Kiểm tra bộ thủ tục hành chính: cú pháp, cấu trúc và quy định của pháp luật.",
		"Checks a catalogue of administrative procedures: syntax, structure and the law." },
	.more = {
		"Không ghi đường dẫn thì kiểm tra cả bộ dữ liệu quanh thư mục hiện hành.\n"
		"Dạng kết quả: text concise json jsonl sarif junit checkstyle github gitlab\n"
		"rdjson markdown quiet.\n"
		"Mã kết thúc: 0 không có phát hiện từ ngưỡng trở lên, 1 có, 2 không kiểm tra được.",
		"Without a path the catalogue around the current folder is checked.\n"
		"Formats: text concise json jsonl sarif junit checkstyle github gitlab rdjson\n"
		"markdown quiet.\n"
		"Exit status: 0 nothing at or above the threshold, 1 findings, 2 could not check." },
	.options = options,
	.n_options = sizeof options / sizeof options[0],
	.facts_date = facts_date,
};

/* "json" or "json:FILE". */
static int
add_output(struct lint_options *o, const struct cli *c, const char *arg)
{
	size_t n = strcspn(arg, ":");
	char *name = arena_strndup(o->arena, arg, n);
	struct output *out = &o->outputs[o->n_outputs];

	if (o->n_outputs == MAX_OUTPUTS)
		return cli_bad_value(c, "format", arg);
	out->format = report_format_by_name(name);
	if (out->format == NULL)
		return cli_bad_value(c, "format", name);
	out->file = arg[n] == ':' ? arg + n + 1 : NULL;
	o->n_outputs++;
	return CLI_END;
}

/* "TT412=off". */
static int
add_severity(struct lint_options *o, const struct cli *c, const char *arg)
{
	size_t n = strcspn(arg, "=");
	struct severity *s = &o->severities[o->n_severities];

	if (o->n_severities == MAX_SEVERITIES || arg[n] != '=' ||
	    !level_by_name(arg + n + 1, &s->level))
		return cli_bad_value(c, "severity", arg);
	s->name = arena_strndup(o->arena, arg, n);
	o->n_severities++;
	return CLI_END;
}

static int
set_level(const struct cli *c, const char *option, const char *arg,
    enum level *level)
{
	if (strcmp(option, "fail-on") == 0 && strcmp(arg, "never") == 0)
		*level = LEVEL_OFF;
	else if (!level_by_name(arg, level) || *level == LEVEL_OFF)
		return cli_bad_value(c, option, arg);
	return CLI_END;
}

static int
take(struct lint_options *o, const struct cli *c, int id, const char *arg)
{
	switch (id) {
	case CLI_OPERAND:
		return cli_take_operand(o->arena, &o->operands,
		    &o->n_operands, &o->cap_operands, arg);
	case FORMAT: return add_output(o, c, arg);
	case SELECT: return cli_take_text(&o->select, arg);
	case IGNORE: return cli_take_text(&o->ignore, arg);
	case SEVERITY: return add_severity(o, c, arg);
	case FAIL_ON:
		o->fail_on_given = true;
		return set_level(c, "fail-on", arg, &o->fail_on);
	case SHOW: return set_level(c, "show", arg, &o->show);
	case AS_OF:
		return cli_date(arg, &o->as_of) ? CLI_END :
		    cli_bad_value(c, "as-of", arg);
	case EXPLAIN: return cli_take_text(&o->explain, arg);
	case LIST_RULES: return cli_take_flag(&o->list_rules);
	case PRINT_SCHEMA: return cli_take_flag(&o->print_schema);
	case STDIN_FILENAME: return cli_take_text(&o->stdin_filename, arg);
	case FILES_FROM: return cli_take_text(&o->files_from, arg);
	case NUL: return cli_take_flag(&o->nul);
	case STATISTICS: return cli_take_flag(&o->statistics);
	case MAX_PROBLEMS:
		return cli_take_number(c, "max-problems", arg, 1000000000,
		    &o->max_problems);
	case MAX_FILE: return cli_take_file_size(c, arg, &o->max_file);
	case JOBS: return cli_take_jobs(c, arg, &o->jobs);
	case COLOUR: return cli_take_colour(c, arg, &o->colour);
	case NO_PROGRESS: return cli_take_flag(&o->no_progress);
	case QUIET: return add_output(o, c, "quiet");
	default: return CLI_ERROR;
	}
}

int
lint_options_read(struct lint_options *o, struct cli *c)
{
	const char *arg;
	int id;

	o->fail_on = LEVEL_ERROR;
	o->show = LEVEL_INFO;
	o->jobs = 1;
	o->max_file = (size_t)16 << 20;
	cli_date(NULL, &o->as_of);
	while ((id = cli_next(c, &arg)) != CLI_END) {
		if (id == CLI_DONE || id == CLI_ERROR)
			return id;
		if (take(o, c, id, arg) == CLI_ERROR)
			return CLI_ERROR;
	}
	if (o->n_outputs == 0)
		add_output(o, c, "text");
	return CLI_END;
}
