#!/bin/sh
# Exports as RDF against the SHACL shapes of CPSV-AP. Prints TAP and ends with
# a line "N passed, N failed[, N skipped]".
#
# OUT is the build folder of the variant, RDF_HOME where the packages of npm
# and what the tests make are kept; nothing is installed elsewhere. The shapes
# and the real records are found in TTHC_SHARED.
set -u
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$RDF_HOME" || exit 2
RDF_HOME=$(cd "$RDF_HOME" && pwd)
BIN=$(cd "$OUT/bin" && pwd)
export RDF_HOME
shared=${TTHC_SHARED:-../shared}
shapes=$shared/reference/standards/cpsv-ap-3.2.0/shacl/cpsv-ap-SHACL.ttl
passed=0 failed=0 skipped=0

# nothing WHY: no test can run here; that is no success.
nothing() {
	echo "ok 1 - exports as RDF # skip $1"
	echo "1..1"
	echo "0 passed, 0 failed, 1 skipped"
	exit 0
}

# ok NAME: the result of the command before.
ok() {
	if [ $? -eq 0 ]; then
		passed=$((passed + 1))
		echo "ok $((passed + failed + skipped)) - $1"
	else
		failed=$((failed + 1))
		echo "not ok $((passed + failed + skipped)) - $1"
		head -20 "$RDF_HOME/log" | sed 's/^/# /'
	fi
}

check() {
	node "$here/check.mjs" "$shapes" "$@" > "$RDF_HOME/log" 2>&1
}

for program in node npm; do
	command -v "$program" >/dev/null 2>&1 || nothing "no $program"
done
[ -f "$shapes" ] || nothing "TTHC_SHARED has no shapes of CPSV-AP"
if ! cmp -s "$here/package-lock.json" "$RDF_HOME/installed"; then
	cp "$here/package.json" "$here/package-lock.json" "$RDF_HOME" &&
		(cd "$RDF_HOME" && npm ci --ignore-scripts --no-audit \
			--no-fund --silent) >&2 ||
		nothing "npm could not install the packages of package.json"
	cp "$here/package-lock.json" "$RDF_HOME/installed"
fi

# What is right.
one=$RDF_HOME/one.rdf
"$BIN/tthc-export" -q -f rdf -o "$one" catalog/thu_tuc/ho_tich/1.001193.yaml &&
	check "$one"
ok "one procedure"
(cd catalog && "$BIN/tthc-export" -q -f rdf -o "$RDF_HOME/catalog.rdf") &&
	check "$RDF_HOME/catalog.rdf"
ok "the sample catalogue: $(tail -1 "$RDF_HOME/log")"
if [ -d "$shared/data/portal" ]; then
	rm -rf "$RDF_HOME/real"
	"$BIN/tthc-import" -o "$RDF_HOME/real" "$shared/data/portal" \
		2> "$RDF_HOME/log" &&
		(cd "$RDF_HOME/real" &&
		"$BIN/tthc-export" -q -f rdf -o "$RDF_HOME/real.rdf") &&
		check "$RDF_HOME/real.rdf"
	ok "all real records: $(tail -1 "$RDF_HOME/log")"
else
	skipped=1
	echo "ok 3 - all real records # skip TTHC_SHARED has none"
fi

# What is not: every fault is found, by the shapes or by what they forgot.
# refused NAME WHAT SCRIPT: the document that sed makes is refused for WHAT.
refused() {
	sed "$3" "$one" > "$RDF_HOME/bad.rdf"
	! cmp -s "$one" "$RDF_HOME/bad.rdf" &&
		! check "$RDF_HOME/bad.rdf" && grep -q "$2" "$RDF_HOME/log"
	ok "refused: $1"
}
refused "a title without a language" 'title DatatypeConstraintComponent' \
	's/<dct:title xml:lang="vi">/<dct:title>/'
refused "a code that is declared nowhere" 'audience ClassConstraintComponent' \
	's/skos:Concept rdf:about="urn:tthc:doi-tuong:cong_dan_viet_nam"/rdf:Description rdf:about="urn:tthc:x"/
	/urn:tthc:x/,/<\/skos:Concept>/s/<\/skos:Concept>/<\/rdf:Description>/'
refused "a limit in words for a duration" \
	'processingTime DatatypeConstraintComponent' \
	's/<dct:language>/<cv:processingTime>5 ngày làm việc<\/cv:processingTime>&/'
refused "two identifiers" 'identifier MaxCountConstraintComponent' \
	's/<dct:identifier>1.001193</<dct:identifier>x<\/dct:identifier>&/'
refused "no competent authority" \
	'hasCompetentAuthority MinCountConstraintComponent' \
	's/cv:hasCompetentAuthority/cv:hasAuthority/'
refused "an authority of no place" 'spatial MinCountConstraintComponent' \
	'/<dct:spatial rdf:resource=/d'
refused "no XML" 'bad.rdf: .*mismatch\|bad.rdf: .*tag' \
	's/<\/cv:hasChannel>/<\/cv:hasChannels>/'

echo "1..$((passed + failed + skipped))"
echo "$passed passed, $failed failed$([ "$skipped" -eq 0 ] ||
	echo ", $skipped skipped")"
[ "$failed" -eq 0 ]
