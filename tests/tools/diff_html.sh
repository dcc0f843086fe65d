#!/bin/sh
# Pages and papers of the sample catalogue as files: whole, alone, printable.
. tests/lib.sh
diff=$BIN/tthc-diff
asof=--as-of=2026-11-22
cd "$WORK" || exit 1

# cu and moi: a time limit, a fee, words, levels; one procedure comes, one
# goes, one takes the place of two.
cp -r "$HERE/catalog" cu
cp -r "$HERE/catalog" moi
chmod -R u+w cu moi
edit() {
	sed "$2" "moi/thu_tuc/$1.yaml" > one && mv one "moi/thu_tuc/$1.yaml"
}
edit cu_tru/1.004222 's/thoi_han: 7 ngày/thoi_han: 5 ngày/
	s/muc_thu: 20000/muc_thu: 25000/'
edit ho_tich/1.001193 's/niêm yết tại trụ sở 07/công khai tại trụ sở 05/'
edit chung_thuc/2.000815 's/^cap_thuc_hien:/&\
  - tinh/'
edit chung_thuc/2.001035 's/^trang_thai:/thay_the: ["2.000884", "2.000908"]\
&/'
rm moi/thu_tuc/chung_thuc/2.000884.yaml moi/thu_tuc/chung_thuc/2.000908.yaml \
	moi/thu_tuc/hoa_giai_co_so/2.000424.yaml \
	cu/thu_tuc/chung_thuc/2.001035.yaml cu/thu_tuc/nuoi_con_nuoi/2.002363.yaml

run 1 "$diff" "$asof" -f html:bang.html cu moi
ok "the page of both sides"
run 1 "$diff" "$asof" --danh-muc -f html:phu-luc.html cu moi
ok "the annex"
run 1 "$diff" "$asof" --ho-so-cong-bo ho_so cu moi
ok "the set that goes up for signature"
run 1 "$diff" "$asof" -f html:lan-hai.html cu moi && cmp bang.html lan-hai.html
ok "the same bytes again"

# alone FILE: nothing in it is loaded from elsewhere or run.
alone() {
	grep -q '^<html lang="vi">' "$1" &&
		grep -q "Content-Security-Policy.*default-src 'none'" "$1" &&
		[ "$(grep -c '<h1' "$1")" -eq 1 ] &&
		! grep -qiE '<(script|link|iframe|object|img)|@import|url\(' \
			"$1" && ! grep -qE ' (src|style|on[a-z]+)=' "$1"
}
for page in bang.html phu-luc.html ho_so/*.html; do
	alone "$page" > "$WORK/out" 2> "$WORK/err"
	ok "$page stands alone"
done

# The table leaves no change out: each has a mark of its class.
"$diff" "$asof" -f json cu moi > changes.json
[ "$(grep -o '<span class="tag [a-z]*">' bang.html | wc -l)" -eq \
	"$(jq '.changes | length' changes.json)" ]
ok "every change is in the table"

# A decision lists every procedure that is more than a technical correction.
jq -r '.changes[] | select(.class != "bien_tap") | .procedure' changes.json |
	grep . | sort -u > codes
while read -r code; do
	grep -qF "$code" ho_so/1-to-trinh.html || echo "$code"
done < codes > "$WORK/out"
[ -s codes ] && [ ! -s "$WORK/out" ]
ok "every procedure is in the proposal"

# Two levels are two rows, of the same code.
[ "$(grep -o '<p>2.000815</p>' phu-luc.html | wc -l)" -eq 2 ]
ok "a code of two levels is two rows"

if command -v ldd > /dev/null; then
	! ldd "$BIN/tthc-lint" 2> /dev/null | grep -q libxml2
	ok "tthc-lint does without libxml2"
else
	skip "tthc-lint does without libxml2" "no ldd"
fi

# print FILE: as PDF; every page A4 (595 by 842 points, standing or lying) and
# with words on it.
print() {
	chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer \
		--print-to-pdf=out.pdf "$1" > "$WORK/out" 2>&1 || return 1
	pages=$(pdfinfo out.pdf | sed -n 's/^Pages: *//p')
	[ "$(pdfinfo -f 1 -l "$pages" out.pdf |
		grep -cE 'size: +(59[45].* x 84[12]|84[12].* x 59[45])')" \
		-eq "$pages" ] || return 1
	at=0
	while [ "$at" -lt "$pages" ]; do
		at=$((at + 1))
		pdftotext -f "$at" -l "$at" out.pdf - |
			grep -q '[[:alpha:]]' || return 1
	done
}
if command -v chromium > /dev/null && command -v pdfinfo > /dev/null; then
	for page in bang.html ho_so/2-quyet-dinh.html ho_so/5-niem-yet.html; do
		print "$page"
		ok "$page prints on A4 without an empty page"
	done
else
	skip "pages print on A4 without an empty page" "no chromium, poppler"
fi
