/*
 * What Prototype 1.6 and 1.7 do to the browser's own objects, in short: conversions that know no iterables, an Element
 * that makes elements, methods on every element and array, JSON of its own.
 */
(function () {
  var convert = function (list) {
    if (!list) return [];
    if (list.toArray) return list.toArray();
    var made = new Array(list.length || 0);
    for (var i = list.length || 0; i--;) made[i] = list[i];
    return made;
  };
  window.$A = Array.from = convert;
  var mix = function (target, methods) {
    for (var name in methods) target[name] = methods[name];
  };
  mix(Array.prototype, {
    each: function (visitor) {
      for (var i = 0; i < this.length; i++) visitor(this[i], i);
      return this;
    },
    entries: function () {
      return [].concat(this);
    },
    find: function (test) {
      var found;
      this.each(function (value) {
        if (found === undefined && test(value)) found = value;
      });
      return found;
    },
    include: function (value) {
      return this.indexOf(value) !== -1;
    },
    first: function () {
      return this[0];
    },
    flatten: function () {
      return this;
    },
    without: function () {
      return this;
    },
    toJSON: function () {
      var parts = [];
      this.each(function (value) {
        parts.push(typeof value === 'string' ? '"' + value + '"' : String(value));
      });
      return '[' + parts.join(', ') + ']';
    },
  });
  mix(String.prototype, {
    strip: function () {
      return this.replace(/^\s+|\s+$/g, '');
    },
    startsWith: function (start) {
      return this.lastIndexOf(start, 0) === 0;
    },
    toJSON: function () {
      return '"' + this + '"';
    },
    sub: function () {
      return this;
    },
  });
  mix(Function.prototype, {
    bind: function (context) {
      var method = this;
      var given = convert(arguments).slice(1);
      return function () {
        return method.apply(context, given.concat(convert(arguments)));
      };
    },
    curry: function () {
      return this;
    },
  });
  mix(Object, {
    keys: function (object) {
      var names = [];
      for (var name in object) if (Object.prototype.hasOwnProperty.call(object, name)) names.push(name);
      return names;
    },
    values: function (object) {
      var values = [];
      for (var name in object) values.push(object[name]);
      return values;
    },
    toJSON: function () {
      return '{}';
    },
  });
  var methods = {
    update: function (content) {
      this.innerHTML = content;
      return this;
    },
    remove: function () {
      this.parentNode.removeChild(this);
      return this;
    },
    hide: function () {
      this.style.display = 'none';
      return this;
    },
    show: function () {
      this.style.display = '';
      return this;
    },
    visible: function () {
      return this.style.display !== 'none';
    },
    select: function (selector) {
      return convert(this.querySelectorAll(selector));
    },
    replace: function () {
      return this;
    },
    insert: function () {
      return this;
    },
    request: function () {
      return this;
    },
    wrap: function () {
      return this;
    },
    addMethods: function () {},
    toggle: function () {
      return this;
    },
    scrollTo: function () {
      return this;
    },
  };
  mix(HTMLElement.prototype, methods);
  window.Element = function (tag, attributes) {
    var made = document.createElement(tag);
    for (var name in attributes) made.setAttribute(name, attributes[name]);
    return made;
  };
  mix(window.Element, methods);
  window.Hash = function (object) {
    this._object = object;
  };
  window.$ = function (id) {
    return document.getElementById(id);
  };
  document.getElementsByClassName = function (name) {
    return convert(document.querySelectorAll('.' + name));
  };
  window.addEventListener('load', function () {
    $('counter').update('今日第 <b>' + ['8', '6'].entries().join('') + '</b> 位访客');
  });
})();
