import {
  ALargeSmall,
  ArrowLeft,
  ChevronDown,
  ChevronUp,
  Circle,
  CircleCheckBig,
  Copy,
  Download,
  Ellipsis,
  ExternalLink,
  FilePenLine,
  Highlighter,
  History,
  Pencil,
  Printer,
  RotateCcw,
  Star,
  TableOfContents,
  Tag,
  TextSearch,
  Trash2,
} from 'lucide';
import { useState } from 'preact/hooks';
import { formatNumber, t, tn } from '../../../utils/i18n';
import type { Article } from '../../../utils/model/article';
import { textLang } from '../../../utils/model/text-lang';
import { MenuButton, type MenuItem } from '../../shared/MenuButton';
import { useEditText } from '../editor/edit-context';
import { wantsFiles } from '../export-files';
import { useLibrary } from '../library-context';
import { ContentsList } from './contents/ContentsList';
import type { Contents } from './contents/use-contents';
import { exportChoices } from './export-choices';
import './ReaderToolbar.css';
import { StyleControls } from './style/StyleControls';
import { Tool } from './tools/Tool';
import { ToolPopover } from './tools/ToolPopover';

interface ReaderToolbarProps {
  article: Article;
  contents: Contents;
  onClose: () => void;
  onFind: () => void;
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
  const { article, onClose, onFind, onTag, onEdit, onVersions, onPrint, fileCount, onDelete, onPurge } = props;
  const { actions, layout } = useLibrary();
  const editText = useEditText();
  const { id, isStarred, isRead, counts } = article;
  const isZip = fileCount > 0 && wantsFiles();
  const toggleRead = () => void actions.edit(id, { isRead: !isRead });
  const readLabel = t(isRead ? 'library_markUnread' : 'library_markRead');
  const hasText = article.kind !== 'link';
  // What has no room of its own in a narrow window.
  const more: MenuItem[] = [
    { label: readLabel, onPick: toggleRead },
    { label: t('library_edit'), onPick: onEdit },
    ...(editText ? [{ label: t('library_editText'), onPick: editText }] : []),
    ...(counts.versions > 0 ? [{ label: tn('library_versionCount', counts.versions), onPick: onVersions }] : []),
    ...(hasText ? [{ label: t('library_findInText'), onPick: onFind }] : []),
    { label: t('library_copy'), onPick: () => void actions.copy(id) },
    ...(article.url ? [{ label: t('library_original'), onPick: () => void actions.openOriginal(id) }] : []),
    { label: t('library_print'), onPick: onPrint },
  ];

  return (
    <div class={`tools ${counts.versions > 0 ? 'has-versions' : ''}`}>
      <Tool icon={ArrowLeft} label={t('library_back')} keys="Escape" onClick={onClose} class={layout === 'narrow' ? '' : 'is-quiet'} />
      <Steps />
      <span class="tools-space" />
      {hasText && <TextTools {...props} />}
      {article.deletedAt ? (
        <>
          <Tool icon={RotateCcw} label={t('library_restore')} isText onClick={() => void actions.restore([id])} />
          <Tool icon={Trash2} label={t('library_purge')} isText class="danger" onClick={onPurge} />
        </>
      ) : (
        <>
          {hasText && <span class="tools-line" />}
          <Tool
            icon={Star}
            label={t(isStarred ? 'library_unstar' : 'library_star')}
            keys="s"
            isPressed={isStarred}
            onClick={() => void actions.toggleStar(id)}
          />
          <Tool icon={isRead ? CircleCheckBig : Circle} label={readLabel} class="tool-rare tool-spare" onClick={toggleRead} />
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
          {editText && <Tool icon={FilePenLine} label={t('library_editText')} keys="Shift+E" class="tool-rare" onClick={editText} />}
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
              class="tool-minor tool-rare tool-spare"
              onClick={() => void actions.openOriginal(id)}
            />
          )}
          <MenuButton label={t('library_moreTools')} items={more} icon={Ellipsis} class="tools-more" />
        </>
      )}
    </div>
  );
}

/** To the neighbours in the list. */
function Steps() {
  const { steps } = useLibrary();
  if (!steps?.at || steps.count < 2) return null;
  const { at, count, previous, next } = steps;
  const go = (id: string | undefined) => () => id && steps.open(id, { isByKey: true });
  return (
    <>
      <Tool icon={ChevronUp} label={t('library_previousArticle')} keys="k" isOff={!previous} onClick={go(previous)} />
      <Tool icon={ChevronDown} label={t('library_nextArticle')} keys="j" isOff={!next} onClick={go(next)} />
      <span class="tools-at quiet" title={t('library_articleAt', at, count)}>
        {formatNumber(at)} / {formatNumber(count)}
      </span>
    </>
  );
}

/** What concerns the text as it is read: its sections, words in it, how it is set. */
function TextTools({ article, contents, onFind }: Pick<ReaderToolbarProps, 'article' | 'contents' | 'onFind'>) {
  const [isStyleOpen, setStyleOpen] = useState(false);
  return (
    <>
      {contents.headings.length > 0 && (
        <ToolPopover icon={TableOfContents} label={t('library_contents')} keys="i" isOpen={contents.isOpen} setOpen={contents.setOpen}>
          <ContentsList contents={contents} lang={textLang(article)} />
        </ToolPopover>
      )}
      <Tool icon={TextSearch} label={t('library_findInText')} keys="f" class="tool-rare" onClick={onFind} />
      <ToolPopover icon={ALargeSmall} label={t('library_style')} isOpen={isStyleOpen} setOpen={setStyleOpen}>
        <StyleControls />
      </ToolPopover>
    </>
  );
}
