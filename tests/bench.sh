#!/bin/sh
# Speed and memory as ratios, both sides measured in this run, in turn.
# OUT is the build folder, TTHC_SHARED the folder of real records.
set -eu
runs=${RUNS:-9}
OUT=$(cd "$OUT" && pwd)
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

# What changed between two commits of a large catalogue: next to git itself,
# which only counts lines. The elapsed time counts, because git is a child.
sh tests/bench/history.sh "$work/catalog" "$work/history" 10000 100
echo "10000 thủ tục, 100 thay đổi (10000 procedures, 100 changed)"
cd "$work/history"
"$OUT/tests/measure" "$runs" \
	"tthc-diff" "exec '$OUT/bin/tthc-diff' HEAD~1 HEAD --fail-on never" \
	"git diff --stat" "exec git diff --stat HEAD~1 HEAD" |
awk '{ print } / CPU, .* s, / { split($0, part, ", "); ms[NR] = part[2] * 1000 }
END { printf "%-24s %.0f ms (3 × git + 50 ms = %.0f ms)\n",
	"giới hạn (limit)", ms[1], 3 * ms[2] + 50 }'
rm -rf "$work/history"
