import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { MappingHelper } from '../../demo/mapping-helper/mapping-helper.js';

if (!customElements.get('mapping-helper')) customElements.define('mapping-helper', MappingHelper);

/** Paste what an endpoint answers, and see which tag it needs. */
const meta: Meta = {
  title: 'Which tag does my endpoint need',
  tags: ['!autodocs'],
  parameters: {
    stage: false,
    layout: 'padded',
    controls: { disable: true },
    actions: { disable: true },
    docs: { source: { type: 'code' } },
  },
};
export default meta;

/** Without an endpoint at hand, an answer is pasted. */
const pasted = JSON.stringify(
  {
    code: 200,
    total: 2,
    rows: [
      {
        noticeId: 12,
        noticeTitle: 'Harbour bridge opens to walkers',
        createTime: '2026-03-01 08:00:00',
        dept: 'Transport',
      },
      {
        noticeId: 11,
        noticeTitle: 'Water in Chawu is turned off',
        createTime: '2026-02-26 16:30:00',
        dept: 'Waterworks',
      },
    ],
  },
  null,
  2,
);

/** An answer, what it was taken for, the list as it looks, and the tag. */
export const Helper: StoryObj = {
  name: 'Which tag does my endpoint need',
  render: () => html`<mapping-helper .answer=${pasted}></mapping-helper>`,
};
