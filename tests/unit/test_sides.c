/* What is compared: revisions, ranges, paths, the index, the work tree. */
#include "sides.h"

#define HO_TICH "thu_tuc/ho_tich/"

/* Two commits and a branch; names with blanks, letters, quotes, line ends. */
static const char history[] =
	"git init -q -b main repo && cd repo\n"
	"mkdir kho && sh ../catalogue kho/cat && cd kho/cat\n"
	"mkdir 'thu_tuc/hộ tịch'\n"
	"for i in 1 2 3 4; do\n"
	"	sh ../../../p 1.00000$i > thu_tuc/ho_tich/$i.yaml\n"
	"done\n"
	"sh ../../../p 1.000005 > 'thu_tuc/hộ tịch/bản \"5\".yaml'\n"
	"sh ../../../p 1.000006 > \"thu_tuc/ho_tich/6\n6.yaml\"\n"
	"sh ../../../p 1.000007 > thu_tuc/ho_tich/.an.yaml\n"
	"sh ../../../p 1.000008 > khac.yaml\n"
	"git add . && git commit -q -m 1 && git tag v1\n"
	/* 1 changes, 2 is renamed, 3 goes, 9 comes; those with odd names
	   change; what does not belong to a catalogue changes too. */
	"sed -i 's/^ten: .*/ten: Tên khác/' thu_tuc/ho_tich/1.yaml"
	" thu_tuc/ho_tich/.an.yaml khac.yaml 'thu_tuc/hộ tịch/bản \"5\".yaml'"
	" \"thu_tuc/ho_tich/6\n6.yaml\"\n"
	"git mv thu_tuc/ho_tich/2.yaml thu_tuc/ho_tich/2b.yaml\n"
	"git rm -q thu_tuc/ho_tich/3.yaml\n"
	"sh ../../../p 1.000009 > thu_tuc/ho_tich/9.yaml\n"
	"ln -s 1.yaml thu_tuc/ho_tich/lien_ket.yaml\n"
	"git add .\n"
	"git update-index --add --cacheinfo"
	" 160000,1111111111111111111111111111111111111111,kho/cat/thu_tuc/con\n"
	"git commit -q -m 2 && git tag v2\n"
	"git checkout -q -b nhanh v1\n"
	"sed -i 's/^ten: .*/ten: Tên của nhánh/' thu_tuc/ho_tich/4.yaml\n"
	"git commit -q -a -m 3\n"
	"git checkout -q main\n";

static int
make_history(void **state)
{
	if (set_up(state) != 0)
		return -1;
	sh(history);
	return 0;
}

static const char from_v1_to_v2[] =
	HO_TICH "1.yaml " HO_TICH "2.yaml " HO_TICH "3.yaml "
	HO_TICH "6\n6.yaml thu_tuc/hộ tịch/bản \"5\".yaml of 6 | "
	HO_TICH "1.yaml " HO_TICH "2b.yaml " HO_TICH "6\n6.yaml "
	HO_TICH "9.yaml thu_tuc/hộ tịch/bản \"5\".yaml of 6 | same registers";

static void
test_revisions(void **state)
{
	(void)state;
	go("repo/kho/cat");
	opens("v1", "v2", from_v1_to_v2);
	opens("HEAD~1", "HEAD", from_v1_to_v2);
	opens("v1..v2", NULL, from_v1_to_v2);
	opens("v1..", NULL, from_v1_to_v2);
	opens("HEAD^{/1}..@", NULL, from_v1_to_v2);
	opens("v1", "v1", "of 6 | of 6 | same registers");
	/* The catalogue is found from folders inside it. */
	go("repo/kho/cat/thu_tuc/ho_tich");
	opens("v1", "v2", from_v1_to_v2);
	go("repo/.git");
	opens("v1:kho/cat", "v2:kho/cat", from_v1_to_v2);
	opens("v1:kho/cat", "HEAD:kho/cat", from_v1_to_v2);
}

static void
test_all(void **state)
{
	(void)state;
	go("repo/kho/cat");
	opens_as((struct asked){ .a = "v2:kho/cat/" HO_TICH "4.yaml",
	    .b = "v1:kho/cat/" HO_TICH "4.yaml", .all = true },
	    HO_TICH "4.yaml of 1 | " HO_TICH "4.yaml of 1 | same registers");
}

static size_t
count_files(const struct catalogue *c)
{
	const struct shared_file *f;
	size_t n = 0;

	for (f = c->files; f != NULL; f = f->next)
		n++;
	return n;
}

/* The same bytes are read and bound once, but under other registers again. */
static void
test_shared_records(void **state)
{
	struct asked asked = { .a = "v2", .b = "v1", .all = true };
	struct side old, new;
	const char *message;
	const struct document *d, *e;

	(void)state;
	go("repo/kho/cat");
	assert_true(open_asked(&old, &new, &asked, LANG_VI, &message));
	/* By name, 4.yaml is the third of v2, behind 1 and 2b. */
	d = &old.documents[2];
	assert_string_equal(d->inside, HO_TICH "4.yaml");
	assert_non_null(d->same);
	assert_ptr_equal(d->record, d->same->record);
	assert_null(old.documents[0].same);
	assert_non_null(old.documents[0].record);
	side_release(&old);
	side_release(&new);

	sh("cd $HOME && cp -r repo dang_ky && cd dang_ky/kho/cat\n"
	   "echo '# chú thích' >> danh_muc/van_ban.yaml\n");
	go("dang_ky/kho/cat");
	asked = (struct asked){ .all = true };
	assert_true(open_asked(&old, &new, &asked, LANG_VI, &message));
	d = &old.documents[0];
	e = &new.documents[0];
	assert_false(old.borrows);
	assert_int_equal(old.n_documents, 6);
	assert_int_equal(count_files(&old.catalogue),
	    count_files(&new.catalogue));
	assert_non_null(old.catalogue.settings);
	assert_null(d->same);
	assert_string_equal(d->source.data, e->source.data);
	assert_ptr_not_equal(d->record, e->record);
	assert_string_equal(text_of(d->record, F_THU_TUC_MA), "1.000001");
	side_release(&old);
	side_release(&new);
}

static void
test_merge_base(void **state)
{
	(void)state;
	go("repo/kho/cat");
	opens("v2...nhanh", NULL, HO_TICH "4.yaml of 6 | "
	    HO_TICH "4.yaml of 6 | same registers");
	opens("nhanh...main", NULL, from_v1_to_v2);
	opens("main...v1", NULL, "of 6 | of 6 | same registers");
	/* Criss-cross: of two best common ancestors the newer, as in git. */
	sh("cd $HOME && cp -r repo cheo && cd cheo\n"
	   "git checkout -q -b b nhanh\n"
	   "git commit -q --allow-empty -m b\n"
	   "git checkout -q -b c v2\n"
	   "GIT_COMMITTER_DATE=2026-11-23T00:00:00Z"
	   " git commit -q --allow-empty -m c && git tag c1\n"
	   "git checkout -q -b x b && git merge -q -m mx c\n"
	   "git checkout -q -b y c && git merge -q -m my b\n"
	   "sed -i 's/^ten: .*/ten: Tên thứ ba/'"
	   " kho/cat/thu_tuc/ho_tich/9.yaml && git commit -q -a -m z\n"
	   "test $(git merge-base --all x y | wc -l) = 2\n"
	   "test $(git merge-base x y) = $(git rev-parse c1)\n");
	go("cheo/kho/cat");
	opens("x...y", NULL, HO_TICH "4.yaml " HO_TICH
	    "9.yaml of 6 | " HO_TICH "4.yaml " HO_TICH "9.yaml of 6 | "
	    "same registers");
}

static void
test_paths(void **state)
{
	(void)state;
	go("repo/kho/cat/thu_tuc");
	opens("v1:./ho_tich/1.yaml", "v2:./ho_tich/1.yaml",
	    HO_TICH "1.yaml of 1 | " HO_TICH "1.yaml of 1 | same registers");
	opens("v1:./ho_tich/2.yaml", "v2:./ho_tich/2b.yaml",
	    "of 1 | of 1 | same registers");
	opens("v1:kho/cat/thu_tuc/ho_tich/1.yaml",
	    "v2:kho/cat/thu_tuc/ho_tich/9.yaml",
	    HO_TICH "9.yaml of 1 | " HO_TICH "9.yaml of 1 | same registers");
	opens("v1:../thu_tuc/hộ tịch",
	    "v2:../thu_tuc/hộ tịch",
	    "thu_tuc/hộ tịch/bản \"5\".yaml of 1 | "
	    "thu_tuc/hộ tịch/bản \"5\".yaml of 1 | same registers");
	/* A file that a walk passes over, but that was named. */
	opens("v1:../khac.yaml", "v2:../khac.yaml",
	    "khac.yaml of 1 | khac.yaml of 1 | same registers");
	/* A revision beside a path is that path in the revision. */
	opens("v1", "ho_tich", HO_TICH "1.yaml "
	    HO_TICH "2.yaml " HO_TICH "3.yaml " HO_TICH "6\n6.yaml of 5 | "
	    HO_TICH "1.yaml " HO_TICH "2b.yaml " HO_TICH "6\n6.yaml "
	    HO_TICH "9.yaml " HO_TICH "lien_ket.yaml of 6 | same registers");
	opens("v1", "ho_tich/1.yaml", HO_TICH "1.yaml of 1 | "
	    HO_TICH "1.yaml of 1 | same registers");
}

/* --- index and work tree ------------------------------------------------ */

static const char dirty[] =
	"cd $HOME && cp -r repo ban && cd ban/kho/cat/thu_tuc/ho_tich\n"
	/* Staged: 4 and, for the index only, 9; a new file. */
	"sed -i 's/^ten: .*/ten: Chờ ghi/' 4.yaml 9.yaml\n"
	"sh $HOME/p 1.000010 > 10.yaml && git add 4.yaml 9.yaml 10.yaml\n"
	"git show HEAD:./9.yaml > 9.yaml\n"
	/* Not staged: 1 changes, 2b goes; new and announced files. */
	"sed -i 's/^ten: .*/ten: Sửa dở/' 1.yaml && rm 2b.yaml\n"
	"sh $HOME/p 1.000011 > 11.yaml\n"
	"sh $HOME/p 1.000012 > 12.yaml && git add -N 12.yaml\n"
	/* Touched, ignored, hidden, a link, a repository: nothing. */
	"touch \"6\n6.yaml\"\n"
	"sh $HOME/p 1.000013 > 13.nhap.yaml\n"
	"echo '*.nhap.yaml' >> $HOME/ban/.gitignore\n"
	"sh $HOME/p 1.000014 > .14.yaml\n"
	"ln -s 1.yaml 15.yaml\n"
	"git init -q ../kho_con && sh $HOME/p 1.000016 > ../kho_con/16.yaml\n";

static void
test_work_tree(void **state)
{
	static const char changed[] =
	    HO_TICH "1.yaml " HO_TICH "2b.yaml " HO_TICH "4.yaml of 6 | "
	    HO_TICH "1.yaml " HO_TICH "10.yaml " HO_TICH "11.yaml "
	    HO_TICH "12.yaml " HO_TICH "4.yaml of 8 | same registers";

	(void)state;
	sh(dirty);
	go("ban/kho/cat");
	opens(NULL, NULL, changed);
	opens("HEAD", NULL, changed);
	opens("HEAD:kho/cat", NULL, changed);
	opens("thu_tuc", NULL, changed);
	opens("../cat", NULL, changed);
	opens("thu_tuc/ho_tich/1.yaml", NULL,
	    HO_TICH "1.yaml of 1 | " HO_TICH "1.yaml of 1 | same registers");
	opens("thu_tuc/ho_tich/11.yaml", NULL,
	    "of 0 | " HO_TICH "11.yaml of 1 | same registers");
	opens("HEAD:./thu_tuc/ho_tich/2b.yaml", NULL,
	    HO_TICH "2b.yaml of 1 | of 0 | same registers");
	/* A path tells the repository, wherever one stands. */
	go(".");
	opens("ban/kho/cat", NULL, changed);
	go("ban/kho/cat/thu_tuc");
	opens("v1", NULL, HO_TICH "1.yaml " HO_TICH "2.yaml "
	    HO_TICH "3.yaml " HO_TICH "4.yaml " HO_TICH "6\n6.yaml "
	    "thu_tuc/hộ tịch/bản \"5\".yaml of 6 | " HO_TICH "1.yaml "
	    HO_TICH "10.yaml " HO_TICH "11.yaml " HO_TICH "12.yaml "
	    HO_TICH "4.yaml " HO_TICH "6\n6.yaml " HO_TICH "9.yaml "
	    "thu_tuc/hộ tịch/bản \"5\".yaml of 8 | same registers");
}

static void
test_staged(void **state)
{
	static const char changed[] = HO_TICH "4.yaml " HO_TICH "9.yaml of 6 | "
	    HO_TICH "10.yaml " HO_TICH "4.yaml " HO_TICH "9.yaml of 7 | "
	    "same registers";
	char index[80];

	(void)state;
	go("ban/kho/cat");
	opens_as((struct asked){ .staged = true }, changed);
	opens_as((struct asked){ .a = "HEAD", .staged = true }, changed);
	opens_as((struct asked){ .a = "thu_tuc/ho_tich/9.yaml",
	    .staged = true }, HO_TICH "9.yaml of 1 | " HO_TICH
	    "9.yaml of 1 | same registers");
	sh("echo 'ten: x' >> khac.yaml");
	opens_as((struct asked){ .a = "khac.yaml", .staged = true },
	    "of 1 | of 1 | same registers");
	sh("git add khac.yaml");
	opens_as((struct asked){ .a = "HEAD:./khac.yaml", .staged = true },
	    "khac.yaml of 1 | khac.yaml of 1 !TT004 | same registers");
	/* GIT_INDEX_FILE and GIT_DIR reach git. */
	sh("cp $HOME/repo/.git/index $HOME/index");
	snprintf(index, sizeof index, "%s/index", scratch);
	setenv("GIT_INDEX_FILE", index, 1);
	opens_as((struct asked){ .staged = true },
	    "of 6 | of 6 | same registers");
	unsetenv("GIT_INDEX_FILE");
	go(".");
	setenv("GIT_DIR", "ban/.git", 1);
	setenv("GIT_WORK_TREE", "ban", 1);
	opens_as((struct asked){ .a = "HEAD:kho/cat", .staged = true },
	    HO_TICH "4.yaml " HO_TICH "9.yaml of 6 | " HO_TICH "10.yaml "
	    HO_TICH "4.yaml " HO_TICH "9.yaml of 7 | same registers");
	unsetenv("GIT_DIR");
	unsetenv("GIT_WORK_TREE");
}

/* --- folders and files -------------------------------------------------- */

static void
test_folders(void **state)
{
	(void)state;
	sh("cd $HOME && for d in a b; do\n"
	   "	sh catalogue $d && sh p 1.000001 > $d/thu_tuc/ho_tich/1.yaml\n"
	   "	sh p 1.000002 > $d/thu_tuc/ho_tich/2.yaml\n"
	   "done\n"
	   "sed -i 's/^ten: .*/ten: Khác/' b/thu_tuc/ho_tich/2.yaml\n"
	   "mkdir roi && sh p 1.000001 > roi/1.yaml && sh p 1 > roi/2.yaml\n");
	go(".");
	opens("a", "b", HO_TICH "2.yaml of 2 | "
	    HO_TICH "2.yaml of 2 | same registers");
	opens("a/thu_tuc/ho_tich/1.yaml",
	    "b/thu_tuc/ho_tich/1.yaml", "of 1 | of 1 | same registers");
	opens("a/thu_tuc/ho_tich/1.yaml",
	    "b/thu_tuc/ho_tich/2.yaml", HO_TICH "2.yaml of 1 | "
	    HO_TICH "2.yaml of 1 | same registers");
	/* Loose files have the registers of the program only; their names
	   count from the folder that was named. */
	opens("a/thu_tuc/ho_tich", "roi/", "2.yaml of 2 | "
	    "2.yaml of 2");
	opens("roi/1.yaml", "roi/2.yaml", "2.yaml of 1 | "
	    "2.yaml of 1 | same registers");
	/* A register that differs belongs to its side. */
	sh("cd $HOME && echo '# chú thích' >> b/danh_muc/van_ban.yaml");
	opens("a", "b", HO_TICH "2.yaml of 2 | "
	    HO_TICH "2.yaml of 2");
}

/* Where the operands make no sense together. */
static void
test_unlike(void **state)
{
	(void)state;
	go(".");
	refuses((struct asked){ .a = "a", .b = "b/thu_tuc/ho_tich/1.yaml" },
	    "một bên là tệp", "one is a file");
	refuses((struct asked){ .a = "a", .b = "b", .staged = true },
	    "nhiều nhất một", "at most");
}

static void
test_stands_for(void **state)
{
	(void)state;
	go(".");
	sh("sh p 1.000001 > truoc && sh p 1.000001 > sau && echo >> sau");
	opens_as((struct asked){ .a = "truoc", .b = "sau",
	    .stands_for = "a/thu_tuc/ho_tich/1.yaml" }, HO_TICH "1.yaml of 1 | "
	    HO_TICH "1.yaml of 1 | same registers");
	opens_as((struct asked){ .a = "/dev/null", .b = "sau",
	    .stands_for = "a/thu_tuc/ho_tich/1.yaml" }, "of 0 | "
	    HO_TICH "1.yaml of 1 | same registers");
	sh("cp a/danh_muc/van_ban.yaml truoc && cp truoc sau\n"
	   "echo '# chú thích' >> sau");
	opens_as((struct asked){ .a = "truoc", .b = "sau",
	    .stands_for = "a/danh_muc/van_ban.yaml" }, "of 0 | of 0");
}

static void
test_covers(void **state)
{
	struct asked asked = { .a = "a/danh_muc", .b = "b/danh_muc" };
	const struct shared_file *f;
	struct side old, new;
	const char *message;
	size_t covered = 0, other = 0;

	(void)state;
	go(".");
	assert_true(open_asked(&old, &new, &asked, LANG_VI, &message));
	for (f = new.catalogue.files; f != NULL; f = f->next)
		if (side_covers(&new, f))
			covered++;
		else
			other += strcmp(f->inside, "tthc.yaml") == 0;
	assert_int_equal(other, 1);
	assert_true(covered > 1);
	side_release(&old);
	side_release(&new);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_revisions),
		cmocka_unit_test(test_all),
		cmocka_unit_test(test_shared_records),
		cmocka_unit_test(test_merge_base),
		cmocka_unit_test(test_paths),
		cmocka_unit_test(test_work_tree),
		cmocka_unit_test(test_staged),
		cmocka_unit_test(test_folders),
		cmocka_unit_test(test_unlike),
		cmocka_unit_test(test_stands_for),
		cmocka_unit_test(test_covers),
	};

	return cmocka_run_group_tests(tests, make_history, tear_down);
}
