#!/bin/sh
# tthc-export as a user runs it: where documents go, what is kept back, what is
# said. What stands in each form is tested in files of its own.
. tests/lib.sh
export=$BIN/tthc-export
cd "$WORK" || exit 1
sample cat
one=cat/thu_tuc/ho_tich/1.001193.yaml
two=cat/thu_tuc/ho_tich/1.000002.yaml
sed 's/^ma: .*/ma: "1.000002"/' $one > $two

run 2 "$export" --format jsno cat && err "có phải là json"
ok "an unknown form: which one may have been meant"
run 2 "$export" --rows phi cat && err "--rows chỉ đi với --format csv"
ok "--rows with another form"
run 0 "$export" $one && out '<ma>1.001193</ma>' && [ ! -s "$WORK/err" ]
ok "one file: its document on standard output, nothing on standard error"
cp "$WORK/out" one.xml
"$export" - < $one > stdin.xml 2> "$WORK/err" &&
	[ "$(grep -c '<ten>' stdin.xml)" = "$(grep -c '<ten>' one.xml)" ]
ok "- reads standard input"
run 0 "$export" -o one.out $one && cmp -s one.out one.xml &&
	err "đã xuất 1 thủ tục"
ok "-o FILE holds the same"
touch -d 2020-01-01 one.out
run 0 "$export" -q -o one.out $one && [ ! -s "$WORK/err" ] &&
	[ "$(find one.out ! -newermt 2020-01-02)" ]
ok "again: what is the same is left alone; -q: not a word"
run 0 "$export" -o files/ cat && [ "$(ls files | tr '\n' ' ')" = \
	"1.000002.xml 1.001193.xml " ] && cmp -s files/1.001193.xml one.xml &&
	err "2 thủ tục: 2 tệp mới, 0 ghi lại, 0 không đổi"
ok "-o DIR/: a file each"
for form in xml json jsonld csv cpsv-ap rdf cong-dvc goi-cu; do
	"$export" -q -f $form -o all.1 cat 2> "$WORK/err" &&
		"$export" -q -f $form -j 4 -o all.4 cat 2> "$WORK/err" &&
		[ -s all.1 ] && cmp -s all.1 all.4 &&
		(cd cat && "$export" -q -f $form) | cmp -s - all.1
	ok "$form: the same bytes with any number of threads, to a file or not"
done
run 0 "$export" -f cpsv-ap $one && err "1  thu_tuc.ra_soat: Ngày rà soát"
ok "what a form has no place for is named and counted"
run 0 "$export" --lang en -f cpsv-ap $one && err "has no place" &&
	err "Last reviewed"
ok "... in English, too"
run 0 "$export" -q -f cpsv-ap $one && out "</" && [ ! -s "$WORK/err" ]
ok "... and not with -q"
grep -v '^ra_soat' $one > khong-ra-soat.yaml
run 0 "$export" -f cpsv-ap khong-ra-soat.yaml && out "</" &&
	[ ! -s "$WORK/err" ]
ok "nothing is lost, nothing is said"

# --- what cannot be exported -------------------------------------------------

echo 'khoa_la: 1' >> $two
echo old > all.xml
run 2 "$export" -o all.xml cat && err "1.000002.yaml" && err "TT101" &&
	err "chưa ghi gì: 1 thủ tục" && [ "$(cat all.xml)" = old ]
ok "a key that is not known: no document of several, the old one stands"
run 2 "$export" cat && [ ! -s "$WORK/out" ]
ok "nor a byte on standard output"
sed -i '1i# tthc-lint: bo-qua TT101 -- thử' $two
run 2 "$export" -o all.xml cat && err "TT101"
ok "an exception for lint does not make it whole"
rm -r files
run 2 "$export" -o files/ cat && [ "$(ls files)" = 1.001193.xml ] &&
	err "các thủ tục khác đã xuất"
ok "into a folder: the others"
run 2 "$export" $two && err "chưa ghi gì: thủ tục không xuất được"
ok "the only one"
sed -i -e '1d' -e '/^khoa_la/d' $two
cp $two cat/thu_tuc/ho_tich/z.yaml
run 2 "$export" -o files/ cat && err "z.yaml: không xuất, 1.000002.xml đã là của"
ok "two procedures of one code have no two files"
rm cat/thu_tuc/ho_tich/z.yaml
printf 'x:\n\t- y\n' > cat/danh_muc/linh_vuc.yaml
run 2 "$export" cat && err "tệp dùng chung có lỗi" && [ ! -s "$WORK/out" ]
ok "a broken register: nothing"
cp "$HERE/tests/rules/danh_muc/linh_vuc.yaml" cat/danh_muc
run 2 "$export" khong-co.yaml && err "khong-co.yaml"
ok "no such file"
mkdir empty
run 2 "$export" empty && err "không có tệp thủ tục nào"
ok "an empty folder"

# --- where it cannot be written ----------------------------------------------

if [ -w /dev/full ]; then
	run 2 "$export" -o /dev/full cat && err "không ghi được /dev/full"
	ok "a full device"
	"$export" cat > /dev/full 2> "$WORK/err"
	[ $? -eq 2 ] && err "không ghi được"
	ok "standard output that is full"
else
	skip "a full device" "no /dev/full"
	skip "standard output that is full" "no /dev/full"
fi
run 2 "$export" -o khong/co/all.xml cat && err "khong/co/all.xml"
ok "a folder that is not there, for a file"
echo x > tep
run 2 "$export" -o tep/ cat && err "tep/"
ok "a file in place of the folder"
mkfifo ong
cat ong > from-pipe & "$export" -q -o ong $one && wait && cmp -s from-pipe one.xml
ok "a pipe is written to, not replaced"

# --- the schema --------------------------------------------------------------

run 0 "$export" --schema && out '<grammar' && out 'muc_thu' &&
	run 0 "$export" --schema -o tthc.rng && grep -q '<grammar' tthc.rng
ok "--schema"
run 0 "$export" --xsd && out 'schema' && out 'muc_thu'
ok "--xsd"

echo "1..$number"
