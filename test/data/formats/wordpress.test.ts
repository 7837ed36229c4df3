import { expect } from '@open-wc/testing';
import { address, first, load, reply, serve, sourceOf, never } from '../server.js';

const embedded = {
  author: [{ id: 3, name: 'Ann Chen', link: 'https://bay.example/author/ann/' }],
  'wp:featuredmedia': [
    {
      source_url: 'https://bay.example/uploads/bridge.jpg',
      alt_text: 'The bridge',
      caption: { rendered: '<p>Photo: Li Na</p>' },
      media_details: { width: 4000, height: 3000 },
    },
  ],
  'wp:term': [
    [
      { name: 'Traffic &amp; Roads', taxonomy: 'category' },
      { name: 'News', taxonomy: 'category' },
    ],
    [{ name: 'bridge', taxonomy: 'post_tag' }],
  ],
};

const post = (id: number, more: object = {}) => ({
  id,
  date: '2024-05-01T08:30:00',
  date_gmt: '2024-05-01T00:30:00',
  modified: '2024-05-02T01:00:00',
  modified_gmt: '2024-05-01T17:00:00',
  slug: `post-${id}`,
  link: `https://bay.example/post-${id}/`,
  title: { rendered: `The mayor&#8217;s <em>letter</em> &amp; no ${id}` },
  excerpt: { rendered: '<p>A detour leads through the old town [&hellip;]</p>\n', protected: false },
  content: { rendered: '<p>Text</p>', protected: false },
  author: 3,
  featured_media: 9,
  sticky: false,
  categories: [1],
  tags: [2],
  _links: { self: [{ href: 'https://bay.example/wp-json/wp/v2/posts/1' }] },
  ...more,
});

const posts = (count: number, from = 1) => Array.from({ length: count }, (_, i) => post(from + i));

/** An address of a WordPress of this test alone. */
const site = () => address('wp-json/wp/v2/posts');

describe('WordPress', () => {
  it('gives articles with all that they have', async () => {
    const raw = post(1, { _embedded: embedded, sticky: true });
    const src = address();
    const page = await load([raw], { src });
    expect(page.format).to.equal('wordpress');
    expect(page.items).to.deep.equal([
      {
        key: '1',
        id: '1',
        title: 'The mayor’s letter & no 1',
        url: 'https://bay.example/post-1/',
        summary: 'A detour leads through the old town […]',
        body: { format: 'html', value: '<p>Text</p>', base: src },
        image: { src: 'https://bay.example/uploads/bridge.jpg', alt: 'The bridge', caption: 'Photo: Li Na' },
        published: { iso: '2024-05-01T00:30:00Z', precision: 'second', zone: 'explicit', offset: 480 },
        updated: { iso: '2024-05-01T17:00:00Z', precision: 'second', zone: 'explicit', offset: 480 },
        authors: [{ name: 'Ann Chen', url: 'https://bay.example/author/ann/' }],
        categories: ['Traffic & Roads', 'News'],
        tags: ['bridge'],
        pinned: true,
        attachments: [],
        raw,
      },
    ]);
  });

  it('needs no `_embed`', async () => {
    const article = await first([post(1)]);
    expect(article.image).to.be.undefined;
    expect(article.authors).to.deep.equal([]);
    expect(article.tags).to.deep.equal([]);
    expect(article.pinned).to.be.undefined;
  });

  it('shows the day of the site, whatever the day in Greenwich', async () => {
    const { published } = await first([post(1, { date: '2024-05-02T01:00:00', date_gmt: '2024-05-01T17:00:00' })]);
    expect(published).to.include({ iso: '2024-05-01T17:00:00Z', offset: 480 });
    const west = await first([post(1, { date: '2024-04-30T22:00:00', date_gmt: '2024-05-01T02:30:00' })]);
    expect(west.published).to.include({ iso: '2024-05-01T02:30:00Z', offset: -270 });
    // A post of the first hours of a day was not changed on the day before.
    const changed = await first([post(1, { modified: '2024-05-02T01:00:00', modified_gmt: '2024-05-01T17:00:00' })]);
    expect(changed.updated).to.include({ iso: '2024-05-01T17:00:00Z', offset: 480 });
    // Nor did the clock of the site stand as it did in summer.
    const winter = await first([post(1, { modified: '2024-12-01T00:30:00', modified_gmt: '2024-11-30T23:30:00' })]);
    expect(winter.updated).to.include({ offset: 60 });
    const greenwich = await first([post(1, { date: '2024-05-01T08:00:00', date_gmt: '2024-05-01T08:00:00' })]);
    expect(greenwich.published).to.include({ offset: 0 });
  });

  it('has drafts without a moment', async () => {
    for (const date_gmt of [null, '', '0000-00-00T00:00:00', '1970-01-01T00:00:00']) {
      const { published } = await first([post(1, { date_gmt, modified_gmt: null })]);
      expect(published, String(date_gmt)).to.deep.equal({
        iso: '2024-05-01T08:30:00',
        precision: 'second',
        zone: 'none',
      });
    }
  });

  it('may be one post', async () => {
    const page = await load(post(7, { _embedded: embedded }));
    expect(page.format).to.equal('wordpress');
    expect(page.items.map(({ id }) => id)).to.deep.equal(['7']);
    expect(page.next).to.be.undefined;
    expect(page.at).to.be.undefined;
  });

  it('has members that could not be embedded', async () => {
    const code = { code: 'rest_forbidden', message: 'No', data: { status: 401 } };
    const article = await first([
      post(1, { _embedded: { author: [code], 'wp:featuredmedia': [code], 'wp:term': [[], []] } }),
    ]);
    expect(article.authors).to.deep.equal([]);
    expect(article.image).to.be.undefined;
    expect(article.categories).to.deep.equal([]);
  });

  describe('pages', () => {
    const headers = (total: number, pages: number) => ({ 'X-WP-Total': `${total}`, 'X-WP-TotalPages': `${pages}` });

    it('are asked for in the size that is wished, as the address tells what server it is', async () => {
      for (const src of [site(), address('?rest_route=/wp/v2/posts')]) {
        const asked = serve(() => posts(2));
        await sourceOf({ src }).list({ size: 2 }, { signal: never() });
        expect(asked[0]!.url).to.equal(`${src}${src.indexOf('?') < 0 ? '?' : '&'}per_page=2`);
      }
    });

    it('are asked for as the author does, where he says their size', async () => {
      const src = `${site()}?per_page=5&_embed`;
      const asked = serve(() => reply(posts(5), { headers: headers(12, 3) }));
      const page = await sourceOf({ src }).list({ size: 2 }, { signal: never() });
      expect(asked[0]!.url).to.equal(src);
      expect(page.pageSize).to.equal(5);
      expect(page.next).to.deep.equal({ params: { page: '2', per_page: '5' } });
    });

    it('are asked for exactly as the author does, where no size is wished', async () => {
      const asked = serve(() => posts(2));
      const src = site();
      await sourceOf({ src }).list({}, { signal: never() });
      expect(asked[0]!.url).to.equal(src);
    });

    it('have at most a hundred posts', async () => {
      const asked = serve(() => posts(100));
      await sourceOf({ src: site() }).list({ size: 500 }, { signal: never() });
      expect(asked[0]!.url).to.match(/per_page=100$/);
    });

    it('follow one another up to the total', async () => {
      const source = sourceOf({ src: site() });
      const asked = serve(({ url }) => {
        const number = +(new URL(url).searchParams.get('page') ?? 1);
        return reply(posts(number === 3 ? 1 : 2, number * 10), { headers: headers(5, 3) });
      });
      let page = await source.list({ size: 2 }, { signal: never() });
      expect(page).to.include({ total: 5, pageSize: 2 });
      expect(page.next).to.deep.equal({ params: { page: '2', per_page: '2' } });
      page = await source.list({ size: 2, page: page.next! }, { signal: never() });
      expect(page.next).to.deep.equal({ params: { page: '3', per_page: '2' } });
      page = await source.list({ size: 2, page: page.next! }, { signal: never() });
      expect(page.next).to.be.undefined;
      expect(page.total).to.equal(5);
      expect(asked.map(({ url }) => new URL(url).search)).to.deep.equal([
        '?per_page=2',
        '?page=2&per_page=2',
        '?page=3&per_page=2',
      ]);
    });

    it('may be asked for in any order', async () => {
      serve(() => reply(posts(2), { headers: headers(50, 25) }));
      const page = await sourceOf({ src: site() }).list({ size: 2 }, { signal: never() });
      expect(page.at!(0)).to.deep.equal({ params: { page: '1', per_page: '2' } });
      expect(page.at!(9)).to.deep.equal({ params: { page: '10', per_page: '2' } });
    });

    it('go on until one comes short, where CORS hides the headers', async () => {
      const source = sourceOf({ src: site() });
      serve(({ url }) => posts(/[?&]page=3/.test(url) ? 1 : 2, +new URL(url).searchParams.get('page')! * 10));
      let page = await source.list({ size: 2 }, { signal: never() });
      expect(page.total).to.be.undefined;
      expect(page.next).to.deep.equal({ params: { page: '2', per_page: '2' } });
      page = await source.list({ size: 2, page: page.next! }, { signal: never() });
      expect(page.next).to.deep.equal({ params: { page: '3', per_page: '2' } });
      page = await source.list({ size: 2, page: page.next! }, { signal: never() });
      expect(page.next).to.be.undefined;
    });

    it('go on while a Link header says so', async () => {
      serve(() =>
        reply(posts(2), { headers: { Link: '<https://inner:8080/wp-json/wp/v2/posts?page=2>; rel="next"' } }),
      );
      const page = await sourceOf({ src: site() }).list({ size: 5 }, { signal: never() });
      expect(page.next, 'asked for at the address that the author knows').to.deep.equal({
        params: { page: '2', per_page: '5' },
      });
    });

    it('end where WordPress says that there is no such page', async () => {
      const source = sourceOf({ src: site() });
      serve(({ url }) =>
        /[?&]page=2/.test(url)
          ? reply(
              {
                code: 'rest_post_invalid_page_number',
                message: 'The page number requested is larger than the number of pages available.',
                data: { status: 400 },
              },
              { status: 400 },
            )
          : posts(2),
      );
      const page = await source.list({ size: 2 }, { signal: never() });
      const end = await source.list({ size: 2, page: page.next! }, { signal: never() });
      expect(end).to.deep.equal({ items: [], skipped: 0, format: 'wordpress' });
    });

    it('that come out empty end the list', async () => {
      const source = sourceOf({ src: site() });
      serve(({ url }) => (/[?&]page=2/.test(url) ? [] : posts(2)));
      const page = await source.list({ size: 2 }, { signal: never() });
      const end = await source.list({ size: 2, page: page.next! }, { signal: never() });
      expect(end.items).to.deep.equal([]);
      expect(end.next).to.be.undefined;
    });

    it('are not there where the whole list fits on one', async () => {
      serve(() => reply(posts(2), { headers: headers(2, 1) }));
      const page = await sourceOf({ src: site() }).list({ size: 10 }, { signal: never() });
      expect(page.next).to.be.undefined;
      expect(page.total).to.equal(2);
    });

    it('are known for a WordPress by its answer, too', async () => {
      const src = address('news');
      const asked = serve(() => reply(posts(3), { headers: headers(9, 3) }));
      const page = await sourceOf({ src }).list({ size: 20 }, { signal: never() });
      expect(asked[0]!.url).to.equal(src);
      expect(page).to.include({ total: 9, pageSize: 3 });
      expect(page.next).to.deep.equal({ params: { page: '2' } });
    });
  });
});
