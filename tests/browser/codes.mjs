/* QR codes read back from paper, also from a bad photocopy of it. */
import { writeFile } from 'node:fs/promises';

import { picture } from './paper.mjs';
import { run } from './programs.mjs';

async function read(file) {
	const { stdout } = await run('zbarimg', ['-q', '--raw', '-Sdisable',
		'-Sqrcode.enable', file], { wanted: [0, 4] });

	return stdout.split('\n').filter(Boolean);
}

/* The texts of all codes on a page, sorted. */
export async function codesOn(pdf, page, dpi = 200) {
	return (await read((await picture(pdf, page, dpi)).file)).sort();
}

/* Every pixel the mean of its neighbourhood of 2r + 1 by 2r + 1. */
function blurred(grey, width, height, r) {
	function pass(from, along, across, step, stride) {
		const to = Buffer.alloc(from.length);

		for (let line = 0; line < across; line++) {
			for (let i = 0, sum = 0, n = 0, j = -r; i < along; j++) {
				if (j + r < along) {
					sum += from[line * stride + (j + r) * step];
					n++;
				}
				if (j < 0)
					continue;
				to[line * stride + i * step] = sum / n;
				i++;
				if (j - r >= 0) {
					sum -= from[line * stride + (j - r) * step];
					n--;
				}
			}
		}
		return to;
	}
	return pass(pass(grey, width, height, 1, width), height, width, width, 1);
}

/*
 * A copy of a copy of a copy: each blurs, darkens unevenly, adds specks and
 * knows only black and white. The specks come from a fixed row of numbers.
 */
function thirdCopy({ grey, width, height }) {
	let page = grey, seed = 1;

	for (let copy = 0; copy < 3; copy++) {
		page = blurred(page, width, height, 1);
		for (let i = 0; i < page.length; i++) {
			seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
			const speck = (seed >>> 16) % 2000 === 0;
			const threshold = 140 + 30 * (i % width) / width;

			page[i] = speck ? 255 - page[i] : page[i] < threshold ? 0 : 255;
		}
	}
	return page;
}

export async function codesOnThirdCopy(pdf, page, dpi = 200) {
	const original = await picture(pdf, page, dpi);
	const file = original.file.replace(/\.pgm$/, '-copy.pgm');

	await writeFile(file, Buffer.concat([
		Buffer.from(`P5 ${original.width} ${original.height} 255\n`),
		thirdCopy(original)]));
	return (await read(file)).sort();
}
