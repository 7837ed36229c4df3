import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import '../src/elements/mailbox-status/define.js';
import type { MailboxStatus } from '../src/elements/mailbox-status/mailbox-status.js';
import {
  answered,
  ask,
  foreign,
  processing,
  received,
  rejected,
  saying,
  tooMany,
  unknown,
  type Said,
} from './support/statuses.js';

interface Args {
  lang?: string;
  dir?: string;
  status?: string;
  states?: string;
  dateFormat?: string;
  /** What the page puts into the form. */
  inputs?: unknown;
  /** What the server answers; the question is asked where there is one. */
  answer?: Said;
  /** Asked with nothing in the fields. */
  isEmpty?: boolean;
}

const meta: Meta<Args> = {
  title: 'mailbox-status',
  component: 'mailbox-status',
  render: ({ lang, dir, status, states, dateFormat, inputs, answer, isEmpty }) => html`
    <mailbox-status
      lang=${lang ?? nothing}
      dir=${dir ?? nothing}
      action="/letters/status"
      status=${status ?? nothing}
      states=${states ?? nothing}
      date-format=${dateFormat ?? nothing}
      .send=${saying(answer)}
      ${answer || isEmpty ? ref((element) => void ask(element as MailboxStatus | undefined, !!isEmpty)) : nothing}
      >${inputs ?? nothing}</mailbox-status
    >
  `,
};
export default meta;

type Story = StoryObj<Args>;

/** Before anything was asked. */
export const Empty: Story = { parameters: { tokens: true } };

/** With an input of the page. */
export const WithCaptcha: Story = {
  args: { inputs: html`<div slot="fields"><label>What is two and three? <input name="sum" required /></label></div>` },
};

/** Asked with nothing in the fields. */
export const Wrong: Story = { parameters: { shows: 'summary' }, args: { isEmpty: true } };

/** The server is being asked. */
export const Asking: Story = { args: { answer: 'never' } };

/** The letter has arrived, and nothing else has happened. */
export const Received: Story = { parameters: { shows: 'status' }, args: { answer: received } };

/** It is with those in charge. */
export const Processing: Story = { parameters: { shows: 'status' }, args: { answer: processing } };

/** With a reply. */
export const Answered: Story = { parameters: { shows: 'status' }, args: { answer: answered } };

/** With the reason why. */
export const Rejected: Story = { parameters: { shows: 'status' }, args: { answer: rejected } };

/** A system with states of its own, and other names for everything: its words stay as they are. */
export const OtherSystem: Story = {
  parameters: { shows: 'status' },
  args: {
    lang: 'zh-Hans',
    answer: foreign,
    status:
      'reference: data.bh; state: data.zt; reply: data.hf; receivedAt: data.lxsj; unit: data.cbdw; subject: data.bt',
    dateFormat: 'yyyy-MM-dd',
  },
};

/** No such letter, or another code: readers are not told which. */
export const Unknown: Story = { parameters: { shows: 'summary' }, args: { answer: unknown } };

/** Too many questions from one address. */
export const TooMany: Story = { parameters: { shows: 'summary' }, args: { answer: tooMany } };

/** No answer came. */
export const Unreachable: Story = { parameters: { shows: 'again' }, args: { answer: 'lost' } };
