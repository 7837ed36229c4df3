import { NetworkError } from '../errors.js';

/** A part of the library that is fetched. Without it there is no answer: that is told as a failure of the network. */
export const part = <T>(loading: Promise<T>): Promise<T> =>
  loading.catch((error) => {
    throw new NetworkError('network', 'A part of civic-elements cannot be loaded', error);
  });
