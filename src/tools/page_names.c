/* Keeps who has which name. */
#include <string.h>

#include "tools/page_names.h"

static void
refuse(struct page_names *p, struct page_refused r)
{
	if (p->n_refused == p->cap_refused) {
		p->cap_refused = p->cap_refused * 2 + 16;
		p->refused = arena_grow(p->arena, p->refused, p->n_refused,
		    p->cap_refused, sizeof *p->refused);
	}
	p->refused[p->n_refused++] = r;
}

bool
page_names_take(struct page_names *p, const char *name, const char *path)
{
	size_t n = p->taken.n, i;

	if (name == NULL) {
		refuse(p, (struct page_refused){ path, NULL, NULL });
		return false;
	}
	p->taken.arena = p->arena;
	i = names_add(&p->taken, name, strlen(name));
	if (i < n) {
		refuse(p, (struct page_refused){ path, name, p->holders[i] });
		return false;
	}
	if (i >= p->cap_holders) {
		p->cap_holders = p->cap_holders * 2 + 256;
		p->holders = arena_grow(p->arena, p->holders, i,
		    p->cap_holders, sizeof *p->holders);
	}
	p->holders[i] = path;
	return true;
}

void
page_names_tell(const struct page_names *p, const struct cli *c,
    const char *const done[N_LANGS])
{
	size_t i;

	for (i = 0; i < p->n_refused; i++) {
		const struct page_refused *r = &p->refused[i];

		if (r->other != NULL)
			cli_complain(c, "%s: không %s, %s đã là của %s; mỗi mã "
			    "một tệp, hãy sửa mã hoặc bỏ một tệp",
			    "%s: not %s, %s is that of %s already; one file a "
			    "code, mend it or drop a file", r->path,
			    done[c->lang], r->name, r->other);
		else
			cli_complain(c, "%s: không %s, không có mã hay mã tạm "
			    "dùng được làm tên tệp; hãy điền ma hoặc ma_tam "
			    "(chữ thường không dấu, chữ số, \"_\")",
			    "%s: not %s, it has no code that could name its "
			    "file; fill in ma or ma_tam (a-z, 0-9, \"_\")",
			    r->path, done[c->lang]);
	}
}
