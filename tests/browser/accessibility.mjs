/* What axe-core says of a page: WCAG 2.2 at level AA, and good practice. */
import { axeSource } from './packages.mjs';

const demanded = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const good = ['best-practice'];

function told(violation) {
	const [first] = violation.nodes;
	const more = violation.nodes.length - 1;

	return `${violation.id}, ${violation.impact}: ${violation.help}: ` +
		`${first.target.join(' ')}${more > 0 ? ` and ${more} more` : ''}: ` +
		first.html.slice(0, 160);
}

/*
 * { violations, advice }: lines of text. The driver runs scripts where the
 * page's own policy forbids them; the page is as it was, with axe in it.
 */
export async function inspect(page) {
	await page.evaluate(axeSource);
	const found = await page.evaluate((values) => window.axe.run(document, {
		runOnly: { type: 'tag', values }, resultTypes: ['violations'],
		preload: false,
	}), [...demanded, ...good]);
	const isDemanded = (v) => v.tags.some((t) => demanded.includes(t));

	return {
		rules: found.passes.length,
		violations: found.violations.filter(isDemanded).map(told),
		advice: found.violations.filter((v) => !isDemanded(v)).map(told),
	};
}
