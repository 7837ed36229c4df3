/** What a frame of a test runs in a page of its own: the sanitiser, for the test to call. */
import { sanitize } from '../../src/internal/sanitize.js';

(window as unknown as { sanitized: typeof sanitize }).sanitized = sanitize;
