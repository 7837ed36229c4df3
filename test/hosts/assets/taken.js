/* Elements of another maker, by names of ours. */
customElements.define(
  'news-list',
  class extends HTMLElement {
    connectedCallback() {
      this.textContent = '别家的列表组件';
    }
  },
);
