#!/bin/sh
# The shape of the code: layers point one way, headers stand alone, functions
# and files keep their size, nothing dangerous is called.
. tests/lib.sh

# may FOLDER OTHERS...: no file of src/FOLDER includes from elsewhere.
may() {
	folder=$1
	shift
	allowed=$(echo "$folder" "$@" | tr ' ' '|')
	grep -nE '^#include "' "src/$folder"/*.[ch] |
		grep -vE "#include \"($allowed)/" > "$WORK/out"
	[ ! -s "$WORK/out" ]
	ok "src/$folder includes only $*"
}
: > "$WORK/err"
may base
may facts
may model base
may load model base facts
may diff load model base
may edit load model base
may lint load model base
may xml model base
may import xml edit load model base
may export xml import load model base
may report model base
may html base
may sheet html model base
may publish sheet html report model base
may notice export sheet html report model base
may site notice export sheet html report model base
may cli model base
may manual export import report diff model base

for header in src/*/*.h; do
	name=${header#src/}
	echo "#include \"$name\"" > "$WORK/one.c"
	# shellcheck disable=SC2046 # a list of options
	${CC:-cc} -std=c11 -D_POSIX_C_SOURCE=200809L -Isrc \
		$(pkg-config --cflags libxml-2.0) -fsyntax-only \
		"$WORK/one.c" 2>> "$WORK/err" || echo "$name" >> "$WORK/alone"
done
[ ! -s "$WORK/alone" ]
ok "every header compiles alone"

# A function starts at a name in column 0 and ends at a brace in column 0.
awk 'FNR == 1 { name = "" }
	/^[a-z_A-Z0-9]+\(/ { name = $0; start = FNR }
	/^}/ && name != "" {
		n = FNR - start + 1
		if (n > 80) print FILENAME ":" start ": " n " lines"
		name = ""
	}' src/*/*.c > "$WORK/out"
[ ! -s "$WORK/out" ]
ok "no function over 80 lines"
wc -l src/*/*.c | awk '$2 != "total" && $1 > 400 { print }' > "$WORK/out"
[ ! -s "$WORK/out" ]
ok "no file over 400 lines"
grep -nE '(^|[^a-z_])(strcpy|strcat|sprintf|strtok|atoi|gets|alloca) ?\(' \
	src/*/*.c 	> "$WORK/out"
[ ! -s "$WORK/out" ]
ok "no dangerous function"
grep -nE '[[:blank:]]+$' src/*/*.[ch] src/*/*.def src/model/rules/*.def \
	tests/*/*.c tests/*.sh tests/*/*.sh > "$WORK/out"
[ ! -s "$WORK/out" ]
ok "no blanks at line ends"
