/*
 * Tests of the tests: each must see what it is there for, or it is a test that
 * cannot fail.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

import { inspect } from './accessibility.mjs';
import { withPage } from './browser.mjs';
import { expectations, missing, missingCounts } from './content.mjs';
import { intruders } from './hostile.mjs';
import { examine, press } from './printing.mjs';
import { at } from './specimens.mjs';
import { check } from './tap.mjs';
import { Printed } from './text.mjs';
import { validate } from './validity.mjs';

function bad(name, body, style = '') {
	mkdirSync(at('xet'), { recursive: true });
	writeFileSync(at('xet', `${name}.html`), '<!DOCTYPE html>\n' +
		'<html lang="vi"><head><meta charset="utf-8"><title>Thử</title>' +
		`<style>@page { size: A4; margin: 20mm } p { font: 12pt/16pt ` +
		`"Noto Sans" } ${style}</style></head><body>${body}</body></html>`);
	return at('xet', `${name}.html`);
}

/* A complaint that matches is a pass. */
function sees(name, pattern, look) {
	return check(`the tests see ${name}`, async () => {
		const why = await look();

		return why.some((w) => pattern.test(w)) ? [] :
			[`no complaint ${pattern}, but: ${why.join('; ') || 'none'}`];
	});
}

async function printed(file) {
	return withPage(file, {}, async (page) =>
		examine(await press(page, at('xet.pdf')), [210, 297]));
}

const text = '<p>Cá nhân, tổ chức nộp hồ sơ tại Bộ phận Một cửa.</p>';
const rows = Array.from({ length: 90 }, (_, i) => '<tr><td>Dòng thứ ' +
	`${i} của một bảng dài qua nhiều trang</td></tr>`).join('');

const onPaper = [
	['another size of paper', / mm, not /, text, '@page { size: A5 }'],
	['an empty page', /page 2 of 3 has no text/, `${text}<div></div>${text}`,
		'div { height: 10mm; break-before: page; break-after: page }'],
	['a page that ends early', /ends after/, text.repeat(3) +
		`<div>${text}</div>`, 'div { break-before: page }'],
	['words in the margin', /leaves the page area/,
		`${text}<p class="a">Ra ngoài lề</p>`, '.a { margin-left: -12mm }'],
	['a table wider than the page', /wider than the page/,
		`${text}<table><tr><td>Một</td></tr></table>`,
		'table { width: 190mm }'],
	['a lost head of a table', /without its head “Tên”/,
		`<table><thead><tr><th>Tên</th></tr></thead><tbody>${rows}` +
		'</tbody></table>', 'thead { display: table-row-group }'],
	['a letter that no type has', /is none of ours/,
		`${text}<p>ⴰⴱⴳ</p>`],
	['a replacement character', /a letter that is none/, '<p>a\ufffdb</p>'],
];

const inBrowser = [
	['a script that runs', /script 1 ran/,
		'<script>window.ran=1</script>'],
	['an event handler', /attribute onclick/, '<p onclick="x()">a</p>'],
	['a handler that runs', /script 2 ran/,
		'<p onmouseover="window.ran=2">a</p>'],
	['a frame', /no page of ours has/, '<iframe title="a"></iframe>'],
	['a script address', /a link to javascript:/,
		'<a href="javascript:alert(1)">a</a>'],
	['a style from a text', /a rule of style/, text, '* { display: none }'],
	['a picture from elsewhere', /asks for http/,
		'<p><img src="http://127.0.0.1:9/a.png" alt=""></p>'],
	['a dialog', /a dialog: x/, '<script>alert("x")</script>'],
	['an error of a script', /a script failed/, '<script>nought()</script>'],
	['a policy that stops something', /the policy stopped/,
		'<script>window.x=1</script>',
		'</style><meta http-equiv="Content-Security-Policy" ' +
		'content="script-src \'none\'"><style>'],
];

export async function testTests({ catalogue }) {
	for (const [i, [name, pattern, body, style]] of onPaper.entries())
		await sees(name, pattern, () => printed(bad(`p${i}`, body, style)));
	for (const [i, [name, pattern, body, style]] of inBrowser.entries())
		await sees(name, pattern, () => withPage(bad(`b${i}`, body, style),
			{}, async (page) => [...await page.evaluate(intruders, []),
				...await page.trouble()]));
	await sees('a picture without words', /^image-alt/, () =>
		withPage(bad('axe', '<main><img src="data:,"></main>'), {},
			async (page) => (await inspect(page)).violations));
	await sees('a tag without an end', /Unclosed element/, async () => {
		const file = bad('nu', '<section><h2>a</h2>');

		return (await validate([file])).errors.get(file) ?? [];
	});
	await testLosses(catalogue);
}

/* Sheets from which one thing was taken. */
const losses = [
	['a sentence of a step', 'Nộp lệ phí cho lần đăng ký, trừ người',
		/trinh_tu.*Nộp lệ phí/],
	['a note of a fee', 'Mức nộp trực tuyến thấp hơn', /ghi_chu/],
	['an amount', '10.000', /muc_thu is not.*10000/],
	['a legal document', '56/2021/TT-BCA', /can_cu_phap_ly\/\d/],
	['a date', '28/02/2027', /den is not.*2027-02-28/],
	['an address', 'https://dichvucong.gov.vn', /dia_chi/],
	['a case', 'Vợ, chồng đã ly hôn vẫn được ở', /truong_hop/],
	['a word of a vocabulary', 'Được luật giao', /loai_quy_dinh/],
	['a related procedure', '1.004222', /lien_quan/],
];

async function testLosses(catalogue) {
	const { data } = catalogue.procedures.find((p) => p.name === '1.010038');
	const html = readFileSync(at('thu-tuc/1.010038.html'), 'utf8');
	const list = expectations(data, catalogue);
	const look = (changed) => {
		writeFileSync(at('xet/mat.html'), changed);
		return withPage(at('xet/mat.html'), {}, async (page) => missing(list,
			new Printed((await press(page, at('mat.pdf'))).lines)));
	};

	for (const [name, words, pattern] of losses)
		await sees(`a sheet without ${name}`, pattern, () => {
			if (!html.includes(words))
				throw new Error(`the sheet has no “${words}” to take`);
			return look(html.replaceAll(words, ''));
		});
	await sees('a sheet with another number of papers', /02,– and not 01,–/,
		() => missingCounts(data, [['Tờ khai thay đổi thông tin cư trú ' +
			'(mẫu CT01)', '02', '–']])[1]);
	await check('the tests see nothing on a whole sheet', () => look(html));
}
