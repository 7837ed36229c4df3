import { LetterElement, type LetterPart, type Tell } from '../../internal/letter-element.js';
import { styles } from './mailbox-form.styles.js';

/**
 * Writes a letter to the mayor: checks it, keeps it while it is being written, sends it once, and shows the receipt.
 *
 * What is between the tags is shown before and unless the form is there: an ordinary `<form action method>` works where
 * no script does. Its address and encoding count where the tag has none, its hidden inputs and its button are sent along,
 * and what a reader has written in it is taken over. What a letter may be, and how it travels, is described in
 * docs/mailbox.md.
 *
 * @attr {string} action - Address that takes letters. Default: that of the `<form>` between the tags, else that of the page.
 * @attr {'post'|'put'} method - As on `<form>`; letters are never sent in an address. Default `post`.
 * @attr {'application/json'|'multipart/form-data'|'application/x-www-form-urlencoded'} enctype - Encoding of a letter. Files travel as `multipart/form-data` in any case. Default: that of the `<form>` between the tags, else `application/json`.
 * @attr {string} fields - What is asked, in this order, space-separated. Default: `category name phone email address subject message attachments publish notify consent`.
 * @attr {string} required - What must be given, space-separated; `message` and `consent` always must, where they are asked. Default `category subject message consent`.
 * @attr {string} categories - Kinds of letters, in this order, with labels of your own: `consult; trams: Trams and buses`. Default: `consult complaint suggestion help report praise`.
 * @attr {number} max-length - Most characters of the message. Default 2000.
 * @attr {number} max-files - Most files. Default 5.
 * @attr {number} max-file-size - Largest file, bytes. Default 5000000.
 * @attr {string} accept - Kinds of files, as on `<input type=file>`. Default: pictures, PDF, text and office documents.
 * @attr {string} privacy-href - Address of the privacy notice.
 * @attr {string} privacy-version - Version of the privacy notice: sent as `consent`.
 * @attr {string} emergency - Telephone numbers for emergencies, space-separated: `110 120 119`.
 * @attr {string} receipt - Where the receipt is in the answer: `reference: data.no; queryCode: data.pwd; dueDate: data.due`. Found under its usual names by default.
 * @attr {string} names - What your server calls the fields, where it is not what they are called here: `message: description; attachments: files[]`.
 * @attr {string} success-href - Page to which your server leads after it has stored a letter, where it answers with pages.
 * @attr {string} success-text - Words on the page with which your server answers a letter that it has stored.
 * @attr {boolean} no-draft - Keeps no draft in the browser.
 * @attr {boolean} no-idempotency-header - Leaves out the header `Idempotency-Key`, for servers of other hosts that refuse it.
 * @attr {string} csrf-cookie - Name of a cookie with a token against forged requests.
 * @attr {string} csrf-meta - Name of a `<meta>` of the page with such a token.
 * @attr {string} csrf-header - Header in which the token is sent. Default `X-XSRF-TOKEN` for a cookie, `X-CSRF-TOKEN` for a meta element.
 * @attr {'omit'|'same-origin'|'include'} credentials - As in fetch. Default `same-origin`.
 * @attr {number} timeout - Seconds without a sign of life of the server; 0 is no limit. Default 20.
 * @slot - A `<form>` for pages without script, or links to other ways to write.
 * @slot notice - Above the first field: what letters are for. Default: a sentence on what the data is used for.
 * @slot fields - Inputs of the page, such as a captcha or a hidden token. They are sent along, as they are when the reader sends; a captcha that can be used once is to be made anew on `mailbox-form-failed`.
 * @fires {CustomEvent<{letter: Letter}>} mailbox-form-submit - A reader sends a letter that is in order. Cancel it to send it yourself.
 * @fires {CustomEvent<{receipt: Receipt}>} mailbox-form-sent - A letter has arrived.
 * @fires {CustomEvent<{error: SubmissionError | CivicError}>} mailbox-form-failed - A letter was not taken, or it is not known whether it has arrived; or the form could not be loaded.
 * @csspart base - All that the element shows.
 * @csspart form - The form.
 * @csspart notice - What stands above the first field.
 * @csspart emergency - Telephone numbers for emergencies.
 * @csspart draft - What is said of a draft that was kept.
 * @csspart summary - What is wrong with a letter that was to be sent, or why it was not.
 * @csspart state - What becomes of a letter that is on its way.
 * @csspart field - A field with its label.
 * @csspart label - The label of a field.
 * @csspart hint - What a field is for.
 * @csspart problem - What is wrong with a field.
 * @csspart count - Characters that are left.
 * @csspart files - The files that were chosen.
 * @csspart progress - How much of a letter with files has gone out.
 * @csspart submit - The button that sends.
 * @csspart stop - The button that stops what is under way.
 * @csspart again - The button that asks again, or sends again.
 * @csspart start-over - The button that begins a new letter.
 * @csspart receipt - The receipt.
 * @csspart reference - The number of the letter.
 * @csspart query-code - The code with which its state can be seen.
 * @csspart due-date - The day by which an answer is due.
 * @csspart copy - The button that copies the receipt.
 * @csspart print - The button that prints the receipt.
 * @csspart error - What is said where the form could not be loaded.
 * @csspart retry - The button that loads it again.
 */
export class MailboxForm extends LetterElement {
  static override styles = styles;

  protected readonly _name = 'mailbox-form';

  protected override async _load(tell: Tell, heard: () => Event | undefined): Promise<LetterPart> {
    const { LetterForm } = await import('../../internal/letter/letter-form.js');
    return LetterForm.for(this, tell, heard);
  }
}
