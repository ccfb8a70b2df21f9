// Five hundred highlights on a page of 100,000 characters, half of them lost: the longest task, and the time until all are settled.
import { bundle, openLab } from './lab.mjs';

const HIGHLIGHTS = 500;
const LENGTH = 100_000;
const ROUNDS = 3;

/** Measures ours, and the peer's algorithm when its file is given (see ../shared/anchoring). */
export async function benchMany(peer) {
  const { before, after, quotes } = makePages();
  const ours = await bundle(`export * from './utils/anchor';`, '__ours', { isOurs: true });
  const theirs = peer && (await bundle(`export * from ${JSON.stringify(peer)};`, '__peer'));
  const lab = await openLab();
  const rows = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, code] of [['ours', ours], ...(theirs ? [['hyp', theirs]] : [])]) {
      let page = await lab.open(before, 'http://bench.example/before');
      await page.evaluate(code);
      const stored = await page.evaluate(storeAll, name, quotes);
      page = await lab.open(after, 'http://bench.example/after');
      await page.evaluate(code);
      rows.push({ name, ...(await page.evaluate(settleAll, name, stored, quotes)) });
    }
  }
  await lab.close();
  console.log(`\n${HIGHLIGHTS} highlights on ${LENGTH} characters, half of them lost (${ROUNDS} rounds)\n`);
  console.log('| | all settled, ms | longest task, ms | exact ones settled after, ms | found again | anchored though lost |');
  console.log('|---|---|---|---|---|---|');
  for (const { name, total, longest, first, found, wrong } of rows) {
    console.log(`| ${name} | ${total} | ${longest} | ${first ?? '–'} | ${found} of ${HIGHLIGHTS / 2} | ${wrong} of ${HIGHLIGHTS / 2} |`);
  }
  if (!theirs) console.log('Skipped: the peer, whose file is not here.');
}

/** A page of invented Chinese, the passages to mark, and the page with every other one cut out and every tenth edited. */
function makePages() {
  let seed = 7;
  const random = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) / 2 ** 24;
  };
  // Some words are frequent, most are rare, as in any language.
  const character = () => String.fromCharCode(0x4e00 + Math.floor(random() ** 3 * 3000));
  const words = Array.from({ length: 4000 }, () => character() + (random() < 0.8 ? character() : ''));
  const word = () => words[Math.floor(random() ** 2 * words.length)];
  const sentence = () => `${Array.from({ length: 6 + Math.floor(random() * 14) }, word).join('')}${random() < 0.5 ? '，' : '。'}`;
  const sentences = [];
  for (let length = 0; length < LENGTH; length += sentences.at(-1).length) sentences.push(sentence());
  const step = Math.floor(sentences.length / HIGHLIGHTS);
  const changed = [...sentences];
  const quotes = [];
  for (let number = 0; number < HIGHLIGHTS; number += 1) {
    const at = number * step;
    const quote = sentences[at].slice(0, -1);
    const isLost = number % 2 === 1;
    quotes.push({ quote, isLost });
    if (isLost) changed[at] = '';
    else if (number % 10 === 0) changed[at] = `${quote.slice(0, 4)}${character()}${quote.slice(5)}。`;
  }
  const page = (all) => {
    const paragraphs = [];
    for (let at = 0; at < all.length; at += 8) paragraphs.push(`<p>${all.slice(at, at + 8).join('')}</p>`);
    return Buffer.from(`<!doctype html><meta charset="utf-8"><body><article>${paragraphs.join('\n')}</article>`);
  };
  return { before: page(sentences), after: page(changed), quotes };
}

// Runs in the page: stores the selectors of every passage.
function storeAll(name, quotes) {
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const index = name === 'ours' ? globalThis.__ours.indexText(document.body) : undefined;
  const left = [...quotes];
  const stored = [];
  while (nodes.nextNode() && left.length > 0) {
    const node = nodes.currentNode;
    for (let at = 0; left.length > 0; ) {
      const found = node.data.indexOf(left[0].quote, at);
      if (found < 0) break;
      const range = document.createRange();
      range.setStart(node, found);
      range.setEnd(node, found + left[0].quote.length);
      stored.push(index ? globalThis.__ours.describe(index, range) : globalThis.__peer.describe(range));
      at = found + left[0].quote.length;
      left.shift();
    }
  }
  if (left.length > 0) throw new Error('Not every passage was found on its own page.');
  return stored;
}

// Runs in the page: settles all, while a second chain of messages watches how long it is kept waiting.
async function settleAll(name, stored, quotes) {
  let longest = 0;
  let last = performance.now();
  let isOver = false;
  const { port1, port2 } = new MessageChannel();
  const tick = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) port2.postMessage(0);
  };
  port1.onmessage = tick;
  port2.postMessage(0);
  await new Promise((resolve) => setTimeout(resolve, 50));
  longest = 0;
  last = performance.now();
  const start = last;
  let first;
  let answers;
  if (name === 'ours') {
    const index = globalThis.__ours.indexText(document.body);
    const onResolved = (_, { state }) => {
      if (state === 'in-place') first = performance.now() - start;
    };
    const results = await globalThis.__ours.resolve(index, stored, { onResolved, variants: globalThis.__ours.loadVariants });
    answers = results.map((one) => (one.state === 'lost' ? null : globalThis.__ours.rangeOf(index, one.found)));
  } else answers = globalThis.__peer.resolve(document, stored);
  const total = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 50));
  isOver = true;
  const isFound = (range, quote) => range !== null && range.toString().slice(0, 4) === quote.slice(0, 4);
  return {
    total: Math.round(total),
    longest: Math.round(longest),
    first: first && Math.round(first),
    found: quotes.filter(({ quote, isLost }, number) => !isLost && isFound(answers[number], quote)).length,
    wrong: quotes.filter(({ isLost }, number) => isLost && answers[number]).length,
  };
}
