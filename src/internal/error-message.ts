import type { CivicError, HttpError } from '../errors.js';
import { currentLocale, msg, str } from '../localization.js';

/** What a reader is told of an error: what it means for him, and what he can do. Never the error's own message. */
export function errorMessage(error: CivicError): string {
  // In the language of our text, which need not be that of the element.
  const wait = (error as HttpError).waitInWords?.(currentLocale);
  if (wait)
    return msg(str`The server is busy. Please try again ${wait}.`, {
      id: 'error-busy',
      desc: 'The server has said when it can answer again; the value is "in 2 minutes". A button to try again follows',
    });
  const { status } = error as HttpError;
  if (error.code === 'empty' || status === 404 || status === 410)
    return msg('Nothing was found here.', {
      id: 'error-missing',
      desc: 'There is no such article, or there never was; a button to try again follows',
    });
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

/** How old it is what a reader still sees after an error. */
export function asOf(milliseconds: number, language: string): string {
  // With its date: a page may have been open since yesterday.
  // Pages replace the functions of Date that do this.
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(milliseconds);
  return msg(str`Shown as of ${time}.`, {
    id: 'as-of',
    desc: 'After an error, where older articles stay: date and time at which they were loaded',
  });
}
