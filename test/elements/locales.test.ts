/** Texts that are not built in: they come when an element needs them. */
import { expect } from '@open-wc/testing';
import { articleView, newsList } from '../support/elements.js';
import { part, parts, put, statusOf, textsOf, until } from '../support/render.js';

/** What an empty list says, by the language that a page may name. */
const sayings = {
  ar: 'لا يوجد محتوى حاليًا.',
  de: 'Derzeit sind keine Inhalte vorhanden.',
  es: 'No hay contenidos por el momento.',
  fr: 'Aucun contenu pour le moment.',
  ja: '掲載されている情報はありません。',
  ko: '등록된 게시물이 없습니다.',
  pt: 'Não há conteúdo neste momento.',
  ru: 'Материалов пока нет.',
  'zh-Hant': '目前尚無資料。',
};

describe('texts that are loaded on demand', () => {
  for (const [lang, text] of Object.entries(sayings))
    it(`are English while they are on their way: ${lang}`, async () => {
      const list = newsList(`lang="${lang}"`, { articles: [] });
      await list.updateComplete;
      expect(statusOf(list)).to.equal('There is nothing here yet.');
      await until(() => statusOf(list) === text, 'they have come');
    });

  for (const [tag, lang] of [
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh_TW', 'zh-Hant'],
    ['zh-hant', 'zh-Hant'],
    ['ZH-tw', 'zh-Hant'],
    ['KO-kr', 'ko'],
    ['ar-EG', 'ar'],
    ['de-AT', 'de'],
    ['es-MX', 'es'],
    ['fr-CA', 'fr'],
    ['ja-JP', 'ja'],
    ['pt-BR', 'pt'],
    ['pt-PT', 'pt'],
  ] as const)
    it(`are there at once for the next element: ${tag}`, async () => {
      const list = newsList(`lang="${tag}"`, { articles: [] });
      await list.updateComplete;
      expect(statusOf(list)).to.equal(sayings[lang]);
    });

  it('stand from right to left in Arabic, and the page around them does not', async () => {
    const list = newsList('lang="ar"', { articles: [] });
    await until(() => statusOf(list) === sayings.ar, 'they have come');
    const base = list.shadowRoot!.querySelector('.base')!;
    expect(getComputedStyle(base).direction).to.equal('rtl');
    expect(base.getAttribute('lang')).to.equal('ar');
    expect(getComputedStyle(list.parentElement!).direction).to.equal('ltr');
  });

  it('leave it to the browser to turn the arrows beside page numbers', async () => {
    const list = newsList('lang="ar" pager="pages" page-size="1"', { articles: [{ title: 'أ' }, { title: 'ب' }] });
    const names = () => parts(list, 'page').map((button) => button.getAttribute('aria-label'));
    await until(() => names()[0] === 'الصفحة السابقة', 'page numbers are shown');
    expect(names()).to.deep.equal(['الصفحة السابقة', 'الصفحة 1', 'الصفحة 2', 'الصفحة التالية']);
    const signs = [...list.shadowRoot!.querySelectorAll('[part~=page] [aria-hidden]')];
    expect(signs.map((sign) => sign.textContent)).to.deep.equal(['‹', '›']);
    // Both are signs that are mirrored in text from right to left. Turned by a style, they would point inwards.
    for (const sign of signs) {
      expect(getComputedStyle(sign).direction).to.equal('rtl');
      expect(getComputedStyle(sign).transform).to.equal('none');
    }
    const [previous, next] = [parts(list, 'page')[0]!, parts(list, 'page')[3]!];
    expect(previous.getBoundingClientRect().left).to.be.greaterThan(next.getBoundingClientRect().left);
  });

  it('keep their own direction beside an article in another language', async () => {
    const article = {
      title: 'Bridge',
      lang: 'en',
      withdrawn: { text: 'By mistake.' },
      body: { format: 'text', value: 'A' },
    };
    const view = articleView('lang="ar"', { article });
    await until(() => view.shadowRoot!.querySelector('[part=notice]'), 'the notice is shown');
    const own = part(view, 'notice').querySelector('strong')!;
    await until(() => own.textContent === 'سُحب هذا المقال.', 'it is in Arabic');
    expect([own.lang, getComputedStyle(own).direction]).to.deep.equal(['ar', 'rtl']);
    expect(getComputedStyle(part(view, 'notice')).direction).to.equal('ltr');
  });

  it('say their language in an article in another one', async () => {
    const view = articleView('lang="zh-Hans"', { article: { title: 'Bridge', lang: 'en', url: '/bridge' } });
    const link = await until(() => view.shadowRoot!.querySelector('[href$="/bridge"]'), 'there is a link');
    expect([link.textContent, link.closest('[lang]')!.getAttribute('lang')]).to.deep.equal(['阅读全文', 'zh-Hans']);
  });

  it('leave the signs on buttons as they are', async () => {
    const switcher = put('<font-size-switcher lang="ar" variant="stepper"></font-size-switcher>').querySelector('*')!;
    await until(() => parts(switcher, 'button').length, 'there are buttons');
    const [larger] = parts(switcher, 'button');
    expect(larger!.textContent).to.equal('A+');
    // From right to left, the plus would stand before the letter.
    expect(getComputedStyle(larger!).direction).to.equal('ltr');
    expect(getComputedStyle(larger!.parentElement!).direction).to.equal('rtl');
  });

  it('have a comma of the language between names', async () => {
    const article = {
      title: 'Bridge',
      authors: [{ name: 'Mei' }, { name: 'Bo' }],
      body: { format: 'text', value: 'A' },
    };
    const view = articleView('lang="en"', { article });
    for (const [lang, names] of [
      ['en', 'By: Mei, Bo'],
      ['zh-Hans', '作者：Mei、Bo'],
      ['ar', 'إعداد: Mei، Bo'],
    ] as const) {
      view.lang = lang;
      await until(() => textsOf(view, 'authors')[0] === names, `they are named in ${lang}`);
    }
  });

  it('name sizes of files in the units of the language', async () => {
    for (const [lang, sizes] of [
      ['en', ['(18 kB)', '(PDF, 2.3 MB)']],
      ['fr', ['(18 ko)', '(PDF, 2,3 Mo)']],
      ['ru', ['(18 кБ)', '(PDF, 2,3 МБ)']],
    ] as const) {
      const attachments = [
        { url: '/timetable', size: 18_400 },
        { url: '/plan.pdf', size: 2_310_000 },
      ];
      const article = { title: 'Bridge', attachments, body: { format: 'text', value: 'A' } };
      const view = articleView(`lang="${lang}"`, { article });
      const facts = () =>
        [...view.shadowRoot!.querySelectorAll('.facts')].map((fact) => fact.textContent.replace(/\s/g, ' '));
      await until(() => facts().length, 'the files are shown');
      expect(facts()).to.deep.equal(sizes);
    }
  });

  it('are forgotten by an element that has changed its language meanwhile', async () => {
    const list = newsList('lang="en"', { articles: [] });
    await list.updateComplete;
    list.lang = 'ko';
    list.lang = 'zh-Hans';
    await until(() => statusOf(list) === '暂无内容。', 'it speaks Chinese');
  });

  it('do no harm to an element that has left the page', async () => {
    const list = newsList('lang="ja"', { articles: [] });
    list.remove();
    await list.updateComplete;
    expect(list.isConnected).to.equal(false);
  });
});
