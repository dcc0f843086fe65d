/*
 * Counts and prints tests as TAP. A test is a function that returns its
 * complaints: none is a pass. What it throws is a complaint too.
 */
let number = 0;
const counts = { passed: 0, failed: 0, skipped: 0 };
const most = 12;	/* complaints printed of one test */

function line(state, name, why = []) {
	number++;
	console.log(`${state} ${number} - ${name}`);
	for (const w of why.slice(0, most))
		console.log(`#   ${String(w).replaceAll('\n', '\n#     ')}`);
	if (why.length > most)
		console.log(`#   … ${why.length - most} more`);
}

export async function check(name, test) {
	let why;

	try {
		why = (await test()) ?? [];
	} catch (e) {
		why = [e.stack ?? e];
	}
	if (why.length > 0) {
		counts.failed++;
		line('not ok', name, why);
	} else {
		counts.passed++;
		line('ok', name);
	}
}

export function skip(name, why) {
	counts.skipped++;
	line('ok', `${name} # skip ${why}`);
}

/* What is measured or found but fails nothing. */
export function note(text) {
	console.log(`# ${text}`);
}

/* The closing line, as of every runner here; the status of the process. */
export function finish() {
	const { passed, failed, skipped } = counts;

	console.log(`1..${number}`);
	console.log(`${passed} passed, ${failed} failed` +
		(skipped > 0 ? `, ${skipped} skipped` : ''));
	return failed === 0 && passed > 0 ? 0 : 1;
}
