import { hostStyles } from '../../styles/host.styles.js';

/** Until the menu has come (src/internal/menu.styles.ts), there is nothing of its own to be seen. */
export const styles = hostStyles;
