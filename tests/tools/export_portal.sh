#!/bin/sh
# The national shapes: what came in goes out again, value by value; what was
# written by hand comes back as far as they can hold it. Two programs of their
# own compare, so that nothing of tthc judges itself.
. tests/lib.sh
import=$BIN/tthc-import
export=$BIN/tthc-export
facts=$HERE/src/facts
real=${TTHC_SHARED:-../shared}/data
if ! python3 -c 'import yaml' 2> "$WORK/err"; then
	skip "the national shapes" "no python3 with yaml"
	exit 0
fi

same_json() {
	run "$1" python3 tests/tools/same_json.py "$2" "$facts" "$3" "$4"
}

# round FORM SOURCE: imports the source and exports it again.
round() {
	rm -rf "$WORK/c" "$WORK/out.json"
	"$import" -o "$WORK/c" "$2" 2> "$WORK/err" &&
		(cd "$WORK/c" && "$export" -f "$1" -o "$WORK/out.json" .) \
			2>> "$WORK/err"
}

# Two records of the older package in the envelope of its service.
cat > "$WORK/old.json" <<'END'
{"result": [
 {"ID": "77", "MATTHC": "1.000001", "TENTTHC": " Cấp giấy A ",
  "MACOQUANCONGBO": "G15", "TRANGTHAI": "1", "LOAITTHC": "2", "YEUCAU": null,
  "SOQUYETDINH": "9/QĐ-A", "NGAYQUYETDINH": "01-02-2026",
  "CAPTHUCHIEN": [{"CAPTHUCHIEN": "4", "TENCAP": "Cấp xã"}],
  "LINHVUCTHUCHIEN": [{"MALINHVUC": "x1", "TENLINHVUC": "Hộ tịch"}],
  "DOITUONGTHUCHIEN": [{"MADOITUONG": "1", "TENDOITUONG": "Công dân Việt Nam"}],
  "COQUANTHUCHIEN": [{"MADONVI": "H1", "TENDONVI": "Xã A"}],
  "TRINHTUTHUCHIEN": [{"TRUONGHOP": "", "TRINHTU": [{"TENTRINHTU": "Nộp"}]},
   {"TRUONGHOP": "Gấp", "TRINHTU": [{"TENTRINHTU": "Xem"}]}],
  "CACHTHUCTHUCHIEN": [{"KENH": "1", "THOIGIAN": [
    {"THOIGIANGIAIQUYET": "3", "DONVITINH": "Ngày làm việc", "MOTA": "",
     "PHILEPHI": [{"MAPHILEPHI": "2'", "SOTIEN": "8.000", "DONVI": "Đồng",
      "MOTA": "mỗi bản"}]},
    {"THOIGIANGIAIQUYET": "10-25", "DONVITINH": "Ngày"}]},
   {"KENH": "3", "THOIGIAN": [{"THOIGIANGIAIQUYET": "2", "DONVITINH": "giờ",
     "PHILEPHI": [{"MAPHILEPHI": "1", "SOTIEN": "không"}]}]}],
  "THANHPHANHOSO": [{"TRUONGHOP": "", "GIAYTO": [{"MAGIAYTO": "x",
    "TENGIAYTO": "Tờ khai", "TENMAUDON": "m.docx", "SOBANCHINH": "1",
    "SOBANSAO": "0", "MA_KQ_THAYTHE": "KQ.2", "URL": ""}]}],
  "KETQUATHUCHIEN": [{"MAKETQUA": "KQ.1", "TENKETQUA": "Giấy A"}],
  "CANCUPHAPLY": [{"SOVANBAN": "5/2024/TT-A", "TENVANBAN": "Thông tư A",
    "NGAYBANHANH": "20-11-2024", "NGAYHIEULUC": "1/1/2025",
    "COQUANBANHANH": "Bộ A"}],
  "TTHCLIENQUAN": ["1.000002"], "TTHCLIENTHONG": [{"MATTHC": "1.000002"}]},
 {"MATTHC": "1.000002", "TENTTHC": "Cấp giấy B", "YEUCAU": "Không có.",
  "LINHVUCTHUCHIEN": [{"TENLINHVUC": "HỘ TỊCH", "MALINHVUC": "x1"}],
  "COQUANTHUCHIEN": [{"TENDONVI": "XÃ A", "MADONVI": "H1"}],
  "CANCUPHAPLY": [{"SOVANBAN": "5/2024/TT-A", "TENVANBAN": "TT A"}]}]}
END
round goi-cu "$WORK/old.json" &&
	same_json 0 "$WORK/c" "$WORK/out.json" "$WORK/old.json" &&
	out "2 records" && grep -q '^{"result": \[$' "$WORK/out.json"
ok "the older package comes back, with its envelope"
sed 's/"8.000"/"9.000"/' "$WORK/out.json" > "$WORK/other.json" &&
	same_json 1 "$WORK/c" "$WORK/other.json" "$WORK/old.json" &&
	out "/SOTIEN: \"8.000\" became \"9.000\"" && out "1 different"
ok "and another value is seen"
(cd "$WORK/c" && run 0 "$export" -f cong-dvc . && out '"code": "1.000001"' &&
	err "con_lai.gia_tri" && ! out "MA_KQ_THAYTHE")
ok "what one format left is not given to the other, but counted"
"$export" -f cong-dvc "$WORK/c" > "$WORK/one" 2> "$WORK/err" &&
	"$export" -f cong-dvc -j 2 "$WORK/c" > "$WORK/two" 2> "$WORK/err" &&
	cmp "$WORK/one" "$WORK/two"
ok "the same bytes with several threads"
rm -rf "$WORK/each" && (cd "$WORK/c" &&
	run 0 "$export" -f goi-cu -o "$WORK/each/" .) &&
	"$import" -o "$WORK/c2" "$WORK/each" 2> "$WORK/err" &&
	(cd "$WORK/c2" && "$export" -q -f goi-cu -o "$WORK/again.json" .) &&
	same_json 0 "$WORK/c2" "$WORK/again.json" "$WORK/old.json"
ok "a file for each: imported and exported again, still the same"

# An edited file takes back only what still fits.
round cong-dvc "$HERE/tests/tools/portal_answer.json" &&
	same_json 0 "$WORK/c" "$WORK/out.json" \
		"$HERE/tests/tools/portal_answer.json"
ok "an answer of the portal with everything at once"
file=$(find "$WORK/c/thu_tuc" -name '*.yaml')
sed -i 's/noi_dung: Bước hai/noi_dung: Bước hai mới/
	s/yeu_cau_dieu_kien: khong/yeu_cau_dieu_kien: Đủ 18 tuổi/' "$file"
"$export" -f cong-dvc "$file" > "$WORK/out" 2> "$WORK/err" &&
	out "Bước hai mới" && out '"Đủ 18 tuổi"' && ! out "Không có." &&
	out '"isVertical": true' && out '"VNĐ"' && ! out "stepId" &&
	err "con_lai"
ok "an edited procedure: what no longer fits is left out and counted"

# The catalogue that comes with the project, written by hand.
(cd catalog && "$export" -q -f cong-dvc -o "$WORK/catalog.json" .) &&
	"$import" -o "$WORK/back" "$WORK/catalog.json" 2> "$WORK/err" &&
	run 0 python3 tests/tools/same_catalogue.py catalog "$facts" \
		"$WORK/back" && out "0 different"
ok "catalog/ by way of the portal says the same"
tail -1 "$WORK/out" | sed 's/^/# /'
one=$(grep -l '^      muc_thu: 8000$\|muc_thu: 8000$' -r "$WORK/back/thu_tuc" |
	head -1)
sed -i 's/muc_thu: 8000$/muc_thu: 8001/' "$one"
run 1 python3 tests/tools/same_catalogue.py catalog "$facts" "$WORK/back" &&
	out "muc_thu: '8000' became '8001'"
ok "and another amount is seen"

# The real records, every scalar of them.
for set in portal:660 api-samples:6; do
	from=$real/${set%:*}
	if [ ! -d "$from" ]; then
		skip "all records of ${set%:*}" "no $from"
		continue
	fi
	round cong-dvc "$from" &&
		same_json 0 "$WORK/c" "$WORK/out.json" "$from" &&
		out "${set#*:} records" && out ", 0 different"
	ok "all records of ${set%:*} come back, value by value"
	tail -1 "$WORK/out" | sed 's/^/# /'
done
if [ -d "$real/portal" ]; then
	round cong-dvc "$real/portal" && sed '0,/"copyQty": 1/s//"copyQty": 2/' \
		"$WORK/out.json" > "$WORK/other.json" &&
		same_json 1 "$WORK/c" "$WORK/other.json" "$real/portal" &&
		out "/copyQty: 1 became 2" && out ", 1 different"
	ok "one number of 40,000 that differs is seen"
	sed 's/^ "note": "",$/&\n "isVertical": true,/' "$WORK/out.json" \
		> "$WORK/other.json" &&
		same_json 1 "$WORK/c" "$WORK/other.json" "$real/portal" &&
		out "/isVertical: null became true"
	ok "and a member that nobody had"

	# Each procedure loses its first way to apply or its first document:
	# what the import left must not turn it into another one.
	find "$WORK/c/thu_tuc" -name '*.yaml' | while read -r file; do
		awk '/^[^ ]/ { part = $1; n = 0 }
			/^  - / { n++ }
			(part == "cach_thuc:" || part == "can_cu_phap_ly:") &&
				n == 1 { held = held $0 "\n"; next }
			{ if (n != 2 && held != "") printf "%s", held
			held = ""; print }' "$file" > "$WORK/edited" &&
			cp "$WORK/edited" "$file"
	done
	cp -r "$WORK/c" "$WORK/again" && rm -r "$WORK/again/thu_tuc" &&
		(cd "$WORK/c" && "$export" -f cong-dvc -o "$WORK/out.json" . \
			2> "$WORK/err") && err "con_lai.gia_tri" &&
		"$import" -o "$WORK/again" "$WORK/out.json" 2> "$WORK/err" &&
		for folder in c again; do
			find "$WORK/$folder/thu_tuc" -name '*.yaml' \
				-exec sed -i '/^nguon:$/,$d' {} +
		done && diff -r "$WORK/c/thu_tuc" "$WORK/again/thu_tuc" \
			> "$WORK/out"
	ok "edited procedures come back as they were edited"
else
	skip "one number of 40,000 that differs is seen" "no $real"
	skip "edited procedures come back as they were edited" "no $real"
	skip "and a member that nobody had" "no $real"
fi
