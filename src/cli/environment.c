/* What a program asks of its surroundings: the day, the terminal, files. */
#include <sys/ioctl.h>
#include <sys/stat.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/atomic.h"
#include "cli/cli.h"

bool
cli_date(const char *text, struct date *d)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	time_t now;
	struct tm tm;

	if (text != NULL)
		return date_parse_iso(text, strlen(text), d) == DATE_OK;
	now = epoch != NULL && *epoch != '\0' ?
	    (time_t)strtoll(epoch, NULL, 10) : time(NULL);
	/* The law's day is Viet Nam's: UTC+7 all year, whatever TZ says. */
	now += 7 * 60 * 60;
	gmtime_r(&now, &tm);
	d->year = tm.tm_year + 1900;
	d->month = tm.tm_mon + 1;
	d->day = tm.tm_mday;
	return true;
}

static bool
is_set(const char *name)
{
	const char *v = getenv(name);

	return v != NULL && *v != '\0';
}

bool
cli_colour(const char *when, int fd)
{
	const char *term = getenv("TERM");

	if (when != NULL && strcmp(when, "auto") != 0)
		return strcmp(when, "always") == 0;
	if (is_set("NO_COLOR"))
		return false;
	if (is_set("CLICOLOR_FORCE") &&
	    strcmp(getenv("CLICOLOR_FORCE"), "0") != 0)
		return true;
	return isatty(fd) && term != NULL && strcmp(term, "dumb") != 0;
}

unsigned
cli_width(int fd)
{
	struct winsize w;

	if (ioctl(fd, TIOCGWINSZ, &w) != 0 || w.ws_col < 40)
		return 80;
	return w.ws_col;
}

static bool
failed(const struct cli *c, const char *file)
{
	cli_complain(c, "không ghi được %s: %s", "cannot write %s: %s", file,
	    strerror(errno));
	return false;
}

static bool
failed_stdout(const struct cli *c)
{
	return failed(c, c->lang == LANG_VI ? "ra màn hình" :
	    "standard output");
}

static bool
write_stdout(const struct cli *c, const char *bytes, size_t len)
{
	return (fwrite(bytes, 1, len, stdout) == len &&
	    fflush(stdout) == 0) || failed_stdout(c);
}

/* A device or a pipe, /dev/stderr for example: written to, never replaced. */
static bool
is_stream(const char *file)
{
	struct stat st;

	return stat(file, &st) == 0 && !S_ISREG(st.st_mode) &&
	    !S_ISDIR(st.st_mode);
}

static bool
write_stream(const char *file, const char *bytes, size_t len)
{
	FILE *f = fopen(file, "w");
	bool ok = f != NULL && fwrite(bytes, 1, len, f) == len;

	if (f != NULL)
		ok &= fclose(f) == 0;
	return ok;
}

bool
cli_write(const struct cli *c, const char *file, const char *bytes,
    size_t len)
{
	bool ok;

	if (file == NULL || strcmp(file, "-") == 0)
		return write_stdout(c, bytes, len);
	ok = is_stream(file) ? write_stream(file, bytes, len) :
	    atomic_write(file, bytes, len) != ATOMIC_FAILED;
	return ok || failed(c, file);
}

/* From the beginning of a file to where another stands. */
static bool
pour(FILE *to, FILE *from)
{
	char room[64 * 1024];
	size_t n;

	rewind(from);
	while ((n = fread(room, 1, sizeof room, from)) > 0)
		if (fwrite(room, 1, n, to) != n)
			return false;
	return !ferror(from) && fflush(to) == 0;
}

static bool
pour_into(const char *file, FILE *from)
{
	FILE *to = fopen(file, "w");
	bool ok = to != NULL && pour(to, from);

	if (to != NULL)
		ok &= fclose(to) == 0;
	return ok;
}

bool
cli_copy(const struct cli *c, const char *file, FILE *from)
{
	bool ok;

	if (file == NULL || strcmp(file, "-") == 0)
		return pour(stdout, from) || failed_stdout(c);
	ok = is_stream(file) ? pour_into(file, from) : fflush(from) == 0 &&
	    atomic_copy(file, fileno(from)) != ATOMIC_FAILED;
	return ok || failed(c, file);
}
