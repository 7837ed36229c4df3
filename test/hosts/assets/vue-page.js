var page = Vue.createApp({
  data: function () {
    return { greeting: '欢迎来到岚湾', list: '', ready: false, off: false };
  },
  mounted: function () {
    var self = this;
    setTimeout(function () {
      self.list = 'data/news.json';
      self.ready = true;
      window.mounted = true;
    }, 60);
  },
});
page.config.compilerOptions.isCustomElement = function (tag) {
  return tag.indexOf('-') > 0;
};
page.mount('#app');
