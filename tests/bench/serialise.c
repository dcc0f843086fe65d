/*
 * The floor to measure the export against: libxml2 writing the same trees, and
 * nothing else. Reads paths of XML files from standard input and prints the
 * seconds of CPU time that xmlDocDumpMemory took for all of them.
 */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include <libxml/parser.h>

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* Seconds, or -1 if it is no XML. */
static double
serialise(const char *path)
{
	xmlDoc *doc = xmlReadFile(path, NULL, XML_PARSE_NONET);
	xmlChar *bytes = NULL;
	double start;
	int n;

	if (doc == NULL)
		return -1;
	start = now();
	xmlDocDumpMemoryEnc(doc, &bytes, &n, "UTF-8");
	start = now() - start;
	xmlFree(bytes);
	xmlFreeDoc(doc);
	return start;
}

int
main(void)
{
	char path[4096];
	double sum = 0, one;

	while (fgets(path, sizeof path, stdin) != NULL) {
		path[strcspn(path, "\n")] = '\0';
		one = serialise(path);
		if (one < 0)
			return 1;
		sum += one;
	}
	printf("%.3f\n", sum);
	return 0;
}
