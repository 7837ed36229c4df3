import type { CivicError } from '../errors.js';
import { msg } from '../localization.js';

/** What a reader is told of an error: what it means for him, and what he can do. Never the error's own message. */
export function errorMessage(error: CivicError): string {
  switch (error.code) {
    case 'configuration':
      return msg('This part of the page is not set up correctly.', {
        id: 'error-configuration',
        desc: 'The webmaster has made a mistake',
      });
    case 'offline':
      return msg('You are offline.', {
        id: 'error-offline',
        desc: 'The reader has no connection; a button to try again follows',
      });
    case 'network':
    case 'timeout':
      return msg('The server could not be reached.', {
        id: 'error-network',
        desc: 'No answer came; a button to try again follows',
      });
    case 'http':
    case 'refused':
      return msg('The server could not answer just now.', {
        id: 'error-server',
        desc: 'The server answered with an error; a button to try again follows',
      });
    default:
      return msg('The answer of the server could not be read.', {
        id: 'error-format',
        desc: 'The answer is no list of articles; a button to try again follows',
      });
  }
}
