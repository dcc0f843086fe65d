/*
 * A scratch folder for tests that need files, made and filled by shell
 * scripts; it is the home of git there. The scripts p and catalogue make a
 * procedure and a catalogue of the samples.
 */
#ifndef TTHC_TEST_SCRATCH_H
#define TTHC_TEST_SCRATCH_H

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

/* The folder that the tests of the project lie in, and the scratch folder. */
static char project[4096], scratch[64];

/* Runs a script; anything that fails in it fails the test. */
static void
sh(const char *script)
{
	char *command = NULL;
	size_t n = strlen(script) + 16;

	command = malloc(n);
	assert_non_null(command);
	snprintf(command, n, "set -eu\n%s", script);
	if (system(command) != 0)
		fail_msg("failed: %s", script);
	free(command);
}

static void
go(const char *folder)
{
	assert_int_equal(chdir(scratch), 0);
	assert_int_equal(chdir(folder), 0);
}

static int
set_up(void **state)
{
	(void)state;
	if (getcwd(project, sizeof project) == NULL)
		return -1;
	snprintf(scratch, sizeof scratch, "/tmp/tthc-sides-XXXXXX");
	if (mkdtemp(scratch) == NULL || chdir(scratch) != 0)
		return -1;
	setenv("PROJECT", project, 1);
	setenv("HOME", scratch, 1);
	setenv("GIT_CONFIG_NOSYSTEM", "1", 1);
	setenv("GIT_AUTHOR_NAME", "Test", 1);
	setenv("GIT_AUTHOR_EMAIL", "test@example.invalid", 1);
	setenv("GIT_COMMITTER_NAME", "Test", 1);
	setenv("GIT_COMMITTER_EMAIL", "test@example.invalid", 1);
	setenv("GIT_AUTHOR_DATE", "2026-11-22T00:00:00Z", 1);
	setenv("GIT_COMMITTER_DATE", "2026-11-22T00:00:00Z", 1);
	unsetenv("XDG_CONFIG_HOME");
	unsetenv("GIT_DIR");
	unsetenv("GIT_WORK_TREE");
	unsetenv("GIT_INDEX_FILE");
	/* p CODE: a procedure. */
	sh("cat > p <<'E'\n"
	   "sed \"s/^ma: .*/ma: \\\"$1\\\"/\""
	   " \"$PROJECT/tests/rules/mau.yaml\"\n"
	   "E\n"
	   "cat > catalogue <<'E'\n"
	   "mkdir -p \"$1/thu_tuc/ho_tich\"\n"
	   "cp -r \"$PROJECT/tests/rules/danh_muc\""
	   " \"$PROJECT/tests/rules/tthc.yaml\" \"$1\"\n"
	   "chmod -R u+w \"$1\"\n"
	   "E\n");
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	sh("cd \"$HOME\" && chmod -R u+rwx . && rm -rf \"$HOME\"");
	return 0;
}

#endif
