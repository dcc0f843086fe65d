/*
 * A procedure as the content of sheets: its name, whether it may be posted,
 * where its QR code leads, and the hash of what is printed of it.
 */
#include <stdlib.h>
#include <string.h>

#include "base/address.h"
#include "base/hash.h"
#include "model/file_name.h"
#include "model/tariff.h"
#include "notice/answers.h"
#include "notice/notice.h"

/* --- on the wall or off -------------------------------------------------- */

static struct date
date_in(const struct record *r, enum field_id f)
{
	const struct value *v = r == NULL ? NULL : value_of(r, f);

	return v != NULL && v->state == VALUE_FILLED && v->parsed ?
	    v->as.date : (struct date){ 0 };
}

/* A decision may abolish from a later day on: until then it is posted. */
static bool
is_abolished(const struct record *procedure, struct date day)
{
	struct date end = date_in(record_in(procedure, F_THU_TUC_BAI_BO),
	    F_BAI_BO_NGAY);

	if (end.year != 0)
		return date_cmp(end, day) <= 0;
	return is_word(procedure, F_THU_TUC_TRANG_THAI, W_TRANG_THAI_BAI_BO);
}

enum off_wall
off_wall(const struct record *procedure, struct date day)
{
	const struct record *validity = record_in(procedure,
	    F_THU_TUC_HIEU_LUC);
	struct date from = date_in(validity, F_HIEU_LUC_TU);
	struct date to = date_in(validity, F_HIEU_LUC_DEN);

	if (is_word(procedure, F_THU_TUC_TRANG_THAI, W_TRANG_THAI_DU_THAO))
		return OFF_DRAFT;
	if (is_abolished(procedure, day))
		return OFF_ABOLISHED;
	if (from.year != 0 && date_cmp(from, day) > 0)
		return OFF_TO_COME;
	if (to.year != 0 && date_cmp(to, day) < 0)
		return OFF_OVER;
	return ON_WALL;
}

/* --- address ------------------------------------------------------------- */

/* The address with the code in each place for it; in the arena. */
static const char *
fill_in(struct arena *a, const char *pattern, const char *code)
{
	static const char place[] = "{ma}";
	const char *at = strstr(pattern, place);

	if (at == NULL)
		return pattern;
	return arena_printf(a, "%.*s%s%s", (int)(at - pattern), pattern, code,
	    fill_in(a, at + strlen(place), code));
}

const char *
notice_address(const struct notice *n, struct arena *a,
    const struct record *procedure)
{
	const char *code = file_name_of(procedure), *address;
	struct buf safe;

	if (n->qr == NULL)
		return NULL;
	if (strcmp(n->qr, "auto") == 0)
		return apply_address(a, procedure);
	if (code == NULL)
		return NULL;
	buf_init(&safe, 0);
	address = address_put(&safe, fill_in(a, n->qr, code)) ?
	    arena_strndup(a, safe.data, safe.len) : NULL;
	buf_release(&safe);
	return address;
}

/* --- the hash ------------------------------------------------------------ */

/* The text that is hashed, in the making. */
struct content {
	struct buf text;
	struct arena arena;	/* scratch */
	struct date day;
};

/*
 * A text by its norm: where lines break is the page's business, and a capital
 * or an invisible sign that was mended makes no sheet on a wall wrong.
 */
static void
put_words(struct content *c, const struct value *v)
{
	if (v->norm != NULL)
		buf_put(&c->text, v->norm, v->norm_len);
	else
		buf_put(&c->text, v->text, v->len);
}

static void
put_text(struct content *c, const struct record *r, enum field_id f)
{
	if (has(r, f) && value_of(r, f)->text != NULL)
		put_words(c, value_of(r, f));
	buf_putc(&c->text, '\n');
}

/* What is printed of a register's row, from its name on. */
static void
put_row(struct content *c, const struct value *v)
{
	const struct record *r = v->as.row->record;
	const struct value *body;

	switch (r->type->id) {
	case R_VAN_BAN:
		put_words(c, v);
		put_text(c, r, F_VAN_BAN_TEN);
		put_text(c, r, F_VAN_BAN_NGAY);
		body = value_of(r, F_VAN_BAN_CO_QUAN);
		if (body->parsed && body->as.row != NULL)
			put_row(c, body);
		break;
	case R_BIEU_MAU:
		put_text(c, r, F_BIEU_MAU_TEN);
		put_text(c, r, F_BIEU_MAU_VAN_BAN);
		put_text(c, r, F_BIEU_MAU_TEP);
		break;
	case R_CO_QUAN:
		put_text(c, r, F_CO_QUAN_TEN);
		break;
	case R_LINH_VUC:
		put_text(c, r, F_LINH_VUC_TEN);
		break;
	case R_SU_KIEN:
		put_text(c, r, F_SU_KIEN_TEN);
		break;
	default:
		put_words(c, v);
	}
}

/* A case by its name: its id is for the file alone. */
static void
put_case(struct content *c, const struct value *v)
{
	const struct record *root = enclosing(v->owner, R_THU_TUC);
	size_t i, n = 0;
	const struct value *item = root == NULL ? NULL :
	    items_of(value_of(root, F_THU_TUC_TRUONG_HOP), &n);

	for (i = 0; i < n; i++) {
		const char *id = text_of(item[i].record, F_TRUONG_HOP_ID);

		if (id != NULL && strcmp(id, v->text) == 0) {
			put_text(c, item[i].record, F_TRUONG_HOP_TEN);
			return;
		}
	}
	put_words(c, v);
}

/* "5 ngày" and "05 ngày" are one limit, 20 and "020" one number. */
static void
put_parsed(struct content *c, const struct value *v)
{
	switch (v->field->kind) {
	case KIND_REF:
	case KIND_DOC:
	case KIND_ACTOR:
		if (!v->is_word && v->as.row != NULL)
			put_row(c, v);
		else
			put_words(c, v);
		break;
	case KIND_DURATION:
		buf_printf(&c->text, "%ld %d", v->as.duration.milli,
		    (int)v->as.duration.unit);
		break;
	case KIND_MONEY:
	case KIND_INT:
	case KIND_PERCENT:
		if (v->is_word)
			put_words(c, v);
		else
			buf_printf(&c->text, "%lld", v->as.number);
		break;
	case KIND_BOOL:
		buf_putc(&c->text, v->as.yes ? '1' : '0');
		break;
	case KIND_TEXT:
	case KIND_PROSE:
	case KIND_ID:
	case KIND_CODE:
	case KIND_CASE:
	case KIND_DOCNUM:
	case KIND_WORD:
	case KIND_DATE:
	case KIND_PHONE:
	case KIND_UNIT_CODE:
	case KIND_URL:
	case KIND_EMAIL:
	case KIND_RAW:
	case KIND_RECORD:
		put_words(c, v);
		break;
	}
}

static void put_record(struct content *c, const struct record *r);

static void
put_one(struct content *c, const struct value *v)
{
	if (v->record != NULL)
		put_record(c, v->record);
	else if (v->text == NULL)
		return;
	else if (v->field->kind == KIND_CASE)
		put_case(c, v);
	else if (v->parsed)
		put_parsed(c, v);
	else
		put_words(c, v);
	buf_putc(&c->text, '\n');
}

static int
by_number(const void *a, const void *b)
{
	const uint64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* The items of a set as hashes in order of size, not as they stand there. */
static void
put_set(struct content *c, const struct value *item, size_t n)
{
	uint64_t *hashes = arena_raw(&c->arena, n * sizeof *hashes);
	size_t i, start = c->text.len;
	char hex[HASH_HEX];

	for (i = 0; i < n; i++) {
		put_one(c, &item[i]);
		hashes[i] = text_hash(c->text.data + start,
		    c->text.len - start);
		c->text.len = start;
	}
	qsort(hashes, n, sizeof *hashes, by_number);
	for (i = 0; i < n; i++) {
		hash_hex(hex, hashes[i]);
		buf_puts(&c->text, hex);
	}
}

static bool
is_printed(const struct field *f)
{
	return !(f->flags & OFFICE) &&
	    (f->kind != KIND_ID || f->id == F_THU_TUC_MA_TAM);
}

static void
put_field(struct content *c, const struct value *v)
{
	size_t i, n;
	const struct value *item = items_of(v, &n);

	buf_puts(&c->text, v->field->key);
	buf_putc(&c->text, '=');
	if (v->state == VALUE_NONE)
		buf_puts(&c->text, "khong\n");
	if (v->field->shape == SHAPE_SET && n > 1)
		put_set(c, item, n);
	else
		for (i = 0; i < n; i++)
			put_one(c, &item[i]);
}

static void
put_record(struct content *c, const struct record *r)
{
	size_t i, n = n_fields(r->type);

	buf_putc(&c->text, '{');
	for (i = 0; i < n; i++)
		if ((r->values[i].state == VALUE_FILLED ||
		    r->values[i].state == VALUE_NONE) &&
		    is_printed(r->values[i].field))
			put_field(c, &r->values[i]);
	if (r->type->id == R_PHI)
		buf_printf(&c->text, "on=%d", (int)fee_on(r, c->day));
	if (r->type->id == R_MIEN_GIAM)
		buf_printf(&c->text, "on=%d", (int)relief_on(r, c->day));
	buf_putc(&c->text, '}');
}

void
content_hash(char out[CONTENT_HASH], const struct record *procedure,
    struct date day)
{
	struct content c = { .day = day };
	char hex[HASH_HEX];
	uint64_t h;

	buf_init(&c.text, 0);
	put_record(&c, procedure);
	/* Eight digits cannot be safe from forgers, and nobody gains by it:
	   whoever prints a false sheet can print a true code on it. */
	h = text_hash(c.text.data, c.text.len);
	hash_hex(hex, (h ^ h >> 32) & 0xFFFFFFFF);
	memcpy(out, hex + HASH_HEX - CONTENT_HASH, CONTENT_HASH);
	arena_release(&c.arena);
	buf_release(&c.text);
}
