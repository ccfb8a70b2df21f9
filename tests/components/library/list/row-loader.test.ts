import { describe, expect, it, vi } from 'vitest';
import { RowLoader, type Watch } from '../../../../components/library/list/row-loader';
import type { Article } from '../../../../utils/model/article';

const idOf = (at: number) => `id ${String(at).padStart(6, '0')}`;
const ids = (count: number) => Array.from({ length: count }, (_, at) => idOf(at));

/** A library that remembers what was read, and tells its watchers when a row changes. */
function library() {
  const titles = new Map<string, string>();
  const watchers = new Set<() => Promise<void>>();
  const reads: string[][] = [];
  const read = async (wanted: string[]) => {
    reads.push(wanted);
    return wanted.map((id) => ({ article: { id, title: titles.get(id) ?? id } as Article }));
  };
  const watch: Watch = (query, onValue, onError) => {
    let isStopped = false;
    const ask = () =>
      query().then(
        (value) => isStopped || onValue(value),
        (error) => isStopped || onError(error),
      ) as Promise<void>;
    watchers.add(ask);
    void ask();
    return () => {
      isStopped = true;
      watchers.delete(ask);
    };
  };
  const onChange = vi.fn();
  const onError = vi.fn();
  const loader = new RowLoader({ read, watch, onChange, onError });
  const rename = async (id: string, title: string) => {
    titles.set(id, title);
    await Promise.all([...watchers].map((ask) => ask()));
  };
  return { loader, reads, rename, onChange, onError, watchers };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the rows of a long list', () => {
  it('are read where they are needed, and nowhere else', async () => {
    const { loader, reads } = library();
    loader.setIds(ids(100_000));
    loader.want(50_000, 50_040);
    await settle();
    expect(loader.get(idOf(50_020))?.article.title).toBe(idOf(50_020));
    expect(loader.get(idOf(0))).toBeUndefined();
    expect(reads.flat().length).toBeLessThan(500);
  });

  it('begin with those on the screen', async () => {
    const { loader, reads } = library();
    loader.want(500, 510);
    loader.setIds(ids(1000));
    await settle();
    expect(reads[0]).toContain(idOf(505));
  });

  it('stay the same objects while nothing in them changes, and follow what does', async () => {
    const { loader, rename, onChange } = library();
    loader.setIds(ids(100));
    loader.want(0, 20);
    await settle();
    const [first, second] = [loader.get(idOf(0)), loader.get(idOf(1))];
    onChange.mockClear();
    await rename(idOf(1), 'other');
    expect(loader.get(idOf(0))).toBe(first);
    expect(loader.get(idOf(1))).not.toBe(second);
    expect(loader.get(idOf(1))?.article.title).toBe('other');
    expect(onChange).toHaveBeenCalled();
    onChange.mockClear();
    await rename(idOf(99_999), 'elsewhere');
    expect(onChange).not.toHaveBeenCalled();
  });

  it('are there at once on the way back, and nobody follows what is far away', async () => {
    const { loader, watchers } = library();
    loader.setIds(ids(10_000));
    loader.want(0, 20);
    await settle();
    const near = watchers.size;
    loader.want(5000, 5020);
    await settle();
    expect(watchers.size).toBeLessThan(near * 3);
    expect(loader.get(idOf(3))).toBeDefined();
  });

  it('do not pile up while somebody scrolls through all of them', async () => {
    const { loader } = library();
    loader.setIds(ids(10_000));
    for (let at = 0; at < 10_000; at += 100) {
      loader.want(at, at + 40);
      await settle();
    }
    const held = ids(10_000).filter((id) => loader.get(id)).length;
    expect(held).toBeLessThan(2500);
    expect(loader.get(idOf(9910))).toBeDefined();
  });

  it('keep the one that must stay, however far somebody scrolls', async () => {
    const { loader, rename } = library();
    loader.setIds(ids(10_000));
    for (let at = 0; at < 10_000; at += 100) {
      loader.want(at, at + 40, 7);
      await settle();
    }
    await rename(idOf(7), 'still followed');
    expect(loader.get(idOf(7))?.article.title).toBe('still followed');
  });

  it('know the row before a part, which decides whether it begins with a heading', async () => {
    const { loader, reads } = library();
    loader.setIds(ids(1000));
    loader.want(500, 501);
    await settle();
    expect(reads.every((read) => read[0] === idOf(0) || Number(read[0]?.slice(3)) % 50 === 49)).toBe(true);
  });

  it('take the place of former ones when the list is another', async () => {
    const { loader } = library();
    loader.setIds(ids(10));
    loader.want(0, 10);
    await settle();
    loader.setIds(['new', ...ids(10)]);
    await settle();
    expect(loader.get('new')?.article.title).toBe('new');
    loader.stop();
  });
});
