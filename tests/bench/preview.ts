/**
 * One cell of a 2,000-row table is changed: how long until the preview's message is ready, and how large it is.
 *
 *   node tests/bench/preview.ts
 */
import { openProject } from '../../server/core/project.ts';
import { marksOf } from '../../server/core/render/marks.ts';
import { changesBetween } from '../../server/core/render/patch.ts';
import { renderReport } from '../../server/core/render/render-report.ts';
import { pieceHtml } from '../../server/core/render/sheets.ts';

const rows = 2000;
const rounds = 60;

function tableOf(count: number): string {
  const lines = [
    '| STT | Đơn vị | Tổng số | Cấp tỉnh | Cấp huyện | Cấp xã | Tỷ lệ % | Ghi chú |',
    '|:-:|---|--:|--:|--:|--:|--:|---|',
  ];
  for (let row = 1; row <= count; row++) {
    const [a, b, c] = [(row * 37) % 900, (row * 53) % 700, (row * 71) % 500];
    const share = ((a * 100) / (a + b + c || 1)).toFixed(2).replace('.', ',');
    lines.push(
      `| ${row} | Đơn vị số ${row} của tỉnh | ${a + b + c} | ${a} | ${b} | ${c} | ${share}% | Ghi chú ${row} |`,
    );
  }
  return `# Phụ lục I\n\n${lines.join('\n')}\n`;
}

const uri = 'file:///bao-cao.md';
const project = openProject();
const content = tableOf(rows);
project.set(uri, { kind: 'text', content });

const timings = { check: [] as number[], render: [] as number[], message: [] as number[] };
let bytes = 0;
const first = project.check(uri);
let shown = renderReport(first.report, { marks: marksOf(first.evaluations, first.findings) });

const whole = shown.sheets.flatMap(({ pieces }) => pieces.map(pieceHtml)).join('').length;
for (let round = 0; round < rounds; round++) {
  const row = 1 + ((round * 97) % rows);
  const at = content.indexOf(`| Đơn vị số ${row} của tỉnh | `) + `| Đơn vị số ${row} của tỉnh | `.length;
  const changed = `${content.slice(0, at)}${round % 9}${content.slice(at)}`;
  project.set(uri, { kind: 'text', content: changed });
  const start = performance.now();
  const checked = project.check(uri);
  // Both are made when they are first asked for; diagnostics ask for them too.
  void checked.findings.length;
  void checked.evaluations.length;
  const checkedAt = performance.now();
  const fresh = renderReport(checked.report, {
    marks: marksOf(checked.evaluations, checked.findings),
    previous: shown,
  });
  const renderedAt = performance.now();
  const message = JSON.stringify(changesBetween(shown, fresh));
  const end = performance.now();
  shown = fresh;
  // The previous round's row changes back in the same message.
  bytes = Math.max(bytes, message.length);
  timings.check.push(checkedAt - start);
  timings.render.push(renderedAt - checkedAt);
  timings.message.push(end - renderedAt);
}

function median(values: readonly number[]): number {
  const sorted = values.slice(values.length / 4).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

const own = median(timings.render) + median(timings.message);
console.log(`${rows} rows, ${Math.round(whole / 1024)} KB of HTML; medians of ${rounds} edits`);
console.log(`  check           ${median(timings.check).toFixed(2)} ms`);
console.log(`  render          ${median(timings.render).toFixed(2)} ms`);
console.log(`  message         ${median(timings.message).toFixed(2)} ms, at most ${bytes} bytes for two rows`);
console.log(`  render+message  ${own.toFixed(2)} ms  ${own <= 2 ? 'met' : 'NOT MET'} (<= 2 ms, <= 2 KB)`);
