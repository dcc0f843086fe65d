#!/bin/sh
# What `make demo` shows: a clean catalogue, a defect found, its explanation,
# what a revision changes for the citizen, and what is pinned to the wall.
set -eu
bin=$(cd "$BIN" && pwd)
lint=$bin/tthc-lint
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

say() {
	printf '\n\033[1m%s\033[0m\n' "$*"
}

say "1. Kiểm tra bộ thủ tục mẫu (lint the sample catalogue): tthc-lint --show warning catalog"
"$lint" --show warning catalog

say "2. Một tệp có lỗi (a file with a defect)"
cp -r catalog "$work/catalog"
file=$work/catalog/thu_tuc/ho_tich/1.001193.yaml
sed -i 's/^ten: .*/ten: Đăng ký khai sinh (1.001193)/' "$file"
(cd "$work" && "$lint" --show warning \
	catalog/thu_tuc/ho_tich/1.001193.yaml) || [ $? -eq 1 ]

say "3. Vì sao (why): tthc-lint --explain TT215"
"$lint" --explain TT215

# Two states of one procedure: handed in at the counter it takes two working
# days longer, online it costs less.
say "4. Sửa thời hạn và lệ phí (a revised limit and fee): tthc-diff cu moi"
file=thu_tuc/ho_kinh_doanh/1.001612.yaml
for side in cu moi; do
	mkdir -p "$work/$side/thu_tuc/ho_kinh_doanh"
	cp -r catalog/tthc.yaml catalog/danh_muc "$work/$side"
	cp "catalog/$file" "$work/$side/$file"
done
sed -i -e '0,/thoi_han: 3 ngày làm việc/s//thoi_han: 5 ngày làm việc/' \
	-e 's/muc_thu: 50000$/muc_thu: 30000/' "$work/moi/$file"
(cd "$work" && "$bin/tthc-diff" cu moi) || [ $? -eq 1 ]

say "5. Xếp loại theo bảng nào (the table behind it): tthc-diff --explain DF101"
"$bin/tthc-diff" --explain DF101

say "6. Bản niêm yết và trang tra cứu (notices and a site): tthc-render"
"$bin/tthc-render" -o "$BIN/../niem-yet" --toc catalog
"$bin/tthc-render" --kind trang -o "$BIN/../trang" catalog

say "Xem tiếp (next)"
cat <<END
  $(dirname "$BIN")/trang/index.html     trang tra cứu: mở bằng trình duyệt
  $(dirname "$BIN")/niem-yet/muc-luc.html các tờ niêm yết: mở, in
  catalog/                  bộ thủ tục mẫu: sửa một tệp trong thu_tuc/, chạy tthc-diff
  tthc-lint --help          các tùy chọn;  tthc-lint --list-rules  các quy tắc
  tthc-diff --help          các tùy chọn;  tthc-diff --list-directions  các hướng
  mandoc -a man/tthc-diff.1 hướng dẫn sử dụng;  man/tthc-lint.1
  README.md                 làm gì, cài ở đâu, thêm khóa, quy tắc, hướng thay đổi
END
printf '\n  %s\n' "Chương trình nằm trong (programs are in) $BIN"
