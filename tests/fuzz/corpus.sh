#!/bin/sh
# corpus.sh lint|diff|render|exchange DIR: what the fuzzer starts from. For diff each
# file is followed by the one before it, both without their codes: so they are
# two revisions of one procedure in which nearly every key differs. For render
# files stand alone, and some as for diff, before the settings of a unit. For
# exchange they are what BIN/tthc-export makes of them.
set -eu
what=$1 dir=$2 before= n=0

if [ "$what" = exchange ]; then
	for form in xml cong-dvc goi-cu; do
		"$BIN/tthc-export" -q -f $form -o "$dir/$form/" catalog
		for file in "$dir/$form"/*; do
			mv "$file" "$dir/$form-$(basename "$file")"
		done
		rmdir "$dir/$form"
	done
	exit 0
fi

# pair FILE BEFORE
pair() {
	sed '/^ma:/d' "$1"
	printf '\377'
	sed '/^ma:/d' "$2"
}

find catalog/thu_tuc tests/rules -name '*.yaml' | LC_ALL=C sort |
while read -r file; do
	to=$dir/$(basename "$file")
	[ "$what" = diff ] || cat "$file" > "$to"
	n=$((n + 1))
	if [ "$what" = diff ] && [ -n "$before" ]; then
		pair "$file" "$before" > "$to"
	elif [ "$what" = render ] && [ $((n % 10)) -eq 0 ]; then
		pair "$file" "$before" > "$to-pair"
		printf '\377' | cat - catalog/tthc.yaml >> "$to-pair"
	fi
	before=$file
done
