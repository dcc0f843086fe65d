/* Making findings, and telling them. */
#include <assert.h>
#include <stdarg.h>
#include <string.h>

#include "base/hash.h"
#include "base/scalar.h"
#include "base/viet.h"
#include "model/finding.h"

enum { MAX_LINE = 4096 };

void
findings_append(struct findings *out, struct finding *const *v, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (out->n == out->cap) {
			out->cap = out->cap == 0 ? 64 : out->cap * 2;
			out->v = arena_grow(out->arena, out->v, out->n,
			    out->cap, sizeof *out->v);
		}
		out->v[out->n++] = v[i];
	}
}

static struct finding *
append(struct findings *out, enum rule_id rule)
{
	struct finding *f = arena_alloc(out->arena, sizeof *f);

	findings_append(out, &f, 1);
	f->rule = rule;
	f->level = rule_of(rule)->level;
	f->procedure = f->pointer = f->identity = f->value = "";
	return f;
}

/* Copies the (name, value) pairs up to NULL. */
static void
take_args(struct findings *out, struct finding *f, va_list ap)
{
	struct arg args[16];
	const char *name;
	size_t n = 0;

	if (out->only_counted)
		return;
	while ((name = va_arg(ap, const char *)) != NULL) {
		assert(n < sizeof args / sizeof args[0]);
		args[n].name = name;
		args[n++].value = arena_strdup(out->arena,
		    va_arg(ap, const char *));
	}
	f->args = arena_grow(out->arena, args, n, n + 1, sizeof args[0]);
	f->n_args = n;
}

/* At most max of len bytes, with no letter cut in two. */
static size_t
cut(const char *s, size_t len, size_t max)
{
	if (len <= max)
		return len;
	while (max > 0 && ((unsigned char)s[max] & 0xC0) == 0x80)
		max--;
	return max;
}

/* The place without the line that it stands on. */
static struct place
bare_place(const struct source *s, const char *path, struct span at)
{
	struct place p = { .path = path };

	if (at.end == 0 && at.start == 0)
		return p;
	p.from = source_position(s, at.start);
	p.to = source_position(s, at.end);
	return p;
}

struct place
place_of(struct arena *a, const struct source *s, const char *path,
    struct span at)
{
	struct place p = bare_place(s, path, at);
	const char *line;

	if (p.from.line == 0)
		return p;
	line = source_line(s, p.from.line, &p.line_len);
	p.line_len = cut(line, p.line_len, MAX_LINE);
	p.line = arena_strndup(a, line, p.line_len);
	return p;
}

/*
 * The value goes into the fingerprint by its own hash, so that a finding does
 * not have to keep pages of text. Prose counts as norm: reflowed or
 * recomposed it is the same value.
 */
static const char *
hash_value(struct reporter *r, const struct value *v)
{
	const char *s = v->norm != NULL ? v->norm : v->text;
	size_t n = v->norm != NULL ? v->norm_len : v->len;
	char hex[HASH_HEX];

	/* Findings about one long text often follow each other. */
	if (r->hashed != s || r->hashed_len != n) {
		hash_hex(hex, text_hash(s, n));
		r->hash = arena_strdup(r->findings->arena, hex);
		r->hashed = s;
		r->hashed_len = n;
	}
	return r->hash;
}

/* Sets what a finding about a value keeps of it. */
static void
keep_value(struct reporter *r, struct finding *f, const struct value *v)
{
	struct arena *a = r->findings->arena;

	if (r->findings->only_counted)
		return;
	f->pointer = pointer_of(a, v);
	f->identity = identity_of(a, v);
	if (v->text != NULL)
		f->value = hash_value(r, v);
}

/* True if the file has so many findings that this one is only counted. */
static bool
is_full(struct reporter *r)
{
	if (r->made++ < MAX_FINDINGS_OF_FILE)
		return false;
	memset(&r->spare, 0, sizeof r->spare);
	return true;
}

static struct finding *
begin(struct reporter *r, enum rule_id rule, struct span at)
{
	struct finding *f = append(r->findings, rule);

	f->procedure = r->procedure;
	f->at = r->findings->only_counted ?
	    bare_place(r->source, r->path, at) :
	    place_of(r->findings->arena, r->source, r->path, at);
	return f;
}

/*
 * A scalar itself, of a block of text its first line, which says more than
 * the "|" above it; of anything larger, or nothing, the key.
 */
static struct span
best_span(const struct reporter *r, const struct value *v)
{
	if (v->text != NULL && v->len > 0 && (v->style == STYLE_LITERAL ||
	    v->style == STYLE_FOLDED))
		return scalar_part(r->source, v->at,
		    (enum scalar_style)v->style, v->text, 0,
		    strcspn(v->text, "\n"));
	if (v->style < STYLE_BLOCK && v->at.end > v->at.start)
		return v->at;
	if (v->key.end != 0)
		return v->key;
	if (v->record != NULL)
		return v->record->at;
	return v->owner->at;
}

struct finding *
report(struct reporter *r, enum rule_id rule, const struct value *v, ...)
{
	struct finding *f;
	va_list ap;

	if (is_full(r))
		return &r->spare;
	f = begin(r, rule, best_span(r, v));
	keep_value(r, f, v);
	va_start(ap, v);
	take_args(r->findings, f, ap);
	va_end(ap);
	return f;
}

struct finding *
report_part(struct reporter *r, enum rule_id rule, const struct value *v,
    size_t from, size_t n, ...)
{
	struct finding *f;
	va_list ap;

	if (is_full(r))
		return &r->spare;
	f = begin(r, rule, scalar_part(r->source, v->at,
	    (enum scalar_style)v->style, v->text, from, n));
	keep_value(r, f, v);
	va_start(ap, n);
	take_args(r->findings, f, ap);
	va_end(ap);
	return f;
}

struct finding *
report_norm(struct reporter *r, enum rule_id rule, const struct value *v,
    size_t from, size_t n, ...)
{
	size_t to = from + n;
	struct finding *f;
	va_list ap;

	if (is_full(r))
		return &r->spare;
	viet_locate(v->text, v->len, &from, &to);
	f = begin(r, rule, scalar_part(r->source, v->at,
	    (enum scalar_style)v->style, v->text, from, to - from));
	keep_value(r, f, v);
	va_start(ap, n);
	take_args(r->findings, f, ap);
	va_end(ap);
	return f;
}

struct finding *
report_record(struct reporter *r, enum rule_id rule,
    const struct record *rec, ...)
{
	struct finding *f;
	va_list ap;

	if (is_full(r))
		return &r->spare;
	f = begin(r, rule, rec->at);
	if (rec->holder != NULL) {
		f->pointer = pointer_of(r->findings->arena, rec->holder);
		f->identity = identity_of(r->findings->arena, rec->holder);
	}
	va_start(ap, rec);
	take_args(r->findings, f, ap);
	va_end(ap);
	return f;
}

struct finding *
report_span(struct reporter *r, enum rule_id rule, struct span at,
    const char *pointer, ...)
{
	struct finding *f;
	va_list ap;

	if (is_full(r))
		return &r->spare;
	f = begin(r, rule, at);
	f->pointer = arena_strdup(r->findings->arena, pointer);
	f->identity = f->pointer;
	va_start(ap, pointer);
	take_args(r->findings, f, ap);
	va_end(ap);
	return f;
}

struct finding *
report_place(struct findings *out, enum rule_id rule, const struct place *at,
    const char *procedure, const char *pointer, ...)
{
	struct finding *f = append(out, rule);
	va_list ap;

	f->at = *at;
	f->procedure = procedure == NULL ? "" : procedure;
	f->pointer = f->identity = pointer;
	va_start(ap, pointer);
	take_args(out, f, ap);
	va_end(ap);
	return f;
}

void
relate(struct findings *out, struct finding *f, const struct place *also)
{
	struct place *v;

	v = arena_grow(out->arena, f->related, f->n_related,
	    f->n_related + 1, sizeof *v);
	v[f->n_related++] = *also;
	f->related = v;
}

static const char *
find_arg(const struct finding *f, const char *name, size_t n)
{
	size_t i;

	for (i = 0; i < f->n_args; i++)
		if (strncmp(f->args[i].name, name, n) == 0 &&
		    f->args[i].name[n] == '\0')
			return f->args[i].value;
	assert(!"placeholder without argument");
	return "";
}

void
finding_text(struct buf *out, const struct finding *f, const char *text)
{
	const char *end;
	size_t n;

	for (;;) {
		n = strcspn(text, "{}");
		buf_put(out, text, n);
		text += n;
		if (*text == '\0')
			break;
		end = strchr(text, '}');
		if (*text == '{' && text[1] != '{' && end != NULL) {
			buf_puts(out, find_arg(f, text + 1,
			    (size_t)(end - text) - 1));
			text = end + 1;
		} else {
			buf_putc(out, *text);
			text += text[1] == *text ? 2 : 1;
		}
	}
}

void
finding_help(struct buf *out, const struct finding *f, enum lang lang)
{
	static const char *const ask[N_LANGS] = {
		"; lời văn do bộ công bố: kiến nghị bộ sửa, không tự sửa",
		"; a ministry's words: ask it to mend them"
	};

	finding_text(out, f, rule_of(f->rule)->help[lang]);
	if (f->ministry)
		buf_puts(out, ask[lang]);
}

bool
finding_forbids(const struct finding *f)
{
	return f->level == LEVEL_ERROR &&
	    strchr("019", rule_of(f->rule)->code[2]) != NULL;
}
