#!/bin/sh
# What `make demo` shows: a clean catalogue, a defect found, its explanation.
set -eu
lint=$(cd "$BIN" && pwd)/tthc-lint
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
	catalog/thu_tuc/ho_tich/1.001193.yaml) || true

say "3. Vì sao (why): tthc-lint --explain TT215"
"$lint" --explain TT215

say "Xem tiếp (next)"
cat <<'END'
  catalog/                 bộ thủ tục mẫu: mở một tệp trong thu_tuc/ để xem
  tthc-lint --help         các tùy chọn;  tthc-lint --list-rules  các quy tắc
  mandoc -a man/tthc-lint.1 hướng dẫn sử dụng
  README.md                làm gì, cài ở đâu, thêm khóa và quy tắc thế nào
END
printf '\n  %s\n' "Chương trình nằm trong (programs are in) $BIN"
