/*
 * measure RUNS NAME COMMAND NAME COMMAND: runs two shell commands in turn,
 * one warm-up and RUNS counted times each, and prints the medians of CPU time
 * and elapsed time, the peak memory of both, and the ratios of the first to
 * the second.
 */
#include <sys/resource.h>
#include <sys/wait.h>

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { MAX_RUNS = 100 };

struct side {
	const char *name, *command;
	double cpu[MAX_RUNS];	/* seconds, user and system */
	double elapsed[MAX_RUNS];
	long peak;		/* KiB */
};

static double
seconds(struct timeval t)
{
	return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void
run(struct side *s, int i)
{
	struct rusage u;
	int status, null;
	double start = now();
	pid_t pid = fork();

	if (pid == 0) {
		null = open("/dev/null", O_WRONLY);
		dup2(null, STDOUT_FILENO);
		dup2(null, STDERR_FILENO);
		execl("/bin/sh", "sh", "-c", s->command, (char *)NULL);
		_exit(127);
	}
	if (wait4(pid, &status, 0, &u) < 0 || !WIFEXITED(status) ||
	    WEXITSTATUS(status) > 1) {
		fprintf(stderr, "%s: failed\n", s->command);
		exit(2);
	}
	if (i >= 0) {
		s->cpu[i] = seconds(u.ru_utime) + seconds(u.ru_stime);
		s->elapsed[i] = now() - start;
	}
	if (u.ru_maxrss > s->peak)
		s->peak = u.ru_maxrss;
}

static int
compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double
median(double *v, int n)
{
	qsort(v, (size_t)n, sizeof v[0], compare);
	return v[n / 2];
}

static void
print(struct side *s, int n)
{
	printf("%-24s %.3f s CPU, %.3f s, %.1f MiB\n", s->name,
	    median(s->cpu, n), median(s->elapsed, n),
	    (double)s->peak / 1024);
}

int
main(int argc, char **argv)
{
	static struct side a, b;
	int i, runs = argc == 6 ? (int)strtol(argv[1], NULL, 10) : 0;

	if (runs < 1 || runs > MAX_RUNS)
		return 2;
	a.name = argv[2];
	a.command = argv[3];
	b.name = argv[4];
	b.command = argv[5];
	for (i = -1; i < runs; i++) {
		run(&a, i);
		run(&b, i);
	}
	print(&a, runs);
	print(&b, runs);
	printf("%-24s %.2f CPU, %.2f\n", "tỷ số (ratio)",
	    median(a.cpu, runs) / median(b.cpu, runs),
	    median(a.elapsed, runs) / median(b.elapsed, runs));
	return 0;
}
