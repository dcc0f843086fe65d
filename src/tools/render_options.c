/* The option table of tthc-render, and what each option sets. */
#include <string.h>

#include "base/address.h"
#include "cli/values.h"
#include "facts/facts.h"
#include "tools/render_options.h"

enum {
	KIND = 1, OUTPUT, AS_OF, PAPER, LARGE, UNIT, CSS, QR, QR_ROWS, MARK,
	CONTENTS, REDLINE, VERIFY, FORCE, JOBS, MAX_FILE, QUIET
};

static const struct cli_option options[] = {
	{ KIND, 0, "kind", { "LOẠI", "KIND" },
	    { "loại bản in (thu-tuc)", "kind of notice (thu-tuc)" } },
	{ OUTPUT, 'o', "output", { "ĐƯỜNG DẪN", "PATH" },
	    { "tệp hoặc thư mục để ghi, chưa có thì tạo", "file or folder to write, made if missing" } },
	{ AS_OF, 0, "as-of", { "NGÀY[..NGÀY]", "DATE[..DATE]" },
	    { "bản in phải đúng vào ngày này (hôm nay); thay-doi: mỗi bản một ngày", "the day on which it must be true (today); changes: one of each side" } },
	{ PAPER, 0, "paper", { "a4|a3|a5", "a4|a3|a5" },
	    { "khổ giấy (a4; phiếu hướng dẫn: a5)", "paper (a4; slips: a5)" } },
	{ LARGE, 0, "large-print", { NULL, NULL },
	    { "chữ lớn cho người mắt kém", "large type for weak eyes" } },
	{ UNIT, 0, "don-vi", { "TỆP", "FILE" },
	    { "đơn vị niêm yết, thay cho tthc.yaml", "the unit that posts, instead of tthc.yaml" } },
	{ CSS, 0, "css", { "TỆP", "FILE" },
	    { "thêm CSS của đơn vị", "add the office's own CSS" } },
	{ QR, 0, "qr", { "auto|ĐỊA CHỈ|none", "auto|URL|none" },
	    { "mã QR dẫn đến dịch vụ trực tuyến, hoặc địa chỉ có {ma}", "QR codes lead to the online service, or to an address with {ma}" } },
	{ QR_ROWS, 0, "qr-rows", { NULL, NULL },
	    { "mỗi dòng danh mục một mã QR", "a QR code in each row of the list" } },
	{ MARK, 0, "loai", { "DẤU", "MARK" },
	    { "danh mục chỉ gồm thủ tục mang dấu này", "list only procedures with this mark" } },
	{ CONTENTS, 0, "toc", { NULL, NULL },
	    { "thêm mục lục muc-luc.html của thư mục tờ in", "add a table of contents, muc-luc.html" } },
	{ REDLINE, 0, "redline", { "CŨ", "OLD" },
	    { "chỉ in thủ tục đã đổi từ bản CŨ, đánh dấu chỗ đổi", "only what changed since OLD, with the changes marked" } },
	{ VERIFY, 0, "verify", { "MÃ NỘI DUNG", "HASH" },
	    { "tờ in có mã nội dung này còn đúng không", "is the sheet with this content hash still true" } },
	{ FORCE, 0, "force", { NULL, NULL },
	    { "in cả thủ tục còn lỗi, có dấu không niêm yết", "print procedures with errors, marked as not to be posted" } },
	{ JOBS, 'j', "jobs", { "SỐ", "N" },
	    { "số luồng; 0 là số bộ xử lý (1)", "threads; 0 = one a processor (1)" } },
	{ MAX_FILE, 0, "max-file-size", { "MIB", "MIB" },
	    { "giới hạn cỡ một tệp (16)", "size limit of a file (16)" } },
	{ QUIET, 'q', "quiet", { NULL, NULL },
	    { "không in dòng tổng hợp", "no summary" } },
};

const struct cli_program render_program = {
	.name = "tthc-render",
	.synopsis = {
		{ "[TÙY CHỌN] [ĐƯỜNG DẪN…]",
		    "--kind thay-doi [TÙY CHỌN] [CŨ [MỚI]]",
		    "--verify MÃ NỘI DUNG [MÃ] [ĐƯỜNG DẪN…]", NULL },
		{ "[OPTIONS] [PATH…]", "--kind thay-doi [OPTIONS] [OLD [NEW]]",
		    "--verify HASH [CODE] [PATH…]", NULL } },
	.about = {
		"In bản niêm yết thủ tục hành chính: tờ thủ tục, danh mục, phí, thông báo, trang tra cứu.",
		"Prints notices of administrative procedures: sheets, lists, fees, changes, a site." },
	.more = {
		"Loại bản in: thu-tuc danh-muc phi phan-anh thay-doi phieu-huong-dan trang.\n"
		"Dấu của --loai: phi-dia-gioi toan-trinh ngoai-mot-cua lien-thong.\n"
		"Không ghi đường dẫn thì in cả bộ dữ liệu quanh thư mục hiện hành. Một tệp thủ tục thì\n"
		"in ra đầu ra chuẩn; nhiều tờ thì cần -o THƯ MỤC. Thủ tục dự thảo, đã bãi bỏ, chưa đến\n"
		"hay hết hiệu lực thì không in; thủ tục mà tthc-lint còn báo lỗi cũng không in, trừ khi\n"
		"có --force.\n"
		"Mã kết thúc: 0 đã in hết, hoặc tờ in còn đúng; 1 có thủ tục còn lỗi không in, hoặc tờ\n"
		"in không còn đúng; 2 không làm được.",
		"Kinds: thu-tuc (sheets) danh-muc (list) phi (fees) phan-anh (feedback) thay-doi\n"
		"(changes) phieu-huong-dan (slips) trang (site).\n"
		"Marks of --loai: phi-dia-gioi (anywhere) toan-trinh (wholly online) ngoai-mot-cua (not\n"
		"at the one-stop shop) lien-thong (linked).\n"
		"Without a path all of the catalogue around the current folder is printed. One file of a\n"
		"procedure goes to standard output; several sheets need -o DIR. Drafts and what is\n"
		"abolished, not yet or no longer in force are left out; so is what tthc-lint finds errors\n"
		"in, unless --force is given.\n"
		"Exit status: 0 all printed, or the sheet is true; 1 some were kept back for errors, or\n"
		"the sheet is not true any more; 2 could not do the job." },
	.options = options,
	.n_options = sizeof options / sizeof options[0],
	.facts_date = facts_date,
};

/* --- values -------------------------------------------------------------- */

static const struct cli_choice kinds[] = {
	{ "thu-tuc", RENDER_SHEETS }, { "danh-muc", RENDER_LIST },
	{ "phi", RENDER_PRICES }, { "phan-anh", RENDER_FEEDBACK },
	{ "thay-doi", RENDER_CHANGES }, { "phieu-huong-dan", RENDER_SLIPS },
	{ "trang", RENDER_SITE }, { NULL, 0 }
};

static const struct cli_choice marks[] = {
	{ "phi-dia-gioi", LIST_ANYWHERE }, { "toan-trinh", LIST_ONLINE },
	{ "ngoai-mot-cua", LIST_OUTSIDE }, { "lien-thong", LIST_LINKED },
	{ NULL, 0 }
};

static const struct cli_choice papers[] = {
	{ "a4", PAPER_A4 }, { "a3", PAPER_A3 }, { "a5", PAPER_A5 },
	{ NULL, 0 }
};

bool
render_paper_by_name(const char *name, enum paper_size *paper)
{
	const struct cli_choice *w = cli_choice(papers, name);

	if (w != NULL)
		*paper = (enum paper_size)w->value;
	return w != NULL;
}

bool
render_qr_valid(const char *qr)
{
	const char *p = qr, *next;
	struct buf text, url;
	bool valid;

	if (strcmp(qr, "auto") == 0 || strcmp(qr, "none") == 0)
		return true;
	buf_init(&text, 0);
	buf_init(&url, 0);
	for (; (next = strstr(p, "{ma}")) != NULL; p = next + 4) {
		buf_put(&text, p, (size_t)(next - p));
		buf_puts(&text, "1.000000.000.00.00.H00");
	}
	buf_puts(&text, p);
	valid = address_put(&url, text.data) && url.len <= HTML_QR_MAX;
	buf_release(&text);
	buf_release(&url);
	return valid;
}

bool
render_to_stdout(const struct render_options *o)
{
	return o->output == NULL || strcmp(o->output, "-") == 0;
}

/* --- taking -------------------------------------------------------------- */

static int
set_kind(struct render_options *o, const struct cli *c, const char *arg)
{
	int kind;

	if (cli_take_choice(c, "kind", kinds, arg, &kind) != CLI_END)
		return CLI_ERROR;
	o->kind = (enum render_kind)kind;
	o->kind_name = arg;
	return CLI_END;
}

static int
set_mark(struct render_options *o, const struct cli *c, const char *arg)
{
	int mark;

	if (cli_take_choice(c, "loai", marks, arg, &mark) != CLI_END)
		return CLI_ERROR;
	o->mark = (enum list_mark)mark;
	return CLI_END;
}

static int
set_paper(struct render_options *o, const struct cli *c, const char *arg)
{
	int paper;

	o->paper = arg;
	return cli_take_choice(c, "paper", papers, arg, &paper);
}

static int
set_qr(struct render_options *o, const struct cli *c, const char *arg)
{
	o->qr = arg;
	if (render_qr_valid(arg))
		return CLI_END;
	return cli_error(c, "--qr: \"%s\" không phải auto, none hay một địa "
	    "chỉ https://… (viết {ma} ở chỗ của mã thủ tục)",
	    "--qr: \"%s\" is neither auto nor none nor an address https://… "
	    "(with {ma} where the code goes)", arg);
}

static int
set_as_of(struct render_options *o, const struct cli *c, const char *arg)
{
	struct date days[2];

	if (cli_take_days(c, arg, days) != CLI_END)
		return CLI_ERROR;
	o->old_day = days[0];
	o->as_of = days[1];
	return CLI_END;
}

static int
take(struct render_options *o, const struct cli *c, int id, const char *arg)
{
	switch (id) {
	case CLI_OPERAND:
		return cli_take_operand(o->arena, &o->operands,
		    &o->n_operands, &o->cap_operands, arg);
	case KIND: return set_kind(o, c, arg);
	case OUTPUT:
		return *arg == '\0' ? cli_bad_value(c, "output", arg) :
		    cli_take_text(&o->output, arg);
	case AS_OF: return set_as_of(o, c, arg);
	case PAPER: return set_paper(o, c, arg);
	case LARGE: return cli_take_flag(&o->large);
	case UNIT: return cli_take_text(&o->unit, arg);
	case CSS: return cli_take_text(&o->css, arg);
	case QR: return set_qr(o, c, arg);
	case QR_ROWS: return cli_take_flag(&o->qr_rows);
	case MARK: return set_mark(o, c, arg);
	case CONTENTS: return cli_take_flag(&o->contents);
	case REDLINE: return cli_take_text(&o->redline, arg);
	case VERIFY: return cli_take_text(&o->verify, arg);
	case FORCE: return cli_take_flag(&o->force);
	case JOBS: return cli_take_jobs(c, arg, &o->jobs);
	case MAX_FILE: return cli_take_file_size(c, arg, &o->max_file);
	case QUIET: return cli_take_flag(&o->quiet);
	default: return CLI_ERROR;
	}
}

/* --- what goes together -------------------------------------------------- */

/* An option of another kind would be left out without a word. */
static int
goes_with(const struct cli *c, const char *option, const char *kind)
{
	return cli_error(c, "--%s chỉ đi với --kind %s",
	    "--%s goes with --kind %s only", option, kind);
}

static int
check_kind(const struct render_options *o, const struct cli *c)
{
	if (o->mark != LIST_ALL && o->kind != RENDER_LIST)
		return goes_with(c, "loai", "danh-muc");
	if (o->qr_rows && o->kind != RENDER_LIST)
		return goes_with(c, "qr-rows", "danh-muc");
	if (o->contents && o->kind != RENDER_SHEETS)
		return goes_with(c, "toc", "thu-tuc");
	if (o->redline != NULL && o->kind != RENDER_SHEETS)
		return goes_with(c, "redline", "thu-tuc");
	if (o->kind != RENDER_CHANGES && date_cmp(o->old_day, o->as_of) != 0)
		return cli_error(c, "--as-of với hai ngày chỉ đi với --kind "
		    "thay-doi", "--as-of with two days goes with --kind "
		    "thay-doi only");
	if (o->contents && o->redline != NULL)
		return cli_error(c, "--toc không đi với --redline",
		    "--toc does not go with --redline");
	if (o->contents && render_to_stdout(o))
		return cli_error(c, "--toc cần -o THƯ MỤC",
		    "--toc needs -o DIR");
	if (o->kind == RENDER_FEEDBACK && o->force)
		return cli_error(c, "--force không đi với --kind phan-anh: "
		    "hãy sửa tthc.yaml", "--force does not go with --kind "
		    "phan-anh: mend tthc.yaml");
	return CLI_END;
}

/* A question that prints no notice. */
static int
check_verify(const struct render_options *o, const struct cli *c)
{
	if (o->kind_name == NULL && o->output == NULL && o->paper == NULL &&
	    o->qr == NULL && o->unit == NULL && o->css == NULL &&
	    o->redline == NULL && !o->large && !o->contents && !o->force &&
	    !o->qr_rows && o->mark == LIST_ALL)
		return CLI_END;
	return cli_error(c, "--verify chỉ đi với --as-of, -j, -q và "
	    "--max-file-size", "--verify goes with --as-of, -j, -q and "
	    "--max-file-size only");
}

static int
check(const struct render_options *o, const struct cli *c)
{
	size_t max = o->kind == RENDER_CHANGES ? 2 : o->redline != NULL ? 1 :
	    (size_t)-1;

	if (o->verify != NULL)
		return check_verify(o, c);
	if (o->n_operands > max)
		return cli_error(c, "thừa \"%s\": chỉ so hai bản",
		    "\"%s\" is too much: two sides are compared",
		    o->operands[max]);
	if (o->kind == RENDER_SITE && render_to_stdout(o))
		return cli_error(c, "--kind trang cần -o THƯ MỤC",
		    "--kind trang needs -o DIR");
	return check_kind(o, c);
}

int
render_options_read(struct render_options *o, struct cli *c)
{
	const char *arg;
	int id;

	o->jobs = 1;
	o->max_file = (size_t)16 << 20;
	cli_date(NULL, &o->as_of);
	o->old_day = o->as_of;
	while ((id = cli_next(c, &arg)) != CLI_END) {
		if (id == CLI_DONE || id == CLI_ERROR)
			return id;
		if (take(o, c, id, arg) == CLI_ERROR)
			return CLI_ERROR;
	}
	return check(o, c);
}
