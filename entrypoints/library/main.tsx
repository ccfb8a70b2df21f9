import { render } from 'preact';
import '../../components/shared/tokens.css';
import { LibraryPage } from '../../components/library/LibraryPage';
import { t, uiLanguage } from '../../utils/i18n';

document.documentElement.lang = uiLanguage();
document.title = t('library_pageTitle', t('appName'));
render(<LibraryPage />, document.body);
