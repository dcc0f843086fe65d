/*
 * The search of the start page: finds procedures as people type, with or
 * without diacritics, and shows them as rows. The data stand in the page
 * (site_data.c); a row is drawn by copying the one in its <template>.
 */
"use strict";

(function () {

const place = document.getElementById("tim-kiem");
if (place === null)
	return;

const FIRST = 8;		/* rows drawn at once, while people type */
const STEP = 40;		/* rows shown at a time */
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

const data = JSON.parse(document.getElementById("du-lieu").textContent);

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

/* --- filters ------------------------------------------------------------ */

/* key: in the address; values(p): what a procedure has of it. */
const FILTERS = [
	{ key: "cap", open: true, names: data.levels,
	  values: (p) => data.levels.map((name, i) => i)
		.filter((i) => p.levels & 1 << i) },
	{ key: "muc", open: true, names: data.online,
	  values: (p) => [p.online] },
	{ key: "noi", label: "Nơi nhận", names: data.receivers,
	  values: (p) => [p.receiver] },
	{ key: "cq", label: "Cơ quan", names: data.bodies,
	  values: (p) => [p.body] }
];

const chosen = {};		/* filter key: number of the value */
let expanded = "";		/* key of the filter whose list is open */

function passes(p, but) {
	return FILTERS.every((filter) => filter === but ||
		chosen[filter.key] === undefined ||
		filter.values(p).includes(chosen[filter.key]));
}

/* Numbers of values with how many of the finds have them, frequent first. */
function countValues(filter, finds) {
	const counts = new Map();

	for (const found of finds)
		if (passes(found.procedure, filter))
			for (const value of filter.values(found.procedure))
				counts.set(value,
					(counts.get(value) || 0) + 1);
	if (chosen[filter.key] !== undefined && !counts.has(chosen[filter.key]))
		counts.set(chosen[filter.key], 0);
	return Array.from(counts).filter((c) => filter.names[c[0]] !== "")
		.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}

/* --- elements ----------------------------------------------------------- */

const GLASS = "M13.5 4.5a9.2 9.2 0 1 0 .01 0zM20.5 20.5l7.5 7.5";
const CROSS = "M8 8l16 16M24 8 8 24";
const TICK = "M6 17l7 7L26 9";
const DOWN = "M7 12l9 9 9-9";

const input = makeElement("input", { id: "tim", type: "search",
	placeholder: "Gõ tên thủ tục", autocomplete: "off",
	spellcheck: false, enterKeyHint: "search" });
const clear = makeButton("clear", startAgain, makeIcon(CROSS));
const form = makeElement("form", { className: "query" },
	makeElement("label", { htmlFor: "tim", className: "aside" },
		"Tên hoặc mã thủ tục"),
	input, clear,
	makeElement("button", { className: "go" }, makeIcon(GLASS),
		makeElement("span", {}, "Tìm")));
const hint = makeElement("p", { className: "hint" });
const pills = makeElement("div", { id: "bo-loc", className: "pills" });
const count = makeElement("p", { id: "so-ket-qua" });
const list = makeElement("ul", { id: "ket-qua", className: "rows" });
const none = makeElement("div", { className: "none" });
const more = makeButton("next", goOn);

/* --- showing ------------------------------------------------------------ */

const row = document.getElementById("mau-dong").content.firstElementChild;

let finds = [];			/* of the text */
let shown = [];			/* those that pass the filters */
let query = ask("");
let later = 0;			/* timer of the other rows */

/* Bold for each stretch of words found. */
function fillName(element, found) {
	const p = found.procedure;
	const at = Array.from(new Set(found.at)).sort((a, b) => a - b);
	let done = 0;

	for (let i = 0; i < at.length; i++) {
		const from = p.words[at[i]].from;

		while (i + 1 < at.length && at[i + 1] === at[i] + 1 &&
		    /^\s*$/.test(p.name.slice(p.words[at[i]].to,
		    p.words[at[i + 1]].from)))
			i++;
		element.append(p.name.slice(done, from), makeElement("b", {},
			p.name.slice(from, p.words[at[i]].to)));
		done = p.words[at[i]].to;
	}
	element.append(p.name.slice(done));
}

function fillFact(item, name, text) {
	const fact = item.querySelector("." + name);

	fact.hidden = text === "";
	fact.querySelector(".text").textContent = text;
}

function addressOf(p) {
	return "tt/" + encodeURIComponent(p.file) + ".html?" + state();
}

function drawRow(found, best) {
	const p = found.procedure, item = row.cloneNode(true);
	const about = [data.fields[p.fields[0]], p.code, data.tails[p.tail]];

	item.classList.toggle("best", best);
	item.firstElementChild.href = addressOf(p);
	fillName(item.querySelector(".name"), found);
	fillFact(item, "time", data.times[p.time]);
	fillFact(item, "money", data.fees[p.fee]);
	fillFact(item, "online", data.online[p.online]);
	item.querySelector(".about").textContent =
		about.filter((s) => s !== "").join(" · ");
	return item;
}

function drawRows(count) {
	const from = list.children.length;
	const next = shown.slice(from, from + count);

	list.append(...next.map((found, i) => drawRow(found, from + i === 0 &&
		(found.tier === WHOLE || shown.length === 1))));
	const left = shown.length - from - next.length;
	more.hidden = left === 0;
	more.textContent = "Xem thêm " + Math.min(left, STEP) + " thủ tục";
}

/* "đăng ký khai sinh" for "dang ky khai sinh": the words as the best find
 * has them. */
function readBack() {
	const best = shown[0];

	if (best.tier > ORDERED || best.at.length === 0)
		return "";
	const text = best.at.map(function (i) {
		const word = best.procedure.words[i];
		const s = best.procedure.name.slice(word.from, word.to);

		return i === 0 ? s.toLowerCase() : s;
	}).join(" ");
	return text.toLowerCase() === query.text ? "" : " (" + text + ")";
}

function drawCount() {
	count.textContent = "";
	if (shown.length > 0)
		count.append(makeElement("strong", {}, shown.length + " thủ tục"),
			" ", makeElement("span", {}, "cho “" + query.shown + "”" +
			readBack()));
}

function pill(text, on, press) {
	const button = makeButton("pill", press, text);

	button.ariaPressed = String(on);
	if (on)
		button.prepend(makeIcon(TICK));
	return button;
}

function choose(filter, value) {
	if (chosen[filter.key] === value)
		delete chosen[filter.key];
	else
		chosen[filter.key] = value;
	expanded = "";
	refresh();
}

function valuePills(filter, counts) {
	return counts.map(function (c) {
		const on = chosen[filter.key] === c[0];

		return pill(filter.names[c[0]] + " " + c[1], on,
			() => choose(filter, c[0]));
	});
}

/* A pill that opens the values of its filter, or the value chosen. */
function listPill(filter, counts) {
	const on = counts.filter((c) => c[0] === chosen[filter.key]);

	if (on.length > 0)
		return valuePills(filter, on);
	const button = pill(filter.label, false, function () {
		expanded = expanded === filter.key ? "" : filter.key;
		drawPills();
		document.getElementById("loc-" + filter.key).focus();
	});
	button.id = "loc-" + filter.key;
	button.removeAttribute("aria-pressed");
	button.ariaExpanded = String(expanded === filter.key);
	button.append(makeIcon(DOWN));
	return [button];
}

/* A filter that would leave everything as it is, is not offered. */
function drawPills() {
	const values = makeElement("div", { className: "values" });

	pills.textContent = "";
	for (const filter of FILTERS) {
		const counts = countValues(filter, finds);

		if (chosen[filter.key] === undefined && (counts.length === 0 ||
		    (counts.length === 1 && counts[0][1] === shown.length)))
			continue;
		if (filter.open)
			pills.append(...valuePills(filter, counts));
		else
			pills.append(...listPill(filter, counts));
		if (expanded === filter.key)
			values.append(...valuePills(filter, counts));
	}
	if (values.children.length > 0)
		pills.append(values);
}

function dropFilters() {
	FILTERS.forEach((filter) => delete chosen[filter.key]);
	refresh();
	input.focus();
}

function drawNone() {
	const near = findNear(query);

	none.append(makeElement("p", { className: "what" },
		"Không có thủ tục nào khớp “" + query.shown + "”"));
	if (finds.length > 0) {
		none.append(makeButton("next", dropFilters, "Bỏ lọc, xem " +
			finds.length + " thủ tục"));
	} else if (near.length > 0) {
		none.append(makeElement("p", {}, "Gần giống:"), makeElement("ul", {},
			...near.map((found) => makeElement("li", {}, makeElement("a",
			{ href: addressOf(found.procedure) },
			found.procedure.name)))));
	}
	none.append(makeElement("p", {}, "Hoặc bỏ bớt chữ, hoặc hỏi quầy hướng dẫn."));
}

/* --- the address -------------------------------------------------------- */

function state() {
	const s = new URLSearchParams();

	s.set("q", query.shown);
	for (const filter of FILTERS)
		if (chosen[filter.key] !== undefined)
			s.set(filter.key, chosen[filter.key]);
	return s.toString();
}

/* The first letter begins a new page in the browser's history, so that "back"
 * leads to the start; the letters after it do not. */
function writeAddress() {
	const bare = location.href.split("#")[0];
	const now = query.shown === "" ? bare : bare + "#" + state();

	if (now === location.href)
		return;
	if (location.hash === "")
		history.pushState(null, "", now);
	else
		history.replaceState(null, "", now);
}

function readAddress() {
	const s = new URLSearchParams(location.hash.slice(1));

	input.value = s.get("q") || "";
	for (const filter of FILTERS) {
		const value = Number(s.get(filter.key));

		delete chosen[filter.key];
		if (s.has(filter.key) && filter.names[value] !== undefined)
			chosen[filter.key] = value;
	}
	search();
	/* All at once, for the browser to scroll to where it was. */
	clearTimeout(later);
	drawRows(STEP - FIRST);
}

/* --- events ------------------------------------------------------------- */

/* The rows beyond the first ones come when the browser has shown those. */
function refresh() {
	clearTimeout(later);
	shown = finds.filter((found) => passes(found.procedure, null));
	list.textContent = "";
	drawRows(FIRST);
	later = setTimeout(() => drawRows(STEP - FIRST));
	none.textContent = "";
	if (query.shown !== "" && shown.length === 0)
		drawNone();
	drawCount();
	drawPills();
	writeAddress();
}

function search() {
	prepare();
	query = ask(input.value);
	finds = findEverywhere(query);
	clear.hidden = input.value === "";
	document.body.classList.toggle("finding", query.shown !== "");
	refresh();
}

function startAgain() {
	input.value = "";
	FILTERS.forEach((filter) => delete chosen[filter.key]);
	search();
	input.focus();
}

function goOn() {
	const first = list.children.length;

	drawRows(STEP);
	list.children[first].firstElementChild.focus();
}

/* Down and up lead from the field through the rows. */
function walk(event) {
	const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
	const links = Array.from(list.querySelectorAll("a"));
	const at = links.indexOf(document.activeElement) + (step || 0);

	if (step === undefined || links.length === 0 || event.altKey)
		return;
	if (document.activeElement !== input &&
	    !list.contains(document.activeElement))
		return;
	event.preventDefault();
	if (at < 0)
		input.focus();
	else if (at < links.length)
		links[at].focus();
}

/* A short name and a code as examples that do find something. */
function fillHint() {
	const names = procedures.map((p) => p.name.toLowerCase())
		.filter((name) => name.split(" ").length < 5)
		.sort((a, b) => a.length - b.length);
	const long = names.filter((name) => name.split(" ").length === 4);
	const examples = names.slice(0, 1).concat(long.slice(0, 1))
		.map((name) => words(name).map((word) => word.as.plain).join(" "));

	if (procedures.length > 0)
		examples.push(procedures[0].code);
	hint.append("Không cần gõ dấu.");
	examples.forEach(function (example, i) {
		hint.append(i === 0 ? " Ví dụ: " : ", ",
			makeElement("b", {}, example));
	});
}

clear.ariaLabel = "Xóa chữ đã gõ";
clear.hidden = more.hidden = true;
form.setAttribute("role", "search");
pills.setAttribute("role", "group");
pills.setAttribute("aria-label", "Lọc kết quả");
count.setAttribute("role", "status");
none.setAttribute("role", "status");
fillHint();
place.replaceChildren(form, hint, pills, count, none, list, more);
input.addEventListener("input", search);
form.addEventListener("submit", function (event) {
	event.preventDefault();
	search();
	if (query.shown === "")
		input.focus();
	else
		input.blur();
});
place.addEventListener("keydown", walk);
addEventListener("popstate", readAddress);
if (location.hash !== "")
	readAddress();
else
	setTimeout(prepare);

})();
