import { CircleAlert } from 'lucide';
import type { ComponentChildren } from 'preact';
import { errorText } from '../../utils/i18n';
import './ErrorNotice.css';
import { Icon } from './Icon';

interface ErrorNoticeProps {
  /** Anything thrown: its sentence says what happened, that nothing is lost, and what to do. */
  error: unknown;
  /** What the person can press now. */
  children?: ComponentChildren;
}

/** An error in the place where the thing itself would stand. */
export function ErrorNotice({ error, children }: ErrorNoticeProps) {
  return (
    <div class="error-notice" role="alert">
      <Icon icon={CircleAlert} />
      <div>
        <p>{errorText(error)}</p>
        {children}
      </div>
    </div>
  );
}
