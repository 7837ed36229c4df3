/* Loaders of modules that are not AMD, beside what scripts written for them leave on a page. */
(function () {
  var modules = {};
  window.define = function (name) {
    if (typeof name !== 'string') throw new Error('an anonymous module');
    modules[name] = arguments[arguments.length - 1];
  };
  window.define.cmd = {};
  window.define.amd = { jQuery: true };
  window.seajs = { use: function () {}, cache: modules };
  window.module = { exports: {} };
  window.exports = window.module.exports;
  window.require = function () {
    throw new Error('there is no such module');
  };
  window.System = {
    register: function () {
      throw new Error('not for System');
    },
  };
  window.process = { env: {}, browser: false };
  window.global = window;
  window.YUI = function () {
    return {
      use: function () {
        arguments[arguments.length - 1]({});
      },
    };
  };
  window.dojo = { require: function () {}, provide: function () {}, config: {} };
  window._ = { map: 'not a function' };
  window.$ = function (selector) {
    return document.querySelector(selector);
  };
})();
