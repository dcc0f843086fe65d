/*
 * libFuzzer: every kind of notice of hostile bytes. The input is the file of a
 * procedure; behind a byte 0xFF the file of another one, which is also the old
 * side of a comparison; behind the next 0xFF a tthc.yaml. Each page is read by
 * page.h, and made twice for a plain unit, which must give the same bytes.
 */
#include <stdint.h>
#include <strings.h>

#include "diff/compare.h"
#include "export/linked_data.h"
#include "model/file_name.h"
#include "notice/answers.h"
#include "site/site.h"

#include "page.h"
#include "side.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What pages are made of. */
struct material {
	const struct notice *notice;
	const struct record *procedures[2];
	const struct changes *changes;	/* NULL: not compared */
	bool faulty;
};

typedef void make_page(struct buf *out, struct arena *a,
    const struct material *m);

static void
require(bool holds, const char *what)
{
	if (holds)
		return;
	fprintf(stderr, "RENDER: %s\n", what);
	abort();
}

/* --- kinds --------------------------------------------------------------- */

static void
make_sheet(struct buf *out, struct arena *a, const struct material *m)
{
	notice_procedure(out, a, m->notice, m->procedures[0], NULL,
	    m->faulty);
}

static void
make_slip(struct buf *out, struct arena *a, const struct material *m)
{
	notice_slip(out, a, m->notice, m->procedures[0], m->faulty);
}

static void
make_list(struct buf *out, struct arena *a, const struct material *m)
{
	struct list *l = list_new(a, m->notice, LIST_ALL, m->faulty);

	list_add(l, m->procedures[0], m->faulty);
	list_add(l, m->procedures[1], false);
	list_write(out, l);
}

static void
make_prices(struct buf *out, struct arena *a, const struct material *m)
{
	struct price_list *l = price_list_new(a, m->notice);

	price_list_add(l, m->procedures[0], m->faulty);
	price_list_add(l, m->procedures[1], false);
	price_list_write(out, l);
}

static void
make_contents(struct buf *out, struct arena *a, const struct material *m)
{
	struct contents *c = contents_new(a, m->notice);

	contents_add(c, m->procedures[0], "a.html");
	contents_add(c, m->procedures[1], "b.html");
	contents_write(out, c);
}

static void
make_feedback(struct buf *out, struct arena *a, const struct material *m)
{
	notice_feedback(out, a, m->notice);
}

static void
make_changes(struct buf *out, struct arena *a, const struct material *m)
{
	notice_changes(out, a, m->notice, m->changes, m->faulty);
}

/* The sheet of what has changed, with marks. */
static void
make_marked(struct buf *out, struct arena *a, const struct material *m)
{
	const struct subject *s = m->changes->subjects;

	notice_procedure(out, a, m->notice, s->new, s, m->faulty);
}

static bool
is_same(const struct buf *a, const struct buf *b)
{
	return a->len == b->len && memcmp(a->data, b->data, a->len) == 0;
}

static void
check_kind(make_page *make, const struct material *m)
{
	struct arena a = { 0 };
	struct buf once, again;

	buf_init(&once, 0);
	buf_init(&again, 0);
	make(&once, &a, m);
	check_page(once.data, once.len, NULL);
	if (!m->faulty) {
		make(&again, &a, m);
		require(is_same(&once, &again), "two pages of one procedure");
	}
	buf_release(&once);
	buf_release(&again);
	arena_release(&a);
}

/* --- the site ------------------------------------------------------------ */

/* What was put, and what its pages lead to, by the path from the root. */
struct written {
	struct arena arena;
	struct names files, links;
	struct buf bytes;		/* of all files, one behind another */
};

/* Adds the links of a page, whose folder is none or one deep. */
static void
add_links(struct written *w, const char *page, const struct names *links)
{
	size_t i, folder = strcspn(page, "/");

	folder = page[folder] == '\0' ? 0 : folder + 1;
	for (i = 0; i < links->n; i++) {
		const char *to = links->names[i].s;
		size_t n = links->names[i].n;
		bool up = strncmp(to, "../", 3) == 0;
		const char *path = arena_printf(&w->arena, "%.*s%.*s",
		    up ? 0 : (int)folder, page, (int)(n - (up ? 3 : 0)),
		    to + (up ? 3 : 0));

		names_add(&w->links, path, strlen(path));
	}
}

static bool
put(void *arg, const char *name, const char *bytes, size_t len)
{
	struct written *w = arg;
	struct names links = { .arena = &w->arena };
	size_t n = w->files.n;

	require(names_add(&w->files, name, strlen(name)) == n,
	    "a file put twice");
	buf_put(&w->bytes, bytes, len);
	if (strstr(name, ".html") != NULL)
		check_page(bytes, len, &links);
	add_links(w, name, &links);
	return true;
}

static void
make_site(struct written *w, const struct material *m)
{
	const struct table *events = &facts()->tables[G_SU_KIEN];
	struct site_request q = { .notice = m->notice, .events = events->rows,
	    .n_events = events->n, .put = put, .arg = w };
	const char *names[] = { file_name_of(m->procedures[0]),
	    file_name_of(m->procedures[1]) };
	struct site *s;
	size_t i, n;

	w->files.arena = w->links.arena = &w->arena;
	s = site_new(&w->arena, &q);
	if (names[0] != NULL)
		site_add(s, &w->arena, m->procedures[0], m->faulty);
	if (names[1] != NULL && (names[0] == NULL ||
	    strcmp(names[0], names[1]) != 0))
		site_add(s, &w->arena, m->procedures[1], m->faulty);
	site_finish(s);
	for (n = w->files.n, i = 0; i < w->links.n; i++)
		require(names_add(&w->files, w->links.names[i].s,
		    w->links.names[i].n) < n, w->links.names[i].s);
}

static void
check_site(const struct material *m)
{
	struct written once = { .arena = { 0 } }, again = { .arena = { 0 } };

	buf_init(&once.bytes, 0);
	buf_init(&again.bytes, 0);
	make_site(&once, m);
	if (!m->faulty) {
		make_site(&again, m);
		require(is_same(&once.bytes, &again.bytes), "two sites");
	}
	buf_release(&once.bytes);
	buf_release(&again.bytes);
	arena_release(&once.arena);
	arena_release(&again.arena);
}

/* --- what is told without a page ----------------------------------------- */

static void
check_linked(const struct material *m)
{
	const struct linked linked = { .settings = m->notice->settings,
	    .day = m->notice->day };
	struct buf out;
	json_t *json;

	buf_init(&out, 0);
	linked_data(&out, &linked, m->procedures[0]);
	json = json_loadb(out.data, out.len, JSON_REJECT_DUPLICATES, NULL);
	require(json_is_object(json), "linked data that are no object");
	json_decref(json);
	buf_release(&out);
}

static void
check_answer(const struct answer *answer)
{
	struct buf brief;
	size_t i;

	require(answer->n <= ANSWER_LINES && answer->n_notes <= ANSWER_NOTES,
	    "more lines than there are");
	for (i = 0; i < answer->n; i++)
		require(answer->lines[i].label != NULL &&
		    answer->lines[i].number != NULL &&
		    answer->lines[i].words != NULL, "a line without text");
	buf_init(&brief, 0);
	answer_brief(&brief, answer);
	buf_release(&brief);
}

static void
check_answers(const struct material *m)
{
	const struct notice *n = m->notice;
	struct arena a = { 0 };
	struct answers answers;

	answers_of(&answers, &a, m->procedures[0], n->settings, n->day);
	check_answer(&answers.time);
	check_answer(&answers.money);
	check_answer(&answers.papers);
	check_answer(&answers.place);
	arena_release(&a);
}

static void
check_names(const struct material *m)
{
	const struct record *procedure = m->procedures[0];
	const char *name = file_name_of(procedure), *address;
	char hash[CONTENT_HASH], again[CONTENT_HASH];
	struct arena a = { 0 };

	require(name == NULL || (*name != '.' && *name != '\0' &&
	    strcspn(name, "/\\:*?\"<>| ") == strlen(name)), "a file's name");
	require(off_wall(procedure, m->notice->day) <= OFF_OVER, "off_wall");
	address = notice_address(m->notice, &a, procedure);
	require(address == NULL || is_foreign((struct piece){ address,
	    strlen(address) }), "an address that is none");
	content_hash(hash, procedure, m->notice->day);
	content_hash(again, procedure, m->notice->day);
	require(strcmp(hash, again) == 0 && strspn(hash,
	    "0123456789abcdef") == CONTENT_HASH - 1, "a content hash");
	arena_release(&a);
}

/* --- all of it ----------------------------------------------------------- */

static void
check_all(const struct material *m)
{
	static make_page *const kinds[] = { make_sheet, make_slip, make_list,
	    make_prices, make_contents, make_feedback };
	size_t i;

	for (i = 0; i < sizeof kinds / sizeof *kinds; i++)
		check_kind(kinds[i], m);
	check_site(m);
	check_linked(m);
	check_answers(m);
	check_names(m);
	if (m->changes == NULL || m->changes->n_subjects == 0)
		return;
	check_kind(make_changes, m);
	if (m->changes->subjects->new != NULL)
		check_kind(make_marked, m);
}

static void
compare_sides(struct changes *c, struct arena *a, const struct side *old,
    const struct side *new)
{
	struct compare_request q = { .old = old, .new = new,
	    .as_of = { { 2026, 12, 31 }, { 2027, 3, 1 } } };

	*c = (struct changes){ .as_of = { "2026-12-31", "2027-03-01" },
	    .label = { "a", "b" } };
	compare(c, a, &q);
}

/* On the wall of an office, and of one whose settings are hostile. */
static void
check_notices(struct material *m, const struct record *settings)
{
	struct notice plain = { .settings = facts()->settings,
	    .day = { 2026, 11, 22 }, .qr = "auto" };
	struct notice other = { .settings = settings, .day = { 2027, 3, 1 },
	    .paper = m->changes != NULL ? PAPER_A5 : PAPER_A3, .large = true,
	    .qr = "https://a.example/{ma}?{ma}", .css = "p { color: red }" };
	struct arena a = { 0 };

	notice_prepare(&plain, &a);
	m->notice = &plain;
	check_all(m);
	m->notice = &other;
	m->faulty = true;
	check_all(m);
	arena_release(&a);
}

/* Pages must not say "(null)", unless the input does. */
static bool
says_null(const char *s, size_t n)
{
	for (; n > 0; s++, n--)
		if (begins_with_null(s, n))
			return true;
	return false;
}

static void
check_input(const char *s, size_t size)
{
	struct arena arena = { 0 };
	struct side old, new;
	struct source unit;
	struct changes changes;
	struct material m = { .changes = NULL };
	const struct record *settings = NULL;

	side_open_next(&new, &s, &size);
	side_open_next(&old, &s, &size);
	m.procedures[0] = new.documents[0].record;
	m.procedures[1] = old.documents[0].record;
	if (side_is_usable(&old) && side_is_usable(&new)) {
		compare_sides(&changes, &arena, &old, &new);
		m.changes = &changes;
	}
	source_from_bytes(&unit, "tthc.yaml", s, size);
	if (size > 0)
		settings = side_record(&new, &unit, R_TTHC);
	check_notices(&m, settings);
	side_close(&old);
	side_close(&new);
	source_release(&unit);
	arena_release(&arena);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static bool ready;

	if (!ready)
		html_init();
	ready = true;
	if (!says_null((const char *)data, size))
		check_input((const char *)data, size);
	return 0;
}
