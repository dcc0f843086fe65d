#!/bin/sh
# The pages in a real browser and on paper. Prints TAP and ends with a line
# "N passed, N failed[, N skipped]".
#
# OUT is the build folder of the variant, BROWSER_HOME where the packages of
# npm and what the tests make are kept; nothing is installed elsewhere.
set -u
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$BROWSER_HOME" || exit 2
BROWSER_HOME=$(cd "$BROWSER_HOME" && pwd)
BIN=$(cd "$OUT/bin" && pwd)
export BIN BROWSER_HOME

# nothing WHY: no test can run here; that is no success.
nothing() {
	echo "ok 1 - pages in a browser # skip $1"
	echo "1..1"
	echo "0 passed, 0 failed, 1 skipped"
	exit 0
}

# browser: the path of one that starts. A snap does not as root and in
# containers, and it cannot see a build tree outside of the home folder.
browser() {
	for name in chromium chromium-browser google-chrome-stable \
	    google-chrome; do
		path=$(command -v "$name" 2>/dev/null) || continue
		timeout 60 "$path" --headless --no-sandbox --disable-gpu \
			--user-data-dir="$BROWSER_HOME/profile" \
			--dump-dom "file://$here/alive.html" 2>/dev/null |
			grep -q 'id="alive"' && echo "$path" && return
	done
	return 1
}

for program in node npm java pdftotext pdftoppm zbarimg; do
	command -v "$program" >/dev/null 2>&1 ||
		nothing "no $program; sh .ci/deps-browser installs it"
done
CHROMIUM=${CHROMIUM:-$(browser)} || nothing "no Chromium that starts; Debian \
has the package chromium, on Ubuntu install Google Chrome or set CHROMIUM to \
the path of a Chromium that is no snap"
export CHROMIUM

# Node.js 20 is what the driver asks for; where the system's is older, one
# from npm is used, of the version that the lock file names.
node=$(command -v node)
old=
[ "$("$node" -p 'process.versions.node.split(".")[0]')" -ge 20 ] || old=yes
if ! cmp -s "$here/package-lock.json" "$BROWSER_HOME/installed$old"; then
	cp "$here/package.json" "$here/package-lock.json" "$BROWSER_HOME" &&
		(cd "$BROWSER_HOME" && npm ci --ignore-scripts --no-audit \
			--no-fund --silent $([ -n "$old" ] || echo --omit=optional)) >&2 ||
		nothing "npm could not install the packages of package.json"
	cp "$here/package-lock.json" "$BROWSER_HOME/installed$old"
fi
[ -z "$old" ] || node=$(ls "$BROWSER_HOME"/node_modules/node-linux-*/bin/node)

exec "$node" "$here/main.mjs" "$@"
