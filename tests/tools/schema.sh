#!/bin/sh
# The JSON Schema that the files of catalog/ point to is the table's.
. tests/lib.sh
run 0 "$BIN/tthc-lint" --print-schema &&
	cmp -s "$WORK/out" catalog/.schema/thu_tuc.json
ok "catalog/.schema/thu_tuc.json is what --print-schema prints"
for file in catalog/thu_tuc/*/*.yaml; do
	grep -q '^# yaml-language-server: \$schema=../../.schema/thu_tuc.json$' \
		"$file" || echo "$file" >> "$WORK/missing"
done
: > "$WORK/out"
[ ! -s "$WORK/missing" ]
ok "every file of catalog/ names it"
run 0 "$BIN/tthc-lint" --fail-on warning --as-of 2026-11-22 catalog
ok "catalog/ has no warning"
run 0 jq -e '[.definitions[] | .properties[] | .description | length > 0] |
	all' catalog/.schema/thu_tuc.json
ok "every key has a Vietnamese description"
