/*
 * A catalogue that means harm: every text of every file holds something that
 * would run, load, break out of its place or turn the line around, if any page
 * took it for more than text.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { readCatalogue, readYaml, tables, writeYaml } from './catalogue.mjs';

/* Each stands for a place that it tries to leave. run(n) is what must never
 * happen. */
const run = (n) => `window.ran=${n}`;
export const bites = [
	`<script>${run(1)};alert(1)</script>`,
	`"><img src=x onerror="${run(2)}">`,
	`' onmouseover='${run(3)}' onfocus='${run(3)}' autofocus x='`,
	`</style><script>${run(4)}</script><style>`,
	`</title><script>${run(5)}</script>`,
	`--><svg onload="${run(6)}"></svg><!--`,
	`]]><iframe src="javascript:${run(7)}"></iframe>`,
	`javascript:${run(8)}`,
	`data:text/html,<script>${run(9)}</script>`,
	'\u202egnp.uẫm\u202c \u2066đảo\u2069 \u200bẩn\u200b \u2028',
	`{{constructor.constructor("${run(10)}")()}} \${${run(10)}}`,
	'"; } * { display: none } @page { content: "',
	'"; } @import url(https://example.com/a.css); a { x: "',
	'\\"; } body { background: url(https://example.com/b.png) } \\A \\',
	`${'dài'.repeat(120)}`,
	'👩‍👩‍👧‍👦 🇻🇳 𠀋 \u{1f4a3}',
	`<a href="javascript:${run(11)}">bấm vào đây</a>`,
	'&lt;script&gt;&amp;&#60;b&#62; &nbsp &hellip;',
	`<!--<script> ${run(12)}`,
	'<base href="https://example.com/"><meta http-equiv="refresh" content="0">',
	`"}</script><script>${run(13)}</script>{"x":"`,
	`https://example.com/"onclick="${run(14)}`,
	'../../../../tmp/ra-ngoài/%00%2e%2e/a.html',
	'<form action="https://example.com/"><button autofocus>Gửi</button></form>',
	'<link rel=stylesheet href=https://example.com/c.css><object data=x>',
	'- mục\n+ mục con\n\n<h1>tiêu đề</h1>',
];

/* Kinds whose texts are free; the others are taken when all is to be bad. */
const free = ['TEXT', 'PROSE', 'URL', 'EMAIL', 'PHONE', 'UNIT_CODE', 'RAW'];
let turn = 0;

function bite(old) {
	return `${String(old).slice(0, 12)} ${bites[turn++ % bites.length]}`;
}

/* Without these nothing is printed at all. */
const spared = new Set(['THU_TUC/ma', 'THU_TUC/trang_thai']);

/* A copy of a record with its texts replaced. */
function spoil(record, data, all) {
	const out = {};

	for (const [key, value] of Object.entries(data ?? {})) {
		const field = tables.records[record]?.[key];
		const one = (v) => v !== null && typeof v === 'object' ?
			spoil(field.target, v, all) :
			v === null || v === '' || v === 'khong' ? v :
			(all || free.includes(field.kind)) &&
			!spared.has(`${record}/${key}`) ? bite(v) : v;

		out[key] = field === undefined ? value :
			Array.isArray(value) ? value.map(one) : one(value);
	}
	return out;
}

function write(file, data) {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, writeYaml(data));
}

/*
 * Writes a spoilt copy of a catalogue. all: also references, numbers of
 * documents, words, dates, amounts: next to nothing in it is what it should
 * be.
 */
export function writeHostile(from, to, all) {
	const catalogue = readCatalogue(from);

	turn = 0;
	cpSync(from, to, { recursive: true });
	for (const [id, name] of Object.entries(tables.registers)) {
		const rows = Object.entries(catalogue.registers[id]);

		if (rows.length > 0)
			write(join(to, 'danh_muc', `${name}.yaml`),
				Object.fromEntries(rows.map(([key, row]) =>
					[key, spoil(id, row, all)])));
	}
	for (const p of catalogue.procedures)
		write(p.file.replace(from, to), spoil('THU_TUC', p.data, all));
	const settings = readYaml(join(from, 'tthc.yaml'));

	write(join(to, 'tthc.yaml'), { ...settings,
		don_vi: spoil('DON_VI', settings.don_vi, all),
		phan_anh_kien_nghi:
			spoil('PHAN_ANH', settings.phan_anh_kien_nghi, all),
		lich_tiep_cong_dan: bite(settings.lich_tiep_cong_dan),
		khao_sat_hai_long: bite(settings.khao_sat_hai_long) });
}

/* A copy in which the codes alone are bad: those that files are named by. */
export function writeHostileCodes(from, to) {
	const codes = ['../../../ra-ngoai', '/tmp/ra-ngoai', 'a/../../ra-ngoai',
		'..', '.', '', 'index', 'NUL', '%2e%2e%2fra-ngoai', '-rf',
		'ra\u0000ngoai', 'a\nb', '<script>', 'trang.js', '.tthc'];

	cpSync(from, to, { recursive: true });
	for (const [i, { file, data }] of
		readCatalogue(from).procedures.entries()) {
		const code = codes[i % codes.length];

		write(file.replace(from, to), i % 2 === 0 ?
			{ ...data, ma: code } : { ...data, ma: null, ma_tam: code });
	}
}

/*
 * What a page holds that no text could have put there, looked at from inside
 * the page after everything in it was touched.
 */
export function intruders(ownScripts) {
	const found = [];
	const safe = /^(https?:|mailto:|tel:|#|[\w./-]+(#[\w-]*)?(\?[\w=&.-]*)?$)/i;
	const show = (e) => e.outerHTML.slice(0, 160);

	for (const e of document.querySelectorAll('*'))
		for (const type of ['mouseover', 'focus', 'load', 'error', 'toggle'])
			e.dispatchEvent(new Event(type));
	if (window.ran !== undefined)
		found.push(`script ${window.ran} ran`);
	for (const e of document.querySelectorAll('iframe, frame, img, object, ' +
		'embed, base, audio, video, portal, meta[http-equiv=refresh i], ' +
		'link:not([rel=stylesheet]):not([rel=icon])'))
		found.push(`an element that no page of ours has: ${show(e)}`);
	for (const e of document.querySelectorAll('script')) {
		const data = /json$/.test(e.type);

		if (data)
			JSON.parse(e.textContent);
		else if (!ownScripts.includes(e.getAttribute('src') ??
			e.textContent))
			found.push(`a script that is not ours: ${show(e)}`);
	}
	for (const e of document.querySelectorAll('*')) {
		for (const a of e.attributes)
			if (/^on|^style$|^srcdoc$|^formaction$/i.test(a.name))
				found.push(`the attribute ${a.name}: ${show(e)}`);
		const href = e.getAttribute('href');

		if (href !== null && !safe.test(href))
			found.push(`a link to ${href.slice(0, 80)}`);
	}
	for (const sheet of document.styleSheets)
		if (sheet.href?.startsWith('file:') !== true)
			for (const rule of sheet.cssRules)
				if (rule instanceof CSSImportRule ||
					/^\*\s*\{ display: none/.test(rule.cssText))
					found.push(`a rule of style: ${rule.cssText}`);
	if (getComputedStyle(document.body).display === 'none')
		found.push('the page is hidden');
	return found;
}
