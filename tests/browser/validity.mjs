/* What the Nu HTML checker says of files: one start of Java for all. */
import { fileURLToPath } from 'node:url';

import { checker } from './packages.mjs';
import { run } from './programs.mjs';

/* { errors, warnings }: Maps from a file to lines of text */
export async function validate(files) {
	const { stderr } = await run('java', ['-Xss4m', '-jar', checker,
		'--format', 'json', '--no-langdetect', ...files], { wanted: [0, 1] });
	const errors = new Map(), warnings = new Map();

	for (const m of JSON.parse(stderr).messages) {
		const into = m.type === 'error' || m.type === 'non-document-error' ?
			errors : warnings;
		const file = m.url ? fileURLToPath(m.url) : '';
		const at = m.lastLine ? `${m.lastLine}:${m.lastColumn}: ` : '';

		into.set(file, [...into.get(file) ?? [], `${at}${m.message}` +
			(m.extract ? `: ${m.extract.replace(/\s+/g, ' ')}` : '')]);
	}
	return { errors, warnings };
}

/* Each message once: [message, files that have it]. */
export function gather(messages) {
	const by = new Map();

	for (const [file, lines] of messages)
		for (const line of lines) {
			const text = line.replace(/^\d+:\d+: /, '').slice(0, 200);

			by.set(text, [...by.get(text) ?? [], file]);
		}
	return [...by].map(([text, files]) => `${text}: ${files[0]}` +
		(files.length > 1 ? ` and ${files.length - 1} more` : ''));
}
