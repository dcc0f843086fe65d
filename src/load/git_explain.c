/* Says why something is not found in a repository, and what helps. */
#include <string.h>
#include <unistd.h>

#include "base/suggest.h"
#include "load/git.h"

enum { MAX_COMPLAINT = 4096, SHORTEST_ID = 7 };

/* The line that says why: the first that is marked so, else the first. */
static char *
main_line(struct arena *a, const char *text)
{
	const char *line = strstr(text, "fatal: ");

	if (line == NULL)
		line = strstr(text, "error: ");
	line = line == NULL ? text : line + strlen("fatal: ");
	line += strspn(line, "\n");
	return arena_strndup(a, line, strcspn(line, "\n"));
}

/* git's line "… repository at '/home/x/y'" with the folder. */
static const char *
quoted(struct arena *a, const char *text)
{
	const char *from = strchr(text, '\''), *to;

	if (from == NULL || (to = strpbrk(from + 1, "'\n")) == NULL)
		return ".";
	return arena_strndup(a, from + 1, (size_t)(to - from) - 1);
}

/* The lines that a git command prints, in the arena; "" if it fails. */
static char *
lines_of(struct git *g, const char *const *args)
{
	struct buf out;
	char *lines;

	buf_init(&out, 0);
	lines = git_run(g, args, &out, NULL) == NULL ?
	    arena_strndup(g->arena, out.data, out.len) :
	    arena_strdup(g->arena, "");
	buf_release(&out);
	return lines;
}

/* Cuts the next line off; NULL after the last. */
static char *
next_line(char **rest)
{
	char *line = *rest, *end = strchr(line, '\n');

	if (*line == '\0')
		return NULL;
	if (end == NULL) {
		*rest = line + strlen(line);
	} else {
		*end = '\0';
		*rest = end + 1;
	}
	return line;
}

/* Where missing history may be had: origin, else the first remote. */
static const char *
remote_of(struct git *g)
{
	static const char *const args[] = { "remote", NULL };
	char *rest = lines_of(g, args), *line;
	const char *first = NULL;

	while ((line = next_line(&rest)) != NULL) {
		if (strcmp(line, "origin") == 0)
			return line;
		if (first == NULL)
			first = line;
	}
	return first;
}

/*
 * A partial clone has asked its remote for an object, and in vain: "could not
 * fetch ID from promisor remote" is the last of its complaints.
 */
static const char *
out_of_reach(struct git *g, const char *text, const char *id)
{
	const char *remote = remote_of(g);

	return message(g->arena, g->lang,
	    "kho git này là bản sao không đầy đủ, và không lấy được phần còn "
	    "thiếu: %s; khi kết nối được, hãy chạy: git fetch %s %.*s",
	    "this repository is a partial clone and the missing part cannot "
	    "be had: %s; once the remote is in reach, run: git fetch %s %.*s",
	    main_line(g->arena, text), remote == NULL ? "origin" : remote,
	    (int)strspn(id, "0123456789abcdef"), id);
}

const char *
git_failure(struct git *g)
{
	static const char in_vain[] = "could not fetch ";
	char *text = arena_alloc(g->arena, MAX_COMPLAINT + 1), *fetch;

	/* Not by stdio: the children write at the place it would move. */
	if (pread(fileno(g->errors), text, MAX_COMPLAINT, 0) <= 0)
		return message(g->arena, g->lang,
		    "git dừng mà không nói lý do",
		    "git stopped without saying why");
	if (strstr(text, "safe.directory") != NULL)
		return message(g->arena, g->lang,
		    "git không đọc kho này vì thư mục thuộc người dùng khác; "
		    "nếu tin tưởng nội dung của kho, hãy chạy: "
		    "git config --global --add safe.directory '%s'",
		    "git does not read this repository because the folder "
		    "belongs to another user; if you trust what is in it, "
		    "run: git config --global --add safe.directory '%s'",
		    quoted(g->arena, text));
	if (strstr(text, "not a git repository") != NULL)
		return message(g->arena, g->lang,
		    "đây không phải là kho git; hãy chuyển vào thư mục của "
		    "kho, hoặc ghi hai tệp hay hai thư mục cần so sánh",
		    "this is no git repository; change into one, or name two "
		    "files or two folders to compare");
	fetch = strstr(text, in_vain);
	if (fetch != NULL)
		return out_of_reach(g, text, fetch + strlen(in_vain));
	return message(g->arena, g->lang, "git báo lỗi: %s", "git says: %s",
	    main_line(g->arena, text));
}

static const char *
unshallow(struct git *g, const char *what)
{
	const char *remote = remote_of(g);

	return message(g->arena, g->lang,
	    "kho này là bản sao nông nên thiếu lịch sử của %s; hãy chạy: "
	    "git fetch --unshallow%s%s",
	    "this is a shallow clone without the history of %s; run: "
	    "git fetch --unshallow%s%s", what, remote == NULL ? "" : " ",
	    remote == NULL ? "" : remote);
}

/* The name of a branch or tag without "refs/heads/" and the like. */
static const char *
short_name(const char *ref)
{
	const char *slash = strchr(ref, '/');

	slash = slash == NULL ? NULL : strchr(slash + 1, '/');
	return slash == NULL ? ref : slash + 1;
}

/* The branch or tag that is most likely meant; NULL if none is near. */
static const char *
nearest_name(struct git *g, const char *misspelt)
{
	static const char *const args[] = { "for-each-ref",
	    "--format=%(refname)", NULL };
	char *rest = lines_of(g, args), *line;
	struct suggestion best = { 0 };
	size_t n = strlen(misspelt);

	suggest(&best, misspelt, "HEAD");
	while ((line = next_line(&rest)) != NULL) {
		const char *name = short_name(line);
		size_t len = strlen(name);

		if (len > n && name[len - n - 1] == '/' &&
		    strcmp(name + len - n, misspelt) == 0)
			return name;
		suggest(&best, misspelt, name);
	}
	return best.word;
}

static bool
resolves(struct git *g, const char *name)
{
	struct git_object o;

	return git_find(g, name, &o) == NULL && o.kind != GIT_NONE &&
	    o.kind != GIT_AMBIGUOUS;
}

/* Names like origin/main, and ids: they may only have to be fetched. */
static const char *
fetch_line(struct git *g, const char *base)
{
	const char *remote = remote_of(g);
	size_t n = remote == NULL ? 0 : strlen(remote);

	if (remote == NULL)
		return NULL;
	if (strncmp(base, remote, n) == 0 && base[n] == '/' &&
	    base[n + 1] != '\0')
		return arena_printf(g->arena, "git fetch %s %s", remote,
		    base + n + 1);
	n = strlen(base);
	if (strspn(base, "0123456789abcdef") != n || n < SHORTEST_ID)
		return NULL;
	/* A server gives what a whole id names, but not an abbreviation. */
	return n < GIT_ID_SIZE / 2 ?
	    arena_printf(g->arena, "git fetch %s", remote) :
	    arena_printf(g->arena, "git fetch %s %s", remote, base);
}

static const char *
no_name(struct git *g, const char *base)
{
	const char *line = fetch_line(g, base);
	const char *near = nearest_name(g, base);

	if (line != NULL)
		return message(g->arena, g->lang,
		    "kho git này chưa có phiên bản \"%s\"; hãy chạy: %s",
		    "this repository does not have the revision \"%s\" yet; "
		    "run: %s", base, line);
	if (near != NULL)
		return message(g->arena, g->lang,
		    "kho git này không có phiên bản \"%s\"; có phải là \"%s\" "
		    "không?",
		    "this repository has no revision \"%s\"; did you mean "
		    "\"%s\"?", base, near);
	return message(g->arena, g->lang,
	    "kho git này không có phiên bản \"%s\"; git branch -a và git tag "
	    "cho biết có những tên nào",
	    "this repository has no revision \"%s\"; git branch -a and git "
	    "tag list the names there are", base);
}

const char *
git_no_revision(struct git *g, const char *revision)
{
	const char *base = arena_strndup(g->arena, revision,
	    strcspn(revision, "~^@"));

	struct git_object o;

	if (*base == '\0' || strchr(base, '\n') != NULL)
		base = revision;
	if (git_find(g, base, &o) == NULL && o.kind == GIT_AMBIGUOUS)
		return message(g->arena, g->lang,
		    "\"%s\" là mã viết tắt của nhiều đối tượng; hãy ghi dài "
		    "hơn",
		    "\"%s\" abbreviates several objects; write more of it",
		    base);
	if (strcmp(base, "HEAD") == 0 && !resolves(g, "HEAD"))
		return message(g->arena, g->lang,
		    "kho git này chưa có lần ghi (commit) nào để so sánh; hãy "
		    "ghi bằng git commit trước",
		    "this repository has no commit yet to compare with; make "
		    "one with git commit");
	if (!resolves(g, base))
		return no_name(g, base);
	if (g->shallow)
		return unshallow(g, revision);
	return message(g->arena, g->lang,
	    "có \"%s\" nhưng không có \"%s\": lịch sử không dài đến đó, hoặc "
	    "đó không phải là một phiên bản của kho",
	    "there is \"%s\" but no \"%s\": the history does not go that far "
	    "back, or this is no revision", base, revision);
}

const char *
git_no_object(struct git *g, const char *id, const char *what)
{
	const char *remote = remote_of(g);

	if (remote == NULL)
		return message(g->arena, g->lang,
		    "kho git này thiếu nội dung của %s (%s) và không có kho "
		    "gốc để lấy; kho có thể đã hỏng, hãy chạy: git fsck",
		    "this repository lacks the content of %s (%s) and has no "
		    "remote to fetch it from; it may be damaged, run: git "
		    "fsck", what, id);
	return message(g->arena, g->lang,
	    "kho git này thiếu nội dung của %s (bản sao không đầy đủ); hãy "
	    "chạy: git fetch %s %s",
	    "this repository lacks the content of %s (a partial clone); run: "
	    "git fetch %s %s", what, remote, id);
}

const char *
git_no_merge_base(struct git *g, const char *a, const char *b)
{
	if (g->shallow)
		return unshallow(g, arena_printf(g->arena, "%s...%s", a, b));
	return message(g->arena, g->lang,
	    "\"%s\" và \"%s\" không có gốc chung; muốn so sánh trực tiếp, hãy "
	    "ghi %s..%s",
	    "\"%s\" and \"%s\" have no common ancestor; to compare them "
	    "directly, write %s..%s", a, b, a, b);
}
