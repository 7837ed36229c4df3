/* Plugins wrap, clone and load by HTML: elements are torn out and put in again while they begin. */
jQuery(function ($) {
  $('.tab').wrapInner('<div class="inner"></div>').show();
  $('#tabs').append(
    $('.inner')
      .clone()
      .find('article-view')
      .attr('id', 'copy')
      .end()
      .find('news-list, mailbox-form, font-size-switcher')
      .remove()
      .end(),
  );
  $('.inner:first').detach().appendTo('.tab');
  $.get(
    location.href.replace(/[^/]*$/, 'data/news.json'),
    function (data) {
      $('#ajax').html(
        '<h3>' + data.title + '频道</h3><news-list id="loaded" src="data/news.json" page-size="2"></news-list>',
      );
      $('#loaded').attr('view', 'headlines').addClass('from-ajax').trigger('refresh');
      window.pluginsDone = true;
    },
    'json',
  );
});
