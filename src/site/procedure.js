/*
 * The page of a procedure: papers that can be ticked, a button that prints
 * the sheet, the way back to the results of a search.
 */
(function () {

if (!document.body.classList.contains("thu-tuc"))
	return;

/* --- back --------------------------------------------------------------- */

/* The results' state came with the address. */
const text = new URLSearchParams(location.search).get("q");
const back = document.querySelector("#quay-lai a");

if (text !== null && text !== "") {
	const link = back.cloneNode(true);

	link.href = "../index.html#" + location.search.slice(1);
	link.lastElementChild.textContent = "Kết quả tìm “" + text + "”";
	document.getElementById("quay-lai").replaceChildren(link);
}

/* --- print -------------------------------------------------------------- */

document.getElementById("viec").append(makeButton("print",
	() => window.print(),
	makeIcon("M9 11.5V4h14v7.5M9 23.5H4v-12h24v12h-5M9 19h14v9H9z"),
	"In tờ này mang về"));

/* --- icons of the four questions ---------------------------------------- */

const ICONS = {
	time: "M16 4a12 12 0 1 0 .01 0zM16 9.5V17l5 3",
	money: "M16 4a12 12 0 1 0 .01 0zM15 13.5a4.2 4.2 0 1 0 .01 0z" +
		"M19.2 9v13M16.5 11.5h5.5",
	bring: "M7 3.5h11.5L25 10v18.5H7zM18.5 3.5V10H25M11.5 15.5h9" +
		"M11.5 20.5h9",
	place: "M16 3.5a9 9 0 0 1 9 9c0 7-9 16.5-9 16.5S7 19.5 7 12.5" +
		"a9 9 0 0 1 9-9zM16 9.5a3 3 0 1 0 .01 0z"
};

for (const name of Object.keys(ICONS)) {
	const question = document.querySelector(".cell." + name + " .ask");

	if (question !== null)
		question.prepend(makeIcon(ICONS[name]));
}

/* --- ticks -------------------------------------------------------------- */

/* On paper a box is drawn; here it can be ticked, and the paper's number or
 * name beside it is touched as well. */
function makeTick(place, name) {
	const box = makeElement("input", { type: "checkbox" });

	if (name !== null)
		box.ariaLabel = "Đã có: " + name;
	place.replaceChildren(makeElement("label", {}, box,
		makeElement("span", {}, place.textContent)));
}

for (const place of document.querySelectorAll(".brought"))
	makeTick(place, null);
for (const place of document.querySelectorAll("td.tick"))
	makeTick(place, place.nextElementSibling.textContent.trim()
		.split("\n")[0]);

/* --- jumps -------------------------------------------------------------- */

const jumps = document.getElementById("cac-muc");

/* On a phone twelve keys would push the first part out of sight. */
jumps.open = !matchMedia("(max-width: 40rem)").matches;
const again = document.querySelector(".again");

again.addEventListener("click", function () {
	jumps.open = true;
});
/* The way back to the keys is offered once they are out of sight above. */
new IntersectionObserver(function (seen) {
	again.hidden = seen[0].isIntersecting ||
		seen[0].boundingClientRect.top > 0;
}).observe(jumps);

})();
