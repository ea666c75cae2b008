/** Figures of the text brought up to their cells. */
import { expect, test } from 'vitest';
import { refreshReport } from '../../server/core/project/refreshing.ts';
import { openProject } from '../../server/core/project.ts';

const table = `
:::table{#hs title="Hồ sơ"}
| STT | Nội dung | Tổng số | Cấp tỉnh | Cấp xã |
|---|---|--:|--:|--:|
| 1 | Tiếp nhận | 1.300 | 300 | 1.000 |
| 2 | Giải quyết | 1.170 | 270 | 900 |
:::
`;

function refreshed(prose: string): string {
  const project = openProject();
  const uri = 'bao-cao.md';
  project.set(uri, { kind: 'text', content: `${prose}\n${table}` });
  project.setReport({ uri, body: [uri], appendices: [], missing: [] });
  const { texts } = refreshReport(project, uri);
  const after = texts.get(uri) ?? `${prose}\n${table}`;
  return after.slice(0, after.indexOf('\n:::table')).trimEnd();
}

test.each([
  [
    'a bound figure takes what its cell prints',
    'Có [1.250](soat:hs.r1.tong_so) hồ sơ.',
    'Có [1.300](soat:hs.r1.tong_so) hồ sơ.',
  ],
  [
    'a calculation is computed again',
    'Đạt [80%](soat:=hs.r2.tong_so/hs.r1.tong_so).',
    'Đạt [90%](soat:=hs.r2.tong_so/hs.r1.tong_so).',
  ],
  [
    'a share computed from bound figures follows',
    'Giải quyết [1.000](soat:hs.r2.tong_so)/[1.250](soat:hs.r1.tong_so) hồ sơ, đạt 80%.',
    'Giải quyết [1.170](soat:hs.r2.tong_so)/[1.300](soat:hs.r1.tong_so) hồ sơ, đạt 90%.',
  ],
  [
    'a change follows',
    'Số hồ sơ tăng từ 1.200 hồ sơ lên [1.250](soat:hs.r1.tong_so) hồ sơ, tăng 50 hồ sơ.',
    'Số hồ sơ tăng từ 1.200 hồ sơ lên [1.300](soat:hs.r1.tong_so) hồ sơ, tăng 100 hồ sơ.',
  ],
  [
    'what was wrong before is left to a person',
    'Giải quyết [1.000](soat:hs.r2.tong_so)/[1.250](soat:hs.r1.tong_so) hồ sơ, đạt 81%.',
    'Giải quyết [1.170](soat:hs.r2.tong_so)/[1.300](soat:hs.r1.tong_so) hồ sơ, đạt 81%.',
  ],
  ['what is right stays', 'Có [1.300](soat:hs.r1.tong_so) hồ sơ.', 'Có [1.300](soat:hs.r1.tong_so) hồ sơ.'],
  [
    'an address that leads nowhere stays',
    'Có [1.250](soat:hs.r9.tong_so) hồ sơ.',
    'Có [1.250](soat:hs.r9.tong_so) hồ sơ.',
  ],
])('%s', (_, before, after) => {
  expect(refreshed(before)).toBe(after);
});

test('an address that leads nowhere is said', () => {
  const project = openProject();
  const uri = 'bao-cao.md';
  project.set(uri, { kind: 'text', content: `Có [1.250](soat:hs.r9.tong_so) hồ sơ.\n${table}` });
  project.setReport({ uri, body: [uri], appendices: [], missing: [] });
  expect(project.check(uri).findings.map(({ check }) => check)).toContain('name-unknown');
});

const named = `
| STT | Nội dung | Tổng số |
|---|---|--:|
| 1 | Số hồ sơ tiếp nhận qua dịch vụ công trực tuyến | 1.150 |
| 2 | Số hộ nghèo được hỗ trợ nhà ở | 320 |
`;

test.each([
  [
    'a figure whose words name a cell, what follows from it, and the word for the change',
    'Số hồ sơ tiếp nhận qua dịch vụ công trực tuyến là 1.250 hồ sơ, tăng 50 hồ sơ so với năm trước (1.200 hồ sơ), đạt 125% kế hoạch (1.000 hồ sơ).',
    'Số hồ sơ tiếp nhận qua dịch vụ công trực tuyến là 1.150 hồ sơ, giảm 50 hồ sơ so với năm trước (1.200 hồ sơ), đạt 115% kế hoạch (1.000 hồ sơ).',
  ],
  ['the same value', 'Số hộ nghèo được hỗ trợ nhà ở là 320 hộ.', 'Số hộ nghèo được hỗ trợ nhà ở là 320 hộ.'],
  [
    'another time beside the one that agrees',
    'Số hộ nghèo được hỗ trợ nhà ở là 320 hộ. Năm trước, số hộ nghèo được hỗ trợ nhà ở là 280 hộ.',
    'Số hộ nghèo được hỗ trợ nhà ở là 320 hộ. Năm trước, số hộ nghèo được hỗ trợ nhà ở là 280 hộ.',
  ],
  ['words that say less', 'Số hộ nghèo được hỗ trợ là 280 hộ.', 'Số hộ nghèo được hỗ trợ là 280 hộ.'],
])('%s', (_, before, after) => {
  const project = openProject();
  const uri = 'bao-cao.md';
  project.set(uri, { kind: 'text', content: `${before}\n${named}` });
  project.setReport({ uri, body: [uri], appendices: [], missing: [] });
  const { updates, texts } = refreshReport(project, uri);
  expect(texts.get(uri) ?? `${before}\n${named}`).toBe(`${after}\n${named}`);
  expect(updates[0]?.why ?? 'named').toBe('named');
});

test('what a person leaves stays, with what follows from it', () => {
  const project = openProject();
  const uri = 'bao-cao.md';
  const content = `Số hộ nghèo được hỗ trợ nhà ở là 350 hộ, đạt 87,5% kế hoạch (400 hộ).\n${named}`;
  project.set(uri, { kind: 'text', content });
  project.setReport({ uri, body: [uri], appendices: [], missing: [] });
  expect(refreshReport(project, uri, ({ why }) => why === 'named').updates).toEqual([]);
});

const quarters = `
:::table{#q title="Hồ sơ"}
| STT | Quý | Tổng số |
|---|---|--:|
| 1 | Quý I | 100 |
| 2 | Quý II | 130 |
| 3 | Quý III | 90 |
:::
`;

/** `<120>` is bound to the second quarter, `{100}` to the first and `«110»` to the third. */
test.each([
  [
    'a total',
    'Tổng số 220 hồ sơ, gồm 100 hồ sơ quý I và <120> hồ sơ quý II.',
    'Tổng số 230 hồ sơ, gồm 100 hồ sơ quý I và <130> hồ sơ quý II.',
  ],
  [
    'a share of a total that follows',
    'Tổng số 220 hồ sơ, gồm 100 hồ sơ quý I và <120> hồ sơ quý II, chiếm 54,5%.',
    'Tổng số 230 hồ sơ, gồm 100 hồ sơ quý I và <130> hồ sơ quý II, chiếm 56,5%.',
  ],
  [
    'the shares of all parts',
    'Tổng số 220 hồ sơ, gồm 100 hồ sơ quý I (chiếm 45,5%) và <120> hồ sơ quý II (chiếm 54,5%).',
    'Tổng số 230 hồ sơ, gồm 100 hồ sơ quý I (chiếm 43,5%) và <130> hồ sơ quý II (chiếm 56,5%).',
  ],
  [
    'a total of bound parts',
    'Tổng số 330 hồ sơ, gồm {100} hồ sơ quý I, <120> hồ sơ quý II và «110» hồ sơ quý III.',
    'Tổng số 320 hồ sơ, gồm {100} hồ sơ quý I, <130> hồ sơ quý II và «90» hồ sơ quý III.',
  ],
  [
    'a change between bound figures',
    'Quý II có <120> hồ sơ, tăng 20 hồ sơ so với {100} hồ sơ quý I.',
    'Quý II có <130> hồ sơ, tăng 30 hồ sơ so với {100} hồ sơ quý I.',
  ],
  [
    'the amount and the rate of a change',
    'Quý II có <120> hồ sơ, tăng 20 hồ sơ so với {100} hồ sơ quý I, tăng 20%.',
    'Quý II có <130> hồ sơ, tăng 30 hồ sơ so với {100} hồ sơ quý I, tăng 30%.',
  ],
  [
    'a rate that is computed from a change',
    'Quý II có <120> hồ sơ, tăng 20 hồ sơ (tăng 20%) so với {100} hồ sơ quý I.',
    'Quý II có <130> hồ sơ, tăng 30 hồ sơ (tăng 30%) so với {100} hồ sơ quý I.',
  ],
  [
    'both words of a change that turns',
    'Quý II có <120> hồ sơ, giảm 5 hồ sơ so với cùng kỳ (125 hồ sơ), giảm 4%.',
    'Quý II có <130> hồ sơ, tăng 5 hồ sơ so với cùng kỳ (125 hồ sơ), tăng 4%.',
  ],
  [
    'nothing that rests on a total that was wrong',
    'Tổng số 225 hồ sơ, gồm 100 hồ sơ quý I và <120> hồ sơ quý II, chiếm 53,3%.',
    'Tổng số 225 hồ sơ, gồm 100 hồ sơ quý I và <130> hồ sơ quý II, chiếm 53,3%.',
  ],
  [
    'nothing where the rest may follow as well as the whole',
    'Đã giải quyết <120>/200 hồ sơ, đạt 60%, còn lại 80 hồ sơ (chiếm 40%).',
    'Đã giải quyết <130>/200 hồ sơ, đạt 60%, còn lại 80 hồ sơ (chiếm 40%).',
  ],
  [
    'no rate of a change whose amount follows from what is not printed, but what else follows',
    'Quý II có <120> hồ sơ, tăng 20 hồ sơ (tăng 20%) so với cùng kỳ, đạt 80% kế hoạch (150 hồ sơ).',
    'Quý II có <130> hồ sơ, tăng 20 hồ sơ (tăng 20%) so với cùng kỳ, đạt 87% kế hoạch (150 hồ sơ).',
  ],
  [
    'a fall likewise',
    'Quý II có <120> hồ sơ, giảm 30 hồ sơ (giảm 20%) so với cùng kỳ.',
    'Quý II có <130> hồ sơ, giảm 30 hồ sơ (giảm 20%) so với cùng kỳ.',
  ],
])('what follows is taken together: %s', (_, before, after) => {
  const bound = (text: string): string =>
    text
      .replace(/<(\d+)>/gu, '[$1](soat:q.r2.tong_so)')
      .replace(/\{(\d+)\}/gu, '[$1](soat:q.r1.tong_so)')
      .replace(/«(\d+)»/gu, '[$1](soat:q.r3.tong_so)');
  const project = openProject();
  const uri = 'bao-cao.md';
  project.set(uri, { kind: 'text', content: `${bound(before)}\n${quarters}` });
  project.setReport({ uri, body: [uri], appendices: [], missing: [] });
  expect(refreshReport(project, uri).texts.get(uri)).toBe(`${bound(after)}\n${quarters}`);
  expect(refreshReport(project, uri).updates).toEqual([]);
});

test('a total that a person leaves keeps its shares, and what does not rest on it follows', () => {
  const project = openProject();
  const uri = 'bao-cao.md';
  const content = `Tổng số 220 hồ sơ, gồm 100 hồ sơ quý I và [120](soat:q.r2.tong_so) hồ sơ quý II, chiếm 54,5%.

Quý II có [120](soat:q.r2.tong_so) hồ sơ, tăng 20 hồ sơ so với [100](soat:q.r1.tong_so) hồ sơ quý I.
${quarters}`;
  project.set(uri, { kind: 'text', content });
  project.setReport({ uri, body: [uri], appendices: [], missing: [] });
  const { updates } = refreshReport(project, uri, ({ old }) => old === '220');
  expect(updates.map(update => `${update.old} ${update.new}`)).toEqual(['120 130', '120 130', '20 30']);
});
