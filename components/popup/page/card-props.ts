import type { Suggestion } from '../../shared/TagField';
import type { Page } from './read-page';
import type { DraftState } from './use-draft';
import type { Saving } from './use-saving';

/** What every card works with. */
export interface CardProps {
  page: Page;
  drafting: DraftState;
  saving: Saving;
  suggestions: Suggestion[];
}
