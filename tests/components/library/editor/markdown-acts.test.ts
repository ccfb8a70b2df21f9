import { describe, expect, it } from 'vitest';
import { type ActName, changeFor, changeForEnter, type TextChange } from '../../../../components/library/editor/markdown-acts';

/** A text with `[` and `]` around what is selected, or `|` where the caret is. */
function read(marked: string): { text: string; start: number; end: number } {
  if (marked.includes('|') && !marked.includes('⟦')) {
    const at = marked.indexOf('|');
    return { text: marked.replace('|', ''), start: at, end: at };
  }
  const start = marked.indexOf('⟦');
  return { text: marked.replace(/[⟦⟧]/g, ''), start, end: marked.indexOf('⟧') - 1 };
}

function write(text: string, change: TextChange | undefined): string | undefined {
  if (!change) return undefined;
  const next = text.slice(0, change.from) + change.insert + text.slice(change.to);
  const [start, end] = change.select;
  return start === end
    ? `${next.slice(0, start)}|${next.slice(start)}`
    : `${next.slice(0, start)}⟦${next.slice(start, end)}⟧${next.slice(end)}`;
}

const press = (name: ActName, marked: string) => {
  const { text, start, end } = read(marked);
  return write(text, changeFor(name, text, start, end));
};

describe('the signs of the toolbar', () => {
  it.each<[ActName, string, string]>([
    ['bold', '甲⟦乙⟧丙', '甲**⟦乙⟧**丙'],
    ['bold', '甲**⟦乙⟧**丙', '甲⟦乙⟧丙'],
    ['bold', '甲⟦**乙**⟧丙', '甲⟦乙⟧丙'],
    ['bold', '甲 ⟦乙 ⟧丙', '甲 **⟦乙⟧** 丙'],
    ['bold', '甲|', '甲**|**'],
    // Behind a full stop that a character follows, stars would not end anything.
    ['bold', '⟦新的一句，⟧后面', '**⟦新的一句⟧**，后面'],
    ['bold', '⟦甲\n\n乙⟧', '⟦**甲**\n\n**乙**⟧'],
    ['italic', '**⟦甲⟧**', '***⟦甲⟧***'],
    ['italic', '***⟦甲⟧***', '**⟦甲⟧**'],
    ['italic', 'a ⟦word⟧ b', 'a *⟦word⟧* b'],
    ['heading', '标|题', '## 标|题'],
    ['heading', '## 标题|', '### 标题|'],
    ['heading', '### 标题|', '标题|'],
    ['list', '⟦甲\n乙⟧', '⟦- 甲\n- 乙⟧'],
    ['list', '⟦- 甲\n- 乙⟧', '⟦甲\n乙⟧'],
    ['numbers', '⟦- 甲\n- 乙⟧', '⟦1. 甲\n2. 乙⟧'],
    ['quote', '前\n⟦甲\n\n乙⟧\n后', '前\n⟦> 甲\n\n> 乙⟧\n后'],
    ['link', '见⟦原文⟧。', '见[原文](⟦https://⟧)。'],
    ['link', '⟦https://a.example/x⟧', '[|](https://a.example/x)'],
  ])('%s: %s → %s', (name, before, after) => {
    expect(press(name, before)).toBe(after);
  });

  it('adds a row with as many cells to a table, below its head', () => {
    const table = '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |';
    const { from, insert } = changeFor('row', table, 2, 2);
    expect(table.slice(0, from) + insert + table.slice(from)).toBe('| 甲 | 乙 |\n| --- | --- |\n|  |  |\n| 1 | 2 |');
  });

  it('begins a table elsewhere', () => {
    const change = changeFor('row', '一段话', 3, 3);
    expect(`一段话${change.insert}`).toBe('一段话\n\n|  |  |\n| --- | --- |\n|  |  |\n');
  });
});

describe('Enter', () => {
  const enter = (marked: string) => {
    const { text, start, end } = read(marked);
    return write(text, changeForEnter(text, start, end));
  };
  it.each([
    ['- 甲|', '- 甲\n- |'],
    ['  9. 甲|', '  9. 甲\n  10. |'],
    ['> 甲|', '> 甲\n> |'],
    ['- 甲\n- |', '- 甲\n|'],
  ])('goes on with a list, and ends it: %s', (before, after) => {
    expect(enter(before)).toBe(after);
  });
  it('is just a new line elsewhere', () => {
    expect(enter('一段话|')).toBeUndefined();
    expect(enter('2026 年|')).toBeUndefined();
  });
});
