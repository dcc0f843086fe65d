/* Notices on a screen, on paper and against the catalogue they come from. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { inspect } from './accessibility.mjs';
import { withPage, withPages } from './browser.mjs';
import { codesOn, codesOnThirdCopy } from './codes.mjs';
import { expectations, missing, missingCounts } from './content.mjs';
import { pageSizes } from './paper.mjs';
import { examine, press } from './printing.mjs';
import { each, render } from './programs.mjs';
import { address, at } from './specimens.mjs';
import { check, note } from './tap.mjs';
import { Printed } from './text.mjs';
import { gather, validate } from './validity.mjs';

const pdfOf = (name) => at(`${name.replaceAll(/[ /]/g, '-')}.pdf`);

/* --- the same bytes -------------------------------------------------------- */

const same = [
	['sheets, also by two threads', ['-o', 'DIR'], ['-j', '2', '-o', 'DIR']],
	['the list', ['--kind', 'danh-muc']],
	['fees', ['--kind', 'phi']],
	['slips', ['--kind', 'phieu-huong-dan', '-o', 'DIR']],
	['the site', ['--kind', 'trang', '-o', 'DIR']],
];

function differing(a, b) {
	const files = (dir) => readdirSync(dir, { recursive: true,
		withFileTypes: true }).filter((e) => e.isFile())
		.map((e) => join(e.parentPath ?? e.path, e.name)
			.slice(dir.length + 1)).sort();

	if (files(a).join() !== files(b).join())
		return ['other files'];
	return files(a).filter((f) => !readFileSync(join(a, f))
		.equals(readFileSync(join(b, f)))).map((f) => `${f} differs`);
}

export async function testSameness({ catalog }) {
	for (const [i, [name, first, second = first]] of same.entries())
		await check(`the same bytes again: ${name}`, async () => {
			const dirs = [at(`${i}a`), at(`${i}b`)];
			const [a, b] = await Promise.all([first, second].map((args, n) =>
				render([...args.map((arg) => arg === 'DIR' ? dirs[n] : arg),
					catalog])));

			if (first.includes('DIR'))
				return differing(...dirs);
			return a.stdout.length > 1000 && a.stdout === b.stdout ? [] :
				['the outputs differ or are empty'];
		});
}

/* --- valid, accessible ----------------------------------------------------- */

/* Nu does not reckon hashes of styles and knows no place that a file could be
 * of; the browser watches over the policy. */
const unfounded = /Content Security Policy/;

export async function testValidity(folders) {
	const files = folders.flatMap((dir) => readdirSync(dir,
		{ recursive: true }).filter((n) => n.endsWith('.html'))
		.map((n) => join(dir, n)));
	const { errors, warnings } = await validate(files);

	for (const dir of folders)
		await check(`valid HTML: ${dir.slice(at('').length)}`, () =>
			gather([...errors].filter(([file]) =>
				file.startsWith(`${dir}/`))));
	note(`Nu looked at ${files.length} files`);
	for (const line of gather(warnings).filter((l) => !unfounded.test(l))
		.slice(0, 10))
		note(`Nu warns: ${line}`);
}

export async function testAccessibility(specimens) {
	const advice = new Set();
	const looks = await withPages(specimens.map((s) => s.file), {},
		async (page) => ({ trouble: await page.trouble(),
			...await inspect(page) }));

	for (const [i, { name }] of specimens.entries()) {
		await check(`axe: ${name}`, () => [...looks[i].trouble,
			...looks[i].violations]);
		looks[i].advice.forEach((a) => advice.add(a));
	}
	for (const line of [...advice].slice(0, 5))
		note(`axe, good practice: ${line.slice(0, 200)}`);
}

/* --- on paper -------------------------------------------------------------- */

/*
 * How much of a page is used at least. Each case of a slip begins a page, so
 * any page may be the end of one; in large type and on small paper what stays
 * whole is a larger share of a page.
 */
function leastUsed(name) {
	if (name.startsWith('phieu'))
		return 0;
	return /-(lon|a5)\b/.test(name) ? 0.25 : 0.4;
}

export async function testPrinting(specimens) {
	const results = await withPages(specimens.map((s) => s.file), {},
		async (page, i) => {
			const pressed = await press(page, pdfOf(specimens[i].name));

			return { pages: pressed.sizes.length,
				why: await examine(pressed, specimens[i].paper,
					leastUsed(specimens[i].name)) };
		});

	for (const [i, { name }] of specimens.entries())
		await check(`print: ${name}, ${results[i].pages} pages`, () =>
			results[i].why);
}

/* Every letter of the alphabet in both cases and all tones. */
const vowels = 'aăâeêioôơuưy';
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
export const alphabet = [...[...vowels].flatMap((v) => tones.map((t) =>
	(v + t).normalize('NFC'))), ...'bcdđghklmnpqrstvxfjwz'].flatMap((l) =>
	[l, l.toUpperCase()]);

export async function testLetters() {
	const html = readFileSync(at('thu-tuc/1.010038.html'), 'utf8');
	const file = at('chu.html');

	writeFileSync(file, html.replace(/<h1[^>]*>/,
		(h1) => `<p>${alphabet.join('\u2003')}</p>${h1}`));
	await check(`print: all ${alphabet.length} letters of Vietnamese`, () =>
		withPage(file, {}, async (page) => {
			const pressed = await press(page, pdfOf('chu'));
			const text = pressed.lines.flat().join('\n').normalize('NFC')
				.split(/\s+/);

			return [...await examine(pressed, [210, 297]),
				...alphabet.filter((l) => !text.includes(l))
					.map((l) => `“${l}” is lost`)];
		}));
}

/* --- what stands on them --------------------------------------------------- */

/* Rows of the dossier's tables, as [text of the paper, originals, copies]. */
function readPapers() {
	return [...document.querySelectorAll('#muc-3 tbody tr')].filter((row) =>
		row.cells.length === 4).map((row) => [...row.cells].slice(1)
		.map((cell) => cell.textContent.trim()));
}

export async function testContent(what, procedures, catalogue, dir) {
	let compared = 0, counts = 0;
	const results = await withPages(procedures.map((p) =>
		join(dir, `${p.name}.html`)), {}, async (page, i) => {
		const { name, data } = procedures[i];
		const rows = await page.evaluate(readPapers);
		const pressed = await press(page, pdfOf(`${what} ${name}`));
		const list = expectations(data, catalogue);
		const [n, lost] = missingCounts(data, rows);

		compared += list.length;
		counts += n;
		return [...missing(list, new Printed(pressed.lines)), ...lost,
			...await examine(pressed, [210, 297])];
	});

	for (const [i, { name }] of procedures.entries())
		await check(`content: ${what} ${name} is all on its sheet`, () =>
			results[i]);
	note(`${what}: ${compared} values and ${counts} rows of papers of ` +
		`${procedures.length} procedures were looked for in the PDF`);
}

/* --- codes ----------------------------------------------------------------- */

function differentCodes(found, wanted) {
	return found.join('\n') === [...wanted].sort().join('\n') ? [] :
		[`read ${found.length}: ${found.slice(0, 4).join(', ')}; wanted ` +
			`${wanted.length}: ${wanted.slice(0, 4).join(', ')}`];
}

/* Those of all pages, each once. */
async function codesOf(pdf) {
	const pages = (await pageSizes(pdf)).map((_, i) => i + 1);
	const found = await each(pages, (page) => codesOn(pdf, page));

	return [...new Set(found.flat())].sort();
}

const addressOf = (code) => address.replace('{ma}', code);

/* The address of the online channel, as the YAML has it. */
function onlineAddress(procedure) {
	return procedure.cach_thuc.find((c) => c.kenh === 'truc_tuyen' &&
		c.dia_chi)?.dia_chi;
}

export async function testCodes({ catalogue }) {
	for (const name of ['1.010038', '1.001193']) {
		await check(`QR: sheet ${name}`, async () =>
			differentCodes(await codesOn(pdfOf(`thu-tuc ${name}`), 1),
				[addressOf(name)]));
		await check(`QR: a third copy of sheet ${name}`, async () =>
			differentCodes(await codesOnThirdCopy(
				pdfOf(`thu-tuc ${name}`), 1), [addressOf(name)]));
		await check(`QR: slip ${name}`, async () =>
			differentCodes(await codesOf(pdfOf(`phieu ${name}-phieu`)),
				[addressOf(name)]));
		await check(`QR: large print of ${name} leads to the service`,
			async () => {
				const { data } = catalogue.procedures.find((p) =>
					p.name === name);

				return differentCodes(await codesOf(
					pdfOf(`thu-tuc-lon ${name}`)), [onlineAddress(data)]);
			});
	}
	await check('QR: every row of the list', async () =>
		differentCodes(await codesOf(pdfOf('danh-muc-qr')),
			catalogue.procedures.map((p) => addressOf(p.name))));
}
