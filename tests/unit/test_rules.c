/*
 * Every example of the rule table is run: the bad one makes its rule speak,
 * the good one gives no warning and no error at all. An example replaces
 * keys of the sample procedure tests/rules/mau.yaml, or whole files of the
 * sample catalogue around it. Rules about changes are tried in test_law.c.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <sys/stat.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "lint/run.h"
#include "overlay.h"

#define PROCEDURE "thu_tuc/ho_tich/1.001193.yaml"

static const char *const shared[] = {
	"tthc.yaml", "danh_muc/linh_vuc.yaml", "danh_muc/co_quan.yaml",
	"danh_muc/van_ban.yaml", "danh_muc/bieu_mau.yaml",
	"danh_muc/su_kien.yaml"
};

/* Rules about the surroundings, which no text of a file can show. */
static const enum rule_id without_example[] = {
	RULE_CANNOT_OPEN, RULE_NOT_A_FILE, RULE_FILE_TOO_LARGE,
	RULE_TOO_MANY_NODES, RULE_TOO_MANY_FINDINGS,
	RULE_GONE_WITHOUT_RECORD, RULE_ACCEPTANCE_STALE
};

/* A row of the test table. */
struct example {
	enum rule_id rule;
	bool good;
};

static void
make_folders(char *path)
{
	char *p;

	for (p = path + 1; (p = strchr(p, '/')) != NULL; p++) {
		*p = '\0';
		mkdir(path, 0777);
		*p = '/';
	}
}

static void
write_file(const char *root, const char *name, const char *text, size_t n)
{
	char path[512];
	FILE *f;

	snprintf(path, sizeof path, "%s/%s", root, name);
	make_folders(path);
	f = fopen(path, "w");
	assert_non_null(f);
	assert_int_equal(fwrite(text, 1, n, f), n);
	assert_int_equal(fclose(f), 0);
}

static void
read_sample(const char *name, struct source *s)
{
	char path[512];

	snprintf(path, sizeof path, "tests/rules/%s", name);
	assert_int_equal(source_read(s, path, 1 << 20), SOURCE_OK);
}

/* Writes the parts of an example: keys first, then "--- PATH" files. */
static void
write_example(const char *root, const char *text)
{
	const char *mark = strncmp(text, "--- ", 4) == 0 ? text :
	    strstr(text, "\n--- ");
	size_t n = mark == NULL ? strlen(text) : (size_t)(mark - text) +
	    (mark != text);
	struct buf b;

	buf_init(&b, 0);
	overlay(&b, text, n);
	write_file(root, PROCEDURE, b.data, b.len);
	buf_release(&b);
	for (text += n; strncmp(text, "--- ", 4) == 0; text += n) {
		size_t name = strcspn(text + 4, "\n");
		char path[256];

		snprintf(path, sizeof path, "%.*s", (int)name, text + 4);
		text += 4 + name + 1;
		mark = strstr(text, "\n--- ");
		n = mark == NULL ? strlen(text) : (size_t)(mark - text) + 1;
		write_file(root, path, text, n);
	}
}

static void
remove_tree(const char *root)
{
	char command[300];

	snprintf(command, sizeof command, "rm -rf '%s'", root);
	assert_int_equal(system(command), 0);
}

static void
judge(struct run *run, struct arena *a, const char *root, enum rule_id rule)
{
	struct files files = { .arena = a };

	run_init(run, (struct date){ 2026, 11, 22 });
	if (run_open(run, root)) {
		/* Rules that are off by default are tried all the same. */
		if (run->levels.of[rule] == LEVEL_OFF)
			run->levels.of[rule] = LEVEL_INFO;
		files_add(&files, root, root);
		files_sort(&files);
		run_files(run, &files);
		run_finish(run, true);
	} else {
		run_finish(run, false);
	}
}

static void
print_finding(const struct finding *f)
{
	struct buf b;

	buf_init(&b, 0);
	finding_text(&b, f, rule_of(f->rule)->message[LANG_VI]);
	print_message("    %s:%u:%u %s %s\n", f->at.path, f->at.from.line,
	    f->at.from.column, rule_of(f->rule)->code, b.data);
	buf_release(&b);
}

/* How many findings of the rule, and of warnings and errors. */
static void
count(const struct run *run, enum rule_id rule, size_t *own, size_t *loud)
{
	size_t i;

	*own = *loud = 0;
	for (i = 0; i < run->findings.n; i++) {
		const struct finding *f = run->findings.v[i];

		*own += f->rule == rule && f->suppressed == NULL;
		*loud += f->level >= LEVEL_WARNING && f->suppressed == NULL;
	}
}

static void
test_example(void **state)
{
	const struct example *e = *state;
	const struct rule *rule = rule_of(e->rule);
	char root[] = "/tmp/tthc-rule-XXXXXX";
	struct arena a = { 0 };
	struct run run;
	struct source s;
	size_t i, own, loud;

	assert_non_null(mkdtemp(root));
	for (i = 0; i < sizeof shared / sizeof shared[0]; i++) {
		read_sample(shared[i], &s);
		write_file(root, shared[i], s.data, s.len);
		source_release(&s);
	}
	write_example(root, e->good ? rule->good : rule->bad);
	judge(&run, &a, root, e->rule);
	count(&run, e->rule, &own, &loud);
	if (e->good ? own + loud > 0 : own == 0)
		for (i = 0; i < run.findings.n; i++)
			print_finding(run.findings.v[i]);
	run_release(&run);
	arena_release(&a);
	remove_tree(root);
	if (e->good && own + loud > 0)
		fail_msg("the right example gives %zu findings of the rule and "
		    "%zu other warnings or errors", own, loud);
	if (!e->good && own == 0)
		fail_msg("the wrong example does not make its rule speak");
}

static bool
needs_example(enum rule_id id)
{
	size_t i;

	for (i = 0; i < sizeof without_example / sizeof without_example[0];
	    i++)
		if (without_example[i] == id)
			return false;
	return true;
}

/* What every row must have, and what no two rows may share. */
static void
test_table(void **state)
{
	size_t i, j;

	(void)state;
	for (i = 0; i < N_RULES; i++) {
		const struct rule *r = rule_of((enum rule_id)i);

		assert_true(strlen(r->code) == 5);
		for (j = 0; j < N_LANGS; j++) {
			assert_non_null(r->message[j]);
			assert_non_null(r->help[j]);
			assert_non_null(r->why[j]);
		}
		if (needs_example((enum rule_id)i) &&
		    (r->bad == NULL || r->good == NULL))
			fail_msg("%s has no example", r->code);
		for (j = 0; j < i; j++) {
			const struct rule *o = rule_of((enum rule_id)j);

			if (strcmp(r->code, o->code) == 0 ||
			    strcmp(r->name, o->name) == 0 ||
			    strcmp(r->name_en, o->name_en) == 0)
				fail_msg("%s and %s share a code or a name", r->code,
				    o->code);
		}
	}
}

int
main(void)
{
	static struct CMUnitTest tests[2 * N_RULES + 1];
	static struct example examples[2 * N_RULES];
	static char names[2 * N_RULES][32];
	size_t i, n = 0;

	tests[n].name = "table";
	tests[n++].test_func = test_table;
	for (i = 0; i < 2 * N_RULES; i++) {
		const struct rule *r = rule_of((enum rule_id)(i / 2));

		examples[i].rule = (enum rule_id)(i / 2);
		examples[i].good = i % 2 == 1;
		if ((examples[i].good ? r->good : r->bad) == NULL ||
		    r->scope == SCOPE_DIFF)
			continue;
		snprintf(names[i], sizeof names[i], "%s %s", r->code,
		    examples[i].good ? "good" : "bad");
		tests[n].name = names[i];
		tests[n].test_func = test_example;
		tests[n++].initial_state = &examples[i];
	}
	return _cmocka_run_group_tests("rules", tests, n, NULL, NULL);
}
