/* The part of git's diff driver: `git diff` runs this once for each file. */
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "tools/diff_git.h"

/* What git hands over; the last only of a file that was renamed. */
enum { PATH, OLD_FILE, OLD_ID, OLD_MODE, NEW_FILE, NEW_ID, NEW_MODE, NEW_PATH };

bool
diff_driver_is_unmerged(const struct diff_options *o)
{
	return o->job == JOB_GIT_DRIVER && o->n_operands == 1;
}

bool
diff_driver_start(struct diff_options *o, const struct cli *c,
    struct sides_request *q)
{
	if (o->n_operands <= NEW_FILE) {
		cli_error(c, "--git-driver chỉ để git gọi; xem --install-git",
		    "--git-driver is for git to call; see --install-git");
		return false;
	}
	o->driven[0] = o->operands[PATH];
	o->driven[1] = o->operands[o->n_operands > NEW_PATH ? NEW_PATH : PATH];
	q->stands_for = o->driven[1];
	o->operands[0] = o->operands[OLD_FILE];
	o->operands[1] = o->operands[NEW_FILE];
	q->n_operands = 2;
	/* A pager shows what is wrong where the file is, and may be left. */
	dup2(STDOUT_FILENO, STDERR_FILENO);
	signal(SIGPIPE, SIG_IGN);
	return true;
}

void
diff_driver_name(const struct diff_options *o, struct side *old)
{
	size_t i;

	if (o->job != JOB_GIT_DRIVER)
		return;
	old->label = o->driven[0];
	for (i = 0; i < old->n_documents; i++)
		old->documents[i].path = o->driven[0];
	for (i = 0; i < old->findings.n; i++)
		old->findings.v[i]->at.path = o->driven[0];
}
