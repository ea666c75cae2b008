/** Documents called by names that only the register knows. */
import { describe, expect, it } from 'vitest';
import { gatheredDocuments } from '../../server/core/documents/mentions/gathered.ts';
import { checkFiles } from '../support/memory-host.ts';

const register = `soat: 1
documents:
  - number: 30c/NQ-CP
    date: 08/11/2011
    alias: [Chương trình tổng thể, "Đề án (gốc)", Đề án]
    replaced-by: 76/NQ-CP
  - number: 31/2024/QH15
    date: 18/01/2024
    alias: Luật Đất đai năm 2024
  - number: Quyết định số 06/QĐ-TTg
    date: 06/01/2022
    alias: Đề án 06
`;

async function found(body: string, documents = register): Promise<readonly string[]> {
  const files = {
    'report.yaml': 'soat: 1\ntype: Báo cáo\nbody: a.md\ndocuments: documents.yaml\n',
    'documents.yaml': documents,
    'a.md': body,
  };
  const { findings, problems } = await checkFiles(files);
  expect(problems).toEqual([]);
  return findings.map(({ check, place }) =>
    place.kind === 'text' ? `${check} "${place.block.text.slice(place.start, place.end)}"` : check,
  );
}

describe('an alias of the register', () => {
  it.each([
    ['Thực hiện Đề án 06 ngày 06/01/2022 của Thủ tướng Chính phủ.', []],
    ['Thực hiện Đề án 06 ngày 06/02/2022 của Thủ tướng Chính phủ.', ['document-date-differs "ngày 06/02/2022"']],
    [
      'Thực hiện Nghị quyết số 57-NQ/TW, Đề án 06 ngày 06/02/2022 của Thủ tướng Chính phủ.',
      ['document-date-differs "ngày 06/02/2022"', 'document-unregistered "57-NQ/TW"'],
    ],
    ['Thực hiện Đề án số 06 ngày 06/02/2022 của Sở Y tế.', []],
    [
      'Theo Chương trình tổng thể ngày 08/11/2011, có 6 nội dung.',
      ['document-replaced "Chương trình tổng thể ngày 08/11/2011"'],
    ],
    [
      'Theo Chương trình tổng thể ngày 09/11/2011, có 6 nội dung.',
      ['document-date-differs "ngày 09/11/2011"', 'document-replaced "Chương trình tổng thể ngày 09/11/2011"'],
    ],
    [
      'Theo Đề án (gốc) ngày 10/11/2011, có 6 nội dung.',
      ['document-date-differs "ngày 10/11/2011"', 'document-replaced "Đề án (gốc) ngày 10/11/2011"'],
    ],
    ['Luật Đất đai năm 2024 ngày 19/01/2024 quy định rõ.', ['document-date-differs "ngày 19/01/2024"']],
  ])('%s', async (body, expected) => {
    expect([...(await found(`${body}\n`))].sort()).toEqual(expected);
    expect(
      [...(await found(`${body}\n`.normalize('NFD')))]
        .filter(one => !one.startsWith('text-decomposed'))
        .map(one => one.normalize('NFC'))
        .sort(),
    ).toEqual(expected);
  });

  it.each([
    'Theo Chương trình tổng thể (Nghị quyết số 30c/NQ-CP ngày 08/11/2011, được thay bằng Nghị quyết số 76/NQ-CP) có 6 nội dung.',
    'Các chương trình tổng thểu khác, và Luật Đất đai năm 2024 ngày 18/01/2024.',
    'Theo chương trình tổng thể ngày 09/11/2011 của tỉnh bạn, có 6 nội dung.',
    'Các Chương trình tổng thể ngày 01/01/2020 của những tỉnh khác.',
    'Hội đồng thẩm định đề án ngày 20/11/2025. Đề án ngày 20/11/2025 được sửa.',
  ])('says nothing of %s', async body => {
    const own = (await found(`${body}\n`)).filter(one => !one.startsWith('document-unregistered'));
    expect(own).toEqual([]);
  });

  const rows = (name: string, day: string): string =>
    `| STT | Văn bản | Ngày ban hành | Số nhiệm vụ |\n|:-:|---|:-:|--:|\n| 1 | ${name} | ${day} | 12 |\n`;

  it('is read in cells, with the day that stands in its row', async () => {
    expect(await found(rows('Chương trình tổng thể', '08/11/2011'))).toEqual([
      'document-replaced "Chương trình tổng thể"',
    ]);
    expect(await found(rows('Chương trình tổng thể', '09/11/2011'))).toEqual([
      'document-replaced "Chương trình tổng thể"',
      'document-date-differs "09/11/2011"',
    ]);
    expect(await found(rows('Các Chương trình tổng thể của huyện', '09/11/2011'))).toEqual([]);
    expect(await found(rows('Họp đề án', '09/11/2011'))).toEqual([]);
  });

  it('is listed under the number that the register gives it', async () => {
    const files = {
      'report.yaml': 'soat: 1\ntype: Báo cáo\nbody: a.md\ndocuments: documents.yaml\n',
      'documents.yaml': register,
      'a.md':
        'Theo Chương trình tổng thể, có 6 nội dung. Nghị quyết số 30c/NQ-CP ngày 08/11/2011 còn hiệu lực. Luật Đất đai năm 2024 quy định rõ.\n',
    };
    const { report } = await checkFiles(files);
    expect(gatheredDocuments(report).map(({ number, mentions }) => `${number} ${mentions.length}`)).toEqual([
      '30c/NQ-CP 2',
      '31/2024/QH15 1',
    ]);
  });

  it('an empty alias, or one of signs, is none', async () => {
    expect(await found('Theo () và a, có 6 nội dung.\n', register.replace('"Đề án (gốc)"', '"", "()", "a"'))).toEqual(
      [],
    );
  });
});
