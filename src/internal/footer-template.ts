/** How the foot of a site looks: its words, and the links that its numbers have by custom or by law. */
import { html, nothing } from 'lit';
import { absoluteOf } from '../data/address.js';
import { msg } from '../localization.js';
import { writtenIn } from './written-in.js';

/** What a site says at its foot. */
export interface FooterFacts {
  sponsor?: string;
  organizer?: string;
  icp?: string;
  publicSecurity?: string;
  siteId?: string;
  phone?: string;
  credit?: string;
  creditHref?: string;
  readonly baseURI: string;
}

/** A telephone number; what stands before its extension; the extension. */
const PHONE =
  /((?:\+|[(（]\+?[\d\s-]+[)）]\s*)?\d(?:[\s.-]*(?:\d|[(（]\d+[)）](?=[\s.-]*\d)))*)(?:(\s*(?:ext\.?|x|#|转|轉|分机|分機|内线|內線|내선)\s*)(\d+))?/i;
/** Fewest digits of a telephone number, such as 12345; opening hours have less. */
const FEWEST_DIGITS = 5;

/** What a name begins with that has its word already, and what a number does. */
const wordOfName = /[:：]|\bby\b|^[主承][办辦]/i;
const wordOfNumber = /^[^\d+(（]/;
const wordOfCode = /[:：码碼]|\s/;

const linkTo = (href: string | undefined, text: string): unknown =>
  href ? html`<a href=${href} target="_blank" rel="external noreferrer">${text}</a>` : text;

/** A text with its telephone numbers as links (RFC 3966). */
function phoneLinks(text: string): unknown {
  const pieces = text.split(PHONE);
  return pieces.map((piece, i) => {
    if (i % 4 !== 1) return i % 4 ? nothing : piece;
    const extension = pieces[i + 2] ?? '';
    const whole = piece + (pieces[i + 1] ?? '') + extension;
    // The 0 in +86 (0)519 is for those who call from within the country.
    const number = piece.replace(/[(（]0[)）]|[^\d+]/g, '');
    return number.length < FEWEST_DIGITS
      ? whole
      : html`<a dir="ltr" href=${`tel:${number}${extension && `;ext=${extension}`}`}>${whole}</a>`;
  });
}

/** Where a `<footer>` is that of a part of the page only, or stands in one that is a landmark already. */
const PARTS =
  'article,aside,main,nav,section,footer,[role=article],[role=complementary],[role=main],[role=navigation],[role=region],[role=contentinfo]';

/** The role of a footer where it stands (HTML Accessibility API Mappings). */
export const roleOf = (footer: Element): 'contentinfo' | undefined =>
  footer.parentElement?.closest(PARTS) ? undefined : 'contentinfo';

/** All that a site says at its foot, in a language. */
export function footerTemplate(facts: FooterFacts, language: string): unknown {
  const { sponsor, organizer, icp, publicSecurity, siteId, phone, credit, creditHref } = facts;
  /** A value after its word, unless it brings a word of its own. */
  const item = (
    part: string,
    value: string | null | undefined,
    word = '',
    ownWord = wordOfName,
    shown: (text: string) => unknown = (text) => text,
  ): unknown => {
    const text = (value ?? '').trim();
    return text
      ? html`<span class="item" part=${part}>${ownWord.test(text) ? nothing : word}<span lang=${writtenIn(text, language) ?? nothing}>${shown(text)}</span></span>`
      : nothing;
  };
  const siteCode = /(?:^|[^\da-z])(bm\d{8}|\d{10})(?!\d)/i.exec(siteId ?? '')?.[1];
  const policeCode = /\d{8,}/.exec(publicSecurity ?? '')?.[0];
  return [
    [
      item(
        'sponsor',
        sponsor,
        msg('Sponsored by: ', { id: 'sponsor', desc: 'Before the office that is responsible for a site' }),
      ),
      item(
        'organizer',
        organizer,
        msg('Organized by: ', { id: 'organizer', desc: 'Before the office that runs a site for its sponsor' }),
      ),
    ],
    [
      item('public-security', publicSecurity, '', wordOfNumber, (text) =>
        linkTo(policeCode && `https://beian.mps.gov.cn/#/query/webSearch?code=${policeCode}`, text),
      ),
      item(
        'site-id',
        siteId,
        msg('Website code: ', { id: 'site-id', desc: 'Before the official code of a Chinese government site' }),
        wordOfCode,
      ),
      item('icp', icp, '', wordOfNumber, (text) => linkTo(/\d/.test(text) ? 'https://beian.miit.gov.cn/' : '', text)),
      siteCode
        ? html`<span class="item" part="report">${linkTo(
            `https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=${siteCode}&url=${encodeURIComponent(location.href)}`,
            msg('Report a mistake on this site', {
              id: 'report-mistake',
              desc: 'Link to the Chinese government page where readers report mistakes of government sites; in zh-Hans its official name',
            }),
          )}</span>`
        : nothing,
    ],
    [
      item(
        'phone',
        phone,
        msg('Technical support: ', {
          id: 'support-phone',
          desc: 'Before the telephone number of those who help with a site',
        }),
        wordOfNumber,
        phoneLinks,
      ),
      item(
        'credit',
        credit,
        msg('Produced by: ', { id: 'credit', desc: 'Before the name of who has made a site' }),
        wordOfName,
        (text) => linkTo(creditHref && absoluteOf(creditHref, facts.baseURI), text),
      ),
    ],
  ].map((items) => html`<div>${items.map((one) => [one, ' '])}</div>`);
}
