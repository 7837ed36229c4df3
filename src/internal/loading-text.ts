import { msg } from '../localization.js';

/** What is said while articles are on their way. */
export const loadingText = (): string => msg('Loading…', { id: 'loading', desc: 'While articles are on their way' });
