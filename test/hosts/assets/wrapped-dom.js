/* Polyfills of shadow DOM of 2015 wrap the page's nodes, and refuse those that they have not wrapped. */
(function () {
  document.createTreeWalker = function () {
    throw new Error('Assertion failed');
  };
  document.registerElement = function () {};
  window.ShadowDOMPolyfill = {
    wrap: function (node) {
      return node;
    },
  };
  window.CustomElements = { ready: true, upgradeAll: function () {} };
  window.WebComponents = { flags: {} };
})();
