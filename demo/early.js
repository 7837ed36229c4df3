/* Before first paint: the language of the examples (?lang=) and the chosen colours. Classic script, in <head>. */
(function () {
  const root = document.documentElement;
  const language = /[?&]lang=(en|zh-Hans|ja|ko)(?:&|$)/.exec(location.search);
  if (language) root.lang = language[1];
  try {
    const scheme = localStorage.getItem('lanwan-scheme');
    if (scheme === 'light' || scheme === 'dark') root.setAttribute('data-scheme', scheme);
  } catch {
    // No storage: the reader's system decides.
  }
})();
