/* Syntax errors: where to mend, what to say, which line to leave out. */
#include <string.h>

#include "load/yaml_error.h"

struct wording {
	const char *problem;	/* begins libyaml's message */
	const char *vi, *en, *remedy_vi, *remedy_en;
};

#define QUOTE_VI "đặt cả giá trị trong dấu nháy kép, hoặc viết dưới dấu | ở dòng sau"
#define QUOTE_EN "quote the whole value, or write it as a block after |"

/* The first row whose words begin the problem wins; the last fits all. */
static const struct wording wordings[] = {
	{ "mapping values are not allowed",
	    "dấu hai chấm nằm trong giá trị không có dấu nháy, hoặc dòng thụt sai",
	    "a colon inside an unquoted value, or a line indented wrongly",
	    QUOTE_VI, QUOTE_EN },
	{ "block sequence entries are not allowed",
	    "dấu gạch đầu dòng đứng sai chỗ",
	    "a dash where no list may start",
	    "xuống dòng trước dấu gạch; nếu dấu gạch là chữ thì đặt trong dấu nháy",
	    "start a new line before the dash; quote it if it is text" },
	{ "did not find expected key",
	    "dòng này không phải khóa: giá trị, hoặc thụt đầu dòng không khớp dòng trên",
	    "not a key: value line, or its indentation does not fit the lines above",
	    "cho dòng thụt bằng các dòng cùng cấp; văn bản nhiều dòng viết dưới dấu |",
	    "indent it like its siblings; write text of several lines after |" },
	{ "did not find expected '-' indicator",
	    "dòng này phải bắt đầu bằng dấu gạch như các dòng cùng cấp",
	    "this line must begin with a dash like its siblings",
	    "thêm dấu gạch, hoặc sửa thụt đầu dòng",
	    "add the dash, or mend the indentation" },
	{ "did not find expected ',' or ']'",
	    "danh sách mở bằng [ chưa đóng",
	    "a list opened with [ is not closed",
	    "thêm ] hoặc viết mỗi phần tử một dòng với dấu gạch",
	    "add ], or write one item a line with a dash" },
	{ "did not find expected ',' or '}'",
	    "mục mở bằng { chưa đóng",
	    "a mapping opened with { is not closed",
	    "thêm } hoặc viết mỗi khóa một dòng",
	    "add }, or write one key a line" },
	{ "found unexpected end of stream",
	    "dấu nháy mở ra mà không đóng",
	    "a quotation mark is not closed",
	    "thêm dấu nháy đóng ở cuối giá trị",
	    "add the closing mark at the end of the value" },
	{ "found unexpected document indicator",
	    "dấu nháy mở ra mà không đóng",
	    "a quotation mark is not closed",
	    "thêm dấu nháy đóng ở cuối giá trị",
	    "add the closing mark at the end of the value" },
	{ "found unknown escape character",
	    "dấu gạch chéo ngược \\ trong dấu nháy kép",
	    "a backslash inside double quotes",
	    "đổi sang dấu nháy đơn, hoặc viết \\\\",
	    "use single quotes, or write \\\\" },
	{ "found character that cannot start any token",
	    "giá trị bắt đầu bằng ký tự đặc biệt (@, `, % hoặc phím Tab)",
	    "the value begins with a special character (@, `, % or a tab)",
	    QUOTE_VI, QUOTE_EN },
	{ "could not find expected ':'",
	    "dòng này thiếu dấu hai chấm sau khóa",
	    "the colon after the key is missing",
	    "viết khóa: giá trị; văn bản nhiều dòng viết dưới dấu |",
	    "write key: value; write text of several lines after |" },
	{ "did not find expected alphabetic",
	    "giá trị bắt đầu bằng * hoặc &",
	    "the value begins with * or &",
	    QUOTE_VI, QUOTE_EN },
	{ "did not find expected node content",
	    "thiếu giá trị trong [ ] hoặc { }",
	    "a value is missing inside [ ] or { }",
	    "bỏ dấu phẩy thừa, hoặc viết mỗi phần tử một dòng",
	    "remove the extra comma, or write one item a line" },
	{ "did not find expected <document start>",
	    "nội dung đứng sai chỗ: đầu tệp phải là khóa: giá trị",
	    "content in a wrong place: a file begins with key: value",
	    "cho dòng này thụt bằng các dòng cùng cấp",
	    "indent this line like its siblings" },
	{ "found a tab character",
	    "phím Tab ở chỗ phải là dấu cách",
	    "a tab where spaces must be",
	    "thay Tab bằng dấu cách",
	    "replace the tab by spaces" },
	{ "",
	    "không đọc được dòng này",
	    "this line cannot be read",
	    QUOTE_VI, QUOTE_EN },
};

static struct span
line_around(const struct source *s, uint32_t offset)
{
	struct span line = { offset, offset };

	while (line.start > s->bom && s->data[line.start - 1] != '\n')
		line.start--;
	while (line.end < s->len && s->data[line.end] != '\n')
		line.end++;
	return line;
}

/* libyaml's marks count characters from behind the BOM. */
static uint32_t
offset_of(const struct source *s, const char *data, size_t index)
{
	const char *p = data;

	while (index > 0 && *p != '\0') {
		p++;
		while (((unsigned char)*p & 0xC0) == 0x80)
			p++;
		index--;
	}
	return (uint32_t)(p - data + (ptrdiff_t)s->bom);
}

/*
 * What is opened and never closed is mended where it was opened; everything
 * else where libyaml stumbled.
 */
static bool
is_unclosed(const char *problem)
{
	return strncmp(problem, "did not find expected ','", 25) == 0 ||
	    strncmp(problem, "found unexpected", 16) == 0;
}

void
syntax_error_take(struct syntax_error *e, const struct source *s,
    const char *data, const yaml_parser_t *parser)
{
	uint32_t problem, context;

	e->problem = parser->problem == NULL ? "" : parser->problem;
	problem = offset_of(s, data, parser->problem_mark.index);
	context = offset_of(s, data, parser->context_mark.index);
	/* At the end of the file there is nothing to point at. */
	while (problem > s->bom && problem >= s->len)
		problem--;
	if (is_unclosed(e->problem) && parser->context != NULL)
		problem = context;
	e->at.start = problem;
	e->at.end = problem + (problem < s->len ? 1 : 0);
	while (((unsigned char)s->data[e->at.end] & 0xC0) == 0x80)
		e->at.end++;
	e->line = line_around(s, problem);
	e->follows = e->blanked_to != 0 && e->line.start <= e->blanked_to + 1;
}

/* A tab among the blanks that begin the line. */
static bool
indented_by_tab(const struct syntax_error *e, const struct source *s,
    struct span *tab)
{
	uint32_t i = e->line.start;

	while (i < e->line.end && s->data[i] == ' ')
		i++;
	tab->start = i;
	tab->end = i + 1;
	return i < e->line.end && s->data[i] == '\t';
}

struct finding *
syntax_error_report(const struct syntax_error *e, struct reporter *r)
{
	const struct wording *w = wordings;
	struct span tab;

	if (indented_by_tab(e, r->source, &tab))
		return report_span(r, RULE_TAB_INDENT, tab, "", NULL);
	while (strncmp(e->problem, w->problem, strlen(w->problem)) != 0)
		w++;
	return report_span(r, RULE_SYNTAX, e->at, "", "loi", w->vi,
	    "error", w->en, "cach_sua", w->remedy_vi,
	    "remedy", w->remedy_en, NULL);
}

bool
syntax_error_blank(struct syntax_error *e, char *data, size_t bom)
{
	char *line = data + e->line.start - bom;
	size_t n = e->line.end - e->line.start;

	if (strspn(line, " \r") >= n)
		return false;
	memset(line, ' ', n);
	e->blanked_to = e->line.end;
	return true;
}
