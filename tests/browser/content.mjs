/*
 * What a procedure sheet must say: every value of the procedure in the words
 * of people. The wording is reckoned here, from the YAML and the tables alone.
 */
import { squash } from './text.mjs';
import { tables, walk } from './catalogue.mjs';

/*
 * For machines, for the office, or for the search; they need not be on paper.
 * What is said of a paper or row of the catalogue by its place is not looked
 * for: that it must be handed in, and which case it is for.
 */
const unsaid = new Set(['nguon', 'quy_trinh', 'tu_khoa', 'luot_moi_nam',
	'ra_soat', 'su_kien', 'trang_thai', 'bat_buoc']);

const quote = (s) => s.normalize('NFC').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/* Words that a line may break between. */
const loose = (s) => s.trim().split(/\s+/).map(quote).join('\\s*');

/* "5 ngày làm việc", also "05 ngày làm việc". */
function numbered(text) {
	return new RegExp(`(?<![\\d.,])${loose(text).replace(/^\d(?!\d)/,
		'0?$&')}`, 'iu');
}

/* Months from March on are written without a zero. */
function datePattern(text) {
	const [year, month, day] = text.split('-');

	return new RegExp(`(?<!\\d)0?${+day}/0?${+month}/${year}(?!\\d)`, 'u');
}

function moneyPattern(text, fee) {
	const grouped = text.replace(/\B(?=(\d{3})+$)/g, '\\.');
	const currency = tables.words.TIEN_TE[fee.tien_te ?? 'VND'];

	return new RegExp(`(?<![\\d.,])${grouped}(\\s*[-–]\\s*[\\d.]+)?` +
		`\\s*${loose(currency)}`, 'u');
}

function labelled(field, pattern) {
	return new RegExp(`${loose(field.label)}[:\\s]+${pattern}(?!\\d)`, 'u');
}

/* A label as the sheet has it, where it is not that of the table. */
const labels = {
	'HO_SO/so_bo': (v) => new RegExp(`(?<!\\d)0?${v}\\s+bộ`, 'u'),
	/* Signs of a list and a colon are the source's layout. */
	'NHOM/ten': (v) => v.replace(/^[\s*+-]+|[\s:]+$/gu, ''),
	'BAC/tu': (v) => new RegExp(`Từ\\s+${v}(?!\\d)`, 'u'),
	'BAC/den': (v) => new RegExp(`đến\\s+${v}(?!\\d)`, 'u'),
	'MIEN_GIAM/giam': (v) => v === '100%' ?
		/Miễn|miễn/u : new RegExp(`(?<!\\d)${quote(v)}`, 'u'),
};

/* Counts of originals and copies stand in columns: see counts(). */
const counted = new Set(['ban_chinh', 'ban_sao']);

function nameIn(register, id, catalogue) {
	return catalogue.registers[register]?.[id]?.ten ?? id;
}

function caseName(id, procedure) {
	const found = [procedure.truong_hop ?? []].flat().find((c) => c.id === id);

	return found?.ten ?? id;
}

/* The place of a kind decides how a value is written. */
const byKind = {
	TEXT: ({ value }) => value,
	PROSE: ({ value }) => value,
	CODE: ({ value }) => value,
	DOCNUM: ({ value }) => value,
	DOC: ({ value }) => value,
	URL: ({ value }) => value,
	EMAIL: ({ value }) => value,
	PHONE: ({ value }) => value,
	REF: ({ field, value }, c) => nameIn(field.target, value, c),
	ACTOR: ({ field, value }, c) => tables.words.AI[value] ??
		nameIn(field.target, value, c),
	CASE: ({ value }, c, procedure) => caseName(value, procedure),
	PERCENT: ({ value }) => new RegExp(`(?<![\\d,])${quote(value)}`, 'u'),
	DURATION: ({ value }) => value === 'khong_quy_dinh' ?
		/không quy định/iu : numbered(value),
	DATE: ({ value }) => datePattern(value),
	BOOL: ({ field, value }) =>
		labelled(field, value === 'true' ? 'Có' : 'Không'),
	INT: ({ field, value }) =>
		labelled(field, value.replace(/^\d$/, '0?$&')),
	WORD: ({ field, value }) => new RegExp(
		loose(tables.words[field.target]?.[value] ?? value), 'iu'),
	MONEY: ({ field, value, holder }) =>
		tables.words.MUC_THU[value] === undefined ?
			moneyPattern(value, holder) :
			new RegExp(loose(tables.words.MUC_THU[value]), 'iu'),
};

/*
 * [{ path, value, wanted }]: wanted is a text that must be there letter for
 * letter, or a pattern. left counts what is not looked for.
 */
export function expectations(procedure, catalogue) {
	const list = [];

	walk('THU_TUC', procedure, (item) => {
		const { field, value, path } = item;
		const place = `${field.record}/${field.key}`;
		let wanted;

		if (field.kind === 'ID' || counted.has(field.key))
			return;
		if (value === 'khong')
			wanted = /Không/u;
		else if (labels[place] !== undefined)
			wanted = labels[place](value);
		else if (field.kind === 'RECORD')	/* BARE: a number alone */
			wanted = value;
		else
			wanted = byKind[field.kind](item, catalogue, procedure);
		list.push({ path, value, wanted });
		if (place === 'CAN_CU/so' || (field.kind === 'RECORD' &&
			field.target === 'CAN_CU')) {
			const title = catalogue.registers.VAN_BAN[value]?.ten;

			if (title)
				list.push({ path: `${path} (title)`, value: title,
					wanted: title });
		}
	}, (field, holder) => !unsaid.has(field.key) &&
		!(field.record === 'GIAY_TO' && field.key === 'hinh_thuc' &&
		holder.hinh_thuc === 'nop'));
	return list;
}

/* Steps that stand in one text are set apart, with "Bước 1" beside each. */
function hasSteps(text, printed) {
	const steps = text.split(/^\s*(?=[-+*]?\s*Bước\s*\d)/mu);

	return steps.length > 1 && steps.every((step) => printed.has(
		step.replace(/^[-+*]?\s*Bước\s*\d+\s*[:.]?/u, '')));
}

function isThere(wanted, printed) {
	if (typeof wanted !== 'string')
		return printed.matches(wanted);
	return squash(wanted) === '' || printed.has(wanted) ||
		hasSteps(wanted, printed);
}

/* Lines of what is missing on the printed pages. */
export function missing(list, printed) {
	return list.filter(({ wanted }) => !isThere(wanted, printed))
		.map(({ path, value, wanted }) => `${path} is not on the sheet: ` +
			(typeof wanted === 'string' ? value : `${value}, as ${wanted}`)
				.slice(0, 160));
}

/* --- originals and copies ------------------------------------------------ */

/* As offices write numbers in columns. */
function inColumn(value) {
	return value === undefined ? '' : value === '0' ? '–' :
		value.padStart(2, '0');
}

const columns = (paper) => [paper.ban_chinh, paper.ban_sao].map(inColumn)
	.join();

const asked = (paper) => Number(paper.ban_chinh ?? 0) > 0 ||
	Number(paper.ban_sao ?? 0) > 0;

/* A row counts for all choices in it, or each choice says its own numbers. */
function countsChoice(row, choice) {
	const name = squash(choice.ten ?? '');
	const [, ...behind] = row.text.split(name);
	const says = (value, unit) => Number(value ?? 0) === 0 ||
		behind.some((text) => new RegExp(`^.{0,40}?0?${value}${unit}`, 'u')
			.test(text));

	return behind.length > 0 && (row.counts === columns(choice) ||
		(says(choice.ban_chinh, 'bảnchính') &&
		says(choice.ban_sao, 'bảnsao')));
}

/*
 * rows are the table rows of the dossier, [text of the paper, originals,
 * copies]. Returns how many papers have a row and lines about those whose row
 * says another number; that their texts are there, missing() sees to.
 */
export function missingCounts(procedure, rows) {
	const papers = [procedure.ho_so?.nhom ?? []].flat().flatMap((group) =>
		group.giay_to === 'khong' ? [] : group.giay_to ?? []);
	const known = rows.map(([text = '', ...counts]) =>
		({ text: squash(text), counts: counts.join() }));
	const why = [];
	let n = 0;

	/* What the office looks up itself is not handed in, in no number. */
	for (const paper of papers.filter((p) => asked(p) &&
		!p.thay_bang_du_lieu)) {
		const own = known.filter(({ text }) => paper.ten &&
			text.startsWith(squash(paper.ten)));

		n += own.length > 0;
		if (own.length > 0 && !own.some(({ counts }) =>
			counts === columns(paper)))
			why.push(`${own[0].counts} and not ${columns(paper)}: ` +
				paper.ten.slice(0, 80));
	}
	for (const choice of papers.flatMap((p) => p.mot_trong ?? [])
		.filter(asked)) {
		n++;
		if (!known.some((row) => countsChoice(row, choice)))
			why.push('the choice does not say ' +
				`${columns(choice)}: ${choice.ten?.slice(0, 80)}`);
	}
	return [n, why];
}
