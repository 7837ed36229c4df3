/**
 * The whole error vocabulary. `code` decides what a reader is told (internal/error-message.ts);
 * `message` is written for the page author: what was expected, what came, what to do.
 */

/** Every reason for which a load can end without articles. */
export type ErrorCode =
  /** The page asks for something that cannot be. */
  | 'configuration'
  /** The reader's device has no connection. */
  | 'offline'
  /** No answer came: connection, CORS, or a policy of the page. */
  | 'network'
  /** No answer came in time. */
  | 'timeout'
  /** The server answered with an error status. */
  | 'http'
  /** The answer is larger than `max-bytes`. */
  | 'too-large'
  /** The bytes of the answer are text in no encoding that was tried. */
  | 'charset'
  /** The answer is a web page: a login, a firewall, a "not found" with status 200. */
  | 'html'
  /** The answer has no content. */
  | 'empty'
  /** The answer is cut off or is no JSON. */
  | 'syntax'
  /** The answer says that there was an error. */
  | 'refused'
  /** The answer is sound, but nothing in it looks like articles. */
  | 'unrecognized';

/** Base of all errors that the elements report. Names are explicit: they survive minifying. */
export class CivicError extends Error {
  readonly code: ErrorCode;
  /** The error behind this one, where there is one. */
  cause?: unknown;

  constructor(code: ErrorCode, message: string, cause?: unknown) {
    super(message);
    this.name = 'CivicError';
    this.code = code;
    this.cause = cause;
  }
}

/** The page asks for something that cannot be: an attribute is missing or says what nothing can do. */
export class ConfigurationError extends CivicError {
  constructor(message: string, cause?: unknown) {
    super('configuration', message, cause);
    this.name = 'ConfigurationError';
  }
}

/** No answer came. */
export class NetworkError extends CivicError {
  constructor(code: 'offline' | 'network' | 'timeout', message: string, cause?: unknown) {
    super(code, message, cause);
    this.name = 'NetworkError';
  }
}

/** The server answered with an error status. */
export class HttpError extends CivicError {
  readonly url: string;
  readonly status: number;
  /** Seconds to wait, where the server says so. */
  readonly retryAfter?: number;
  /** The rest of that time in words of a language, "in 2 minutes"; nothing where it is over. */
  waitInWords?(language: string): string;

  constructor(url: string, status: number, message: string, retryAfter?: number) {
    super('http', message);
    this.name = 'HttpError';
    this.url = url;
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** An answer came, and it holds no articles that could be read. */
export class FormatError extends CivicError {
  constructor(
    code: 'too-large' | 'charset' | 'html' | 'empty' | 'syntax' | 'refused' | 'unrecognized',
    message: string,
    cause?: unknown,
  ) {
    super(code, message, cause);
    this.name = 'FormatError';
  }
}
