/* All tests of pages, in one browser. run.sh starts this. */
import { testHostile } from './attack.mjs';
import { startBrowser, stopBrowser } from './browser.mjs';
import { testAccessibility, testCodes, testContent, testLetters, testPrinting,
	testSameness, testValidity } from './notices.mjs';
import { testTests } from './selftest.mjs';
import { testSite } from './site.mjs';
import { at, makeSpecimens } from './specimens.mjs';
import { check, finish, note, skip } from './tap.mjs';

const parts = {
	tests: testTests,
	same: testSameness,
	valid: () => testValidity([at('thu-tuc'), at('thu-tuc-lon'),
		at('thu-tuc-doi'), at('phieu'), at('trang')]),
	axe: ({ notices }) => testAccessibility(notices),
	print: async (made) => {
		const { notices, real } = made;

		await testPrinting([...notices, ...real?.lists ?? []]);
		await testLetters();
		await testCodes(made);
	},
	content: async ({ catalogue, real }) => {
		await testContent('catalog', catalogue.procedures, catalogue,
			at('thu-tuc'));
		if (real !== null)
			await testContent('real', real.chosen, real.catalogue, real.dir);
		else
			skip('content: real records', 'TTHC_SHARED has none');
	},
	hostile: testHostile,
	site: ({ catalogue, real }) => testSite(at('trang'), catalogue,
		real?.site ?? null),
};

/* Names of parts may be given; without any, all are run. */
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));

if (unknown.length > 0) {
	console.error(`unknown: ${unknown}; parts: ${Object.keys(parts)}`);
	process.exit(2);
}
note(`Chromium ${await startBrowser(process.env.CHROMIUM)}, Node.js ` +
	process.version);
try {
	const made = await makeSpecimens();

	for (const [name, test] of Object.entries(parts)) {
		if (wanted.length > 0 && !wanted.includes(name))
			continue;
		const start = performance.now();

		try {
			await test(made);
		} catch (e) {
			await check(`${name} ran to its end`, () => [e.stack]);
		}
		note(`${name}: ${((performance.now() - start) / 1000)
			.toFixed(0)} s`);
	}
} finally {
	await stopBrowser();
}
process.exitCode = finish();
