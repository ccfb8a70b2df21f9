import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Opens the editor on the article that is being read; undefined where its text cannot be corrected. */
export const EditContext = createContext<(() => void) | undefined>(undefined);
export const useEditText = () => useContext(EditContext);
