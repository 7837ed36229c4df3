// Runs first in the pages that old Chromiums open. Written for all of them: nothing newer than 2017.
/* eslint-disable no-var */
window.uncaught = [];
window.heard = [];
window.printed = [];
// What was chosen on the page before is no matter of this one, unless it comes back.
if (location.search !== '?again') {
  localStorage.clear();
  sessionStorage.clear();
}

window.onerror = function (message) {
  window.uncaught.push(String(message));
};
addEventListener('unhandledrejection', function (event) {
  window.uncaught.push('promise: ' + event.reason);
});
// What is printed: the region that is marked, or the whole page.
window.print = function () {
  var region = document.querySelector('[data-civic-print=region]');
  window.printed.push(region ? region.id : 'page');
};
[
  'news-list-loaded',
  'article-view-loaded',
  'article-card-loaded',
  'article-select',
  'font-size-change',
  'language-change',
  'mailbox-form-submit',
  'mailbox-form-sent',
  'mailbox-form-failed',
  'mailbox-status-loaded',
  'mailbox-status-failed',
].forEach(function (type) {
  document.addEventListener(type, function (event) {
    window.heard.push(type + ' ' + event.target.id);
  });
});

/** What is within an element of ours. */
window.inside = function (id, selector) {
  var element = document.getElementById(id);
  return element.shadowRoot ? element.shadowRoot.querySelector(selector) : null;
};

/** All the text of an element that is on the screen, also across shadow roots. */
window.shown = function (id) {
  var text = '';
  function read(node) {
    if (node.nodeType === 3) text += node.data;
    if (node.nodeType !== 1 && node.nodeType !== 11) return;
    if (node.nodeType === 1) {
      if (/^(script|style|template)$/.test(node.localName) || !isShown(node)) return;
      if (!/^inline/.test(getComputedStyle(node).display)) text += '\n';
    }
    var children = node.shadowRoot ? node.shadowRoot.childNodes : node.childNodes;
    if (node.localName === 'slot' && node.assignedNodes().length) children = node.assignedNodes();
    for (var i = 0; i < children.length; i++) read(children[i]);
  }
  function isShown(element) {
    var style = getComputedStyle(element);
    return style.display !== 'none' && style.visibility !== 'hidden';
  }
  read(document.getElementById(id));
  return text;
};

/** Writes into a field as a reader does. */
window.write = function (id, field, value) {
  var input = window.inside(id, '#' + field);
  if (input.type === 'checkbox') return input.click();
  input.value = value;
  input.dispatchEvent(new CustomEvent('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new CustomEvent('change', { bubbles: true }));
};
