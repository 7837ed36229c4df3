/* Elements whose attributes come later, that are moved, doubled, written into the page and put where no element may be. */
(function () {
  document.write('<NEWS-LIST ID="written" SRC="data/news.json" PAGE-SIZE="2"></NEWS-LIST>');
  window.addEventListener('load', function () {
    var list = document.getElementById('late');
    var steps = [
      function () {
        list.setAttribute('src', 'data/hang.json');
      },
      function () {
        document.getElementById('there').appendChild(list);
      },
      function () {
        list.setAttribute('src', 'data/news.json');
        list.setAttribute('page-size', '4');
      },
      function () {
        list.parentNode.removeChild(list);
      },
      function () {
        document.getElementById('here').appendChild(list);
      },
      function () {
        var copy = document.getElementById('article').cloneNode(true);
        copy.id = 'copy';
        document.getElementById('there').appendChild(copy);
        document.getElementById('there').innerHTML += '<p>后加的一段。</p>';
      },
      function () {
        window.moved = true;
      },
    ];
    (function next() {
      steps.shift()();
      if (steps.length) setTimeout(next, 30);
    })();
  });
})();
