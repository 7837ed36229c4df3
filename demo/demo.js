/* What makes the demo pages pleasant. Without it, they show the same. */
(function () {
  const root = document.documentElement;
  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  // The language of the examples, marked in the bar.
  for (const link of document.querySelectorAll('.languages a')) {
    if (link.hreflang === root.lang) link.setAttribute('aria-current', 'true');
  }

  // Light or dark, in browsers whose colours can follow.
  const bar = document.querySelector('.top');
  if (bar && CSS.supports('color', 'light-dark(#000, #fff)')) {
    const system = matchMedia('(prefers-color-scheme: dark)');
    const isDark = () => (root.dataset.scheme ? root.dataset.scheme === 'dark' : system.matches);
    const button = make('button', { type: 'button', className: 'scheme' });
    // The webmaster's page is in English throughout.
    const words = { 'zh-Hans': ['浅色', '深色'], ja: ['明るい色', '暗い色'], ko: ['밝은 색', '어두운 색'] };
    const [light, dark] = (!bar.lang && words[root.lang]) || ['Light', 'Dark'];
    const show = () => (button.textContent = isDark() ? light : dark);
    button.addEventListener('click', () => {
      root.dataset.scheme = isDark() ? 'light' : 'dark';
      try {
        localStorage.setItem('lanwan-scheme', root.dataset.scheme);
      } catch {
        // Then it lasts until the next page.
      }
      show();
    });
    system.addEventListener('change', show);
    show();
    bar.querySelector('.brand').after(button);
  }

  // Copy buttons, and names and values of the code in colour.
  for (const pre of document.querySelectorAll('pre.code')) {
    const code = pre.firstElementChild;
    const text = code.textContent;
    if (/^\s*</.test(text)) code.replaceChildren(...coloured(text));
    if (!navigator.clipboard) continue;
    const button = make('button', { type: 'button', className: 'copy', textContent: 'Copy' });
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(text);
        button.textContent = 'Copied';
      } catch {
        getSelection().selectAllChildren(code);
        button.textContent = 'Selected';
      }
      setTimeout(() => (button.textContent = 'Copy'), 2000);
    });
    const box = make('div', { className: 'code-box' });
    pre.replaceWith(box);
    box.append(pre, button);
  }

  function coloured(text) {
    return text.split(/(<\/?[\w-]+|"[^"]*"|\/?>|\[\[[\w.]+\]\])/).map((piece, i) => {
      if (i % 2 === 0) return piece;
      const kind = piece[0] === '"' ? 'value' : piece[0] === '[' ? 'hole' : 'tag';
      return make('span', { className: kind, textContent: piece });
    });
  }

  // A slow answer is over before it is seen: let it start again.
  const slow = document.querySelector('#slow .live news-list');
  if (slow) {
    let times = 0;
    let current = slow;
    const button = make('button', { type: 'button', textContent: 'Start again' });
    button.addEventListener('click', () => {
      const fresh = slow.cloneNode(true);
      // Another address: an answer that has just come would be shared.
      fresh.setAttribute('src', `${slow.getAttribute('src')}&again=${++times}`);
      current.replaceWith(fresh);
      current = fresh;
    });
    document.querySelector('#slow .say').append(make('p', {}, button));
  }
})();
