import { ConfigurationError } from '../errors.js';

/**
 * What a page's author is told of an attribute that makes no sense.
 * @param part attribute, and where in it
 */
export const mistake = (part: string, expected: string, found: string, cause?: unknown): ConfigurationError =>
  new ConfigurationError(`${part}: expected ${expected}, found "${found}"`, cause);
