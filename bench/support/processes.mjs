/** Programs that a bench starts, and that end with it. */
import { exitOnSignals } from '../../scripts/processes.mjs';

export { end, freePort, start } from '../../scripts/processes.mjs';

exitOnSignals();

/** @param {string} what @param {() => unknown} isReady */
export async function until(what, isReady, seconds = 30) {
  for (let tries = 0; tries < seconds * 5; tries++) {
    if (await isReady()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${what} is not there after ${seconds} s`);
}

/** Whether an address answers well. @param {string} address */
export const answers = (address) =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );
