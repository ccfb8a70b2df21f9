import { useEffect } from 'preact/hooks';
import { removeLeftovers } from '../../utils/export';
import { JobHost } from '../shared/JobHost';
import { ToastHost } from '../shared/ToastHost';
import { LibraryGate } from './boot/LibraryGate';
import { Library } from './Library';

/** The library's page: what it says and what it is busy with, around the library itself. */
export function LibraryPage() {
  useEffect(() => void removeLeftovers(), []);
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
