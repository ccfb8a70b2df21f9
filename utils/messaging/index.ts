/** How the parts talk: typed messages to the background, and scripts run in a tab. */
export { answer, createDispatch, type Handlers, type Sender } from './answer';
export { type DraftPlace, readDraft, writeDraft } from './drafts';
export { type FetchedFile, type FetchFileOptions, fetchFile } from './fetch-file';
export type {
  HighlightPlace,
  HighlightRequest,
  HighlightState,
  NoteContent,
  PageHighlight,
  PageHighlights,
  PagePlace,
} from './highlight-protocol';
export { bringVariantsToTab, highlightInTab, revealInTab, selectorsInTab, showInTab, type TabNews, tellTab } from './highlight-tab';
export type {
  CaptureMode,
  CaptureReply,
  HighlightReply,
  InjectedGlobals,
  JoinedPages,
  PageHighlighter,
  PagesProgress,
  PagesReader,
  PickRequest,
} from './injected';
export { HIGHLIGHT_SCRIPT, HIGHLIGHT_SITE_SCRIPT } from './injected';
export { preparePageFiles, pullFile } from './page-files';
export { readAllPages } from './pages';
export { showPicker } from './pick';
export type {
  FetchImagesRequest,
  FetchImagesResult,
  ImagePlace,
  MessageData,
  MessageName,
  MessageResult,
  Protocol,
} from './protocol';
export { sendMessage } from './send';
export { captureTab, type PageProbe, probeTab, showToast } from './tab';
export type { ToastContent } from './toast-content';
