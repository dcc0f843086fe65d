/* tthc-import: brings procedures from JSON and XML into a catalogue. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/escape.h"
#include "cli/cli.h"
#include "import/import.h"

enum { OUTPUT = 1, FORCE };

static const struct cli_option options[] = {
	{ OUTPUT, 'o', "output", { "THƯ MỤC", "DIR" },
	    { "gốc của bộ dữ liệu, chưa có thì tạo (gốc quanh thư mục hiện hành)", "root of the catalogue, made if missing (the one around this folder)" } },
	{ FORCE, 0, "force", { NULL, NULL },
	    { "ghi đè cả tệp đã sửa tay", "overwrite files edited by hand, too" } },
};

static const struct cli_program program = {
	.name = "tthc-import",
	.synopsis = {
		{ "[-o THƯ MỤC] [--force] ĐƯỜNG DẪN…|-", NULL },
		{ "[-o DIR] [--force] PATH…|-", NULL } },
	.about = {
		"Đưa bản ghi thủ tục hành chính từ JSON, XML vào bộ dữ liệu.",
		"Brings records of administrative procedures from JSON and XML into a catalogue." },
	.more = {
		"Đọc được: kết quả JSON của Cổng Dịch vụ công quốc gia và gói trao đổi cũ (khóa\n"
		"chữ in hoa, MATTHC…), mỗi tệp một bản ghi hoặc một danh sách; XML của tthc-export\n"
		"-f xml, trở lại đúng các tệp đã xuất. Thư mục thì đọc mọi tệp .json, .xml bên trong.\n"
		"Không sửa dòng danh mục đã có và không ghi đè tệp đã sửa tay.\n"
		"Mã kết thúc: 0 đã nhập hết, 1 có tệp sửa tay được để nguyên, 2 có bản ghi không\n"
		"nhập được.",
		"Reads the JSON of the national portal and the older exchange package (upper-case\n"
		"keys, MATTHC…), one record a file or a list; and XML of tthc-export -f xml, which\n"
		"becomes the files that were exported. Of a folder, every .json and .xml file in it.\n"
		"Register rows that exist and files edited by hand are left as they are.\n"
		"Exit status: 0 all imported, 1 files edited by hand were left alone, 2 some record\n"
		"could not be imported." },
	.options = options,
	.n_options = sizeof options / sizeof options[0],
};

struct wanted {
	const char *dir;
	bool force;
	size_t n_paths;
};

/* Reads the command line; CLI_END, CLI_DONE or CLI_ERROR. */
static int
read_options(struct cli *c, struct import *im, struct wanted *w)
{
	const char *arg;
	int id;

	while ((id = cli_next(c, &arg)) >= 0) {
		switch (id) {
		case CLI_OPERAND:
			import_add(im, arg);
			w->n_paths++;
			break;
		case OUTPUT:
			w->dir = arg;
			break;
		case FORCE:
			w->force = true;
			break;
		}
	}
	if (id == CLI_END && w->n_paths == 0)
		return cli_error(c, "chưa ghi tệp cần nhập",
		    "no file to import was named");
	if (id == CLI_END && w->dir != NULL && *w->dir == '\0')
		return cli_error(c, "-o cần tên thư mục", "-o needs a folder");
	return id;
}

static void
print_notes(const struct import *im)
{
	const struct note *n = im->notes.v;
	struct buf line;
	size_t i;

	buf_init(&line, 0);
	for (i = 0; i < im->notes.n; i++, n++) {
		escape_line(&line, n->place, strlen(n->place));
		buf_puts(&line, ": ");
		escape_line(&line, n->text, strlen(n->text));
		buf_putc(&line, '\n');
	}
	fwrite(line.data, 1, line.len, stderr);
	buf_release(&line);
}

static void
print_total(const struct import *im, enum lang lang)
{
	const struct stored *s = &im->store.stored;
	const size_t *count = im->notes.count;

	fprintf(stderr, lang == LANG_VI ?
	    "%zu thủ tục: %zu tệp mới, %zu tệp ghi lại, %zu tệp không đổi, "
	    "%zu tệp sửa tay để nguyên; thêm %zu dòng danh mục; %zu giá trị "
	    "cần xem lại; %zu lỗi\n" :
	    "%zu procedures: %zu new files, %zu rewritten, %zu unchanged, "
	    "%zu edited by hand and left alone; %zu register rows added; %zu "
	    "values to look at; %zu errors\n",
	    im->n_usable, s->new, s->replaced, s->unchanged, s->kept, s->rows,
	    count[NOTE_LEFT_OVER], count[NOTE_ERROR]);
}

static int
run(struct import *im, const struct wanted *w, enum lang lang)
{
	const char *dir = w->dir;

	if (dir == NULL)
		dir = catalogue_find_root(&im->arena, ".");
	import_run(im, dir == NULL ? "." : dir, w->force);
	notes_sort(&im->notes);
	print_notes(im);
	print_total(im, lang);
	if (im->notes.count[NOTE_ERROR] > 0)
		return EXIT_FAILED;
	return im->notes.count[NOTE_KEPT] > 0 ? EXIT_FINDINGS : EXIT_CLEAN;
}

int
main(int argc, char **argv)
{
	struct wanted w = { 0 };
	struct import im;
	struct cli c;
	int status;

	cli_init(&c, &program, argc, argv);
	import_init(&im, c.lang);
	status = read_options(&c, &im, &w);
	if (status == CLI_END)
		status = run(&im, &w, c.lang);
	else
		status = status == CLI_DONE ? EXIT_CLEAN : EXIT_FAILED;
	import_release(&im);
	return status;
}
