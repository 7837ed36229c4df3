/*
 * Scripts against what networks put into pages, and what networks put into them: nothing may be added to the page, every
 * request goes through a wrapper that knows addresses as texts alone, functions of the DOM are watched.
 */
(function () {
  window.removed = [];
  new MutationObserver(function (records) {
    records.forEach(function (record) {
      [].forEach.call(record.addedNodes, function (node) {
        if (!/^(SCRIPT|IFRAME|FRAME|EMBED|OBJECT|LINK)$/.test(node.nodeName)) return;
        if (node.nodeName === 'SCRIPT' && (!node.src || node.src.indexOf(location.origin) === 0)) return;
        window.removed.push(node.nodeName + ' ' + (node.src || ''));
        node.parentNode.removeChild(node);
      });
    });
  }).observe(document.documentElement, { childList: true, subtree: true });
  var own = window.fetch;
  window.fetch = function (address, options) {
    if (address.toLowerCase().indexOf('http') !== 0) throw new Error('an address without a scheme');
    var separator = address.indexOf('?') < 0 ? '?' : '&';
    return own.call(window, address + separator + 'isp=1', options);
  };
  var open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (method, address) {
    return open.call(this, method, address.split('#')[0], true);
  };
  var write = document.createElement;
  document.createElement = function (tag) {
    if (/^iframe$/i.test(tag)) throw new Error('frames are forbidden here');
    return write.call(document, tag);
  };
  window.open = function () {
    throw new Error('windows are forbidden here');
  };
  document.oncontextmenu =
    document.onselectstart =
    document.oncopy =
      function () {
        return false;
      };
})();
