import { expect } from '@open-wc/testing';
import '../../src/define.js';
import type { ArticleView } from '../../src/elements/article-view/article-view.js';
import type { FontSizeSwitcher } from '../../src/elements/font-size-switcher/font-size-switcher.js';
import { expectAccessible } from '../support/axe.js';
import { saidTo } from '../support/console.js';
import { eventsOf, focused, part, parts, put, statusOf, textOf, until } from '../support/render.js';
import { buttonsOf, choose, page, sizeOf, STORED } from '../support/text-size.js';

async function switcher(attributes = '', children = ''): Promise<FontSizeSwitcher> {
  const found = put(`<font-size-switcher ${attributes}>${children}</font-size-switcher>`)
    .firstElementChild as FontSizeSwitcher;
  await until(() => buttonsOf(found).length, 'it has buttons');
  return found;
}

const names = (found: Element): (string | null)[] =>
  buttonsOf(found).map((button) => button.getAttribute('aria-label'));
const pressed = (found: Element): string =>
  buttonsOf(found)
    .filter((button) => button.getAttribute('aria-pressed') === 'true')
    .map((button) => textOf(button))
    .join();
const ends = (found: Element): string =>
  buttonsOf(found)
    .filter((button) => button.getAttribute('aria-disabled') === 'true')
    .map((button) => textOf(button))
    .join();

describe('<font-size-switcher>', () => {
  afterEach(page.reset);

  describe('with letters', () => {
    it('shows a button for each size, under a name that says it', async () => {
      const found = await switcher();
      expect(buttonsOf(found).map((button) => textOf(button))).to.deep.equal(['S', 'M', 'L']);
      expect(names(found)).to.deep.equal(['Text size S, 87.5%', 'Text size M, 100%', 'Text size L, 125%']);
      const group = found.shadowRoot!.querySelector('[role=group]')!;
      expect(textOf(found.shadowRoot!.getElementById(group.getAttribute('aria-labelledby')!))).to.equal('Text size');
    });

    it('marks the size that holds', async () => {
      const found = await switcher();
      await until(() => pressed(found) === 'M', 'M is marked');
      await choose(found, 'L');
      expect(pressed(found)).to.equal('L');
    });

    it('says the new size, and keeps the focus where it is', async () => {
      const found = await switcher();
      buttonsOf(found)[2]!.focus();
      await choose(found, 'L');
      expect(statusOf(found)).to.equal('Text size L, 125%');
      expect(textOf(focused())).to.equal('L');
    });

    it('has sizes of the author', async () => {
      const found = await switcher('steps="A:1 XL:2"');
      const text = put('<p style="font-size:12px">Text</p>').firstElementChild!;
      await choose(found, 'XL');
      await until(() => sizeOf(text) === 24, 'it has the size');
    });
  });

  describe('with steps', () => {
    it('goes through the sizes, to their ends', async () => {
      const found = await switcher('variant="stepper"');
      const text = put('<p style="font-size:16px">Text</p>').firstElementChild!;
      expect(names(found)).to.deep.equal(['A+: Larger text', 'A: Normal text', 'A-: Smaller text']);
      await choose(found, 'A+');
      await until(() => sizeOf(text) === 20, 'it has the size');
      expect(ends(found)).to.equal('A+');
      await choose(found, 'A-');
      await until(() => sizeOf(text) === 16, 'it has the size');
      expect(ends(found)).to.equal('');
      await choose(found, 'A-');
      await until(() => sizeOf(text) === 14, 'it has the size');
      expect(ends(found)).to.equal('A-');
      await choose(found, 'A');
      await until(() => sizeOf(text) === 16, 'it has the size');
    });

    it('does nothing at an end', async () => {
      const found = await switcher('variant="stepper"');
      await choose(found, 'A+');
      const events = eventsOf(found, 'font-size-change');
      buttonsOf(found)[0]!.click();
      expect(events).to.have.length(0);
    });
  });

  describe('tells the page', () => {
    it('what a reader chooses', async () => {
      const found = await switcher();
      await until(() => pressed(found), 'it is ready');
      const events = eventsOf(document, 'font-size-change');
      await choose(found, 'L');
      expect(events.map(({ detail }) => detail)).to.deep.equal([{ factor: 1.25, step: 'L' }]);
      expect([events[0]!.bubbles, events[0]!.composed]).to.deep.equal([true, true]);
    });

    it('nothing of what holds already, comes from another tab or is set by a script', async () => {
      const found = await switcher();
      await choose(found, 'L');
      const events = eventsOf(document, 'font-size-change');
      buttonsOf(found)[2]!.click();
      found.steps = 'M:1 L:1.25 XL:2';
      localStorage.setItem(STORED, '2');
      dispatchEvent(new StorageEvent('storage', { key: STORED, newValue: '2' }));
      await until(() => pressed(found) === 'XL', 'XL is marked');
      expect(events).to.have.length(0);
    });
  });

  it('shares its choice with all others', async () => {
    const [one, two] = [await switcher(), await switcher('variant="stepper"')];
    await choose(one, 'L');
    await until(() => ends(two) === 'A+', 'the other is at its end');
    await choose(two, 'A');
    await until(() => pressed(one) === 'M', 'M is marked');
  });

  it('shows the choice of before', async () => {
    await choose(await switcher(), 'L');
    const later = await switcher();
    await until(() => pressed(later) === 'L', 'L is marked');
    expect(statusOf(later)).to.equal('');
  });

  it('leaves the text as it was chosen when it goes', async () => {
    const found = await switcher();
    const text = put('<p style="font-size:12px">Text</p>').firstElementChild!;
    await choose(found, 'L');
    found.remove();
    await until(() => sizeOf(text) === 15, 'it has the size');
  });

  it('is as large as its text', async () => {
    const found = await switcher('steps="M:1 XL:2"');
    const before = sizeOf(buttonsOf(found)[0]!);
    await choose(found, 'XL');
    expect(sizeOf(buttonsOf(found)[0]!)).to.equal(2 * before);
  });

  it('takes the words of the page', async () => {
    const found = await switcher('', '<span slot="label">Font</span>');
    expect(textOf(part(found, 'label'))).to.equal('Font');
    await expectAccessible(found);
  });

  it('speaks the language of its place', async () => {
    const found = await switcher('lang="zh-Hans"');
    expect(textOf(part(found, 'label'))).to.equal('字号');
    expect(names(found)[2]).to.equal('字号 L，125%');
  });

  for (const variant of ['letters', 'stepper'])
    it(`is accessible as ${variant}, also in another size`, async () => {
      const found = await switcher(`variant="${variant}" steps="M:1 XL:2"`);
      await expectAccessible(found);
      await choose(found, variant === 'letters' ? 'XL' : 'A+');
      await expectAccessible(found);
    });

  it('fits into a line of an old page, and is large enough to be hit', async () => {
    const found = await switcher();
    expect(found.getBoundingClientRect().height).to.be.at.most(36);
    for (const button of buttonsOf(found)) {
      const { width, height } = button.getBoundingClientRect();
      expect(width).to.be.at.least(24);
      expect(height).to.be.at.least(24);
    }
  });

  describe('with mistakes of the author', () => {
    for (const steps of ['', 'S M L', 'S:0', 'L:9', 'L:big', ':1'])
      it(`shows the usual sizes for steps="${steps}", and says so`, async () => {
        const found = await switcher(`steps="${steps}"`);
        expect(buttonsOf(found).map((button) => textOf(button))).to.deep.equal(['S', 'M', 'L']);
        expect(saidTo('error').join()).to.match(/steps=".*": expected/);
      });

    it('shows letters for another variant, and says so', async () => {
      const found = await switcher('variant="both"');
      await until(() => pressed(found) === 'M', 'M is marked');
      expect(saidTo('error').join()).to.match(/variant="both"/);
    });

    it('makes the whole page larger where there is no such region, and says so', async () => {
      const text = put('<p style="font-size:12px">Text</p>').firstElementChild!;
      await choose(await switcher('for="nowhere"'), 'L');
      await until(() => sizeOf(text) === 15, 'it has the size');
      expect(saidTo('error').join()).to.match(/"nowhere"/);
    });
  });

  describe('in the tool bar of an article', () => {
    const article = { title: 'Bridge opens', body: { format: 'html', value: '<p>Text</p>' } };
    const shown = async (attributes: string): Promise<ArticleView> => {
      const view = put(`<article-view lang="en" ${attributes}></article-view>`).firstElementChild as ArticleView;
      view.article = article as never;
      await until(() => parts(view, 'body').length, 'the text is shown');
      return view;
    };
    const textOfArticle = (view: ArticleView): Element => part(view, 'body').querySelector('p')!;

    it('makes its text larger, that of another one and of the page not, and goes back without a trace', async () => {
      const view = await shown('show="font-size"');
      const found = part(view, 'tools').firstElementChild!;
      await until(() => pressed(found) === 'M', 'M is marked');
      const texts = [textOfArticle(view), textOfArticle(await shown('')), put('<p>Text</p>').firstElementChild!];
      const [own, other, text] = texts.map(sizeOf) as [number, number, number];
      await choose(found, 'L');
      expect(texts.map(sizeOf)).to.deep.equal([own * 1.25, other, text]);
      await choose(found, 'M');
      expect(texts.map(sizeOf)).to.deep.equal([own, other, text]);
      expect(view.hasAttribute('style')).to.equal(false);
    });

    it('follows a switcher of the page, once', async () => {
      const view = await shown('show="font-size"');
      const found = part(view, 'tools').firstElementChild!;
      await until(() => pressed(found) === 'M', 'M is marked');
      const own = sizeOf(textOfArticle(view));
      await choose(await switcher(), 'L');
      await until(() => pressed(found) === 'L', 'L is marked here, too');
      expect(sizeOf(textOfArticle(view))).to.equal(own * 1.25);
    });

    it('has the size that was chosen on another page', async () => {
      localStorage.setItem(STORED, '1.25 :region');
      dispatchEvent(new StorageEvent('storage', { key: STORED }));
      const view = await shown('show="font-size"');
      const beside = put('<p style="font-size:12px">Text</p>').firstElementChild!;
      await until(() => pressed(part(view, 'tools').firstElementChild!) === 'L', 'L is marked');
      expect(sizeOf(textOfArticle(view))).to.equal(17 * 1.25);
      expect(sizeOf(beside)).to.equal(12);
    });
  });

  it('comes and goes a thousand times and leaves nothing', async () => {
    const nodes = () => document.querySelectorAll('*').length;
    const place = put('');
    await choose(await switcher(), 'L');
    const before = nodes();
    for (let i = 0; i < 1000; i++) {
      const made = document.createElement('font-size-switcher');
      place.append(made);
      made.remove();
    }
    expect(nodes()).to.equal(before);
    expect(parts(await switcher(), 'button')).to.have.length(3);
  });
});
