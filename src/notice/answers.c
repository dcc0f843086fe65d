/*
 * The four answers as a whole: lines, cut texts, the online service, and their
 * short form.
 */
#include <string.h>

#include <utf8proc.h>

#include "base/address.h"
#include "base/utf8.h"
#include "model/way.h"
#include "notice/answers_part.h"

/* --- lines --------------------------------------------------------------- */

void
answer_add(struct answer *out, struct answer_line line)
{
	if (out->n < ANSWER_LINES)
		out->lines[out->n++] = line;
}

void
answer_say(struct answer *out, const char *words)
{
	answer_add(out, (struct answer_line){ "", "", words });
}

void
answer_note(struct answer *out, const char *note)
{
	if (*note != '\0' && out->n_notes < ANSWER_NOTES)
		out->notes[out->n_notes++] = note;
}

const char *
answer_count(struct arena *a, long n)
{
	return arena_printf(a, "%02ld", n);
}

/* --- cutting ------------------------------------------------------------- */

static bool
is_white(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* The text in one line, any white space a single blank, none at the ends. */
static char *
one_line(struct arena *a, const char *text)
{
	char *line = arena_raw(a, strlen(text) + 1), *end = line;

	for (; *text != '\0'; text++)
		if (!is_white(*text))
			*end++ = *text;
		else if (end > line && end[-1] != ' ')
			*end++ = ' ';
	if (end > line && end[-1] == ' ')
		end--;
	*end = '\0';
	return line;
}

const char *
answer_cut(struct arena *a, const char *text, size_t letters)
{
	char *line = one_line(a, text);
	size_t n = strlen(line), keep = utf8_skip(line, n, letters);

	if (keep == n)
		return line;
	while (keep > 0 && line[keep] != ' ')
		keep--;
	if (keep == 0)		/* one long word */
		keep = utf8_skip(line, n, letters);
	while (keep > 0 && strchr(" ,;:.-", line[keep - 1]) != NULL)
		keep--;
	return arena_printf(a, "%.*s…", (int)keep, line);
}

/*
 * The small form of a text's first letter, unless a capital follows it as in
 * "HĐND"; returns its bytes. *k gets those of the letter.
 */
static size_t
small_first(const char *text, char small[4], size_t *k)
{
	uint32_t cp, next;
	size_t left = strlen(text);

	*k = utf8_decode(text, left, &cp);
	if (*k == 0 || (utf8_decode(text + *k, left - *k, &next) > 0 &&
	    utf8proc_isupper((utf8proc_int32_t)next)))
		return *k = 0;
	return utf8_encode((uint32_t)utf8proc_tolower((utf8proc_int32_t)cp),
	    small);
}

const char *
answer_small(struct arena *a, const char *text)
{
	char small[4];
	size_t k, n = small_first(text, small, &k);

	return arena_printf(a, "%.*s%s", (int)n, small, text + k);
}

/* --- online -------------------------------------------------------------- */

const char *
online_words(enum online online)
{
	switch (online) {
	case ONLINE_UNKNOWN:
		break;
	case ONLINE_NONE:
		return "Không trực tuyến";
	case ONLINE_PART:
		return "Một phần";
	case ONLINE_WHOLE:
		return "Toàn trình";
	}
	return "";
}

static bool
is_online(const struct record *way)
{
	return way != NULL && is_word(way, F_CACH_THUC_KENH,
	    W_KENH_TRUC_TUYEN);
}

/* Without a level, only that no way leads online is known. */
static enum online
online_of(const struct record *procedure)
{
	const struct record *service = record_in(procedure,
	    F_THU_TUC_DICH_VU_CONG_TRUC_TUYEN);
	size_t i, n;
	const struct value *way = ways_of(procedure, &n);

	if (service != NULL) {
		const enum field_id f = F_TRUC_TUYEN_MUC_DO;

		if (is_word(service, f, W_MUC_DO_TOAN_TRINH))
			return ONLINE_WHOLE;
		if (is_word(service, f, W_MUC_DO_MOT_PHAN))
			return ONLINE_PART;
		if (is_word(service, f, W_MUC_DO_KHONG))
			return ONLINE_NONE;
	}
	for (i = 0; i < n; i++)
		if (is_online(way[i].record))
			return ONLINE_UNKNOWN;
	return n > 0 ? ONLINE_NONE : ONLINE_UNKNOWN;
}

const char *
apply_address(struct arena *a, const struct record *procedure)
{
	size_t i, n;
	const struct value *way = ways_of(procedure, &n);
	const char *url, *found = NULL;
	struct buf safe;

	buf_init(&safe, 0);
	for (i = 0; i < n && found == NULL; i++) {
		if (!is_online(way[i].record))
			continue;
		url = text_of(way[i].record, F_CACH_THUC_DIA_CHI);
		if (url != NULL && address_put(&safe, url))
			found = arena_strndup(a, safe.data, safe.len);
	}
	buf_release(&safe);
	return found;
}

/* --- all of them --------------------------------------------------------- */

void
answers_of(struct answers *out, struct arena *a,
    const struct record *procedure, const struct record *settings,
    struct date day)
{
	const struct asked q = { a, procedure, settings == NULL ? NULL :
	    record_in(settings, F_TTHC_DON_VI), day };

	*out = (struct answers){ .online = online_of(procedure),
	    .apply_at = apply_address(a, procedure) };
	answer_time(&out->time, &q);
	answer_money(&out->money, &q);
	out->n_papers = answer_papers(&out->papers, &q);
	answer_place(&out->place, &q);
}

static void
put_small(struct buf *out, const char *text)
{
	char small[4];
	size_t k, n = small_first(text, small, &k);

	buf_put(out, small, n);
	buf_puts(out, text + k);
}

/* Labels of channels go on with the sentence; those of cases stand apart. */
static bool
is_channel(const char *label)
{
	static const enum word_id channels[] = {
		W_KENH_TRUC_TIEP, W_KENH_TRUC_TUYEN, W_KENH_DIEN_THOAI_THU
	};
	static const char post[] = "Bưu chính";
	size_t i;

	for (i = 0; i < sizeof channels / sizeof channels[0]; i++)
		if (strncmp(label, word_of(channels[i])->vi,
		    strlen(word_of(channels[i])->vi)) == 0)
			return true;
	return strncmp(label, post, strlen(post)) == 0;
}

/* What is paid at the counter needs no name: "10.000 đồng; trực tuyến …". */
static bool
is_usual(const char *label)
{
	const char *usual = word_of(W_KENH_TRUC_TIEP)->vi;

	return strncmp(label, usual, strlen(usual)) == 0;
}

static void
put_line(struct buf *out, const struct answer_line *line, bool first)
{
	bool label = *line->label != '\0' &&
	    !(first && is_usual(line->label));
	bool channel = label && is_channel(line->label);

	if (channel && !first)
		put_small(out, line->label);
	else if (label)
		buf_puts(out, line->label);
	if (label)
		buf_puts(out, channel ? " " : ": ");
	buf_puts(out, line->number);
	if (*line->number != '\0')
		buf_putc(out, ' ');
	if (channel)
		put_small(out, line->words);
	else
		buf_puts(out, line->words);
}

void
answer_brief(struct buf *out, const struct answer *answer)
{
	size_t i;

	for (i = 0; i < answer->n; i++) {
		buf_puts(out, i > 0 ? "; " : "");
		put_line(out, &answer->lines[i], i == 0);
	}
}
