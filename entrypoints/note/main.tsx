import { render } from 'preact';
import '../../components/shared/tokens.css';
import { NoteForm } from '../../components/note/NoteForm';
import { uiLanguage } from '../../utils/i18n';

// The address carries what the frame may ask the background with: no text of the person's.
const token = location.hash.slice(1);
// Gone from the address at once: it works once, and is nobody's business.
const clean = () => history.replaceState(null, '', location.pathname);
clean();
window.addEventListener('hashchange', clean);
document.documentElement.lang = uiLanguage();
render(<NoteForm token={token} />, document.getElementById('note') as HTMLElement);
