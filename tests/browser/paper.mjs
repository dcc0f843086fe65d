/*
 * Printed pages: how Chromium prints them, and what poppler finds in them.
 * Measures are millimetres.
 */
import { readFile } from 'node:fs/promises';

import { run } from './programs.mjs';

const point = 25.4 / 72;

/* Prints the page that is shown as people would: without backgrounds. */
export async function print(page, pdf) {
	await page.pdf({ path: pdf, preferCSSPageSize: true });
	return pdf;
}

/* [[width, height], …] of the pages */
export async function pageSizes(pdf) {
	const { stdout } = await run('pdfinfo', ['-f', '1', '-l', '9999', pdf]);

	return [...stdout.matchAll(/size: +([\d.]+) x ([\d.]+)/g)].map((m) =>
		[m[1] * point, m[2] * point]);
}

/* [{ name, embedded, subset, unicode }, …] */
export async function fonts(pdf) {
	const { stdout } = await run('pdffonts', [pdf]);

	return stdout.split('\n').slice(2).filter(Boolean).map((line) => {
		const [, name, rest] = line.match(/^(\S+) +(.*)$/);
		const [, emb, sub, uni] =
			rest.match(/(yes|no) +(yes|no) +(yes|no) +\d+ +\d+ *$/);

		return { name, embedded: emb === 'yes', subset: sub === 'yes',
			unicode: uni === 'yes' };
	});
}

function unescape(text) {
	return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"').replaceAll('&apos;', '\'')
		.replaceAll('&amp;', '&');
}

/* Of each page its words: [{ text, left, top, right, bottom }, …] */
export async function words(pdf) {
	const { stdout } = await run('pdftotext', ['-bbox', pdf, '-']);

	return stdout.split('<page ').slice(1).map((page) =>
		[...page.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/gs)]
			.map(([, left, top, right, bottom, text]) => ({
				text: unescape(text), left: left * point,
				top: top * point, right: right * point,
				bottom: bottom * point })));
}

/*
 * Of each page the lines between its head and foot, in the order of the page
 * as it was written, which print keeps: a cell is not mixed with its
 * neighbour.
 */
export async function lines(pdf, sizes, top, bottom) {
	const { stdout } = await run('pdftotext', ['-raw', '-x', '0',
		'-y', String(Math.round(top / point)), '-W', '9999', '-H',
		String(Math.round((sizes[0][1] - top - bottom) / point)),
		pdf, '-']);
	const pages = stdout.split('\f');

	pages.pop();
	return pages.map((page) => page.split('\n').filter((l) => l.trim()));
}

/* A page as a grey picture: { width, height, grey: Buffer } */
export async function picture(pdf, page, dpi) {
	const out = pdf.replace(/\.pdf$/, `-${page}-${dpi}`);

	await run('pdftoppm', ['-gray', '-singlefile', '-f', String(page),
		'-l', String(page), '-r', String(dpi), pdf, out]);
	const bytes = await readFile(`${out}.pgm`);
	const [head, width, height] =
		bytes.toString('latin1', 0, 60).match(/^P5\s(\d+)\s(\d+)\s255\s/);

	return { file: `${out}.pgm`, width: +width, height: +height,
		grey: bytes.subarray(head.length) };
}
