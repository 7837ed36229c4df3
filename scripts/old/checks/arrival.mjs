// What has to hold however the library comes to a page: early, in parts, where somebody was first, twice, in vain.
import { bodies, titles } from '../content.mjs';
import { OTHER_VERSION } from '../server.mjs';

/** @type {Record<string, import('../eyes.mjs').Check[]>} */
export const arrival = {
  early: [
    [
      'what was chosen holds from the first paint on',
      async (eyes) => {
        await eyes.click('sizes', '[part~=button]:last-child');
        await eyes.see(`getComputedStyle(paragraph).fontSize`, (size) => size === '25px');
        const height = await eyes.browser.evaluate(`paragraph.getBoundingClientRect().height`);
        await eyes.click('languages', 'li:nth-child(2) button');
        await eyes.holds(`document.documentElement.lang === 'ja'`);
        await eyes.open('?again');
        await eyes.see('first', ([first, lang]) => first === height && lang === 'ja');
        await eyes.see(
          `inside('sizes', '[part~=button]:last-child').getAttribute('aria-pressed')`,
          (pressed) => pressed === 'true',
        );
        await eyes.click('sizes', '[part~=button]:nth-child(2)');
        await eyes.see(`getComputedStyle(paragraph).fontSize`, (size) => size === '20px');
      },
    ],
    ['nothing thrown', (eyes) => eyes.hasPeace()],
  ],

  single: [
    [
      'elements by files of their own',
      async (eyes) => {
        await eyes.shows('loaded', ...titles);
        await eyes.shows('html', bodies.html.says);
        await eyes.shows('form', 'Send');
        if (eyes.form === 'module')
          await eyes.holds(`!('CivicElements' in window) && !customElements.get('article-card')`);
      },
    ],
    ['nothing thrown', (eyes) => eyes.hasPeace()],
  ],

  taken: [
    [
      'tags that are taken stay',
      async (eyes) => {
        await eyes.shows('theirs', 'theirs');
        await eyes.holds(
          `!document.getElementById('theirs').shadowRoot && !customElements.get('news-list').civicVersion`,
        );
        await eyes.shows('ours', titles[0]);
      },
    ],
    [
      'elements under other names',
      async (eyes) => {
        await eyes.shows('renamed', ...titles);
        await eyes.holds(`getComputedStyle(document.getElementById('renamed')).visibility === 'visible'`);
        await eyes.hears('news-list-loaded renamed');
        await eyes.shows('view', bodies.html.says);
        await eyes.holds(`inside('view', '[part~=tools]').children.length === 4`);
        await eyes.see(
          `[].map.call(inside('view', '[part~=tools]').children, function (tool) { return tool.localName === 'slot' || (!!tool.shadowRoot && tool.shadowRoot.querySelectorAll('button,a').length > 0); })`,
          (tools) => tools.every(Boolean),
        );
        await eyes.shows('form', 'Send');
        await eyes.shows('unclosed', ...titles, 'Not to be lost');
      },
    ],
    [
      'the tools of an article',
      async (eyes) => {
        const tool = (/** @type {number} */ at, /** @type {string} */ part) =>
          `inside('view', '[part~=tools]').children[${at}].shadowRoot.querySelector('${part}')`;
        await eyes.browser.evaluate(`${tool(1, 'button')}.click()`);
        await eyes.see('printed', (printed) => printed[0] === 'view');
        await eyes.browser.evaluate(`${tool(2, '[part~=wechat]')}.click()`);
        await eyes.holds(`!!${tool(2, 'svg[part~=qr], [part~=qr] svg')}`);
        const size = `parseFloat(getComputedStyle(inside('renamed', '[part~=title]')).fontSize)`;
        const before = await eyes.browser.evaluate(size);
        await eyes.click('sizes', '[part~=button]:last-child');
        await eyes.see(size, (px) => px > before);
      },
    ],
    [
      'nothing thrown, a taken tag and a wrong prefix told',
      (eyes) =>
        eyes.hasPeace(/<news-list> is defined by another script and stays/, /<print-button> is/, /"No".*prefix/),
    ],
  ],

  twice: [
    [
      'the first copy stays',
      async (eyes) => {
        await eyes.shows('loaded', ...titles);
        await eyes.shows('html', bodies.html.says);
        await eyes.holds(`CivicElements.version !== '${OTHER_VERSION}'`);
        await eyes.holds(`customElements.get('news-list').civicVersion === CivicElements.version`);
        await eyes.see(
          'heard',
          (heard) => heard.filter((/** @type {string} */ event) => /loaded loaded/.test(event)).length === 1,
        );
      },
    ],
    [
      'nothing thrown, another version told once',
      async (eyes) => {
        const about = new RegExp(OTHER_VERSION.replace(/\./g, '\\.'));
        await eyes.see('1', () => eyes.browser.said.some((message) => about.test(message)), 'The console says nothing');
        await eyes.hasPeace(about);
        // Each copy for itself.
        const most = eyes.form === 'module' ? 2 : 1;
        const { said } = eyes.browser;
        if (said.length > most || !said.every((message) => /stays in use/.test(message)))
          throw new Error(said.join('; '));
      },
    ],
  ],

  without: [
    [
      'what stands between the tags stays',
      async (eyes) => {
        await eyes.see('document.readyState', (state) => state === 'complete');
        await eyes.shows('loaded', 'All news');
        await eyes.shows('nav', 'A');
        await eyes.holds(`document.getElementById('plain').getBoundingClientRect().height > 0`);
      },
    ],
    ['nothing thrown', (eyes) => eyes.hasPeace(/not all elements could be defined/)],
  ],
};
