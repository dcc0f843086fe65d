/*
 * usage: check.mjs SHAPES DOCUMENT...
 *
 * RDF/XML documents against SHACL shapes. A document of several procedures is
 * validated in batches: the whole graph is too slow for the validator, and one
 * procedure at a time reads what they share again and again. Beyond the shapes
 * it looks at what they do not ask for: no blank nodes, a language on every
 * text that people read, every code in a scheme, every resource told of
 * described, unless it is another procedure.
 *
 * Prints what is wrong, and one line per document; exit status 1 if anything
 * is. RDF_HOME is where the packages of package.json are.
 */
import { createReadStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(join(process.env.RDF_HOME, 'package.json'));
const load = (name) => import(pathToFileURL(require.resolve(name)));
const { default: env } = await load('@zazuko/env');
const { Parser } = await load('n3');
const { default: Validator } = await load('rdf-validate-shacl');
const { RdfXmlParser } = await load('rdfxml-streaming-parser');

const BATCH = 25;		/* procedures validated at a time */
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const DCT = 'http://purl.org/dc/terms/';
const SERVICE = 'http://purl.org/vocab/cpsv#PublicService';
const DATASET = 'http://www.w3.org/ns/dcat#Dataset';

/* Texts that people read; a wrong language here is a wrong answer there. */
const TEXTS = new Set([`${DCT}title`, `${DCT}description`,
	`${SKOS}prefLabel`, `${SKOS}altLabel`,
	'http://www.w3.org/ns/dcat#keyword']);

/* Told of, and described in another document. */
const ELSEWHERE = new Set([`${DCT}relation`, `${DCT}replaces`,
	`${DCT}source`, `${RDF}type`]);

function readXml(path) {
	return new Promise((resolve, reject) => {
		const quads = [];
		createReadStream(path).pipe(new RdfXmlParser({ strict: true }))
			.on('data', (q) => quads.push(q))
			.on('error', reject)
			.on('end', () => resolve(quads));
	});
}

/* The quads by subject, and the procedures among them. */
function bySubject(quads) {
	const of = new Map();
	for (const q of quads) {
		if (!of.has(q.subject.value))
			of.set(q.subject.value, []);
		of.get(q.subject.value).push(q);
	}
	return of;
}

const isA = (quads, type) => (quads || []).some((q) =>
	q.predicate.value === `${RDF}type` && q.object.value === type);

/* Everything that a resource leads to, but for other procedures. */
function reach(of, start, into, seen) {
	const todo = [...start];
	while (todo.length > 0) {
		const subject = todo.pop();
		if (seen.has(subject))
			continue;
		seen.add(subject);
		for (const q of of.get(subject) || []) {
			into.add(q);
			if (q.object.termType === 'NamedNode' &&
			    !isA(of.get(q.object.value), SERVICE))
				todo.push(q.object.value);
		}
	}
}

async function violations(shapes, dataset) {
	const report = await new Validator(shapes, { factory: env })
		.validate(dataset);
	return report.results.map((r) => [r.focusNode?.value, r.path?.value,
		r.sourceConstraintComponent?.value.split('#')[1],
		r.value?.value ?? ''].join(' '));
}

/* What the shapes do not ask for. */
function beyond(quads, of) {
	const wrong = [];
	for (const q of quads) {
		const s = q.subject.value, p = q.predicate.value;
		if (q.subject.termType === 'BlankNode' ||
		    q.object.termType === 'BlankNode')
			wrong.push(`${s} ${p} blank node`);
		if (TEXTS.has(p) && !q.object.language)
			wrong.push(`${s} ${p} no language`);
		if (q.object.termType === 'NamedNode' && !ELSEWHERE.has(p) &&
		    !of.has(q.object.value))
			wrong.push(`${s} ${p} undescribed ${q.object.value}`);
	}
	for (const [s, its] of of)
		if (isA(its, `${SKOS}Concept`) && s.startsWith('urn:tthc:') &&
		    !['prefLabel', 'inScheme'].every((p) => its.some((q) =>
			q.predicate.value === `${SKOS}${p}`)))
			wrong.push(`${s} concept without name or scheme`);
	return wrong;
}

async function check(shapes, path) {
	const quads = await readXml(path);
	const of = bySubject(quads);
	const wrong = [];
	const services = [...of.keys()].filter((s) => isA(of.get(s), SERVICE));
	const sets = [...of.keys()].filter((s) => isA(of.get(s), DATASET));
	const reached = new Set();

	if (services.length === 0)
		wrong.push('no procedure');
	for (let i = 0; i < services.length; i += BATCH) {
		const dataset = env.dataset(), seen = new Set();
		reach(of, [...services.slice(i, i + BATCH), ...sets], dataset,
			seen);
		for (const s of seen)
			reached.add(s);
		wrong.push(...await violations(shapes, dataset));
	}
	for (const s of of.keys())
		if (!reached.has(s))
			wrong.push(`${s} is told of nowhere`);
	wrong.push(...beyond(quads, of));
	for (const line of wrong.slice(0, 20))
		console.log(`${path}: ${line}`);
	console.log(`${path}: ${services.length} procedures, ` +
		`${quads.length} statements, ${wrong.length} wrong`);
	return wrong.length === 0;
}

const [shapesPath, ...paths] = process.argv.slice(2);
const shapes = env.dataset(new Parser().parse(
	readFileSync(shapesPath, 'utf8')));
let good = true;
for (const path of paths)
	good = await check(shapes, path).catch((e) => {
		console.log(`${path}: ${e.message}`);
		return false;
	}) && good;
process.exit(good ? 0 : 1);
