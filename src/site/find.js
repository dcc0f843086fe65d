/*
 * What finds procedures by words: with or without diacritics, in order or
 * not, by code; and names that are near when nothing is found. search.js
 * shows them.
 */
const finder = (function () {

const NEAR = 5;			/* names offered when nothing is found */

/* --- spelling ----------------------------------------------------------- */

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /[\u0300-\u036f]/g;
const WORDS = /[\p{L}\p{M}]+|\p{N}+(?:\.\p{N}+)*/gu;

const spellings = new Map();

/*
 * What a word is compared by. letters: with the marks of vowels but without
 * tone, which stands apart, so that "hòa" and "hoà" are alike. plain: without
 * any mark. sound: plain, with the i of "đăng kí" for the y of "đăng ký".
 */
function spell(word) {
	let s = spellings.get(word);

	if (s === undefined) {
		const all = word.toLowerCase().normalize("NFD");
		const letters = all.replace(TONES, "");
		const plain = letters.replace(MARKS, "").replace(/đ/g, "d");

		s = {
			letters: letters,
			tone: (all.match(TONES) || []).join(""),
			plain: plain,
			sound: plain.replace(/^(h|k|l|m|s|t|qu)y$/, "$1i")
		};
		spellings.set(word, s);
	}
	return s;
}

/* The words of a text with their places in it. */
function words(text) {
	return Array.from(text.matchAll(WORDS), function (found) {
		return {
			from: found.index,
			to: found.index + found[0].length,
			as: spell(found[0])
		};
	});
}

function sounds(list) {
	return " " + list.map((word) => word.as.sound).join(" ") + " ";
}

/* --- data --------------------------------------------------------------- */

/* The order of a row's columns in the data. */
const COLUMNS = ["file", "code", "name", "fields", "events", "levels",
	"online", "body", "receiver", "time", "fee", "tail", "keywords"];

const source = document.getElementById("du-lieu");
const data = source === null ? { rows: [] } : JSON.parse(source.textContent);

const procedures = data.rows.map(function (row, order) {
	const p = { order: order };

	COLUMNS.forEach(function (column, i) {
		p[column] = row[i];
	});
	p.name = p.name.normalize("NFC");
	return p;
});

/* "Thủ tục đăng ký khai sinh" is found as "Đăng ký khai sinh" is. */
function countIdle(list) {
	return list.length > 2 && list[0].as.sound === "thu" &&
		list[1].as.sound === "tuc" ? 2 : 0;
}

/* Makes what is compared, once the page is there or somebody types. */
function prepare() {
	if (procedures.length === 0 || procedures[0].words !== undefined)
		return;
	for (const p of procedures) {
		p.words = words(p.name);
		p.idle = countIdle(p.words);
		p.sounds = sounds(p.words);
		p.more = words([data.keywords[p.keywords],
			...p.fields.map((i) => data.fields[i]),
			...p.events.map((i) => data.events[i])].join(" "));
		p.moreSounds = sounds(p.more);
	}
}

/* --- one procedure ------------------------------------------------------ */

/* 0: the word itself, 1: it begins like that and is being typed, -1: no. */
function fits(asked, word, typing) {
	if (asked.sound === word.sound)
		return 0;
	return typing && word.plain.startsWith(asked.plain) ? 1 : -1;
}

/* Whether a word that was typed with marks has those. */
function sameMarks(asked, word) {
	if (asked.letters === word.letters)
		return asked.tone === word.tone;
	return word.letters.startsWith(asked.letters) &&
		(asked.tone === "" || asked.tone === word.tone);
}

/* The first word at or after from that fits the n-th one asked for; one with
 * the same marks is better than one before it. */
function findWord(query, n, list, from) {
	const asked = query.words[n].as;
	const typing = n === query.words.length - 1;
	let first = -1;

	for (let i = from; i < list.length; i++) {
		if (fits(asked, list[i].as, typing) < 0)
			continue;
		if (!query.marked || sameMarks(asked, list[i].as))
			return i;
		if (first < 0)
			first = i;
	}
	return first;
}

/* Places of all words asked for, one right behind the other; or null. */
function findPhrase(query, list) {
	let best = null, fewest = Infinity;

	for (let at = 0; at + query.words.length <= list.length; at++) {
		let wrong = 0, n = 0;

		while (n < query.words.length && fits(query.words[n].as,
		    list[at + n].as, n === query.words.length - 1) >= 0) {
			wrong += query.marked && !sameMarks(
				query.words[n].as, list[at + n].as);
			n++;
		}
		if (n === query.words.length && wrong < fewest) {
			fewest = wrong;
			best = query.words.map((word, i) => at + i);
		}
	}
	return best;
}

/* The same in order with other words between. */
function findOrdered(query, list) {
	const found = [];

	for (let n = 0, at = 0; n < query.words.length; n++) {
		at = findWord(query, n, list, at);
		if (at < 0)
			return null;
		found.push(at++);
	}
	return found;
}

/* The same anywhere. */
function findAll(query, list) {
	const found = query.words.map((word, n) =>
		findWord(query, n, list, 0));

	return found.includes(-1) ? null : found;
}

/* How a procedure was found: a lower tier is a better find. */
const WHOLE = 0, BEGINS = 1, PHRASE = 2, ORDERED = 3, ANYWHERE = 4,
	ASIDE = 5;

function tierOfPhrase(at, query, p) {
	const last = query.words.length - 1;
	const rest = p.words.length - at[0];

	if (at[0] !== 0 && at[0] !== p.idle)
		return PHRASE;
	return at.length === rest && fits(query.words[last].as,
		p.words[at[last]].as, false) === 0 ? WHOLE : BEGINS;
}

function findInName(query, p) {
	let at = findPhrase(query, p.words);

	if (at !== null)
		return { at: at, tier: tierOfPhrase(at, query, p) };
	at = findOrdered(query, p.words);
	if (at !== null)
		return { at: at, tier: ORDERED };
	at = findAll(query, p.words);
	return at === null ? null : { at: at, tier: ANYWHERE };
}

/* "1.001193", "1001193", "001193": the code or how it begins. */
function findCode(query, p) {
	const code = p.code.toLowerCase();
	const bare = code.replace(/\./g, "");

	if (query.text === code || query.bare === bare)
		return { at: [], tier: WHOLE };
	return code.startsWith(query.text) || bare.startsWith(query.bare) ||
		bare.slice(1).startsWith(query.bare) ?
		{ at: [], tier: BEGINS } : null;
}

/* Marks that were typed but stand in no word found. */
function countWrong(query, list, at) {
	let wrong = 0;

	for (let n = 0; query.marked && n < at.length; n++)
		wrong += !sameMarks(query.words[n].as, list[at[n]].as);
	return wrong;
}

/* A quick look before the long one: every word is somewhere. */
function mayFit(query, text) {
	return query.words.every((word, n) =>
		text.includes(" " + word.as.sound + " ") ||
		(n === query.words.length - 1 &&
		(text.includes(" " + word.as.plain) ||
		text.includes(" " + word.as.sound))));
}

function find(query, p) {
	let found = query.isCode ? findCode(query, p) : null;

	if (found === null && mayFit(query, p.sounds))
		found = findInName(query, p);
	if (found !== null) {
		found.wrong = countWrong(query, p.words, found.at);
	} else if (mayFit(query, p.sounds + p.moreSounds)) {
		const list = p.words.concat(p.more);
		const at = findAll(query, list);

		if (at !== null)
			found = {
				tier: ASIDE,
				wrong: countWrong(query, list, at),
				at: at.filter((i) => i < p.words.length)
			};
	}
	if (found !== null)
		found.procedure = p;
	return found;
}

/* --- all of them -------------------------------------------------------- */

function ask(text) {
	const list = words(text.normalize("NFC"));
	const query = {
		shown: text.trim().replace(/\s+/g, " "),
		text: text.trim().toLowerCase(),
		words: list
	};

	query.bare = query.text.replace(/[.\s]/g, "");
	query.isCode = /\d/.test(query.bare) && query.bare.length > 2;
	query.marked = list.some((word) =>
		word.as.tone !== "" || word.as.letters !== word.as.plain);
	return query;
}

/* Where the first word found stands in the name. */
function placeOf(found) {
	return Math.max((found.at[0] || 0) - found.procedure.idle, 0);
}

function better(a, b) {
	const x = a.procedure, y = b.procedure;

	return a.wrong - b.wrong || a.tier - b.tier ||
		placeOf(a) - placeOf(b) ||
		x.words.length - x.idle - y.words.length + y.idle ||
		x.order - y.order;
}

function findEverywhere(query) {
	if (query.words.length === 0)
		return [];
	return procedures.map((p) => find(query, p))
		.filter((found) => found !== null).sort(better);
}

/* --- near names --------------------------------------------------------- */

/* Letters to add, drop, change or swap to make b of a; limit + 1 if more. */
function distance(a, b, limit) {
	let older = [], old = [], now = [];

	if (Math.abs(a.length - b.length) > limit)
		return limit + 1;
	for (let j = 0; j <= b.length; j++)
		old[j] = j;
	for (let i = 1; i <= a.length; i++) {
		now = [i];
		for (let j = 1; j <= b.length; j++) {
			now[j] = Math.min(old[j] + 1, now[j - 1] + 1,
				old[j - 1] + (a[i - 1] !== b[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] &&
			    a[i - 2] === b[j - 1])
				now[j] = Math.min(now[j], older[j - 2] + 1);
		}
		if (Math.min(...now) > limit)
			return limit + 1;
		older = old;
		old = now;
	}
	return old[b.length];
}

/* Of 1 at most: how much of a word is not in any word of a name. */
function strangeness(asked, sound, known) {
	const limit = Math.floor(asked.length / 3);
	let d = known.get(sound);

	if (d === undefined) {
		d = distance(asked, sound, limit);
		d = d > limit ? 1 : d / asked.length;
		known.set(sound, d);
	}
	return d;
}

function nearness(query, known, p) {
	let sum = 0;

	query.words.forEach(function (word, n) {
		let least = 1;

		for (const other of p.words)
			least = Math.min(least, strangeness(word.as.sound,
				other.as.sound, known[n]));
		sum += least;
	});
	return sum / query.words.length;
}

/* Names that hold nearly these words, or these letters without spaces. */
function findNear(query) {
	if (query.words.length === 0)
		return [];
	const known = query.words.map(() => new Map());
	const glued = query.words.map((word) => word.as.sound).join("");

	return procedures.map(function (p) {
		const whole = p.sounds.replace(/ /g, "").includes(glued);

		return { procedure: p, at: [], tier: 0,
			wrong: whole ? 0 : nearness(query, known, p) };
	}).filter((found) => found.wrong <= 0.4).sort(better).slice(0, NEAR);
}

return {
	data: data,
	procedures: procedures,
	words: words,
	prepare: prepare,
	ask: ask,
	find: findEverywhere,
	near: findNear,
	/* A find that is the whole name; one that has the words in order. */
	isWhole: (found) => found.tier === WHOLE,
	isOrdered: (found) => found.tier <= ORDERED && found.at.length > 0
};

})();

