#!/bin/sh
# The manual pages: valid mdoc, and saying what the programs do. The pages
# under test are those of the build, beside the folder of the programs.
. tests/lib.sh
MAN=$(cd "$BIN/../man" && pwd)
LC_ALL=C.UTF-8
export LC_ALL
lint=$BIN/tthc-lint
differ=$BIN/tthc-diff
bs=$(printf '\b')
: > "$WORK/err"

# render PAGE: the page as a reader sees it, no line broken.
render() {
	mandoc -T utf8 -O width=300 "$MAN/$1" | sed "s/.$bs//g"
}

# part vi|en: of a rendered page, what stands before or after ENGLISH.
part() {
	if [ "$1" = vi ]; then
		sed '/^ENGLISH$/,$d'
	else
		sed '1,/^ENGLISH$/d'
	fi
}

# same: true if the lists $WORK/want and $WORK/got are equal and not empty;
# what differs goes to the report.
same() {
	: > "$WORK/err"
	[ -s "$WORK/want" ] && diff "$WORK/want" "$WORK/got" > "$WORK/out"
}

# --- every page is good mdoc, in the folder where all of them stand --------

for page in "$MAN"/*.[157]; do
	name=$(basename "$page")
	(cd "$MAN" && mandoc -T lint "$name") > "$WORK/out" 2>&1
	[ ! -s "$WORK/out" ]
	ok "mandoc says nothing about $name"
done

# --- programs: usage and options as in --help -------------------------------

# usage LANG: the usage lines of --help. options: its left column.
usage() {
	sed -n -e '/^$/q' -e '1s/^[^:]*: *//' -e 's/^ *//p' "$WORK/help"
}
options() {
	sed -n 's/^  \(    \)\{0,1\}\(-[^ ].*\)$/\2/p' "$WORK/help" |
		sed 's/   *.*//' | sort
}

# tagged: the options that a part of a page lists.
tagged() {
	sed -n 's/^     \(-[^ ].*\)$/\1/p' | sed 's/   *.*//' | sort
}

for program in "$BIN"/tthc*; do
	name=$(basename "$program")
	[ -f "$MAN/$name.1" ]
	ok "$name has a page"
	render "$name.1" > "$WORK/page"
	for lang in vi en; do
		"$program" --lang $lang --help > "$WORK/help"
		part $lang < "$WORK/page" > "$WORK/part"
		usage > "$WORK/want"
		grep "^ *$name " "$WORK/part" | sed 's/^ *//' |
			grep -Fx -f "$WORK/want" | sort -u > "$WORK/got"
		sort -o "$WORK/want" "$WORK/want"
		same
		ok "$name.1 ($lang): usage as in --help"
		options > "$WORK/want"
		tagged < "$WORK/part" > "$WORK/got"
		same
		ok "$name.1 ($lang): options as in --help"
	done
	sed '1,/^SYNOPSIS$/d' "$WORK/page" | sed '/^[A-Z]/,$d' |
		sed -n 's/^ *\(.\)/\1/p' > "$WORK/got"
	"$program" --lang vi --help > "$WORK/help"
	usage > "$WORK/want"
	same
	ok "$name.1: SYNOPSIS is the usage"
done

# --- tthc-rules(7): every rule, by code and name, with its examples ---------

"$lint" --list-rules -f json > "$WORK/rules.json"
render tthc-rules.7 > "$WORK/page"
for lang in vi en; do
	[ $lang = vi ] && name=name || name=nameEn
	jq -r ".[] | \"\\(.code) \\(.$name)\"" "$WORK/rules.json" > "$WORK/want"
	part $lang < "$WORK/page" | grep '^     TT[0-9]' |
		awk '{ print $1, $2 }' > "$WORK/got"
	same
	ok "tthc-rules.7 ($lang): the rules of --list-rules"
done
for code in $(jq -r '.[].code' "$WORK/rules.json"); do
	"$lint" --explain "$code"
done | sed -n 's/^    \(.\)/\1/p' > "$WORK/want"
part vi < "$WORK/page" | sed -n 's/^ \{19\}\(.\)/\1/p' > "$WORK/got"
same
ok "tthc-rules.7: the examples of --explain, letter by letter"

# --- tthc-directions(7): every direction, its class and example; weekdays ----

"$differ" --list-directions > "$WORK/directions"
render tthc-directions.7 > "$WORK/page"
for lang in vi en; do
	[ $lang = vi ] && name=3 || name=4
	awk -v name=$name '{ gsub(/[()]/, ""); print $1, $name }' \
		"$WORK/directions" | sort > "$WORK/want"
	part $lang < "$WORK/page" | sed -n 's/^     \(DF[0-9]\)/\1/p' |
		awk '{ print $1, $2 }' > "$WORK/got"
	same
	ok "tthc-directions.7 ($lang): the directions of --list-directions"
done
awk '{ print $1, $2 }' "$WORK/directions" | sort > "$WORK/want"
part vi < "$WORK/page" | sed -n 's/^     \(DF[0-9]\)/\1/p' | sed -e '
	s/ .*(tăng gánh nặng, ngược lại giảm gánh nặng)$/ tang_ganh_nang/
	s/ .*(giảm gánh nặng, ngược lại tăng gánh nặng)$/ giam_ganh_nang/
	s/ .*(thay đổi nội dung)$/ thay_doi_noi_dung/
	s/ .*(biên tập)$/ bien_tap/' > "$WORK/got"
same
ok "tthc-directions.7: the class of every direction, and of its mirror"
for code in $(awk '{ print $1 }' "$WORK/directions" | sort); do
	"$differ" --explain "$code"
done | sed -n 's/^    \(.\)/\1/p' > "$WORK/want"
part vi < "$WORK/page" | sed -n 's/^ \{19\}\(.\)/\1/p' > "$WORK/got"
same
ok "tthc-directions.7: the examples of --explain, letter by letter"

# Each row of its table of weekdays, as a comparison tells it.
sample "$WORK/old"
mkdir "$WORK/days"
# limit SIDE TEXT: a catalogue with this time limit in its only row.
limit() {
	rm -rf "$WORK/days/$1"
	cp -R "$WORK/old" "$WORK/days/$1"
	sed -i "s/^\( *thoi_han:\).*/\1 $2/" \
		"$WORK/days/$1"/thu_tuc/*/*.yaml
}
# becomes DAYS WORKING-DAYS: the class of that change.
becomes() {
	limit cu "$1 ngày"
	limit moi "$2 ngày làm việc"
	"$differ" --state "$WORK/days/cu" "$WORK/days/moi"
}
part vi < "$WORK/page" | awk '$1 == "Số" { on = 1; next }
	on && NF != 5 { exit } on' > "$WORK/table"
wrong=
while read -r days heavier equal mixed lighter; do
	[ "$(becomes "$days" "$heavier")" = tang_ganh_nang ] ||
		wrong="$wrong $days→$heavier"
	for n in $equal $mixed; do
		[ "$n" = – ] ||
			[ "$(becomes "$days" "$n")" = thay_doi_noi_dung ] ||
			wrong="$wrong $days→$n"
	done
	[ "$lighter" = – ] ||
		[ "$(becomes "$days" "$lighter")" = giam_ganh_nang ] ||
		wrong="$wrong $days→$lighter"
done < "$WORK/table"
echo "$wrong" > "$WORK/out"
[ "$(grep -c . "$WORK/table")" -ge 10 ] && [ -z "$wrong" ]
ok "tthc-directions.7: the table of weekdays"

# --- tthc-catalog(5): every key of every record, every word -----------------

"$lint" --print-schema > "$WORK/schema.json"
render tthc-catalog.5 > "$WORK/page"
jq -r '.definitions | to_entries[] | .key as $record |
	.value.properties | keys[] | "\($record) \(.)"' "$WORK/schema.json" |
	sort > "$WORK/want"
for lang in vi en; do
	part $lang < "$WORK/page" | awk '
		/^   [^ ]/ { record = ""; if ($1 ~ /:$/)
			record = substr($1, 1, length($1) - 1) }
		/^     [a-z_]+( |$)/ && record != "" { print record, $1 }' |
		sort > "$WORK/got"
	same
	ok "tthc-catalog.5 ($lang): the keys of --print-schema"
done
jq -r '.. | .enum? | select(. != null)[]' "$WORK/schema.json" |
	sort -u > "$WORK/want"
sed -n 's/^\.It Cm "\(\\&\)\{0,1\}\(.*\)"$/\2/p' "$MAN/tthc-catalog.5" |
	grep -Fx -f "$WORK/want" | sort -u > "$WORK/got"
same
ok "tthc-catalog.5: the words of --print-schema"

# Its example is a catalogue: each display stands behind the name of a file.
mkdir "$WORK/example"
awk -v root="$WORK/example" '
	/^\.Pa .* :$/ { file = root "/" $2 }
	/^\.Bd -literal/ && file != "" { on = 1; dir = file
		sub("/[^/]*$", "", dir); system("mkdir -p " dir); next }
	/^\.Ed/ { on = 0; file = "" }
	on { gsub(/\\-/, "-"); print > file }' "$MAN/tthc-catalog.5"
(cd "$WORK/example" && run 0 "$lint" --as-of 2026-11-22 --fail-on warning)
ok "tthc-catalog.5: the example has no defects"

# --- tthc.yaml(5) -----------------------------------------------------------

jq -r '.definitions | (.tthc, .don_vi, .phan_anh, .lint, .lint_path, .diff,
	.render) | .properties | keys[]' "$WORK/schema.json" | sort -u \
	> "$WORK/want"
sed '/^\.Sh ENGLISH$/,$d' "$MAN/tthc.yaml.5" |
	grep -E '^\.(It )?Cm ' | tr -s ' ' '\n' |
	grep -Fx -f "$WORK/want" | sort -u > "$WORK/got"
same
ok "tthc.yaml.5: every key"
sample "$WORK/cat"
awk '/^\.Bd -literal/ { on = 1; next } /^\.Ed/ { on = 0 }
	on { gsub(/\\-/, "-"); print }' "$MAN/tthc.yaml.5" \
	> "$WORK/cat/tthc.yaml"
(cd "$WORK/cat" && run 0 "$lint" --as-of 2026-11-22)
ok "tthc.yaml.5: the example has no defects"
