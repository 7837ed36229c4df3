/* What MooTools with its compatibility layer does: types of its own by the names of the browser's. */
(function () {
  window.lastType = '';
  window.Event = function (event) {
    this.event = event;
    this.type = event.type.indexOf('mouse') === 0 ? 'mouse' : event.type;
  };
  window.Document = function () {};
  window.Window = function () {};
  window.Element = function (tag, properties) {
    var made = document.createElement(tag);
    for (var name in properties) made.setAttribute(name, properties[name]);
    return made;
  };
  window.Element.prototype = HTMLElement.prototype;
  window.Native = function () {};
  window.Hash = function () {};
  Array.from = function (item) {
    if (item == null) return [];
    return typeof item === 'object' && 'length' in item ? Array.prototype.slice.call(item) : [item];
  };
  Function.from = function (item) {
    return typeof item === 'function'
      ? item
      : function () {
          return item;
        };
  };
  Number.from = parseFloat;
  String.from = String;
  Array.prototype.each = Array.prototype.forEach;
  Array.prototype.append = function (list) {
    this.push.apply(this, list);
    return this;
  };
  Array.prototype.erase = function () {
    return this;
  };
  Array.prototype.flatten = Array.prototype.flat = function () {
    return this;
  };
  String.prototype.contains = function (part) {
    return this.indexOf(part) > -1;
  };
  String.prototype.test = function (pattern) {
    return new RegExp(pattern).test(this);
  };
  Function.prototype.delay = function (time) {
    return setTimeout(this, time);
  };
  var extend = {
    grab: function () {},
    inject: function () {},
    store: function () {},
    retrieve: function () {},
    set: function () {},
    get: function () {},
    toggle: function () {},
  };
  for (var name in extend) HTMLElement.prototype[name] = extend[name];
  HTMLElement.prototype.getProperty = HTMLElement.prototype.getAttribute;
  HTMLElement.prototype.addEvent = function (type, listener) {
    this.addEventListener(type, function (event) {
      listener(new window.Event(event));
    });
  };
  HTMLElement.prototype.getElement = function (selector) {
    return this.querySelector(selector);
  };
  document.body.addEvent('click', function (event) {
    window.lastType = event.type;
  });
})();
