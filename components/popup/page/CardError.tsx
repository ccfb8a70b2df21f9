import { CircleAlert } from 'lucide';
import { errorText } from '../../../utils/i18n';
import { Icon } from '../../shared/Icon';

/** What went wrong with the last press of a button, beside the buttons. */
export function CardError({ error }: { error: unknown }) {
  if (error === undefined) return null;
  return (
    <p class="card-error" role="alert">
      <Icon icon={CircleAlert} />
      {errorText(error)}
    </p>
  );
}
