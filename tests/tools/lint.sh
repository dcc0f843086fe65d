#!/bin/sh
# tthc-lint as a user runs it: arguments, exit status, formats, settings.
. tests/lib.sh
lint=$BIN/tthc-lint
asof=--as-of=2026-11-22
sample "$WORK/cat"
file=thu_tuc/ho_tich/1.001193.yaml

cd "$WORK/cat" || exit 1
run 0 "$lint" $asof && err "0 lỗi, 0 cảnh báo"
ok "a clean catalogue: status 0"
run 0 "$lint" $asof --lang en && err "0 errors, 0 warnings"
ok "English totals"

# A defect of each level.
bad=$WORK/bad
sample "$bad"
sed -i -e 's/^ten: .*/ten: Đăng ký khai sinh (1.001193)/' \
	-e 's/^tom_tat: .*/tom_tat: Ghi  việc sinh./' \
	-e 's/^loai: .*/loai: la/' "$bad/$file"
cd "$bad" || exit 1
run 1 "$lint" $asof && out "lỗi TT103" && out "cảnh báo TT215" &&
	out "lưu ý TT614"
ok "findings of each level: status 1"
run 1 "$lint" $asof -f concise && out "$file:7:7: lỗi TT103"
ok "position of the scalar"
run 0 "$lint" $asof --fail-on never
ok "--fail-on never"
run 1 "$lint" $asof --select TT215 --fail-on warning && ! out TT103
ok "--select keeps one rule"
run 0 "$lint" $asof --ignore TT1 && ! out TT103
ok "--ignore by prefix"
run 0 "$lint" $asof --severity TT103=warning && out "cảnh báo TT103"
ok "--severity"
run 1 "$lint" $asof --show error && ! out TT215 && err "không hiện ra: "
ok "--show hides and says so"
run 1 "$lint" $asof --max-problems 1 && err "không hiện ra: "
ok "--max-problems hides and says so"
run 1 "$lint" $asof -q && [ ! -s "$WORK/out" ]
ok "-q prints nothing"
run 0 "$lint" --statistics --fail-on never $asof && out TT103
ok "--statistics"
run 1 "$lint" $asof -f json --lang en &&
	jq -e '.schema == "tthc.findings/1" and .asOf == "2026-11-22" and
	.summary.errors == 1 and (.findings | map(.code) | index("TT103")) >= 0
	' "$WORK/out" > /dev/null
ok "json document"

# Every format carries the same findings, and the same bytes for any order
# of arguments and any number of threads.
codes() {
	grep -oE 'TT[0-9]{3}' "$1" | sort -u
}
run 1 "$lint" $asof -f concise
codes "$WORK/out" > "$WORK/want"
for format in text json jsonl sarif checkstyle github gitlab rdjson markdown \
	junit; do
	run 1 "$lint" $asof -f $format && codes "$WORK/out" |
		sed '/TT9/d' > "$WORK/got"
	if [ $format = sarif ]; then
		jq -r '.runs[0].results[].ruleId' "$WORK/out" | sort -u \
			> "$WORK/got"
	fi
	cmp -s "$WORK/want" "$WORK/got"
	ok "format $format has the same findings"
done
cp "$file" thu_tuc/ho_tich/1.000894.yaml
sed -i 's/^ma: .*/ma: "1.000894"/' thu_tuc/ho_tich/1.000894.yaml
run 1 "$lint" $asof -f json "$file" thu_tuc/ho_tich/1.000894.yaml tthc.yaml
cp "$WORK/out" "$WORK/first"
run 1 "$lint" $asof -f json -j 4 tthc.yaml thu_tuc/ho_tich/1.000894.yaml \
	"$file" && cmp -s "$WORK/out" "$WORK/first"
ok "shuffled arguments and threads give the same bytes"
printf '%s\n' "$file" > "$WORK/list"
run 1 "$lint" $asof --files-from "$WORK/list" -f concise && out "$file:7:7"
ok "--files-from"
printf '%s\0' "$file" > "$WORK/list"
run 1 "$lint" $asof -0 --files-from "$WORK/list" -f concise && out "$file:7:7"
ok "--files-from with -0"
mkfifo "$WORK/names"
printf '%s\n' "$file" > "$WORK/names" &
run 1 "$lint" $asof --files-from "$WORK/names" -f concise && wait &&
	out "$file:7:7"
ok "--files-from a pipe, as from <(command)"
printf '%s\n' "$bad/$file" > "$WORK/list"
(cd / && run 1 "$lint" $asof --files-from "$WORK/list" -f json) &&
	jq -r '.findings[].code' "$WORK/out" > "$WORK/got" &&
	run 1 "$lint" $asof -f json "$bad/$file" &&
	jq -r '.findings[].code' "$WORK/out" | cmp -s - "$WORK/got"
ok "--files-from: the catalogue of the paths, not of the current folder"
printf '%s\n' "$WORK/cat/$file" "$bad/$file" > "$WORK/list"
run 2 "$lint" $asof --files-from "$WORK/list" && err "hai bộ dữ liệu"
ok "--files-from in two catalogues"
run 2 "$lint" $asof --files-from "$WORK" && err directory
ok "--files-from a folder: the reason"
run 1 "$lint" $asof -f json "$file" && cp "$WORK/out" "$WORK/first" &&
	run 1 "$lint" $asof -f json "$file" "./$file" "$bad//$file" &&
	[ "$(jq .summary.files "$WORK/out")" -eq 1 ] &&
	[ "$(jq .summary.errors "$WORK/out")" -eq \
	"$(jq .summary.errors "$WORK/first")" ]
ok "a file named by several paths is one file"
timeout 10 "$lint" $asof - --stdin-filename "$file" -f concise < "$file" \
	> "$WORK/out" 2> "$WORK/err"
[ $? -eq 1 ] && out "$file:7:7"
ok "--stdin-filename"
run 1 "$lint" $asof -f json:"$WORK/report.json" -f concise &&
	jq -e . "$WORK/report.json" > /dev/null && out TT103
ok "two formats at once, one to a file"

# Usage.
run 2 "$lint" --formt json && err "có phải là --format"
ok "a misspelt option: did you mean"
run 2 "$lint" --format nonsense && err nonsense
ok "an unknown format"
run 2 "$lint" --select TT999 && err TT999
ok "an unknown rule"
run 2 "$lint" --as-of 2026-02-30 && err 2026-02-30
ok "an impossible --as-of"
run 2 "$lint" khong-co.yaml && out "TT901"
ok "a missing file: status 2 and a finding"
(cd / && run 2 "$lint" && err "tthc.yaml")
ok "no catalogue around: status 2"
run 0 "$lint" --explain phi-thieu-don-vi-tinh && out TT412
ok "--explain by name"
run 0 "$lint" --list-rules -f json && jq -e 'length > 90' "$WORK/out" \
	> /dev/null
ok "--list-rules as JSON"
run 0 "$lint" --print-schema && jq -e '
	.["$schema"] == "http://json-schema.org/draft-07/schema#"
	and .definitions.thu_tuc.properties.ten.description != null' \
	"$WORK/out" > /dev/null
ok "--print-schema"
for word in --list-rules --help --version; do
	run 2 sh -c "'$lint' $word > /dev/full"
	ok "a full disk: status 2 for $word"
done
mkfifo "$WORK/pipe"
cat "$WORK/pipe" > "$WORK/piped" &
run 1 "$lint" -f json:"$WORK/pipe" thu_tuc/ho_tich/1.001193.yaml && wait &&
	[ -p "$WORK/pipe" ] && jq -e .schema "$WORK/piped" > /dev/null
ok "a pipe as output is written to, not replaced"
echo old > "$WORK/target.json"
ln -s target.json "$WORK/link.json"
run 1 "$lint" -f json:"$WORK/link.json" thu_tuc/ho_tich/1.001193.yaml &&
	[ -L "$WORK/link.json" ] && jq -e .schema "$WORK/target.json" \
	> /dev/null
ok "a link as output stays one"
esc=$(printf '\033')
for word in "--explain=${esc}[31m" "--files-from=${esc}[31m" "--x${esc}[31m" \
	"--format=json:/no/${esc}[31m"; do
	run 2 "$lint" "$word" . && ! grep -q "$esc" "$WORK/err" &&
		err '\x1b[31m'
	ok "no argument commands the terminal: ${word%%"$esc"*}"
done
run 0 env TTHC_LANG=en "$lint" --help && out Usage
ok "TTHC_LANG"
run 0 "$lint" --version && out "tthc/1" && out libyaml
ok "--version"

# Settings.
cp tthc.yaml "$WORK/tthc.yaml"
cat >> tthc.yaml <<'END'
lint:
  fail_on: warning
  severity:
    ngoai-danh-muc: info
    TT215: "off"
END
run 0 "$lint" $asof --select TT103,TT215 && out "lưu ý TT103" && ! out TT215
ok "severities of tthc.yaml"
cat >> tthc.yaml <<'END'
  paths:
    - glob: thu_tuc/ho_tich/**
      ignore: [TT614]
      reason: giữ nguyên văn bản gốc
END
run 0 "$lint" $asof --select TT614 && ! out TT614
ok "exceptions by path"
cp "$WORK/tthc.yaml" tthc.yaml
sed -i 's/^schema: .*/schema: tthc\/2/' tthc.yaml
run 2 "$lint" $asof && out TT905
ok "a newer schema: status 2"
cp "$WORK/tthc.yaml" tthc.yaml

# Suppressions.
sed -i 's/^loai: la$/loai: la # tthc: ignore[TT103] thử/' "$file"
run 0 "$lint" $asof --select TT103,TT911 "$file" && ! out TT103
ok "a suppression with a reason"
run 0 "$lint" $asof --select TT103 -f json "$file" &&
	jq -e '.findings[0].suppressed == "thử"' "$WORK/out" > /dev/null
ok "json shows what is suppressed"
