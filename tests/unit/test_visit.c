/* Visits of a run: each procedure once, with the errors that count. */
#include "scratch.h"

#include "lint/run.h"

enum { MAX_FILES = 40 };

/* What the visits saw, by the number of the file. */
struct seen {
	struct arena arena;
	size_t visits[MAX_FILES], errors[MAX_FILES];
	const char *code[MAX_FILES];
	bool partial[MAX_FILES];
	size_t stop_at;		/* the number that ends the run */
};

static bool
see(void *arg, const struct visit *v)
{
	struct seen *s = arg;
	const char *code = v->procedure == NULL ? NULL :
	    text_of(v->procedure, F_THU_TUC_MA);

	s->visits[v->number]++;
	s->errors[v->number] = v->errors;
	s->partial[v->number] = v->partial;
	s->code[v->number] = code;
	return v->number != s->stop_at;
}

static size_t
errors_in(const struct findings *f, const char *path)
{
	size_t i, n = 0;

	for (i = 0; i < f->n; i++)
		n += f->v[i]->level == LEVEL_ERROR &&
		    f->v[i]->suppressed == NULL &&
		    strcmp(f->v[i]->at.path, path) == 0;
	return n;
}

static void
open_run(struct run *r, struct files *files, struct seen *s)
{
	const char *root;

	run_init(r, (struct date){ 2026, 11, 22 });
	root = catalogue_find_root(&r->arena, "c");
	files_add(files, root, "c/thu_tuc");
	files_sort(files);
	assert_true(files->n <= MAX_FILES);
	assert_true(run_open(r, root));
	s->stop_at = MAX_FILES;
	r->visit = see;
	r->visit_arg = s;
}

/*
 * Files in order: good; an error; the same with a comment that excepts it;
 * below a path that tthc.yaml excepts; a line that is no YAML; unreadable.
 */
static void
make_catalogue(void)
{
	go(".");
	sh("rm -rf c && sh catalogue c && cd c/thu_tuc/ho_tich\n"
	   "sh ../../../p 1.000001 > a.yaml\n"
	   "sh ../../../p 1.000002 | sed 's/^linh_vuc: .*/linh_vuc: la/'"
	   " > b.yaml\n"
	   "sed 's/^linh_vuc: la/&  # tthc: ignore[TT209] chưa có/'"
	   " b.yaml > c.yaml\n"
	   "mkdir d && cp b.yaml d\n"
	   "(sh ../../../p 1.000005; echo 'x: [') > e.yaml\n"
	   "ln -s nothing f.yaml\n"
	   "printf 'lint:\\n  paths:\\n    - glob: \"**/d/*\"\\n"
	   "      ignore: [TT209]\\n      reason: x\\n' >> ../../tthc.yaml\n");
}

static void
test_errors(void **state)
{
	static const size_t errors[] = { 0, 1, 0, 0, 1, 1 };
	struct seen s = { .stop_at = 0 };
	struct run r;
	struct files files = { .arena = &s.arena };
	size_t i;

	(void)state;
	make_catalogue();
	open_run(&r, &files, &s);
	assert_int_equal(files.n, 6);
	run_files(&r, &files);
	run_finish(&r, false);
	for (i = 0; i < files.n; i++) {
		assert_int_equal(s.visits[i], 1);
		assert_int_equal(s.errors[i], errors[i]);
		assert_int_equal(errors_in(&r.findings, files.v[i].path),
		    errors[i]);
		assert_int_equal(s.partial[i], i >= 4);
		assert_true((s.code[i] == NULL) == (i == 5));
	}
	assert_int_equal(r.n_entries, 5);
	run_release(&r);
	arena_release(&s.arena);
}

/* Nothing but load errors is found when files are only read. */
static void
test_only_read(void **state)
{
	struct seen s = { .stop_at = 0 };
	struct run r;
	struct files files = { .arena = &s.arena };

	(void)state;
	make_catalogue();
	open_run(&r, &files, &s);
	r.only_read = true;
	r.unindexed = true;
	r.jobs = 3;
	run_files(&r, &files);
	assert_int_equal(s.visits[1], 1);
	assert_int_equal(s.errors[1], 0);
	assert_int_equal(s.errors[4], 1);
	assert_int_equal(r.n_entries, 0);
	run_release(&r);
	arena_release(&s.arena);
}

static void
test_stop(void **state)
{
	struct seen s = { .stop_at = 0 };
	struct run r;
	struct files files = { .arena = &s.arena };

	(void)state;
	make_catalogue();
	open_run(&r, &files, &s);
	s.stop_at = 1;
	run_files(&r, &files);
	assert_int_equal(s.visits[1], 1);
	assert_int_equal(s.visits[2], 0);
	run_release(&r);
	arena_release(&s.arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_errors),
		cmocka_unit_test(test_only_read),
		cmocka_unit_test(test_stop),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
