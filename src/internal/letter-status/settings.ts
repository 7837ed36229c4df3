/** What a webmaster says of the form that asks for letters, and of what it shows. */
import type { StatusSettings } from '../../controllers/status-controller.js';
import { STATUS_MEMBERS } from '../../data/letter/status.js';
import { zoneOf } from '../../data/zone.js';
import type { DateSetting } from '../format-date.js';
import { settingsOf, specsOf, type LetterHost } from '../letter/settings.js';
import { reportToAuthor } from '../report.js';
import { siteDefault } from '../site-default.js';

/** Attributes on which depends what is on screen. */
export const SHOWN = 'states heading-level date-format timezone exact'.split(' ');

/** The fields of ours. */
export const FIELDS = ['reference', 'queryCode'] as const;
export type QueryField = (typeof FIELDS)[number];

const timezoneOf = (host: Element): string | undefined => host.getAttribute('timezone') ?? siteDefault('timezone');

/** How dates are written in a language. */
export const dateSettingOf = (host: Element, language: string): DateSetting => ({
  language,
  dateFormat: host.getAttribute('date-format') ?? siteDefault('date-format') ?? 'long',
  timezone: timezoneOf(host),
});

export function headingLevelOf(host: Element): number {
  const level = +(host.getAttribute('heading-level') ?? '');
  return level >= 1 && level <= 6 ? Math.floor(level) : 2;
}

/** How a question travels, and how its answer is read. */
export async function statusSettingsOf(host: LetterHost, language: string): Promise<StatusSettings> {
  const settings = settingsOf(host, undefined, language, FIELDS);
  const states: { word: string; means: string }[] = [];
  for (const pair of (host.getAttribute('states') ?? '').split(/[;；\n]/)) {
    const [, word = '', means = ''] = /^\s*([^:：]*?)\s*[:：]\s*([^]*?)\s*$/.exec(pair) ?? [];
    if (word && means) states.push({ word, means });
  }
  const reading: StatusSettings['reading'] = { states, url: settings.action };
  try {
    const timezone = timezoneOf(host);
    reading.zone = timezone ? zoneOf(timezone) : undefined;
    reading.specs = await specsOf(host, 'status', STATUS_MEMBERS);
  } catch (error) {
    // The usual names may still do.
    reportToAuthor('warn', `<${host.localName}> ${(error as Error).message}`, error);
  }
  return { ...settings, reading };
}
