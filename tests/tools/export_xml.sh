#!/bin/sh
# The XML of a catalogue: valid for every validator at hand, back again without
# a difference, and whatever is wrong with it refused.
. tests/lib.sh
export=$BIN/tthc-export
import=$BIN/tthc-import
differ=$BIN/tthc-diff
real=$HERE/${TTHC_SHARED:-../shared}/data
case ${TTHC_SHARED:-} in /*) real=$TTHC_SHARED/data ;; esac

# --- schemas ----------------------------------------------------------------

run 0 "$export" --schema && cp "$WORK/out" "$WORK/s.rng" &&
	grep -q 'ns="urn:tthc:1"' "$WORK/s.rng" &&
	grep -q 'Tên thủ tục, giống hệt tên trong quyết định' "$WORK/s.rng"
ok "--schema prints RELAX NG with the descriptions of the keys"
run 0 "$export" --xsd && cp "$WORK/out" "$WORK/s.xsd" &&
	grep -q 'targetNamespace="urn:tthc:1"' "$WORK/s.xsd" &&
	grep -q 'Tên thủ tục, giống hệt tên trong quyết định' "$WORK/s.xsd"
ok "--xsd prints XML Schema with the same"

# valid_by NAME FILES...: true if a validator takes every file; refused_by:
# if it takes none. What is not installed is skipped by judge.
valid_by() {
	by=$1
	shift
	case $by in
	relaxng) xmllint --noout --relaxng "$WORK/s.rng" "$@" ;;
	schema) xmllint --noout --schema "$WORK/s.xsd" "$@" ;;
	jing) jing "$WORK/s.rng" "$@" ;;
	esac > "$WORK/out" 2> "$WORK/err"
}
refused_by() {
	by=$1
	shift
	valid_by "$by" "$@"
	cat "$WORK/out" "$WORK/err" > "$WORK/said"
	all=0
	for file in "$@"; do
		case $by in
		jing) grep -q "^$file:.*error:" "$WORK/said" ;;
		*) grep -q "^$file fails to validate\|^$file:.*parser error" \
			"$WORK/said" ;;
		esac || { echo "# taken by $by: $file"; all=1; }
	done
	return $all
}
# judge HOW NAME FILES...: one test for each validator.
judge() {
	how=$1 name=$2
	shift 2
	for by in relaxng schema jing; do
		program=xmllint
		[ $by != jing ] || program=jing
		if command -v $program > /dev/null 2>&1; then
			"$how" $by "$@"
			ok "$name: $program $by"
		else
			skip "$name: $program $by" "$program is not installed"
		fi
	done
}

# --- there and back ---------------------------------------------------------

# round_trip NAME CATALOGUE: exports, imports, compares, exports again.
round_trip() {
	out=$WORK/$1
	run 0 "$export" -f xml -o "$out.xml" "$2" &&
		run 0 "$import" -o "$out" "$out.xml" && err " 0 lỗi"
	ok "$1: exported and imported"
	run 0 "$differ" "$2" "$out" && run 0 "$differ" "$out" "$2"
	ok "$1: no difference, either way round"
	run 0 "$export" -f xml -o "$out.again.xml" "$out" &&
		cmp "$out.xml" "$out.again.xml"
	ok "$1: exported again, the same bytes"
	(cd "$2" && find thu_tuc danh_muc don_vi tthc.yaml -name '*.yaml' \
		2> /dev/null | sort) > "$WORK/old.list"
	(cd "$out" && find . -name '*.yaml' | sed 's|^\./||' | sort) |
		cmp - "$WORK/old.list"
	ok "$1: the same files"
	judge valid_by "$1" "$out.xml"
}

sample "$WORK/one"
mkdir "$WORK/one/don_vi"
cp "$WORK/one/tthc.yaml" "$WORK/one/don_vi/thon_hai.yaml"
round_trip sample "$WORK/one"
round_trip catalog "$HERE/catalog"
if [ -d "$real/portal" ]; then
	run 0 "$import" -o "$WORK/portal" "$real/portal"
	round_trip real "$WORK/portal"
	[ "$(grep -c '<thu_tuc ' "$WORK/real.xml")" -eq 660 ] &&
		diff -r "$WORK/portal/thu_tuc" "$WORK/real/thu_tuc"
	ok "real: files that nobody edited come back byte for byte"
else
	skip "real: all of it" "no $real"
fi

run 0 "$export" -f xml -j 1 -o "$WORK/j1.xml" "$HERE/catalog" &&
	run 0 "$export" -f xml -j 4 -o "$WORK/j4.xml" "$HERE/catalog" &&
	cmp "$WORK/j1.xml" "$WORK/j4.xml"
ok "the same bytes whatever the number of threads"
run 0 "$export" -f xml -o "$WORK/each/" "$HERE/catalog" &&
	[ "$(find "$WORK/each" -name '*.xml' | wc -l)" -eq 98 ] &&
	run 0 "$import" -o "$WORK/of_each" "$WORK/each" &&
	cp -r "$HERE/catalog/danh_muc" "$HERE/catalog/tthc.yaml" \
	"$WORK/of_each" && run 0 "$differ" "$HERE/catalog" "$WORK/of_each"
ok "a document a procedure, imported as a folder"
judge valid_by "a document a procedure" "$WORK"/each/*.xml
"$import" -o "$WORK/stdin" - < "$WORK/sample.xml" 2> "$WORK/err" &&
	diff -r "$WORK/sample" "$WORK/stdin"
ok "a document on standard input"
iconv -f UTF-8 -t UTF-16 "$WORK/sample.xml" |
	sed 's/x/x/' > "$WORK/u16.xml" &&
	iconv -f UTF-16 -t UTF-8 "$WORK/u16.xml" |
	sed '1s/UTF-8/UTF-16/' | iconv -f UTF-8 -t UTF-16 > "$WORK/u16.xml.2" &&
	mv "$WORK/u16.xml.2" "$WORK/u16.xml" &&
	run 0 "$import" -o "$WORK/u16" "$WORK/u16.xml" &&
	diff -r "$WORK/sample" "$WORK/u16"
ok "a document in UTF-16"

# --- the care of an import --------------------------------------------------

p=thu_tuc/ho_tich/1.001193.yaml
touch -d 2020-01-01 "$WORK/sample/$p" "$WORK/sample/tthc.yaml"
run 0 "$import" -o "$WORK/sample" "$WORK/sample.xml" &&
	err "0 tệp mới, 0 tệp ghi lại, 8 tệp không đổi" &&
	[ "$(find "$WORK/sample" -type f ! -newermt 2020-01-02 |
	wc -l)" -eq 2 ]
ok "a second import touches no file"
cp -r "$WORK/one" "$WORK/theirs"
run 0 "$import" -o "$WORK/theirs" "$WORK/sample.xml" &&
	diff -r "$WORK/one" "$WORK/theirs"
ok "files that say the same in another layout stay as they are"
sed -i 's/^ten: .*/ten: Sửa tay/' "$WORK/theirs/$p"
cp "$WORK/theirs/$p" "$WORK/edited"
run 1 "$import" -o "$WORK/theirs" "$WORK/sample.xml" &&
	err "$p: tệp viết tay hoặc đã sửa tay" &&
	cmp "$WORK/edited" "$WORK/theirs/$p"
ok "a file edited by hand is left alone: status 1"
run 0 "$import" --force -o "$WORK/theirs" "$WORK/sample.xml" &&
	err "1 tệp ghi lại" && cmp "$WORK/sample/$p" "$WORK/theirs/$p"
ok "--force overwrites it"
if [ -f "$WORK/real.xml" ]; then
	q=$(cd "$WORK/real" && find thu_tuc -name '*.yaml' | sort | head -1)
	sed "/tep=\"$(echo "$q" | sed 's|/|\\/|g')\"/,/<ten>/s/<ten>[^<]*/<ten>Tên mới/" \
		"$WORK/real.xml" > "$WORK/newer.xml"
	run 0 "$import" -o "$WORK/real" "$WORK/newer.xml" &&
		err "1 tệp ghi lại" && grep -q '^ten: Tên mới' "$WORK/real/$q"
	ok "an imported file that nobody edited is replaced"
fi
mkdir -p "$WORK/trap/thu_tuc" "$WORK/outside"
ln -s "$WORK/outside" "$WORK/trap/thu_tuc/ho_tich"
run 2 "$import" -o "$WORK/trap" "$WORK/sample.xml" &&
	err "trên đường dẫn có liên kết" && [ -z "$(ls "$WORK/outside")" ]
ok "a folder that is a link is not entered"
rm "$WORK/trap/thu_tuc/ho_tich"
mkdir "$WORK/trap/thu_tuc/ho_tich"
ln -s "$WORK/outside/x" "$WORK/trap/$p"
run 2 "$import" --force -o "$WORK/trap" "$WORK/sample.xml" &&
	err "trên đường dẫn có liên kết" && [ -z "$(ls "$WORK/outside")" ]
ok "a file that is a link is not written"

# --- what cannot be exported ------------------------------------------------

sample "$WORK/bell"
printf 'mo_ta: "chuông \\x07"\n' >> "$WORK/bell/$p"
run 2 "$export" -f xml -o "$WORK/bell.xml" "$WORK/bell" &&
	err "$p:" && [ ! -e "$WORK/bell.xml" ]
ok "a character that XML cannot hold: told with its place, nothing written"
sample "$WORK/shape"
printf 'tu_khoa: {a: b}\n' >> "$WORK/shape/$p"
run 2 "$export" -f xml -o "$WORK/shape.xml" "$WORK/shape" &&
	[ ! -e "$WORK/shape.xml" ]
ok "a value of the wrong shape: nothing written"
sample "$WORK/wrong"
sed -i 's/^ra_soat: .*/ra_soat: 2026-02-30/' "$WORK/wrong/$p"
round_trip wrong "$WORK/wrong"
grep -q '<ra_soat.sai_dang>2026-02-30</ra_soat.sai_dang>' "$WORK/wrong.xml"
ok "a wrong date goes through as it is, marked"

# --- mistakes ---------------------------------------------------------------

# mutate FOLDER: each line is a name, and what sed makes of the sample.
mkdir "$WORK/bad" "$WORK/broken"
mutate() {
	while IFS='|' read -r name script; do
		sed "$script" "$WORK/sample.xml" > "$1/$name.xml"
		! cmp -s "$WORK/sample.xml" "$1/$name.xml" ||
			echo "$name" >> "$WORK/same"
	done
}
mutate "$WORK/bad" <<'END'
unknown-element|s,<tom_tat>,<tom_tac>x</tom_tac>&,
unknown-in-record|s,<so_bo>1</so_bo>,<so_bo>1</so_bo><so_bi>1</so_bi>,
misspelt-element|s,tom_tat,tom_tatt,g
wrong-order|s,<ma>1.001193</ma>,,;s,<linh_vuc>ho_tich</linh_vuc>,<ma>1.001193</ma>&,
list-torn-apart|s,<ra_soat>,<trinh_tu><ten>x</ten></trinh_tu>&,
twice|s,<ma>1.001193</ma>,&&,
upper-case|s,<ma>1.001193</ma>,<MA>1.001193</MA>,
empty-text|s,<ma>1.001193</ma>,<ma></ma>,
no-word|s,<cap_thuc_hien>xa<,<cap_thuc_hien>phuong<,
word-with-blank|s,<cap_thuc_hien>xa<,<cap_thuc_hien> xa<,
empty-word|s,<cap_thuc_hien>xa<,<cap_thuc_hien><,
no-date|s,2026-10-31,31/10/2026,
impossible-date|s,2026-10-31,2026-02-30,
date-with-zone|s,2026-10-31,2026-10-31Z,
no-number|s,<so_bo>1<,<so_bo>một<,
negative|s,<so_bo>1<,<so_bo>-1<,
leading-zero|s,<so_bo>1<,<so_bo>01<,
decimal|s,<so_bo>1<,<so_bo>1.0<,
no-duration|s,<thoi_han>1 ngày làm việc,<thoi_han>1 ngày lv,
duration-without-unit|s,<thoi_han>1 ngày làm việc,<thoi_han>1,
no-truth|s,<thanh_toan>true,<thanh_toan>có,
truth-as-number|s,<thanh_toan>true,<thanh_toan>1,
khong-as-text|s,<phi_le_phi.khong/>,<phi_le_phi>khong</phi_le_phi>,
khong-with-text|s,<phi_le_phi.khong/>,<phi_le_phi.khong>a</phi_le_phi.khong>,
khong-beside-items|s,<yeu_cau_dieu_kien.khong/>,<yeu_cau_dieu_kien>a</yeu_cau_dieu_kien>&,
empty-beside-items|s,<su_kien>sinh_con</su_kien>,&<su_kien.trong/>,
khong-and-empty|s,<yeu_cau_dieu_kien.khong/>,&<yeu_cau_dieu_kien.trong/>,
empty-irregular|s,<ra_soat>2026-10-31</ra_soat>,<ra_soat.sai_dang/>,
irregular-text|s,<tom_tat>\(.*\)</tom_tat>,<tom_tat.sai_dang>\1</tom_tat.sai_dang>,
no-such-suffix|s,<yeu_cau_dieu_kien.khong/>,<yeu_cau_dieu_kien.none/>,
item-with-text|s,<su_kien>sinh_con</su_kien>,<su_kien.muc>a</su_kien.muc>,
text-in-record|s,<so_bo>1</so_bo>,một bộ &,
record-in-text|s,<tom_tat>,<tom_tat><ten>a</ten>,
markup-in-text|s,<tom_tat>,<tom_tat><b>a</b>,
attribute|s,<so_bo>1<,<so_bo trong="true">1<,
attribute-of-record|s,<ho_so>,<ho_so id="a">,
unknown-attribute-of-root|s,<bo_du_lieu ,<bo_du_lieu phien_ban="2" ,
row-without-id|s, id="ho_tich",,
row-with-empty-id|s,id="ho_tich",id="",
unknown-register|s,^  <\(/*\)linh_vuc>$,  <\1linh_vucs>,
registers-behind|s,</bo_du_lieu>,<danh_muc/></bo_du_lieu>,
settings-twice|s,<danh_muc>,<tthc><schema>tthc/1</schema></tthc>&,
unit-without-place|s, tep="don_vi/thon_hai.yaml",,
unit-elsewhere|s,tep="don_vi/,tep="thu_tuc/,
place-up|s,tep="thu_tuc/,tep="thu_tuc/../,
place-up-first|s,tep="thu_tuc/,tep="../thu_tuc/,
place-absolute|s,tep="thu_tuc/,tep="/thu_tuc/,
place-elsewhere|s,tep="thu_tuc/,tep="danh_muc/,
place-no-yaml|s,1.001193.yaml",1.001193.sh",
place-hidden|s,tep="thu_tuc/,tep="thu_tuc/.git/,
place-backslash|s,tep="thu_tuc/,tep="thu_tuc/..\\,
place-empty|s,tep="thu_tuc/[^"]*",tep="",
place-settings|s,tep="thu_tuc/[^"]*",tep="tthc.yaml",
set-in-set|s,<thu_tuc tep,<bo_du_lieu/><thu_tuc tep,
text-between|s,</thu_tuc>$,&chữ,
no-namespace|s, xmlns="urn:tthc:1",,
other-namespace|s,urn:tthc:1,urn:tthc:2,
other-root|s,bo_du_lieu,bo_thu_tuc,
element-of-another-namespace|s,<so_bo>,<x:a xmlns:x="urn:x"/>&,
attribute-of-another-namespace|s,<ho_so>,<ho_so xmlns:x="urn:x" x:a="1">,
END
mutate "$WORK/broken" <<'END'
two-roots|s,</bo_du_lieu>,&<thu_tuc xmlns="urn:tthc:1"/>,
unclosed|s,</ho_so>,,
unquoted|s, id="ho_tich", id=ho_tich,
bare-ampersand|s,<tom_tat>,<tom_tat>a & b,
no-such-entity|s,<tom_tat>,<tom_tat>\&eacute;,
nul|s,<tom_tat>,<tom_tat>\&#0;,
control|s,<tom_tat>,<tom_tat>\&#7;,
END
[ ! -e "$WORK/same" ] || { sed 's/^/# unchanged: /' "$WORK/same"; false; }
ok "each mistake is one"
head -c 3000 "$WORK/sample.xml" > "$WORK/broken/truncated.xml"
: > "$WORK/broken/nothing.xml"
printf '\303\050' | cat "$WORK/sample.xml" - > "$WORK/broken/no-utf8.xml"
judge refused_by "mistakes" "$WORK"/bad/*.xml
if command -v xmllint > /dev/null 2>&1; then
	refused_by relaxng "$WORK"/broken/*.xml
	ok "not well-formed: xmllint"
else
	skip "not well-formed: xmllint" "xmllint is not installed"
fi
taken=0
for file in "$WORK"/bad/*.xml "$WORK"/broken/*.xml; do
	run 2 "$import" -o "$WORK/bad_out" "$file" && err "$file" &&
		[ ! -e "$WORK/bad_out/thu_tuc" ] &&
		[ ! -e "$WORK/bad_out/danh_muc" ] ||
		{ echo "# taken: $file"; taken=1; rm -rf "$WORK/bad_out"; }
done
[ $taken -eq 0 ]
ok "mistakes: tthc-import refuses each, and writes nothing"

# --- what only the import can tell ------------------------------------------

mkdir "$WORK/odd"
odd() {
	sed "$2" "$WORK/sample.xml" > "$WORK/odd/$1.xml"
	run 2 "$import" -o "$WORK/odd_out" "$WORK/odd/$1.xml" && err "$3" &&
		[ ! -e "$WORK/odd_out/thu_tuc" ]
	ok "refused: $1"
}
odd newer-schema 's,<schema>tthc/1,<schema>tthc/2,' 'lược đồ "tthc/2"'
odd khong-spelled 's,<tom_tat>.*<,<tom_tat>khong<,' ':97: giá trị của tom_tat'
odd line-end 's,</tom_tat>,\n&,' 'tom_tat không giữ nguyên được'
odd empty-record 's,<hieu_luc>,<hieu_luc/><!--,;s,</hieu_luc>,-->,' \
	'hieu_luc không giữ nguyên được'
odd too-much-money 's,<phi_le_phi.khong/>,<phi_le_phi><loai>phi</loai><muc_thu>9999999999999</muc_thu></phi_le_phi>,' \
	'muc_thu không viết đúng dạng'
odd no-json 's,<render>,,;s,</tthc>,<lint><severity.json>{a: 1}</severity.json></lint>&,' \
	'severity.json không chứa JSON'
odd no-json-twice 's,</tthc>,<lint><severity.json>{"a":1\,"a":2}</severity.json></lint>&,' \
	'severity.json không chứa JSON'
odd same-row-twice 's,<dong id="bo_tu_phap">,<dong id="ubnd_xa"><ten>a</ten></dong>&,' \
	'không ghi thành YAML'
odd no-place 's, tep="thu_tuc/[^"]*",,;s,<ma>1.001193</ma>,,' \
	'không biết ghi vào tệp nào'
sed 's,\(<thu_tuc tep.*\),<thu_tuc tep="thu_tuc/ho_tich/1.001193.yaml"><ma>2</ma></thu_tuc>\1,' \
	"$WORK/sample.xml" > "$WORK/odd/twice.xml"
run 2 "$import" -o "$WORK/odd_out" "$WORK/odd/twice.xml" &&
	err "đã có nội dung khác" && [ ! -e "$WORK/odd_out/thu_tuc" ]
ok "refused: one place, two contents"

# --- attacks ----------------------------------------------------------------

attack() {
	cat > "$WORK/odd/$1.xml"
	run 2 "$import" -o "$WORK/odd_out" "$WORK/odd/$1.xml" && err "$2" &&
		! grep -rq root: "$WORK/out" "$WORK/err" &&
		[ ! -e "$WORK/odd_out/thu_tuc" ]
	ok "refused: $1"
}
attack doctype DOCTYPE <<'END'
<!DOCTYPE thu_tuc>
<thu_tuc xmlns="urn:tthc:1"><ma>1.000001</ma></thu_tuc>
END
attack external DOCTYPE <<'END'
<!DOCTYPE thu_tuc [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<thu_tuc xmlns="urn:tthc:1"><ma>1.000001</ma><ten>&x;</ten></thu_tuc>
END
attack external-dtd DOCTYPE <<'END'
<!DOCTYPE thu_tuc SYSTEM "http://127.0.0.1:9/a.dtd">
<thu_tuc xmlns="urn:tthc:1"><ma>1.000001</ma></thu_tuc>
END
attack laughs DOCTYPE <<'END'
<!DOCTYPE t [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>
<thu_tuc xmlns="urn:tthc:1"><ma>1.000001</ma><ten>&d;</ten></thu_tuc>
END
attack xinclude 'không thuộc không gian tên' <<'END'
<thu_tuc xmlns="urn:tthc:1" xmlns:xi="http://www.w3.org/2001/XInclude">
<ma>1.000001</ma><xi:include href="file:///etc/passwd" parse="text"/></thu_tuc>
END
attack latin1 UTF-8 <<'END'
<?xml version="1.0" encoding="ISO-8859-1"?>
<thu_tuc xmlns="urn:tthc:1"><ma>1.000001</ma></thu_tuc>
END
attack utf7 'utf7.xml' <<'END'
<?xml version="1.0" encoding="UTF-7"?>
<thu_tuc xmlns="urn:tthc:1"><ma>1.000001</ma></thu_tuc>
END
{ printf '<thu_tuc xmlns="urn:tthc:1">'
	printf '%0100d' 0 | sed 's/0/<ho_so>/g'; } > "$WORK/odd/now"
attack deep 'quá 40 cấp' < "$WORK/odd/now"
{ printf '<thu_tuc xmlns="urn:tthc:1"><ma>1.000001</ma><ten>'
	head -c 17000000 /dev/zero | tr '\0' a
	printf '</ten></thu_tuc>'; } > "$WORK/odd/now"
attack long '16 MiB' < "$WORK/odd/now"
{ printf '<thu_tuc xmlns="urn:tthc:1"><ma>1.000001</ma>'
	yes '<tu_khoa>a</tu_khoa>' | head -210000
	printf '</thu_tuc>'; } > "$WORK/odd/now"
attack many '200.000 phần tử' < "$WORK/odd/now"
{ printf '<thu_tuc xmlns="urn:tthc:1"'
	i=0
	while [ $i -lt 5000 ]; do i=$((i + 1)); printf ' a%d="1"' $i; done
	printf '/>'; } > "$WORK/odd/now"
attack attributes 'không đúng lược đồ' < "$WORK/odd/now"
printf 'a\0b' > "$WORK/odd/now"
attack binary 'sai cú pháp' < "$WORK/odd/now"
run 2 "$import" -o "$WORK/odd_out" "$WORK/none.xml" &&
	err "none.xml: không đọc được"
ok "a document that is not there"
mkfifo "$WORK/pipe.xml"
run 2 "$import" -o "$WORK/odd_out" "$WORK/pipe.xml" && err "không đọc được"
ok "a pipe with the name of a document"
run 2 "$import" --lang en -o "$WORK/odd_out" "$WORK/odd/doctype.xml" &&
	err "doctype.xml:1: a DOCTYPE declaration"
ok "English, with the line"

# --- the example stylesheet -------------------------------------------------

# what FILE: the keys of the older package that the example writes.
what() {
	jq '[.result[] | {MATTHC, TENTTHC, LINHVUCTHUCHIEN, CAPTHUCHIEN,
		LOAITTHC, SOQUYETDINH, DOITUONGTHUCHIEN,
		thuc_hien: [.COQUANTHUCHIEN[]? | .TENDONVI],
		tham_quyen: [.COQUANCOTHAMQUYEN[]? | .TENDONVI],
		ket_qua: [.KETQUATHUCHIEN[]? | .TENKETQUA],
		ho_so: [.THANHPHANHOSO[]? | .GIAYTO[]? |
			[.TENGIAYTO, .SOBANCHINH]],
		thoi_han: ([.CACHTHUCTHUCHIEN[]? | .KENH as $kenh |
			.THOIGIAN[]? | [$kenh, .THOIGIANGIAIQUYET,
			.DONVITINH]] | sort)}]' "$1"
}
if ! command -v xsltproc > /dev/null 2>&1; then
	skip "the stylesheet writes the older package" \
		"xsltproc is not installed"
elif [ ! -f "$WORK/real.xml" ]; then
	skip "the stylesheet writes the older package" "no $real"
else
	xsltproc "$HERE/man/examples/goi-cu.xsl" "$WORK/real.xml" \
		> "$WORK/by_style.json" 2> "$WORK/err" &&
		"$export" -f goi-cu "$WORK/portal" > "$WORK/by_form.json" \
		2> "$WORK/err" && what "$WORK/by_style.json" > "$WORK/style" &&
		what "$WORK/by_form.json" > "$WORK/form" &&
		cmp "$WORK/style" "$WORK/form" > "$WORK/out"
	ok "the stylesheet writes the same older package as tthc-export"
	run 0 "$import" -o "$WORK/styled" "$WORK/by_style.json" &&
		err "660 thủ tục: 660 tệp mới"
	ok "which tthc-import takes"
fi
