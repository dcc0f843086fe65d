/* What cannot be compared: what is said, and that it is never "no change". */
#include "sides.h"

static const char history[] =
	"git init -q -b main repo && cd repo && sh ../catalogue .\n"
	"for i in 1 2 3; do\n"
	"	sh ../p 1.00000$i > thu_tuc/ho_tich/$i.yaml\n"
	"done\n"
	"git add . && git commit -q -m 1 && git tag v1\n"
	"sed -i 's/^ten: .*/ten: Khác/' thu_tuc/ho_tich/1.yaml\n"
	"git commit -q -a -m 2 && git branch tinh/khanh-hoa\n"
	"git commit -q --allow-empty -m 3\n";

static int
make_history(void **state)
{
	if (set_up(state) != 0)
		return -1;
	sh(history);
	return 0;
}

static void
refuses_one(const char *operand, const char *vi, const char *en)
{
	refuses((struct asked){ .a = operand }, vi, en);
}

static void
test_names(void **state)
{
	(void)state;
	go("repo");
	refuses_one("mian", "có phải là \"main\" không", "mean \"main\"");
	refuses_one("khanh-hoa..main", "có phải là \"tinh/khanh-hoa\" không",
	    "did you mean \"tinh/khanh-hoa\"");
	refuses_one("v1...vv", "\"v1\"", "\"v1\"");
	refuses_one("HEAD~7", "lịch sử không dài đến đó", "does not go");
	refuses_one("HEAD:./thu_tuc/la.yaml", "thu_tuc/la.yaml",
	    "no file or folder \"thu_tuc/la.yaml\"");
	refuses_one("HEAD:../ngoai", "nằm ngoài kho", "outside");
	refuses_one("./khong-co", "không có tệp hay thư mục", "no file");
	refuses_one("", "không phải là tệp", "no file");
	refuses_one("v1\nHEAD", "kho git này không có phiên bản",
	    "no revision");
	refuses((struct asked){ .a = "v1..HEAD", .b = "HEAD" },
	    "đã là hai phiên bản", "already is two");
	refuses((struct asked){ .a = "v1..HEAD", .staged = true }, "--staged",
	    "--staged");
	go("repo/thu_tuc");
	refuses_one("HEAD:ho_tich/1.yaml", "hãy ghi ./", "put ./");
}

/* Nothing that looks like an option reaches a command line. */
static void
test_options(void **state)
{
	(void)state;
	go("repo");
	refuses_one("--output=ra", "không có phiên bản", "no revision");
	refuses_one("-p..HEAD", "không có phiên bản", "no revision");
	refuses_one("HEAD...--all", "không có phiên bản", "no revision");
	refuses((struct asked){ .a = "--help", .b = "HEAD" },
	    "không có phiên bản", "no revision");
	assert_int_not_equal(access("ra", F_OK), 0);
}

static void
test_ambiguous(void **state)
{
	(void)state;
	go("repo");
	sh("git branch thu_tuc");
	refuses_one("thu_tuc", "./thu_tuc", "refs/heads/thu_tuc");
	opens("./thu_tuc", NULL, "of 3 | of 3 | same registers");
	opens("refs/heads/thu_tuc", NULL, "of 3 | of 3 | same registers");
	sh("git branch -q -D thu_tuc");
}

static void
test_repositories(void **state)
{
	(void)state;
	sh("cd $HOME && mkdir khong rong && git init -q -b main rong\n"
	   "echo 'schema: tthc/1' > rong/tthc.yaml\n"
	   "git clone -q --bare repo tran.git\n");
	go("khong");
	refuses_one(NULL, "không phải là kho git", "no git repository");
	refuses_one("la", "không phải là kho git", "no git repository");
	go("rong");
	refuses_one(NULL, "chưa có lần ghi", "no commit yet");
	refuses((struct asked){ .staged = true }, "chưa có lần ghi",
	    "no commit yet");
	go("tran.git");
	refuses_one("v1", "không có thư mục làm việc", "no work tree");
	opens("v1", "HEAD", "thu_tuc/ho_tich/1.yaml of 3 | "
	    "thu_tuc/ho_tich/1.yaml of 3 | same registers");
	/* Somebody else's repository, and none at all without git. */
	go("repo");
	setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1", 1);
	refuses_one(NULL, "--add safe.directory", "--add safe.directory");
	unsetenv("GIT_TEST_ASSUME_DIFFERENT_OWNER");
}

static void
test_without_git(void **state)
{
	char *path = strdup(getenv("PATH"));

	(void)state;
	go("repo");
	setenv("PATH", "/nonexistent", 1);
	refuses_one("v1", "hãy cài git", "no program git");
	opens("thu_tuc", "thu_tuc", "of 3 | of 3 | same registers");
	setenv("PATH", path, 1);
	free(path);
}

static void
test_shallow(void **state)
{
	(void)state;
	sh("cd $HOME && git -C repo branch cu v1\n"
	   "git clone -q --depth 1 file://$HOME/repo nong\n"
	   "git -C repo rev-parse v1 > id\n"
	   "git -C nong checkout -q --orphan khac && git -C nong commit -q"
	   " -m khac && git -C nong checkout -q main\n");
	go("nong");
	refuses_one("HEAD~1", "git fetch --unshallow origin",
	    "git fetch --unshallow origin");
	refuses_one("origin/cu...HEAD", "git fetch origin cu",
	    "git fetch origin cu");
	refuses_one("khac...main", "git fetch --unshallow origin",
	    "git fetch --unshallow origin");
	opens(NULL, NULL, "of 3 | of 3 | same registers");
	/* The line helps. */
	sh("git fetch -q --unshallow origin");
	opens("HEAD~2", "HEAD", "thu_tuc/ho_tich/1.yaml of 3 | "
	    "thu_tuc/ho_tich/1.yaml of 3 | same registers");
}

static void
read_line(const char *file, char *out, int size)
{
	FILE *f = fopen(file, "r");

	assert_non_null(f);
	assert_non_null(fgets(out, size, f));
	fclose(f);
	out[strcspn(out, "\n")] = '\0';
}

static void
test_missing(void **state)
{
	char id[80], line[128];

	(void)state;
	sh("cd $HOME && git -C repo rev-parse v1:thu_tuc/ho_tich/1.yaml > id\n"
	   "cp -r repo thieu && cd thieu\n"
	   "rm -f .git/objects/$(cut -c1-2 ../id)/$(cut -c3- ../id)\n");
	go(".");
	read_line("id", id, sizeof id);
	go("thieu");
	refuses((struct asked){ .a = "v1", .b = "HEAD" }, "git fsck",
	    "git fsck");
	sh("git remote add goc file://$HOME/repo");
	snprintf(line, sizeof line, "git fetch goc %s", id);
	refuses((struct asked){ .a = "v1", .b = "HEAD" }, line, line);
	/* Never fetched commit, by its whole id. */
	refuses_one("1234567890123456789012345678901234567890",
	    "git fetch goc 1234567890123456789012345678901234567890",
	    "git fetch goc 1234567890123456789012345678901234567890");
	/* A partial clone whose origin is out of reach. */
	sh("cd $HOME && git -C repo config uploadpack.allowFilter true\n"
	   "git clone -q --no-checkout --filter=blob:none file://$HOME/repo"
	   " phan && git -C phan remote set-url origin file://$HOME/mat\n");
	go("phan");
	refuses((struct asked){ .a = "v1", .b = "HEAD" }, "git fetch origin",
	    "git fetch origin");
}

static void
test_moved(void **state)
{
	(void)state;
	sh("cd $HOME && cp -r repo doi && cd doi && mkdir moi\n"
	   "git mv tthc.yaml danh_muc thu_tuc moi && git commit -q -m doi\n");
	go("doi");
	refuses((struct asked){ .a = "HEAD~1", .b = "HEAD" }, "HEAD:moi",
	    "HEAD:moi");
	opens("HEAD~1:", "HEAD:moi", "of 3 | of 3 | same registers");
	sh("mkdir ../trong && git init -q ../trong && cd ../trong\n"
	   "git commit -q --allow-empty -m 1\n");
	go("trong");
	refuses((struct asked){ .a = "HEAD", .b = "HEAD" },
	    "không thấy tthc.yaml", "no tthc.yaml");
	refuses((struct asked){ .a = "HEAD:", .b = "HEAD:" },
	    "không có tệp .yaml", "no .yaml file");
}

static void
test_conflict(void **state)
{
	(void)state;
	sh("cd $HOME && cp -r repo xung && cd xung && git checkout -q -b a v1\n"
	   "sed -i 's/^ten: .*/ten: Khác nữa/' thu_tuc/ho_tich/1.yaml\n"
	   "git commit -q -a -m a\n"
	   "if git merge -q main >/dev/null 2>&1; then exit 1; fi\n");
	go("xung");
	refuses((struct asked){ .staged = true }, "xung đột", "conflict");
	opens(NULL, NULL, "thu_tuc/ho_tich/1.yaml of 3 | "
	    "thu_tuc/ho_tich/1.yaml of 3 !TT002 | same registers");
}

/* --- what is there but cannot be read ----------------------------------- */

static void
test_bad_files(void **state)
{
	(void)state;
	sh("cd $HOME && cp -r repo hong && cd hong\n"
	   "printf 'ma: [\\n' > thu_tuc/ho_tich/2.yaml\n"
	   ": > thu_tuc/ho_tich/3.yaml\n");
	go("hong");
	opens(NULL, NULL, "thu_tuc/ho_tich/2.yaml thu_tuc/ho_tich/3.yaml of 3"
	    " | thu_tuc/ho_tich/2.yaml thu_tuc/ho_tich/3.yaml of 3 !TT002"
	    " !TT011 | same registers");
	sh("git checkout -q . && echo 'la: 1' >> tthc.yaml\n"
	   "echo 'x: 1' > danh_muc/van_bann.yaml\n");
	opens(NULL, NULL, "of 3 | of 3 !TT109 !TT101");
	/* The same on both sides: it still forbids to compare. */
	sh("git add . && git commit -q -m la");
	opens(NULL, NULL, "of 3 | of 3 !TT101 | same registers");
	sh("git reset -q --hard v1\n"
	   "sed -i 's,^schema: .*,schema: tthc/2,' tthc.yaml\n");
	opens(NULL, NULL, "of 3 | of 3 !TT905");
}

static void
test_too_large(void **state)
{
	(void)state;
	sh("cd $HOME && cp -r repo lon && cd lon\n"
	   "head -c 1100000 /dev/zero | tr '\\0' '#' >> "
	   "thu_tuc/ho_tich/2.yaml\n");
	go("lon");
	opens(NULL, NULL, "thu_tuc/ho_tich/2.yaml of 3 | of 3 !TT903 | "
	    "same registers");
	sh("git commit -q -a -m lon && git checkout -q HEAD~1 -- .");
	opens(NULL, NULL, "of 3 !TT903 | thu_tuc/ho_tich/2.yaml of 3 | "
	    "same registers");
}

/* Children of git, as git itself traces them. */
static void
count_children(const char *a, const char *b, int want)
{
	char line[16], trace[80];

	snprintf(trace, sizeof trace, "%s/trace", scratch);
	setenv("GIT_TRACE", trace, 1);
	opens(a, b, "of 3 | of 3 | same registers");
	unsetenv("GIT_TRACE");
	sh("grep -c 'built-in: git' $HOME/trace > $HOME/n; rm $HOME/trace");
	go(".");
	read_line("n", line, sizeof line);
	assert_int_equal(strtol(line, NULL, 10), want);
}

static void
test_children(void **state)
{
	(void)state;
	go("repo");
	count_children("HEAD", "HEAD~1", 2);
	go("repo");
	count_children("HEAD~1...HEAD", NULL, 3);
	go("repo");
	count_children(NULL, NULL, 4);
}

/* Ids of another length. */
static void
test_sha256(void **state)
{
	(void)state;
	sh("cd $HOME && git init -q --object-format=sha256 dai && cd dai\n"
	   "sh ../catalogue . && sh ../p 1.000001 > thu_tuc/ho_tich/1.yaml\n"
	   "git add . && git commit -q -m 1\n"
	   "echo '# sửa' >> thu_tuc/ho_tich/1.yaml && git commit -q -a -m 2\n");
	go("dai");
	opens("HEAD~1", "HEAD", "thu_tuc/ho_tich/1.yaml of 1 | "
	    "thu_tuc/ho_tich/1.yaml of 1 | same registers");
	opens("HEAD~1...HEAD", NULL, "thu_tuc/ho_tich/1.yaml of 1 | "
	    "thu_tuc/ho_tich/1.yaml of 1 | same registers");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_options),
		cmocka_unit_test(test_ambiguous),
		cmocka_unit_test(test_repositories),
		cmocka_unit_test(test_without_git),
		cmocka_unit_test(test_shallow),
		cmocka_unit_test(test_missing),
		cmocka_unit_test(test_moved),
		cmocka_unit_test(test_conflict),
		cmocka_unit_test(test_bad_files),
		cmocka_unit_test(test_too_large),
		cmocka_unit_test(test_children),
		cmocka_unit_test(test_sha256),
	};

	return cmocka_run_group_tests(tests, make_history, tear_down);
}
