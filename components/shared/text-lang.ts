export { langOfText, textLang } from '../../utils/model/text-lang';
