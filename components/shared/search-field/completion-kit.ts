/** What completing needs, in one piece that is loaded when somebody is about to type. */
export { anyFieldAt, completableAt, complete } from './complete-query';
export { SearchOptions } from './completion-options';
