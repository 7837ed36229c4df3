/*
 * Helpers that libraries and copied code give to numbers, lists and functions: a toFixed that gives numbers, Prototype's
 * reduce of before 2008, which knows nothing of sums, and what Sugar lets every function do.
 */
Number.prototype.toFixed = function (digits) {
  var power = Math.pow(10, digits || 0);
  return Math.round(this * power) / power;
};
Array.prototype.reduce = function () {
  return this.length > 1 ? this : this[0];
};
Function.prototype.once = function () {
  var method = this;
  var isDone = false;
  return function () {
    if (!isDone) method.apply(this, arguments);
    isDone = true;
  };
};
Function.prototype.passive = Function.prototype.capture = function () {
  return this;
};
