/**
 * How switchers, the early script and whatever scales the page find each other, in however many copies and versions a
 * page loads them: by an event at the root of the page, so that nothing of theirs is global.
 */
import type { TextHold } from './text-hold.js';

/**
 * Name of the event, and of the choice in storage: `1.25`, or with the ids of regions behind it, `1.25 content`.
 * A type, so that scripts and parts have it each for themselves: no part may import back the script that loads it.
 */
export type TextSizeName = 'civic-elements:font-size';

/**
 * What the event says. A cancelable one asks: for a factor, or to be told. Who scales the page cancels it, and tells by
 * another one, which is not cancelable; switchers add the regions that they are for.
 */
export interface TextSize {
  /** The factor; none where one only asks. */
  factor?: number;
  /** Ids of regions; an empty one stands for the page. */
  regions: string[];
  /** Whoever asks wants to take over from the early script, which gives all that it has. */
  held?: TextHold | true;
}
