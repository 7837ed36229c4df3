/*
 * What frameworks of 2014 to 2022 do with tags that they do not know: attributes are the texts of whatever values they
 * have, listeners are attributes, nodes are made before they are put in their place, and made anew when anything changes.
 */
(function () {
  function make(tag, values, children) {
    var element = document.createElement(tag);
    for (var name in values) element.setAttribute(name, '' + values[name]);
    (children || []).forEach(function (child) {
      element.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
    });
    return element;
  }
  var turn = 0;
  (function render() {
    var app = document.getElementById('app');
    app.textContent = '';
    app.appendChild(
      make('main', { class: 'turn' }, [
        make('font-size-switcher', { hidden: false, className: 'a b' }),
        make('news-list', {
          src: 'data/news.json',
          'page-size': 4,
          hidden: false,
          articles: {},
          strict: false,
          onLoaded: 'x',
          key: turn,
        }),
        make('news-list', { src: 'data/news.json', hidden: true }),
        make('article-view', { src: 'data/article.json', ref: null, show: 'print', children: undefined }, ['…']),
        make('mailbox-form', { action: 'letters/ok', 'no-draft': '' }),
      ]),
    );
    if (++turn < 4) setTimeout(render, 60);
    else window.rendered = true;
  })();
})();
