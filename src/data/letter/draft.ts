/**
 * A letter that is being written survives a reload, a crash and a closed cover, in this tab only. What would tell a
 * stranger at the same machine who wrote it, and files, are not kept.
 */
import type { Receipt } from './answer.js';
import type { Letter } from './fields.js';

export interface Draft {
  /** Idempotency-Key of this letter: the same for every attempt to send it. */
  key: string;
  category?: string;
  name?: string;
  subject?: string;
  message?: string;
  publish?: boolean;
  /** Ways to be told, with spaces between them: old libraries write lists in JSON in a way of their own. */
  notify?: string;
  /** Whether it may have arrived. */
  inDoubt?: boolean;
  /** Whether there were files: they have to be chosen again. */
  hadFiles?: boolean;
  /** What came for it, where the page went before anybody can have read it. */
  receipt?: Receipt;
  /** When that was. */
  at?: number;
}

/** Longer than a page takes to be loaded again. Who comes back later than that to a tab may be somebody else. */
const RECEIPT_LIFE = 60_000;

const nameOf = (action: string): string => `civic-elements:mailbox:${action}`;

/** A key that nobody else makes: a version 4 UUID, also where the page is not secure and has no randomUUID. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  let hex = '';
  for (let i = 0; i < 16; i++) hex += (bytes[i]! + 256).toString(16).slice(1);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** What of a letter is kept. */
export const draftOf = (letter: Letter, key: string, inDoubt: boolean): Draft => ({
  key,
  category: letter.category,
  name: letter.name,
  subject: letter.subject,
  message: letter.message,
  publish: letter.publish,
  notify: letter.notify?.join(' ') || undefined,
  inDoubt: inDoubt || undefined,
  hadFiles: letter.attachments.length > 0 || undefined,
});

/** Storage of the tab; nothing where the page or the browser forbids it. */
function storage(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}

/** Keeps a draft. Storage may be full or forbidden: then the letter is on the screen only. */
export function keepDraft(action: string, draft: Draft): void {
  try {
    storage()?.setItem(nameOf(action), JSON.stringify(draft));
  } catch {
    // It is still on the screen.
  }
}

export function dropDraft(action: string): void {
  try {
    storage()?.removeItem(nameOf(action));
  } catch {
    // It was never kept.
  }
}

/** The draft of a form, as far as what is kept makes sense. A receipt is given once. */
export function keptDraft(action: string): Draft | undefined {
  try {
    const draft = JSON.parse(storage()?.getItem(nameOf(action)) ?? 'null') as Draft | null;
    if (!draft || typeof draft.key !== 'string' || !/^[\w-]{16,64}$/.test(draft.key)) return undefined;
    if (!draft.receipt) return draft;
    dropDraft(action);
    // Clocks are put back, too.
    return Math.abs(Date.now() - (draft.at ?? 0)) < RECEIPT_LIFE ? draft : undefined;
  } catch {
    return undefined;
  }
}
