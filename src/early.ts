/**
 * Classic script for <head>: the text size and the language that a reader has chosen hold from the first paint on.
 * Kept tiny; storage may be forbidden, and what it holds may be anything.
 */
try {
  const root = document.documentElement;
  const factor = parseFloat(localStorage.getItem('civic-elements:font-size')!);
  if (factor >= 0.5 && factor <= 3) root.style.setProperty('--civic-text-scale', `${factor}`);
  const language = localStorage.getItem('civic-elements:language');
  if (language && /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(language)) {
    root.lang = language;
    root.dir = /^(ar|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b/i.test(language) ? 'rtl' : 'ltr';
  }
} catch {
  // Then the page stays as it is.
}
