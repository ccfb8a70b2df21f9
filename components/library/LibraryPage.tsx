import { useEffect } from 'preact/hooks';
import { removeLeftovers } from '../../utils/export';
import { JobHost } from '../shared/JobHost';
import { ToastHost } from '../shared/ToastHost';
import { LibraryGate } from './boot/LibraryGate';
import { Library } from './Library';
import { usePageTheme } from './reader/style/use-reader-style';

/** The library's page: what it says and what it is busy with, around the library itself. */
export function LibraryPage() {
  useEffect(() => void removeLeftovers(), []);
  usePageTheme();
  return (
    <ToastHost>
      <JobHost>
        <LibraryGate>
          <Library />
        </LibraryGate>
      </JobHost>
    </ToastHost>
  );
}
