/** What a new report starts from. Blanks are `…`; a draft may leave them. The last file is the one to write in. */

export type Template = 'report' | 'single' | 'appendix';

export interface TemplateFacts {
  readonly name: string;
  readonly year: number;
}

/** Paths under the chosen folder, with their content. */
export function filesOf(template: Template, facts: TemplateFacts): readonly (readonly [string, string])[] {
  const { name } = facts;
  switch (template) {
    case 'report':
      return [
        [`${name}/report.yaml`, reportFile(facts)],
        [`${name}/appendices/phu-luc-1.yaml`, appendixFile('I', 'pl1')],
        [`${name}/body.md`, body(facts, '\nSố liệu chi tiết tại Phụ lục I kèm theo.\n')],
      ];
    case 'single':
      return [[`${name.replace(/\.md$/u, '')}.md`, `---\n${identity(facts)}---\n\n${body(facts)}`]];
    case 'appendix':
      return [[`${name.replace(/\.ya?ml$/u, '')}.yaml`, appendixFile('I', 'pl1')]];
  }
}

function identity({ year }: TemplateFacts): string {
  return `soat: 1
type: Báo cáo
status: draft
place: …
issuer: …
subject: …
period: {from: 01/01/${year}, to: 31/12/${year}}
`;
}

function reportFile(facts: TemplateFacts): string {
  return `${identity(facts)}levels: [tỉnh, xã]
body: body.md
appendices: appendices/*
recipients: |
  - …;
  - Lưu: VT.
signature: |
  TM. …
  CHỦ TỊCH
`;
}

function body({ year }: TemplateFacts, last = ''): string {
  return `I. KẾT QUẢ THỰC HIỆN NĂM ${year}

1. …

Trong kỳ đã tiếp nhận … hồ sơ, đã giải quyết … hồ sơ (đạt …%).

| STT | Chỉ tiêu | Tổng số | Cấp tỉnh | Cấp xã |
|:-:|---|--:|--:|--:|
| 1 | Số hồ sơ tiếp nhận |   |   |   |
| 2 | Số hồ sơ đã giải quyết |   |   |   |
${last}
II. NHIỆM VỤ TRỌNG TÂM NĂM ${year + 1}

1. …
`;
}

function appendixFile(numeral: string, id: string): string {
  return `soat: 1
appendix: ${numeral}
id: ${id}
title: …
columns:
  - {id: stt, title: STT, type: index}
  - {id: chi_tieu, title: Chỉ tiêu, type: text}
  - {id: tong, title: Tổng số, type: count}
  - title: Chia ra
    columns:
      - {id: tinh, title: Cấp tỉnh, type: count}
      - {id: xa, title: Cấp xã, type: count}
  - {id: ty_le, title: Tỷ lệ %, type: percent}
rules: |
  tong = tinh + xa
  ty_le = tong / r1.tong
rows: |
  | 1 | … |   |   |   |   |
  | 2 | … |   |   |   |   |
`;
}
