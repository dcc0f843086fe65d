/* The option table of tthc-export, and what each option sets. */
#include <string.h>

#include "base/suggest.h"
#include "cli/values.h"
#include "lint/run.h"
#include "tools/export_options.h"

enum { FORM = 1, OUTPUT, ROWS, SCHEMA, XSD, AS_OF, JOBS, MAX_FILE, QUIET };

static const struct cli_option options[] = {
	{ FORM, 'f', "format", { "DẠNG", "FORM" },
	    { "dạng xuất (xml)", "form of the document (xml)" } },
	{ OUTPUT, 'o', "output", { "ĐƯỜNG DẪN", "PATH" },
	    { "tệp để ghi, hoặc THƯ MỤC/ để ghi mỗi thủ tục một tệp", "file to write, or DIR/ for a file each procedure" } },
	{ ROWS, 0, "rows", { "thu-tuc|phi|giay-to", "thu-tuc|phi|giay-to" },
	    { "csv: mỗi thủ tục, khoản phí hay giấy tờ một dòng (thu-tuc)", "csv: a row each procedure, fee or paper (thu-tuc)" } },
	{ SCHEMA, 0, "schema", { NULL, NULL },
	    { "in lược đồ RELAX NG của dạng xml rồi thoát", "print the RELAX NG schema of the form xml and exit" } },
	{ XSD, 0, "xsd", { NULL, NULL },
	    { "in lược đồ ấy dạng XSD rồi thoát", "print that schema as XSD and exit" } },
	{ AS_OF, 0, "as-of", { "NGÀY", "DATE" },
	    { "ngày mà bản xuất phải đúng (hôm nay)", "the day on which it must be true (today)" } },
	{ JOBS, 'j', "jobs", { "SỐ", "N" },
	    { "số luồng; 0 là số bộ xử lý (1)", "threads; 0 = one a processor (1)" } },
	{ MAX_FILE, 0, "max-file-size", { "MIB", "MIB" },
	    { "giới hạn cỡ một tệp (16)", "size limit of a file (16)" } },
	{ QUIET, 'q', "quiet", { NULL, NULL },
	    { "không in dòng tổng hợp và những gì dạng ấy không chứa được", "no summary, and nothing of what the form cannot hold" } },
};

const struct cli_program export_program = {
	.name = "tthc-export",
	.synopsis = {
		{ "[TÙY CHỌN] [ĐƯỜNG DẪN…|-]", "--schema|--xsd", NULL },
		{ "[OPTIONS] [PATH…|-]", "--schema|--xsd", NULL } },
	.about = {
		"Xuất thủ tục hành chính cho hệ thống khác: XML, JSON, CSV, CPSV-AP, dạng của Cổng quốc gia.",
		"Exports administrative procedures to other systems: XML, JSON, CSV, CPSV-AP, the portal's shape." },
	.more = {
		"Dạng: xml, không mất gì, tthc-import đọc lại được; json; jsonld (schema.org); csv;\n"
		"cpsv-ap và rdf (châu Âu); cong-dvc (Cổng Dịch vụ công quốc gia); goi-cu (LayThuTuc).\n"
		"Không ghi đường dẫn thì xuất cả bộ dữ liệu quanh thư mục hiện hành, kèm danh mục và\n"
		"cài đặt nếu dạng ấy chứa được. Không có -o thì in ra đầu ra chuẩn.\n"
		"Những gì dạng ấy không chứa được thì nêu ở đầu ra lỗi.\n"
		"Mã kết thúc: 0 đã xuất hết; 2 có tệp không xuất được: khi đó không ghi tài liệu chung\n"
		"nào.",
		"Forms: xml, without loss, read back by tthc-import; json; jsonld (schema.org); csv;\n"
		"cpsv-ap and rdf (Europe); cong-dvc (the national portal); goi-cu (LayThuTuc).\n"
		"Without a path all of the catalogue around the current folder is exported, with its\n"
		"registers and settings if the form has a place for them; without -o to standard output.\n"
		"What the form cannot hold is named on standard error.\n"
		"Exit status: 0 all exported; 2 some file could not be: then no document of several is\n"
		"written." },
	.options = options,
	.n_options = sizeof options / sizeof options[0],
};

static int
set_form(struct export_options *o, const struct cli *c, const char *arg)
{
	struct suggestion best = { 0 };
	const struct form *f;

	o->form = form_by_name(arg);
	if (o->form != NULL)
		return CLI_END;
	for (f = forms; f->name != NULL; f++)
		suggest(&best, arg, f->name);
	return cli_error(c, "--format: không có dạng \"%s\"; có phải là %s?",
	    "--format: there is no form \"%s\"; did you mean %s?", arg,
	    best.word != NULL ? best.word : forms[0].name);
}

static int
set_rows(struct export_options *o, const struct cli *c, const char *arg)
{
	static const struct cli_choice names[] = {
		{ "thu-tuc", ROWS_PROCEDURES }, { "phi", ROWS_FEES },
		{ "giay-to", ROWS_PAPERS }, { NULL, 0 }
	};
	int rows;

	if (cli_take_choice(c, "rows", names, arg, &rows) != CLI_END)
		return CLI_ERROR;
	o->rows = (enum csv_rows)rows;
	return CLI_END;
}

static int
take(struct export_options *o, const struct cli *c, int id, const char *arg)
{
	switch (id) {
	case CLI_OPERAND:
		return cli_take_operand(o->arena, &o->operands,
		    &o->n_operands, &o->cap_operands, arg);
	case FORM: return set_form(o, c, arg);
	case OUTPUT:
		return *arg == '\0' ? cli_bad_value(c, "output", arg) :
		    cli_take_text(&o->output, arg);
	case ROWS: return set_rows(o, c, arg);
	case SCHEMA: return cli_take_flag(&o->schema);
	case XSD: return cli_take_flag(&o->xsd);
	case AS_OF:
		return cli_date(arg, &o->as_of) ? CLI_END :
		    cli_bad_value(c, "as-of", arg);
	case JOBS: return cli_take_jobs(c, arg, &o->jobs);
	case MAX_FILE: return cli_take_file_size(c, arg, &o->max_file);
	case QUIET: return cli_take_flag(&o->quiet);
	default: return CLI_ERROR;
	}
}

int
export_options_read(struct export_options *o, struct cli *c)
{
	const char *arg;
	int id, status = CLI_END;

	o->form = &forms[0];
	o->jobs = 1;
	o->max_file = RUN_MAX_FILE;
	if (!cli_date(NULL, &o->as_of))
		return cli_bad_value(c, "SOURCE_DATE_EPOCH", "");
	while (status == CLI_END && (id = cli_next(c, &arg)) >= 0)
		status = take(o, c, id, arg);
	if (status == CLI_END)
		status = id;
	if (status == CLI_END && o->rows != ROWS_PROCEDURES &&
	    strcmp(o->form->name, "csv") != 0)
		return cli_error(c, "--rows chỉ đi với --format csv",
		    "--rows goes with --format csv only");
	return status;
}
