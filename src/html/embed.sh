#!/bin/sh
# Prints C source that holds the named files as strings: notice.css as
# style_notice, search.js as script_search. Comments stay: pages are read by
# people, too.
echo '#include "html/look.h"'
for file; do
	name=$(basename "$file")
	case $name in
	*.css) name=style_${name%.css} ;;
	*) name=script_${name%.js} ;;
	esac
	printf 'const char %s[] =\n' "$name"
	sed -e 's/\\/\\\\/g' -e 's/"/\\"/g' -e 's/^/"/' -e 's/$/\\n"/' "$file"
	printf ';\n'
done
