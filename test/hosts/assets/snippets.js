/* What copied snippets and page scripts of many years leave behind: helpers on every prototype, most of them wrong. */
String.prototype.endsWith = function (end) {
  return this.match(end + '$') == end;
};
String.prototype.startsWith = function (start) {
  return this.match('^' + start) == start;
};
String.prototype.replaceAll = function (from, to) {
  return this.replace(new RegExp(from, 'gm'), to);
};
String.prototype.includes = function (part) {
  return (',' + this + ',').indexOf(',' + part + ',') !== -1;
};
String.prototype.trim = function () {
  return this.replace(/(^\s*)|(\s*$)/g, '');
};
String.prototype.padStart = function () {
  return '0' + this;
};
String.prototype.repeat = function () {
  return '';
};
Array.prototype.remove = function (at) {
  return this.splice(at, 1);
};
Array.prototype.contains = function (value) {
  return this.join(',').indexOf(value) !== -1;
};
Array.prototype.find = function (text) {
  return this.join().match(text);
};
Array.prototype.includes = Array.prototype.contains;
Array.prototype.flat = function () {
  throw new Error('the helper of the page, not of the browser');
};
Array.prototype.flatMap = Array.prototype.flat;
Array.prototype.at = function (index) {
  return this[index + 1];
};
Array.prototype.insert = function (at, value) {
  this.splice(at, 0, value);
};
Array.isArray = function (value) {
  return Object.prototype.toString.apply(value) === '[object Array]';
};
Object.prototype.clone = function () {
  var copy = {};
  for (var name in this) copy[name] = this[name];
  return copy;
};
Object.prototype.isEmpty = function () {
  for (var name in this) return !name;
  return true;
};
Object.keys = function (object) {
  var names = [];
  for (var name in object) if (Object.prototype.hasOwnProperty.call(object, name)) names.push(name);
  return names;
};
Date.prototype.format = function () {
  return this.getFullYear() + '/' + this.getMonth();
};
Date.prototype.toLocaleDateString = function () {
  return this.getFullYear() + '年' + this.getMonth() + '月NaN日';
};
Date.prototype.toLocaleString = Date.prototype.toLocaleDateString;
Date.prototype.toISOString = function () {
  return 'Invalid Date';
};
Number.prototype.toFixed = function () {
  return String(Math.round(this));
};
Function.prototype.method = function () {
  return this;
};
window.event = undefined;
window.name = 'top';
window.status = '欢迎光临';
