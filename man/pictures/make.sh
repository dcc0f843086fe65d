#!/bin/sh
# Makes the pictures of the README anew: the sample catalogue as it is printed,
# and the site on a touch screen. BIN is the folder of the programs; needs
# chromium and pdftoppm.
set -eu
bin=$(cd "$BIN" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
catalog=$here/../../catalog
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
day=2026-11-22

chromium() {
	command chromium --headless --no-sandbox --disable-gpu --disable-sync \
		--disable-background-networking --disable-component-update \
		--hide-scrollbars --user-data-dir="$work/profile" "$@" 2>/dev/null
}

# page NAME WIDTH ARGUMENTS...: the first page of a notice.
page() {
	name=$1 width=$2
	shift 2
	"$bin/tthc-render" --as-of "$day" -q -o "$work/$name.html" "$@" || true
	chromium --no-pdf-header-footer \
		--print-to-pdf="$work/$name.pdf" "file://$work/$name.html"
	pdftoppm -png -singlefile -gray -scale-to-x "$width" -scale-to-y -1 \
		"$work/$name.pdf" "$here/$name"
}

page thu-tuc 620 "$catalog/thu_tuc/cu_tru/1.010038.yaml"
page danh-muc 880 --kind danh-muc "$catalog/thu_tuc/chung_thuc" \
	"$catalog/thu_tuc/cu_tru"
page phi 620 --kind phi "$catalog/thu_tuc/chung_thuc"
page phan-anh 620 --kind phan-anh "$catalog"
page phieu-huong-dan 620 --kind phieu-huong-dan \
	"$catalog/thu_tuc/ho_tich/1.001193.yaml"

# Two states of one procedure.
file=thu_tuc/ho_kinh_doanh/1.001612.yaml
for side in cu moi; do
	mkdir -p "$work/$side/$(dirname "$file")"
	cp -r "$catalog/tthc.yaml" "$catalog/danh_muc" "$work/$side"
	cp "$catalog/$file" "$work/$side/$file"
done
sed -i -e '0,/thoi_han: 3 ngày làm việc/s//thoi_han: 5 ngày làm việc/' \
	-e 's/muc_thu: 50000$/muc_thu: 30000/' "$work/moi/$file"
page thay-doi 620 --kind thay-doi "$work/cu" "$work/moi"

"$bin/tthc-render" --kind trang --as-of "$day" -q -o "$work/trang" "$catalog"
chromium --window-size=1080,1920 --virtual-time-budget=4000 \
	--force-device-scale-factor=0.5 --screenshot="$here/trang.png" \
	"file://$work/trang/index.html#q=dang%20ky%20khai%20sinh"
