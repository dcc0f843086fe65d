/* The set that goes up for signature: which papers, in which order. */
#include "publish/dossier.h"

const struct publish_file *
publish_files(size_t *n)
{
	static const struct publish_file files[] = {
		{ "1-to-trinh.html", "Dự thảo Tờ trình", NULL,
		  write_proposal },
		{ "2-quyet-dinh.html", "Dự thảo Quyết định", NULL,
		  write_decision },
		{ "3-phu-luc-danh-muc.html",
		  "Phụ lục: danh mục và nội dung thủ tục hành chính", NULL,
		  write_annex },
		{ "4-phu-luc-quy-trinh.html",
		  "Phụ lục: quy trình nội bộ", process_wanted,
		  write_process },
		{ "5-niem-yet.html", "Danh sách gỡ xuống và niêm yết", NULL,
		  write_posting },
		{ "6-so-sanh.html", "So sánh trước và sau", NULL,
		  write_comparison },
	};

	*n = sizeof files / sizeof files[0];
	return files;
}

void
write_annex(struct buf *out, const struct changes *c,
    const struct record *settings)
{
	publish_annex(out, PUBLISH_HTML, c, settings);
}

void
write_comparison(struct buf *out, const struct changes *c,
    const struct record *settings)
{
	(void)settings;		/* the table names no office */
	publish_table(out, c);
}
