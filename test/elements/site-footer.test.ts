import { expect } from '@open-wc/testing';
import '../../src/elements/site-footer/define.js';
import type { SiteFooter } from '../../src/elements/site-footer/site-footer.js';
import { expectAccessible } from '../support/axe.js';
import '../support/console.js';
import { isVisible, part, parts, put, textOf, until } from '../support/render.js';

/** A footer on the page, with all that it has to say. */
async function siteFooter(attributes: string, children = '', around = ['', '']): Promise<SiteFooter> {
  const footer = put(
    `${around[0]}<site-footer lang="en" ${attributes}>${children}</site-footer>${around[1]}`,
  ).querySelector<SiteFooter>('site-footer')!;
  await until(() => footer.shadowRoot!.querySelector('.item') || !attributes, 'the footer shows what it has');
  return footer;
}

const said = async (attributes: string): Promise<string> => textOf(await siteFooter(attributes));
const linksOf = (footer: SiteFooter): [string, string][] =>
  [...footer.shadowRoot!.querySelectorAll('a')].map((link) => [link.textContent!, link.href]);

const whole = `sponsor="General Office of Lanwan" organizer="Lanwan Data Centre" public-security="苏公网安备32041102000483号"
  site-id="3204000002" icp="苏ICP备05003616号" phone="0519-85685023" credit="Lanwan Web Works" credit-href="/makers"`;

describe('<site-footer>', () => {
  it('says who is behind the site, with a word before each', async () => {
    expect(await said(whole)).to.equal(
      'Sponsored by: General Office of Lanwan Organized by: Lanwan Data Centre ' +
        '苏公网安备32041102000483号 Website code: 3204000002 苏ICP备05003616号 Report a mistake on this site ' +
        'Technical support: 0519-85685023 Produced by: Lanwan Web Works',
    );
  });

  it('says it in the language of the place', async () => {
    const footer = await siteFooter('sponsor="常州市人民政府办公室" phone="0519-85685023"');
    footer.lang = 'zh-CN';
    await until(() => /主办单位/.test(textOf(footer)), 'it speaks Chinese');
    expect(textOf(footer)).to.equal('主办单位：常州市人民政府办公室 技术支持电话：0519-85685023');
  });

  it('leads to the registers, in windows of their own', async () => {
    const footer = await siteFooter(whole);
    expect(linksOf(footer)).to.deep.equal([
      ['苏公网安备32041102000483号', 'https://beian.mps.gov.cn/#/query/webSearch?code=32041102000483'],
      ['苏ICP备05003616号', 'https://beian.miit.gov.cn/'],
      [
        'Report a mistake on this site',
        `https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=3204000002&url=${encodeURIComponent(location.href)}`,
      ],
      ['0519-85685023', 'tel:051985685023'],
      ['Lanwan Web Works', new URL('/makers', location.href).href],
    ]);
    for (const name of ['public-security', 'icp', 'report', 'credit']) {
      const link = part(footer, name).querySelector('a')!;
      expect(link.target, name).to.equal('_blank');
      expect(link.relList.contains('noreferrer'), name).to.equal(true);
    }
    expect(part(footer, 'phone').querySelector('a')!.target).to.equal('');
  });

  for (const [value, attribute] of [
    ['Sponsored by: the City', 'sponsor'],
    ['Published by the City', 'sponsor'],
    ['主办单位：常州市人民政府', 'sponsor'],
    ['主办 常州市人民政府', 'sponsor'],
    ['承办单位 数据中心', 'organizer'],
    ['网站标识码:3204000002', 'site-id'],
    ['网站标识码3204000002', 'site-id'],
    ['Technical Support Phone:0519-85685023', 'phone'],
    ['电话0519-85685023', 'phone'],
    ['Powered by Somebody', 'credit'],
  ])
    it(`gives "${value}" no other word`, async () => {
      const footer = await siteFooter(`${attribute}="${value}"`);
      expect(part(footer, attribute!).textContent).to.equal(value);
    });

  it('gives a name that only sounds like a word its word', async () => {
    expect(await said('sponsor="Derby Council"')).to.equal('Sponsored by: Derby Council');
  });

  for (const [value, numbers] of [
    ['0519-85685023', ['tel:051985685023']],
    ['+86 519 8568 5023', ['tel:+8651985685023']],
    ['+86 (0)519 85685023', ['tel:+8651985685023']],
    ['(0519) 85685023', ['tel:051985685023']],
    ['（0519）85685023', ['tel:051985685023']],
    ['0519-85685023转801', ['tel:051985685023;ext=801']],
    ['555 0100 ext. 12', ['tel:5550100;ext=12']],
    ['555-0100 x12', ['tel:5550100;ext=12']],
    ['0519-85685023、0519-85685024', ['tel:051985685023', 'tel:051985685024']],
    ['0519-85685023, 12345', ['tel:051985685023', 'tel:12345']],
    ['0519-85685023 (9:00-17:00)', ['tel:051985685023']],
    ['Ask at the counter', []],
  ] as const)
    it(`can be called at ${value}`, async () => {
      const footer = await siteFooter(`phone="${value}"`);
      expect(linksOf(footer).map(([, href]) => href)).to.deep.equal(numbers);
      expect(textOf(part(footer, 'phone')).replace(/^Technical support: /, '')).to.equal(value);
    });

  it('leads to no script, and to no register where there is no number', async () => {
    const footer = await siteFooter(
      'icp="pending" public-security="pending" site-id="pending" credit="X" credit-href="javascript:alert(1)"',
    );
    expect(linksOf(footer)).to.deep.equal([]);
    expect(parts(footer, 'report')).to.have.length(0);
  });

  it('knows the codes of ministries, and takes no other number for a code', async () => {
    const footer = await siteFooter('site-id="bm29040001"');
    expect(part(footer, 'report').querySelector('a')!.href).to.include('site_code=bm29040001');
    footer.setAttribute('site-id', '320400000212');
    await footer.updateComplete;
    expect(parts(footer, 'report')).to.have.length(0);
  });

  it('marks what is in another language than it speaks', async () => {
    const footer = await siteFooter('icp="苏ICP备05003616号" credit="大汉网络"');
    expect(part(footer, 'icp').querySelector('[lang]')!.getAttribute('lang')).to.equal('zh');
    expect(part(footer, 'credit').querySelector('[lang]')!.getAttribute('lang')).to.equal('zh');
  });

  it('shows what the page adds', async () => {
    const footer = await siteFooter('sponsor="City"', '<p>All rights reserved</p>');
    expect(isVisible(footer.querySelector('p')!)).to.equal(true);
  });

  it('follows its attributes', async () => {
    const footer = await siteFooter('sponsor="City"');
    footer.setAttribute('sponsor', 'County');
    footer.setAttribute('phone', '12345');
    await footer.updateComplete;
    expect(textOf(footer)).to.equal('Sponsored by: County Technical support: 12345');
    footer.removeAttribute('sponsor');
    await footer.updateComplete;
    expect(textOf(footer)).to.equal('Technical support: 12345');
  });

  const landmark = (footer: SiteFooter): Element | null => footer.shadowRoot!.querySelector('[role=contentinfo]');

  it('is the contentinfo of its page, with what the page adds', async () => {
    const footer = await siteFooter('sponsor="City"', '<p>All rights reserved</p>');
    expect(landmark(footer)!.querySelector('slot')).not.to.equal(null);
    expect(textOf(landmark(footer))).to.include('City');
  });

  for (const tag of [
    'article',
    'aside',
    'main',
    'nav',
    'section',
    'footer',
    'div role="region"',
    'div role="contentinfo"',
  ])
    it(`is none within <${tag}>`, async () => {
      const footer = await siteFooter('sponsor="City"', '', [`<${tag}><div>`, `</div></${tag.split(' ')[0]}>`]);
      expect(landmark(footer)).to.equal(null);
    });

  it('becomes one where it is moved', async () => {
    const footer = await siteFooter('sponsor="City"', '', ['<main>', '</main>']);
    put('<div></div>').append(footer);
    await footer.updateComplete;
    expect(landmark(footer)).not.to.equal(null);
  });

  it('is accessible', async () => {
    await expectAccessible(await siteFooter(whole, '<p>All rights reserved</p>'));
  });
});
