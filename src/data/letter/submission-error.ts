import type { FieldProblem } from './fields.js';
import type { FailureCode } from './sending.js';

/** A letter was not taken, or it is not known whether it has arrived. */
export class SubmissionError extends Error {
  /** Why: as on `Failure`, or `taken`: another letter with the same key is stored. */
  readonly code: FailureCode | 'taken';
  /** What the server says, in its own words: plain text. */
  readonly detail?: string;
  /** What is wrong, by field. */
  readonly problems: readonly FieldProblem[];
  /** Whether it may have arrived all the same. */
  readonly inDoubt: boolean;

  constructor(
    code: FailureCode | 'taken',
    detail: string | undefined,
    problems: readonly FieldProblem[],
    inDoubt: boolean,
  ) {
    super(inDoubt ? 'It is not known whether the letter has arrived' : 'The letter was not taken');
    this.name = 'SubmissionError';
    this.code = code;
    this.detail = detail;
    this.problems = problems;
    this.inDoubt = inDoubt;
  }
}
