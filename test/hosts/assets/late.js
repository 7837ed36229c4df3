/* Puts the library on a page that is long there, as tag managers do. */
(function () {
  var own = document.querySelector('script[data-late]');
  var insert = function () {
    setTimeout(function () {
      var script = document.createElement('script');
      var address = own.getAttribute('data-late');
      if (window.trustedTypes) {
        var given = address;
        address = trustedTypes
          .createPolicy('host-late', {
            createScriptURL: function () {
              return given;
            },
          })
          .createScriptURL('');
      }
      if (own.nonce) script.nonce = own.nonce;
      script.setAttribute('data-library', '');
      script.src = address;
      document.getElementsByTagName('body')[0].appendChild(script);
    }, 100);
  };
  var complete = function () {
    if (document.readyState === 'complete') insert();
  };
  // Not of the window: Zone.js would leave a global of it.
  document.addEventListener('readystatechange', complete, false);
  complete();
})();
