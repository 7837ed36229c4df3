/** The same articles in the shapes of different servers. Nothing here knows of requests. */

/** Another article, as much as is said of it. */
const linkTo = (article) => article && { title: article.title, url: article.url };

/**
 * One item of a JSON Feed 1.1. What the feed has no word for is in `_civic`.
 * @param {object} article
 * @param {{ previous?: object, next?: object }} [neighbours] lists do not say them, single articles do
 */
export function feedItem(article, neighbours) {
  const { markdown, text, blocks } = article.form ?? {};
  return {
    id: String(article.id),
    url: article.url,
    title: article.title,
    content_html: markdown || text ? undefined : article.body,
    content_text: markdown ?? text,
    summary: article.summary,
    image: article.image && article.image.src,
    date_published: article.published,
    date_modified: article.updated,
    authors: article.author ? [{ name: article.author }] : undefined,
    tags: article.tags,
    language: article.writtenIn,
    attachments: article.attachments.length
      ? article.attachments.map(({ url, type, title, size }) => ({ url, mime_type: type, title, size_in_bytes: size }))
      : undefined,
    _civic: {
      subtitle: article.subtitle,
      source: article.source,
      category: article.category,
      image_alt: article.image && article.image.alt,
      image_width: article.image && article.image.width,
      image_height: article.image && article.image.height,
      doc_number: article.docNumber,
      pinned: article.pinned || undefined,
      withdrawn: article.withdrawn,
      markdown,
      blocks,
      previous: linkTo(neighbours?.previous),
      next: linkTo(neighbours?.next),
      translations: article.languages
        .filter((language) => language !== article.language)
        .map((language) => ({ language, url: `/api/news/${article.id}?lang=${language}` })),
    },
  };
}

/** A JSON Feed 1.1. Addresses are relative to the root, so that the demo also works behind a proxy. */
export function jsonFeed({ articles, language, site, url, nextUrl, total }) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: site.title,
    description: site.description,
    home_page_url: `/?lang=${language}`,
    feed_url: url,
    next_url: nextUrl,
    language,
    _civic: { total },
    items: articles.map((article) => feedItem(article)),
  };
}

const escapeHtml = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A day counts from its midnight. */
const moment = (iso) => (iso.includes('T') ? iso : `${iso}T00:00:00+08:00`);
const siteTime = (iso) => moment(iso).slice(0, 19);
const universalTime = (iso) => new Date(moment(iso)).toISOString().slice(0, 19);

/** Numbers for what WordPress numbers: a hash would do, a list of its own is readable. */
const categoryNumbers = ['news', 'exchange', 'notice', 'tender', 'warning', 'service', 'statistics', 'culture'];
export const categoryNumber = (key) => categoryNumbers.indexOf(key) + 2;

/** A post of the WordPress REST API. Picture, author and terms are there only with `embed`, as in WordPress. */
export function wordpressPost(article, embed) {
  const self = `/api/wp/v2/posts/${article.id}?lang=${article.language}`;
  const picture = article.image && article.id + 5000;
  const modified = article.updated ?? article.published;
  const category = categoryNumber(article.categoryKey);
  const post = {
    id: article.id,
    date: siteTime(article.published),
    date_gmt: universalTime(article.published),
    guid: { rendered: `/?p=${article.id}` },
    modified: siteTime(modified),
    modified_gmt: universalTime(modified),
    slug: article.slug,
    status: 'publish',
    type: 'post',
    link: article.url,
    // As plug-ins for several languages add it.
    lang: article.language,
    title: { rendered: escapeHtml(article.title) },
    content: { rendered: `\n${article.body}\n`, protected: false },
    excerpt: { rendered: `<p>${escapeHtml(article.summary)}</p>\n`, protected: false },
    author: article.author ? 3 : 1,
    featured_media: picture ?? 0,
    comment_status: 'closed',
    ping_status: 'closed',
    sticky: article.pinned,
    template: '',
    format: 'standard',
    meta: [],
    categories: [category],
    tags: [],
    _links: {
      self: [{ href: self }],
      collection: [{ href: '/api/wp/v2/posts' }],
    },
  };
  if (embed) {
    post._embedded = {
      author: [{ id: post.author, name: article.author ?? article.source, slug: article.author ? 'editor' : 'office' }],
      'wp:term': [[{ id: category, name: article.category, slug: article.categoryKey, taxonomy: 'category' }], []],
    };
    if (article.image) {
      post._embedded['wp:featuredmedia'] = [
        {
          id: picture,
          media_type: 'image',
          mime_type: 'image/svg+xml',
          alt_text: article.image.alt,
          source_url: article.image.src,
          media_details: { width: article.image.width, height: article.image.height, sizes: {} },
        },
      ];
    }
  }
  return post;
}

/** A row as a Java back end of the RuoYi family gives it. Its field names are its own: they want a mapping. */
export function noticeRow(article) {
  return {
    noticeId: article.id,
    noticeTitle: article.title,
    noticeType: article.categoryKey === 'notice' ? '2' : '1',
    noticeContent: article.body,
    status: article.withdrawn ? '1' : '0',
    createBy: 'admin',
    createTime: siteTime(article.published).replace('T', ' '),
    updateBy: '',
    updateTime: article.updated ? siteTime(article.updated).replace('T', ' ') : null,
    remark: article.summary,
    deptName: article.source,
  };
}

/** One notice of that back end: a row, and what belongs to it. */
export function notice(article, { previous, next }) {
  return {
    ...noticeRow(article),
    fileList: article.attachments.map(({ url, title, size }) => ({ name: title, url, size })),
    prev: previous && { name: previous.title, url: `/notice.html?id=${previous.id}` },
    next: next && { name: next.title, url: `/notice.html?id=${next.id}` },
  };
}

/** A row in the manner of the lists of gov.cn: capitals, a number, a day. */
export function govRow(article) {
  return {
    DOCID: String(article.id),
    TITLE: article.title,
    SUB_TITLE: article.subtitle ?? '',
    URL: article.url,
    DOCRELPUBTIME: article.published.slice(0, 10),
  };
}

/** One article in that manner, for the old page. */
export function govArticle(article, { previous, next }) {
  const neighbour = (one) => one && { title: one.title, url: `/sites/tables/article.html?id=${one.id}` };
  return {
    ...govRow(article),
    SOURCE: article.source,
    WENHAO: article.docNumber ?? '',
    // As editors of such sites leave it: a font here, an empty paragraph there, indents by hand.
    CONTENT: article.body
      .replace(/<p>/, '<p>&nbsp;</p><p style="TEXT-INDENT: 2em"><font face="宋体" size="3">')
      .replace(/<\/p>(?!<p style)/, '</font></p>')
      .replace(/<h2>/g, '<p style="text-align:center"><strong>')
      .replace(/<\/h2>/g, '</strong></p>'),
    FILES: article.attachments,
    PREV: neighbour(previous),
    NEXT: neighbour(next),
  };
}

const escapeXml = (text) => escapeHtml(text).replace(/"/g, '&quot;');

/** RSS 2.0 as press-release wires give it: the whole text in content:encoded, the issuer as dc:creator. */
export function pressFeed(releases) {
  const items = releases.map(
    ({ id, url, title, summary, body, published, issuer, topic, image }) => `
  <item>
    <guid isPermaLink="false">${id}</guid>
    <link>${escapeXml(url)}</link>
    <title>${escapeXml(title)}</title>
    <description>${escapeXml(summary)}</description>
    <pubDate>${new Date(published).toUTCString()}</pubDate>
    <dc:creator>${escapeXml(issuer)}</dc:creator>
    <category>${escapeXml(topic)}</category>${image ? `\n    <media:content url="${image.src}" medium="image"><media:description>${escapeXml(image.alt)}</media:description></media:content>` : ''}
    <content:encoded><![CDATA[${body}]]></content:encoded>
  </item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
  <title>Baytide PRwire</title>
  <link>/sites/press/</link>
  <description>Press releases from Lanwan and around the bay. All of them are invented.</description>
  <language>en</language>${items.join('')}
</channel>
</rss>
`;
}
