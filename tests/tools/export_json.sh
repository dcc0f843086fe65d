#!/bin/sh
# tthc-export -f json as a vendor meets it: JSON for jq, YAML for tthc-diff.
. tests/lib.sh
export=$BIN/tthc-export
differ=$BIN/tthc-diff
portal=${TTHC_SHARED:-../shared}/data/portal

# back FROM TO: exports the catalogue FROM a file each and makes the catalogue
# TO of them, by nothing but other names.
back() {
	mkdir -p "$2/thu_tuc"
	cp -r "$1/tthc.yaml" "$1/danh_muc" "$2"
	run 0 "$export" -q -f json -o "$WORK/files/" "$1" || return 1
	for json in "$WORK"/files/*.json; do
		mv "$json" "$2/thu_tuc/$(basename "$json" .json).yaml"
	done
}

# same FROM TO: both catalogues are the same one, for tthc-diff and for jq.
same() {
	run 0 "$differ" "$1" "$2" && out "không có thay đổi" || return 1
	run 0 "$export" -q -f json -o "$WORK/from.json" "$1" &&
		run 0 "$export" -q -f json -o "$WORK/to.json" "$2" &&
		jq -S '.thu_tuc |= sort_by(.ma)' "$WORK/from.json" \
			> "$WORK/from" &&
		jq -S '.thu_tuc |= sort_by(.ma)' "$WORK/to.json" \
			> "$WORK/to" &&
		cmp "$WORK/from" "$WORK/to" > "$WORK/out"
}

sample "$WORK/one"
run 0 "$export" -q -f json "$WORK/one/thu_tuc/ho_tich/1.001193.yaml" &&
	jq -e '.ma == "1.001193" and .linh_vuc == ["ho_tich"] and
		.ho_so.so_bo == 1 and .yeu_cau_dieu_kien == "khong" and
		.can_cu_phap_ly[0] == {"so": "60/2014/QH13"} and
		(keys_unsorted | .[0:3]) == ["ma", "ten", "tom_tat"]' \
		"$WORK/out" > /dev/null
ok "one procedure is one object"
jq . "$WORK/out" > "$WORK/want" && cmp "$WORK/want" "$WORK/out"
ok "two blanks a level, a line feed at the end"
run 0 "$export" -q -f json "$WORK/one" &&
	jq -e '.phien_ban == "tthc/1" and (.thu_tuc | length) == 1 and
		.tthc.schema == "tthc/1" and
		.danh_muc.linh_vuc.ho_tich.ten == "Hộ tịch" and
		(.danh_muc | has("tinh") | not)' "$WORK/out" > /dev/null
ok "a catalogue: settings, own registers, procedures"
run 0 "$export" -q -f json "$WORK/one/thu_tuc" &&
	jq -e 'keys == ["phien_ban", "thu_tuc"]' "$WORK/out" > /dev/null
ok "a folder of it: the procedures alone"

run 0 "$export" -q -f json -j 1 -o "$WORK/j1" catalog &&
	run 0 "$export" -q -f json -j 4 -o "$WORK/j4" catalog &&
	cmp "$WORK/j1" "$WORK/j4"
ok "the same bytes with any number of threads"
jq -e '[.. | numbers | . == floor] | all and length > 500' "$WORK/j1" \
	> "$WORK/out" && ! grep -q '[0-9][.eE][0-9]*,\{0,1\}$' "$WORK/j1"
ok "no number has a fraction"
back catalog "$WORK/again" && same catalog "$WORK/again"
ok "catalog/ comes back as YAML"

if [ -d "$portal" ]; then
	run 0 "$BIN/tthc-import" -o "$WORK/real" "$portal" &&
		back "$WORK/real" "$WORK/real2" &&
		[ "$(find "$WORK/real2/thu_tuc" -type f | wc -l)" -ge 660 ] &&
		same "$WORK/real" "$WORK/real2"
	ok "every procedure of the national portal comes back"
else
	skip "every procedure of the national portal comes back" \
		"no $portal"
fi
