/* The packages of npm, which live in the build tree and not beside us. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.env.BROWSER_HOME, 'package.json'));

export const { chromium } = require('playwright-core');
export const YAML = require('yaml');
export const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'),
	'utf8');
export const checker = join(require.resolve('vnu-jar/package.json'), '..',
	'build/dist/vnu.jar');
