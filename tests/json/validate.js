/*
 * usage: validate.js SCHEMA FILE...
 *
 * SCHEMA is draft-07, made for the files of a catalogue; every procedure of an
 * exported document must meet it, and so must its settings and the rows of its
 * registers, which stand under "definitions".
 */
'use strict';
const fs = require('fs');
const Ajv = require('ajv');

const [schemaFile, ...files] = process.argv.slice(2);
const schema = JSON.parse(fs.readFileSync(schemaFile, 'utf8'));
const ajv = new Ajv({ allErrors: true });
ajv.addSchema(schema);

function check(type, value, name) {
	if (ajv.validate(`${schema.$id}#/definitions/${type}`, value))
		return 0;
	console.error(`${name}: ${ajv.errorsText()}`);
	return 1;
}

let bad = 0, n = 0;
for (const file of files) {
	const document = JSON.parse(fs.readFileSync(file, 'utf8'));

	for (const p of document.thu_tuc) {
		bad += check('thu_tuc', p, `${file}: ${p.ma}`);
		n++;
	}
	bad += check('tthc', document.tthc, `${file}: tthc`);
	for (const [name, rows] of Object.entries(document.danh_muc))
		for (const [id, row] of Object.entries(rows))
			bad += check(name, row, `${file}: ${name}/${id}`);
}
console.log(`${n} procedures checked, ${bad} errors`);
process.exit(bad > 0 || n === 0 ? 1 : 0);
