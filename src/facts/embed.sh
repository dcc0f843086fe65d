#!/bin/sh
# Prints C source that holds the named YAML files as strings, and a table of
# them. The reader of a fact sees the file; the program needs no file at run.
# Every file says when its rows were last looked at; the newest date is the
# date of all.
date=$(sed -n 's/^# Cập nhật: \([0-9-]*\)$/\1/p' "$@" | sort | tail -1)
echo '#include "facts/facts.h"'
printf 'const char facts_date[] = "%s";\n' "$date"
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
