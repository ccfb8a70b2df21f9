/** How the parts talk: typed messages to the background, and scripts run in a tab. */
export { answer, createDispatch, type Handlers, type Sender } from './answer';
export { type DraftPlace, readDraft, writeDraft } from './drafts';
export type { CaptureMode, CaptureReply, InjectedGlobals, JoinedPages, PagesProgress, PagesReader, PickRequest } from './injected';
export { readAllPages } from './pages';
export { showPicker } from './pick';
export type { MessageData, MessageName, MessageResult, Protocol } from './protocol';
export { sendMessage } from './send';
export { captureTab, type PageProbe, probeTab, showToast } from './tab';
export type { ToastContent } from './toast-content';
