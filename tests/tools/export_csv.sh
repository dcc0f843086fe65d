#!/bin/sh
# tthc-export -f csv, read by another program's reader of CSV: every row has
# its cells, every value comes back.
. tests/lib.sh
export=$BIN/tthc-export
portal=${TTHC_SHARED:-../shared}/data/portal

# rows FROM: the three kinds of rows of a catalogue, and its JSON.
rows() {
	for kind in thu-tuc phi giay-to; do
		run 0 "$export" -q -f csv --rows $kind \
			-o "$WORK/$kind.csv" "$1" || return 1
	done
	run 0 "$export" -q -f json -o "$WORK/all.json" "$1"
}

sample "$WORK/one"
one=$WORK/one/thu_tuc/ho_tich/1.001193.yaml
run 0 "$export" -q -f csv "$one" &&
	[ "$(head -c 3 "$WORK/out" | od -An -tx1 | tr -d ' ')" = efbbbf ] &&
	[ "$(grep -c "$(printf '\r')\$" "$WORK/out")" -eq 2 ]
ok "a byte order mark, CR LF, a heading and a row"
out "\"'1.001193\",," && out ',"Hộ tịch","ho_tich",' && out ',2026-06-30,'
ok "a code is text, a date is none"
run 0 "$export" -f csv "$one" && [ ! -s "$WORK/err" ]
ok "a view: of what has no column nothing is said"
run 0 "$export" -q -f csv --rows phi "$one" && out "Mức thu bằng lời" &&
	[ "$(wc -l < "$WORK/out")" -eq 1 ]
ok "no fee, no row"
run 0 "$export" -q -f csv --rows giay-to "$one" &&
	out '"Tờ khai đăng ký khai sinh"' && [ "$(wc -l < "$WORK/out")" -eq 3 ]
ok "a row a paper"

if ! command -v python3 > /dev/null; then
	skip "CSV read by Python" "no python3"
	exit 0
fi

# check: compares the tables with the JSON of the same catalogue.
check() {
	python3 - "$WORK" > "$WORK/out" 2> "$WORK/err" <<'END'
import csv, json, sys

folder = sys.argv[1]
procedures = json.load(open(folder + "/all.json", encoding="utf-8"))["thu_tuc"]

def text(cell):
    return cell[1:] if cell.startswith("'") else cell

def table(kind):
    name = "%s/%s.csv" % (folder, kind)
    raw = open(name, "rb").read()
    assert raw.startswith(b"\xef\xbb\xbf") and raw.endswith(b"\r\n")
    with open(name, encoding="utf-8-sig", newline="") as f:
        rows = list(csv.reader(f, strict=True))
    assert all(len(r) == len(rows[0]) for r in rows), kind
    assert not any(c[:1] in "=+-@\t\r" for r in rows for c in r if c), kind
    return [dict(zip(rows[0], map(text, r))) for r in rows[1:]]

def filled(value):
    return value if isinstance(value, list) else []

rows = table("thu-tuc")
assert [r["Mã thủ tục"] for r in rows] == [p["ma"] for p in procedures]
assert [r["Tên thủ tục"] for r in rows] == [p["ten"] for p in procedures]
assert [r["Mã lĩnh vực"] for r in rows] == \
    ["; ".join(p["linh_vuc"]) for p in procedures]

fees = [(p["ma"], f) for p in procedures for w in filled(p["cach_thuc"])
        for f in filled(w.get("phi_le_phi"))]
rows = table("phi")
assert [r["Mã thủ tục"] for r in rows] == [ma for ma, _ in fees]
assert [r["Mức thu"] for r in rows] == \
    [str(f["muc_thu"]) if isinstance(f.get("muc_thu"), int) else ""
     for _, f in fees]
assert [r["Ghi chú"] for r in rows] == \
    [f.get("ghi_chu") or "" for _, f in fees]

papers = []
for p in procedures:
    for group in filled((p.get("ho_so") or {}).get("nhom")):
        for paper in filled(group.get("giay_to")):
            choices = filled(paper.get("mot_trong"))
            if not choices or paper.get("ten"):
                papers.append(paper)
            papers += choices
rows = table("giay-to")
assert [r["Tên giấy tờ"] for r in rows] == [p["ten"] for p in papers]
assert [r["Bản chính"] for r in rows] == \
    [str(p.get("ban_chinh", "")) for p in papers]
print(len(procedures), len(fees), len(papers))
END
}

rows catalog && check && out 98
ok "catalog/: every row has its cells, every value comes back"
if [ -d "$portal" ]; then
	run 0 "$BIN/tthc-import" -o "$WORK/real" "$portal" &&
		rows "$WORK/real" && check && out 660
	ok "so do the procedures of the national portal"
else
	skip "so do the procedures of the national portal" "no $portal"
fi
