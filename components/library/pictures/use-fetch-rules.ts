import { getPictureSettings } from '../../../utils/store';
import { useLiveQuery } from '../../hooks/use-live-query';
import { type AllowedHosts, useAllowedHosts } from './allowed-hosts';

/** What may be fetched: as the settings say, and from which hosts the person allowed. */
export interface FetchRules {
  isOn: boolean;
  keepAttachments: boolean;
  allowed: NonNullable<AllowedHosts>;
}

/** The rules, kept up to date; undefined until they are known, so that nothing drawn by them comes in late. */
export function useFetchRules(): FetchRules | undefined {
  const allowed = useAllowedHosts();
  const settings = useLiveQuery(getPictureSettings, []);
  if (!allowed || settings.state === 'loading') return undefined;
  const { isOn, keepAttachments } = settings.state === 'ready' ? settings.value : { isOn: false, keepAttachments: false };
  return { isOn, keepAttachments, allowed };
}
