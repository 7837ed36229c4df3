/** What is said of letters. Call all of it while rendering: it is in the language of the element. */
import { msg } from '../../localization.js';

export const queryLabel = (field: 'reference' | 'queryCode'): string =>
  field === 'reference'
    ? msg('Reference number', { id: 'letter-reference', desc: 'Number under which a letter is kept' })
    : msg('Query code', {
        id: 'letter-query-code',
        desc: 'Code with which a writer can see what became of his letter',
      });

/** A state in the words of officials; words of other servers as they are. */
export function stateLabel(state: string): string {
  switch (state) {
    case 'received':
      return msg('Received', { id: 'status-received', desc: 'State of a letter to a city' });
    case 'in-review':
      return msg('Under review', { id: 'status-in-review', desc: 'State of a letter to a city' });
    case 'transferred':
      return msg('Passed on', {
        id: 'status-transferred',
        desc: 'State of a letter to a city: it is with another unit now',
      });
    case 'processing':
      return msg('Being dealt with', { id: 'status-processing', desc: 'State of a letter to a city' });
    case 'answered':
      return msg('Answered', { id: 'status-answered', desc: 'State of a letter to a city' });
    case 'rejected':
      return msg('Not accepted', { id: 'status-rejected', desc: 'State of a letter to a city' });
    case 'closed':
      return msg('Closed', { id: 'status-closed', desc: 'State of a letter to a city' });
    default:
      return state;
  }
}

/** What a state means to who has written; nothing where it is none of ours. */
export function stateMeaning(state: string): string | undefined {
  switch (state) {
    case 'received':
      return msg('Your letter has arrived. It will be read and passed to the unit in charge.', {
        id: 'status-received-means',
        desc: 'What the state of a letter means',
      });
    case 'in-review':
      return msg('Your letter is being read, to see who is in charge of it.', {
        id: 'status-in-review-means',
        desc: 'What the state of a letter means',
      });
    case 'transferred':
      return msg('Your letter has been passed to the unit in charge.', {
        id: 'status-transferred-means',
        desc: 'What the state of a letter means',
      });
    case 'processing':
      return msg('The unit in charge is working on your letter.', {
        id: 'status-processing-means',
        desc: 'What the state of a letter means',
      });
    case 'answered':
      return msg('Your letter has been answered.', {
        id: 'status-answered-means',
        desc: 'What the state of a letter means',
      });
    case 'rejected':
      return msg('Your letter was not accepted and will not be dealt with.', {
        id: 'status-rejected-means',
        desc: 'What the state of a letter means',
      });
    case 'closed':
      return msg('The work on your letter has ended.', {
        id: 'status-closed-means',
        desc: 'What the state of a letter means',
      });
    default:
      return undefined;
  }
}

export const dueText = (): string => msg('Answer due by', { id: 'status-due', desc: 'Followed by a date' });
