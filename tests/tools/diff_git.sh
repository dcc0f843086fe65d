#!/bin/sh
# tthc-diff in git as a user runs it: what is compared, exit status, and that
# nothing that cannot be read passes for "no change".
. tests/lib.sh
diff=$BIN/tthc-diff
file=thu_tuc/ho_tich/1.001193.yaml
export HOME="$WORK" GIT_CONFIG_NOSYSTEM=1
export GIT_AUTHOR_NAME=Test GIT_AUTHOR_EMAIL=test@example.invalid
export GIT_COMMITTER_NAME=Test GIT_COMMITTER_EMAIL=test@example.invalid
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE XDG_CONFIG_HOME

sample "$WORK/repo/danh mục"
cd "$WORK/repo/danh mục" || exit 1
git init -q -b main "$WORK/repo"
git add . && git commit -q -m 1
run 0 "$diff" --as-of 2026-11-22
ok "a clean work tree: status 0"
run 0 "$diff" --as-of 2026-11-22 --state && out khong_doi
ok "--state says that nothing has changed"

# Twice the time limit.
sed -i 's/thoi_han: 1 ngày/thoi_han: 2 ngày/' "$file"
run 1 "$diff" --as-of 2026-11-22 --lang en && out "$file"
ok "a heavier burden in the work tree: status 1, file named"
run 0 "$diff" --staged --as-of 2026-11-22
ok "nothing staged yet"
git add . && run 1 "$diff" --staged --as-of 2026-11-22
ok "staged"
git commit -q -m 2
run 1 "$diff" HEAD~1 HEAD --as-of 2026-11-22 &&
	run 1 "$diff" HEAD~1.. --as-of 2026-11-22 &&
	run 1 "$diff" HEAD~1...HEAD --as-of 2026-11-22
ok "two revisions, A..B, A...B"
run 0 "$diff" HEAD HEAD~1 --as-of 2026-11-22
ok "the other way round it is lighter: status 0"
run 1 "$diff" "HEAD~1:./$file" "HEAD:./$file" --as-of 2026-11-22 &&
	run 1 "$diff" "HEAD~1:danh mục" "HEAD:danh mục" --as-of 2026-11-22
ok "REV:PATH of a file and of a folder with a blank"
cp -r . "$WORK/khac" && git -C "$WORK/repo" show "HEAD~1:danh mục/$file" \
	> "$WORK/khac/$file"
run 1 "$diff" "$WORK/khac" . --as-of 2026-11-22 &&
	run 1 "$diff" "$WORK/khac/$file" "$file" --as-of 2026-11-22
ok "two folders, two files"

# Nothing of this may look like "no change".
run 2 "$diff" HEAD~9 && err "HEAD~9" && [ ! -s "$WORK/out" ]
ok "history too short: status 2"
run 2 "$diff" mian && err 'có phải là "main" không'
ok "misspelt branch: status 2 and a suggestion"
run 2 "$diff" -- --output=ra HEAD && [ ! -e ra ]
ok "no operand becomes an option of git"
git clone -q --depth 1 "file://$WORK/repo" "$WORK/nong"
cd "$WORK/nong/danh mục" || exit 1
run 2 "$diff" HEAD~1 && err "git fetch --unshallow origin"
ok "shallow clone: status 2 and what to run"
cd "$WORK/repo/danh mục" || exit 1
printf 'ma: [\n' > "$file"
run 2 "$diff" --as-of 2026-11-22 && err "thư mục làm việc"
ok "a broken procedure: status 2"
run 2 "$diff" --as-of 2026-11-22 --state && ! out khong_doi
ok "a broken procedure has no state"
git checkout -q . && echo 'la: [' >> danh_muc/van_ban.yaml
run 2 "$diff" --as-of 2026-11-22
ok "a broken register: status 2"
git checkout -q .
blob=$(git rev-parse "HEAD~1:./$file")
rm -f "$WORK/repo/.git/objects/$(echo "$blob" | cut -c1-2)/$(echo "$blob" |
	cut -c3-)"
git remote add goc "file://$WORK/xa"
run 2 "$diff" HEAD~1 && err "git fetch goc $blob"
ok "a missing object: status 2 and what to run"

# The speed of a large catalogue rests on reading only what differs.
sample "$WORK/nhieu"
cd "$WORK/nhieu" || exit 1
git init -q -b main .
i=0
while [ $i -lt 50 ]; do
	sed "s/^ma: .*/ma: \"9.0000$((i + 10))\"/" \
		"$HERE/tests/rules/mau.yaml" > "thu_tuc/ho_tich/9.0000$((i + 10)).yaml"
	i=$((i + 1))
done
git add . && git commit -q -m 1
sed -i 's/^ten: .*/ten: Đăng ký/' thu_tuc/ho_tich/9.000010.yaml
git commit -q -a -m 2
rm -f .git/objects/pack/*
for i in 11 12 13; do
	blob=$(git rev-parse "HEAD:thu_tuc/ho_tich/9.0000$i.yaml")
	rm -f ".git/objects/$(echo "$blob" | cut -c1-2)/$(echo "$blob" |
		cut -c3-)"
done
run 0 "$diff" HEAD~1 HEAD --fail-on never --as-of 2026-11-22 &&
	out 9.000010
ok "blobs that do not differ are not read"
run 0 env GIT_TRACE="$WORK/trace" "$diff" HEAD~1 HEAD --fail-on never &&
	[ "$(grep -c 'built-in: git' "$WORK/trace")" -eq 2 ]
ok "two children of git"
