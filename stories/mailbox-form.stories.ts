import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import '../src/elements/mailbox-form/define.js';
import type { MailboxForm } from '../src/elements/mailbox-form/mailbox-form.js';
import {
  answering,
  begun,
  letterWords,
  ownAddress,
  without,
  write,
  type Outcome,
  type Words,
} from './support/letters.js';

interface Args {
  lang?: string;
  dir?: string;
  fields?: string;
  categories?: string;
  emergency?: string;
  privacyHref?: string;
  /** What stands in the letter. */
  words: Words;
  /** What the page puts between the tags. */
  inputs?: unknown;
  /** What becomes of a letter. */
  outcome?: Outcome;
  /** A letter of an earlier visit: as it was kept, or one that may have arrived. */
  before?: 'draft' | 'in-doubt';
  /** Whether the form cannot be loaded. */
  isMissing?: boolean;
}

const meta: Meta<Args> = {
  title: 'mailbox-form',
  component: 'mailbox-form',
  args: { words: letterWords },
  render: ({ lang, dir, fields, categories, emergency, privacyHref, words, inputs, outcome, before, isMissing }) => {
    const action = ownAddress();
    if (before) begun(action, words, before === 'in-doubt');
    const ready = (form?: Element): void => {
      if (isMissing) without(form as MailboxForm | undefined);
      else if (outcome && !before) void write(form as MailboxForm | undefined, outcome, words);
    };
    return html`
      <mailbox-form
        lang=${lang ?? nothing}
        dir=${dir ?? nothing}
        action=${action}
        fields=${fields ?? nothing}
        categories=${categories ?? nothing}
        emergency=${emergency ?? nothing}
        privacy-href=${privacyHref ?? nothing}
        ?no-draft=${!before}
        .send=${answering(outcome, words)}
        ${ref(ready)}
        >${inputs ?? nothing}</mailbox-form
      >
    `;
  },
};
export default meta;

type Story = StoryObj<Args>;

/** All that can be asked. */
export const Empty: Story = {
  parameters: { tokens: true },
  args: { emergency: '110 120 119', privacyHref: '/privacy.html' },
};

/** Only what is needed, and kinds of letters with names of the city's own. */
export const Short: Story = {
  args: {
    fields: 'category subject message consent',
    categories: 'suggestion; trams: Trams and buses; trees: Trees and parks',
  },
};

/** With an input of the page. */
export const WithCaptcha: Story = {
  args: {
    fields: 'subject message consent',
    inputs: html`<div slot="fields"><label>What is two and three? <input name="sum" required /></label></div>`,
  },
};

/** Ready to be sent, with a file. */
export const Written: Story = { parameters: { shows: 'files' }, args: { outcome: 'written' } };

/** Sent with nothing in it. */
export const Wrong: Story = { parameters: { shows: 'summary' }, args: { outcome: 'empty' } };

/** On its way. */
export const Sending: Story = { parameters: { shows: 'stop' }, args: { outcome: 'never' } };

/** On its way with a file: how much of it has gone out. */
export const SendingFiles: Story = { parameters: { shows: 'progress' }, args: { outcome: 'files' } };

/** The server is busy, and says for how long. */
export const Waiting: Story = { parameters: { shows: 'state' }, args: { outcome: 'busy' } };

/** There is no connection. When there is one again, the server is asked, and the letter is sent if it has not arrived. */
export const Offline: Story = { parameters: { shows: 'again' }, args: { outcome: 'offline' } };

/** The answer was lost, and the server cannot be asked. */
export const InDoubt: Story = { parameters: { shows: 'again' }, args: { outcome: 'lost' } };

/** The page was loaded again while the letter was on its way, and the server cannot be asked. */
export const InDoubtAfterReload: Story = {
  parameters: { shows: 'again' },
  args: { outcome: 'lost', before: 'in-doubt' },
};

/** The server says which field is wrong. */
export const Rejected: Story = { parameters: { shows: 'summary' }, args: { outcome: 'rejected' } };

/** The server does not take it, for a reason that it tells. */
export const Failed: Story = { parameters: { shows: 'summary' }, args: { outcome: 'refused' } };

/** An earlier version has arrived; what was changed since can be made a letter of its own. */
export const Taken: Story = { parameters: { shows: 'start-over' }, args: { outcome: 'taken' } };

/** The letter has arrived. */
export const Sent: Story = { parameters: { shows: 'receipt' }, args: { outcome: 'receipt' } };

/** A letter that was begun at an earlier visit. */
export const Draft: Story = { parameters: { shows: 'draft' }, args: { before: 'draft' } };

/** The form could not be loaded, and there is nothing between the tags. */
export const Missing: Story = { parameters: { shows: 'retry' }, args: { isMissing: true } };

/** The form could not be loaded: the one between the tags stays. */
export const MissingWithPlainForm: Story = {
  parameters: { shows: 'base' },
  args: {
    isMissing: true,
    inputs: html`<form action="/letters" method="post" accept-charset="utf-8">
      <p><label>Subject <input name="subject" /></label></p>
      <p><label>Your letter <textarea name="message" rows="4" cols="30"></textarea></label></p>
      <button style="background: #1c2b33; color: #fff">Send</button>
    </form>`,
  },
};
