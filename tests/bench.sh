#!/bin/sh
# Speed and memory as ratios, both sides measured in this run, in turn.
# OUT is the build folder, TTHC_SHARED the folder of real records.
set -eu
runs=${RUNS:-9}
here=$(pwd)
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

# Sheets: reading, checking for errors, rendering and writing, next to copying
# the pages. Each run writes into a folder of its own.
cp "$here/catalog/tthc.yaml" .
render="$OUT/bin/tthc-render --force -q"
$render -o "$work/sheets" 2>/dev/null
n=$(find "$work/sheets" -type f | wc -l)
echo "$n tờ (sheets), $(cat "$work/sheets"/* | wc -c) byte, 3 lần (runs)"
"$OUT/tests/measure" 3 \
	"tthc-render" "exec $render -o '$work/sheets.'\$\$" \
	"cp -r" "exec cp -r '$work/sheets' '$work/sheets.'\$\$" |
awk -v n="$n" '{ print } NR == 1 { sub(/ s CPU.*/, ""); cpu = $NF }
END { printf "%-24s %.0f (giới hạn, limit: 1500)\n", "tờ/giây (sheets/s)",
	n / cpu }'
rm -rf "$work"/sheets*

# XML: the stages, next to libxml2 writing the same trees; then the program.
find thu_tuc -name '*.yaml' > "$work/names"
echo "$(wc -l < "$work/names") thủ tục ra XML (procedures as XML)"
"$OUT/tests/xml_stages" < "$work/names"
"$OUT/tests/measure" 3 \
	"tthc-export" "exec '$OUT/bin/tthc-export' -q -o '$work/all.xml'" \
	"tthc-lint" "exec '$OUT/bin/tthc-lint' -q --fail-on never"
cd "$here"
rm -rf "$work/history" "$work/all.xml"

# Memory does not follow the number of sheets: files without findings.
for n in 10000 1000; do
	sh tests/bench/history.sh catalog "$work/$n" $n 1 > /dev/null
	cp catalog/tthc.yaml "$work/$n"
done
cd "$work"
"$OUT/tests/measure" 1 \
	"10000 tờ (sheets)" "cd 10000 && exec $render -o ../sheets.\$\$" \
	"1000 tờ (sheets)" "cd 1000 && exec $render -o ../sheets.\$\$"
rm -rf "$work"/sheets* "$work"/10000 "$work"/1000
