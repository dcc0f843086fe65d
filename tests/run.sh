#!/bin/sh
# Runs the tests and ends with a line "N passed, N failed[, N skipped]".
# tests/run.sh [units|tools]; OUT is the build folder of the variant.
set -u
what=${1:-all}
passed=0 failed=0 skipped=0
log=$OUT/test.log
: > "$log"

# count FILE: adds up the lines "ok", "not ok" and "# skip" of a TAP report;
# cmocka writes "not ok" before a skipped test.
count() {
	skip=$(grep -a -c -i '^\(not \)\{0,1\}ok .*# skip' "$1")
	ok=$(grep -a -v -i '# skip' "$1" | grep -a -c '^ok')
	bad=$(grep -a -v -i '# skip' "$1" | grep -a -c '^not ok')
	passed=$((passed + ok))
	failed=$((failed + bad))
	skipped=$((skipped + skip))
}

# run NAME COMMAND...: a report that ends badly without saying why is a
# failure of its own.
run() {
	name=$1
	shift
	"$@" > "$OUT/tap" 2> "$OUT/err"
	status=$?
	count "$OUT/tap"
	cat "$OUT/tap" "$OUT/err" >> "$log"
	if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then
		failed=$((failed + 1))
		bad=1
		echo "not ok - $name ended with status $status"
	fi
	printf '%-28s %4d ok %3d not ok\n' "$name" "$ok" "$bad"
	if [ "$bad" -ne 0 ]; then
		grep -a -A 12 '^not ok' "$OUT/tap" | head -80
		tail -20 "$OUT/err"
	fi
}

if [ "$what" != tools ]; then
	for test in "$OUT"/tests/test_*; do
		case $test in *.d) continue ;; esac
		run "$(basename "$test")" env CMOCKA_MESSAGE_OUTPUT=TAP "$test"
	done
fi
if [ "$what" != units ]; then
	for test in tests/tools/*.sh; do
		run "$(basename "$test" .sh)" env BIN="$OUT/bin" sh "$test"
	done
fi

if [ "$skipped" -gt 0 ]; then
	echo "$passed passed, $failed failed, $skipped skipped"
else
	echo "$passed passed, $failed failed"
fi
[ "$failed" -eq 0 ]
