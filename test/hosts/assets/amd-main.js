require.config({ baseUrl: 'assets', waitSeconds: 3 });
define('menu', [], function () {
  return { open: true };
});
require(['menu'], function (menu) {
  window.loaderDone = menu.open;
});
