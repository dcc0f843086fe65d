/*
 * The floor to measure the linter against: libyaml's events over the same
 * files, and nothing done with them. Reads paths from standard input.
 */
#include <stdio.h>
#include <string.h>

#include <yaml.h>

static int
parse(const char *path)
{
	yaml_parser_t parser;
	yaml_event_t event;
	FILE *f = fopen(path, "rb");
	int done = 0;

	if (f == NULL || !yaml_parser_initialize(&parser))
		return 1;
	yaml_parser_set_input_file(&parser, f);
	while (!done) {
		if (!yaml_parser_parse(&parser, &event))
			break;
		done = event.type == YAML_STREAM_END_EVENT;
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
	fclose(f);
	return !done;
}

int
main(void)
{
	char path[4096];
	int failed = 0;

	while (fgets(path, sizeof path, stdin) != NULL) {
		path[strcspn(path, "\n")] = '\0';
		failed |= parse(path);
	}
	return failed;
}
