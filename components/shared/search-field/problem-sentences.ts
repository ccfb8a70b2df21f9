import { t } from '../../../utils/i18n';
import { colorNames } from '../../../utils/i18n/color-names';
import { type QueryProblem, readQuery } from '../../../utils/search';
import { getHighlightSettings } from '../../../utils/store';

/** Each part of the query that could not be read in a sentence, once. Unless `isFinished`, a field at the end that is still empty is passed over. */
export async function problemSentences(text: string, { isFinished = true } = {}): Promise<string[]> {
  const { problems } = await readQuery(text);
  const told = problems.filter(({ kind, end }) => isFinished || kind !== 'value' || end < text.trimEnd().length);
  const colors = told.some(({ kind }) => kind === 'color') ? Object.values(colorNames(await getHighlightSettings())).join(', ') : '';
  return [...new Set(told.map((problem) => sentenceOf(problem, colors)))];
}

function sentenceOf({ kind, text }: QueryProblem, colors: string): string {
  if (kind === 'words' || kind === 'dates') return t(`search_problem_${kind}`);
  return kind === 'color' ? t('search_problem_color', text, colors) : t(`search_problem_${kind}`, text);
}
