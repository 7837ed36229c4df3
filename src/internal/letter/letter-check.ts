/** What is wrong with a letter: found before it is sent, told by the server, mended by its writer. */
import { problemsOf, type FieldProblem, type Letter, type LetterRules } from '../../data/letter/fields.js';
import { pageProblems } from './reading.js';

export class LetterCheck {
  /** What is wrong, as far as it has not been mended since. */
  problems: FieldProblem[] = [];

  private readonly _host: Element;
  private readonly _letter: () => Letter;
  private readonly _rules: () => LetterRules;
  /** Texts that the writer knows to be short. */
  private _toldShort: Record<string, unknown> = {};

  constructor(host: Element, letter: () => Letter, rules: () => LetterRules) {
    this._host = host;
    this._letter = letter;
    this._rules = rules;
  }

  /** Whether a letter can be sent. */
  passes(): boolean {
    // That a text is short is told once. Who has nothing to add sends it as it is: the server decides.
    const told = this._toldShort;
    const letter = this._letter() as unknown as Record<string, unknown>;
    this._toldShort = {};
    this.problems = this._wrong().filter(({ field, code }) => {
      if (code === 'too-short') this._toldShort[field] = letter[field];
      return code !== 'too-short' || told[field] !== letter[field];
    });
    return !this.problems.length;
  }

  /**
   * Looks at one field again. What is right now is not held against the writer any more.
   *
   * @param isNew whether what was not wrong before is told as well; else only when the letter is sent
   */
  review(field: string, isNew: boolean): void {
    const isHere = (problem: FieldProblem): boolean => problem.field === field;
    const here = isNew || this.problems.some(isHere) ? this._wrong().filter(isHere) : [];
    this.problems = this.problems.filter((problem) => !isHere(problem)).concat(here);
  }

  /** In the order in which the fields stand. */
  private _wrong(): FieldProblem[] {
    const own = problemsOf(this._letter(), this._rules());
    const after = own.filter(({ field }) => field === 'consent');
    return own.filter(({ field }) => field !== 'consent').concat(pageProblems(this._host), after);
  }
}
