/*
 * Differences as offices write them, and the names of what becomes of a
 * procedure. All arithmetic is of integers.
 */
#include <stdlib.h>

#include "base/money.h"
#include "model/change.h"

static const struct {
	const char *key, *label[N_LANGS];
} fates[] = {
	[FATE_NONE] = { "khong_phai_thu_tuc", { "Danh mục dùng chung",
	    "Shared registers" } },
	[FATE_ELAPSED] = { "den_ngay", { "Chỉ do đến ngày",
	    "Only because a day came" } },
	[FATE_TECHNICAL] = { "chinh_sua_ky_thuat", { "Chỉnh sửa kỹ thuật",
	    "Technical corrections" } },
	[FATE_AMENDED] = { "sua_doi_bo_sung", { "Sửa đổi, bổ sung",
	    "Amended" } },
	[FATE_MOVED] = { "doi_tham_quyen", { "Thay đổi cấp thực hiện",
	    "Moved to another level" } },
	[FATE_REPLACED] = { "thay_the", { "Thay thế", "Replacement" } },
	[FATE_NEW] = { "moi_ban_hanh", { "Mới ban hành", "New" } },
	[FATE_ABOLISHED] = { "bai_bo", { "Bị bãi bỏ", "Abolished" } },
};

/* Names of units, of one and of several. */
struct noun {
	const char *vi, *en[2];
};

static const struct noun units[] = {
	[UNIT_NONE] = { "", { "", "" } },
	[UNIT_GIO] = { "giờ", { "hour", "hours" } },
	[UNIT_GIO_LAM_VIEC] = { "giờ làm việc",
	    { "working hour", "working hours" } },
	[UNIT_NGAY] = { "ngày", { "day", "days" } },
	[UNIT_NGAY_LAM_VIEC] = { "ngày làm việc",
	    { "working day", "working days" } },
	[UNIT_TUAN] = { "tuần", { "week", "weeks" } },
	[UNIT_THANG] = { "tháng", { "month", "months" } },
	[UNIT_NAM] = { "năm", { "year", "years" } },
	[UNIT_TRONG_NGAY] = { "", { "", "" } },
	[UNIT_KHONG_QUY_DINH] = { "", { "", "" } },
};

const char *
fate_key(enum fate f)
{
	return fates[f].key;
}

const char *
fate_label(enum fate f, enum lang lang)
{
	return fates[f].label[lang];
}

long long
hundredths(long long part, long long whole)
{
	return (20000 * part + whole) / (2 * whole);
}

void
whole_write(struct buf *out, long long n, enum lang lang)
{
	char text[MONEY_SIZE], *p;

	money_format(text, n);
	for (p = text; lang == LANG_EN && *p != '\0'; p++)
		if (*p == '.')
			*p = ',';
	buf_puts(out, text);
}

void
percent_write(struct buf *out, long long n, enum lang lang)
{
	whole_write(out, n / 100, lang);
	buf_printf(out, "%c%02lld%%", lang == LANG_EN ? '.' : ',', n % 100);
}

/* Thousandths, without the zeros at their end. */
static void
write_milli(struct buf *out, long long n, enum lang lang)
{
	int digits = 3;
	long long rest = n % 1000;

	whole_write(out, n / 1000, lang);
	if (rest == 0)
		return;
	for (; rest % 10 == 0; rest /= 10)
		digits--;
	buf_printf(out, "%c%0*lld", lang == LANG_EN ? '.' : ',', digits, rest);
}

static struct noun
counted_noun(const struct field *f)
{
	switch (f->id) {
	case F_NHOM_GIAY_TO:
		return (struct noun){ "giấy tờ", { "paper", "papers" } };
	case F_GIAY_TO_BAN_CHINH:
		return (struct noun){ "bản chính",
		    { "original", "originals" } };
	case F_GIAY_TO_BAN_SAO:
		return (struct noun){ "bản sao", { "copy", "copies" } };
	case F_HO_SO_SO_BO:
		return (struct noun){ "bộ hồ sơ", { "set", "sets" } };
	case F_THU_TUC_SO_LAN_DEN:
		return (struct noun){ "lần đến", { "visit", "visits" } };
	default:
		return (struct noun){ f->vi, { f->en, f->en } };
	}
}

static struct noun
delta_noun(const struct delta *d)
{
	switch (d->kind) {
	case DELTA_NONE:
		break;
	case DELTA_TIME:
		return units[d->unit];
	case DELTA_MONEY:
		if (d->currency == W_TIEN_TE_USD)
			return (struct noun){ "USD", { "USD", "USD" } };
		return (struct noun){ "đồng", { "đồng", "đồng" } };
	case DELTA_PERCENT:
		return (struct noun){ "điểm phần trăm",
		    { "percentage point", "percentage points" } };
	case DELTA_COUNT:
		return counted_noun(d->counted);
	}
	return (struct noun){ "", { "", "" } };
}

static void
write_amount(struct buf *out, const struct delta *d, long long n,
    enum lang lang)
{
	switch (d->kind) {
	case DELTA_NONE:
		break;
	case DELTA_TIME:
	case DELTA_PERCENT:
		write_milli(out, n, lang);
		break;
	case DELTA_MONEY:
		whole_write(out, n, lang);
		break;
	case DELTA_COUNT:
		/* Decisions write small counts with two digits. */
		buf_printf(out, lang == LANG_VI ? "%02lld" : "%lld", n);
		break;
	}
}

/* Papers come and go; everything else grows and shrinks. */
static const char *
verb(const struct delta *d, bool more)
{
	if (d->kind == DELTA_COUNT && d->counted->id == F_NHOM_GIAY_TO)
		return more ? "thêm" : "bỏ";
	return more ? "tăng" : "giảm";
}

static bool
is_one(const struct delta *d, long long n)
{
	return n == (d->kind == DELTA_TIME || d->kind == DELTA_PERCENT ?
	    1000 : 1);
}

void
delta_write(struct buf *out, const struct delta *d, enum lang lang)
{
	long long n = llabs(d->after - d->before);
	bool more = d->after > d->before;
	struct noun noun = delta_noun(d);

	if (d->kind == DELTA_NONE || n == 0)
		return;
	if (lang == LANG_VI)
		buf_printf(out, "%s ", verb(d, more));
	write_amount(out, d, n, lang);
	if (lang == LANG_VI)
		buf_printf(out, " %s", noun.vi);
	else
		buf_printf(out, " %s %s", noun.en[!is_one(d, n)],
		    more ? "more" : "less");
	if ((d->kind == DELTA_TIME || d->kind == DELTA_MONEY) &&
	    d->before > 0) {
		buf_puts(out, " (");
		percent_write(out, hundredths(n, d->before), lang);
		buf_puts(out, ")");
	}
}
