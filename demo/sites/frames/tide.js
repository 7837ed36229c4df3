/* eslint-disable eqeqeq, no-var, object-shorthand -- written as such files were. */
/*
 * Tide 1.3: the site's own helper, in the manner of the libraries of its time. It takes the name $, adds to Array and
 * String what browsers did not have, and puts its own in place of what they have had since. Pages like this are many.
 */
(function () {
  function Tide(found) {
    for (var i = 0; i < found.length; i++) this[i] = found[i];
    this.length = found.length;
  }
  Tide.prototype = {
    each: function (run) {
      for (var i = 0; i < this.length; i++) run.call(this[i], i, this[i]);
      return this;
    },
    on: function (name, run) {
      return this.each(function () {
        if (this.addEventListener) this.addEventListener(name, run, false);
        else this.attachEvent('on' + name, run);
      });
    },
    text: function (value) {
      return this.each(function () { this.innerHTML = String(value).replace(/&/g, '&amp;').replace(/</g, '&lt;'); });
    },
    css: function (name, value) {
      return this.each(function () { this.style[name] = value; });
    }
  };
  window.$ = window.Tide = function (what, place) {
    if (typeof what != 'string') return new Tide([what]);
    place = place || document;
    if (what.charAt(0) == '#') {
      var one = document.getElementById(what.substring(1));
      return new Tide(one ? [one] : []);
    }
    return new Tide(place.getElementsByTagName(what));
  };
  $.ready = function (run) {
    if (document.readyState == 'complete') run();
    else $(window).on('load', run);
  };

  // What was missing once, put there without asking whether it still is.
  Array.prototype.indexOf = function (value) {
    for (var i = 0; i < this.length; i++) if (this[i] == value) return i;
    return -1;
  };
  Array.prototype.remove = function (value) {
    var at = this.indexOf(value);
    if (at != -1) this.splice(at, 1);
    return this;
  };
  String.prototype.trim = function () { return this.replace(/^\s+|\s+$/g, ''); };
  String.prototype.endsWith = function (end) { return this.match(end + '$') == end; };
  Array.from = function (list) { return [].concat(list); };
})();
