/* A translator, as browsers and toolbars have one: puts every text into two <font> elements, in shadow trees, too. */
(function () {
  function translate(node) {
    if (node.nodeType === 3) {
      if (!/\S/.test(node.data) || /^(SCRIPT|STYLE|FONT|TITLE)$/i.test(node.parentNode.nodeName)) return;
      var outer = document.createElement('font');
      var inner = document.createElement('font');
      outer.style.verticalAlign = inner.style.verticalAlign = 'inherit';
      inner.textContent = node.data;
      outer.appendChild(inner);
      node.parentNode.replaceChild(outer, node);
      return;
    }
    var children = [].slice.call((node.shadowRoot || node).childNodes);
    if (node.shadowRoot) children = children.concat([].slice.call(node.childNodes));
    if (!/^(TEXTAREA|SELECT|SCRIPT|STYLE)$/.test(node.nodeName)) children.forEach(translate);
  }
  window.translatePage = function () {
    translate(document.body);
    return document.querySelectorAll('font').length;
  };
})();
