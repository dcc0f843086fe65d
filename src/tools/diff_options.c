/* The option table of tthc-diff, and what each option sets. */
#include <string.h>

#include "cli/values.h"
#include "facts/facts.h"
#include "tools/diff_national.h"
#include "tools/diff_options.h"
#include "tools/diff_output.h"

enum {
	FORMAT = 1, STAGED, FAIL_ON, ACCEPT, SUMMARY, STATE, ANNEX, SET,
	PETITION, AS_OF, HISTORY, EXPLAIN, LIST, SCHEMA, GIT_DRIVER,
	INSTALL_GIT, WRITE, MAX_FILE, COLOUR, QUIET
};

static const struct cli_option options[] = {
	{ FORMAT, 'f', "format", { "DẠNG[:TỆP]", "FMT[:FILE]" },
	    { "dạng kết quả; ghi được nhiều lần", "output format; repeatable" } },
	{ STAGED, 0, "staged", { NULL, NULL },
	    { "so với những gì đã git add", "compare with what is in git's index" } },
	{ FAIL_ON, 0, "fail-on", { "LOẠI", "CLASS" },
	    { "loại làm mã kết thúc là 1 (tang_ganh_nang)", "class that makes the status 1 (tang_ganh_nang)" } },
	{ ACCEPT, 0, "accept", { "TỆP", "FILE" },
	    { "các thay đổi đã chấp nhận", "changes that were accepted" } },
	{ SUMMARY, 0, "summary", { NULL, NULL },
	    { "chỉ in phần tổng hợp, cả tỷ lệ qua một cửa", "only the totals, and the share at the one-stop" } },
	{ STATE, 0, "state", { NULL, NULL },
	    { "một từ: khong_doi hoặc loại nặng nhất", "one word: khong_doi or the worst class" } },
	{ ANNEX, 0, "danh-muc", { NULL, NULL },
	    { "phụ lục quyết định công bố (html, markdown)", "annex of the decision (html, markdown)" } },
	{ SET, 0, "ho-so-cong-bo", { "THƯ MỤC", "DIR" },
	    { "ghi dự thảo tờ trình, quyết định, phụ lục", "write the draft papers of the decision" } },
	{ PETITION, 0, "kien-nghi", { NULL, NULL },
	    { "dự thảo kiến nghị bộ sửa lời văn của bộ (html)", "draft letters asking ministries to mend (html)" } },
	{ AS_OF, 0, "as-of", { "NGÀY[..NGÀY]", "DATE[..DATE]" },
	    { "xét theo ngày này, hoặc mỗi bản một ngày", "judge as of a day, or each side of its own" } },
	{ HISTORY, 0, "history", { "MÃ[:KHÓA]", "CODE[:KEY]" },
	    { "các lần thủ tục, hoặc một khóa của nó, được sửa", "the revisions that changed a procedure or one key" } },
	{ EXPLAIN, 0, "explain", { "MÃ", "CODE" },
	    { "giải thích một hướng thay đổi", "explain a direction of change" } },
	{ LIST, 0, "list-directions", { NULL, NULL },
	    { "liệt kê các hướng thay đổi", "list the directions of change" } },
	{ SCHEMA, 0, "print-schema", { NULL, NULL },
	    { "in lược đồ JSON Schema của --format json", "print the JSON Schema of --format json" } },
	{ GIT_DRIVER, 0, "git-driver", { NULL, NULL },
	    { "chạy dưới git diff; luôn kết thúc với mã 0", "run below git diff; the exit status is always 0" } },
	{ INSTALL_GIT, 0, "install-git", { NULL, NULL },
	    { "in các dòng cài đặt để git diff dùng tthc-diff", "print the settings for git diff to use it" } },
	{ WRITE, 0, "write", { NULL, NULL },
	    { "với --install-git: ghi các dòng ấy", "with --install-git: write them" } },
	{ MAX_FILE, 0, "max-file-size", { "MIB", "MIB" },
	    { "giới hạn cỡ một tệp (16)", "size limit of a file (16)" } },
	{ COLOUR, 0, "color", { "auto|always|never", "auto|always|never" },
	    { "tô màu", "colour" } },
	{ QUIET, 'q', "quiet", { NULL, NULL },
	    { "chỉ trả mã kết thúc, như --format quiet", "only the exit status, like --format quiet" } },
};

const struct cli_program diff_program = {
	.name = "tthc-diff",
	.synopsis = {
		{ "[TÙY CHỌN] [CŨ [MỚI]]", "[TÙY CHỌN] [BỘ DỮ LIỆU] TỆP.json|TỆP.xml…",
		    "--history MÃ[:KHÓA]",
		    "--explain MÃ | --list-directions | --print-schema", NULL },
		{ "[OPTIONS] [OLD [NEW]]", "[OPTIONS] [CATALOGUE] FILE.json|FILE.xml…",
		    "--history CODE[:KEY]",
		    "--explain CODE | --list-directions | --print-schema", NULL } },
	.about = {
		"Cho biết lần sửa làm thủ tục nặng hơn, nhẹ hơn hay khác đi với người dân.",
		"Says what a revision changes for the citizen: heavier, lighter or otherwise." },
	.more = {
		"CŨ và MỚI là tệp, thư mục, phiên bản git (HEAD~1), BẢN:ĐƯỜNG DẪN; hoặc ghi A..B\n"
		"hay A...B. Không ghi gì thì so HEAD với thư mục làm việc; chỉ ghi CŨ thì so CŨ\n"
		"với thư mục làm việc.\n"
		"Loại của --fail-on: tang_ganh_nang noi_dung any never.\n"
		"Dạng kết quả: text concise json markdown html github gitlab sarif quiet.\n"
		"Mã kết thúc: 0 không có thay đổi từ ngưỡng trở lên, 1 có, 2 không so sánh được.",
		"OLD and NEW are files, folders, git revisions (HEAD~1), REV:PATH, A..B or A...B.\n"
		"Nothing given compares HEAD with the work tree; OLD alone, with the work tree.\n"
		"Classes of --fail-on: tang_ganh_nang noi_dung any never.\n"
		"Formats: text concise json markdown html github gitlab sarif quiet.\n"
		"Exit status: 0 no change at or above the threshold, 1 some, 2 could not compare." },
	.options = options,
	.n_options = sizeof options / sizeof options[0],
	.facts_date = facts_date,
};

/* "json" or "json:FILE". */
static int
add_output(struct diff_options *o, const struct cli *c, const char *arg)
{
	size_t n = strcspn(arg, ":");
	char *name = arena_strndup(o->arena, arg, n);
	struct diff_output *out = &o->outputs[o->n_outputs];

	if (o->n_outputs == DIFF_MAX_OUTPUTS)
		return cli_bad_value(c, "format", arg);
	out->format = diff_format_by_name(name);
	if (out->format == NULL)
		return cli_bad_value(c, "format", name);
	out->file = arg[n] == ':' ? arg + n + 1 : NULL;
	o->n_outputs++;
	return CLI_END;
}

bool
fail_on_by_name(const char *s, enum fail_on *f)
{
	static const char *const names[] = {
		[FAIL_ON_HEAVIER] = "tang_ganh_nang",
		[FAIL_ON_CONTENT] = "noi_dung", [FAIL_ON_ANY] = "any",
		[FAIL_ON_NEVER] = "never",
	};
	size_t i;

	for (i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i], s) == 0) {
			*f = (enum fail_on)i;
			return true;
		}
	return false;
}

static int
set_fail_on(struct diff_options *o, const struct cli *c, const char *arg)
{
	o->fail_on_given = true;
	return fail_on_by_name(arg, &o->fail_on) ? CLI_END :
	    cli_bad_value(c, "fail-on", arg);
}

static int
take_job(struct diff_options *o, enum diff_job job)
{
	o->job = job;
	return CLI_END;
}

static int
take(struct diff_options *o, const struct cli *c, int id, const char *arg)
{
	switch (id) {
	case CLI_OPERAND:
		return cli_take_operand(o->arena, &o->operands,
		    &o->n_operands, &o->cap_operands, arg);
	case FORMAT: return add_output(o, c, arg);
	case STAGED: return cli_take_flag(&o->staged);
	case FAIL_ON: return set_fail_on(o, c, arg);
	case ACCEPT: return cli_take_text(&o->accept, arg);
	case SUMMARY: return cli_take_flag(&o->summary);
	case STATE: return cli_take_flag(&o->state);
	case ANNEX: return cli_take_flag(&o->annex);
	case SET: return cli_take_text(&o->set, arg);
	case PETITION: return cli_take_flag(&o->petition);
	case AS_OF: return cli_take_days(c, arg, o->as_of);
	case HISTORY:
		take_job(o, JOB_HISTORY);
		return cli_take_text(&o->history, arg);
	case EXPLAIN:
		take_job(o, JOB_EXPLAIN);
		return cli_take_text(&o->explain, arg);
	case LIST: return take_job(o, JOB_LIST);
	case SCHEMA: return take_job(o, JOB_SCHEMA);
	case GIT_DRIVER: return take_job(o, JOB_GIT_DRIVER);
	case INSTALL_GIT: return take_job(o, JOB_INSTALL_GIT);
	case WRITE: return cli_take_flag(&o->write);
	case MAX_FILE: return cli_take_file_size(c, arg, &o->max_file);
	case COLOUR: return cli_take_colour(c, arg, &o->colour);
	case QUIET: return add_output(o, c, "quiet");
	default: return CLI_ERROR;
	}
}

static bool
writes_only(const struct diff_options *o, const char *a, const char *b)
{
	size_t i;

	for (i = 0; i < o->n_outputs; i++)
		if (strcmp(o->outputs[i].format->name, a) != 0 &&
		    strcmp(o->outputs[i].format->name, b) != 0)
			return false;
	return true;
}

static int
check_operands(const struct diff_options *o, const struct cli *c)
{
	enum { GIT_PASSES = 9 };	/* of a renamed file */
	size_t max = o->job == JOB_COMPARE ? 2 :
	    o->job == JOB_GIT_DRIVER ? GIT_PASSES : 0;

	if (o->n_operands <= max || diff_is_national(o))
		return CLI_END;
	return max == 0 ?
	    cli_error(c, "thừa \"%s\"", "\"%s\" is too much",
	    o->operands[0]) :
	    cli_error(c, "thừa \"%s\": chỉ so hai bản",
	    "\"%s\" is too much: two sides are compared", o->operands[max]);
}

/* What would be left out of the output without a word is refused. */
static int
check(const struct diff_options *o, const struct cli *c)
{
	if (o->write && o->job != JOB_INSTALL_GIT)
		return cli_error(c, "--write chỉ đi với --install-git",
		    "--write goes with --install-git only");
	if (o->set != NULL && *o->set == '\0')
		return cli_bad_value(c, "ho-so-cong-bo", o->set);
	if (o->annex && !writes_only(o, "html", "markdown"))
		return cli_error(c, "--danh-muc cần -f html hoặc -f markdown",
		    "--danh-muc needs -f html or -f markdown");
	if (o->petition && (o->set != NULL || o->n_outputs > 1 ||
	    !writes_only(o, "html", "text")))
		return cli_error(c, "--kien-nghi chỉ ghi một tệp html",
		    "--kien-nghi writes one html document only");
	if (o->state && !writes_only(o, "text", "quiet"))
		return cli_error(c, "--state chỉ in một từ, không có dạng "
		    "khác", "--state prints one word in no other format");
	if (diff_is_national(o) && (o->staged || o->petition || o->summary))
		return cli_error(c, "so với tệp JSON, XML không đi với --staged, "
		    "--summary hay --kien-nghi", "comparing with JSON or XML "
		    "does not go with --staged, --summary or --kien-nghi");
	return check_operands(o, c);
}

int
diff_options_read(struct diff_options *o, struct cli *c)
{
	const char *arg;
	int id;

	o->max_file = (size_t)16 << 20;
	cli_date(NULL, &o->as_of[0]);
	cli_date(NULL, &o->as_of[1]);
	while ((id = cli_next(c, &arg)) != CLI_END) {
		if (id == CLI_DONE || id == CLI_ERROR)
			return id;
		if (take(o, c, id, arg) == CLI_ERROR)
			return CLI_ERROR;
	}
	if (o->n_outputs == 0 && o->set == NULL)
		add_output(o, c, "text");
	return check(o, c);
}
