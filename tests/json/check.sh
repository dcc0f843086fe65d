#!/bin/sh
# Checks exported procedures against the JSON Schema of a procedure file.
#
# usage: check.sh FOLDER SCHEMA FILE...
#
# FILE is what `tthc-export -f json` gives of a catalogue. The validator comes
# from npm, at this version, and is kept in FOLDER (a part of the build tree),
# so this check is for developers and not part of `make check`. Exit status: 0
# valid, 1 not valid, 2 cannot check.
set -u

validator_package='ajv@6.12.6'

[ $# -ge 3 ] || { echo "usage: $0 FOLDER SCHEMA FILE..." >&2; exit 2; }
folder=$1
shift
if [ ! -d "$folder/node_modules/ajv" ]; then
	mkdir -p "$folder" || exit 2
	npm install --prefix "$folder" --silent --ignore-scripts \
	    --no-audit --no-fund "$validator_package" || exit 2
fi
NODE_PATH=$folder/node_modules node "$(dirname "$0")/validate.js" "$@"
