export { type CaptureOptions, capturePage, captureSelection } from './capture-page';
