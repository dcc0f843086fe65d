/*
 * What the tests look at: every kind of notice in its variants, the site, the
 * real records where they are at hand. Made anew in the work folder.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync,
	statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { readCatalogue } from './catalogue.mjs';
import { ours, render, shared, work } from './programs.mjs';

const portrait = { a3: [297, 420], a4: [210, 297], a5: [148, 210] };
const landscape = { a3: [420, 297], a4: [297, 210] };

/* Where QR codes of the catalogue lead when they all shall lead somewhere. */
export const address = 'https://dvc.mau.example.gov.vn/tt/{ma}';

export const at = (...path) => join(work, ...path);

function edit(file, from, to) {
	const text = readFileSync(file, 'utf8');

	if (!text.includes(from))
		throw new Error(`${file} has no “${from}” to be changed`);
	writeFileSync(file, text.replace(from, to));
}

/* An older state of the catalogue: limits, fees, papers and words differ, one
 * procedure is not there yet, another one still is. */
function writeOlder(from, to) {
	const file = (name) => join(to, 'thu_tuc', `${name}.yaml`);

	cpSync(from, to, { recursive: true });
	edit(file('cu_tru/1.004222'), 'thoi_han: 7 ngày', 'thoi_han: 5 ngày');
	edit(file('cu_tru/1.010038'), 'muc_thu: 10000', 'muc_thu: 12000');
	edit(file('cu_tru/1.010038'), '  - Chủ hộ và chủ sở hữu chỗ ở đồng ý, ' +
		'trừ trường hợp vợ, chồng đã ly hôn.\n', '');
	edit(file('ho_tich/1.001193'), 'ten: Đăng ký khai sinh\n',
		'ten: Khai sinh cho trẻ em\n');
	edit(file('chung_thuc/2.000815'), 'cap_thuc_hien:\n',
		'cap_thuc_hien:\n  - tinh\n');
	rmSync(file('nuoi_con_nuoi/2.002363'));
	cpSync(file('hoa_giai_co_so/2.000424'), file('hoa_giai_co_so/2.000999'));
	edit(file('hoa_giai_co_so/2.000999'), 'ma: "2.000424"',
		'ma: "2.000999"');
}

/* One file of a kind; name is that of the specimen. */
async function page(list, name, paper, args) {
	const file = at(`${name}.html`);

	await render([...args, '-o', file], { wanted: [0, 1] });
	list.push({ name, file, paper });
}

/* A folder of sheets, of which those named are specimens. */
async function folder(list, name, paper, names, args) {
	const dir = at(name);

	await render([...args, '-o', dir], { wanted: [0, 1] });
	for (const one of names ?? readdirSync(dir).filter((n) =>
		n.endsWith('.html')))
		list.push({ name: `${name} ${one.replace('.html', '')}`,
			file: join(dir, one), paper });
}

/* Short, long, with cases, with choices, with fees of every kind. */
const some = ['1.010038', '1.001193', '1.013978', '2.000815', '1.004222',
	'1.012888'].map((n) => `${n}.html`);
const few = some.slice(0, 2);

async function makeNotices(catalog, older) {
	const list = [];
	const all = [catalog];

	await folder(list, 'thu-tuc', portrait.a4, some,
		['--qr', address, '--toc', ...all]);
	await folder(list, 'thu-tuc-a3', portrait.a3, few,
		['--paper', 'a3', ...all]);
	await folder(list, 'thu-tuc-a5', portrait.a5, few,
		['--paper', 'a5', ...all]);
	await folder(list, 'thu-tuc-lon', portrait.a4, some,
		['--large-print', ...all]);
	await folder(list, 'thu-tuc-doi', portrait.a4, undefined,
		['--redline', older, ...all]);
	await folder(list, 'phieu', portrait.a5,
		some.map((n) => n.replace('.html', '-phieu.html')),
		['--kind', 'phieu-huong-dan', '--qr', address, ...all]);
	await folder(list, 'phieu-lon', portrait.a5,
		few.map((n) => n.replace('.html', '-phieu.html')),
		['--kind', 'phieu-huong-dan', '--large-print', ...all]);
	list.push({ name: 'muc-luc', file: at('thu-tuc/muc-luc.html'),
		paper: portrait.a4 });
	await page(list, 'danh-muc', landscape.a4,
		['--kind', 'danh-muc', '--qr', address, ...all]);
	await page(list, 'danh-muc-qr', landscape.a4,
		['--kind', 'danh-muc', '--qr', address, '--qr-rows', ...all]);
	await page(list, 'danh-muc-a3', landscape.a3,
		['--kind', 'danh-muc', '--paper', 'a3', ...all]);
	await page(list, 'danh-muc-lon', landscape.a4,
		['--kind', 'danh-muc', '--large-print', ...all]);
	for (const mark of ['phi-dia-gioi', 'toan-trinh', 'ngoai-mot-cua',
		'lien-thong'])
		await page(list, `danh-muc-${mark}`, landscape.a4,
			['--kind', 'danh-muc', '--loai', mark, ...all]);
	await page(list, 'phi', portrait.a4, ['--kind', 'phi', ...all]);
	await page(list, 'phi-lon', portrait.a4,
		['--kind', 'phi', '--large-print', ...all]);
	for (const paper of ['a3', 'a4', 'a5'])
		await page(list, `phan-anh-${paper}`, portrait[paper],
			['--kind', 'phan-anh', '--paper', paper, ...all]);
	await page(list, 'phan-anh-lon', portrait.a4,
		['--kind', 'phan-anh', '--large-print', ...all]);
	await page(list, 'thay-doi', portrait.a4,
		['--kind', 'thay-doi', older, catalog]);
	await page(list, 'thay-doi-lon', portrait.a4,
		['--kind', 'thay-doi', '--large-print', older, catalog]);
	await render(['--kind', 'trang', '--qr', address, '-o', at('trang'),
		...all]);
	return list;
}

/* The longest records, then every so many of the rest. */
function awkward(catalogue, n) {
	const bySize = [...catalogue.procedures].sort((a, b) =>
		statSync(b.file).size - statSync(a.file).size);
	const long = bySize.slice(0, 15);
	const step = Math.ceil((bySize.length - long.length) / (n - long.length));

	return [...long, ...bySize.slice(15).filter((_, i) => i % step === 0)];
}

/*
 * { catalog, catalogue, older, notices, real }; real is null or { catalogue,
 * chosen, dir, site }.
 */
export async function makeSpecimens() {
	const catalog = 'catalog', older = at('cu');

	rmSync(work, { recursive: true, force: true });
	mkdirSync(work, { recursive: true });
	writeOlder(catalog, older);
	const made = { catalog, catalogue: readCatalogue(catalog), older,
		notices: await makeNotices(catalog, older), real: null };
	const portal = join(shared, 'data/portal');

	if (existsSync(portal)) {
		const root = at('that');

		await ours('tthc-import', ['-o', root, portal], { wanted: [0, 1, 2] });
		const catalogue = readCatalogue(root);

		await render(['--force', '-o', at('thu-tuc-that'), root],
			{ wanted: [0, 1] });
		await render(['--force', '--kind', 'trang', '-o', at('trang-that'),
			root], { wanted: [0, 1] });
		await render(['--force', '--kind', 'danh-muc', '-o',
			at('danh-muc-that.html'), root], { wanted: [0, 1] });
		await render(['--force', '--kind', 'phi', '-o', at('phi-that.html'),
			root], { wanted: [0, 1] });
		made.real = { catalogue, chosen: awkward(catalogue, 45),
			dir: at('thu-tuc-that'), site: at('trang-that'),
			lists: [{ name: 'danh-muc-that', file:
				at('danh-muc-that.html'), paper: landscape.a4 },
			{ name: 'phi-that', file: at('phi-that.html'),
				paper: portrait.a4 }] };
	}
	return made;
}
