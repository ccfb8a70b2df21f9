import { type MessageKey, t } from '../../../../utils/i18n';
import type { StorageReport } from '../../../../utils/store';
import { formatBytes } from '../../../shared/format-bytes';

const PARTS = ['texts', 'versions', 'files', 'index'] as const;
const LABELS: Record<(typeof PARTS)[number], MessageKey> = {
  texts: 'library_roomTexts',
  versions: 'library_roomVersions',
  files: 'library_roomFiles',
  index: 'library_roomIndex',
};

/** What takes the room, as a bar and as a table. */
export function StorageTable({ report }: { report: StorageReport }) {
  const sum = PARTS.reduce((all, part) => all + report[part], 0) || 1;
  return (
    <div class="room">
      <div class="room-bar" aria-hidden="true">
        {PARTS.map((part) => report[part] > 0 && <span key={part} class={`room-${part}`} style={{ flexGrow: report[part] / sum }} />)}
      </div>
      <table>
        <caption class="quiet">{t('library_roomCaption')}</caption>
        <tbody>
          {PARTS.map((part) => (
            <tr key={part}>
              <th scope="row">
                <span class={`room-swatch room-${part}`} aria-hidden="true" />
                {t(LABELS[part])}
              </th>
              <td>{formatBytes(report[part])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
