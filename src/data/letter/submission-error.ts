import type { FieldProblem } from './fields.js';
import type { FailureCode, Sending } from './sending.js';

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

/** What a page is told of a letter that has come to a state; nothing where all goes well. */
export function submissionErrorOf(state: Sending, problems: readonly FieldProblem[]): SubmissionError | undefined {
  const failure = state.name === 'editing' || state.name === 'doubtful' ? state.failure : undefined;
  if (!failure && state.name !== 'taken') return undefined;
  return new SubmissionError(failure?.code ?? 'taken', failure?.message, problems, state.name === 'doubtful');
}
