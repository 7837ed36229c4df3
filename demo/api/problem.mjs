/** Problems as RFC 9457 has them: what the endpoint answers where it cannot do what it was asked. */

/** What is wrong with a request, told to whoever made it. */
export class Problem extends Error {
  /**
   * @param {number} status
   * @param {string} title the same for every problem of a kind
   * @param {string} detail what to do about this one
   * @param {Record<string, unknown>} [members] further members of the answer
   * @param {Record<string, string>} [headers]
   */
  constructor(status, title, detail, members = {}, headers = {}) {
    super(detail);
    this.status = status;
    this.title = title;
    this.members = members;
    this.headers = headers;
  }
}

/** @param {string} detail @param {Record<string, unknown>} [members] */
export const badRequest = (detail, members) => new Problem(400, 'Bad request', detail, members);

/** @param {string} detail @param {Record<string, unknown>} [members] */
export const notFound = (detail, members) => new Problem(404, 'Not found', detail, members);

/** What went wrong is for the terminal, not for whoever asked. */
export const unexpected = () => new Problem(500, 'Internal server error', 'Something went wrong here.');

/** The members of the answer. @param {Problem} problem */
export const problemJson = ({ status, title, members, message }) => ({
  type: 'about:blank',
  title,
  status,
  detail: message,
  ...members,
});
