#!/bin/sh
# tthc-diff as a user runs it: sides, exit status, formats, and inside git.
. tests/lib.sh
diff=$BIN/tthc-diff
asof=--as-of=2026-11-22
HOME=$WORK/home
GIT_CONFIG_NOSYSTEM=1
GIT_AUTHOR_NAME=Lan GIT_AUTHOR_EMAIL=lan@example.gov.vn
GIT_COMMITTER_NAME=Lan GIT_COMMITTER_EMAIL=lan@example.gov.vn
GIT_AUTHOR_DATE=2026-11-02T08:00:00+07:00
GIT_COMMITTER_DATE=2026-11-02T08:00:00+07:00
GIT_PAGER=cat
export HOME GIT_CONFIG_NOSYSTEM GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL \
	GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL GIT_AUTHOR_DATE \
	GIT_COMMITTER_DATE GIT_PAGER
unset GIT_DIR GIT_WORK_TREE GIT_EXTERNAL_DIFF
mkdir "$HOME"
file=thu_tuc/ho_tich/1.001193.yaml

# change DIR SED...: edits the procedure of the catalogue.
change() {
	where=$1
	shift
	sed -i "$@" "$where/$file"
}

# limit DIR DAYS: another time limit of the first way to apply.
limit() {
	change "$1" "0,/thoi_han: [0-9]*/s//thoi_han: $2/"
}

# same TEXT: true if the output is exactly the text.
same() {
	printf '%s\n' "$1" > "$WORK/want"
	cmp -s "$WORK/want" "$WORK/out" || {
		command diff "$WORK/want" "$WORK/out" | sed 's/^/# /'
		return 1
	}
}

# --- exit status ----------------------------------------------------------

# Catalogues beside each other: the same, with a longer limit, with a shorter
# one, with other words, and in another layout.
cd "$WORK" || exit 1
for name in cu cham nhanh chu dang hong; do
	sample "$name"
done
limit cham 3
limit cu 2
limit nhanh 1
change chu 's/^  - ten: Nộp hồ sơ$/  - ten: Nộp hồ sơ tại quầy/'
limit chu 2
limit dang 2
change dang -e 's/^su_kien: .*/su_kien:\n  - "sinh_con"/' \
	-e "s/^ten: \(.*\)/ten: '\1'  # tên/"
printf 'ma: "1.001193\n' > hong/$file

run 0 "$diff" $asof cu cu && same \
	"cu → cu: không có thay đổi (đã so sánh 01)"
ok "a catalogue and itself: nothing, status 0"
run 0 "$diff" $asof --fail-on any cu dang && out "không có thay đổi"
ok "another layout: nothing, status 0"
run 1 "$diff" $asof cu cham && out "▲ tăng"
ok "heavier: status 1"
run 0 "$diff" $asof cham cu && out "▼ giảm"
ok "the sides swapped: lighter, status 0"
run 0 "$diff" $asof cu chu && out "◆ nội dung"
ok "other words: status 0"
# fail VALUE CHAM CHU NHANH DANG: the status by threshold.
fail() {
	run "$2" "$diff" $asof --fail-on "$1" cu cham -q &&
		run "$3" "$diff" $asof --fail-on "$1" cu chu -q &&
		run "$4" "$diff" $asof --fail-on "$1" cu nhanh -q &&
		run "$5" "$diff" $asof --fail-on "$1" cu dang -q &&
		[ ! -s "$WORK/out" ]
	ok "--fail-on $1"
}
fail tang_ganh_nang 1 0 0 0
fail noi_dung 1 1 0 0
fail any 1 1 1 0
fail never 0 0 0 0
sample de
limit de 3
printf 'diff:\n  fail_on: never\n' >> de/tthc.yaml
run 0 "$diff" $asof -q cu de && run 1 "$diff" $asof -q --fail-on any cu de
ok "fail_on of tthc.yaml; the command line goes before it"
run 2 "$diff" $asof cu hong && err "TT002" && err "không so sánh được: hong" &&
	! out "không có thay đổi" && run 2 "$diff" $asof hong cu &&
	err "không so sánh được: hong" && [ ! -s "$WORK/out" ]
ok "broken YAML on either side: status 2, never \"no change\""
cp -r hong hong2
printf 'ten: [\n' > hong2/$file
run 2 "$diff" $asof hong hong2 && err "hong có lỗi" && err "hong2 có lỗi" &&
	[ ! -s "$WORK/out" ]
ok "broken YAML on both sides: status 2, told of both"

# --- formats --------------------------------------------------------------

run 1 "$diff" $asof cu cham && same \
"Sửa đổi, bổ sung · 1.001193 · Đăng ký khai sinh
  ▲ tăng      Thời hạn giải quyết (Trực tiếp): thời hạn giải quyết dài hơn
              2 ngày làm việc → 3 ngày làm việc: tăng 1 ngày làm việc (50,00%)
              căn cứ cần có: điểm đ khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP
              DF101 cu/thu_tuc/ho_tich/1.001193.yaml:37 →
              cham/thu_tuc/ho_tich/1.001193.yaml:37

Cần xem lại
cham/thu_tuc/ho_tich/1.001193.yaml:37:15: cảnh báo TT331 \
tang-ganh-nang-thieu-can-cu: tăng gánh nặng ở phần Thời hạn giải quyết \
(thời hạn giải quyết dài hơn) mà căn cứ pháp lý không có văn bản quy phạm \
pháp luật nào mới
   |
37 |     thoi_han: 3 ngày làm việc
   |               ^^^^^^^^^^^^^^^
   = cách sửa: dẫn văn bản quy phạm pháp luật mới quy định nội dung này ở
     can_cu_phap_ly; nếu bản trước ghi sai so với luật thì chấp nhận thay đổi
     bằng --accept, nêu lý do
   = căn cứ: khoản 1 Điều 8 Nghị định 63/2010/NĐ-CP · tthc-diff --explain TT331

cham/thu_tuc/ho_tich/1.001193.yaml:37:15: cảnh báo TT333 \
doi-noi-dung-thieu-quyet-dinh: nội dung thay đổi (Thời hạn giải quyết) nhưng \
không quyết định nào của thủ tục thay đổi
   |
37 |     thoi_han: 3 ngày làm việc
   |               ^^^^^^^^^^^^^^^
   = cách sửa: ghi quyết định công bố việc sửa đổi, bổ sung ở
     quyet_dinh_cong_bo; thay đổi do địa phương quyết định thì ghi quyết định
     đó. Nếu chỉ sửa lỗi nhập thì chấp nhận bằng --accept
   = căn cứ: khoản 2 Điều 15 Nghị định 63/2010/NĐ-CP · tthc-diff --explain TT333

cu → cham: 01 thủ tục có thay đổi (đã so sánh 01)
  Thủ tục              sửa đổi, bổ sung 01
▲ Tăng gánh nặng       01 thủ tục (01 thay đổi)
◆ Thay đổi nội dung    không có
▼ Giảm gánh nặng       không có
· Biên tập             không có
  Thời hạn             tăng 01 trên 02 ngày làm việc (50,00%) ở 01 thủ tục
  Cần xem lại          02"
ok "text"
run 0 "$diff" $asof -f concise cu nhanh && same \
"nhanh/thu_tuc/ho_tich/1.001193.yaml:37:15: giảm gánh nặng DF101 1.001193: \
Thời hạn giải quyết (Trực tiếp): thời hạn giải quyết ngắn hơn; 2 ngày làm \
việc → 1 ngày làm việc; giảm 1 ngày làm việc (50,00%)
nhanh/thu_tuc/ho_tich/1.001193.yaml:37:15: cảnh báo TT333 \
doi-noi-dung-thieu-quyet-dinh: nội dung thay đổi (Thời hạn giải quyết) nhưng \
không quyết định nào của thủ tục thay đổi"
ok "concise"
run 1 "$diff" $asof --lang en -f concise cu cham && out "heavier DF101" &&
	out "(50.00%)"
ok "concise in English"
run 1 "$diff" $asof -f json cu cham && jq -e '
	.schema == "tthc.changes/1" and .state == "tang_ganh_nang" and
	.sides.old.label == "cu" and .summary.procedures.changed == 1 and
	.summary.tang_ganh_nang == 1 and .procedures[0].code == "1.001193" and
	(.changes | length == 1) and (.changes[0] |
	.code == "DF101" and .class == "tang_ganh_nang" and (.mirrored | not)
	and .old == "2 ngày làm việc" and .new == "3 ngày làm việc" and
	.delta == {before: 2, after: 3, value: 1, unit: "ngay_lam_viec",
	percent: 50} and .oldSource.line == 37 and
	.newSource.file == "cham/thu_tuc/ho_tich/1.001193.yaml") and
	(.findings | map(.code)) == ["TT331", "TT333"]
	' "$WORK/out" > /dev/null
ok "json"
cp "$WORK/out" "$WORK/heavier"
run 0 "$diff" --print-schema && cp "$WORK/out" "$WORK/schema" &&
	jq -e --slurpfile schema "$WORK/schema" '
	# valid($s): this value against the part $s of the schema.
	def is($t): type == $t or ($t == "integer" and type == "number" and
	    . == floor);
	def valid($root; $s):
		if $s["$ref"] then valid($root; $root | getpath($s["$ref"] |
		    ltrimstr("#/") | split("/")))
		else . as $v |
		(if $s.type then any([$s.type] | flatten[]; . as $t | $v |
		    is($t)) else true end) and
		(if $s.enum then any($s.enum[]; . == $v) else true end) and
		(if $s.const then $v == $s.const else true end) and
		(if $s.oneOf then any($s.oneOf[]; . as $o | $v |
		    valid($root; $o)) else true end) and
		(if $s.anyOf then any($s.anyOf[]; . as $o | $v |
		    valid($root; $o)) else true end) and
		(if ($v | type) == "object" then
		    all(($s.required // [])[]; . as $k | $v | has($k)) and
		    (if $s.additionalProperties == false then
		    all($v | keys[]; . as $k | $s.properties | has($k))
		    else true end) and
		    all($v | to_entries[]; . as $e |
		    if ($s.properties // {})[$e.key] then $e.value |
		    valid($root; $s.properties[$e.key]) else true end)
		    else true end) and
		(if ($v | type) == "array" and $s.items then
		    all($v[]; valid($root; $s.items)) else true end)
		end;
	. as $doc | $schema[0] as $root | ($doc | valid($root; $root)) and
	($doc | .changes[0].class = "la" | valid($root; $root) | not) and
	($doc | del(.changes[0].fingerprint) | valid($root; $root) | not) and
	($doc | .thua = 1 | valid($root; $root) | not)
	' "$WORK/heavier" > /dev/null
ok "json is what --print-schema says; other documents are not"
run 0 "$diff" $asof -f json cham cu && jq -e --slurpfile to "$WORK/heavier" '
	.changes[0].mirrored and .changes[0].delta.value ==
	-$to[0].changes[0].delta.value and
	.changes[0].class == "giam_ganh_nang"' "$WORK/out" > /dev/null
ok "the sides swapped: the mirror, the sign of the difference"
run 1 "$diff" $asof -f markdown cu cham && out "### Thay đổi thủ tục" &&
	out "| 1 | 1.001193 | Đăng ký khai sinh<br>Sửa đổi, bổ sung | Thời \
hạn giải quyết (Trực tiếp) | 2 ngày làm việc | 3 ngày làm việc | tăng 1 ngày \
làm việc (50,00%) | ▲ tăng gánh nặng: thời hạn giải quyết dài hơn; căn cứ \
cần có: điểm đ khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP (DF101) |"
ok "markdown"
run 1 "$diff" $asof -f html cu cham && out "<!DOCTYPE html>" &&
	out "2 ngày làm việc" && out "3 ngày làm việc" && out "</html>" &&
	! grep -qiE '<script|https?://[^ "]*\.(js|css)' "$WORK/out"
ok "html, a page of its own"
run 1 "$diff" $asof -f github cu cham && out "::error " && out "DF101"
ok "github"
run 1 "$diff" $asof -f gitlab cu cham && jq -e 'length == 3 and
	(map(.fingerprint) | unique | length) == 3 and
	any(.[]; .check_name == "DF101" and .location.lines.begin == 37)
	' "$WORK/out" > /dev/null
ok "gitlab"
run 1 "$diff" $asof -f sarif cu cham && jq -e '.version == "2.1.0" and
	(.runs[0] | .tool.driver.name == "tthc-diff" and
	(.results | map(.ruleId) | sort) == ["DF101", "TT331", "TT333"] and
	(.tool.driver.rules | map(.id) | sort) == ["DF101", "TT331", "TT333"]
	and .results[0].locations[0].physicalLocation.region.startLine == 37)
	' "$WORK/out" > /dev/null
ok "sarif"
run 0 "$diff" $asof -f json cu cu && jq -e '.changes == [] and
	.state == "khong_doi"' "$WORK/out" > /dev/null &&
	run 0 "$diff" $asof -f gitlab cu cu && [ "$(cat "$WORK/out")" = "[]" ] &&
	run 0 "$diff" $asof -f github cu cu && [ ! -s "$WORK/out" ] &&
	run 0 "$diff" $asof -f sarif cu cu &&
	jq -e '.runs[0].results == []' "$WORK/out" > /dev/null &&
	run 0 "$diff" $asof -f markdown cu cu && out "không có thay đổi"
ok "nothing changed, in every format"
run 1 "$diff" $asof -f concise -f json:ra.json -f html:ra.html cu cham &&
	out DF101 && jq -e .schema ra.json > /dev/null &&
	grep -q '</html>' ra.html
ok "several formats, some to files"
run 1 "$diff" $asof -f json cu cham && cp "$WORK/out" "$WORK/first" &&
	run 1 "$diff" $asof -f json cu cham && cmp -s "$WORK/out" "$WORK/first"
ok "the same bytes every time"
run 0 "$diff" $asof --state cu cu && same khong_doi &&
	run 0 "$diff" $asof --state cu dang && same khong_doi &&
	run 0 "$diff" $asof --state cu nhanh && same giam_ganh_nang &&
	run 0 "$diff" $asof --state cu chu && same thay_doi_noi_dung &&
	run 1 "$diff" $asof --state cu cham && same tang_ganh_nang
ok "--state"
run 1 "$diff" $asof --color always cu cham && grep -q "$(printf '\033')" \
	"$WORK/out" && run 1 "$diff" $asof --color never cu cham &&
	! grep -q "$(printf '\033')" "$WORK/out"
ok "--color"

# --- totals, papers, letters ----------------------------------------------

# Two procedures; one came to the one-stop.
for name in cua1 cua2; do
	sample $name
	sed -e 's/^ma: .*/ma: "1.000894"/' -e 's/^ten: .*/ten: Đăng ký kết hôn/' \
		$name/$file > $name/thu_tuc/ho_tich/1.000894.yaml
done
sed -i 's/trong_mot_cua: true/trong_mot_cua: false/' \
	cua1/thu_tuc/ho_tich/1.000894.yaml
run 0 "$diff" $asof --summary cua1 cua2 &&
	out "Qua một cửa          1/2 → 2/2 (100,0%)" && ! out "DF"
ok "--summary: the share at the one-stop"
run 0 "$diff" $asof --danh-muc -f markdown cu chu && out "PHỤ LỤC" &&
	out "1.001193" && out "Nộp hồ sơ" &&
	run 0 "$diff" $asof --danh-muc -f html cu chu && out "PHỤ LỤC" &&
	out "</html>"
ok "--danh-muc, markdown and html"
run 0 "$diff" $asof --ho-so-cong-bo ho_so cu chu && [ ! -s "$WORK/out" ] &&
	for paper in 1-to-trinh 2-quyet-dinh 3-phu-luc-danh-muc 5-niem-yet \
		6-so-sanh; do
		grep -q '</html>' ho_so/$paper.html || echo $paper
	done > "$WORK/missing" && [ ! -s "$WORK/missing" ] &&
	[ ! -e ho_so/4-phu-luc-quy-trinh.html ]
ok "--ho-so-cong-bo: the papers"
cp -r ho_so ho_so1
run 0 "$diff" $asof --ho-so-cong-bo ho_so cu chu &&
	command diff -r ho_so ho_so1
ok "--ho-so-cong-bo again: the same bytes"
run 0 "$diff" $asof --kien-nghi cu cu && out "</html>"
ok "--kien-nghi with nothing to ask for"
touch ho_so/4-phu-luc-quy-trinh.html
run 0 "$diff" $asof --ho-so-cong-bo ho_so cu chu && err "còn từ lần trước"
ok "--ho-so-cong-bo: a paper of another day is told of"
sample bo
change bo -e 's/^  - cap: tinh/  - cap: bo/' -e 's/ubnd_tinh_mau/bo_tu_phap/' \
	-e 's/QĐ-UBND/QĐ-BTP/' \
	-e 's/Cơ quan tiếp nhận kiểm tra/Ủy ban nhân dân cấp huyện kiểm tra/'
run 0 "$diff" $asof --kien-nghi bo bo && out "Bộ Tư pháp" && out "1.001193" &&
	out "cấp huyện"
ok "--kien-nghi: what a ministry has to mend"

# --- accepted changes -----------------------------------------------------

run 1 "$diff" $asof -f json cu cham
print=$(jq -r '.changes[0].fingerprint' "$WORK/out")
cat > chap_nhan.yaml << END
chap_nhan:
  - dau_van_tay: $print
    ly_do: Bản trước ghi nhầm
    quyet_dinh: 12/QĐ-UBND
    ngay: 2026-10-01
  - dau_van_tay: 00000000000000000000000000000000
    ly_do: Việc đã xong
    quyet_dinh: 11/QĐ-UBND
    ngay: 2026-09-01
END
run 0 "$diff" $asof --accept chap_nhan.yaml cu cham &&
	out "đã chấp nhận: Bản trước ghi nhầm (12/QĐ-UBND, 01/10/2026)" &&
	out "▲ Tăng gánh nặng       không có" && out "Đã chấp nhận         01"
ok "--accept: shown, and not counted"
out "chap_nhan.yaml:6:" && ! out "TT331"
ok "--accept: an entry without a change is told of"
run 0 "$diff" $asof --accept chap_nhan.yaml cham cu -f json &&
	[ "$(jq .summary.accepted "$WORK/out")" -eq 0 ]
ok "--accept: the change backwards is another change"
sample thoa
limit thoa 3
printf 'diff:\n  accept: chap_nhan.yaml\n' >> thoa/tthc.yaml
cp chap_nhan.yaml thoa
(cd thoa && run 0 "$diff" $asof ../cu .)
ok "accept of tthc.yaml, beside it"
sed -i '/ly_do/d' chap_nhan.yaml
run 2 "$diff" $asof --accept chap_nhan.yaml cu cham && err "chap_nhan.yaml:2" &&
	[ ! -s "$WORK/out" ]
ok "--accept: an entry without a reason accepts nothing"
run 2 "$diff" $asof --accept khong-co.yaml cu cham && err khong-co.yaml
ok "--accept: no such file"

# --- two days -------------------------------------------------------------

# The same paper of three procedures is replaced by data until 2027-02-28.
sample lich
change lich -e '/ten: Giấy chứng sinh/a\
          thay_bang_du_lieu: csdl_ho_tich'
for code in 1.000894 1.004746; do
	sed "s/^ma: .*/ma: \"$code\"/" lich/$file \
		> lich/thu_tuc/ho_tich/$code.yaml
done
run 1 "$diff" --as-of 2027-02-28..2027-03-01 lich lich && same \
"Chỉ do đến ngày · hết thời gian thay giấy tờ bằng dữ liệu
  căn cứ: Nghị quyết 66.7/2025/NQ-CP; không ai sửa tệp DF320
  ▲ tăng      − Cơ sở dữ liệu hộ tịch điện tử
              03 thủ tục: 1.000894, 1.001193, 1.004746

lich → lich: 03 thủ tục có thay đổi (đã so sánh 03)
  Xét theo ngày        28/02/2027 → 01/03/2027
  Thủ tục              chỉ do đến ngày 03
▲ Tăng gánh nặng       03 thủ tục (03 thay đổi)
◆ Thay đổi nội dung    không có
▼ Giảm gánh nặng       không có
· Biên tập             không có"
ok "--as-of A..B: what only the calendar did, told once"
run 1 "$diff" --as-of 2027-02-28..2027-03-01 -f json lich lich &&
	jq -e '(.changes | length) == 3 and .sides.old.asOf == "2027-02-28" and
	.sides.new.asOf == "2027-03-01"' "$WORK/out" > /dev/null &&
	run 0 "$diff" --as-of 2027-03-01..2027-02-28 --state lich lich &&
	same giam_ganh_nang && run 0 "$diff" --as-of 2027-02-27..2027-02-28 \
	--state lich lich && same khong_doi
ok "--as-of A..B: json keeps each, backwards, days without an end"
run 1 "$diff" --as-of 2027-02-28..2027-03-01 -f markdown lich lich &&
	out "| ▲ hết thời gian thay giấy tờ bằng dữ liệu (DF320) | Nghị quyết \
66.7/2025/NQ-CP | Cơ sở dữ liệu hộ tịch điện tử |  | 1.000894, 1.001193, \
1.004746 |" && run 1 "$diff" --as-of 2027-02-28..2027-03-01 -f html lich lich &&
	out "1.000894, 1.001193, 1.004746" && ! out "Giấy chứng sinh"
ok "--as-of A..B: markdown and html gather too"
rm lich/thu_tuc/ho_tich/1.00[04]*.yaml
run 1 "$diff" --as-of 2027-02-28..2027-03-01 lich lich &&
	out "Chỉ do đến ngày · 1.001193 ·" && out "DF320 lich/$file:55"
ok "--as-of A..B: of one procedure it is a change like others"

# --- in git ---------------------------------------------------------------

# commit MESSAGE: all there is.
commit() {
	git add -A && git commit -q -m "$1"
}

kho="$WORK/kho dữ liệu"
sample "$kho"
cd "$kho" || exit 1
git init -q . && git config core.quotePath false && commit "Đưa vào"
run 0 "$diff" $asof && same \
	"HEAD → thư mục làm việc: không có thay đổi (đã so sánh 01)"
ok "no operand: HEAD against the work tree"
limit . 3
run 1 "$diff" $asof && out "DF101 $file:37" && out "HEAD → thư mục làm việc" &&
	run 0 "$diff" $asof --staged && out "không có thay đổi"
ok "an edited file; what is staged is another thing"
git add -A
run 1 "$diff" $asof --staged && out "DF101"
ok "--staged"
commit "Kéo dài thời hạn"
run 1 "$diff" $asof HEAD~1 && run 1 "$diff" $asof HEAD~1 HEAD &&
	run 1 "$diff" $asof HEAD~1..HEAD && out "HEAD~1 → HEAD" &&
	run 1 "$diff" $asof HEAD~1...HEAD &&
	run 1 "$diff" $asof "HEAD~1:$file" "HEAD:$file" &&
	run 0 "$diff" $asof HEAD..HEAD~1
ok "REV, REV REV, A..B, A...B, REV:PATH"
(cd thu_tuc && run 1 "$diff" $asof HEAD~1 HEAD && out DF101)
ok "from a folder inside the catalogue"
run 0 "$diff" $asof HEAD~1 HEAD -f html:"$WORK/trang.html" --fail-on never &&
	grep -q "3 ngày làm việc" "$WORK/trang.html"
ok "a revision into a page"

# A history: renamed and edited, broken, mended with a new decision.
mkdir "thu_tuc/hộ tịch"
git mv $file "thu_tuc/hộ tịch/1.001193.yaml"
moved="thu_tuc/hộ tịch/1.001193.yaml"
sed -i 's/^  - ten: Nộp hồ sơ$/  - ten: Nộp hồ sơ tại quầy/' "$moved"
commit "Đổi thư mục"
cp "$moved" "$WORK/good"
printf 'ma: "1.001193\n' > "$moved"
commit "Ghi hỏng"
sed 's/so: 1303/so: 1404/' "$WORK/good" > "$moved"
commit "Sửa lại"
run 0 "$diff" $asof --history 1.001193 && sed -i \
	's/^\(2026-11-02\) [0-9a-f]\{10\} /\1 # /' "$WORK/out" && same \
"thu_tuc/hộ tịch/1.001193.yaml
2026-11-02 # Sửa lại · 1404/QĐ-UBND
  ◆ nội dung  Quyết định công bố: quyết định công bố thay đổi
              Cấp tỉnh · [-1303/QĐ-UBND-]{+1404/QĐ-UBND+} (Ngày ký: 30/06/2026;
              Cơ quan …
              DF811 thu_tuc/hộ tịch/1.001193.yaml:12
2026-11-02 # Ghi hỏng
  bản này sai cú pháp, không đọc được
2026-11-02 # Đổi thư mục · 1303/QĐ-UBND
  ◆ nội dung  Tên bước: nội dung bước ghi khác
              Nộp hồ sơ {+tại quầy+}
              DF405 thu_tuc/ho_tich/1.001193.yaml:25 → thu_tuc/hộ
              tịch/1.001193.yaml:25
2026-11-02 # Kéo dài thời hạn · 1303/QĐ-UBND
  ▲ tăng      Thời hạn giải quyết (Trực tiếp): thời hạn giải quyết dài hơn
              1 ngày làm việc → 3 ngày làm việc: tăng 2 ngày làm việc (200,00%)
              căn cứ cần có: điểm đ khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP
              DF101 thu_tuc/ho_tich/1.001193.yaml:37
2026-11-02 # Đưa vào
  đưa vào bộ dữ liệu"
ok "--history: renamed, broken and mended, with decisions"
run 0 "$diff" $asof --history 1.001193:cach_thuc && out "DF101" &&
	! out DF405 && ! out DF811 && ! out "Đưa vào"
ok "--history of one key"
run 0 "$diff" $asof --history 1.001193:ket_qua && ! out DF
ok "--history of a key that nobody changed"
run 2 "$diff" --history 1.009999 && err "1.009999" &&
	run 2 "$diff" --history 1.001193:khong_co && err khong_co &&
	run 2 "$diff" --history abc && err abc
ok "--history: no such code, no such key, no code"
git rm -q "$moved"
commit "Bỏ"
run 0 "$diff" $asof --history 1.001193 && out "Kéo dài thời hạn"
ok "--history of a file that is gone"
run 1 "$diff" $asof HEAD~1 HEAD && out "Bị bãi bỏ · 1.001193" && out "TT336"
ok "a procedure is gone"
git reset -q --hard HEAD~1

# --- git diff -------------------------------------------------------------

git reset -q --hard HEAD~2
PATH=$BIN:$PATH
run 0 "$diff" --install-git && out "git config diff.tthc.command" &&
	out "*.yaml diff=tthc" && [ ! -e .gitattributes ] &&
	! git config diff.tthc.command > /dev/null
ok "--install-git prints and writes nothing"
printf '*.txt text' > .gitattributes
run 0 "$diff" --install-git --write && run 0 "$diff" --install-git --write &&
	[ "$(git config diff.tthc.command)" = "tthc-diff --git-driver" ] &&
	printf '%s\n' "*.txt text" "*.yaml diff=tthc" "tthc.yaml !diff" \
	"danh_muc/*.yaml !diff" "don_vi/*.yaml !diff" |
	cmp -s - .gitattributes
ok "--install-git --write, twice: what was there is kept"
commit "Cài đặt"
run 0 git diff HEAD~1 HEAD~2 && out "Tên bước: nội dung bước ghi khác" &&
	! out "/tmp" && ! out "diff --git"
ok "git diff: a file that was edited and renamed, by its paths"
limit . 3 2> "$WORK/err"
sed -i 's/^su_kien: .*/su_kien:   [ sinh_con ]/' "$moved"
run 0 git diff && out "$moved: chỉ khác cách trình bày tệp"
ok "git diff: only the layout"
printf 'ten: [\n' > "$moved"
run 0 git diff && out "TT002" && out "không so sánh được: $moved" &&
	! out "không có thay đổi"
ok "git diff: broken YAML is told, git goes on"
rm "$moved"
run 0 git diff && out "Bị bãi bỏ · 1.001193" && out "DF802 $moved:1"
ok "git diff: a file is gone"
git checkout -q -- .
sed 's/^ma: .*/ma: "1.000894"/' "$moved" > thu_tuc/1.000894.yaml
git add -N thu_tuc
run 0 git diff && out "Mới ban hành · 1.000894"
ok "git diff: a new file"
rm thu_tuc/1.000894.yaml
git reset -q
sed -i 's/^  ten: Trung/  ten: Bộ phận, Trung/' tthc.yaml
run 0 git diff && out "diff --git" && out "+  ten: Bộ phận"
ok "git diff: settings keep git's own lines"
git checkout -q -- .
run 2 "$diff" --git-driver && err "git" && run 2 "$diff" --git-driver a b
ok "--git-driver called by a person"
git checkout -q -b nhanh
sed -i 's/^ten: .*/ten: A/' "$moved"
commit "A"
git checkout -q -
sed -i 's/^ten: .*/ten: B/' "$moved"
commit "B"
git merge -q nhanh > "$WORK/out" 2>&1
run 0 git diff --cached && out "$moved: chưa gộp xong"
ok "git diff: a file that is not merged yet"
git merge --abort

# --- misuse and trouble ---------------------------------------------------

run 2 "$diff" --formt json && err "có phải là --format"
ok "a misspelt option: did you mean"
run 2 "$diff" a b c && err '"c"' && run 2 "$diff" -f la && err '"la"' &&
	run 2 "$diff" --fail-on la && err '"la"' &&
	run 2 "$diff" --as-of 2026-02-30 && err 2026-02-30 &&
	run 2 "$diff" --as-of 2026-01-01..la && err la &&
	run 2 "$diff" --max-file-size la && err la &&
	run 2 "$diff" --color la && err la
ok "three sides, values that mean nothing"
run 2 "$diff" --danh-muc && err "-f html" && run 2 "$diff" --danh-muc -f json &&
	run 2 "$diff" --write && err "--install-git" &&
	run 2 "$diff" --state -f json && run 2 "$diff" --kien-nghi -f sarif &&
	run 2 "$diff" --list-directions HEAD && err HEAD
ok "options that do not go together are not left out in silence"
run 2 "$diff" khong-co && err '"khong-co"' && [ ! -s "$WORK/out" ] &&
	run 2 "$diff" HEAD~99 HEAD && err "HEAD~99" &&
	run 2 "$diff" "HEAD:khong-co" && err "khong-co"
ok "no such revision, no such path"
run 2 "$diff" "$(printf 'x\377')" && run 2 "$diff" "$(printf -- '--f\377')" &&
	run 2 "$diff" "$(printf 'x\033[31m')" HEAD &&
	! grep -q "$(printf '\033')" "$WORK/err" &&
	run 2 "$diff" -- --output=bay HEAD && [ ! -e bay ] &&
	run 2 "$diff" HEAD:../.. && run 2 "$diff" "" HEAD &&
	run 2 "$diff" --ho-so-cong-bo "" HEAD HEAD
ok "names that are no UTF-8, no names, or look like something else"
(cd "$HOME" && run 2 "$diff" && err "git" && [ ! -s "$WORK/out" ])
ok "no repository"
run 0 "$diff" --explain DF101 && out thoi-han-dai-hon &&
	run 0 "$diff" --explain thoi-han-dai-hon && out DF101 &&
	run 0 "$diff" --explain TT331 && out "căn cứ pháp lý" &&
	run 0 "$diff" --lang en --explain DF101 && out limit-longer &&
	run 2 "$diff" --explain DF000 && err DF000
ok "--explain a direction, a rule, by name, in English, nothing"
run 0 "$diff" --list-directions &&
	[ "$(grep -c '^DF[0-9]\{3\}  ' "$WORK/out")" -eq \
	"$(wc -l < "$WORK/out")" ] && [ "$(cut -c1-5 "$WORK/out" |
	LC_ALL=C sort | uniq -d | wc -l)" -eq 0 ] && out "tang_ganh_nang"
ok "--list-directions: a line each, no code twice"
cd "$WORK" || exit 1
if [ -w /dev/full ]; then
	for format in text json html sarif; do
		timeout 20 "$diff" $asof -f $format cu cham > /dev/full \
			2> "$WORK/err"
		[ $? -eq 2 ] && err "No space left" || echo $format
	done > "$WORK/out"
	[ ! -s "$WORK/out" ]
	ok "/dev/full: status 2 and the reason"
else
	skip "/dev/full" "there is none"
fi
(
	timeout 20 "$diff" $asof -f json cu cham 2> "$WORK/err"
	echo $? > "$WORK/status"
) | head -c 1 > /dev/null
[ "$(cat "$WORK/status")" -ne 0 ] && ! err "lỗi chương trình"
ok "a closed pipe"
run 2 "$diff" $asof -f json:khong/co/ra.json cu cham && err khong/co/ra.json
ok "an output whose folder does not exist"
if [ "$(id -u)" -ne 0 ]; then
	mkdir khoa && chmod 555 khoa
	run 2 "$diff" $asof --ho-so-cong-bo khoa cu chu && err khoa &&
		[ -z "$(ls khoa)" ]
	ok "--ho-so-cong-bo into a folder that cannot be written"
	cp -r cu kin && chmod 000 kin/$file
	run 2 "$diff" $asof cu kin && [ ! -s "$WORK/out" ]
	ok "a file that cannot be read"
else
	skip "a folder that cannot be written" "root may write everywhere"
	skip "a file that cannot be read" "root may read everything"
fi
: > chan
run 2 "$diff" $asof --ho-so-cong-bo chan/x cu chu && err "chan/x" &&
	[ "$(wc -l < "$WORK/err")" -eq 1 ]
ok "--ho-so-cong-bo below a file: told once"
cp -r cu vong
ln -s . vong/thu_tuc/vong
run 0 "$diff" $asof cu vong && out "(đã so sánh 01)"
ok "links in a circle end"
ln -s khong-co vong/thu_tuc/dut.yaml
run 2 "$diff" $asof cu vong && err "vong/thu_tuc/dut.yaml" && err "TT901"
ok "a link to nothing is a file that cannot be read"
