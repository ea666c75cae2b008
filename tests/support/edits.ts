/** Edits as people and tools make them, for properties: words, figures, and pieces that change how a text is cut. */

/** Printed with a failure; SOAT_SEED names another. */
export const seed = Number(process.env.SOAT_SEED ?? 20_261_125);

/** How long the runs are: each takes its share of these. SOAT_EDITS asks for longer ones. */
export const edits = Number(process.env.SOAT_EDITS ?? 600);

/** A small generator of numbers, so that a failure can be repeated from its seed. */
export function randomFrom(seed: number): (below: number) => number {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return below => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 12), 0x297a2d39);
    mixed ^= mixed >>> 15;
    return (mixed >>> 0) % below;
  };
}

export interface RandomEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const pieces = [
  '1',
  '25',
  '.',
  ',',
  '%',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '|',
  '| 1 | Sở Nội vụ | 12 | 13 |\n',
  '| Cộng | | 25 | 26 |\n',
  '```\n',
  '~~~\n',
  '---\n',
  '<!--',
  '-->\n',
  '<!-- soat-ignore percent-differs-from-ratio: thử -->\n\n',
  ':::table{#pl4}\n',
  ':::\n',
  '```rules\n[Tổng số] = [Cấp tỉnh] + [Cấp huyện]\n```\n',
  'tong = t1.r1.tong + r2.tong\n',
  '[^1]: Tính đến 30/9/2019: 10-7+1=4.\n',
  '[^1]',
  '# Phụ lục IV\n\n',
  'Phụ lục V\n',
  '- ',
  '1. ',
  '> ',
  'Đơn vị tính: triệu đồng\n\n',
  '14/42 đơn vị (chiếm 33,3%)',
  'tổng số 27, trong đó cấp tỉnh 13, cấp huyện 12.',
  '<<<<<<< HEAD\n',
  '\ufeff',
  'đ',
  ' Kế hoạch số 93/KH-UBND ngày 09/5/2018',
  'Kế hoạch số 93',
  'ngày 04/02/2017 ',
  ' về cải cách hành chính (CCHC) năm 2019',
  '{#x} ',
  '\\|',
];

/** A random edit of `content`; now and then a large one, or one that removes a whole stretch of lines. */
export function randomEdit(content: string, random: (below: number) => number): RandomEdit {
  const start = random(content.length + 1);
  const kind = random(12);
  const length = kind === 0 ? random(400) : kind < 4 ? random(12) : 0;
  const end = Math.min(content.length, start + length);
  if (kind === 1) {
    // A piece of the text itself, somewhere else: rows and headings twice.
    const from = random(content.length + 1);
    return { start, end: start, text: content.slice(from, from + random(300)) };
  }
  if (kind === 2) {
    const line = content.indexOf('\n', start) + 1;
    const next = content.indexOf('\n', line) + 1;
    return next > line && line > 0 ? { start: line, end: next, text: '' } : { start, end, text: '' };
  }
  return { start, end, text: pieces[random(pieces.length)]! };
}

export function applied(content: string, { start, end, text }: RandomEdit): string {
  return content.slice(0, start) + text + content.slice(end);
}
