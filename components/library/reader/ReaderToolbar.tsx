import type { IconNode } from 'lucide';
import {
  ArrowLeft,
  Circle,
  CircleCheckBig,
  Copy,
  Download,
  Ellipsis,
  ExternalLink,
  Highlighter,
  History,
  Pencil,
  Printer,
  RotateCcw,
  Star,
  Tag,
  Trash2,
} from 'lucide';
import { t, tn } from '../../../utils/i18n';
import type { Article } from '../../../utils/model/article';
import { Icon } from '../../shared/Icon';
import { MenuButton, type MenuItem } from '../../shared/MenuButton';
import { wantsFiles } from '../export-files';
import { useLibrary } from '../library-context';
import { exportChoices } from './export-choices';
import './ReaderToolbar.css';

interface ReaderToolbarProps {
  article: Article;
  onClose: () => void;
  onTag: () => void;
  onEdit: () => void;
  onVersions: () => void;
  onPrint: () => void;
  /** Kept pictures and attachments that the text shows or links to. */
  fileCount: number;
  /** Whether the list of highlights is on show. */
  hasMarkList: boolean;
  onMarkList: () => void;
  onDelete: () => void;
  onPurge: () => void;
}

/** What can be done with the open article. */
export function ReaderToolbar(props: ReaderToolbarProps) {
  const { article, onClose, onTag, onEdit, onVersions, onPrint, fileCount, onDelete, onPurge } = props;
  const { actions, layout } = useLibrary();
  const { id, isStarred, isRead, counts } = article;
  const isZip = fileCount > 0 && wantsFiles();
  // What has no room of its own in a narrow window.
  const more: MenuItem[] = [
    { label: t('library_edit'), onPick: onEdit },
    ...(counts.versions > 0 ? [{ label: tn('library_versionCount', counts.versions), onPick: onVersions }] : []),
    { label: t('library_copy'), onPick: () => void actions.copy(id) },
    ...(article.url ? [{ label: t('library_original'), onPick: () => void actions.openOriginal(id) }] : []),
    { label: t('library_print'), onPick: onPrint },
  ];

  return (
    <div class="tools">
      <Tool icon={ArrowLeft} label={t('library_back')} keys="Escape" onClick={onClose} class={layout === 'narrow' ? '' : 'is-quiet'} />
      <span class="tools-space" />
      {article.deletedAt ? (
        <>
          <Tool icon={RotateCcw} label={t('library_restore')} isText onClick={() => void actions.restore([id])} />
          <Tool icon={Trash2} label={t('library_purge')} isText class="danger" onClick={onPurge} />
        </>
      ) : (
        <>
          <Tool
            icon={Star}
            label={t(isStarred ? 'library_unstar' : 'library_star')}
            keys="s"
            isPressed={isStarred}
            onClick={() => void actions.toggleStar(id)}
          />
          <Tool
            icon={isRead ? CircleCheckBig : Circle}
            label={t(isRead ? 'library_markUnread' : 'library_markRead')}
            onClick={() => void actions.edit(id, { isRead: !isRead })}
          />
          <Tool icon={Tag} label={t('library_tags')} keys="t" onClick={onTag} />
          <Tool
            icon={Highlighter}
            label={counts.highlights > 0 ? tn('library_highlightCount', counts.highlights) : t('library_marks')}
            keys="l"
            isPressed={props.hasMarkList}
            badge={counts.highlights || undefined}
            class="tool-marks"
            onClick={props.onMarkList}
          />
          <Tool icon={Pencil} label={t('library_edit')} class="tool-rare" onClick={onEdit} />
          {counts.versions > 0 && (
            <Tool
              icon={History}
              label={tn('library_versionCount', counts.versions)}
              badge={counts.versions}
              class="tool-rare"
              onClick={onVersions}
            />
          )}
          <Tool icon={Printer} label={t('library_print')} keys="Control+P" class="tool-rare" onClick={onPrint} />
          <Tool icon={Trash2} label={t('library_delete')} keys="#" onClick={onDelete} />
          <span class="tools-line" />
          <Tool icon={Copy} label={t('library_copy')} keys="c" isText class="tool-minor tool-rare" onClick={() => void actions.copy(id)} />
          <span class="tools-export">
            <Tool
              icon={Download}
              label={t(isZip ? 'library_exportZip' : 'library_exportMd')}
              keys="e"
              isText
              onClick={() => void actions.exportArticle(id)}
            />
            {(fileCount > 0 || counts.highlights > 0) && (
              <MenuButton label={t('library_exportChoice')} items={exportChoices(article, fileCount, actions)} />
            )}
          </span>
          {article.url && (
            <Tool
              icon={ExternalLink}
              label={t('library_original')}
              keys="o"
              isText
              class="tool-minor tool-rare"
              onClick={() => void actions.openOriginal(id)}
            />
          )}
          <MenuButton label={t('library_moreTools')} items={more} icon={Ellipsis} class="tools-more" />
        </>
      )}
    </div>
  );
}

const KEY_NAMES: Record<string, string> = { Escape: 'Esc', 'Control+P': 'Ctrl + P' };

interface ToolProps {
  icon: IconNode;
  label: string;
  keys?: string;
  /** With its name beside the icon where there is room. */
  isText?: boolean;
  isPressed?: boolean;
  badge?: number;
  class?: string;
  onClick: () => void;
}

function Tool({ icon, label, keys, isText, isPressed, badge, class: className = '', onClick }: ToolProps) {
  return (
    <button
      type="button"
      class={`${isText ? 'button tool-text' : 'icon'} ${className}`}
      aria-label={label}
      aria-pressed={isPressed}
      aria-keyshortcuts={keys}
      title={keys ? `${label} (${KEY_NAMES[keys] ?? keys})` : label}
      onClick={onClick}
    >
      <Icon icon={icon} />
      {isText && <span>{label}</span>}
      {badge !== undefined && <small>{badge > 99 ? '99+' : badge}</small>}
    </button>
  );
}
