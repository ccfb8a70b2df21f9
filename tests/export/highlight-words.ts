import type { HighlightOptions, HighlightWords } from '../../utils/export';
import type { Highlight } from '../../utils/model/highlight';
import { DEFAULT_HIGHLIGHT_SETTINGS, type HighlightSettings } from '../../utils/model/highlight-settings';

/** The texts that exports are given in these tests. */
export const WORDS: HighlightWords = {
  title: 'Highlights',
  names: { fact: 'fact', figure: 'figure', quote: 'quote', question: 'question', check: 'to check' },
  now: 'It now reads:',
  note: 'Note:',
  whole: 'whole paragraph',
  changed: 'changed',
  lost: 'lost',
  outside: 'outside',
  widened: 'widened',
  code: 'in code',
  unmarked: 'not marked',
};

/** Options with some settings other than the usual ones. */
export function optionsWith(edit: Partial<HighlightSettings> = {}): HighlightOptions {
  return { settings: { ...DEFAULT_HIGHLIGHT_SETTINGS, ...edit }, words: WORDS };
}

/** A highlight of a quote, made in the reader. */
export function highlightOf(exact: string, number: number, more: Partial<Highlight> = {}): Highlight {
  return {
    id: `0192f0c1-0000-7000-8000-0000000010${String(number).padStart(2, '0')}`,
    articleId: '0192f0c1-0000-7000-8000-000000000001',
    selectors: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }],
    color: 'fact',
    note: '',
    tags: [],
    createdOn: 'reader',
    createdAt: '2026-11-20T09:00:00+08:00',
    updatedAt: '2026-11-20T09:00:00+08:00',
    ...more,
  };
}
