/*
 * Time limits. The catalogue hangs them on each way to apply; what several
 * ways say alike is said once, with the names of the ways if they differ.
 */
#include "model/alike.h"
#include "sheet/sheet_part.h"

/* Writes something of a way. */
typedef void put_of_way(struct html_node *into, const struct sheet *s,
    const struct record *way);

/* True if it writes the same of both. */
typedef bool same_of_ways(const struct record *a, const struct record *b);

/* What is written of ways, and of which fields it is made. */
struct saying {
	put_of_way *put;
	same_of_ways *same;
	const enum field_id *fields;
	size_t n;
};

static const enum field_id limit_fields[] = {
	F_CACH_THUC_THOI_HAN, F_CACH_THUC_TINH_TU, F_CACH_THUC_THOI_HAN_LUAT,
	F_CACH_THUC_KEO_DAI, F_CACH_THUC_KEO_DAI_KHI, F_CACH_THUC_KHONG_TINH
};

enum { N_LIMIT_FIELDS = sizeof limit_fields / sizeof limit_fields[0] };

/* --- the same for several ways ------------------------------------------- */

static bool
says_something(const struct saying *what, const struct value *way)
{
	size_t i;

	for (i = 0; i < what->n; i++) {
		const struct value *v = value_of(way->record,
		    what->fields[i]);

		if (v->state == VALUE_FILLED || v->state == VALUE_NONE)
			return true;
	}
	return false;
}

static bool
said_before(const struct saying *what, const struct value *way, size_t i)
{
	size_t k;

	for (k = 0; k < i; k++)
		if (what->same(way[k].record, way[i].record))
			return true;
	return false;
}

/* What the ways are called that say the same as the first one. */
static const char *
names_of(const struct sheet *s, const struct saying *what,
    const struct value *way, size_t n, size_t first)
{
	struct arena *a = s->marks->arena;
	bool *meant = arena_alloc(a, n * sizeof *meant);
	size_t i;

	for (i = 0; i < n; i++)
		meant[i] = what->same(way[i].record, way[first].record);
	return sheet_ways_name(a, way, n, meant);
}

/* How many different things are written. */
static size_t
put_distinct(struct html_node *into, const struct sheet *s,
    const struct saying *what)
{
	size_t i, n, kinds = 0;
	const struct value *way = ways_of(s->procedure, &n);

	for (i = 0; i < n; i++)
		kinds += says_something(what, &way[i]) &&
		    !said_before(what, way, i);
	for (i = 0; i < n; i++) {
		if (!says_something(what, &way[i]) ||
		    said_before(what, way, i))
			continue;
		if (kinds > 1)
			html_leaf(into, "p", "case", arena_printf(
			    s->marks->arena, "%s:", names_of(s, what, way, n,
			    i)));
		what->put(into, s, way[i].record);
	}
	return kinds;
}

/* --- limits -------------------------------------------------------------- */

/* "05 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ" */
static void
put_short_limit(struct html_node *into, const struct sheet *s,
    const struct record *way)
{
	struct html_node *p = html_add(into, "p", "limit");

	sheet_inline(html_add(p, "span", "figure"), s->marks, value_of(way,
	    F_CACH_THUC_THOI_HAN));
	if (!has(way, F_CACH_THUC_TINH_TU))
		return;
	html_text(p, ", ");
	sheet_inline(p, s->marks, value_of(way, F_CACH_THUC_TINH_TU));
}

static void
put_limit(struct html_node *into, const struct sheet *s,
    const struct record *way)
{
	size_t i;

	put_short_limit(into, s, way);
	for (i = 2; i < N_LIMIT_FIELDS; i++)
		if (has(way, limit_fields[i]))
			sheet_line(into, s->marks, arena_printf(
			    s->marks->arena, "%s: ",
			    field_of(limit_fields[i])->vi), value_of(way,
			    limit_fields[i]));
}

/* Limits that the national database gives to cases. */
static size_t
put_case_limits(struct html_node *into, const struct sheet *s)
{
	size_t i, n, count = 0;
	const struct value *item = items_of(value_of(s->procedure,
	    F_THU_TUC_TRUONG_HOP), &n);

	for (i = 0; i < n; i++) {
		const struct record *r = item[i].record;
		const char *name = text_of(r, F_TRUONG_HOP_TEN);

		if (!has(r, F_TRUONG_HOP_THOI_HAN))
			continue;
		sheet_line(into, s->marks, name == NULL ? "" :
		    arena_printf(s->marks->arena, "%s: ", name), value_of(r,
		    F_TRUONG_HOP_THOI_HAN));
		count++;
	}
	return count;
}

static bool
same_limits(const struct record *a, const struct record *b)
{
	return record_alike_in(a, b, limit_fields, N_LIMIT_FIELDS);
}

static bool
same_short_limits(const struct record *a, const struct record *b)
{
	return record_alike_in(a, b, limit_fields, 2);
}

void
sheet_limits(struct html_node *into, const struct sheet *s)
{
	static const struct saying limits = { put_limit, same_limits,
		limit_fields, N_LIMIT_FIELDS };
	const struct value *own = value_of(s->procedure,
	    F_THU_TUC_HAN_NGUOI_NOP);

	if (put_distinct(into, s, &limits) + put_case_limits(into, s) == 0)
		sheet_missing(into, s);
	if (own->state == VALUE_FILLED)
		sheet_line(into, s->marks, "Thời hạn của người nộp: ", own);
}

void
sheet_short_limits(struct html_node *into, const struct sheet *s)
{
	static const struct saying limits = { put_short_limit,
		same_short_limits, limit_fields, 2 };

	if (put_distinct(into, s, &limits) == 0)
		sheet_missing(into, s);
}

/* --- amounts ------------------------------------------------------------- */

static void
put_amounts(struct html_node *into, const struct sheet *s,
    const struct record *way)
{
	sheet_way_amounts(into, s, way, false);
}

void
sheet_amounts(struct html_node *into, const struct sheet *s)
{
	static const enum field_id fees[] = { F_CACH_THUC_PHI_LE_PHI };
	static const struct saying amounts = { put_amounts,
		sheet_same_amounts, fees, 1 };

	if (put_distinct(into, s, &amounts) == 0)
		sheet_missing(into, s);
}
