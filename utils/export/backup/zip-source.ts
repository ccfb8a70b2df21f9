import type { Body, Version } from '../../model/article';
import { UnionclipError } from '../../model/errors';
import type { StoredImage } from '../../model/image';
import { type DumpSource, type DumpTable, type LibraryDump, sha256Bytes } from '../../store';
import { type Backup, type Counts, type ImageRow, TABLES } from './format';
import { readLine } from './rows';
import type { ZipEntry } from './zip-entries';

/** Where a text is: a line of a part. */
interface Place {
  part: Blob;
  start: number;
  end: number;
}

type SmallRows = Omit<LibraryDump, 'bodies' | 'versions' | 'images'>;

const NEWLINE = 10;

/** Gathers what a backup holds: small rows as they are; of texts and files, where they are. */
export class ZipSource {
  /** Lines of each table so far. */
  readonly lines = Object.fromEntries(TABLES.map((table) => [table, 0])) as Counts;
  readonly #rows: SmallRows = {
    ...{ articles: [], highlights: [], imageRefs: [], collections: [], memberships: [], settings: [] },
  };
  readonly #bodies = new Map<string, Place[]>();
  readonly #versions = new Map<string, Place[]>();
  readonly #images = new Map<string, ImageRow>();
  readonly #files = new Map<string, ZipEntry>();
  #dropped = 0;

  /** A part of a table. */
  addLines(table: DumpTable, bytes: Uint8Array<ArrayBuffer>): void {
    // The browser keeps it, on the disk if need be: a text is cut out of it when its article is merged.
    const part = table === 'bodies' || table === 'versions' ? new Blob([bytes]) : undefined;
    const decoder = new TextDecoder();
    for (let start = 0; start < bytes.length; ) {
      const at = bytes.indexOf(NEWLINE, start);
      const end = at < 0 ? bytes.length : at;
      this.lines[table] += 1;
      const row = readLine<object>(table, decoder.decode(bytes.subarray(start, end)));
      if (!row) this.#dropped += 1;
      else if (part) this.#addPlace(table === 'bodies' ? this.#bodies : this.#versions, row as Body | Version, { part, start, end });
      else if (table === 'images') this.#images.set((row as ImageRow).hash, row as ImageRow);
      else (this.#rows[table as keyof SmallRows] as object[]).push(row);
      start = end + 1;
    }
  }

  /** A kept file. One that is not what its name says would stand for another picture. */
  addFile(hash: string, sha256: string, entry: ZipEntry): void {
    if (hash === sha256) this.#files.set(hash, entry);
    else this.#dropped += 1;
  }

  /** What came of it. What belongs to no article, and articles without a text, are left out. */
  end(): Pick<Backup, 'counts' | 'dropped' | 'source'> {
    const { articles, highlights, imageRefs, memberships, ...shared } = this.#rows;
    const whole = articles.filter(({ id }) => this.#bodies.has(id));
    const ids = new Set(whole.map(({ id }) => id));
    this.#dropped += articles.length - whole.length;
    const owned = <T extends { articleId: string }>(rows: T[]): T[] => {
      const kept = rows.filter(({ articleId }) => ids.has(articleId));
      this.#dropped += rows.length - kept.length;
      return kept;
    };
    const places = (all: Map<string, Place[]>): number => {
      let count = 0;
      for (const [id, { length }] of all) {
        if (ids.has(id)) count += length;
        else this.#dropped += length;
      }
      return count;
    };
    const images = [...this.#images.values()].filter(({ hash }) => this.#files.has(hash));
    this.#dropped += this.#images.size - images.length;
    const source: DumpSource = {
      ...shared,
      articles: whole,
      highlights: owned(highlights),
      imageRefs: owned(imageRefs),
      memberships: owned(memberships),
      imageSizes: new Map(images.map(({ hash }) => [hash, this.#files.get(hash)?.size ?? 0])),
      readTexts: async (articleIds) => ({
        bodies: await readPlaces<Body>('bodies', this.#bodies, articleIds),
        versions: await readPlaces<Version>('versions', this.#versions, articleIds),
      }),
      readImages: (hashes) => this.#readImages(hashes),
    };
    const counts: Counts = {
      articles: whole.length,
      bodies: places(this.#bodies),
      collections: source.collections.length,
      highlights: source.highlights.length,
      imageRefs: source.imageRefs.length,
      images: images.length,
      memberships: source.memberships.length,
      settings: source.settings.length,
      versions: places(this.#versions),
    };
    return { counts, dropped: this.#dropped, source };
  }

  #addPlace(all: Map<string, Place[]>, { articleId }: { articleId: string }, place: Place): void {
    const places = all.get(articleId);
    if (places) places.push(place);
    else all.set(articleId, [place]);
  }

  // The file may have changed on the disk since it was checked.
  async #readImages(hashes: string[]): Promise<StoredImage[]> {
    const images: StoredImage[] = [];
    for (const hash of hashes) {
      const [row, entry] = [this.#images.get(hash), this.#files.get(hash)];
      if (!row || !entry) continue;
      const bytes = await entry.read();
      if ((await sha256Bytes(bytes)) !== hash) throw new UnionclipError('backup-damaged', 'changed since it was checked');
      images.push({ ...row, size: bytes.length, blob: new Blob([bytes], { type: row.type }) });
    }
    return images;
  }
}

// Each piece is a question to the browser: the lines of a part are read at one go where they lie together, as those of a batch do.
async function readPlaces<T>(table: DumpTable, all: Map<string, Place[]>, articleIds: string[]): Promise<T[]> {
  const byPart = new Map<Blob, Place[]>();
  for (const place of articleIds.flatMap((id) => all.get(id) ?? [])) byPart.set(place.part, [...(byPart.get(place.part) ?? []), place]);
  const rows: T[] = [];
  for (const [part, places] of byPart) {
    for (const line of await readLinesOf(part, places)) {
      const row = readLine<T>(table, line);
      if (row) rows.push(row);
    }
  }
  return rows;
}

async function readLinesOf(part: Blob, places: Place[]): Promise<string[]> {
  const start = Math.min(...places.map((place) => place.start));
  const end = Math.max(...places.map((place) => place.end));
  const wanted = places.reduce((sum, place) => sum + place.end - place.start, 0);
  if (end - start > 2 * wanted) return Promise.all(places.map((place) => part.slice(place.start, place.end).text()));
  const bytes = new Uint8Array(await part.slice(start, end).arrayBuffer());
  const decoder = new TextDecoder();
  return places.map((place) => decoder.decode(bytes.subarray(place.start - start, place.end - start)));
}
