/** Every story: it renders, it is accessible in each language and colour scheme, and it leaves nothing behind. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { nothing, render, type TemplateResult } from 'lit';
import * as stories from '../../stories/index.js';
import { languages as toolbar, translated } from '../../stories/support/languages.js';
import { directionOf } from '../../src/internal/direction.js';
import { readyLocale } from '../../src/localization.js';
import { allLocales } from '../../src/locales/locale-codes.js';
import { expectAccessible } from '../support/axe.js';
import '../support/elements.js';
import { watchForLeaks } from '../support/leaks.js';
import { isVisible, put, settled, textOf, until } from '../support/render.js';
// Storage of this page alone: what tests in other tabs choose is nothing to it.
import '../support/text-size.js';
import { expectNothingUncaught } from '../support/uncaught.js';

interface Args {
  lang?: string;
  dir?: string;
}
interface Story {
  component?: string;
  parameters?: { tokens?: boolean; shows?: string };
  args?: Args;
  render?: (args: Args) => TemplateResult;
}

const languages: Args[] = [{ lang: 'en' }, { lang: 'zh-Hans' }, { lang: 'ar', dir: 'rtl' }];
const looks = languages.flatMap((args) => ['light', 'dark'].map((scheme) => ({ scheme, args })));

/** Renders a story, and waits until what it shows has come. */
async function show(
  name: string,
  meta: Story,
  story: Story,
  args: Args = {},
  scheme = 'light',
): Promise<{ place: HTMLElement; element: HTMLElement }> {
  const place = put('');
  // A page has a colour of its own behind the elements.
  place.style.cssText = `color-scheme: ${scheme}; background: Canvas; color: CanvasText; padding: 8px`;
  const own = translated({ ...meta.args, ...story.args }, args.lang ?? 'en');
  render((story.render ?? meta.render)!({ ...own, ...args }), place);
  const element = await until(() => place.querySelector<HTMLElement>(meta.component!), 'the story has its element');
  if (args.lang) element.lang = args.lang;
  // What a story shows has come when there is something to see, and no part of it is still on its way.
  if (!/Loading/.test(name)) await until(() => seen(element), 'the story shows something');
  if (/Pages/.test(name)) await until(() => element.shadowRoot!.querySelector('nav'), 'the story shows numbers');
  // A menu, or languages, take the place of the page's own links when their part has come.
  if (meta.component === 'section-nav')
    await until(() => element.shadowRoot!.querySelector('[part=nav],[part=error]'), 'the story shows its menu');
  if (meta.component === 'language-switcher')
    await until(() => element.shadowRoot!.querySelector('[part=list],[part=select]'), 'the story shows its languages');
  // A letter has to be written before something becomes of it.
  const shows = /^mailbox-/.test(meta.component!) ? (story.parameters?.shows ?? 'submit') : undefined;
  if (shows) await until(() => element.shadowRoot!.querySelector(`[part~=${shows}]`), `the story shows its ${shows}`);
  await settled();
  await (element as any).updateComplete;
  return { place, element };
}

/** What of an element anybody can see. */
const seen = (element: HTMLElement): string =>
  textOf(element) + [...element.shadowRoot!.querySelectorAll('img')].map((image) => image.alt).join();

/** Whether the page is in forced colours now. */
const forceColors = async (value: 'active' | 'none'): Promise<boolean> => {
  const { forced } = await executeServerCommand<{ forced: boolean }, string>('forced-colors', value);
  return forced;
};

describe('the stories', () => {
  it('offer each language that the elements speak', () => {
    expect(Object.keys(toolbar).sort()).to.deep.equal([...allLocales].sort());
  });
});

for (const { default: meta, ...exported } of Object.values(stories) as unknown as { default: Story }[])
  describe(`stories of <${meta.component}>`, () => {
    for (const [name, story] of Object.entries(exported as Record<string, Story>))
      describe(name, () => {
        it('shows something', async () => {
          const { element } = await show(name, meta, story);
          expect(isVisible(element)).to.equal(true);
          expect(element.offsetHeight).to.be.greaterThan(20);
          if (!/Loading/.test(name)) expect(seen(element)).not.to.equal('');
          await expectNothingUncaught();
        });

        it('is accessible in English, Chinese and from right to left, on a light and on a dark page', async function () {
          this.timeout(60_000);
          for (const { scheme, args } of looks) {
            const { place, element } = await show(name, meta, story, args, scheme);
            try {
              await expectAccessible(element);
            } catch (error) {
              throw new Error(`${args.lang}, ${scheme}: ${(error as Error).message}`);
            }
            place.remove();
          }
        });

        it('leaves nothing behind', async () => {
          const watch = watchForLeaks();
          try {
            const { place, element } = await show(name, meta, story);
            render(nothing, place);
            place.remove();
            await settled();
            expect(element.isConnected).to.equal(false);
            expect(watch.left()).to.deep.equal([]);
          } finally {
            watch.stop();
          }
        });
      });

    it('is accessible in every language', async function () {
      this.timeout(60_000);
      const all = Object.entries(exported as Record<string, Story>);
      const [name, story] =
        all.find(([, { parameters }]) => parameters?.tokens) ?? all.find(([, { args }]) => !args?.lang)!;
      for (const lang of allLocales.filter((locale) => !languages.some((args) => args.lang === locale))) {
        await new Promise<void>((resolve) => {
          if (readyLocale(lang, resolve) === lang) resolve();
        });
        const { place, element } = await show(name, meta, story, { lang, dir: directionOf(lang) });
        try {
          await expectAccessible(element);
        } catch (error) {
          throw new Error(`${name}, ${lang}: ${(error as Error).message}`);
        }
        place.remove();
      }
    });

    describe('in forced colours', () => {
      let forced = false;
      before(async () => {
        forced = await forceColors('active');
      });
      after(() => forceColors('none'));

      for (const [name, story] of Object.entries(exported as Record<string, Story>))
        it(`${name} is accessible, in the colours of the reader`, async () => {
          const { element } = await show(name, meta, story);
          expect(matchMedia('(forced-colors: active)').matches).to.equal(forced);
          await expectAccessible(element);
        });
    });
  });
