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
