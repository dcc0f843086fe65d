/* Starting a child with a socket to its input and a pipe from its output. */
#include <sys/socket.h>
#include <sys/wait.h>

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/die.h"
#include "load/child.h"

extern char **environ;

enum { CHUNK = 64 * 1024 };

/* The environment with English messages; release with free. */
static char **
english_environment(void)
{
	static char english[] = "LC_ALL=C";
	size_t i, n = 0;
	char **env;

	while (environ[n] != NULL)
		n++;
	env = xmalloc((n + 2) * sizeof *env);
	for (i = n = 0; environ[i] != NULL; i++)
		if (strncmp(environ[i], "LC_ALL=", 7) != 0)
			env[n++] = environ[i];
	env[n++] = english;
	env[n] = NULL;
	return env;
}

/*
 * The same file under a number behind the standard ones, which the child sets
 * up anew; closed in other children, because a pipe that somebody holds open
 * never ends.
 */
static int
set_aside(int fd)
{
	int other = fcntl(fd, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);

	close(fd);
	return other;
}

static int
spawn(struct child *c, const char *const *argv, int in, int out, int errors)
{
	posix_spawn_file_actions_t actions;
	char **env = english_environment();
	int error;

	posix_spawn_file_actions_init(&actions);
	if (in < 0)
		posix_spawn_file_actions_addopen(&actions, STDIN_FILENO,
		    "/dev/null", O_RDONLY, 0);
	else
		posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
	posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
	posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO);
	error = posix_spawnp(&c->pid, argv[0], &actions, NULL,
	    (char *const *)argv, env);
	posix_spawn_file_actions_destroy(&actions);
	free(env);
	return error;
}

static void
close_both(const int fd[2])
{
	if (fd[0] >= 0)
		close(fd[0]);
	if (fd[1] >= 0)
		close(fd[1]);
}

/* A pipe; with talk a socket, because writing to a pipe that nobody reads
 * would end this program with a signal. */
static bool
open_both(int fd[2], bool talk)
{
	if (talk ? socketpair(AF_UNIX, SOCK_STREAM, 0, fd) : pipe(fd))
		return false;
	fd[0] = set_aside(fd[0]);
	fd[1] = set_aside(fd[1]);
	return fd[0] >= 0 && fd[1] >= 0;
}

bool
child_start(struct child *c, const char *const *argv, bool talk, int errors)
{
	int in[2] = { -1, -1 }, out[2] = { -1, -1 }, error;

	*c = (struct child){ .in = -1, .out = -1 };
	if ((!talk || open_both(in, true)) && open_both(out, false))
		error = spawn(c, argv, in[1], out[1], errors);
	else
		error = errno;
	if (error == 0) {
		c->in = in[0];
		c->out = out[0];
		in[0] = out[0] = -1;
	} else {
		c->pid = 0;
	}
	close_both(in);
	close_both(out);
	errno = error;
	return error == 0;
}

bool
child_write(const struct child *c, const char *bytes, size_t n)
{
	while (n > 0) {
		ssize_t sent = send(c->in, bytes, n, MSG_NOSIGNAL);

		if (sent < 0 && errno == EINTR)
			continue;
		if (sent <= 0)
			return false;
		bytes += sent;
		n -= (size_t)sent;
	}
	return true;
}

void
child_read(const struct child *c, struct buf *out)
{
	char *bytes = xmalloc(CHUNK);
	ssize_t n;

	while ((n = read(c->out, bytes, CHUNK)) != 0)
		if (n > 0)
			buf_put(out, bytes, (size_t)n);
		else if (errno != EINTR)
			break;
	free(bytes);
}

int
child_end(struct child *c)
{
	pid_t pid = c->pid;
	int status = 0;

	if (c->in >= 0)
		close(c->in);
	if (c->out >= 0)
		close(c->out);
	*c = (struct child){ .in = -1, .out = -1 };
	if (pid <= 0)
		return -1;
	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			return -1;
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status) :
	    WEXITSTATUS(status);
}
