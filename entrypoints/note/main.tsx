import { render } from 'preact';
import '../../components/shared/tokens.css';
import { NoteForm } from '../../components/note/NoteForm';
import { uiLanguage } from '../../utils/i18n';

// The address carries what the frame may ask the background with, and which field is meant: no text of the person's.
const [token = '', field] = location.hash.slice(1).split('.');
// Gone from the address at once: it works once, and is nobody's business.
history.replaceState(null, '', location.pathname);
document.documentElement.lang = uiLanguage();
render(<NoteForm token={token} firstField={field === 'tags' ? 'tags' : 'note'} />, document.getElementById('note') as HTMLElement);
