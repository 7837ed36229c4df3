/** Articles that name their translations. */
import { expect } from '@open-wc/testing';
import { articleFrom } from '../../src/data/loose-article.js';
import { feedOf, first, reply } from './server.js';

const ja = 'https://bay.example/ja/7';
const xml = (text: string): Response => reply(text, { headers: { 'Content-Type': 'application/xml' } });

describe('translations of an article', () => {
  it('are read from JSON Feed, where it is extended by them', async () => {
    const item = { id: '7', title: 'Bridge', url: 'https://bay.example/en/7' };
    const _translations = [{ language: 'ja', url: '/ja/7', title: '橋' }, { language: 'ko' }, { url: '/x' }];
    const { translations } = await first(feedOf({ ...item, _translations }));
    expect(translations).to.deep.equal([{ lang: 'ja', url: ja, title: '橋' }]);
    expect(await first(feedOf(item))).not.to.have.property('translations');
  });

  for (const [how, wpml_translations] of [
    ['as a list', [{ locale: 'ja', id: 8, slug: 'hashi', post_title: '橋', href: ja }]],
    ['by locale', { ja: { locale: 'ja', id: 8, slug: 'hashi', post_title: '橋', href: ja } }],
  ] as const)
    it(`are read from WordPress with WPML, ${how}`, async () => {
      const post = { id: 7, link: 'https://bay.example/7', title: { rendered: 'Bridge' }, wpml_translations };
      const { translations } = await first([post]);
      expect(translations).to.deep.equal([{ lang: 'ja', url: ja, title: '橋' }]);
    });

  it('are read from JSON-LD', async () => {
    const { translations } = await first({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Bridge opens',
      workTranslation: { '@type': 'NewsArticle', '@id': ja, inLanguage: { '@type': 'Language', alternateName: 'ja' } },
    });
    expect(translations).to.deep.equal([{ lang: 'ja', url: ja, title: undefined }]);
  });

  it('are read from Atom, whose link to the article is another one', async () => {
    const article = await first(
      xml(
        `<feed xmlns="http://www.w3.org/2005/Atom"><id>f</id><title>F</title><entry xml:lang="en"><id>7</id><title>Bridge</title><updated>2026-03-01T08:00:00Z</updated><link rel="alternate" hreflang="ja" href="${ja}" title="橋"/><link rel="alternate" hreflang="en" href="https://bay.example/en/7"/></entry></feed>`,
      ),
    );
    expect(article.url).to.equal('https://bay.example/en/7');
    expect(article.translations).to.deep.equal([
      { lang: 'ja', url: ja, title: '橋' },
      { lang: 'en', url: 'https://bay.example/en/7', title: undefined },
    ]);
  });

  it('are read from RSS, whose link to the article is another one', async () => {
    const article = await first(
      xml(
        `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>F</title><item><title>Bridge</title><atom:link rel="alternate" hreflang="ja" href="${ja}"/><guid>https://bay.example/en/7</guid></item></channel></rss>`,
      ),
    );
    expect(article.url).to.equal('https://bay.example/en/7');
    expect(article.translations).to.deep.equal([{ lang: 'ja', url: ja, title: undefined }]);
  });

  it('are read from GOV.UK', async () => {
    const { translations } = await first({
      base_path: '/guidance',
      content_id: 'x',
      title: 'Guidance',
      schema_name: 'answer',
      locale: 'en',
      links: {
        available_translations: [{ locale: 'cy', title: 'Canllaw', web_url: 'https://bay.example/guidance.cy' }],
      },
    });
    expect(translations).to.deep.equal([{ lang: 'cy', url: 'https://bay.example/guidance.cy', title: 'Canllaw' }]);
  });

  it('are read from MediaWiki', async () => {
    const { translations } = await first({
      batchcomplete: true,
      query: {
        pages: [{ pageid: 7, ns: 0, title: 'Bridge', langlinks: [{ lang: 'ja', url: ja, title: '橋' }] }],
      },
    });
    expect(translations).to.deep.equal([{ lang: 'ja', url: ja, title: '橋' }]);
  });

  it('are read from Plone, where it was asked for them', async () => {
    const { translations } = await first({
      '@id': 'https://bay.example/en/7',
      '@type': 'News Item',
      UID: '7',
      title: 'Bridge',
      '@components': {
        translations: { '@id': 'https://bay.example/en/7/@translations', items: [{ '@id': ja, language: 'ja' }] },
      },
    });
    expect(translations).to.deep.equal([{ lang: 'ja', url: ja, title: undefined }]);
  });

  for (const [how, alternates] of [
    ['a list', [{ lang: 'ja', url: '/ja/7' }]],
    ['one object', { hreflang: 'ja', href: '/ja/7' }],
    ['addresses by language', { ja: '/ja/7' }],
    ['objects by locale', { ja: { link: '/ja/7' } }],
    [
      'with what is none',
      [null, 7, { lang: '', url: '/x' }, { lang: 'ja', url: '/ja/7' }, { lang: 'ko', url: 'javascript:1' }],
    ],
    ['with numbers', { en: 7, ko: '8', ja: '/ja/7' }],
  ] as const)
    it(`are read by a mapping: ${how}`, async () => {
      const { translations } = await first([{ name: 'Bridge', alternates }], {
        fields: 'title: name; translations: alternates',
      });
      expect(translations).to.deep.equal([{ lang: 'ja', url: ja, title: undefined }]);
    });

  for (const [locale, tag] of Object.entries({ zh_CN: 'zh-CN', 'en_US.UTF-8': 'en-US', 'pt-BR': 'pt-BR' }))
    it(`have language tags: ${locale}`, async () => {
      const { translations } = await first([{ name: 'Bridge', alternates: { [locale]: '/x' } }], {
        fields: 'title: name; translations: alternates',
      });
      expect(translations![0]!.lang).to.equal(tag);
    });

  it('are made safe where a page sets them', () => {
    const translations = [
      { lang: 'ja', url: '/ja/7' },
      { lang: 'ko', url: 'javascript:alert(1)' },
    ];
    const article = articleFrom({ title: 'Bridge', translations }, 'https://bay.example/');
    expect(article.translations).to.deep.equal([{ lang: 'ja', url: ja }]);
  });
});
