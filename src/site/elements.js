/* Elements that the scripts below make. A look is a class: the pages' policy
 * allows no style of an element. */
"use strict";

function makeElement(tag, properties, ...children) {
	const element = Object.assign(document.createElement(tag), properties);

	element.append(...children);
	return element;
}

/* A line drawing of 32 by 32, and a part of it to fill. */
function makeIcon(path, filled) {
	const name = "http://www.w3.org/2000/svg";
	const svg = document.createElementNS(name, "svg");

	svg.setAttribute("class", "icon");
	svg.setAttribute("viewBox", "0 0 32 32");
	svg.setAttribute("aria-hidden", "true");
	for (const d of [path, filled]) {
		const line = document.createElementNS(name, "path");

		if (d === undefined)
			continue;
		line.setAttribute("d", d);
		line.setAttribute("class", d === filled ? "filled" : "line");
		svg.append(line);
	}
	return svg;
}

function makeButton(className, press, ...children) {
	const button = makeElement("button", { type: "button",
		className: className }, ...children);

	button.addEventListener("click", press);
	return button;
}

