import { LetterElement, type LetterPart, type Tell } from '../../internal/letter-element.js';
import { styles } from './mailbox-status.styles.js';

/**
 * Shows what became of a letter to the mayor, for its reference number and query code.
 *
 * What is between the tags is shown before and unless the form is there: an ordinary `<form action method="post">` with
 * inputs `reference` and `queryCode` works where no script does. Its address and encoding count where the tag has none.
 * Number and code travel in the body of a request, never in an address, and are kept nowhere. What a server answers is
 * described in docs/mailbox.md.
 *
 * @attr {string} action - Address that is asked. Default: that of the `<form>` between the tags, else that of the page.
 * @attr {'post'|'put'} method - As on `<form>`; nothing is ever asked in an address. Default `post`.
 * @attr {'application/json'|'multipart/form-data'|'application/x-www-form-urlencoded'} enctype - Encoding of the question. Default `application/json`.
 * @attr {string} names - Names under which the server knows number and code: `reference: bh; queryCode: cxm`. Default `reference` and `queryCode`.
 * @attr {string} status - Where things are in the answer: `state: data.zt; reply: data.hf; history: data.steps; history.at: time`. Found under their usual names by default.
 * @attr {string} states - What the server's words for states mean, one of ours or words of your own: `0: received; 3: answered; 9: In the archive`.
 * @attr {boolean} exact - Sends number and code with the capitals, spaces and hyphens that were typed.
 * @attr {number} heading-level - Level of the heading above the answer. Default 2.
 * @attr {string} date-format - `short`, `medium`, `long`, or a pattern of `yyyy MM dd HH mm`. Default `long`.
 * @attr {string} timezone - IANA zone of times that name none, and in which times are told. Default: that of the data.
 * @attr {string} csrf-cookie - Name of a cookie with a token against forged requests.
 * @attr {string} csrf-meta - Name of a `<meta>` of the page with such a token.
 * @attr {string} csrf-header - Header in which the token is sent. Default `X-XSRF-TOKEN` for a cookie, `X-CSRF-TOKEN` for a meta element.
 * @attr {'omit'|'same-origin'|'include'} credentials - As in fetch. Default `same-origin`.
 * @attr {number} timeout - Seconds without a sign of life of the server; 0 is no limit. Default 20.
 * @slot - A `<form>` for pages without script, or links to other ways to ask.
 * @slot notice - Above the first field. Default: where number and code are found.
 * @slot fields - Inputs of the page, such as a captcha or a hidden token. They are sent along.
 * @fires {CustomEvent<{status: LetterStatus}>} mailbox-status-loaded - A letter was found and is on screen.
 * @fires {CustomEvent<{error: CivicError}>} mailbox-status-failed - There is no such letter or the code is another (`error.status` is 404), or no answer came; or the form could not be loaded.
 * @csspart base - All that the element shows.
 * @csspart form - The form.
 * @csspart notice - What stands above the first field.
 * @csspart summary - What is wrong with the fields, or why nothing was found.
 * @csspart field - A field with its label.
 * @csspart label - The label of a field.
 * @csspart hint - What a field is for.
 * @csspart problem - What is wrong with a field.
 * @csspart submit - The button that asks.
 * @csspart again - The button that asks again after an error.
 * @csspart status - All that is known of a letter.
 * @csspart state - Its state, as a heading.
 * @csspart facts - Number, subject, dates and unit.
 * @csspart reference - Its number.
 * @csspart category - What kind of letter it is.
 * @csspart subject - Its subject.
 * @csspart received - When it was received.
 * @csspart updated - When something has changed last.
 * @csspart answered - When it was answered.
 * @csspart due - Until when an answer is promised.
 * @csspart unit - Who is in charge of it.
 * @csspart replies - The answer, with its heading.
 * @csspart reply - The text of an answer.
 * @csspart history - What has happened so far, with its heading.
 * @csspart step - A step of that.
 * @csspart print - The button that prints it.
 * @csspart start-over - The button that asks for another letter.
 * @csspart error - What is said where the form could not be loaded.
 * @csspart retry - The button that loads it again.
 */
export class MailboxStatus extends LetterElement {
  static override styles = styles;

  protected readonly _name = 'mailbox-status';

  protected override async _load(tell: Tell, heard: () => Event | undefined): Promise<LetterPart> {
    const { StatusForm } = await import('../../internal/letter-status/status-form.js');
    return StatusForm.for(this, tell, heard);
  }
}
