import { render } from 'preact';
import '../../components/shared/tokens.css';
import { Popup } from '../../components/popup/Popup';
import { rememberHeight, reserveHeight } from '../../components/popup/popup-height';
import { uiLanguage } from '../../utils/i18n';

const root = document.getElementById('popup') as HTMLElement;
document.documentElement.lang = uiLanguage();
reserveHeight();
window.addEventListener('pagehide', () => rememberHeight(root));
render(<Popup />, root);
