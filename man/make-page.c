/*
 * make-page: reads the template of a manual page from standard input and
 * writes the page, its lists filled in from the tables of the programs, to
 * standard output. Built and run by the Makefile, never installed.
 */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/source.h"
#include "manual/pages.h"

enum { MAX_TEMPLATE = 1 << 20 };

int
main(void)
{
	struct source template;
	const char *bad;
	struct buf page;
	int status = 0;

	if (source_read_fd(&template, "-", STDIN_FILENO, MAX_TEMPLATE) !=
	    SOURCE_OK) {
		perror("make-page");
		return 2;
	}
	buf_init(&page, 0);
	if (!pages_fill(&page, template.data, &bad)) {
		fprintf(stderr, "make-page: no such list: %.*s\n",
		    (int)strcspn(bad, "\n"), bad);
		status = 2;
	} else if (fwrite(page.data, 1, page.len, stdout) != page.len ||
	    fflush(stdout) != 0) {
		perror("make-page");
		status = 2;
	}
	buf_release(&page);
	source_release(&template);
	return status;
}
