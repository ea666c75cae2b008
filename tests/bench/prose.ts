/**
 * Reading prose costs time in proportion to its length: one paragraph of n characters, doubled up to a megabyte.
 *
 *   node tests/bench/prose.ts
 *
 * Prints milliseconds (median) and the ratio to half the length for each size and each shape of text; a ratio above
 * 2.3 is marked and makes the exit code 1.
 */
import { vietnamese } from '../../server/core/figures/figure.ts';
import { languageFor } from '../../server/core/reading/languages.ts';
import { readProse } from '../../server/core/reading/prose/read.ts';

const shapes: { readonly [name: string]: (index: number) => string } = {
  report: index =>
    `Toàn tỉnh tiếp nhận ${1000 + index} hồ sơ, đã giải quyết ${900 + index} hồ sơ, trong đó đúng hạn ${800 + index} hồ sơ, chiếm ${index % 100},${10 + (index % 90)}%; quá hạn 100 hồ sơ (gồm 40 hồ sơ đất đai, 60 hồ sơ xây dựng). `,
  'one sentence': index => `${index} xã, ${index + 1} phường và ${index + 2} đặc khu (chiếm ${index % 100},5%), `,
  'open parentheses': index => `(${index} hồ sơ trong đó `,
  'words only': index => `các cơ quan đơn vị ${index % 50 === 0 ? index : 'và'} địa phương `,
  numbers: index => `${index} `,
  shares: index => `chiếm ${index % 100},25%; tăng ${index % 90}%, `,
};

let slow = 0;
for (const [name, piece] of Object.entries(shapes)) {
  let last: number | undefined;
  for (let size = 32_768; size <= 1_048_576; size *= 2) {
    const text = textOf(piece, size);
    const time = median(size < 300_000 ? 5 : 3, () => void readProse(text, languageFor(vietnamese)));
    const ratio = last === undefined ? undefined : time / last;
    const over = ratio !== undefined && ratio > 2.3 && time > 5;
    if (over) slow++;
    process.stdout.write(
      `${name.padEnd(18)} ${String(size).padStart(8)} ${time.toFixed(1).padStart(9)} ms ${ratio === undefined ? '' : `x${ratio.toFixed(2)}`}${over ? '  !' : ''}\n`,
    );
    last = time;
  }
}
process.exitCode = slow > 0 ? 1 : 0;

function textOf(piece: (index: number) => string, size: number): string {
  const pieces: string[] = [];
  let length = 0;
  for (let index = 0; length < size; index++) {
    const next = piece(index);
    pieces.push(next);
    length += next.length;
  }
  return pieces.join('').slice(0, size);
}

function median(times: number, act: () => void): number {
  const measured: number[] = [];
  for (let run = 0; run < times; run++) {
    // Processor time, so that what else the machine does counts little.
    const start = process.cpuUsage().user;
    act();
    measured.push((process.cpuUsage().user - start) / 1000);
  }
  return measured.sort((a, b) => a - b)[times >> 1]!;
}
