import { uiLanguage } from '../../utils/i18n';

/** 1,234,567 → 1.2 MB in the user's language. */
export function formatBytes(bytes: number): string {
  const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;
  const size = Math.max(0, Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3) - 1));
  return new Intl.NumberFormat(uiLanguage(), { style: 'unit', unit: units[size], maximumFractionDigits: 1 }).format(
    bytes / 1000 ** (size + 1),
  );
}
