#!/bin/sh
# Files that mean harm: a clear message, the right status, soon, in little
# memory.
. tests/lib.sh
lint=$BIN/tthc-lint
cd "$WORK" || exit 1
# A sanitizer needs terabytes of addresses.
sanitized=$(ldd "$lint" 2>/dev/null | grep -E 'libasan|libubsan')

# repeat TEXT N
repeat() {
	awk -v t="$1" -v n="$2" 'BEGIN { for (i = 0; i < n; i++) printf "%s", t }'
}
# lines FORMAT N: the format with the line's number, N lines
lines() {
	awk -v f="$1" -v n="$2" 'BEGIN { for (i = 0; i < n; i++) printf f, i }'
}

repeat '[' 5000000 > brackets.yaml
lines 'k%d: v\n' 100000 > keys.yaml
{ printf '{'; lines 'k%d: v, ' 100000; printf 'z: v}\n'; } > flow.yaml
repeat 'ma: v
' 100000 > same.yaml
lines 'k%d: &a v\n' 100000 > anchors.yaml
{
	echo 'a: &a [x,x,x,x,x,x,x,x,x]'
	echo 'b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]'
	echo 'c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]'
	echo 'd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]'
} > laughs.yaml
echo 'a: &x [*x]' > cyclic.yaml
printf 'ma: "1.001193"\nten: a\0b\n' > nul.yaml
echo 'ten: "a\0b"' > escaped.yaml
printf 'ten: \377\376 a\n' > utf8.yaml
head -c 1000000 /dev/zero > zeros.yaml
: > empty.yaml
repeat '- ' 100000 > dashes.yaml
{ printf 'ten: "abc\n'; repeat 'x: y
' 100000; } > quote.yaml
{ printf 'ten: '; repeat a 5000000; echo; } > long.yaml
printf 'ho_so:\n\tso_bo: 1\n' > tab.yaml
printf 'ten: a\n---\nten: b\n' > second.yaml

{ printf 'ten: "Cấp'; repeat ' ' 1000000; printf '\\nthẻ  phép"\n'; } > gap.yaml

# expect NAME STATUS CODE: within 2 s of CPU (not a timing of the machine:
# a bound on hangs) and 256 MiB.
expect() {
	(
		ulimit -t 10
		[ -n "$sanitized" ] || ulimit -v 1048576
		exec timeout 60 "$lint" -f concise --no-progress "$1.yaml"
	) > out 2> err < /dev/null
	[ $? -eq "$2" ] && grep -q "$3" out
	ok "$1: status $2, $3"
}
for pair in brackets:TT009 keys:TT101 flow:TT101 same:TT004 anchors:TT005 \
	laughs:TT005 cyclic:TT005 nul:TT008 escaped:TT008 utf8:TT001 \
	zeros:TT008 empty:TT011 dashes:TT009 quote:TT002 tab:TT003 \
	second:TT007; do
	expect "${pair%:*}" 1 "${pair#*:}"
done
run 0 "$lint" --select TT0 long.yaml
ok "a line of 5 MB"
expect gap 0 TT614
mkdir dir.yaml
run 2 "$lint" dir.yaml && err "dir.yaml"
ok "a folder named dir.yaml"
mkfifo pipe.yaml
run 2 "$lint" pipe.yaml && out TT902
ok "a pipe"
run 2 "$lint" --max-file-size 1 brackets.yaml && out TT903
ok "over the size limit"
printf 'ma: x\n' > 'a
b.yaml'
run 1 "$lint" -f concise 'a
b.yaml' && out 'a\nb.yaml:1:5'
ok "a path with a line break is shown escaped"
printf 'ten: "\\e[31mđỏ"\n' > escape.yaml
run 1 "$lint" escape.yaml && ! grep -q "$(printf '\033')" out
ok "no file content commands the terminal"
if [ "$(id -u)" -ne 0 ]; then
	: > secret.yaml
	chmod 0 secret.yaml
	run 2 "$lint" secret.yaml && out TT901
	ok "no permission"
else
	skip "no permission" "root may read everything"
fi
if [ "$(id -u)" -ne 0 ]; then
	mkdir open open/shut
	printf 'ma: x\n' > open/a.yaml
	chmod 0 open/shut
	run 2 "$lint" -f concise open && out "open/shut: " && out TT901 &&
		out "open/a.yaml:1:5"
	ok "a folder without permission hides no other file"
	chmod 400 open/shut open
	run 2 "$lint" -f concise open && out "open/a.yaml: " && out TT901
	ok "a folder that may be listed but not entered"
	chmod 700 open open/shut
else
	skip "a folder without permission" "root may read everything"
	skip "a folder that may be listed only" "root may read everything"
fi

# soon NAME STATUS ARGUMENTS...: bounds on hangs, not on the machine. A
# sanitizer's strstr looks at the rest of the file each time.
soon() {
	what=$1
	shift
	if [ -n "$sanitized" ]; then
		skip "$what" "a sanitizer takes long"
		return
	fi
	want=$1
	shift
	(ulimit -t 5; ulimit -v 1048576; exec "$lint" -f concise --no-progress "$@") < /dev/null > out 2> err
	[ $? -eq "$want" ]
	ok "$what"
}
{ printf 'truong_hop:\n'; lines '  - id: a%d\n' 30000; } > cases.yaml
{
	printf 'ho_so:\n  nhom:\n    - giay_to:\n'
	lines '        - ten: Giấy tờ số %d\n' 30000
} > papers.yaml
{
	printf 'cach_thuc:\n'
	lines '  - kenh: truc_tiep\n    thoi_han: %d ngày\n' 30000
} > ways.yaml
for name in cases papers ways; do
	soon "30,000 $name" 1 "$name.yaml"
	[ -n "$sanitized" ] || grep -q TT010 out
	ok "30,000 $name: says that it read no further"
done
{ printf 'lien_quan:\n'; lines '  - "1.%06d"\n' 60000; } > codes.yaml
{
	printf 'ten: |\n  '
	repeat 'Điều 5 Nghị định 63/2010/NĐ-CP ' 30000
	echo
} > cited.yaml
{ printf 'ten: |\n  '; repeat 'UBND cấp huyện ' 60000; echo; } > named.yaml
soon "60,000 codes of other procedures" 0 codes.yaml
soon "30,000 numbers of documents in a text" 0 cited.yaml
soon "60,000 old names in a text" 1 named.yaml
{ printf '{ten: '; repeat 'ố' 4000000; lines ', k%d: v' 1000; echo '}'; } \
	> wide.yaml
soon "1,000 findings on a line of 12 MB" 1 wide.yaml
[ -n "$sanitized" ] || grep -q '^wide.yaml:1:4000009: .*TT101' out
ok "the column on that line"
{ repeat '# tthc: ignore[TT101] vì
' 100000; echo 'k: v'; } > above.yaml
lines 'k%d: v # tthc: ignore[TT101] vì\n' 50000 > beside.yaml
{ printf 'a: |\n'; repeat '  # tthc: ignore[TT101] vì
' 200000; } > within.yaml
soon "100,000 suppressions above one line" 1 above.yaml
soon "50,000 lines, each with a suppression" 1 beside.yaml
soon "200,000 in a text, where they are none" 1 within.yaml
mkdir -p stars/thu_tuc
printf 'schema: tthc/1\nlint:\n  paths:\n    - glob: "thu_tuc/%s"
      ignore: [TT1]\n      reason: thử\n' "$(repeat '*a*/**' 1000)b" \
	> stars/tthc.yaml
{ printf 'ma: "1.001193"\nloai: la\n'; } > \
	"stars/thu_tuc/$(repeat a 200).yaml"
soon "a pattern of thousands of stars" 1 stars
mkdir root
printf 'schema: [\n' > root/tthc.yaml
mkdir -p root/thu_tuc root/danh_muc
printf 'a: [\n' > root/danh_muc/co_quan.yaml
printf 'ma: "1.001193"\nloai: la\n' > root/thu_tuc/1.001193.yaml
run 1 "$lint" -f concise root && out "root/tthc.yaml:1" &&
	out "root/danh_muc/co_quan.yaml:1" && out "1.001193.yaml"
ok "broken shared files are findings and hide nothing"
