/** Entry of the files for a CDN: registers every element and sets the one global that is ours. */
import './define.js';
// What elements fetch while they wait for an answer is in these files from the start: one request, and no second one.
import './data/reading.js';
import { registerWithPrefix } from './register.js';
import { version } from './version.js';

declare global {
  interface Window {
    CivicElements?: { version: string; define(prefix: string): void };
  }
}

// Whoever came first stays: his elements are the ones that are registered.
window.CivicElements = window.CivicElements || { version, define: registerWithPrefix };
