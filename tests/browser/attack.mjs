/* Pages made of a hostile catalogue, in the browser. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

import { withPage, withPages } from './browser.mjs';
import { walk } from './catalogue.mjs';
import { bites, intruders, writeHostile, writeHostileCodes }
	from './hostile.mjs';
import { pageSizes, print } from './paper.mjs';
import { render, work } from './programs.mjs';
import { ownFiles } from './site.mjs';
import { at } from './specimens.mjs';
import { check, note } from './tap.mjs';
import { squash } from './text.mjs';
import { gather, validate } from './validity.mjs';

const kinds = [
	['thu-tuc', ['--toc']], ['danh-muc', ['--qr-rows']], ['phi', []],
	['phan-anh', []], ['phieu-huong-dan', []], ['trang', []],
];

/* Procedures that together fill every key that any fills, and some more. */
function covering(procedures) {
	const known = new Set();

	return new Set(procedures.filter(({ data }, i) => {
		const before = known.size;

		walk('THU_TUC', data, ({ path }) =>
			known.add(path.replace(/\/\d+/g, '')));
		return known.size > before || i % 5 === 0;
	}).map((p) => p.name));
}

/*
 * Renders a hostile catalogue in all kinds; returns the HTML files to look at:
 * of pages of procedures those of chosen ones. What compares two states needs
 * sound ones and may refuse.
 */
async function renderAll(root, out, older, chosen) {
	const files = [];
	const work = [...kinds.map(([kind, more]) =>
		[kind, ['--kind', kind, ...more], [root]]),
	['thay-doi', ['--kind', 'thay-doi'], [older, root]],
	['doi', ['--redline', older], [root]]];

	for (const [kind, args, roots] of work) {
		const folder = !/^(danh-muc|phi|phan-anh|thay-doi)$/.test(kind);
		const to = join(out, folder ? kind : `${kind}.html`);

		/* Feedback is printed of a sound tthc.yaml or not at all. */
		await render([...kind === 'phan-anh' ? [] : ['--force'], ...args,
			'-o', to, ...roots], { wanted: roots.length > 1 ||
			kind === 'doi' ? [0, 1, 2] : [0, 1] });
		if (!existsSync(to))
			continue;
		files.push(...folder ? readdirSync(to, { recursive: true })
			.filter((n) => n.endsWith('.html') &&
				(!/\d\.\d{6}/.test(n) ||
				chosen.has(n.match(/\d\.\d{6}/)[0])))
			.map((n) => join(to, n)) : [to]);
	}
	return files;
}

/* Scripts of ours: those of the pages made of a catalogue without harm. */
function ownScripts() {
	const scripts = new Set(['trang.js', '../trang.js']);

	for (const name of readdirSync(at('thu-tuc')).slice(0, 3))
		for (const [, text] of readFileSync(at('thu-tuc', name), 'utf8')
			.matchAll(/<script>([^]*?)<\/script>/g))
			scripts.add(text);
	return [...scripts];
}

/* Texts that a page must show as they are; invisible letters are dropped. */
const shown = bites.map((b) => squash(b).replace(/\p{Cf}/gu, ''));

async function attack(name, root, out, older, chosen) {
	const beside = () => readdirSync(dirname(out)).filter((n) =>
		n !== basename(out)).sort().join();
	const before = beside();
	const files = await renderAll(root, out, older, chosen);
	const own = ownScripts();
	const dir = join(out, 'trang');
	const seen = new Set();
	const results = await withPages(files, { allowed: ownFiles(dir) },
		async (page) => {
			const found = await page.evaluate(intruders, own);
			const text = squash(await page.evaluate(() =>
				document.body.textContent)).replace(/\p{Cf}/gu, '');

			shown.forEach((bite, i) => text.includes(bite) && seen.add(i));
			return [...found, ...await page.trouble()];
		});
	const { errors } = await validate(files);
	const kindOf = (file) => relative(out, file).split(/[/.]/)[0];

	for (const kind of new Set(files.map(kindOf)))
		await check(`hostile (${name}): ${kind}`, () =>
			gather(files.flatMap((file, i) => kindOf(file) === kind ?
				[[relative(out, file), [...results[i],
					...errors.get(file) ?? []]]] : [])));
	await check(`hostile (${name}): what is shown is shown as text`, () =>
		shown.flatMap((_, i) => seen.has(i) ? [] :
			[`nowhere on ${files.length} pages: ${bites[i].slice(0, 60)}`]));
	await check(`hostile (${name}): no file outside of the folder`, () => {
		const after = beside();
		const strange = readdirSync(out, { recursive: true }).filter((n) =>
			!/^[\w./-]+$/.test(n));

		return [...before === after ? [] : [`${before}, now ${after}`],
			...strange.map((n) => `a file named ${n}`)];
	});
	note(`hostile (${name}): ${files.length} pages`);
	return files;
}

export async function testHostile({ catalog, catalogue, older }) {
	const chosen = covering(catalogue.procedures);
	const names = ['texts', 'everything'];

	for (const [i, name] of names.entries()) {
		const root = at(`xau-${name}`), out = at(`xau-${name}-in`);

		writeHostile(catalog, root, i === 1);
		const files = await attack(name, root, out, older, chosen);
		const sheet = files.find((f) => f.includes('/thu-tuc/'));

		await check(`hostile (${name}): a sheet prints on A4`, () =>
			withPage(sheet, {}, async (page) => {
				const pdf = at(`xau-${name}.pdf`);

				await print(page, pdf);
				return (await pageSizes(pdf)).flatMap(([w, h]) =>
					Math.abs(w - 210) > 0.5 || Math.abs(h - 297) > 0.5 ?
						[`${w} x ${h}`] : []);
			}));
	}
	await testCodes(catalog);
}

async function testCodes(catalog) {
	const root = at('xau-ma'), out = at('xau-ma-in');

	writeHostileCodes(catalog, root);
	await check('hostile codes name no file but in the folder', async () => {
		for (const [kind, more] of kinds.filter(([k]) => k !== 'phan-anh'))
			await render(['--force', '--kind', kind, ...more, '-o',
				join(out, kind), root], { wanted: [0, 1, 2] });
		const strays = [at('..'), at('../..'), work, '/tmp', '/'].flatMap(
			(dir) => readdirSync(dir).filter((n) => /ra-ng/.test(n))
				.map((n) => join(dir, n)));
		const names = readdirSync(out, { recursive: true });

		return [...strays, ...names.filter((n) =>
			!/^[\w./-]+$/.test(n) || /ra-ng|%/.test(n))];
	});
}
