/*
 * Rules about what is posted: abolished procedures, the feedback address,
 * the levels of government, addresses of mail, phone and web.
 */
#include <stdbool.h>
#include <string.h>

#include "lint/lint.h"

/* --- abolished procedures ----------------------------------------------- */

/* Every file with this code says it was abolished. */
static bool
is_abolished(const struct catalogue *c, const char *code)
{
	const struct entry *e = catalogue_entry(c, code);

	if (e == NULL)
		return false;
	for (; e != NULL; e = e->next)
		if (e->status != W_TRANG_THAI_BAI_BO)
			return false;
	return true;
}

/* Fields that send people to another procedure. */
static bool
sends_people(enum field_id f)
{
	return f == F_LIEN_THONG_THU_TUC || f == F_THU_TUC_LIEN_QUAN ||
	    f == F_SU_KIEN_THU_TUC;
}

static void
check_mentions(struct lint *l, const struct entry *e)
{
	size_t i;

	for (i = 0; i < e->n_mentions; i++) {
		const struct mention *m = &e->mentions[i];

		if (sends_people(m->field) &&
		    is_abolished(l->catalogue, m->code))
			report_place(l->report.findings,
			    RULE_ABOLISHED_LISTED, &m->at, e->code,
			    m->pointer, "ma", m->code, NULL);
	}
}

static void
check_event(struct lint *l, const struct row *row)
{
	struct arena *a = l->report.findings->arena;
	size_t i, n;
	const struct value *v =
	    items_of(value_of(row->record, F_SU_KIEN_THU_TUC), &n);

	for (i = 0; i < n; i++) {
		struct place at;

		if (v[i].text == NULL || row->source == NULL ||
		    !is_abolished(l->catalogue, v[i].text))
			continue;
		at = place_of(a, row->source, row->source->path, v[i].at);
		report_place(l->report.findings, RULE_ABOLISHED_LISTED, &at,
		    "", pointer_of(a, &v[i]), "ma", v[i].text, NULL);
	}
}

void
rule_ABOLISHED_LISTED(struct lint *l)
{
	const struct catalogue *c = l->catalogue;
	const struct table *events = &c->tables[G_SU_KIEN];
	size_t i;

	for (i = 0; i < c->n_entries; i++)
		if (c->entries[i]->status != W_TRANG_THAI_BAI_BO)
			check_mentions(l, c->entries[i]);
	for (i = 0; i < events->n; i++)
		check_event(l, &events->rows[i]);
}

/* --- the feedback address ----------------------------------------------- */

void
rule_NOTICE_NOFEEDBACK(struct lint *l, const struct record *r)
{
	static const enum field_id wanted[] = {
		F_PHAN_ANH_DIA_CHI, F_PHAN_ANH_DIEN_THOAI, F_PHAN_ANH_EMAIL,
		F_PHAN_ANH_WEBSITE
	};
	const struct value *v = value_of(r, F_TTHC_PHAN_ANH_KIEN_NGHI);
	const char *missing = "";
	size_t i;

	/* A further unit posts with the address of tthc.yaml. */
	if (v->record == NULL && r != l->catalogue->settings)
		return;
	for (i = 0; i < sizeof wanted / sizeof *wanted; i++)
		if (v->record == NULL || !has(v->record, wanted[i]))
			missing = arena_printf(l->scratch, "%s%s%s", missing,
			    *missing != '\0' ? ", " : "",
			    field_of(wanted[i])->key);
	if (*missing == '\0')
		return;
	if (v->state == VALUE_ABSENT)
		report_record(&l->report, RULE_NOTICE_NOFEEDBACK, r, "thieu",
		    missing, NULL);
	else
		report(&l->report, RULE_NOTICE_NOFEEDBACK, v, "thieu",
		    missing, NULL);
}

/* --- phone, mail, web --------------------------------------------------- */

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/*
 * Digits at s up to its end, with at most one blank, point or dash between
 * two of them; -1 if anything else stands there.
 */
static int
count_digits(const char *s)
{
	int n = 0;

	for (; *s != '\0'; s++) {
		if (is_digit(*s))
			n++;
		else if (strchr(" .-", *s) == NULL || !is_digit(s[1]) ||
		    n == 0)
			return -1;
	}
	return n;
}

/* 0200 3 000 000, +84 200 3000000, 1900 1234, 0236.1022, 113. */
static bool
is_phone(const char *s)
{
	int n;

	if (strncmp(s, "+84", 3) == 0) {
		n = count_digits(s + 3 + (s[3] == ' '));
		return n >= 8 && n <= 10;
	}
	n = count_digits(s);
	if (strncmp(s, "1800", 4) == 0 || strncmp(s, "1900", 4) == 0)
		return n >= 8 && n <= 10;
	if (n >= 4 && n <= 8 && strcmp(s + strlen(s) - 4, "1022") == 0)
		return true;
	return (n == 3 && strncmp(s, "11", 2) == 0) ||
	    (*s == '0' && n >= 9 && n <= 11);
}

void
rule_FEEDBACK_PHONE(struct lint *l, const struct value *v)
{
	if (!is_phone(v->text))
		report(&l->report, RULE_FEEDBACK_PHONE, v, "so", v->text,
		    NULL);
}

/* One @, a name before it, after it labels with a point between them. */
static bool
is_email(const char *s)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_+";
	size_t name = strspn(s, letters);
	const char *host = s + name + 1, *point = strrchr(s, '.');

	return name > 0 && s[name] == '@' && *host != '.' &&
	    host[strspn(host, letters)] == '\0' && point > host &&
	    strlen(point) > 2 && strstr(host, "..") == NULL;
}

void
rule_EMAIL_FORMAT(struct lint *l, const struct value *v)
{
	if (!is_email(v->text))
		report(&l->report, RULE_EMAIL_FORMAT, v, "gia_tri", v->text,
		    NULL);
}

static bool
has_scheme(const char *s, const char *scheme)
{
	size_t i;

	for (i = 0; scheme[i] != '\0'; i++)
		if ((s[i] | 0x20) != scheme[i])
			return false;
	return s[i] == ':';
}

void
rule_LINK_NOT_HTTPS(struct lint *l, const struct value *v)
{
	if (has_scheme(v->text, "http"))
		report(&l->report, RULE_LINK_NOT_HTTPS, v, "dia_chi",
		    show_text(l, v, 60), NULL);
}

void
rule_LINK_SCHEME(struct lint *l, const struct value *v)
{
	if (!has_scheme(v->text, "http") && !has_scheme(v->text, "https") &&
	    !has_scheme(v->text, "mailto") && !has_scheme(v->text, "tel"))
		report(&l->report, RULE_LINK_SCHEME, v, "dia_chi",
		    show_text(l, v, 60), NULL);
}

/* --- the district level ------------------------------------------------- */

/* The procedure is no longer applied on the day of judgement. */
static bool
is_over(const struct lint *l, const struct record *r)
{
	const struct record *validity = record_in(r, F_THU_TUC_HIEU_LUC);
	const struct value *end = validity != NULL ?
	    value_of(validity, F_HIEU_LUC_DEN) : NULL;

	return is_word(r, F_THU_TUC_TRANG_THAI, W_TRANG_THAI_BAI_BO) ||
	    (end != NULL && end->state == VALUE_FILLED && end->parsed &&
	    date_cmp(end->as.date, l->as_of) < 0);
}

void
rule_LEVEL_DISTRICT(struct lint *l, const struct record *r)
{
	size_t i, n;
	const struct value *v =
	    items_of(value_of(r, F_THU_TUC_CAP_THUC_HIEN), &n);

	if (is_over(l, r))
		return;
	for (i = 0; i < n; i++)
		if (v[i].parsed && v[i].as.word->id == W_CAP_HUYEN)
			report(&l->report, RULE_LEVEL_DISTRICT, &v[i], NULL);
}

void
rule_LEVEL_DISTRICT_WAY(struct lint *l, const struct record *r)
{
	const struct record *procedure = enclosing(r, R_THU_TUC);

	if (is_word(r, F_CACH_THUC_CAP, W_CAP_HUYEN) && procedure != NULL &&
	    !is_over(l, procedure))
		report(&l->report, RULE_LEVEL_DISTRICT_WAY,
		    value_of(r, F_CACH_THUC_CAP), NULL);
}

/* --- bodies and reviews ------------------------------------------------- */

void
rule_AGENCY_EMPTY_ROLE(struct lint *l, const struct record *r)
{
	const struct record *procedure = enclosing(r, R_THU_TUC);
	bool executing = has(r, F_CO_QUAN_TTHC_THUC_HIEN);
	const struct field *f = field_of(executing ?
	    F_CO_QUAN_TTHC_THAM_QUYEN : F_CO_QUAN_TTHC_THUC_HIEN);

	if (executing == has(r, F_CO_QUAN_TTHC_THAM_QUYEN) ||
	    procedure == NULL || !is_published(procedure))
		return;
	report_record(&l->report, RULE_AGENCY_EMPTY_ROLE, r, "vai_tro",
	    f->vi, "role", f->en, "khoa", f->key, NULL);
}

enum { REVIEW_MONTHS = 12 };	/* house rule: look at it once a year */

void
rule_REVIEW_STALE(struct lint *l, const struct record *r)
{
	const struct value *v = value_of(r, F_THU_TUC_RA_SOAT);

	if (v->state == VALUE_FILLED && v->parsed && !is_over(l, r) &&
	    date_cmp(date_add_months(v->as.date, REVIEW_MONTHS),
	    l->as_of) < 0)
		report(&l->report, RULE_REVIEW_STALE, v, "ngay",
		    show_date(l, v->as.date), NULL);
}
