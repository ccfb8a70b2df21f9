export { citation } from '../../../utils/model/citation';
