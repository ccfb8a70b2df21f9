/** The table of Chinese variants, for the script that brings it into a page. */
export { loadVariants } from '../../anchor/variants';
