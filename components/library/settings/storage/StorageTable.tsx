import { type MessageKey, t } from '../../../../utils/i18n';
import type { StorageReport } from '../../../../utils/store';
import { formatBytes } from '../../../shared/format-bytes';

const PARTS = ['texts', 'versions', 'files', 'index', 'rest'] as const;
const LABELS: Record<(typeof PARTS)[number], MessageKey> = {
  texts: 'library_roomTexts',
  versions: 'library_roomVersions',
  files: 'library_roomFiles',
  index: 'library_roomIndex',
  rest: 'library_roomRest',
};

/** What takes the room, as a bar and as a table. `used` is what the browser says of all of it. */
export function StorageTable({ report, used }: { report: StorageReport; used: number }) {
  const { texts, versions, files, index } = report;
  const known = texts + versions + files + index;
  // Pressed together it may be less than what is in it.
  const room = { texts, versions, files, index, rest: Math.max(0, used - known) };
  const sum = known + room.rest || 1;
  return (
    <div class="room">
      <div class="room-bar" aria-hidden="true">
        {PARTS.map((part) => room[part] > 0 && <span key={part} class={`room-${part}`} style={{ flexGrow: room[part] / sum }} />)}
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
              <td>{formatBytes(room[part])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
