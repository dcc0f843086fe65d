#!/bin/sh
# Speed and memory as ratios, both sides measured in this run, in turn.
# OUT is the build folder, TTHC_SHARED the folder of real records.
set -eu
runs=${RUNS:-9}
work=$OUT/bench
rm -rf "$work"
mkdir -p "$work"
if [ -d "$TTHC_SHARED/data/portal" ]; then
	"$OUT/bin/tthc-import" -o "$work/catalog" "$TTHC_SHARED/data/portal" \
		2>/dev/null
	what="bản ghi thật (real records)"
else
	cp -r catalog "$work/catalog"
	what="catalog/"
fi
find "$work/catalog" -name '*.yaml' | sort > "$work/files"
xargs cat < "$work/files" | wc -c > "$work/bytes"
echo "$what: $(wc -l < "$work/files") tệp, $(cat "$work/bytes") byte," \
	"$runs lần, trung vị (median)"
"$OUT/tests/measure" "$runs" \
	"tthc-lint" "exec '$OUT/bin/tthc-lint' -q --fail-on never '$work/catalog'" \
	"libyaml" "exec '$OUT/tests/bare_yaml' < '$work/files'"
