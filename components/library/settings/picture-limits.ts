import { type MessageKey, uiLanguage } from '../../../utils/i18n';
import type { PictureSettings } from '../../../utils/model/picture-settings';

const MB = 1024 * 1024;

type LimitKey = 'perPicture' | 'perAttachment' | 'perArticle' | 'total';

/** The limits that can be chosen, the smallest thing first. */
export const LIMITS: readonly { key: LimitKey; label: MessageKey }[] = [
  { key: 'perPicture', label: 'library_limitPicture' },
  { key: 'perAttachment', label: 'library_limitAttachment' },
  { key: 'perArticle', label: 'library_limitArticle' },
  { key: 'total', label: 'library_limitTotal' },
];

const CHOICES: Record<LimitKey, number[]> = {
  perPicture: [2, 5, 10, 20, 50],
  perAttachment: [5, 10, 20, 50, 100],
  perArticle: [10, 30, 100, 300],
  total: [512, 1024, 2048, 5120, 10_240, 51_200],
};

/** What a limit may be, in bytes; what is set now is among them, also when it came from elsewhere. */
export function limitChoices(key: LimitKey, now: PictureSettings[LimitKey]): number[] {
  return [...new Set([...CHOICES[key].map((size) => size * MB), now])].sort((a, b) => a - b);
}

/** 10 MB, 2 GB: round numbers as people say them. */
export function limitText(bytes: number): string {
  const size = bytes / MB;
  const isLarge = size >= 1024;
  return new Intl.NumberFormat(uiLanguage(), { style: 'unit', unit: isLarge ? 'gigabyte' : 'megabyte', maximumFractionDigits: 1 }).format(
    isLarge ? size / 1024 : size,
  );
}
