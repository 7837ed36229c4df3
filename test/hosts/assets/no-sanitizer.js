/* A browser of 2025: it has no sanitiser of its own. */
delete Object.getPrototypeOf(HTMLElement.prototype).setHTML;
