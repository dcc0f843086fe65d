/* How notices look: paper, QR codes, the unit, the office's own CSS. */
#include <errno.h>
#include <string.h>

#include "base/utf8.h"
#include "load/bind.h"
#include "tools/obstacles.h"
#include "tools/render.h"

enum { MAX_CSS = 256 << 10 };	/* bytes */

static int
unreadable(const struct render *r, const char *path,
    enum source_status status, size_t max)
{
	if (status == SOURCE_TOO_LARGE)
		cli_complain(r->c, "%s: quá %zu KiB", "%s: over %zu KiB",
		    path, max >> 10);
	else if (status == SOURCE_NOT_A_FILE)
		cli_complain(r->c, "%s không phải là một tệp",
		    "%s is no file", path);
	else
		cli_complain(r->c, "không đọc được %s: %s",
		    "cannot read %s: %s", path, strerror(errno));
	return EXIT_FAILED;
}

/* --- the unit ------------------------------------------------------------ */

/* The unit of the file, if it is one of the catalogue's own. */
static const struct record *
own_unit(const struct render *r, const struct catalogue *catalogue)
{
	const char *inside = path_in_root(r->arena, catalogue->root_absolute,
	    r->o->unit);
	const struct shared_file *f;

	for (f = catalogue->files; f != NULL; f = f->next)
		if (f->type == R_TTHC && !f->is_register &&
		    strcmp(f->inside, inside) == 0)
			return f->record;
	return NULL;
}

static int
read_unit(struct render *r, const struct catalogue *catalogue)
{
	struct findings wrong = { .arena = r->arena };
	struct reporter report = { .findings = &wrong, .source = &r->unit,
	    .path = r->o->unit, .procedure = "" };
	struct binder b = { .arena = r->arena, .report = &report,
	    .catalogue = catalogue };
	enum source_status status = source_read(&r->unit, r->o->unit,
	    r->o->max_file);
	const struct node *root;

	if (status != SOURCE_OK)
		return unreadable(r, r->o->unit, status, r->o->max_file);
	root = yaml_read(r->arena, &r->unit, &report, &b.partial);
	if (root != NULL && bind_is_map(&b, root, r->o->unit))
		r->notice.settings = bind_record(&b, R_TTHC, root, NULL);
	if (!obstacles_any(&wrong))
		return EXIT_CLEAN;
	obstacles_show(r->c, r->arena, &wrong, "tthc-lint");
	cli_complain(r->c, "--don-vi: %s có lỗi phải sửa trước",
	    "--don-vi: %s has errors to mend first", r->o->unit);
	return EXIT_FAILED;
}

static int
take_unit(struct render *r, const struct catalogue *catalogue)
{
	int status = EXIT_CLEAN;

	r->notice.settings = catalogue->settings;
	if (r->o->unit != NULL) {
		r->notice.settings = own_unit(r, catalogue);
		if (r->notice.settings == NULL)
			status = read_unit(r, catalogue);
	}
	if (status != EXIT_CLEAN || r->o->quiet ||
	    (r->notice.settings != NULL &&
	    record_in(r->notice.settings, F_TTHC_DON_VI) != NULL))
		return status;
	cli_complain(r->c, "chưa biết đơn vị niêm yết nên bản in không có tên "
	    "đơn vị; khai don_vi trong %s", "the unit that posts is not known, "
	    "so its name is not printed; fill in don_vi of %s",
	    r->o->unit != NULL ? r->o->unit : "tthc.yaml");
	return EXIT_CLEAN;
}

/* --- CSS ----------------------------------------------------------------- */

/*
 * The first byte that must not stand in a style sheet: what is no UTF-8, a
 * control character, the "</" that could end its element. n if there is none.
 */
static size_t
first_bad(const char *s, size_t n)
{
	size_t i = 0, len;
	uint32_t cp;

	while (i < n) {
		len = utf8_decode(s + i, n - i, &cp);
		if (len == 0 || (cp < ' ' && cp != '\t' && cp != '\n') ||
		    (cp >= 0x7f && cp < 0xa0) ||
		    (cp == '<' && i + 1 < n && s[i + 1] == '/'))
			break;
		i += len;
	}
	return i;
}

static void
refuse_css(const struct render *r, size_t at)
{
	struct position p = source_position(&r->css, (uint32_t)at);
	const char *s = r->css.data + at, *vi, *en;

	if (*s == '\r') {
		vi = "xuống dòng kiểu Windows; hãy lưu tệp với dấu xuống dòng "
		    "LF";
		en = "line ends of Windows; save the file with LF";
	} else if (*s == '<') {
		vi = "có \"</\", sẽ đóng phần CSS của trang";
		en = "\"</\" would end the style of the page";
	} else if ((unsigned char)*s < 0x80) {
		vi = "ký tự điều khiển";
		en = "a control character";
	} else {
		vi = "không phải là chữ UTF-8; hãy lưu tệp dạng UTF-8";
		en = "no text in UTF-8; save the file as UTF-8";
	}
	cli_complain(r->c, "--css: %s:%u:%u: %s", "--css: %s:%u:%u: %s",
	    r->o->css, p.line, p.column, r->c->lang == LANG_VI ? vi : en);
}

static int
take_css(struct render *r)
{
	enum source_status status;
	size_t at;

	if (r->o->css == NULL)
		return EXIT_CLEAN;
	status = source_read(&r->css, r->o->css, MAX_CSS);
	if (status != SOURCE_OK)
		return unreadable(r, r->o->css, status, MAX_CSS);
	at = r->css.bom + first_bad(r->css.data + r->css.bom,
	    r->css.len - r->css.bom);
	if (at < r->css.len) {
		refuse_css(r, at);
		return EXIT_FAILED;
	}
	r->notice.css = r->css.data + r->css.bom;
	return EXIT_CLEAN;
}

/* --- settings ------------------------------------------------------------ */

static const char *
setting(const struct catalogue *catalogue, enum field_id f)
{
	const struct record *render = catalogue->settings == NULL ? NULL :
	    record_in(catalogue->settings, F_TTHC_RENDER);

	return render == NULL ? NULL : text_of(render, f);
}

/* A slip is handed out: it is small whatever hangs on the wall. */
static int
take_paper(struct render *r, const struct catalogue *catalogue)
{
	const char *name = r->o->paper;

	r->notice.paper = r->o->kind == RENDER_SLIPS ? PAPER_A5 : PAPER_A4;
	if (name == NULL && r->o->kind != RENDER_SLIPS)
		name = setting(catalogue, F_RENDER_PAPER);
	if (name == NULL || render_paper_by_name(name, &r->notice.paper))
		return EXIT_CLEAN;
	cli_complain(r->c, "tthc.yaml: không có khổ giấy \"%s\"; paper là a4, "
	    "a3 hoặc a5", "tthc.yaml: there is no paper \"%s\"; it is a4, a3 "
	    "or a5", name);
	return EXIT_FAILED;
}

static int
take_qr(struct render *r, const struct catalogue *catalogue)
{
	const char *qr = r->o->qr != NULL ? r->o->qr :
	    setting(catalogue, F_RENDER_QR);

	if (qr == NULL)
		qr = "auto";
	r->notice.qr = strcmp(qr, "none") == 0 ? NULL : qr;
	if (render_qr_valid(qr))
		return EXIT_CLEAN;
	cli_complain(r->c, "tthc.yaml: qr \"%s\" không phải auto, none hay một "
	    "địa chỉ https://… có {ma}", "tthc.yaml: qr \"%s\" is neither auto "
	    "nor none nor an address https://… with {ma}", qr);
	return EXIT_FAILED;
}

int
render_look(struct render *r, const struct catalogue *catalogue)
{
	int status;

	r->notice.day = r->o->as_of;
	r->notice.large = r->o->large;
	status = take_paper(r, catalogue);
	if (status == EXIT_CLEAN)
		status = take_qr(r, catalogue);
	if (status == EXIT_CLEAN)
		status = take_css(r);
	if (status == EXIT_CLEAN)
		status = take_unit(r, catalogue);
	if (status == EXIT_CLEAN)
		notice_prepare(&r->notice, r->arena);
	return status;
}
