/* Programs that the tests start: ours, poppler's, zbar's, Java. */
import { execFile } from 'node:child_process';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

export const bin = resolve(process.env.BIN);
export const home = resolve(process.env.BROWSER_HOME);
export const work = join(home, 'work');
export const shared = resolve(process.env.TTHC_SHARED ?? '../shared');

/* Every page is made for the same day: tests know what holds on it. */
export const day = '2026-11-22';

const start = promisify(execFile);

/* What a program printed; it throws if the status is none of those wanted. */
export async function run(program, args, options = {}) {
	const { wanted = [0], ...rest } = options;
	const env = { ...process.env, LC_ALL: 'C.UTF-8' };
	let out;

	delete env.TTHC_LANG;
	delete env.SOURCE_DATE_EPOCH;
	try {
		out = { status: 0, ...await start(program, args,
			{ maxBuffer: 1 << 28, timeout: 120000, env, ...rest }) };
	} catch (e) {
		if (typeof e.code !== 'number')
			throw e;
		out = { status: e.code, stdout: e.stdout, stderr: e.stderr };
	}
	if (!wanted.includes(out.status))
		throw new Error(`${program} ${args.join(' ')}\n` +
			`ended with ${out.status}\n${out.stderr.slice(0, 2000)}`);
	return out;
}

export function ours(name, args, options) {
	return run(join(bin, name), args, options);
}

export function render(args, options) {
	return ours('tthc-render', [`--as-of=${day}`, ...args], options);
}

/* Does work on each item, as many at a time as there are processors; the
 * results are in the order of the items. */
export async function each(items, task, width = cpus().length) {
	const results = new Array(items.length);
	let next = 0;

	async function worker() {
		while (next < items.length) {
			const i = next++;

			results[i] = await task(items[i], i);
		}
	}
	await Promise.all(Array.from({ length: width }, worker));
	return results;
}
