import { formatNumber, uiLanguage } from '../../utils/i18n';

/** 1,234,567 → 1.2 MB in the user's language; a file of a few bytes is not said to have none. */
export function formatBytes(bytes: number): string {
  if (bytes <= 0) return formatNumber(0);
  if (bytes < 1000) {
    const said = new Intl.NumberFormat(uiLanguage(), { style: 'unit', unit: 'byte', unitDisplay: 'long' }).format(bytes);
    // Chinese puts the word against the number, beside the letters of the larger units with their space.
    return said.replace(/(\d)(?=\p{Script=Han})/u, '$1 ');
  }
  const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;
  const size = Math.max(0, Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3) - 1));
  return new Intl.NumberFormat(uiLanguage(), { style: 'unit', unit: units[size], maximumFractionDigits: 1 }).format(
    bytes / 1000 ** (size + 1),
  );
}
