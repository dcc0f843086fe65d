#!/bin/sh
# Checks SARIF logs against the schema of SARIF 2.1.0.
#
# usage: check.sh FOLDER LOG...
#
# The schema and a validator come from npm, at these versions, and are kept in
# FOLDER (a part of the build tree), so this check is for developers and not
# part of `make check`. Exit status: 0 valid, 1 not valid, 2 cannot check.
set -u

schema_package='@microsoft/jest-sarif@1.0.0-beta.0'
validator_package='ajv@6.12.6'

[ $# -ge 2 ] || { echo "usage: $0 FOLDER LOG..." >&2; exit 2; }
folder=$1
shift
if [ ! -d "$folder/node_modules/ajv" ]; then
	mkdir -p "$folder" || exit 2
	npm install --prefix "$folder" --silent --ignore-scripts \
	    --no-audit --no-fund \
	    "$schema_package" "$validator_package" || exit 2
fi
NODE_PATH=$folder/node_modules node "$(dirname "$0")/validate.js" \
    "$folder/node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" \
    "$@"
