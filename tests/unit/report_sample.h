/*
 * A run with one finding of every awkward kind, for the tests of reports.
 * The rules are the tests' own, so that no change of the rule table changes
 * what is expected.
 */
#ifndef TESTS_REPORT_SAMPLE_H
#define TESTS_REPORT_SAMPLE_H

#include <string.h>

#include "report/report.h"

static const struct rule too_large = {
	.code = "TT903", .name = "tep-qua-lon", .name_en = "file-too-large",
	.level = LEVEL_ERROR,
	.message = { "tệp lớn hơn {so} MiB", "larger than {so} MiB" },
	.help = { "tách tệp", "split it" },
	.why = { "Tốn bộ nhớ.", "It uses up memory." },
};

static const struct rule no_unit = {
	.code = "TT412", .name = "phi-thieu-don-vi-tinh",
	.name_en = "fee-no-unit",
	.level = LEVEL_ERROR, .from = "2025-07-01", .until = "2026-12-31",
	.basis = "Điều 8 Luật Phí và lệ phí; Thông tư 85/2019/TT-BTC",
	.message = { "mức thu {so} đồng chưa ghi đơn vị tính",
		"fee of {so} đồng without a unit" },
	.help = { "{cach_sua}", "{remedy}" },
	.why = { "Người nộp phải biết trả cho cái gì.",
		"People must know what they pay for." },
	.bad = "muc_thu: \x1b" "8000\n\tx\n", .good = "muc_thu: 8000 {}\n",
};

static const struct rule odd = {
	.code = "TT601", .name = "ky-tu-la", .name_en = "odd-character",
	.level = LEVEL_INFO,
	.message = { "ký tự lạ", "odd character" },
	.why = { "Khó đọc.", "Hard to read." },
};

enum { WHOLE_FILE, WARNING, MULTI_LINE, SUPPRESSED, CONTROL, N_SAMPLES };

#define PLACE_LINE(s) .line = (s), .line_len = sizeof(s) - 1

static const struct place places[N_SAMPLES] = {
	[WHOLE_FILE] = { .path = "./a\nb, 100%:x.yaml" },
	[WARNING] = {
		.path = "thu_tuc/1.001193.yaml",
		.from = { 14, 18, 18 }, .to = { 14, 22, 22 },
		PLACE_LINE("        muc_thu: 8000"),
	},
	[MULTI_LINE] = {
		.path = "thu_tuc/1.001193.yaml",
		.from = { 20, 12, 13 }, .to = { 22, 1, 1 },
		PLACE_LINE("  ten: Phí công"),
	},
	[SUPPRESSED] = {
		.path = "thu_tuc/1.001193.yaml",
		.from = { 30, 12, 13 }, .to = { 30, 16, 18 },
		PLACE_LINE("  ten: Phí công"),
	},
	[CONTROL] = {
		.path = "thu_tuc/đ\x1b]0;x\a\xff.yaml",
		.from = { 105, 5, 5 }, .to = { 105, 5, 5 },
		PLACE_LINE("ab\x1b[c\u202e\td\xff\u200be"),
	},
};

static const struct report_item samples[N_SAMPLES] = {
	[WHOLE_FILE] = {
		.rule = &too_large, .level = LEVEL_WARNING,
		.message = "tệp lớn hơn 8 MiB", .help = "tách tệp",
		.procedure = "", .pointer = "", .at = &places[WHOLE_FILE],
		.fingerprint = "00000000000000000000000000000001",
	},
	[WARNING] = {
		.rule = &no_unit, .level = LEVEL_ERROR,
		.message = "mức thu 8.000 đồng chưa ghi đơn vị tính",
		.help = "thêm don_vi_tinh, ví dụ: don_vi_tinh: bản",
		.procedure = "1.001193", .pointer = "/phi/0/muc_thu",
		.at = &places[WARNING],
		.related = &places[SUPPRESSED], .n_related = 1,
		.fingerprint = "00000000000000000000000000000002",
	},
	[MULTI_LINE] = {
		.rule = &odd, .level = LEVEL_INFO,
		.message = "chữ \"<b>|`]]>\" & 5% {x}", .help = "",
		.procedure = "1.001193", .pointer = "/ten",
		.at = &places[MULTI_LINE],
		.fingerprint = "00000000000000000000000000000003",
	},
	[SUPPRESSED] = {
		.rule = &odd, .level = LEVEL_INFO,
		.message = "chữ lạ", .help = "",
		.procedure = "1.001193", .pointer = "/ten",
		.at = &places[SUPPRESSED],
		.suppressed = "giữ như bản gốc",
		.fingerprint = "00000000000000000000000000000004",
	},
	[CONTROL] = {
		.rule = &odd, .level = LEVEL_WARNING,
		.message = "có \x1b[31m\xc2\x9b\n\xfe", .help = "xóa \u200b",
		.procedure = "", .pointer = "", .at = &places[CONTROL],
		.fingerprint = "00000000000000000000000000000005",
	},
};

static const struct report_run sample_run = {
	.tool = "tthc-lint", .version = "0.1.0", .lang = LANG_VI,
	.as_of = "2026-11-22", .files = 12,
	.count = {
		[LEVEL_ERROR] = 1, [LEVEL_WARNING] = 2, [LEVEL_INFO] = 5,
	},
	.suppressed = 1, .baselined = 3, .hidden = 4, .width = 80,
	.items = samples, .n_items = N_SAMPLES,
};

/* Renders into a buffer that the caller releases. */
static void
render(struct buf *out, const char *format, const struct report_run *run)
{
	const struct report_format *f = report_format_by_name(format);

	buf_init(out, 0);
	report_render(out, f, run);
}

#endif
