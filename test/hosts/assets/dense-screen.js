/* Scripts for phones shrink the page by the ratio of pixels, and size everything in a root that is as much larger. */
(function (root) {
  var ratio = 2;
  root.setAttribute('data-dpr', ratio);
  var viewport = document.createElement('meta');
  viewport.setAttribute('name', 'viewport');
  viewport.setAttribute(
    'content',
    'initial-scale=' + 1 / ratio + ', maximum-scale=' + 1 / ratio + ', user-scalable=no',
  );
  root.firstElementChild.appendChild(viewport);
  root.style.fontSize = (Math.min(root.getBoundingClientRect().width, 540 * ratio) / 10 || 75) + 'px';
})(document.documentElement);
