#!/bin/sh
# history.sh BASE DIR [PROCEDURES [CHANGED]]: makes DIR a git repository of a
# catalogue with that many procedures (10000), copies of those in the catalogue
# BASE under codes of their own, and a second commit in which so many (100)
# have another time limit, or another name if they have no limit.
set -eu
base=$1 dir=$2 total=${3:-10000} changed=${4:-100}

# write WHAT: all procedures as they first were, or the changed ones anew.
write() {
	find "$base/thu_tuc" -name '*.yaml' | LC_ALL=C sort | LC_ALL=C awk \
		-v base="$base/" -v dir="$dir" -v total="$total" \
		-v changed="$changed" -v what="$1" '
	function change(text) {
		if (match(text, /thoi_han: "[0-9]+/))
			return substr(text, 1, RSTART + RLENGTH - 1) "0" \
				substr(text, RSTART + RLENGTH)
		sub(/\nten: /, "&Thủ tục ", text)
		return text
	}
	{
		path[n++] = $0
		while ((getline line < $0) > 0)
			text[n - 1] = text[n - 1] line "\n"
		close($0)
	}
	END {
		for (i = 0; i < total; i++) {
			before = int(i * changed / total)
			after = int((i + 1) * changed / total)
			if (what == "changed" && before == after)
				continue
			k = i % n
			code = sprintf("7.%06d", i)
			copy = "\n" text[k]
			sub(/\nma: [^\n]*/, "\nma: \"" code "\"", copy)
			if (what == "changed")
				copy = change(copy)
			file = substr(path[k], length(base) + 1)
			sub(/[^\/]*$/, code ".yaml", file)
			printf "%s", substr(copy, 2) > (dir "/" file)
			close(dir "/" file)
		}
	}'
}

commit() {
	git -C "$dir" add -A
	git -C "$dir" -c user.name=bench -c user.email=bench@example.invalid \
		commit -q -m "$1"
}

rm -rf "$dir"
mkdir -p "$dir"
cp -r "$base/danh_muc" "$dir/"
echo 'schema: tthc/1' > "$dir/tthc.yaml"
(cd "$base" && find thu_tuc -type d) | (cd "$dir" && xargs mkdir -p)
git init -q "$dir"
git -C "$dir" config gc.auto 0
write all
commit first
write changed
commit second
git -C "$dir" gc -q
