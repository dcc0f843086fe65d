#!/bin/sh
# Prints C source that holds the named YAML files as strings, and a table of
# them. The reader of a fact sees the file; the program needs no file at run.
echo '#include "facts/facts.h"'
for file; do
	name=$(basename "$file" .yaml)
	printf 'static const char %s[] =\n' "$name"
	sed -e 's/\\/\\\\/g' -e 's/"/\\"/g' -e 's/^/"/' -e 's/$/\\n"/' "$file"
	printf ';\n'
done
echo 'const struct fact_file fact_files[] = {'
for file; do
	name=$(basename "$file" .yaml)
	printf '\t{ "%s", %s, sizeof %s - 1 },\n' "$name" "$name" "$name"
done
echo '};'
echo 'const size_t n_fact_files = sizeof fact_files / sizeof fact_files[0];'
