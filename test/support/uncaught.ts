/** Errors that nobody has caught: what reaches `window.onerror`. */
import { expect } from '@open-wc/testing';
import { settled } from './render.js';

let errors: string[] = [];
const note = (event: ErrorEvent | PromiseRejectionEvent): void => {
  errors.push(`${event.type}: ${'reason' in event ? event.reason : event.message}`);
};

beforeEach(() => {
  errors = [];
  addEventListener('error', note);
  addEventListener('unhandledrejection', note);
});

afterEach(() => {
  removeEventListener('error', note);
  removeEventListener('unhandledrejection', note);
});

/** Fails where an error has reached the window in this test. */
export async function expectNothingUncaught(): Promise<void> {
  // Rejections are told after the task in which nobody has caught them.
  await settled();
  await settled();
  expect(errors, 'errors that reached the window').to.deep.equal([]);
}
