/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const p50 = (values: readonly number[]) => percentile(values, 0.5);
export const p95 = (values: readonly number[]) => percentile(values, 0.95);

/** A row of the table of bars. */
export interface Row {
  what: string;
  bar: string;
  measured: string;
  /** Absent where nothing was measured. */
  isMet?: boolean;
}

/** What one part of the benchmark found. */
export interface Measured {
  rows: Row[];
  figures: unknown;
}

/** The rows as a Markdown table. */
export function asTable(rows: readonly Row[]): string {
  const verdict = ({ isMet }: Row) => (isMet === undefined ? 'not measured' : isMet ? 'met' : '**missed**');
  const lines = rows.map((row) => `| ${row.what} | ${row.bar} | ${row.measured} | ${verdict(row)} |`);
  return ['| what | bar | measured | |', '|---|---|---|---|', ...lines].join('\n');
}

/** Milliseconds as a person reads them. */
export function ms(value: number): string {
  return value >= 10_000 ? `${(value / 1000).toFixed(1)} s` : value >= 100 ? `${value.toFixed(0)} ms` : `${value.toFixed(1)} ms`;
}

export const times = (value: number) => `${value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)}×`;
