import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import '../src/elements/mailbox-form/define.js';
import type { MailboxForm } from '../src/elements/mailbox-form/mailbox-form.js';
import { answering, ownAddress, write, type Outcome } from './support/letters.js';

interface Args {
  lang?: string;
  dir?: string;
  fields?: string;
  categories?: string;
  emergency?: string;
  privacyHref?: string;
  /** What the page puts into the form. */
  inputs?: unknown;
  /** What becomes of a letter. */
  outcome?: Outcome;
}

const meta: Meta<Args> = {
  title: 'mailbox-form',
  component: 'mailbox-form',
  render: ({ lang, dir, fields, categories, emergency, privacyHref, inputs, outcome }) => html`
    <mailbox-form
      lang=${lang ?? nothing}
      dir=${dir ?? nothing}
      action=${ownAddress()}
      fields=${fields ?? nothing}
      categories=${categories ?? nothing}
      emergency=${emergency ?? nothing}
      privacy-href=${privacyHref ?? nothing}
      no-draft
      .send=${answering(outcome)}
      ${outcome ? ref((form) => void write(form as MailboxForm | undefined, outcome)) : nothing}
      >${inputs ?? nothing}</mailbox-form
    >
  `,
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

/** Sent with nothing in it. */
export const Wrong: Story = { parameters: { shows: 'summary' }, args: { outcome: 'empty' } };

/** On its way. */
export const Sending: Story = { parameters: { shows: 'stop' }, args: { outcome: 'never' } };

/** The server does not take it. */
export const Rejected: Story = { parameters: { shows: 'summary' }, args: { outcome: 'rejected' } };

/** The server is busy, and says for how long. */
export const Waiting: Story = { parameters: { shows: 'state' }, args: { outcome: 'busy' } };

/** The answer was lost, and the server cannot be asked. */
export const InDoubt: Story = { parameters: { shows: 'again' }, args: { outcome: 'lost' } };

/** The letter has arrived. */
export const Sent: Story = { parameters: { shows: 'receipt' }, args: { outcome: 'receipt' } };
