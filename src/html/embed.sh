#!/bin/sh
# Prints C source that holds the named CSS files as strings: base.css as
# style_base. Comments stay: the page is read by people, too.
echo '#include "html/style.h"'
for file; do
	printf 'const char style_%s[] =\n' "$(basename "$file" .css)"
	sed -e 's/\\/\\\\/g' -e 's/"/\\"/g' -e 's/^/"/' -e 's/$/\\n"/' "$file"
	printf ';\n'
done
