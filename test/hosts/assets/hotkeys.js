/* Scripts that go by the element that a key was pressed in, which they take for the element of the page that they see. */
(function () {
  window.hotkeys = [];
  function isField(event) {
    return /^(INPUT|TEXTAREA|SELECT)$/.test((event.target || event.srcElement).tagName);
  }
  document.onkeydown = function (event) {
    if (event.keyCode === 8 && !isField(event)) return false;
    return undefined;
  };
  document.addEventListener('keydown', function (event) {
    if (isField(event) || !/^[s/]$/.test(event.key)) return;
    window.hotkeys.push(event.key);
    event.preventDefault();
  });
  window.addEventListener('keypress', function (event) {
    if (!isField(event) && /\d/.test(event.key)) event.preventDefault();
  });
  document.onselectstart =
    document.oncontextmenu =
    document.onmousedown =
      function (event) {
        return isField(event) || /^(BUTTON|A)$/.test(event.target.tagName) || event.type === 'mousedown';
      };
})();
