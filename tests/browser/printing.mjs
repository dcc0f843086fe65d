/* What must be true of every printed notice, whatever stands on it. */
import { fonts, lines, pageSizes, print, words } from './paper.mjs';
import { Printed, squash } from './text.mjs';

export const paper = { a3: [297, 420], a4: [210, 297], a5: [148, 210] };

/* Margins that the page asks for, in mm: [top, right, bottom, left]. */
function readMargins() {
	let margin = null;

	for (const sheet of document.styleSheets)
		for (const rule of sheet.cssRules)
			if (rule instanceof CSSPageRule && rule.style.margin !== '')
				margin = rule.style.margin;
	const sides = (margin ?? '10mm').split(' ').map((side) =>
		side.endsWith('mm') ? parseFloat(side) : NaN);

	return [0, 1, 2, 3].map((i) => sides[i] ?? sides[i - 2] ?? sides[0]);
}

/* Tables with the texts of their heads, and of each row its longest cell. */
function readTables() {
	return [...document.querySelectorAll('table')].filter((t) =>
		t.tHead !== null).map((table) => ({
		heads: [...table.tHead.querySelectorAll('th')]
			.map((th) => th.textContent),
		rows: [...table.tBodies].flatMap((body) => [...body.rows])
			.filter((row) => row.closest('table') === table)
			.map((row) => [...row.cells].map((cell) => cell.textContent)
				.reduce((a, b) => b.length > a.length ? b : a, '')),
	}));
}

/*
 * How far something is wider than the page area, in px. Print shrinks the whole
 * page then, and its type is smaller than it should be.
 */
async function excess(page, [width], [, right, , left]) {
	const before = page.viewportSize();

	await page.emulateMedia({ media: 'print' });
	await page.setViewportSize({ height: before.height,
		width: Math.round((width - left - right) * 96 / 25.4) });
	const wide = await page.evaluate(() => document.documentElement
		.scrollWidth - document.documentElement.clientWidth);

	await page.emulateMedia({ media: null });
	await page.setViewportSize(before);
	return wide;
}

/*
 * Prints the page that is shown. { pdf, sizes, margins, lines, tables }: what
 * examine() and the tests of content look at.
 */
export async function press(page, pdf) {
	const margins = await page.evaluate(readMargins);
	const tables = await page.evaluate(readTables);

	await print(page, pdf);
	const sizes = await pageSizes(pdf);

	return { pdf, sizes, margins, tables,
		excess: await excess(page, sizes[0], margins),
		lines: await lines(pdf, sizes, margins[0], margins[2]) };
}

function badSizes({ sizes }, wanted) {
	const [width, height] = wanted;

	return sizes.flatMap(([w, h], i) =>
		Math.abs(w - width) > 0.5 || Math.abs(h - height) > 0.5 ?
			[`page ${i + 1} is ${w.toFixed(1)} x ${h.toFixed(1)} mm, ` +
				`not ${width} x ${height}`] : []);
}

/* Types that the styles name; another one stands in for a missing letter. */
const known = new RegExp('^(NotoSans|NotoSerif|LiberationSans|' +
	'LiberationSerif|TimesNewRoman(PS)?(MT)?|SegoeUI|Roboto|Arial(MT)?)' +
	'(-|,|$)');

async function badFonts({ pdf }) {
	return (await fonts(pdf)).flatMap(({ name, embedded, subset, unicode }) => {
		const bare = name.replace(/^[A-Z]{6}\+/, '');
		const why = [];

		if (!embedded || !subset)
			why.push(`the type ${name} is not embedded as a subset`);
		if (!unicode)
			why.push(`the type ${name} does not say which letters it has`);
		if (!known.test(bare))
			why.push(`the type ${name} is none of ours: a letter is ` +
				'missing in those');
		return why;
	});
}

/* A page that something pushed on to the next one ends early: at least so much
 * of its height must be used. */
function holes({ sizes, margins }, placed, least) {
	const [top, , bottom] = margins;

	return placed.slice(0, -1).flatMap((page, i) => {
		const height = sizes[i][1];
		const low = Math.max(top, ...page.map((w) => w.bottom)
			.filter((b) => b <= height - bottom + 1));
		const full = (low - top) / (height - top - bottom);

		return full < least ? [`page ${i + 1} of ${sizes.length} ends ` +
			`after ${Math.round(100 * full)} % of its height`] : [];
	});
}

/* Nothing reaches into the margins but head and foot above and below. */
function outside({ sizes, margins }, placed) {
	const [, right, bottom, left] = margins;
	const slack = 0.6;

	return placed.flatMap((page, i) => {
		const [width, height] = sizes[i];

		return page.filter((w) => w.left < left - slack ||
			w.right > width - right + slack || w.top < 4 ||
			w.bottom > height - 4 || (w.top < height - bottom &&
			w.bottom > height - bottom + 3))
			.map((w) => `page ${i + 1}: “${w.text}” at ` +
				`${w.left.toFixed(1)}–${w.right.toFixed(1)}, ` +
				`${w.top.toFixed(1)}–${w.bottom.toFixed(1)} mm leaves ` +
				'the page area');
	});
}

function emptyPages({ lines: pages }) {
	return pages.flatMap((page, i) =>
		squash(page.join('')).length < 10 ?
			[`page ${i + 1} of ${pages.length} has no text`] : []);
}

function badLetters({ lines: pages }) {
	return pages.flatMap((page, i) => page.filter((l) =>
		/[\ufffd\ue000-\uf8ff]/u.test(l)).map((l) =>
		`page ${i + 1} has a letter that is none: ${l}`));
}

/* The page on which a text stands that stands nowhere else; -1: none. */
function onlyPage(printed, text) {
	const on = printed.pages.flatMap(({ row }, i) =>
		row.includes(text) ? [i] : []);

	return on.length === 1 ? on[0] : -1;
}

/* A table that goes on has its head on each page. */
function lostHeads({ tables, lines: pages }) {
	const printed = new Printed(pages);

	return tables.flatMap(({ heads, rows }) => {
		const on = rows.map((row) => squash(row).slice(0, 200))
			.map((row) => row.length < 20 ? -1 : onlyPage(printed, row));
		const first = Math.min(...on.filter((p) => p >= 0));

		const has = (p, head) => printed.pages[p].row.includes(squash(head));

		/* A head may be for screen readers alone. */
		return [...new Set(on)].filter((p) => p > first).flatMap((p) =>
			heads.filter((head) => has(first, head) && !has(p, head))
				.map((head) => `page ${p + 1}: the table goes on ` +
					`without its head “${head.trim()}”`));
	});
}

/* Complaints about a pressed page. */
export async function examine(pressed, wanted, least = 0.4) {
	const margins = pressed.margins.some((m) => !(m >= 8)) ?
		[`margins of ${pressed.margins.join(', ')} mm`] : [];

	const placed = await words(pressed.pdf);
	const wide = pressed.excess > 1 ? [`something is ${pressed.excess} px ` +
		'wider than the page, which is shrunk'] : [];

	return [...badSizes(pressed, wanted), ...margins, ...wide,
		...await badFonts(pressed), ...outside(pressed, placed),
		...holes(pressed, placed, least), ...emptyPages(pressed), ...badLetters(pressed),
		...lostHeads(pressed)];
}
