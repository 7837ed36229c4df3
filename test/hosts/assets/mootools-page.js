/* A page made with MooTools: listeners, loops over elements, classes. */
window.addEvent('domready', function () {
  $$('font-size-switcher, mailbox-form').each(function (element) {
    element.addEvent('click', function (event) {
      $('clicked').store('type', event.type);
    });
  });
  $(document.body).getElements('p').addClass('seen');
});
