/*
 * usage: validate.js SCHEMA LOG...
 *
 * The schema is draft-04, which ajv 6 reads when told so. Beyond the schema
 * it looks at what the standard demands in prose: every ruleIndex points to
 * the rule of its result.
 */
'use strict';
const fs = require('fs');
const Ajv = require('ajv');

const [schema, ...logs] = process.argv.slice(2);
const ajv = new Ajv({ schemaId: 'id', meta: false, allErrors: true });
ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json'));
const valid = ajv.compile(JSON.parse(fs.readFileSync(schema, 'utf8')));

function badRules(log) {
	return log.runs.flatMap((run) => (run.results || [])
		.filter((r) => (run.tool.driver.rules[r.ruleIndex] || {}).id !==
			r.ruleId)
		.map((r) => `ruleIndex ${r.ruleIndex} is not ${r.ruleId}`));
}

function errorsOf(text) {
	let log;
	try {
		log = JSON.parse(text);
	} catch (e) {
		return [e.message];
	}
	return valid(log) ? badRules(log) :
		valid.errors.map((e) => `${e.dataPath} ${e.message}`);
}

let bad = 0;
for (const name of logs) {
	const errors = errorsOf(fs.readFileSync(name, 'utf8'));
	for (const e of errors)
		console.error(`${name}: ${e}`);
	bad |= errors.length > 0;
}
console.log(`${logs.length} SARIF logs checked`);
process.exit(bad);
