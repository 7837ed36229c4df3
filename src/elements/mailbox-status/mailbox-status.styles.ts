import { hostStyles } from '../../styles/host.styles.js';

/** Until the form has come (src/internal/letter-status/styles.ts), there is nothing of its own to be seen. */
export const styles = hostStyles;
