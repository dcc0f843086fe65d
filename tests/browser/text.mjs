/*
 * Finding a text of a catalogue on printed pages. Print breaks lines, cells
 * and pages, and marks items by signs of its own: blanks, hyphens and signs
 * of items do not count, every other letter does.
 */
const ignored = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff*+•‐‑–—-]/gu;

export function squash(text) {
	return text.normalize('NFC').replace(ignored, '');
}

function alike(a, b, at) {
	let n = 0;

	while (n < a.length && at + n < b.length && a[n] === b[at + n])
		n++;
	return n;
}

/* A page: its letters in one row, and where in it lines begin and end. */
function rowOf(lines) {
	const edges = new Set([0]);
	let row = '';

	for (const line of lines) {
		row += squash(line);
		edges.add(row.length);
	}
	return { row, edges };
}

export class Printed {
	constructor(pages) {
		this.pages = pages.map(rowOf);
		this.row = this.pages.map((p) => p.row).join('');
		this.spaced = pages.flat().join('\n').normalize('NFC');
	}

	/* True if the text stands on the pages, also if pages part it. */
	has(text) {
		const wanted = squash(text);

		return this.row.includes(wanted) ||
			this.pages.some((_, p) => this.#parted(wanted, p));
	}

	/* True if the pattern stands in the text with its blanks. */
	matches(pattern) {
		return pattern.test(this.spaced);
	}

	/*
	 * A text that begins on page p and goes on at a line of the next one:
	 * between them may stand the head of a table and other cells.
	 */
	#parted(wanted, p) {
		const { row, edges } = this.pages[p];
		const next = this.pages[p + 1];

		if (next === undefined || wanted === '')
			return false;
		for (let at = row.indexOf(wanted[0]); at >= 0;
			at = row.indexOf(wanted[0], at + 1)) {
			const n = alike(wanted, row, at);

			for (let k = n; k > 0; k--)
				if (edges.has(at + k) &&
					this.#continued(wanted.slice(k), p + 1))
					return true;
		}
		return false;
	}

	#continued(rest, p) {
		const { row, edges } = this.pages[p];

		for (let at = row.indexOf(rest); at >= 0;
			at = row.indexOf(rest, at + 1))
			if (edges.has(at))
				return true;
		return rest.length > 200 && this.#parted(rest, p);
	}
}
