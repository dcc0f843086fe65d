/*
 * The search of the start page: a field, filters and rows that follow what is
 * typed (find.js). A row is drawn by copying the one in the <template> of the
 * page; what is asked stands in the address, so that "back" leads here.
 */
(function () {

const place = document.getElementById("tim-kiem");
if (place === null)
	return;

const FIRST = 8;		/* rows drawn at once, while people type */
const STEP = 40;		/* rows shown at a time */
const VALUES = 12;		/* of a filter offered at a time */

const data = finder.data;

/* --- filters ------------------------------------------------------------ */

/* key: in the address; values(p): what a procedure has of it. */
const FILTERS = [
	{ key: "cap", open: true, names: data.levels,
	  values: (p) => data.levels.map((name, i) => i)
		.filter((i) => p.levels & 1 << i) },
	{ key: "muc", open: true, names: data.online,
	  values: (p) => [p.online] },
	{ key: "noi", label: "Nơi nộp", names: data.receivers,
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
let query = finder.ask("");
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
		(finder.isWhole(found) || shown.length === 1))));
	const left = shown.length - from - next.length;
	more.hidden = left === 0;
	more.textContent = "Xem thêm " + Math.min(left, STEP) + " thủ tục";
}

/* "đăng ký khai sinh" for "dang ky khai sinh": the words as the best find
 * has them. */
function readBack() {
	const best = shown[0];

	if (!finder.isOrdered(best))
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
		/* The rare ones come up when more words leave fewer. */
		if (expanded === filter.key)
			values.append(...valuePills(filter,
				counts.slice(0, VALUES)));
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
	const near = finder.near(query);

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
	none.append(makeElement("p", {},
		"Mời bỏ bớt chữ hoặc hỏi quầy hướng dẫn."));
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
	finder.prepare();
	query = finder.ask(input.value);
	finds = finder.find(query);
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
	const names = finder.procedures.map((p) => p.name.toLowerCase())
		.filter((name) => name.split(" ").length < 5)
		.sort((a, b) => a.length - b.length);
	const long = names.filter((name) => name.split(" ").length === 4);
	const examples = names.slice(0, 1).concat(long.slice(0, 1))
		.map((name) => finder.words(name)
		.map((word) => word.as.plain).join(" "));

	if (finder.procedures.length > 0)
		examples.push(finder.procedures[0].code);
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
	setTimeout(finder.prepare);

})();
