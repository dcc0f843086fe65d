/*
 * usage: check.js VOCABULARY FILE...
 *
 * VOCABULARY is schema.org as N-Quads. Every type and property must be in it,
 * a property must be for the type that it stands on, and a value one that the
 * property takes: texts, numbers, dates and durations are told apart.
 */
'use strict';
const fs = require('fs');

const [vocabulary, ...files] = process.argv.slice(2);
const domains = new Map(), ranges = new Map(), above = new Map();
const instances = new Map(), classes = new Set();

function push(map, key, value) {
	if (!map.has(key))
		map.set(key, new Set());
	map.get(key).add(value);
}

const term = /^<https?:\/\/schema\.org\/(\w+)> <([^>]+)> <([^>]+)>/;
for (const line of fs.readFileSync(vocabulary, 'utf8').split('\n')) {
	const match = term.exec(line);

	if (match === null)
		continue;
	const [, subject, predicate, object] = match;
	const name = object.replace(/^https?:\/\/schema\.org\//, '');

	if (predicate.endsWith('domainIncludes'))
		push(domains, subject, name);
	else if (predicate.endsWith('rangeIncludes'))
		push(ranges, subject, name);
	else if (predicate.endsWith('subClassOf'))
		push(above, subject, name);
	else if (object.endsWith('rdf-schema#Class'))
		classes.add(subject);
	else if (predicate.endsWith('#type'))
		push(instances, subject, name);
}

/* The class and all above it. */
function lineage(type) {
	const found = new Set([type]);

	for (const t of found)
		for (const up of above.get(t) || [])
			found.add(up);
	return found;
}

function meets(set, other) {
	return [...set].some((x) => other.has(x));
}

/* The types of schema.org that a plain value may stand for. */
function plainTypes(value) {
	if (typeof value === 'number')
		return new Set(Number.isInteger(value) ?
			['Integer', 'Number'] : ['Number']);
	if (typeof value === 'boolean')
		return new Set(['Boolean']);
	const types = new Set(['Text']);

	if (/^[a-z]+:\S+$/.test(value))
		types.add('URL');
	if (/^\d{4}-\d{2}-\d{2}$/.test(value))
		types.add('Date');
	if (/^P(\d+[YMWD])+$|^PT\d+H$/.test(value))
		types.add('Duration');
	const word = /^https:\/\/schema\.org\/(\w+)$/.exec(value);
	for (const t of (word && instances.get(word[1])) || [])
		types.add(t);
	return types;
}

let bad, seen;

function complain(where, text) {
	bad.push(`${where}: ${text}`);
}

function checkValue(where, property, value) {
	const wanted = ranges.get(property);

	if (Array.isArray(value)) {
		value.forEach((v, i) =>
			checkValue(`${where}/${i}`, property, v));
	} else if (value !== null && typeof value === 'object') {
		if (!meets(lineage(value['@type']), wanted))
			complain(where, `takes no ${value['@type']}`);
		checkObject(where, value);
	} else if (value === null || !meets(plainTypes(value), wanted)) {
		complain(where, `takes no ${JSON.stringify(value)}`);
	}
}

function checkObject(where, object) {
	const type = object['@type'];

	if (!classes.has(type))
		complain(where, `no type ${type}`);
	for (const [key, value] of Object.entries(object)) {
		if (key.startsWith('@'))
			continue;
		seen.add(`${type}.${key}`);
		if (!domains.has(key))
			complain(where, `no property ${key}`);
		else if (!meets(lineage(type), domains.get(key)))
			complain(where, `${key} is not for ${type}`);
		else
			checkValue(`${where}/${key}`, key, value);
	}
}

/* Services name each other and nothing else by @id: none stands twice. */
function checkIds(services) {
	const ids = new Set();

	for (const s of services) {
		if (ids.has(s['@id']))
			complain('', `${s['@id']} stands twice`);
		ids.add(s['@id']);
	}
}

let failed = false;
for (const file of files) {
	const document = JSON.parse(fs.readFileSync(file, 'utf8'));
	const services = document['@graph'] || [document];

	bad = [];
	seen = new Set();
	if (document['@context'] !== 'https://schema.org')
		complain('', 'another @context');
	services.forEach((s, i) => checkObject(`${i}`, s));
	checkIds(services);
	bad.slice(0, 20).forEach((b) => console.error(`${file}: ${b}`));
	console.log(`${file}: ${services.length} services, ` +
		`${seen.size} properties, ${bad.length} errors`);
	failed = failed || bad.length > 0 || services.length === 0;
}
process.exit(failed ? 1 : 0);
