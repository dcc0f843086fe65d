# Helpers of the shell tests: TAP lines, a scratch folder, comparisons.
# Sourced by tests/tools/*.sh, which run from the project's root with BIN set.
set -u
BIN=$(cd "$BIN" && pwd)
HERE=$(pwd)
WORK=$(mktemp -d)
trap 'chmod -R u+rwx "$WORK"; rm -rf "$WORK"' EXIT
unset TTHC_LANG NO_COLOR CLICOLOR_FORCE SOURCE_DATE_EPOCH
number=0

# ok NAME: the result of the command before; 0 is good.
ok() {
	result=$?
	number=$((number + 1))
	if [ "$result" -eq 0 ]; then
		echo "ok $number - $1"
	else
		echo "not ok $number - $1"
		sed 's/^/# out: /' "$WORK/out" | head -8
		sed 's/^/# err: /' "$WORK/err" | head -8
	fi
}

skip() {
	number=$((number + 1))
	echo "ok $number - $1 # skip $2"
}

# run STATUS COMMAND...: true if the command ends with that status; its
# output is in $WORK/out and $WORK/err.
run() {
	want=$1
	shift
	timeout 60 "$@" > "$WORK/out" 2> "$WORK/err" < /dev/null
	status=$?
	[ "$status" -eq "$want" ] || {
		echo "# status $status, not $want: $*"
		return 1
	}
}

# out TEXT, err TEXT: true if the output of the last run holds the text.
out() {
	grep -qF -- "$1" "$WORK/out"
}
err() {
	grep -qF -- "$1" "$WORK/err"
}

# sample DIR: a copy of the sample catalogue that the rules are tried on.
sample() {
	mkdir -p "$1/thu_tuc/ho_tich"
	cp -r "$HERE/tests/rules/tthc.yaml" "$HERE/tests/rules/danh_muc" "$1"
	cp "$HERE/tests/rules/mau.yaml" "$1/thu_tuc/ho_tich/1.001193.yaml"
	chmod -R u+w "$1"
}
