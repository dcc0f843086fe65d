/*
 * The site as people meet it: at a desk, on a phone, at the touch screen of a
 * one-stop shop; by keyboard, without JavaScript, without a network.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { inspect } from './accessibility.mjs';
import { closePage, openPage, withPage } from './browser.mjs';
import { each, run } from './programs.mjs';
import { check, note } from './tap.mjs';

export const desk = { viewport: { width: 1280, height: 800 } };
export const phone = { viewport: { width: 320, height: 640 }, hasTouch: true };
export const kiosk = { viewport: { width: 1080, height: 1920 },
	hasTouch: true };

/* What pages of a site may ask for: its style, its script, each other. */
export function ownFiles(dir) {
	const root = pathToFileURL(dir).href;

	return (url, request) => url.startsWith(`${root}/`) &&
		(/\/trang\.(css|js)$/.test(url) || request.isNavigationRequest());
}

const settled = (page) => page.evaluate(() => new Promise((done) =>
	requestAnimationFrame(() => requestAnimationFrame(done))));

async function type(page, text) {
	await page.fill('#tim', text);
	await settled(page);
}

function found(page) {
	return page.$$eval('#ket-qua > li', (rows) => rows.map((row) =>
		row.querySelector('.name').textContent));
}

const counted = (page) => page.$eval('#so-ket-qua', (e) =>
	Number(/\d+/.exec(e.textContent)?.[0] ?? 0));

/* --- files ---------------------------------------------------------------- */

function htmlFiles(dir) {
	return readdirSync(dir, { recursive: true })
		.filter((name) => name.endsWith('.html'));
}

function deadLinks(dir) {
	const pages = new Map(htmlFiles(dir).map((name) =>
		[resolve(dir, name), readFileSync(join(dir, name), 'utf8')]));
	const dead = [];

	for (const [page, html] of pages) {
		for (const [, href] of html.matchAll(/<a [^>]*href="([^"]*)"/g)) {
			if (/^(https?|mailto|tel):/.test(href))
				continue;
			const [path, anchor] = href.split('#');
			const target = path === '' ? page :
				resolve(dirname(page), path.split('?')[0]);

			if (!pages.has(target))
				dead.push(`${page}: ${href}`);
			else if (anchor && !pages.get(target)
				.includes(` id="${anchor}"`))
				dead.push(`${page}: no place ${href}`);
		}
	}
	return dead;
}

/* --- search --------------------------------------------------------------- */

const birth = 'Đăng ký khai sinh';
const firstOnes = [
	['dang ky khai sinh', birth],
	['Đăng ký khai sinh', birth],
	['ĐĂNG KÝ KHAI SINH', birth],
	['đăng kí khai sinh', birth],
	['Đăng ký khai sinh'.normalize('NFD'), birth],
	['  dang   ky khai sinh ', birth],
	['1.001193', birth],
	['1001193', birth],
	['tach ho', 'Tách hộ'],
	['tách hộ khẩu', 'Tách hộ'],
	['dang ky ket hon', 'Đăng ký kết hôn'],
];

/* The same word with its tone on either letter. */
const spellings = [
	['hòa giải', 'hoà giải'], ['ủy quyền', 'uỷ quyền'],
	['hủy', 'huỷ'], ['xóa', 'xoá'], ['thủy', 'thuỷ'],
];

/* Words that differ by marks alone: those asked for come first. */
const exact = [['đất', /đất/iu], ['hộ tịch', /hộ tịch/iu], ['đăng', /đăng/iu]];

async function testSearch(dir) {
	const page = await openPage({ ...desk, allowed: ownFiles(dir) });

	await page.visit(join(dir, 'index.html'));
	for (const [text, wanted] of firstOnes)
		await check(`site: “${text}” finds “${wanted}” first`, async () => {
			await type(page, text);
			const [first] = await found(page);

			return first === wanted ? [] : [`first is “${first}”`];
		});
	await check('site: tone marks of old and new places find the same',
		async () => {
			const why = [];
			let any = 0;

			for (const [old, young] of spellings) {
				await type(page, old);
				const a = await found(page);

				await type(page, young);
				const b = await found(page);

				any += a.length;
				if (a.join('\n') !== b.join('\n'))
					why.push(`${old}: ${a.length}, ${young}: ${b.length}`);
			}
			return any > 0 ? why : ['none of the words is found'];
		});
	await check('site: what was typed with marks comes first', async () => {
		const why = [];

		for (const [text, pattern] of exact) {
			await type(page, text);
			const names = (await found(page)).map((n) => n.normalize('NFC'));
			const last = names.findLastIndex((n) => pattern.test(n));
			const other = names.findIndex((n) => !pattern.test(n));

			if (last < 0 || (other >= 0 && other < last))
				why.push(`${text}: “${names[other]}” comes before ` +
					`“${names[last]}”`);
		}
		return why;
	});
	await check('site: something is found at every letter', async () => {
		const why = [];
		const text = 'cap ban sao trich luc ho tich';

		await type(page, '');
		for (let n = 1; n <= text.length; n++) {
			await type(page, text.slice(0, n));
			if ((await found(page)).length === 0)
				why.push(`nothing for “${text.slice(0, n)}”`);
		}
		return why;
	});
	await check('site: the count is that of the rows, and is announced',
		async () => {
			await type(page, 'ket hon');
			const rows = (await found(page)).length;
			const live = await page.$eval('#so-ket-qua', (e) =>
				e.closest('[role=status], [aria-live=polite]') !== null);

			return [...rows > 0 && rows === await counted(page) ? [] :
				[`${await counted(page)} said, ${rows} rows`],
				...live ? [] : ['#so-ket-qua is no live region']];
		});
	await check('site: a slip of the finger is met with near names',
		async () => {
			await type(page, 'dang ky kahi sinh');
			const text = await page.$eval('main', (e) => e.innerText);

			return text.includes(birth) ? [] : ['no near name is offered'];
		});
	await check('site: what is nowhere is said to be nowhere', async () => {
		await type(page, 'xyzzy qwrt');
		const text = await page.$eval('main', (e) => e.innerText);

		return [...(await found(page)).map((n) => `found “${n}”`),
			.../không/iu.test(text) ? [] : ['nothing is said']];
	});
	await check('site: filters narrow, count and let go', async () => {
		const pills = '#bo-loc button[aria-pressed]';
		const why = [];

		await type(page, 'dang ky');
		const all = await counted(page);
		const texts = await page.$$eval(pills, (b) =>
			b.map((e) => e.textContent));

		for (const text of texts) {
			const pill = page.locator(pills, { hasText: text }).first();
			const said = Number(/\d+$/.exec(text.trim())?.[0]);

			await pill.click();
			if (await counted(page) !== said)
				why.push(`“${text}” leaves ${await counted(page)}`);
			const on = page.locator('#bo-loc button[aria-pressed=true]');

			if (await on.count() !== 1)
				why.push(`“${text}” is not shown as chosen`);
			await on.first().click();
			if (await counted(page) !== all)
				why.push(`after “${text}” ${await counted(page)} of ${all}`);
		}
		return texts.length > 1 ? why : ['fewer than two filters'];
	});
	await check('site: the search asks for nothing and complains of nothing',
		() => page.trouble());
	await closePage(page);
}

/* --- keyboard and history -------------------------------------------------- */

async function testKeyboard(dir) {
	const page = await openPage({ ...desk, allowed: ownFiles(dir) });
	const path = () => page.url().split('/').slice(-2).join('/');

	await page.visit(join(dir, 'index.html'));
	await check('site: the search is a few tabs away', async () => {
		for (let n = 0; n < 6; n++) {
			await page.keyboard.press('Tab');
			if (await page.evaluate(() => document.activeElement.id) ===
				'tim')
				return [];
		}
		return ['six times Tab do not reach #tim'];
	});
	await check('site: typing, an arrow and Enter open the first result',
		async () => {
			await page.keyboard.type('dang ky khai sinh');
			await page.keyboard.press('ArrowDown');
			const ring = await page.evaluate(() => {
				const style = getComputedStyle(document.activeElement);

				return document.activeElement.closest('#ket-qua') !== null &&
					(style.outlineStyle !== 'none' ||
					style.boxShadow !== 'none');
			});

			await page.keyboard.press('Enter');
			await page.waitForURL(/tt\/1\.001193\.html/, { timeout: 5000 });
			const h1 = await page.$eval('h1', (e) => e.textContent.trim());

			return [...ring ? [] : ['no first result with a visible focus'],
				...h1 === birth ? [] : [`h1 is “${h1}”`]];
		});
	await check('site: back shows the results again, and then the start',
		async () => {
			await page.goBack();
			await settled(page);
			const names = await found(page);
			const text = await page.inputValue('#tim');

			await page.goBack();
			await settled(page);
			const after = await page.inputValue('#tim');

			await page.goForward();
			await settled(page);
			const again = await page.inputValue('#tim');

			return [...text === 'dang ky khai sinh' && names[0] === birth ?
				[] : [`“${text}”, first “${names[0]}” at ${path()}`],
				...after === '' ? [] : [`“${after}” on the start page`],
				...again === text ? [] : [`forward: “${again}”`]];
		});
	await check('site: a page of a result leads back to the results',
		async () => {
			await type(page, 'khai tu');
			await page.click('#ket-qua a');
			await page.click('#quay-lai a');
			await settled(page);
			return await page.inputValue('#tim') === 'khai tu' ? [] :
				[`${path()} has “${await page.inputValue('#tim')}”`];
		});
	await check('site: a keyboard leads to every filter and result',
		async () => {
			const seen = new Set();

			await page.visit(join(dir, 'index.html'));
			await type(page, 'khai tu');
			await page.focus('#tim');
			const wanted = await page.$$eval('#bo-loc button, #ket-qua a',
				(all) => all.length);

			for (let n = 0; n < wanted + 10; n++) {
				await page.keyboard.press('Tab');
				seen.add(await page.evaluate(() => {
					const e = document.activeElement;

					return e.closest('#bo-loc, #ket-qua') === null ? '' :
						e.textContent;
				}));
			}
			seen.delete('');
			return wanted > 0 && seen.size >= Math.min(wanted, 5) ? [] :
				[`${seen.size} of ${wanted} were reached`];
		});
	await check('site: nothing went wrong on these ways', () => page.trouble());
	await closePage(page);
}

/* --- without JavaScript ---------------------------------------------------- */

async function testBare(dir) {
	for (const [kind, link] of [['events', 'a[href^="sk/"]'],
		['fields', 'a[href^="lv/"]']])
		await check(`site: without JavaScript ${kind} lead to a procedure`,
			() => withPage(join(dir, 'index.html'), { ...desk,
				javaScriptEnabled: false, allowed: ownFiles(dir) },
			async (page) => {
				const dead = await page.locator('input:visible, ' +
					'button:visible').count();

				await page.click(link);
				const list = await page.locator('a[href*="tt/"]').first();
				const name = await list.locator('.name').textContent();

				await list.click();
				const h1 = await page.textContent('h1');

				return [...dead === 0 ? [] :
					[`${dead} fields or buttons that do nothing`],
					...h1.trim() === name.trim() ? [] :
						[`“${name}” leads to “${h1}”`]];
			}));
}

/* --- events ---------------------------------------------------------------- */

async function testEvents(dir, catalogue) {
	await check('site: life events list their procedures in their order',
		async () => {
			const why = [];
			const here = new Set(catalogue.procedures.map((p) => p.name));

			for (const [id, event] of
				Object.entries(catalogue.registers.SU_KIEN)) {
				const wanted = event.thu_tuc.filter((c) => here.has(c));
				const html = readFileSync(join(dir, 'sk', `${id}.html`),
					'utf8');
				const got = [...html.matchAll(/href="\.\.\/tt\/([^"]*)\.html"/g)]
					.map((m) => m[1]).slice(0, wanted.length);

				if (got.join() !== wanted.join())
					why.push(`${id}: ${got.join(' ')}`);
			}
			return why;
		});
}

/* --- nobody there ---------------------------------------------------------- */

const dialogOpen = (page) => page.evaluate(() =>
	document.querySelector('dialog[open]') !== null);

async function clockedPage(dir, options, path) {
	const page = await openPage({ ...options, allowed: ownFiles(dir) });

	await page.clock.install({ time: new Date('2026-11-22T08:00:00') });
	await page.visit(join(dir, path));
	return page;
}

async function testIdle(dir) {
	await check('kiosk: nobody there for 90 s is asked, after 30 s more it ' +
		'starts again', async () => {
		const page = await clockedPage(dir, kiosk, 'index.html');
		const why = [];

		await type(page, 'khai sinh');
		await page.clock.fastForward('01:28');
		if (await dialogOpen(page))
			why.push('asked too early');
		await page.clock.runFor(4000);
		if (!await dialogOpen(page))
			why.push('not asked after 90 s');
		await page.clock.runFor(31000);
		await page.waitForLoadState();
		await settled(page).catch(() => 0);
		if (await page.inputValue('#tim') !== '' || await dialogOpen(page) ||
			(await found(page)).length > 0)
			why.push('after 120 s the search is still there');
		why.push(...await page.trouble());
		await closePage(page);
		return why;
	});
	await check('kiosk: a touch answers the question', async () => {
		const page = await clockedPage(dir, kiosk, 'index.html');
		const why = [];

		await type(page, 'khai sinh');
		await page.clock.runFor(92000);
		if (!await dialogOpen(page))
			why.push('not asked');
		await page.touchscreen.tap(540, 200);
		await settled(page).catch(() => 0);
		if (await dialogOpen(page))
			why.push('a touch beside the dialog does not close it');
		await page.clock.runFor(31000);
		if (await page.inputValue('#tim') !== 'khai sinh')
			why.push('it started again all the same');
		await closePage(page);
		return why;
	});
	await check('kiosk: a procedure may be read for 180 s', async () => {
		const page = await clockedPage(dir, kiosk, 'tt/1.001193.html');
		const why = [];

		await page.clock.runFor(170000);
		if (await dialogOpen(page))
			why.push('asked too early');
		await page.clock.runFor(12000);
		if (!await dialogOpen(page))
			why.push('not asked after 180 s');
		await page.clock.runFor(31000);
		await page.waitForURL(/index\.html$/, { timeout: 5000 })
			.catch(() => why.push(`still at ${page.url()}`));
		await closePage(page);
		return why;
	});
	await check('desk: nobody is asked', async () => {
		const page = await clockedPage(dir, desk, 'index.html');

		await type(page, 'khai sinh');
		await page.clock.runFor(600000);
		const why = await dialogOpen(page) ? ['asked'] : [];

		await closePage(page);
		return why;
	});
}

/* --- sizes ----------------------------------------------------------------- */

/* Controls that are smaller than they should be; links inside a sentence are
 * as high as it is. */
function smallTargets(least) {
	const bad = [];

	for (const e of document.querySelectorAll('a[href], button, input, ' +
		'select, summary, [role=button], [tabindex="0"]')) {
		const label = e.matches('input[type=checkbox], input[type=radio]') ?
			e.closest('label') ?? e.labels?.[0] ?? e : e;
		const box = label.getBoundingClientRect();
		const inSentence = getComputedStyle(e).display === 'inline' &&
			[...e.parentElement.childNodes].some((n) => n !== e &&
			n.textContent.trim() !== '');

		if (!e.checkVisibility({ checkVisibilityCSS: true }) || inSentence ||
			box.width <= 1 || box.bottom <= 0)
			continue;
		if (box.height < least - 0.5 || box.width < least - 0.5)
			bad.push(`${Math.round(box.width)} x ${Math.round(box.height)}: ` +
				`${e.outerHTML.slice(0, 120)}`);
	}
	return bad;
}

function tooWide() {
	const width = document.documentElement.clientWidth;
	const wide = document.documentElement.scrollWidth;
	const over = (e) => e.getBoundingClientRect().right > width + 1 &&
		e.checkVisibility({ checkVisibilityCSS: true });
	const causes = [...document.body.querySelectorAll('*')].filter((e) =>
		over(e) && ![...e.children].some(over));

	return wide <= width ? [] : [`${wide} px wide in ${width}: ` +
		causes.slice(0, 2).map((e) => e.outerHTML.slice(0, 100)).join(', ')];
}

/* Ways to bring a page into a state that people see. */
const states = {
	'start': ['index.html'],
	'results': ['index.html', (page) => type(page, 'dang ky')],
	'an open filter': ['index.html', async (page) => {
		await type(page, 'dang ky');
		await page.locator('#bo-loc button[aria-expanded]').first().click();
	}],
	'no results': ['index.html', (page) => type(page, 'dang ky kahi sinh')],
	'a field': ['lv/ho_tich.html'],
	'a life event': ['sk/sinh_con.html'],
	'a procedure': ['tt/1.001193.html'],
	'a long procedure': ['tt/1.013978.html'],
	'feedback': ['phan-anh.html'],
};

/* On a desk and a phone the settings stand in a panel that covers the page. */
async function set(page, ...buttons) {
	const open = page.locator('button.open');

	for (const button of buttons) {
		if (!await page.isVisible(button))
			await open.click();
		await page.click(button);
	}
	if (await open.getAttribute('aria-expanded') === 'true')
		await page.keyboard.press('Escape');
	await settled(page);
}

async function enlarge(page, percent) {
	if (percent !== 100)
		await set(page, `button.size-${percent}`);
}

/* What use(page) returns of the site in this state, for people who look at it
 * like this. */
async function inState(dir, options, name, prepare, use) {
	const [path, act] = states[name];

	return withPage(join(dir, path), { ...options, allowed: ownFiles(dir) },
		async (page) => {
			await prepare(page);
			await act?.(page);
			await settled(page);
			return use(page);
		});
}

const asItIs = async () => {};

const sizes = [
	...[100, 125, 150].map((percent) => [`fits 320 px at ${percent} %`,
		phone, (page) => enlarge(page, percent), tooWide]),
	['has targets of 48 px on a phone', phone, asItIs, smallTargets, 48],
	['fits the kiosk at 150 %', kiosk, (page) => enlarge(page, 150), tooWide],
	['has targets of 69 px on the kiosk', kiosk, asItIs, smallTargets, 69],
];

async function testSizes(dir) {
	const names = Object.keys(states);
	const work = names.flatMap((name) => sizes.map((size) => [name, ...size]));
	const results = await each(work, ([name, , options, prepare, look, arg]) =>
		inState(dir, options, name, prepare, (page) =>
			page.evaluate(look, arg)));

	for (const name of names)
		await check(`site: ${name} fits every screen and finger`, () =>
			work.flatMap(([state, what], i) => state !== name ? [] :
				results[i].map((why) => `not: ${what}: ${why}`)));
}

/* --- accessibility --------------------------------------------------------- */

const looks = [
	['at a desk', desk, asItIs],
	['at the kiosk', kiosk, asItIs],
	['at the kiosk, 150 %, high contrast, low', kiosk, (page) =>
		set(page, 'button.size-150', 'button.contrast', 'button.low')],
	['on a phone, 150 %', phone, (page) => enlarge(page, 150)],
	['at a desk, high contrast', desk, (page) =>
		set(page, 'button.contrast')],
];

async function testAccess(dir) {
	const advice = new Set();
	const work = looks.flatMap((look) => Object.keys(states).map((name) =>
		[name, ...look]));
	const results = await each(work, ([name, , options, prepare]) =>
		inState(dir, options, name, prepare, async (page) =>
			({ trouble: await page.trouble(), ...await inspect(page) })));

	for (const [i, [name, look]] of work.entries()) {
		const { trouble, violations, advice: more } = results[i];

		await check(`axe: ${name} ${look}`, () => [...trouble, ...violations]);
		more.forEach((a) => advice.add(`${name} ${look}: ${a}`));
	}
	await check('axe: the panel of settings', () =>
		inState(dir, phone, 'start', (page) => page.click('button.open'),
			async (page) => (await inspect(page)).violations));
	await check('axe: the question whether anybody is there', async () => {
		const page = await clockedPage(dir, kiosk, 'index.html');

		await type(page, 'khai sinh');
		await page.clock.runFor(92000);
		await page.clock.resume();
		const { violations } = await inspect(page);
		const open = await dialogOpen(page);

		await closePage(page);
		return open ? violations : ['it is not open'];
	});
	for (const a of [...advice].slice(0, 8))
		note(`axe, good practice: ${a.slice(0, 200)}`);
}

/* --- the kiosk -------------------------------------------------------------- */

async function testKiosk(dir) {
	await check('kiosk: its own keyboard types and finds', () =>
		withPage(join(dir, 'index.html'), { ...kiosk,
			allowed: ownFiles(dir) }, async (page) => {
			await page.tap('#tim');
			for (const letter of 'khai')
				await page.locator('.keys button', { hasText:
					new RegExp(`^${letter}$`) }).tap();
			const text = await page.inputValue('#tim');

			return [...text === 'khai' ? [] : [`“${text}” was typed`],
				...(await found(page)).length > 0 ? [] : ['nothing found'],
				...await page.trouble()];
		}));
	await check('kiosk: size, contrast and low page are kept on the next page',
		() => withPage(join(dir, 'index.html'), { ...kiosk,
			allowed: ownFiles(dir) }, async (page) => {
			await enlarge(page, 150);
			await page.tap('button.contrast');
			await page.tap('button.low');
			await page.tap('a[href^="lv/"]');
			await page.waitForURL(/lv\//);
			const classes = await page.$eval('html', (e) => e.className);
			const back = await page.$eval('body', (e) =>
				getComputedStyle(e).backgroundColor);

			return [...['size-150', 'high', 'low'].filter((c) =>
				!classes.split(' ').includes(c)).map((c) => `no ${c}`),
				...back === 'rgb(0, 0, 0)' ? [] : [`background ${back}`]];
		}));
	await check('kiosk: the QR code of a procedure is read off the screen',
		async () => {
			const file = join(dir, '..', 'kiosk.png');

			await withPage(join(dir, 'tt/1.010038.html'), { ...kiosk,
				allowed: ownFiles(dir) }, (page) =>
				page.screenshot({ path: file, fullPage: true }));
			const { stdout } = await run('zbarimg', ['-q', '--raw', file],
				{ wanted: [0, 4] });

			return /https?:\/\//.test(stdout) ? [] : ['none is read'];
		});
}

/* --- speed ------------------------------------------------------------------ */

/* Milliseconds from the event to rows that are laid out; first and typical. */
function measure(queries) {
	const input = document.getElementById('tim');
	const list = document.getElementById('ket-qua');
	const times = queries.map((text) => {
		const start = performance.now();

		input.value = text;
		input.dispatchEvent(new Event('input', { bubbles: true }));
		list.getBoundingClientRect();
		return performance.now() - start;
	});

	return { first: times[0], rows: list.children.length,
		median: times.toSorted((a, b) => a - b)[times.length >> 1],
		worst: Math.max(...times.slice(1)) };
}

async function testSpeed(dir) {
	const index = statSync(join(dir, 'index.html')).size;
	const queries = ['d', 'da', 'dang ky', 'khai sinh', 'cap lai giay phep',
		'đất đai', 'giay', 'xe', '1.00', 'ho so', 'thay doi', 'quoc tich'];

	note(`index.html of the real records: ${Math.round(index / 1024)} KiB`);
	await check('site: index.html of the real records is under 1.5 MB', () =>
		index < 1500000 ? [] : [`${index} bytes`]);
	await check('site: results come at once', () =>
		withPage(join(dir, 'index.html'), { ...desk, allowed: ownFiles(dir) },
			async (page) => {
				/* People type on a page that stands there. */
				await page.evaluate(() =>
					new Promise(requestIdleCallback));
				const t = await page.evaluate(measure, queries);
				const ms = (x) => `${x.toFixed(1)} ms`;

				note(`first result ${ms(t.first)}, then median ` +
					`${ms(t.median)}, worst ${ms(t.worst)}`);
				return t.rows > 0 && t.first < 500 && t.worst < 500 ? [] :
					[`${ms(t.first)}, ${ms(t.worst)}, ${t.rows} rows`];
			}));
}

/* small: the site of a catalogue that is read as catalogue; large: that of the
 * real records, or null. */
export async function testSite(small, catalogue, large) {
	await check('site: every link leads somewhere', () => deadLinks(small));
	await check('site: every procedure has a page', () =>
		catalogue.procedures.filter((p) => !htmlFiles(small)
			.includes(join('tt', `${p.name}.html`))).map((p) => p.name));
	await testSearch(small);
	await testKeyboard(small);
	await testBare(small);
	await testEvents(small, catalogue);
	await testKiosk(small);
	await testIdle(small);
	await testSizes(small);
	await testAccess(small);
	if (large !== null)
		await testSpeed(large);
}
