/** What the worker does. It keeps nothing in variables: the browser ends it whenever it is idle. */
export { onCommand } from './commands';
export { answerMessages } from './handlers';
export { dropGrant } from './highlight-grants';
export { registerSites, watchSites } from './highlight-sites';
export { watchKnownPages } from './known-pages';
export { createMenus, onMenuClicked } from './menus';
export { watchSearchIndex } from './search-index';
export { watchTrash } from './trash';
