import { t, tn } from '../../../utils/i18n';
import type { PictureSettings } from '../../../utils/model/picture-settings';
import { getPictureSettings, imageUsage, setPictureSettings } from '../../../utils/store';
import { useLiveQuery } from '../../hooks/use-live-query';
import { ErrorNotice } from '../../shared/ErrorNotice';
import { formatBytes } from '../../shared/format-bytes';
import { useToasts } from '../../shared/toasts';
import { type ExportFiles, useExportFiles } from '../export-files';
import { AllowedHostList } from '../pictures/AllowedHostList';
import { MissingHostList } from '../pictures/MissingHostList';
import { LIMITS, limitChoices, limitText } from './picture-limits';
import './PicturesSection.css';
import { Section } from './Section';

/** Which files are kept with articles, how much room they take, and what is still missing. */
export function PicturesSection() {
  const toasts = useToasts();
  const live = useLiveQuery(getPictureSettings, []);
  const usage = useLiveQuery(imageUsage, []);
  const [exported, setExported] = useExportFiles();
  const change = (edit: Partial<PictureSettings>) => void setPictureSettings(edit).catch(toasts.showError);

  return (
    <Section title={t('library_pictures')}>
      {live.state === 'failed' && <ErrorNotice error={live.error} />}
      {live.state === 'ready' && (
        <>
          <div class="setting-choice pictures-kinds">
            <label>
              <input type="checkbox" checked={live.value.isOn} onChange={({ currentTarget }) => change({ isOn: currentTarget.checked })} />
              {t('library_keepPictures')}
            </label>
            <label>
              <input
                type="checkbox"
                checked={live.value.isOn && live.value.keepAttachments}
                disabled={!live.value.isOn}
                onChange={({ currentTarget }) => change({ keepAttachments: currentTarget.checked })}
              />
              {t('library_keepAttachments')}
            </label>
          </div>
          <p class="quiet">{t('library_picturesText')}</p>
          <div class="pictures-limits">
            {LIMITS.map(({ key, label }) => (
              <label key={key}>
                <span>{t(label)}</span>
                <select
                  class="field"
                  value={live.value[key]}
                  disabled={!live.value.isOn}
                  onChange={({ currentTarget }) => change({ [key]: Number(currentTarget.value) })}
                >
                  {limitChoices(key, live.value[key]).map((bytes) => (
                    <option key={bytes} value={bytes}>
                      {limitText(bytes)}
                    </option>
                  ))}
                </select>
              </label>
            ))}
          </div>
          {usage.state === 'ready' && <Usage {...usage.value} total={live.value.total} />}
        </>
      )}
      <fieldset class="setting-choice">
        <legend>{t('library_inExports')}</legend>
        {(['files', 'addresses'] satisfies ExportFiles[]).map((choice) => (
          <label key={choice}>
            <input type="radio" name="export-files" checked={exported === choice} onChange={() => setExported(choice)} />
            {t(choice === 'files' ? 'library_exportFiles' : 'library_exportAddresses')}
          </label>
        ))}
      </fieldset>
      <MissingHostList />
      <AllowedHostList />
    </Section>
  );
}

function Usage({ count, bytes, total }: { count: number; bytes: number; total: number }) {
  const text = tn('library_picturesUsed', count, formatBytes(bytes), limitText(total));
  return (
    <p class="pictures-used">
      <span>{text}</span>
      <meter min={0} max={total || 1} value={bytes} aria-label={text} />
    </p>
  );
}
