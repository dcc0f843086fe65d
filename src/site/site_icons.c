/* Line drawings of 32 by 32, drawn with a pen of 2.4. A word always stands
 * beside them. */
#include "site/site_part.h"

#define CIRCLE "M16 4a12 12 0 1 0 .01 0z"

static const char *const icons[] = {
	[ICON_HOME] = "M3.5 16 16 5l12.5 11M7 13.5V27h18V13.5M13 27v-8h6v8",
	[ICON_TALK] = "M9.5 4.5 6 7c-2.5 4.5 6.5 17 15 20l4.5-3"
		"-4-6-4 1.5c-2-1.5-4-4.2-4.7-6.5l3-2.5z",
	[ICON_BACK] = "M20 6 10 16l10 10",
	[ICON_ON] = "M12 6l10 10-10 10",
	[ICON_TIME] = CIRCLE "M16 9.5V17l5 3",
	[ICON_MONEY] = CIRCLE "M15 13.5a4.2 4.2 0 1 0 .01 0zM19.2 9v13"
		"M16.5 11.5h5.5",
	[ICON_ONLINE] = "M3 8.5h26v15H3zM8 13.5v.01M13.3 13.5v.01"
		"M18.6 13.5v.01M24 13.5v.01M10 18.5h12",
};

void
site_icon(struct html_node *into, enum icon icon)
{
	html_icon(into, "icon", icons[icon]);
}

static const char paper[] = "M7 3.5h11.5L25 10v18.5H7zM18.5 3.5V10H25"
	"M11.5 15.5h9M11.5 20.5h9";

static const struct { enum word_id word; const char *path; } drawings[] = {
	{ W_BIEU_TUONG_EM_BE, "M16 8a10.5 10.5 0 1 0 .01 0zM12 17v.01"
		"M20 17v.01M11.5 21.5a5.5 5.5 0 0 0 9 0"
		"M16 8c-2.8-3 .5-6 2.8-4.2 1.7 1.6-.2 3.6-1.8 2.6" },
	{ W_BIEU_TUONG_NHAN_CUOI, "M11.5 13a7.5 7.5 0 1 0 .01 0z"
		"M20.5 13a7.5 7.5 0 1 0 .01 0zM9.2 8l2.3-4 2.3 4"
		"-2.3 2.5z" },
	{ W_BIEU_TUONG_GIA_DINH, "M9 4.5a3.3 3.3 0 1 0 .01 0z"
		"M23 4.5a3.3 3.3 0 1 0 .01 0zM16 13.5a2.8 2.8 0 1 0 .01 0z"
		"M3.5 27v-6.5a5.5 5.5 0 0 1 7-5.3M28.5 27v-6.5a5.5 5.5"
		" 0 0 0-7-5.3M11 27v-1.5a5 4 0 0 1 10 0V27" },
	{ W_BIEU_TUONG_BAN_TAY, "M17 14c-5-3-6-6.5-4.5-8.7 1.3-1.7 3.7"
		"-1.2 4.5.7.8-1.9 3.2-2.4 4.5-.7C23 7.5 22 11 17 14z"
		"M3 19.5h5l4 2.5h5.5a2 2 0 0 1 0 4H13M19 24l6.5-4a2.2"
		" 2.2 0 0 1 2.3 3.8L20 29H3" },
	{ W_BIEU_TUONG_NGOI_NHA, "M3.5 16 16 5l12.5 11M7 13.5V27h18V13.5"
		"M13 27v-8h6v8" },
	{ W_BIEU_TUONG_CHIA_KHOA, "M10.5 15a6.5 6.5 0 1 0 .01 0z"
		"M15.2 16.8 27.5 4.5M22.5 9.5l4 4M18.5 13.5l3 3" },
	{ W_BIEU_TUONG_GACH, "M4 7h24v18H4zM4 13h24M4 19h24M12 7v6M20 7v6"
		"M8 13v6M16 13v6M24 13v6M12 19v6M20 19v6" },
	{ W_BIEU_TUONG_BAN_DO, "M4 8l8-3 8 3 8-3v19l-8 3-8-3-8 3zM12 5v19"
		"M20 8v19" },
	{ W_BIEU_TUONG_THE, "M3 7h26v18H3zM11 11.5a2.8 2.8 0 1 0 .01 0z"
		"M6.5 21.5c.8-4 8.2-4 9 0M20 13h5.5M20 18.5h5.5" },
	{ W_BIEU_TUONG_TO_GIAY, paper },
	{ W_BIEU_TUONG_CON_DAU, "M13 17c.5-3-2-5-2-8a5 5 0 0 1 10 0c0 3-2.5 5"
		"-2 8M6 17h20v5.5H6zM5 27.5h22" },
	{ W_BIEU_TUONG_BUT, "M4.5 28h23M8 22l1.5-6L22 3.5l4.5 4.5L14 20.5z"
		"M18.5 7l4.5 4.5" },
	{ W_BIEU_TUONG_CUA_HANG, "M7 5h18l3.5 8h-25zM3.5 13a3.1 3.1 0 0 0"
		" 6.25 0 3.1 3.1 0 0 0 6.25 0 3.1 3.1 0 0 0 6.25 0 3.1"
		" 3.1 0 0 0 6.25 0M6 16.5V28h20V16.5M13 28v-7h6v7" },
	{ W_BIEU_TUONG_TRAO_DOI, "M4 10h23M21 4l6 6-6 6M28 22H5M11 16l-6 6"
		" 6 6" },
	{ W_BIEU_TUONG_CAN, "M16 4v23.5M10 27.5h12M5.5 8.5h21M6.5 8.5"
		"l-4 9a4.6 3.5 0 0 0 8 0zM25.5 8.5l-4 9a4.6 3.5 0 0 0 8 0z" },
	{ W_BIEU_TUONG_CAI_O, "M16 4v2M4 17.5a12 11.5 0 0 1 24 0c-1.5-2.5"
		"-6.5-2.5-8 0-1.5-2.5-6.5-2.5-8 0-1.5-2.5-6.5-2.5-8 0z"
		"M16 16v10a2.6 2.6 0 0 0 5.2 0" },
	{ W_BIEU_TUONG_NEN_HUONG, "M8 19.5h16l-2.5 8.5h-11zM16 19.5V8"
		"M11.5 19.5 9.5 10M20.5 19.5l2-9.5M16 4v.01M9 6v.01M23 6v.01" },
};

const char *
site_event_icon(const struct record *event)
{
	size_t i;

	for (i = 0; i < sizeof drawings / sizeof drawings[0]; i++)
		if (is_word(event, F_SU_KIEN_BIEU_TUONG, drawings[i].word))
			return drawings[i].path;
	return paper;
}
