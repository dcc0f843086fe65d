#!/bin/sh
# tthc-diff of a catalogue with what another system has: records of the national
# database as JSON, or our own XML.
. tests/lib.sh
diff=$BIN/tthc-diff
asof=--as-of=2026-11-22
cd "$WORK" || exit 1

cat > ban-ghi.json <<'END'
{"id": "019d", "code": "1.000001", "name": "Cấp giấy A",
 "state": "ACTIVE", "isWard": true,
 "categoriesDetails": [{"name": "Lĩnh vực một", "code": "G01-LV01"}],
 "departmentsExecuting": [{"name": "Sở Thử nghiệm", "code": "STN"}],
 "executionSteps": [{"name": "", "description": "Bước 1: Nộp hồ sơ."}],
 "executionMethods": [{"submissionMethod": "DIRECT", "processingTime": 5,
  "processingTimeUnit": "WORKING_DAY", "description": "Nộp tại quầy",
  "fees": [{"type": "FEE", "value": 8000, "description": "một bản",
   "currencyName": "Việt Nam Đồng"}]}],
 "executionCases": [{"name": "", "profileComponents": [
  {"name": "Đơn đề nghị", "code": "", "originalQty": 1, "copyQty": 0}]}],
 "legalBasisesDetails": [{"code": "5/2024/TT-TN", "name": "Thông tư 5"}]}
END
sed -e 's/1\.000001/1.000002/' -e 's/Cấp giấy A/Cấp giấy B/' ban-ghi.json > b.json
"$BIN/tthc-import" -o cat ban-ghi.json b.json 2> err || cat err
file=cat/thu_tuc/linh_vuc_mot/1.000001.yaml

run 0 "$diff" $asof cat ban-ghi.json && err "1 thủ tục khác"
ok "a catalogue that says what the record says does not differ"
run 0 "$diff" $asof ban-ghi.json cat
ok "nor does the record from the catalogue"
sed -i 's/muc_thu: 8000/muc_thu: 5000/' $file
run 1 "$diff" $asof cat ban-ghi.json && out "5.000" && out "8.000" &&
	out "1.000001" && ! out "1.000002"
ok "a fee that is higher in the record: told, status 1"
run 0 "$diff" $asof ban-ghi.json cat && out "5.000"
ok "the other way round it is lighter: status 0"
run 1 "$diff" $asof -f json cat ban-ghi.json &&
	jq -e '[.. | .line? // empty] | length == 0' "$WORK/out" > "$WORK/j"
ok "nothing has a line: nobody wrote those"
sed -i 's/muc_thu: 5000/muc_thu: 8000/' $file

# What the record has no place for is no difference.
sed -i -e 's/^trang_thai: .*/&\nso_lan_den: 2/' $file
sed -i 's/^ho_so:$/ho_so:\n  so_bo: 1/' $file
run 0 "$diff" $asof cat ban-ghi.json
ok "keys that the shape cannot hold are not compared"

rm cat/thu_tuc/linh_vuc_mot/1.000002.yaml
run 0 "$diff" $asof cat ban-ghi.json b.json && out "1.000002" &&
	out "Cấp giấy B" && ! out "1.000001"
ok "a record without a procedure in the catalogue is told of"
(cd cat && run 0 "$diff" $asof ../ban-ghi.json)
ok "without a name the catalogue is the one around this folder"
printf '[%s,%s]' "$(cat ban-ghi.json)" "$(cat b.json)" > ca-hai.json
run 0 "$diff" $asof cat ca-hai.json && out "1.000002" && ! out "1.000001"
ok "a list of records"

sed 's/"value": 8000/"value": 9000/' ban-ghi.json > sau.json
run 1 "$diff" $asof ban-ghi.json sau.json && out "9.000" &&
	[ ! -s "$WORK/err" ]
ok "two files are two states of a record"
run 1 "$diff" $asof -f html cat sau.json && out "9.000"
ok "as a table, too"

echo '{"code": "1.000001", "name": ' > hong.json
run 2 "$diff" $asof cat hong.json && err "hong.json" && [ ! -s "$WORK/out" ]
ok "broken JSON: status 2"
echo '{"ten": "x"}' > la.json
run 2 "$diff" $asof cat la.json && err "la.json: không phải bản ghi"
ok "no record: status 2"
run 2 "$diff" $asof cat ban-ghi.json sau.json && err "sau.json: mã 1.000001 đã có"
ok "two records with one code: status 2"
run 2 "$diff" $asof cat khong-co.json && err "khong-co.json"
ok "no such file: status 2"
run 2 "$diff" $asof cat ban-ghi.json cat && err "một bộ dữ liệu"
ok "two catalogues: status 2"
run 2 "$diff" --staged cat ban-ghi.json && err "--staged"
ok "with --staged: status 2"
# Our own XML holds everything, so everything is compared.
run 0 "$BIN/tthc-export" -o cu.xml cat && run 0 "$diff" $asof cu.xml cat &&
	err "không so danh mục"
ok "what was exported as XML does not differ"
sed -i 's/so_lan_den: 2/so_lan_den: 3/' $file
run 1 "$diff" $asof cu.xml cat && out "2 → 3"
ok "a key that the national record has no place for, with XML"
"$BIN/tthc-export" -o moi.xml cat 2> /dev/null
run 1 "$diff" $asof cu.xml moi.xml && out "2 → 3" && [ ! -s "$WORK/err" ]
ok "two documents are two states"
run 2 "$diff" $asof cu.xml ban-ghi.json && err "một bên là JSON"
ok "XML and a national record: status 2, and the way out"
sed 's/<ma>/<mA>/' cu.xml > hong.xml
run 2 "$diff" $asof cat hong.xml && err "hong.xml"
ok "XML that is not valid: status 2"

printf 'ma: "1.000001\n' > $file
run 2 "$diff" $asof cat ban-ghi.json && err "1.000001.yaml" &&
	[ ! -s "$WORK/out" ]
ok "a broken file of the catalogue: status 2"

# The real records are what was imported of them.
portal=${TTHC_SHARED:-$HERE/../shared}/data/portal
case $portal in /*) ;; *) portal=$HERE/$portal ;; esac
if [ -d "$portal" ]; then
	"$BIN/tthc-import" -o that "$portal" 2> /dev/null
	find "$portal" -name '*.json' -size -400k | sort > names
	run 0 xargs -a names "$diff" $asof that
	ok "all real records and their import do not differ"
else
	skip "all real records" "TTHC_SHARED has none"
fi

echo "1..$number"
