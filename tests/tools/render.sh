#!/bin/sh
# tthc-render as a user runs it: what is printed, what is kept back, where it
# goes, and whether a sheet is still true. What stands on the pages is tested
# elsewhere.
. tests/lib.sh
render=$BIN/tthc-render
asof=--as-of=2026-11-22
HOME=$WORK/home
GIT_CONFIG_NOSYSTEM=1
GIT_AUTHOR_NAME=Lan GIT_AUTHOR_EMAIL=lan@example.gov.vn
GIT_COMMITTER_NAME=Lan GIT_COMMITTER_EMAIL=lan@example.gov.vn
export HOME GIT_CONFIG_NOSYSTEM GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL \
	GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
unset GIT_DIR GIT_WORK_TREE
mkdir "$HOME"
cd "$WORK" || exit 1

# more CODE [SED...]: another procedure of the catalogue in this folder.
more() {
	code=$1
	shift
	sed -e "s/^ma: .*/ma: \"$code\"/" "$@" \
		"$HERE/tests/rules/mau.yaml" > "thu_tuc/ho_tich/$code.yaml"
}

# pages DIR: the names of all files in it, in one line.
pages() {
	(cd "$1" && find . -type f | sed 's/^..//' | LC_ALL=C sort | tr '\n' ' ')
}

# has FILE TEXT
has() {
	grep -qF -- "$2" "$1"
}

# --- one sheet, many sheets --------------------------------------------------

sample cat
cd cat || exit 1
one=thu_tuc/ho_tich/1.001193.yaml
run 0 "$render" $asof $one && out '<!DOCTYPE html>' &&
	out 'Đăng ký khai sinh' && [ ! -s "$WORK/err" ]
ok "one file: its sheet on standard output, nothing on standard error"
cp "$WORK/out" "$WORK/sheet"
run 0 "$render" $asof -o to.html $one && cmp -s to.html "$WORK/sheet"
ok "-o FILE holds the same"
run 0 "$render" $asof -o - $one && cmp -s "$WORK/out" "$WORK/sheet"
ok "-o - is standard output"
"$render" $asof - < $one > from-stdin.html 2> "$WORK/err" &&
	cmp -s from-stdin.html "$WORK/sheet"
ok "- reads standard input"
rm -f -- *.html
more 1.000001
more 1.000002
run 0 "$render" $asof -o ra && [ "$(pages ra)" = \
	"1.000001.html 1.000002.html 1.001193.html " ] &&
	cmp -s ra/1.001193.html "$WORK/sheet" &&
	err "3 tờ: 3 mới, 0 ghi lại, 0 không đổi"
ok "the catalogue around: a sheet for each into a new folder"
touch -d 2020-01-01 ra/1.000001.html
echo x > ra/1.000002.html
run 0 "$render" $asof -o ra && err "3 tờ: 0 mới, 1 ghi lại, 2 không đổi" &&
	[ "$(find ra -name '1.000001.html' ! -newermt 2020-01-02)" ] &&
	has ra/1.000002.html '</html>'
ok "again: what is the same is left alone"
run 0 "$render" $asof -q -o ra && [ ! -s "$WORK/err" ]
ok "-q: not a word"
run 0 "$render" $asof -o ra/mot $one && cmp -s ra/mot "$WORK/sheet"
ok "one file and -o NAME: that file"
rm ra/mot
run 0 "$render" $asof -o ra2/ $one && [ "$(pages ra2)" = "1.001193.html " ]
ok "one file and -o FOLDER/: into the folder"
run 0 "$render" $asof -j 4 -o ra4 && diff -r ra ra4
ok "-j: the same bytes"
run 0 "$render" $asof --kind phieu-huong-dan -o ra && [ "$(pages ra)" = \
	"1.000001-phieu.html 1.000001.html 1.000002-phieu.html 1.000002.html \
1.001193-phieu.html 1.001193.html " ] && diff ra/1.000001.html ra4
ok "slips lie beside sheets and replace none"
run 0 "$render" $asof --toc -o muc && has muc/muc-luc.html 1.000002.html &&
	[ "$(find muc -type f | wc -l)" -eq 4 ] && diff muc/1.000001.html ra4
ok "--toc: the sheets and their table of contents"
run 2 "$render" $asof && err "cần -o THƯ MỤC" && [ ! -s "$WORK/out" ]
ok "several sheets without -o: status 2"
run 2 "$render" $asof -o ra.html && err "ra.html là tên một tệp" &&
	[ ! -e ra.html ]
ok "several sheets and the name of a file: status 2"
touch tep
run 2 "$render" $asof -o tep && err "tep không phải là thư mục" &&
	run 2 "$render" $asof -o tep/ra && err "tep/ra không phải là thư mục"
ok "a file in place of the folder: status 2"
run 0 "$render" $asof -q -o ra5 thu_tuc danh_muc tthc.yaml &&
	[ "$(find ra5 -type f | wc -l)" -eq 3 ]
ok "registers among the operands are passed over"
run 2 "$render" $asof -o x danh_muc && err "không có tệp thủ tục nào"
ok "only registers: status 2"
rm -rf ra ra2 ra4 ra5 muc tep
sed -i 's/^  ten: Luật Hộ tịch$/  ten: |\n    Luật Hộ tịch\n    bản gốc/' \
	danh_muc/van_ban.yaml
run 0 "$render" $asof $one && out 'Luật Hộ tịch bản gốc'
ok "a title of two lines stands there whole, in one"
cp "$HERE/tests/rules/danh_muc/van_ban.yaml" danh_muc

# --- off the wall ------------------------------------------------------------

more 1.000003 -e 's/^trang_thai: .*/trang_thai: du_thao/'
more 1.000004 -e 's/^trang_thai: .*/trang_thai: bai_bo/'
more 1.000005 -e 's/^  tu: .*/  tu: 2027-01-01/'
more 1.000006 -e 's/^  tu: .*/&\n  den: 2026-11-21/'
run 0 "$render" $asof -o ra && [ "$(find ra -type f | wc -l)" -eq 3 ] &&
	err "thủ tục dự thảo: 1.000003" && err "đã bãi bỏ: 1.000004" &&
	err "chưa có hiệu lực: 1.000005" && err "hết hiệu lực: 1.000006" &&
	err "không in 4 thủ tục không niêm yết"
ok "what is not in force on the day is left out and named: status 0"
run 0 "$render" --as-of 2027-01-01 -q -o ra && [ -e ra/1.000005.html ]
ok "on another day it is printed"
run 0 "$render" $asof -o ra && err "còn trong thư mục" &&
	err "1.000005.html" && [ -e ra/1.000005.html ]
ok "its sheet of another run is named, and not removed"
for i in 3 4 5 6; do
	run 1 "$render" $asof -q thu_tuc/ho_tich/1.00000$i.yaml &&
		[ ! -s "$WORK/out" ] && err "không có gì để in" || break
done
ok "a single one that is off the wall: status 1, always told of"
run 1 "$render" $asof -o mot.html thu_tuc/ho_tich/1.000003.yaml &&
	[ ! -e mot.html ]
ok "nothing is written for it"
i=10
while [ $i -lt 22 ]; do
	more 1.0000$i -e 's/^trang_thai: .*/trang_thai: du_thao/'
	i=$((i + 1))
done
run 0 "$render" $asof -o ra &&
	err "13 thủ tục dự thảo: 1.000003, 1.000010" &&
	err "1.000018 và 3 thủ tục khác" && ! err 1.000019
ok "at most ten are named, the others counted"
run 0 "$render" $asof --kind danh-muc -o dm.html && has dm.html 1.000002 &&
	! has dm.html 1.000003 && ! has dm.html 1.000004 &&
	! has dm.html 1.000005 && ! has dm.html 1.000006 &&
	err "thủ tục dự thảo"
ok "nor do they stand in the list"
rm -f thu_tuc/ho_tich/1.0000??.yaml dm.html
more 1.000001
more 1.000002
rm -rf ra

# --- errors ------------------------------------------------------------------

more 1.000007 -e 's/^linh_vuc: .*/linh_vuc: khong_co/'
run 1 "$render" $asof -o ra && [ "$(find ra -type f | wc -l)" -eq 3 ] &&
	err TT209 && err "1.000007.yaml:4" && err "1 thủ tục còn lỗi"
ok "a procedure with an error is not printed, the others are: status 1"
run 1 "$render" $asof thu_tuc/ho_tich/1.000007.yaml && err TT209 &&
	[ ! -s "$WORK/out" ]
ok "alone: its findings, and no page"
run 0 "$render" $asof --force thu_tuc/ho_tich/1.000007.yaml &&
	out "CÒN LỖI" && err TT209
ok "--force prints it with the mark"
! has "$WORK/sheet" "CÒN LỖI"
ok "a good one has no such mark"
run 0 "$render" $asof --force -o ra && has ra/1.000007.html "CÒN LỖI" &&
	! has ra/1.000001.html "CÒN LỖI" && err "có dấu không niêm yết"
ok "--force of all marks only the faulty one"
run 1 "$render" $asof -o ra && err "1.000007.html; hãy gỡ"
ok "the sheet that --force left is named afterwards"
for kind in danh-muc phi trang; do
	run 1 "$render" $asof --kind $kind -o tap && err TT209 &&
		err "chưa in gì: còn lỗi ở 1 thủ tục" && [ ! -e tap ]
	ok "$kind: all or nothing"
done
run 1 "$render" $asof --toc -o tap && [ ! -s tap/muc-luc.html ] &&
	[ -z "$(pages tap)" ]
ok "--toc: all or nothing"
run 0 "$render" $asof --force --kind danh-muc && out 1.000007
ok "--force prints the list, too"
sed -i 's/^linh_vuc: .*/&  # tthc: ignore[TT209] đang chờ/' \
	thu_tuc/ho_tich/1.000007.yaml
run 0 "$render" $asof -q -o ra && [ -e ra/1.000007.html ] &&
	run 0 "$render" $asof -q --kind danh-muc
ok "what a comment excepts is no error"
more 1.000007 -e 's/^linh_vuc: .*/linh_vuc: khong_co/'
cp tthc.yaml "$WORK/tthc.yaml"
printf 'lint:\n  severity:\n    TT209: warning\n' >> tthc.yaml
run 0 "$render" $asof -q -o ra && run 0 "$render" $asof -q --kind danh-muc
ok "what tthc.yaml calls a warning is none"
cp "$WORK/tthc.yaml" .
printf 'lint:\n  paths:\n    - glob: "thu_tuc/**"\n      ignore: [TT209]\n%s' \
	'      reason: chờ bộ công bố lại' >> tthc.yaml
run 0 "$render" $asof -q -o ra && run 0 "$render" $asof -q --kind danh-muc
ok "what it excepts by path is none"
cp "$WORK/tthc.yaml" .
more 1.000007 -e 's/^    phi_le_phi: khong/    phi_le_phi:\
      - ten: Lệ phí\
        loai: le_phi\
        muc_thu: 8000\
        can_cu: 04\/2024\/TT-BTP/'
run 0 "$render" $asof -q thu_tuc/ho_tich/1.000007.yaml &&
	printf 'lint:\n  severity:\n    TT412: error\n' >> tthc.yaml &&
	run 1 "$render" $asof -q thu_tuc/ho_tich/1.000007.yaml && err TT412
ok "what it calls an error is one, as for tthc-lint"
cp "$WORK/tthc.yaml" .
more 1.000007 -e 's/^linh_vuc: .*/linh_vuc: khong_co/' \
	-e 's/^trang_thai: .*/trang_thai: du_thao/'
run 0 "$render" $asof --kind danh-muc && ! err TT209
ok "errors of a draft keep nothing back"
rm thu_tuc/ho_tich/1.000007.yaml

# Registers: their errors count when all of the catalogue is printed.
cp danh_muc/co_quan.yaml "$WORK/co_quan.yaml"
sed -i '0,/^  ten: .*/s//&\n  la: 1/' danh_muc/co_quan.yaml
run 1 "$BIN/tthc-lint" $asof -q . && run 1 "$render" $asof -o rb &&
	err TT101 && err "tệp dùng chung còn lỗi" && [ -z "$(pages rb)" ]
ok "an error in a register keeps the whole catalogue back"
run 0 "$render" $asof -q $one
ok "but not a single sheet"
printf 'x: [\n' >> danh_muc/co_quan.yaml
run 2 "$render" $asof $one && err "tệp dùng chung có lỗi" &&
	[ ! -s "$WORK/out" ] && run 2 "$render" $asof --force -o rb
ok "a register that cannot be read keeps everything back: status 2"
cp "$WORK/co_quan.yaml" danh_muc/
cp tthc.yaml "$WORK/good.yaml"
sed -i '/^phan_anh/,$d' tthc.yaml
run 1 "$render" $asof --kind danh-muc && err "tệp dùng chung còn lỗi"
ok "so does tthc.yaml without a feedback address"
run 2 "$render" $asof --kind phan-anh && err "phan_anh_kien_nghi"
ok "phan-anh without an address: status 2"
cp "$WORK/good.yaml" tthc.yaml

# Broken files.
printf 'ma: "1.000008\nten: [\n' > thu_tuc/ho_tich/1.000008.yaml
run 2 "$render" $asof -o rc && [ "$(find rc -type f | wc -l)" -eq 3 ] &&
	err "1 tệp không đọc được" && err "1.000008.yaml"
ok "a broken file among others: they are printed, status 2"
run 2 "$render" $asof --force -o rc && [ ! -e rc/1.000008.html ]
ok "--force does not print half a file"
run 2 "$render" $asof --force --kind danh-muc && [ ! -s "$WORK/out" ] &&
	err "bản in sẽ thiếu"
ok "no list is printed from half the files"
rm thu_tuc/ho_tich/1.000008.yaml
run 2 "$render" $asof khong-co.yaml && err "khong-co.yaml" &&
	[ ! -s "$WORK/out" ]
ok "no such file: status 2"

# --- names -------------------------------------------------------------------

more 1.000009
sed 's/^ma: .*/ma: "không mã"/' "$HERE/tests/rules/mau.yaml" > thu_tuc/ho_tich/k.yaml
run 1 "$render" $asof --force --toc -o rk && err "k.yaml: không in" &&
	err "chưa in gì: mục lục" && [ -z "$(pages rk)" ]
ok "--toc with a procedure that can have no page: nothing, and why"
rm -r rk thu_tuc/ho_tich/k.yaml
mkdir thu_tuc/khac
cp thu_tuc/ho_tich/1.000001.yaml thu_tuc/khac/z.yaml
for j in 1 4; do
	run 1 "$render" $asof -j $j -o rd && [ -e rd/1.000009.html ] &&
		err "thu_tuc/khac/z.yaml: không in, 1.000001.html đã là của thu_tuc/"
	ok "two procedures with one code, -j $j: the second is refused"
	rm -r rd
done
run 1 "$render" $asof --force --kind trang -o rd && err "z.yaml" &&
	[ ! -e rd/index.html ]
ok "no site with two pages of one name, with or without --force"
rm -r thu_tuc/khac
n=0
for name in ../../x /etc/x a/b .x 'a b' ĐK A; do
	n=$((n + 1))
	more "1.00005$n" -e "s|^ma: .*|ma_tam: \"$name\"|"
done
"$render" $asof --force -o rd/e > "$WORK/out" 2> "$WORK/err"
[ $? -eq 1 ] && [ "$(grep -c 'làm tên tệp' "$WORK/err")" -eq 7 ] &&
	[ "$(pages rd)" = "e/1.000001.html e/1.000002.html e/1.000009.html \
e/1.001193.html " ] && [ ! -e x.html ] && [ ! -e ../x.html ]
ok "codes that are no file names get no file anywhere"
rm -f thu_tuc/ho_tich/1.00005?.yaml
more 1.000051 -e 's|^ma: .*|ma_tam: muc-luc|'
run 1 "$render" $asof --toc --force -o rf && err "muc-luc" &&
	[ -z "$(pages rf)" ]
ok "a procedure cannot be called as the table of contents"
rm -rf thu_tuc/ho_tich/1.000051.yaml rd rf rc ra rb

# --- the folder --------------------------------------------------------------

mkdir noi ngoai
echo giu > ngoai/1.000001.html
ln -s ../ngoai/1.000001.html noi/1.000001.html
run 2 "$render" $asof -o noi && err "liên kết" &&
	[ "$(cat ngoai/1.000001.html)" = giu ] && [ -L noi/1.000001.html ]
ok "a link in the folder is not written through"
mkdir site
ln -s ../ngoai site/tt
run 2 "$render" $asof --kind trang -o site && err "liên kết" &&
	[ "$(pages ngoai)" = "1.000001.html " ]
ok "nor is a link to a folder"
ln -s ngoai loi-vao
run 0 "$render" $asof -q -o loi-vao && [ -e ngoai/1.000002.html ]
ok "the folder itself may be a link"
rm -rf noi ngoai site loi-vao
mkdir chi-doc
chmod a-w chi-doc
if [ -w chi-doc ]; then
	skip "a folder without permission" "root may write anywhere"
else
	run 2 "$render" $asof -o chi-doc && err "không ghi được chi-doc/1.0"
	ok "a folder without permission: status 2, one message"
fi
chmod u+w chi-doc
run 2 "$render" $asof -o /dev/full $one && err "không ghi được /dev/full" &&
	run 2 sh -c "'$render' $asof $one > /dev/full" &&
	run 2 sh -c "'$render' $asof --kind danh-muc > /dev/full"
ok "a full disk: status 2"
run 2 sh -c "'$render' $asof $one >&-" && [ ! -s "$WORK/out" ]
ok "a closed standard output: status 2"
run 2 "$render" $asof --kind phi -o chi-doc && err "chi-doc là thư mục" &&
	run 2 "$render" $asof --kind phi -o khong/co/phi.html
ok "one page cannot become a folder"

# --- the site ----------------------------------------------------------------

run 0 "$render" $asof --kind trang -o site && [ -e site/index.html ] &&
	[ -e site/tt/1.000009.html ] && err "mới, 0 ghi lại, 0 không đổi"
ok "trang: a folder of pages"
echo cua-toi > site/ghi-chu.txt
echo cua-toi > site/tt/khac.html
mv thu_tuc/ho_tich/1.000009.yaml "$WORK"
run 0 "$render" $asof --kind trang -o site && [ ! -e site/tt/1.000009.html ] &&
	[ -e site/tt/1.000001.html ] && err "xóa 1 trang cũ" &&
	[ -e site/ghi-chu.txt ] && [ -e site/tt/khac.html ]
ok "pages that no longer belong are removed, and nothing else"
cat >> site/.tthc-trang <<'END'
../tthc.yaml
/etc/passwd
tt
tt/../ghi-chu.txt
END
ln -s ../tthc.yaml site/lk.html
echo lk.html >> site/.tthc-trang
run 0 "$render" $asof --kind trang -o site && [ -e tthc.yaml ] &&
	[ -e site/ghi-chu.txt ] && [ -e site/tt/1.000001.html ] &&
	[ -L site/lk.html ]
ok "a forged list removes nothing outside and no link"
run 0 "$render" $asof --kind trang -o site2 -q && rm site/ghi-chu.txt \
	site/tt/khac.html site/lk.html && diff -r site site2
ok "the same site, whatever was there before"
mkdir rieng
echo cua-toi > rieng/index.html
run 2 "$render" $asof --kind trang -o rieng && err "không do tthc-render ghi" &&
	[ "$(pages rieng)" = "index.html " ]
ok "somebody's own start page is not replaced"
run 2 "$render" $asof --kind trang && err "cần -o THƯ MỤC"
ok "trang without -o: status 2"

# --- looks -------------------------------------------------------------------

# differs OPTION...: true if the sheet is another with them.
differs() {
	run 0 "$render" $asof "$@" $one && ! cmp -s "$WORK/out" "$WORK/sheet"
}
differs --paper a3 && differs --large-print && differs --qr none
ok "--paper, --large-print, --qr change the page"
run 0 "$render" $asof --paper a4 --qr auto $one &&
	cmp -s "$WORK/out" "$WORK/sheet"
ok "the defaults are a4 and auto"
printf 'render:\n  paper: a3\n  qr: none\n' >> tthc.yaml
run 0 "$render" $asof $one && ! cmp -s "$WORK/out" "$WORK/sheet" &&
	run 0 "$render" $asof --paper a4 --qr auto $one &&
	cmp -s "$WORK/out" "$WORK/sheet"
ok "tthc.yaml sets them, options win"
cp "$WORK/good.yaml" tthc.yaml
printf 'render:\n  paper: a9\n' >> tthc.yaml
run 2 "$render" $asof $one && err "a9"
ok "a paper that tthc.yaml does not know: status 2"
cp "$WORK/good.yaml" tthc.yaml
printf 'render:\n  qr: "javascript:{ma}"\n' >> tthc.yaml
run 2 "$render" $asof $one && err "javascript"
ok "an address in tthc.yaml that is none: status 2"
cp "$WORK/good.yaml" tthc.yaml
run 0 "$render" $asof --qr 'https://x.example.vn/{ma}?q={ma}' $one &&
	sed 's/<[^>]*>//g' "$WORK/out" > qr.txt &&
	has qr.txt 'x.example.vn/1.001193?q=1.001193' &&
	run 2 "$render" --qr 'javascript:alert(1)' $one && err "--qr" &&
	run 2 "$render" --qr '' $one
ok "--qr takes an address with {ma}, and only an address"
mkdir don_vi
sed 's/  ten: .*/  ten: Ủy ban nhân dân xã Bên Cạnh/' tthc.yaml \
	> don_vi/ben-canh.yaml
cp don_vi/ben-canh.yaml "$WORK/xa.yaml"
run 0 "$render" $asof --don-vi don_vi/ben-canh.yaml $one &&
	out "xã Bên Cạnh" && run 0 "$render" $asof --don-vi "$WORK/xa.yaml" \
	$one && out "xã Bên Cạnh"
ok "--don-vi takes a unit of the catalogue, or any such file"
run 2 "$render" $asof --don-vi khong-co.yaml $one && err khong-co.yaml &&
	printf 'don_vi: [\n' > hong.yaml && run 2 "$render" $asof --don-vi \
	hong.yaml $one && err "hong.yaml có lỗi"
ok "a unit that is missing or broken: status 2"
rm -r don_vi hong.yaml
cp tthc.yaml "$WORK/keep.yaml"
printf 'schema: tthc/1\n' > tthc.yaml
run 0 "$render" $asof $one && err "khai don_vi"
ok "without a unit: told what to fill in"
cp "$WORK/keep.yaml" tthc.yaml
printf 'body { color: #123456 }\n' > a.css
run 0 "$render" $asof --css a.css $one && out '#123456'
ok "--css goes into the page"
# refused BYTES WORDS: such a style sheet is refused at its place.
refused() {
	printf "$1" > b.css
	run 2 "$render" $asof --css b.css $one && err "b.css:2:3" &&
		err "$2" && [ ! -s "$WORK/out" ]
	ok "--css: $2"
}
refused 'a\nb\t</style><script>' '"</"'
refused 'a\nbc\r\n' 'Windows'
refused 'a\nbc\001' 'ký tự điều khiển'
refused 'a\nbc\377' 'UTF-8'
refused 'a\nbc\302\205' 'UTF-8'
head -c 300000 /dev/zero | tr '\0' ' ' > b.css
run 2 "$render" $asof --css b.css $one && err "256" &&
	run 2 "$render" $asof --css khong-co.css $one && err khong-co.css
ok "--css: too large, or missing"

# --- options -----------------------------------------------------------------

# usage WORDS OPTION...: refused as wrong usage, with these words.
usage() {
	words=$1
	shift
	run 2 "$render" $asof "$@" && err "$words" && err "tthc-render --help"
	ok "refused: $*"
}
usage "có phải là danh-muc" --kind danh_mục
usage "--kind" --kind gi-do
usage "--paper" --paper a6
usage "--loai" --loai gi
usage "chỉ đi với --kind danh-muc" --loai lien-thong
usage "chỉ đi với --kind danh-muc" --qr-rows --kind phi
usage "chỉ đi với --kind thu-tuc" --toc --kind phi
usage "--toc cần -o" --toc
usage "chỉ đi với --kind thu-tuc" --redline HEAD --kind phi
usage "--toc không đi với --redline" --toc --redline HEAD -o x
usage "phan-anh" --force --kind phan-anh
usage "chỉ so hai bản" --kind thay-doi a b c
usage "chỉ so hai bản" --redline a b c
usage "--as-of với hai ngày" --as-of 2026-01-01..2026-02-01 $one
usage "as-of" --as-of hom-nay $one
usage "--verify chỉ đi với" --verify 12345678 --kind phi
usage "--verify chỉ đi với" --verify 12345678 --force
usage "không phải mã nội dung" --verify 1234567
usage "không phải mã nội dung" --verify 1234567g
usage "không hiểu" -o ''
usage "có phải là --redline" --redlin HEAD
(cd / && run 2 "$render" && err tthc.yaml)
ok "no catalogue around: status 2"
mkdir "$WORK/khac"
cp "$HERE/tests/rules/tthc.yaml" $one "$WORK/khac"
run 2 "$render" -o x $one "$WORK/khac/1.001193.yaml" &&
	err "hai bộ dữ liệu khác nhau"
ok "operands of two catalogues: status 2"
run 2 env TTHC_LANG=en "$render" --kind danh_muc $asof && err "did you mean" &&
	run 0 "$render" --lang en $asof -o x && err "4 sheets" ||
	err "3 sheets"
ok "messages in English"
rm -rf x

# --- lists -------------------------------------------------------------------

run 0 "$render" $asof --kind danh-muc && cp "$WORK/out" dm &&
	run 0 "$render" $asof --kind danh-muc -o dm.html && cmp -s dm dm.html
ok "danh-muc: on standard output and in a file the same"
run 0 "$render" $asof --kind danh-muc --qr-rows && ! cmp -s "$WORK/out" dm
ok "--qr-rows"
more 1.000061 -e 's/^  muc_do: .*/  muc_do: mot_phan\n  ly_do: x/' \
	-e 's/^ten: .*/ten: Một phần thôi/'
run 0 "$render" $asof --force --kind danh-muc --loai toan-trinh &&
	! out "Một phần thôi" && out "Đăng ký khai sinh" &&
	run 0 "$render" $asof --force --kind danh-muc && out "Một phần thôi"
ok "--loai: only those with the mark"
rm thu_tuc/ho_tich/1.000061.yaml
run 0 "$render" $asof --kind phi && out '</html>' &&
	run 0 "$render" $asof --kind phan-anh && out "0200 3 000 001"
ok "phi, phan-anh"

# --- two sides ---------------------------------------------------------------

# commit WORDS DAY: all there is.
commit() {
	GIT_AUTHOR_DATE=$2T08:00:00+07:00 GIT_COMMITTER_DATE=$2T08:00:00+07:00 \
		git commit -q -a -m "$1"
}
rm -rf site site2 rieng chi-doc ./*.css dm dm.html
git init -q . && git add . && commit "Nhập bộ dữ liệu" 2026-10-01
run 0 "$render" $asof --kind thay-doi && err "không có gì thay đổi" &&
	[ ! -s "$WORK/out" ] && run 0 "$render" $asof --redline HEAD -o rl &&
	err "không có gì thay đổi" && [ -z "$(pages rl)" ]
ok "nothing changed: nothing to print, status 0"
sed -i '0,/thoi_han: .*/s//thoi_han: 3 ngày làm việc/' \
	thu_tuc/ho_tich/1.000002.yaml
run 0 "$render" $asof --kind thay-doi && out 1.000002 && ! out 1.000001 &&
	run 0 "$render" $asof --kind thay-doi HEAD -o tb.html &&
	cmp -s tb.html "$WORK/out" || has tb.html 1.000002
ok "thay-doi: HEAD and the work tree"
run 0 "$render" $asof --redline HEAD -o rl &&
	[ "$(pages rl)" = "1.000002.html " ] &&
	grep -q '<ins' rl/1.000002.html && err "1 thủ tục đã đổi, 2 không đổi"
ok "--redline: only what changed, with the changes marked"
run 0 "$render" $asof --redline HEAD thu_tuc/ho_tich/1.000002.yaml &&
	cmp -s "$WORK/out" rl/1.000002.html
ok "--redline of one file: on standard output"
run 0 "$render" $asof thu_tuc/ho_tich/1.000002.yaml && ! out '<ins'
ok "without it nothing is marked"
cp thu_tuc/ho_tich/1.000002.yaml "$WORK/moi.yaml"
sed -i 's/^linh_vuc: .*/linh_vuc: khong_co/' thu_tuc/ho_tich/1.000002.yaml
run 1 "$render" $asof --kind thay-doi && err TT209 && [ ! -s "$WORK/out" ] &&
	err "thu_tuc/ho_tich/1.000002.yaml:4" &&
	run 0 "$render" $asof --force --kind thay-doi && out "CÒN LỖI"
ok "thay-doi: an error in what changed keeps it back, --force marks it"
run 1 "$render" $asof --redline HEAD -o rl2 && err TT209 &&
	[ -z "$(pages rl2)" ] && run 0 "$render" $asof --force --redline HEAD \
	-o rl2 && has rl2/1.000002.html "CÒN LỖI"
ok "--redline: likewise"
printf 'lint:\n  paths:\n    - glob: "thu_tuc/**"\n      ignore: [TT209]\n%s' \
	'      reason: chờ bộ công bố lại' >> tthc.yaml
run 0 "$render" $asof -q --kind thay-doi
ok "exceptions by path hold there, too"
git checkout -q tthc.yaml
cp "$WORK/moi.yaml" thu_tuc/ho_tich/1.000002.yaml
more 1.000071 -e 's/^trang_thai: .*/trang_thai: du_thao/'
run 0 "$render" $asof --kind thay-doi && ! out 1.000071 &&
	err "1 thủ tục còn là dự thảo"
ok "a new draft is no news"
rm thu_tuc/ho_tich/1.000071.yaml
echo 'x: [' >> thu_tuc/ho_tich/1.000002.yaml
run 2 "$render" $asof --kind thay-doi && err "không so sánh được"
ok "broken YAML is never compared: status 2"
cp "$WORK/moi.yaml" thu_tuc/ho_tich/1.000002.yaml
run 2 "$render" $asof --kind thay-doi khong-co-ban && err khong-co-ban
ok "no such revision: status 2"

# --- is the sheet still true? ------------------------------------------------

# hash FILE: the content hash at the foot of a sheet.
hash() {
	grep -o '[0-9a-f]\{4\}[  ][0-9a-f]\{4\}' "$1" | tail -1 |
		sed 's/[^0-9a-f]//g'
}
git checkout -q .
run 0 "$render" $asof -q -o cu && old=$(hash cu/1.000002.html) &&
	[ "${#old}" -eq 8 ]
ok "the hash stands at the foot"
run 0 "$render" $asof --verify "$old" 1.000002 && out "còn đúng" &&
	out 1.000002.yaml
ok "--verify: true"
four=${old%????}
spaced="$four ${old#????}"
run 0 "$render" $asof --verify "$spaced" 1.000002 &&
	run 0 "$render" $asof --verify "$(echo "$spaced" | tr a-f A-F)" 1.000002 &&
	run 0 "$render" $asof --verify "$four" "${old#????}" 1.000002
ok "--verify: however it is read aloud"
run 1 "$render" $asof --verify "$old" 1.001193 && out "không rõ"
ok "--verify: not of another procedure"
run 0 "$render" $asof -q --verify "$old" && [ ! -s "$WORK/out" ]
ok "--verify -q: the status alone"
cp "$WORK/moi.yaml" thu_tuc/ho_tich/1.000002.yaml
run 1 "$render" $asof --verify "$old" 1.000002 && out "không còn đúng" &&
	out "chưa ghi vào git" && out "tờ đúng có mã nội dung"
ok "--verify: edited and not committed"
sed -i 's/so: 1303/so: 2404/' thu_tuc/ho_tich/1.000002.yaml
commit "Sửa thời hạn" 2026-11-05
run 1 "$render" $asof --verify "$old" 1.000002 && out "không còn đúng" &&
	out "05/11/2026" && out "Sửa thời hạn" && out "2404/QĐ-UBND" &&
	out "01/10/2026" && out "Nhập bộ dữ liệu"
ok "--verify: replaced by a commit, with its day, words and decision"
run 0 "$render" $asof -q -o cu && now=$(hash cu/1.000002.html) &&
	run 0 "$render" $asof --verify "$now"
ok "--verify: the new one is true"
cp thu_tuc/ho_tich/1.000002.yaml "$WORK/moi.yaml"
sed -i '/^linh_vuc/!s/hộ tịch/Hộ tịch/' danh_muc/linh_vuc.yaml
sed -i '0,/^  ten: .*/s//  ten: Hộ tịch và quốc tịch/' danh_muc/linh_vuc.yaml
commit "Đổi tên lĩnh vực" 2026-11-10
run 1 "$render" $asof --verify "$now" 1.000002 && out "không còn đúng" &&
	out "danh mục dùng chung đổi" && out "Đổi tên lĩnh vực" &&
	out "10/11/2026"
ok "--verify: replaced by a register"
run 1 "$render" $asof --verify "$old" 1.000002 && out "Sửa thời hạn"
ok "--verify: older than that register"
git mv thu_tuc/ho_tich/1.000002.yaml thu_tuc/ho_tich/doi-ten.yaml
commit "Đổi tên tệp" 2026-11-11
run 0 "$render" $asof -q -o cu && now=$(hash cu/1.000002.html) &&
	run 0 "$render" $asof --verify "$now" 1.000002 && out doi-ten.yaml
ok "--verify: a file that only moved is true"
git rm -q thu_tuc/ho_tich/doi-ten.yaml && commit "Bỏ thủ tục" 2026-11-12
run 1 "$render" $asof --verify "$now" && out "Bỏ thủ tục" &&
	out "gỡ tờ này xuống"
ok "--verify: the procedure is gone"
run 1 "$render" $asof --verify deadbeef && grep -q "^dead beef: không rõ$" "$WORK/out"
ok "--verify: unknown"
more 1.000081 -e 's/^    phi_le_phi: khong/    phi_le_phi:\
      - ten: Lệ phí\
        loai: le_phi\
        muc_thu: 8000\
        don_vi_tinh: bản\
        can_cu: 04\/2024\/TT-BTP\
        hieu_luc:\
          tu: 2026-07-15\
          den: 2026-12-31/'
run 0 "$render" $asof --force --lang en -o - thu_tuc/ho_tich/1.000081.yaml &&
	cp "$WORK/out" fee.html && fee=$(hash fee.html) &&
	run 0 "$render" $asof --verify "$fee" && out "31/12/2026" &&
	run 1 "$render" --as-of 2027-01-01 --verify "$fee" &&
	out "không còn đúng ngày 01/01/2027" && out "đúng đến hết ngày 31/12/2026"
ok "--verify: over by the calendar"
run 1 "$render" --as-of 2026-07-01 --verify "$fee" && out "chưa đúng" &&
	out "15/07/2026"
ok "--verify: to come by the calendar"
sed -i 's/^trang_thai: .*/trang_thai: bai_bo/' thu_tuc/ho_tich/1.000081.yaml
run 1 "$render" $asof --verify "$fee" && out "không niêm yết" &&
	out "đã bãi bỏ"
ok "--verify: abolished"
rm -rf .git
run 1 "$render" $asof --verify deadbeef && out "chưa xem được lịch sử"
ok "--verify: no repository: only the catalogue"

# --- tthc --------------------------------------------------------------------

mkdir "$WORK/bin"
printf '#!/bin/sh\necho "mot $# $TTHC_LANG"\nexit 7\n' > "$WORK/bin/tthc-mot"
printf 'khong chay\n' > "$WORK/bin/tthc-cam"
chmod +x "$WORK/bin/tthc-mot"
run 0 "$BIN/tthc" && out "lint" && out "kiểm tra bộ dữ liệu" &&
	run 0 "$BIN/tthc" --help && out render
ok "tthc lists the programs"
run 0 "$render" $asof $one && cp "$WORK/out" "$WORK/sheet" &&
	run 0 "$BIN/tthc" render $asof $one && cmp -s "$WORK/out" "$WORK/sheet"
ok "tthc NAME is tthc-NAME"
run 7 env PATH="$WORK/bin:$PATH" "$BIN/tthc" --lang en mot --x "a b" &&
	[ "$(cat "$WORK/out")" = "mot 2 en" ] &&
	run 0 env PATH="$WORK/bin:$PATH" "$BIN/tthc" && out mot && ! out cam
ok "a program in PATH: its status, its arguments, the language"
run 2 "$BIN/tthc" lnt && err "có phải là lint" && run 2 "$BIN/tthc" ../lint &&
	run 2 "$BIN/tthc" '' && run 2 "$BIN/tthc" --khong-co
ok "an unknown name: did you mean, status 2"
ln -s "$BIN/tthc" "$WORK/bin/tthc"
run 0 env PATH="$WORK/bin" "$WORK/bin/tthc" lint --version && out tthc-lint
ok "a link to tthc finds the programs beside the real one"
