import { useEffect, useState } from 'preact/hooks';
import type { SearchHelpProps } from './SearchHelp';

/** The help for searches; it is loaded when somebody asks for it. */
export function LazyHelp(props: SearchHelpProps) {
  const [Help, setHelp] = useState<typeof import('./SearchHelp').SearchHelp>();
  useEffect(() => {
    void import('./SearchHelp').then(({ SearchHelp }) => setHelp(() => SearchHelp));
  }, []);
  return Help ? <Help {...props} /> : null;
}
