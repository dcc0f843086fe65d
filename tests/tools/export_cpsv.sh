#!/bin/sh
# CPSV-AP as a user exports it: documents of one and of several, what is lost,
# what is refused; the official XSD takes all real records.
. tests/lib.sh
export=$BIN/tthc-export
shared=${TTHC_SHARED:-../shared}
models=$shared/reference/standards/cpsv-ap-xsd-3.2.0/models
xsd=$models/CoreVoc_CPSV-AP/CoreVoc_CPSV-AP.xsd
one=catalog/thu_tuc/ho_tich/1.001193.yaml

run 0 "$export" -f cpsv-ap "$one" && out '<ap:PublicServiceCPSVAP ' &&
	out 'urn:tthc:linh-vuc:ho_tich' && out 'xml:lang="vi"'
ok "one procedure is a document"
err 'thu_tuc.ra_soat: Ngày rà soát'
ok "what has no place is named on stderr"
run 0 "$export" -f rdf "$one" && out '<rdf:RDF ' &&
	out 'rdf:about="urn:tthc:thu-tuc:1.001193"' && ! out 'dcat:Dataset'
ok "one procedure as RDF"

sample "$WORK/c"
cp "$WORK/c/thu_tuc/ho_tich/1.001193.yaml" "$WORK/c/thu_tuc/ho_tich/b.yaml"
sed -i 's/1\.001193/1.001194/' "$WORK/c/thu_tuc/ho_tich/b.yaml"
cd "$WORK/c" || exit 1
run 0 "$export" -q -f cpsv-ap && out '<ap:Dataset ' &&
	[ "$(grep -c '<ap:HasPart>' "$WORK/out")" -eq 2 ]
ok "several are the parts of one catalogue"
cp "$WORK/out" "$WORK/jobs"
run 0 "$export" -q -f cpsv-ap -j 2 && cmp "$WORK/out" "$WORK/jobs"
ok "with more threads the same bytes"
run 0 "$export" -q -f rdf && out '<dcat:Dataset ' &&
	[ "$(grep -c '<dct:isPartOf ' "$WORK/out")" -eq 2 ]
ok "several as RDF"

printf 'tom_tat: "a\\eb"\n' >> thu_tuc/ho_tich/b.yaml
run 2 "$export" -q -f rdf && [ ! -s "$WORK/out" ]
ok "a text that XML cannot hold is refused"
cd "$HERE" || exit 1

if ! command -v xmllint > /dev/null 2>&1; then
	skip "exports by the official XSD" "no xmllint"
	exit 0
elif [ ! -f "$xsd" ]; then
	skip "exports by the official XSD" "TTHC_SHARED has none"
	exit 0
fi

# valid FILE...: true if the official XSD takes all of them.
valid() {
	run 0 xmllint --noout --nonet --schema "$xsd" "$@"
}
(cd catalog && run 0 "$export" -q -f cpsv-ap -o "$WORK/catalog.xml") &&
	valid "$WORK/catalog.xml"
ok "the sample catalogue by the official XSD"
(cd catalog && run 0 "$export" -q -f cpsv-ap -o "$WORK/each/") &&
	[ "$(find "$WORK/each" -name '*.xml' | wc -l)" -eq 98 ] &&
	find "$WORK/each" -name '*.xml' -exec xmllint --noout --nonet \
		--schema "$xsd" {} + > "$WORK/out" 2> "$WORK/err"
ok "each of its procedures alone"
if [ -d "$shared/data/portal" ]; then
	run 0 "$BIN/tthc-import" -o "$WORK/real" "$shared/data/portal" &&
		(cd "$WORK/real" &&
		run 0 "$export" -q -f cpsv-ap -o "$WORK/real.xml") &&
		[ "$(grep -c '^  <ap:HasPart>' "$WORK/real.xml")" -eq 660 ] &&
		valid "$WORK/real.xml"
	ok "all real records by the official XSD"
else
	skip "all real records by the official XSD" "TTHC_SHARED has none"
fi
sed 's/<ap:HasPart>/<ap:HasPiece>/; s/<\/ap:HasPart>/<\/ap:HasPiece>/' \
	"$WORK/catalog.xml" > "$WORK/bad.xml"
run 3 xmllint --noout --nonet --schema "$xsd" "$WORK/bad.xml"
ok "a changed export is refused"
