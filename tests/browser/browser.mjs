/*
 * One Chromium for all tests. Pages come from files; a page that wants
 * anything else, complains or runs what it should not is told on.
 */
import { pathToFileURL } from 'node:url';

import { chromium } from './packages.mjs';
import { each } from './programs.mjs';

let browser;

export async function startBrowser(executablePath) {
	browser = await chromium.launch({
		executablePath,
		args: ['--disable-background-networking',
			'--disable-component-update', '--font-render-hinting=none'],
	});
	return browser.version();
}

export async function stopBrowser() {
	await browser?.close();
}

/* Before anything of the page runs: remembers what its policy stopped. */
function rememberViolations() {
	window.stopped = [];
	document.addEventListener('securitypolicyviolation', (e) => {
		window.stopped.push(`${e.effectiveDirective} ` +
			`${e.blockedURI} ${e.sample}`);
	});
}

/* Puts what goes wrong in a page into problems; allowed(url) says what it may
 * ask for beside its own address. */
function listen(page, problems, allowed) {
	page.on('dialog', async (d) => {
		problems.push(`a dialog: ${d.message()}`);
		await d.dismiss();
	});
	page.on('console', (m) => {
		if (m.type() === 'error' || m.type() === 'warning')
			problems.push(`the console says: ${m.text()}`);
	});
	page.on('pageerror', (e) => problems.push(`a script failed: ${e.message}`));
	page.on('popup', (p) => problems.push(`a window opened: ${p.url()}`));
	page.on('download', (d) => problems.push(`a download: ${d.url()}`));
	page.on('request', (r) => {
		if (!allowed(r.url(), r))
			problems.push(`asks for ${r.url().slice(0, 120)}`);
	});
}

/*
 * An empty page in a context of its own. page.visit(file) goes to a file;
 * page.trouble() gives what has gone wrong there, and forgets it.
 */
export async function openPage({ allowed = () => false, ...options } = {}) {
	const context = await browser.newContext(options);
	const page = await context.newPage();
	const problems = [];
	let own;

	listen(page, problems, (url, request) => url === own ||
		allowed(url, request));
	await page.addInitScript(rememberViolations);
	page.visit = async (file) => {
		own = file.startsWith('file:') ? file : pathToFileURL(file).href;
		problems.length = 0;
		await page.goto(own);
		return page;
	};
	page.trouble = async () => [...problems.splice(0),
		...await page.evaluate(() => (window.stopped ?? []).splice(0)
			.map((s) => `the policy stopped ${s}`))];
	return page;
}

export async function closePage(page) {
	await page.context().close();
}

/* What use(page) returns, of a page that is closed then. */
export async function withPage(file, options, use) {
	const page = await openPage(options);

	try {
		return await use(await page.visit(file));
	} finally {
		await closePage(page);
	}
}

/* The same for each of many files, a few at a time, in few pages. */
export async function withPages(files, options, use) {
	const free = [];

	try {
		return await each(files, async (file, i) => {
			const page = free.pop() ?? await openPage(options);

			try {
				return await use(await page.visit(file), i);
			} finally {
				free.push(page);
			}
		});
	} finally {
		await Promise.all(free.map(closePage));
	}
}
