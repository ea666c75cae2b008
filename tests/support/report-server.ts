/** A small report - identity, body, an appendix, a register - and the bundled server that is asked about it. */
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Position, Range } from 'vscode-languageserver';
import { type Folder, folderWith } from './command.ts';
import { marked, pulls, startTestServer, type TestServer } from './server.ts';

export const report = `soat: 1
type: Báo cáo
number: 389/BC-UBND
date: 09/12/2019
place: Kiên Giang
cutOffs: {hồ sơ: 30/9/2019}
body: body.md
appendices: appendices/*
`;

export const body = `## I. KẾT QUẢ

Thực hiện Kế hoạch số 22/KH-UBND ngày 13/02/2019 của UBND tỉnh về kiểm soát thủ tục hành chính (TTHC), có 14/42 đơn vị (chiếm 33,3%) hoàn thành.

Cả tỉnh có [1.991](soat:pl4.r1.tong) TTHC, chi tiết tại Phụ lục IV. Đến ngày 30/9/2019 có 4.689/5.582 hồ sơ (đạt 84,17%).

## II. NHIỆM VỤ

Tiếp tục thực hiện Kế hoạch số 22/KH-UBND.
`;

export const appendix = `---
soat: 1
appendix: IV
id: pl4
title: Số lượng thủ tục hành chính
columns:
  - {id: stt, title: STT, type: index}
  - {id: noi_dung, title: Loại cơ quan, type: text}
  - {id: tong, title: Tổng số, type: count, unit: TTHC}
  - {id: tinh, title: Cấp tỉnh, type: count}
  - {id: huyen, title: Cấp huyện, type: count}
  - {id: xa, title: Cấp xã, type: count}
rules: |
  tong = tinh + huyen + xa
---

| STT | Loại cơ quan | Tổng số | Cấp tỉnh | Cấp huyện | Cấp xã |
|:-:|---|--:|--:|--:|--:|
| 1 | Số TTHC được công khai | 1.991 | 1.621 | 249 | 121 |
| 2 | Số TTHC theo cơ chế một cửa | 1.990 | 1.621 | 249 | 121 |
`;

/** Not named by the report as it stands: a test that wants it shows a `report.yaml` that does. */
export const register = `soat: 1
documents:
  - number: 22/KH-UBND
    date: 13/02/2019
    subject: Kiểm soát thủ tục hành chính năm 2019
  - number: 77/CTr-UBND
    date: 20/9/2018
    issuer: UBND tỉnh Kiên Giang
    subject: Chuyển đổi số giai đoạn 2018-2020
`;

export const reportPath = 'bao-cao/report.yaml';
export const bodyPath = 'bao-cao/body.md';
export const appendixPath = 'bao-cao/appendices/pl4.md';
export const registerPath = 'bao-cao/van-ban.yaml';

export interface Shown {
  readonly uri: string;
  readonly text: string;
  readonly position: Position;
  readonly positions: readonly Position[];
  readonly textDocument: { readonly uri: string };
  readonly version: number;
  close(): void;
}

export interface ReportServer {
  readonly server: TestServer;
  uriOf(path: string): string;
  /** Opens a file of the report with a text of its own; the marks become positions. */
  show(path: string, source: string): Shown;
  close(path: string): void;
  /** Changes what is shown, under a new version. */
  change(path: string, range: Range, text: string): void;
  request<Result>(method: string, params: unknown): Promise<Result>;
}

/** Starts the server before the tests of a file and ends it after them; nothing may have been logged by then. */
export function reportServer(files: { readonly [path: string]: string } = {}): ReportServer {
  let folder: Folder;
  let server: TestServer;
  let version = 100;
  beforeAll(async () => {
    folder = folderWith({ [reportPath]: report, [bodyPath]: body, [appendixPath]: appendix, ...files });
    server = await startTestServer({ folder: folder.path, capabilities: pulls, settings: { inlayHints: 'all' } });
  });
  afterAll(async () => {
    expect(await server.stop()).toBe(0);
    expect(server.log).toEqual([]);
    folder.remove();
  });
  const uriOf = (path: string): string => pathToFileURL(`${folder.path}/${path}`).href;
  const close = (path: string): void => {
    server.notify('textDocument/didClose', { textDocument: { uri: uriOf(path) } });
  };
  return {
    get server() {
      return server;
    },
    uriOf,
    close,
    show: (path, source) => {
      const { text, positions } = marked(source);
      const uri = uriOf(path);
      server.open(uri, text, undefined, ++version);
      return {
        uri,
        text,
        position: positions[0]!,
        positions,
        textDocument: { uri },
        version,
        close: () => close(path),
      };
    },
    change: (path, range, text) =>
      server.notify('textDocument/didChange', {
        textDocument: { uri: uriOf(path), version: ++version },
        contentChanges: [{ range, text }],
      }),
    request: (method, params) => server.request(method, params),
  };
}

/** The text with a mark before the `occurrence`-th place of `words`, `into` characters in. */
export function at(source: string, words: string, into = 1, occurrence = 1): string {
  let found = -1;
  for (let count = 0; count < occurrence; count++) found = source.indexOf(words, found + 1);
  expect(found, words).toBeGreaterThanOrEqual(0);
  return `${source.slice(0, found + into)}‸${source.slice(found + into)}`;
}
