/* Classes of a page by names that the browser had given to its own. */
function Map(center) {
  this.elements = [];
  this.center = center;
  this.put = function (key, value) {
    this.elements.push({ key: key, value: value });
  };
  this.size = function () {
    return this.elements.length;
  };
}
function Set() {
  this.values = {};
}
function WeakMap() {
  throw new Error('the page has no use for it');
}
var URL = '/portal/index.do';
function Element(id) {
  this.id = id;
}
function Event() {
  this.handlers = [];
}
function Document() {}
function Node(text, children) {
  this.text = text;
  this.children = children || [];
}
function Request(address) {
  this.address = address;
}
function Response() {}
function Headers() {}
var Text = '正文';
var Range = [1, 12];
var Comment = { list: [] };
var Notification = '通知';
var Option = ['同意', '反对'];
var Image = 'logo.gif';
var JSON = {
  parse: function (text) {
    window.evaluated = true;
    return eval('(' + text + ')');
  },
  stringify: function () {
    return '{}';
  },
};
console.warn = console.error = undefined;
var streets = new Map('码头');
streets.put('渔港路', 3);
var length = streets.size();
