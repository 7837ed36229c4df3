/* A toolbar for accessibility: sets classes, and the size of every element that it can reach, again and again. */
window.addEventListener('load', function () {
  var turns = 0;
  document.body.className = 'contrast spaced';
  (function enlarge() {
    var elements = document.body.getElementsByTagName('*');
    for (var i = 0; i < elements.length; i++)
      if (!/SCRIPT/.test(elements[i].tagName)) elements[i].style.fontSize = '22px';
    if (++turns < 5) setTimeout(enlarge, 60);
    else window.toolbarDone = true;
  })();
});
