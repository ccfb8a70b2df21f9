import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { PageView } from '../tools/page-view';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// What is still fading in has no contrast to judge yet; a spinner never ends.
const SETTLED = `Promise.allSettled(
  document.getAnimations().filter((a) => Number.isFinite(a.effect.getComputedTiming().endTime)).map((a) => a.finished))`;

/** What axe finds wrong, in the frames too: the rule, what it says, and where. */
export async function violations({ page }: Pick<PageView, 'page'>): Promise<string[]> {
  await page.evaluate(axe);
  await page.evaluate(SETTLED);
  const { violations: found } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResults;
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`));
}
