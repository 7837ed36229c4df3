Vue.config.ignoredElements = [/-/];
Vue.config.productionTip = false;
new Vue({
  el: '#app',
  data: { greeting: '欢迎来到岚湾', list: '', ready: false, off: false },
  mounted: function () {
    var self = this;
    setTimeout(function () {
      self.list = 'data/news.json';
      self.ready = true;
      window.mounted = true;
    }, 60);
  },
});
