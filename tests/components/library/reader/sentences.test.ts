import { describe, expect, it } from 'vitest';
import { moveEdge, sentenceAt, sentencesOf, stepSentence, wordsOf } from '../../../../components/library/reader/marks/sentences';
import { indexText, type Span } from '../../../../utils/anchor';

const text = indexText([
  { text: '高温津贴按月发放', startsBlock: true },
  { text: '各单位工会应当逐户核对。 名单已经报送！谁来落实？', startsBlock: true },
  { text: 'The union met today. It voted.', startsBlock: true },
]);
const wordsIn = (spans: Span[]) => spans.map(({ start, end }) => text.text.slice(start, end));
const sentences = sentencesOf(text, 'zh-CN');
const [heading, second, third] = sentences as [Span, Span, Span];

describe('sentencesOf', () => {
  it('ends sentences at their marks and at the ends of blocks', () => {
    expect(wordsIn(sentences)).toEqual([
      '高温津贴按月发放',
      '各单位工会应当逐户核对。',
      '名单已经报送！',
      '谁来落实？',
      'The union met today.',
      'It voted.',
    ]);
  });

  it('takes a language that is none', () => {
    expect(sentencesOf(text, 'no such language')).toHaveLength(6);
  });
});

it('leaves punctuation out of words', () => {
  expect(wordsIn(wordsOf(text, 'en'))).toEqual(expect.arrayContaining(['union', 'met', 'today']));
  expect(wordsIn(wordsOf(text, 'en')).join('')).not.toContain('！');
});

describe('walking', () => {
  it('finds the sentence of a place', () => {
    expect(sentenceAt(sentences, second.start + 3)).toEqual(second);
    expect(sentenceAt(sentences, text.text.length)).toEqual(sentences.at(-1));
    expect(sentenceAt([], 0)).toBeUndefined();
  });

  it('goes on and back, and stays at the ends', () => {
    expect(stepSentence(sentences, heading, 1)).toEqual(second);
    expect(stepSentence(sentences, third, -1)).toEqual(second);
    expect(stepSentence(sentences, heading, -1)).toEqual(heading);
  });

  it('grows and shrinks at either end, and never becomes empty', () => {
    const both = moveEdge(sentences, second, 'end', 1);
    expect(both).toEqual({ start: second.start, end: third.end });
    expect(moveEdge(sentences, both, 'end', -1)).toEqual(second);
    expect(moveEdge(sentences, second, 'end', -1)).toEqual(second);
    const later = moveEdge(wordsOf(text, 'zh-CN'), second, 'start', 1);
    expect(later.start).toBeGreaterThan(second.start);
    expect(moveEdge(wordsOf(text, 'zh-CN'), later, 'start', -1)).toEqual(second);
  });
});
