#!/bin/sh
# tthc-import as a user runs it: files, folders, repeated runs, errors.
. tests/lib.sh
import=$BIN/tthc-import
lint=$BIN/tthc-lint
in=$WORK/in
mkdir "$in" "$in/sub"

cat > "$in/a.json" <<'END'
{"id": "019d", "code": "1.000001", "name": "Cấp giấy A",
 "state": "ACTIVE", "isWard": true,
 "categoriesDetails": [{"name": "Lĩnh vực một"}],
 "departmentsExecuting": [{"name": "Sở Thử nghiệm"}],
 "executionMethods": [{"submissionMethod": "DIRECT", "processingTime": 5,
  "processingTimeUnit": "WORKING_DAY", "fees": [{"type": "FEE", "value": 0}]}],
 "legalBasisesDetails": [{"code": "5/2024/TT-TN", "name": "Thông tư 5"}]}
END
cat > "$in/sub/b.json" <<'END'
[{"code": "1.000002", "name": "Cấp giấy B", "isVertical": true,
  "categoriesDetails": [{"name": "LĨNH VỰC MỘT"}],
  "departmentsExecuting": [{"name": "Sở thử nghiệm"}],
  "legalBasisesDetails": [{"code": "5/2024/TT-TN", "name": "Thông tư 5 khác"}]},
 {"MATTHC": "1.000003", "TENTTHC": "Cấp giấy C",
  "LINHVUCTHUCHIEN": [{"TENLINHVUC": "Lĩnh vực hai"}],
  "CACHTHUCTHUCHIEN": [{"KENH": "1", "THOIGIAN": [{"THOIGIANGIAIQUYET": "1",
   "DONVITINH": "Ngày"}]}]}]
END
echo "không phải JSON" > "$in/sub/ghi_chu.txt"
a=thu_tuc/linh_vuc_mot/1.000001.yaml
b=thu_tuc/linh_vuc_mot/1.000002.yaml
c=thu_tuc/linh_vuc_hai/1.000003.yaml

run 0 "$import" --help && out "tthc-import [-o" && out "--force"
ok "--help"
run 0 "$import" --version && out "tthc-import"
ok "--version"
run 2 "$import" && err "chưa ghi tệp cần nhập"
ok "no operand"
run 2 "$import" --forse "$in" && err "có phải là --force"
ok "a misspelt option"

# A folder becomes a catalogue.
run 0 "$import" -o "$WORK/one" "$in" && [ ! -s "$WORK/out" ] &&
	err "3 thủ tục: 3 tệp mới" &&
	err "sub/b.json: /0: /isVertical: true: không khóa nào chứa được"
ok "a folder: every .json file below, notes on stderr"
(cd "$WORK/one" && ls "$a" "$b" "$c" tthc.yaml danh_muc/linh_vuc.yaml \
	danh_muc/co_quan.yaml danh_muc/van_ban.yaml) > /dev/null
ok "files by field and code, registers, tthc.yaml"
cat > "$WORK/want" <<'END'
5/2024/TT-TN:
  ten: Thông tư 5
  ten_khac:
    - Thông tư 5 khác
  kiem_tra: true
END
cmp "$WORK/want" "$WORK/one/danh_muc/van_ban.yaml"
ok "titles of one document in one row"
grep -q '^schema: tthc/1$' "$WORK/one/tthc.yaml" &&
	grep -q 'Cần điền' "$WORK/one/tthc.yaml"
ok "tthc.yaml says what is to be filled in"
(cd "$WORK/one" && run 0 "$lint" --select TT0,TT1 --as-of 2026-11-22)
ok "the result has no finding of families 0 and 1"
run 0 "$import" --lang en -o "$WORK/en" "$in" && err "3 procedures" &&
	err "no key holds this" && diff -r "$WORK/one" "$WORK/en"
ok "English notes, the same files"

# The same bytes whatever the order, and a second run changes nothing.
run 0 "$import" -o "$WORK/two" "$in/sub/b.json" "$in/a.json" \
	"$in/sub" && diff -r "$WORK/one" "$WORK/two"
ok "the order of arguments makes no difference; a file named twice is one"
touch -d '2020-01-01' "$WORK/one/$a" "$WORK/one/danh_muc/co_quan.yaml"
run 0 "$import" -o "$WORK/one" "$in" && err "0 tệp mới, 0 tệp ghi lại, 3" &&
	diff -r "$WORK/one" "$WORK/two" &&
	[ "$(find "$WORK/one" -newermt 2019-12-31 ! -newermt 2020-01-02 \
	-type f | wc -l)" -eq 2 ]
ok "a second run touches no file"
(cd "$WORK/one" && "$import" - < "$in/a.json" 2> "$WORK/err") &&
	diff -r "$WORK/one" "$WORK/two"
ok "standard input, into the catalogue around the current folder"

# Files edited by hand, and a new answer of the portal.
sed 's/Cấp giấy A/Cấp lại giấy A/' "$in/a.json" > "$WORK/a2.json"
run 0 "$import" -o "$WORK/one" "$WORK/a2.json" && err "1 tệp ghi lại" &&
	grep -q 'ten: Cấp lại giấy A' "$WORK/one/$a"
ok "an untouched file is replaced"
sed -i 's/Cấp lại giấy A/Cấp lại giấy A cũ/' "$WORK/one/$a"
cp "$WORK/one/$a" "$WORK/edited"
run 1 "$import" -o "$WORK/one" "$in" && err "$a: tệp viết tay hoặc đã sửa tay" &&
	err "1 tệp sửa tay để nguyên" && cmp "$WORK/edited" "$WORK/one/$a"
ok "a file edited by hand is left alone: status 1"
run 0 "$import" --force -o "$WORK/one" "$in" &&
	diff -r "$WORK/one" "$WORK/two"
ok "--force overwrites it"
mkdir "$WORK/one/thu_tuc/noi_khac"
mv "$WORK/one/$a" "$WORK/one/thu_tuc/noi_khac/"
run 0 "$import" -o "$WORK/one" "$WORK/a2.json" && err "1 tệp ghi lại" &&
	[ ! -e "$WORK/one/$a" ] &&
	grep -q 'Cấp lại' "$WORK/one/thu_tuc/noi_khac/1.000001.yaml"
ok "a file that was moved is updated where it is"

mkdir -p "$WORK/hand/thu_tuc"
printf 'ma: "1.000001"\nten: Tự viết\n' > "$WORK/hand/thu_tuc/1.000001.yaml"
run 1 "$import" -o "$WORK/hand" "$in/a.json" && err "1 tệp sửa tay" &&
	[ "$(find "$WORK/hand" -type f | wc -l)" -eq 2 ] &&
	grep -q 'Tự viết' "$WORK/hand/thu_tuc/1.000001.yaml"
ok "a file written by hand is left alone and adds no rows"

# Registers of a person.
reg=$WORK/reg
mkdir -p "$reg/danh_muc"
{ printf '# của xã\r\nso_tn:\r\n    ten:  Sở TN # ghi chú\r\n'
	printf '    ten_khac: [Sở Thử nghiệm]'; } > "$reg/danh_muc/co_quan.yaml"
cp "$reg/danh_muc/co_quan.yaml" "$WORK/before"
printf 'schema: tthc/1\n' > "$reg/tthc.yaml"
cp "$in/a.json" "$WORK/a3.json"
sed -i 's/"departmentsExecuting": \[/&{"name": "Bộ Mới"},/' "$WORK/a3.json"
run 0 "$import" -o "$reg" "$WORK/a3.json" &&
	head -c "$(wc -c < "$WORK/before")" "$reg/danh_muc/co_quan.yaml" |
	cmp - "$WORK/before" &&
	tail -n +5 "$reg/danh_muc/co_quan.yaml" > "$WORK/got" &&
	printf 'bo_moi:\r\n  ten: Bộ Mới\r\n' | cmp - "$WORK/got"
ok "new rows behind the old bytes, with their line ends"
grep -A3 'thuc_hien:' "$reg/$a" | grep -q '    - so_tn'
ok "a body is found by another name of a row"
[ "$(cat "$reg/tthc.yaml")" = "schema: tthc/1" ]
ok "tthc.yaml stays"
sed 's/Sở thử nghiệm/Bộ MỚI/' "$in/sub/b.json" > "$WORK/b1.json"
run 0 "$import" -o "$reg" "$WORK/b1.json" &&
	err '/departmentsExecuting/0/name: "Bộ MỚI": khác với dòng' &&
	head -c "$(wc -c < "$WORK/before")" "$reg/danh_muc/co_quan.yaml" |
	cmp - "$WORK/before"
ok "a new variant for a row of a person is only listed"
printf 'a: [1\nb: 2\n' > "$reg/danh_muc/linh_vuc.yaml"
rm -r "$reg/thu_tuc"
cp "$in/sub/b.json" "$WORK/b2.json"
sed -i 's/Lĩnh vực hai/Lĩnh vực ba/' "$WORK/b2.json"
run 2 "$import" -o "$reg" "$WORK/b2.json" &&
	err "danh_muc/linh_vuc.yaml: không thêm dòng được" &&
	[ ! -e "$reg/thu_tuc" ]
ok "a broken register: nothing is written, status 2"
printf 'schema: tthc/2\n' > "$reg/tthc.yaml"
rm "$reg/danh_muc/linh_vuc.yaml"
run 2 "$import" -o "$reg" "$in" && err 'lược đồ "tthc/2"' &&
	[ ! -e "$reg/thu_tuc" ]
ok "a newer schema: nothing is written, status 2"

# Bad sources are left out, the others are imported.
bad=$WORK/bad
mkdir "$bad"
printf '{"code": "1.000009",\n "name": x}' > "$bad/syntax.json"
printf '{"code": "1.000008", "name": "a\\u0000b"}' > "$bad/nul.json"
printf '{"name": "không mã", "executionSteps": []}' > "$bad/nocode.json"
printf '[{"code": "../x", "name": "a"}, 5]' > "$bad/list.json"
printf '"chữ"' > "$bad/text.json"
printf '{"a": 1, "b": 2}' > "$bad/other.json"
: > "$bad/empty.json"
{ printf '{"code":"1.000007","x":'; printf '%040d' 0 | tr 0 '['
	printf '%040d' 0 | tr 0 ']'; printf '}'; } > "$bad/deep.json"
run 2 "$import" -o "$WORK/three" "$bad" "$in" "$WORK/none.json" &&
	diff -r "$WORK/two" "$WORK/three" && err "10 lỗi"
ok "bad sources: status 2, the others are imported"
err "syntax.json:2:10: JSON sai cú pháp" && err "nul.json:1:" &&
	err "không có mã thủ tục (khóa code)" &&
	err 'list.json: /0: mã "../x" không đặt tên tệp được' &&
	err "list.json: /1: không phải bản ghi" &&
	err "text.json: không phải bản ghi" &&
	err "other.json: không phải bản ghi" &&
	err "empty.json:1:1: JSON bị cắt cụt" &&
	err "deep.json: JSON lồng quá 32 cấp" &&
	err "none.json: không mở được"
ok "each with its place and reason"
run 2 "$import" -o "$WORK/four" "$bad" && [ ! -e "$WORK/four" ]
ok "nothing to import: no catalogue is made"
cp "$in/a.json" "$WORK/same.json"
run 0 "$import" -o "$WORK/five" "$in/a.json" "$WORK/same.json" &&
	err "1 thủ tục: 1 tệp mới"
ok "the same record twice is one"
run 2 "$import" -o "$WORK/six" "$in" "$WORK/a2.json" &&
	err "mã 1.000001 có bản ghi khác" && [ ! -e "$WORK/six/$a" ] &&
	[ -e "$WORK/six/$c" ]
ok "two records with one code: neither is imported, the others are"
mkdir "$WORK/rong"
run 2 "$import" -o "$WORK/seven" "$WORK/rong" && err "không có tệp .json, .xml nào"
ok "an empty folder"
run 2 "$import" -o "$in/a.json" "$in" && err "không ghi được"
ok "the output is a file"
if [ "$(id -u)" -eq 0 ]; then
	skip "a folder that cannot be written" "running as root"
else
	mkdir -p "$WORK/ro"
	chmod a-w "$WORK/ro"
	run 2 "$import" -o "$WORK/ro" "$in" && err "không ghi được"
	ok "a folder that cannot be written"
fi

# A full device while writing leaves nothing behind.
if [ "$(uname)" = Linux ]; then
	mkdir "$WORK/full"
	(ulimit -f 0; trap '' XFSZ
	"$import" -o "$WORK/full" "$in" 2>&1
	echo "status $?") | cat > "$WORK/err"
	err "status 2" && err "không ghi được" &&
		[ -z "$(find "$WORK/full" -type f)" ]
	ok "a full device: status 2, no file and no temporary file"
fi

# The real records: everything again, with an unchanged second run.
real=${TTHC_SHARED:-../shared}/data
if [ -d "$real/portal" ]; then
	run 0 "$import" -o "$WORK/real" "$real/portal" &&
		err "660 thủ tục: 660 tệp mới"
	ok "all real records"
	cp -r "$WORK/real" "$WORK/real2"
	run 0 "$import" -o "$WORK/real" "$real/portal" &&
		err "660 tệp không đổi" && diff -r "$WORK/real" "$WORK/real2"
	ok "real records: a second run changes nothing"
	(cd "$WORK/real" && run 0 "$lint" --select TT0,TT1 --show error \
		--fail-on error --as-of 2026-11-22)
	ok "real records: no errors of families 0 and 1"
else
	skip "all real records" "no $real"
	skip "real records: a second run changes nothing" "no $real"
	skip "real records: no errors of families 0 and 1" "no $real"
fi
