#!/bin/sh
# corpus.sh lint|diff DIR: what the fuzzer starts from. For diff each file is
# followed by the one before it, both without their codes: so they are two
# revisions of one procedure in which nearly every key differs.
set -eu
what=$1 dir=$2 before=
find catalog/thu_tuc tests/rules -name '*.yaml' | LC_ALL=C sort |
while read -r file; do
	to=$dir/$(basename "$file")
	if [ "$what" = lint ]; then
		cat "$file" > "$to"
	elif [ -n "$before" ]; then
		sed '/^ma:/d' "$file" > "$to"
		printf '\377' >> "$to"
		sed '/^ma:/d' "$before" >> "$to"
	fi
	before=$file
done
