/* React 18 and earlier: values become attributes, a function for an event of ours is never called. */
(function () {
  var make = React.createElement;
  var root = ReactDOM.createRoot(document.getElementById('app'));
  var turn = 0;
  (function render() {
    root.render(
      make(
        'main',
        { key: turn < 2 ? turn : 'last' },
        make('language-switcher', { locales: 'zh-Hans en ja', look: 'menu', hidden: false }),
        make('news-list', {
          src: 'data/news.json',
          'page-size': 4,
          hidden: false,
          articles: [{ title: '由脚本给出' }],
          source: {},
          class: 'turn-' + turn,
        }),
        make('font-size-switcher', { className: 'a b', hidden: false }),
        make('article-view', { src: 'data/article.json', children: undefined, show: turn > 1 ? 'print' : undefined }),
        make('mailbox-form', { action: 'letters/ok', 'no-draft': '', onClick: function () {} }),
      ),
    );
    if (++turn < 5) setTimeout(render, 60);
    else window.rendered = true;
  })();
})();
