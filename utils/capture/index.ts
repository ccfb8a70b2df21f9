export { type CaptureOptions, captureElement, capturePage, captureSelection } from './capture-page';
export { capturePlainText } from './plain-text';
