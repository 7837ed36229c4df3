// What the pages for old Chromiums show.

export const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'News',
  items: [
    {
      id: '1',
      url: '/a/1.html',
      title: '关于调整门票价格的通知',
      summary: '自九月一日起，园林门票价格调整。',
      image: '/picture.svg',
      date_published: '2020-08-17T08:00:00+08:00',
    },
    {
      id: '2',
      url: '/a/2.html',
      title: 'Road works on Jinling Road',
      summary: 'One lane stays open.',
      date_published: '2020-08-18T08:00:00+08:00',
    },
  ],
};

export const titles = feed.items.map(({ title }) => title);

/** Whole articles, in every kind of text, and what each says. @type {Record<string, { data: unknown, says: string }>} */
export const bodies = {
  html: {
    data: {
      title: { rendered: '防汛通知' },
      content: {
        rendered:
          '<h2>防汛</h2><p onclick="ran()" style="color:red">关于<b>防汛</b>的<script>ran()</script>通知' +
          '<img src="/none.png" onerror="ran()" alt=""><a href="javascript:ran()">全文</a></p>' +
          '<table><tr><th>日期</th><th>水位</th></tr><tr><td>8月17日</td><td>3.2 米</td></tr></table>',
      },
    },
    says: '关于防汛的通知',
  },
  markdown: {
    data: [
      {
        documentId: 'a',
        publishedAt: '2020-08-17T00:00:00Z',
        locale: 'en',
        createdAt: '2020-08-17T00:00:00Z',
        updatedAt: '2020-08-17T00:00:00Z',
        id: 1,
        body: '# Works\n\nThe **road** is closed.\n\n- One lane\n- Two lanes',
      },
    ],
    says: 'The road is closed.',
  },
  text: {
    data: { version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', content_text: 'Line one.\n\nLine two.' }] },
    says: 'Line two.',
  },
};

export const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>R</title><item><title>${titles[1]}</title><link>/a/2.html</link><description>&lt;p&gt;Closed.&lt;/p&gt;</description></item></channel></rss>`;

/** The picture of an article. */
export const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="180"><rect width="320" height="180" fill="#2b6cb0"/><circle cx="160" cy="90" r="60" fill="#f6e05e"/></svg>`;

export const menu = [
  { title: 'City', href: '/city/', children: [{ title: 'Districts', href: '/city/districts/' }] },
  { title: 'Mayor', href: '/mayor/' },
];

/** What became of a letter about a lamp, answered in words. */
export const lamp = {
  reference: '20261121-VT8VNL',
  state: 'answered',
  subject: '金陵路路灯损坏三天无人修理',
  receivedAt: '2026-11-21T17:38:46+08:00',
  unit: '澜湾市城管局',
  reply: { text: '路灯已于昨日修复。', date: '2026-11-24T09:05:10+08:00' },
  history: [
    { state: 'received', at: '2026-11-21T17:38:46+08:00' },
    { state: 'answered', at: '2026-11-24T09:05:10+08:00' },
  ],
};

/** And of one about a tram, answered with markup. */
export const tram = {
  reference: '20261122-TR4MK7',
  state: 'answered',
  receivedAt: '2026-11-22T10:12:30+08:00',
  unit: 'Trams of Lanwan',
  reply: '<p>There will be one <b>in May</b>.<img src=x onerror="throw 1"></p>',
  history: [
    { state: 'received', at: '2026-11-22T10:12:30+08:00' },
    { state: 'answered', at: '2026-11-25T16:20:00+08:00' },
  ],
};
