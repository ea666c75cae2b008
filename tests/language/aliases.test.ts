/** A report written with Vietnamese keys throughout is the same report. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { soatKind } from '../../server/core/model/files/recognise.ts';
import type { Key } from '../../server/core/model/keys/keys.ts';
import { periodKeys, reportKeys } from '../../server/core/model/keys/report-keys.ts';
import { appendixKeys, columnKeys } from '../../server/core/model/keys/table-keys.ts';
import { checkFiles } from '../support/memory-host.ts';
import { root } from '../support/sources.ts';

const english = {
  'report.yaml': `soat: 1
type: Báo cáo
number: 389/BC-UBND
date: 09/12/2019
status: issued
place: Kiên Giang
issuer: Ủy ban nhân dân tỉnh Kiên Giang
subject: Công tác cải cách hành chính
period: {from: 15/12/2018, to: 14/12/2019}
cutOffs: {hồ sơ: 30/9/2019}
levels: [tỉnh, xã]
numbers: vi
to: [Bộ Nội vụ]
body: loi-van.md
appendices: pl/*
recipients: |
  - Lưu: VT.
signature: |
  CHỦ TỊCH
checks:
  percent-truncated: off
  row-number-skipped: error
`,
  'loi-van.md': '# Báo cáo\n\nLời văn, kèm theo Phụ lục I.\n',
  'pl/pl1.yaml': `soat: 1
appendix: I
id: pl1
title: Biến động
unit: cơ quan
columns:
  - {id: stt, title: STT, type: index}
  - {id: ten, title: Đơn vị, type: text}
  - title: Chia ra
    columns:
      - {id: nam, title: Năm 2019, type: count}
measures: {phong: Số phòng}
bare: phong
layout: stacked
rules: |
  on r1: nam = 3
rows: |
  | 1 | Sở Nội vụ | 3 |
  | 3 | Sở Y tế | 4 |
notes: [Số liệu đến 30/9/2019]
attached: (Kèm theo Báo cáo số 389/BC-UBND ngày 09/12/2019)
`,
};

const vietnamese = {
  'report.yaml': english['report.yaml']
    .replace('soat:', 'soát:')
    .replace('type:', 'loại văn bản:')
    .replace('number:', 'số ký hiệu:')
    .replace('date:', 'ngày ban hành:')
    .replace('status: issued', 'trạng thái: đã ban hành')
    .replace('place:', 'địa danh:')
    .replace('issuer:', 'cơ quan ban hành:')
    .replace('subject:', 'trích yếu:')
    .replace('period: {from: 15/12/2018, to:', 'kỳ báo cáo: {từ: 15/12/2018, đến ngày:')
    .replace('cutOffs:', 'chốt số liệu:')
    .replace('levels:', 'các cấp:')
    .replace('numbers:', 'cách ghi số:')
    .replace('to: [', 'kính gửi: [')
    .replace('body:', 'lời văn:')
    .replace('appendices:', 'phụ lục:')
    .replace('recipients:', 'nơi nhận:')
    .replace('signature:', 'thẩm quyền ký:')
    .replace('checks:', 'kiểm tra:')
    .replace(': off', ': tắt')
    .replace(': error', ': lỗi'),
  'loi-van.md': english['loi-van.md'],
  'pl/pl1.yaml': english['pl/pl1.yaml']
    .replace('soat:', 'soát:')
    .replace('appendix:', 'phụ lục:')
    .replace('id: pl1', 'mã: pl1')
    .replace('title: Biến động', 'tiêu đề: Biến động')
    .replace('unit:', 'đơn vị tính:')
    .replace('columns:', 'các cột:')
    .replaceAll('{id:', '{mã:')
    .replaceAll(', title:', ', tên:')
    .replaceAll(', type:', ', kiểu:')
    .replace('- title:', '- tiêu đề:')
    .replace('columns:', 'cột:')
    .replace('measures:', 'chỉ tiêu con:')
    .replace('bare:', 'số đơn:')
    .replace('layout:', 'trình bày:')
    .replace('rules:', 'quy tắc:')
    .replace('rows:', 'các dòng:')
    .replace('notes:', 'chú thích:')
    .replace('attached:', 'kèm theo:'),
};

/** Without places, which differ. */
function plain(value: unknown): unknown {
  if (value instanceof Map) return [...value].map(([key, inner]) => [key, plain(inner)]);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const skipped = new Set(['place', 'span', 'origin', 'document', 'silences', 'rules', 'configuration']);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !skipped.has(key))
      .map(([key, inner]) => [key, plain(inner)]),
  );
}

describe('aliases', () => {
  it('make the same report', async () => {
    const a = await checkFiles(english);
    const b = await checkFiles(vietnamese);
    expect(b.findings.map(({ check, severity }) => [check, severity])).toEqual([['row-number-skipped', 'error']]);
    expect(b.findings.map(({ fingerprint }) => fingerprint)).toEqual(a.findings.map(({ fingerprint }) => fingerprint));
    expect(plain(b.report.identity)).toEqual(plain(a.report.identity));
    expect(plain(b.report.parts.flatMap(({ tables }) => tables))).toEqual(
      plain(a.report.parts.flatMap(({ tables }) => tables)),
    );
  });

  it.each<[string, readonly Key[]]>([
    ['report', reportKeys],
    ['appendix', appendixKeys],
    ['column', columnKeys],
    ['period', periodKeys],
  ])('are one key each in %s, in NFC', (_, keys) => {
    const names = keys.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toBe(name.normalize('NFC'));
  });

  it('are in the schemas, with words in both languages and an example', () => {
    for (const [file, keys] of [
      ['report', reportKeys],
      ['appendix', appendixKeys],
    ] as const) {
      const schema = JSON.parse(readFileSync(join(root, 'schemas', `${file}.schema.json`), 'utf8'));
      for (const { name, aliases, vi, en } of keys) {
        for (const written of [name, ...aliases]) {
          const property = schema.properties[written];
          expect(property?.description, written).toContain(vi);
          expect(property?.description, written).toContain(en);
          expect(property?.examples, written).toHaveLength(1);
        }
      }
    }
  });
});

describe('which YAML is what', () => {
  it.each<[string, string | undefined]>([
    ['soat: 1\nphụ lục: IV\n', 'appendix'],
    ['soat: 1\nphụ lục: "IV"  # số La Mã\n', 'appendix'],
    ['soat: 1\nphụ lục: pl/*\n', 'report'],
    ['soat: 1\nphụ lục:\n  - pl/1.md\n', 'report'],
    ['soát: 1\nlời văn: a.md\nphụ lục: pl/*\n', 'report'],
    ['soat: 1\ndata: x.csv\n', 'appendix'],
    ['soat: 1\n', 'report'],
    ['a: 1\n', undefined],
    ['soát: 1\nphụ lục: IV\n'.normalize('NFD'), 'appendix'],
  ])('%j is %s', (text, kind) => expect(soatKind('x.yaml', text)).toBe(kind));
});
