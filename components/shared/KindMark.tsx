import { FileText, Link } from 'lucide';
import { t } from '../../utils/i18n';
import type { Article } from '../../utils/model/article';
import { Icon } from './Icon';

const KINDS = { link: { icon: Link, label: 'popup_isLink' }, text: { icon: FileText, label: 'shared_plainText' } } as const;

/** A sign for what is kept of a page other than its article: its address alone, or its plain text. */
export function KindMark({ kind, class: name }: { kind: Article['kind']; class: string }) {
  const mark = kind === 'link' || kind === 'text' ? KINDS[kind] : undefined;
  if (!mark) return null;
  return (
    <span class={name} title={t(mark.label)}>
      <Icon icon={mark.icon} />
      <span class="visually-hidden">{t(mark.label)}</span>
    </span>
  );
}
