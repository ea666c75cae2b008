/** Figures of the text brought up to their cells. */
import { expect, test } from 'vitest';
import { openProject } from '../../server/core/project.ts';
import { refreshReport } from '../../server/core/refreshing.ts';

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
