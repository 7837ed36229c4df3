angular.module('town', []).controller('page', [
  '$timeout',
  function ($timeout) {
    var page = this;
    page.greeting = '欢迎';
    page.article = 'data/article.json';
    $timeout(function () {
      page.list = 'data/news.json';
      page.ready = true;
      window.compiled = true;
    }, 80);
  },
]);
