import type { MessageKey } from '../../../utils/i18n';
import type { ImageProblem } from '../../../utils/model/image';

/** Why a file is not kept, in a few words. */
export const PROBLEM_TEXTS: Record<ImageProblem, MessageKey> = {
  'not-allowed': 'library_problemNotAllowed',
  'too-large': 'library_problemTooLarge',
  budget: 'library_problemBudget',
  'not-found': 'library_problemNotFound',
  'not-an-image': 'library_problemNotAnImage',
  failed: 'library_problemFailed',
};
