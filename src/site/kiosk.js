/*
 * What every page offers beside its content: size of type and contrast; on
 * the touch screen of a one-stop shop also a lower page for whoever sits, a
 * keyboard, and a start from scratch when nobody is there any more.
 */
(function () {

const root = document.documentElement;
const bar = document.querySelector(".bar");
const home = bar.querySelector("a").href;
const screen = matchMedia("(min-width: 1000px) and (min-height: 1600px)");
const GIVE_UP = 30;		/* seconds to answer the question */

/* --- settings ----------------------------------------------------------- */

/* A browser may refuse to keep anything for pages opened from a stick; then a
 * setting holds for one page. */
const settings = {
	size: "100",
	contrast: "",
	low: "",
	read() {
		for (const key of ["size", "contrast", "low"])
			try {
				this[key] = sessionStorage.getItem(key) ||
					this[key];
			} catch (refused) {
				return;
			}
	},
	write(key, value) {
		this[key] = value;
		try {
			sessionStorage.setItem(key, value);
		} catch (refused) {
			/* it holds for this page */
		}
	},
	forget() {
		try {
			sessionStorage.clear();
		} catch (refused) {
			/* nothing was kept */
		}
	},
	changed() {
		return this.size !== "100" || this.contrast + this.low !== "";
	}
};

const SIZES = ["100", "125", "150"];

const sizes = SIZES.map((size) => makeButton("size size-" + size, function () {
	settings.write("size", size);
	apply();
}, "A " + size + "%"));

const contrast = makeButton("contrast", function () {
	settings.write("contrast", settings.contrast === "" ? "high" : "");
	apply();
}, makeIcon("M16 4a12 12 0 1 0 .01 0z", "M16 4a12 12 0 0 1 0 24z"),
	makeElement("span", {}, "Tương phản"));

const low = makeButton("low", function () {
	settings.write("low", settings.low === "" ? "low" : "");
	apply();
}, makeIcon("M16 5v21M8 18l8 8 8-8"), makeElement("span", {}, "Hạ thấp"));

function apply() {
	SIZES.forEach(function (size, i) {
		root.classList.toggle("size-" + size, settings.size === size);
		sizes[i].ariaPressed = String(settings.size === size);
	});
	root.classList.toggle("high", settings.contrast !== "");
	contrast.ariaPressed = String(settings.contrast !== "");
	root.classList.toggle("low", settings.low !== "" && screen.matches);
	low.ariaPressed = String(settings.low !== "");
}

/* --- where the settings are --------------------------------------------- */

const panel = makeElement("div", { id: "co-chu", className: "panel" },
	makeElement("div", { className: "sizes" }, ...sizes));

panel.setAttribute("role", "group");
panel.setAttribute("aria-label", "Cỡ chữ, độ tương phản");
panel.querySelector(".sizes").setAttribute("role", "group");
panel.querySelector(".sizes").setAttribute("aria-label", "Cỡ chữ");

const open = makeButton("open", function () {
	show(panel.hidden);
}, makeElement("span", { className: "letters" },
	makeElement("span", {}, "A"), "A"),
	makeElement("span", {}, "Cỡ chữ"));

open.setAttribute("aria-controls", "co-chu");

function show(visible) {
	panel.hidden = !visible;
	open.ariaExpanded = String(visible);
}

/* A bar on a touch screen, one button in the head elsewhere. */
function arrange() {
	if (screen.matches) {
		bar.querySelector("a").after(open, contrast, low);
		bar.before(panel);
	} else {
		document.querySelector(".head").append(open, panel);
		panel.append(contrast);
		low.remove();
	}
	apply();
}

addEventListener("keydown", function (event) {
	if (event.key === "Escape" && !panel.hidden) {
		show(false);
		open.focus();
	}
});
document.addEventListener("click", function (event) {
	if (!panel.hidden && !panel.contains(event.target) &&
	    !open.contains(event.target))
		show(false);
});

/* --- keyboard ----------------------------------------------------------- */

const LETTERS = ["qwertyuiop", "asdfghjkl", "zxcvbnm."];
const DIGITS = ["123", "456", "789", ".0"];

const input = document.getElementById("tim");
const keys = makeElement("div", { className: "keys", hidden: true });

/* What a key of its own would do. */
function type(text) {
	const from = input.selectionStart, to = input.selectionEnd;

	if (text !== "")
		input.setRangeText(text, from, to, "end");
	else
		input.setRangeText("", from === to ? Math.max(from - 1, 0) :
			from, to, "end");
	input.dispatchEvent(new Event("input", { bubbles: true }));
}

function key(label, className, press) {
	const element = makeButton(className, press, label);

	element.tabIndex = -1;
	return element;
}

function keysOf(rows, other, otherName) {
	keys.replaceChildren(...rows.map((row, i) => makeElement("div", {},
		...Array.from(row, (c) => key(c, "key", () => type(c))),
		...i === rows.length - 1 ?
			[key("xóa", "key wide", () => type(""))] : [])),
		makeElement("div", {},
			key(otherName, "key wide", other),
			key("dấu cách", "key space", () => type(" ")),
			key("Tìm", "key wide go", () =>
				input.form.requestSubmit())));
}

function letters() {
	keysOf(LETTERS, digits, "123");
}

function digits() {
	keysOf(DIGITS, letters, "abc");
}

function showKeys(visible) {
	keys.hidden = !visible || !screen.matches;
	document.body.classList.toggle("typing", !keys.hidden);
}

function addKeyboard() {
	keys.setAttribute("role", "group");
	keys.setAttribute("aria-label", "Bàn phím");
	letters();
	input.form.append(keys);
	/* The field keeps the focus while keys are touched. */
	keys.addEventListener("pointerdown", (event) =>
		event.preventDefault());
	keys.addEventListener("mousedown", (event) => event.preventDefault());
	input.addEventListener("focus", () => showKeys(true));
	input.addEventListener("click", () => showKeys(true));
	input.addEventListener("blur", () => showKeys(false));
	input.inputMode = screen.matches ? "none" : "search";
}

/* --- nobody there ------------------------------------------------------- */

const left = makeElement("strong", {}, String(GIVE_UP));
const question = makeElement("dialog", { className: "question" },
	makeElement("h2", { id: "con-xem" }, "Ông, bà còn đang xem không?"),
	makeElement("p", { id: "con-lai" }, "Còn ", left,
		" giây, màn hình sẽ về trang đầu và xóa những gì đã gõ."),
	makeElement("p", { className: "answers" },
		makeButton("stay", stay, "Còn, xem tiếp"),
		makeButton("leave", startAgain, "Về trang đầu")));
let timer = 0;

/* Nothing of this person's would be left to clear away. */
function isFresh() {
	return location.href === home && !settings.changed() &&
		(input === null || input.value === "");
}

function startAgain() {
	settings.forget();
	location.replace(home);
}

function countDown() {
	const now = Number(left.textContent) - 1;

	left.textContent = now;
	if (now === 0)
		startAgain();
	else
		timer = setTimeout(countDown, 1000);
}

function ask() {
	if (isFresh()) {
		scrollTo(0, 0);
		wait();
		return;
	}
	left.textContent = GIVE_UP;
	question.showModal();
	timer = setTimeout(countDown, 1000);
}

function wait() {
	clearTimeout(timer);
	if (screen.matches)
		timer = setTimeout(ask,
			Number(document.body.dataset.idle) * 1000);
}

function stay() {
	if (question.open)
		question.close();
	wait();
}

function addQuestion() {
	question.setAttribute("role", "alertdialog");
	question.setAttribute("aria-labelledby", "con-xem");
	question.setAttribute("aria-describedby", "con-lai");
	document.body.append(question);
	/* Any touch stays, but for the button that leaves. */
	question.addEventListener("click", function (event) {
		if (event.target.className !== "leave")
			stay();
	});
	question.addEventListener("cancel", stay);
	for (const sign of ["pointerdown", "keydown", "wheel", "scroll"])
		document.addEventListener(sign, function () {
			if (!question.open)
				wait();
		}, { capture: true, passive: true });
	wait();
}

settings.read();
show(false);
arrange();
if (input !== null)
	addKeyboard();
addQuestion();
screen.addEventListener("change", function () {
	arrange();
	wait();
});
/* A page that comes back as it was left may have old settings. */
addEventListener("pageshow", function () {
	settings.read();
	apply();
});

})();
