import './mapping-helper.js';

const helper = document.querySelector('mapping-helper');
helper.examples = [
  { label: 'A feed', url: '/api/news' },
  { label: 'WordPress', url: '/api/wp/v2/posts?_embed' },
  { label: 'An interface of its own kind', url: '/api/notice/list' },
  { label: 'An error', url: '/api/error' },
];
const { searchParams } = new URL(location.href);
if (searchParams.get('url')) void helper.look(searchParams.get('url'));
