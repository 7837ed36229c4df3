/** Figures: medians, spreads, ratios and the limits that they are held to. */
import { isCheck } from './args.mjs';

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Median with the least and the greatest value behind it: `12.3 (11.9–14.0)`. @param {readonly number[]} values */
export function spread(values, digits = 1) {
  const [least, middle, most] = [Math.min(...values), median(values), Math.max(...values)].map((n) =>
    n.toFixed(digits),
  );
  return `${middle} (${least}–${most})`;
}

/** Ratio of two interleaved series: that of their medians. The pairs show how far single runs are from it.
 * @param {readonly number[]} values @param {readonly number[]} baseline */
export function ratio(values, baseline) {
  const pairs = values.map((value, i) => value / baseline[i]);
  const of = median(values) / median(baseline);
  return { of, text: `${of.toFixed(2)} (${Math.min(...pairs).toFixed(2)}–${Math.max(...pairs).toFixed(2)})` };
}

/** The value below which a tenth of all lies. @param {readonly number[]} values */
const tenth = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 10)];

/**
 * Ratio of two interleaved series, each by its 10th percentile: what else runs on a machine only ever adds time, and
 * adds it to either. Behind it that of their medians.
 * @param {readonly number[]} values
 * @param {readonly number[]} baseline
 */
export function quietRatio(values, baseline) {
  const of = tenth(values) / tenth(baseline);
  return { of, text: `${of.toFixed(2)} (median ${(median(values) / median(baseline)).toFixed(2)})` };
}

/** Prints rows in columns; the first row is the heading. @param {readonly (readonly unknown[])[]} rows */
export function table(rows) {
  const texts = rows.map((row) => row.map(String));
  const widths = texts[0].map((_, i) => Math.max(...texts.map((row) => [...(row[i] ?? '')].length)));
  const line = (/** @type {string[]} */ row) =>
    row.map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join('  ');
  console.log(
    [line(texts[0]), widths.map((width) => '-'.repeat(width)).join('  '), ...texts.slice(1).map(line)].join('\n'),
  );
  console.log('');
}

let over = 0;

/** `ok` or `over`, remembered for the end. @param {number} found @param {number} limit */
export function verdict(found, limit) {
  const isOver = !(found <= limit);
  if (isOver) over++;
  return `${isOver ? 'over' : 'ok'} (<= ${limit})`;
}

/** Ends the command: with `--check`, badly where a limit is exceeded. */
export function finish() {
  if (over) console.log(`${over} over the limit`);
  process.exitCode = over && isCheck ? 1 : 0;
}
