/* A line on stderr that is rewritten at most ten times a second. */
#include <stdio.h>
#include <unistd.h>

#include "cli/progress.h"

static double
seconds_between(const struct timespec *a, const struct timespec *b)
{
	return (double)(b->tv_sec - a->tv_sec) +
	    (double)(b->tv_nsec - a->tv_nsec) / 1e9;
}

void
progress_init(struct progress *p, enum lang lang, bool wanted)
{
	p->on = wanted && isatty(STDERR_FILENO);
	p->shown = false;
	p->lang = lang;
	clock_gettime(CLOCK_MONOTONIC, &p->start);
	p->last = p->start;
}

void
progress_tick(void *arg, size_t done, size_t total)
{
	struct progress *p = arg;
	struct timespec now;

	if (!p->on)
		return;
	clock_gettime(CLOCK_MONOTONIC, &now);
	if (seconds_between(&p->start, &now) < 1 ||
	    seconds_between(&p->last, &now) < 0.1)
		return;
	p->last = now;
	p->shown = true;
	fprintf(stderr, p->lang == LANG_VI ? "\r\033[Kđã kiểm tra %zu/%zu tệp" :
	    "\r\033[K%zu of %zu files checked", done, total);
}

void
progress_end(struct progress *p)
{
	if (p->shown)
		fputs("\r\033[K", stderr);
}
