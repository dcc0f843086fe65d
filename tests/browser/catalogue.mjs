/*
 * A catalogue read without our own programs: its YAML by npm's parser, what
 * its keys hold by the field table, what its words mean by the vocabularies.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

import { YAML } from './packages.mjs';

/* One C string of adjacent literals. */
function literal(text) {
	return [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)]
		.map((m) => m[1].replace(/\\(.)/g, '$1')).join('');
}

/* Arguments between commas that are in no string. */
function split(args) {
	return [...args.matchAll(/((?:"(?:[^"\\]|\\.)*"|[^",])+)(?:,|$)/g)]
		.map((m) => m[1].trim());
}

function calls(text, name) {
	return [...text.matchAll(new RegExp(
		`^${name}\\(((?:"(?:[^"\\\\]|\\\\.)*"|[^")])*)\\)`, 'gm'))]
		.map((m) => split(m[1]));
}

/* records: { PHI: [{ key, kind, target, label }] };
   words: { CAP: { bo: 'Cấp bộ' } } */
function readTables() {
	const model = readFileSync('src/model/model.def', 'utf8');
	const vocabularies = readFileSync('src/model/vocab.def', 'utf8');
	const records = {}, words = {}, registers = {};

	for (const [record, , key, kind, , argument, , , label] of
		calls(model, 'FIELD'))
		(records[record] ??= {})[literal(key)] = {
			record, key: literal(key), kind, label: literal(label),
			target: argument.replace(/^[VGR]_/, '') };
	for (const [id, file] of calls(model, 'REGISTER'))
		registers[id] = literal(file);
	for (const [vocabulary, , word, label] of
		calls(vocabularies, 'WORD(?:_UNTIL)?'))
		(words[vocabulary] ??= {})[literal(word)] = literal(label);
	return { records, words, registers };
}

export const tables = readTables();

/* Everything is text: 1.10 must not become 1.1. */
export function readYaml(path) {
	return YAML.parse(readFileSync(path, 'utf8'),
		{ schema: 'failsafe', maxAliasCount: 0 });
}

export function writeYaml(value) {
	return YAML.stringify(value, { lineWidth: 0,
		defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
}

/* { root, settings, registers: { LINH_VUC: {…} }, procedures: [{ file, name,
   data }] } */
export function readCatalogue(root) {
	const registers = {}, procedures = [];

	for (const [id, file] of Object.entries(tables.registers)) {
		try {
			registers[id] = readYaml(
				join(root, 'danh_muc', `${file}.yaml`));
		} catch (e) {
			if (e.code !== 'ENOENT')
				throw e;
			registers[id] = {};
		}
	}
	for (const entry of readdirSync(join(root, 'thu_tuc'),
		{ recursive: true })) {
		if (entry.endsWith('.yaml'))
			procedures.push({ file: join(root, 'thu_tuc', entry),
				name: basename(entry, '.yaml') });
	}
	procedures.sort((a, b) => a.file < b.file ? -1 : 1);
	for (const p of procedures)
		p.data = readYaml(p.file);
	return { root, settings: readYaml(join(root, 'tthc.yaml')), registers,
		procedures };
}

function isEmpty(value) {
	return value === null || value === undefined || value === '';
}

/*
 * Calls visit({ field, value, path, holder }) for every filled scalar of a
 * record, in the order of the file. enter(field, holder) false leaves out what
 * stands under a key.
 */
export function walk(record, data, visit, enter = () => true, path = '') {
	for (const [key, value] of Object.entries(data ?? {})) {
		const field = tables.records[record]?.[key];

		if (field === undefined || isEmpty(value) || !enter(field, data))
			continue;
		for (const [i, item] of [value].flat().entries()) {
			const at = `${path}/${key}` +
				(Array.isArray(value) ? `/${i}` : '');

			if (isEmpty(item))
				continue;
			if (typeof item === 'object')
				walk(field.target, item, visit, enter, at);
			else
				visit({ field, value: item, path: at, holder: data });
		}
	}
}
