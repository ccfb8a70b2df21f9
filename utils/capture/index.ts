export { type CaptureOptions, capturePage } from './capture-page';
export { captureElement, captureSelection } from './capture-part';
export { capturePlainText } from './plain-text';
