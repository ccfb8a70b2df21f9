import { exportZip } from '../../../utils/export';
import { t } from '../../../utils/i18n';
import type { Collection } from '../../../utils/model/collection';
import { highlightOptions } from '../../shared/highlight-export';
import { useJobs } from '../../shared/jobs';
import { useToasts } from '../../shared/toasts';
import { download } from '../download';
import { wantsFiles } from '../export-files';
import { exportedText } from '../exported-text';

/** Hands a collection over as a zip: its articles in their order, with a list of them under its name and description. */
export function useCollectionExport(): (collection: Collection) => Promise<void> {
  const jobs = useJobs();
  const toasts = useToasts();
  return async ({ id, name, description }) => {
    const result = await jobs.run(t('library_exporting'), async (tools) =>
      exportZip(
        { collection: id },
        {
          ...tools,
          name,
          sort: 'hand',
          index: { title: name, text: description, isNumbered: true },
          hasAssets: wantsFiles(),
          highlights: await highlightOptions(),
        },
      ),
    );
    if (!result) return;
    download(result.blob, result.fileName);
    toasts.show({ text: exportedText(result) });
  };
}
