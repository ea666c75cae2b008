/** How numbers, letters and references are written; mentions over a page break and short ones. */
import { describe, expect, it } from 'vitest';
import { eachFound } from '../support/found.ts';
import { checkFiles, type MemoryFiles } from '../support/memory-host.ts';

describe('how numbers are written', () => {
  eachFound([
    ['Thực hiện Kế hoạch số …/KH-UBND của tỉnh', 'document-number-malformed "…/KH-UBND"'],
    [
      'Căn cứ Nghị định số ……/2025/NĐ-CP ngày … tháng … năm … của Chính phủ; Thông tư số .../2025/TT-BNV\nngày .../.../2025',
    ],
    ['Theo Công văn số ……/SNV-CCHC; Công văn số SNV-CCHC', 'document-number-malformed "……/SNV-CCHC"'],
    ['Quyết định số 15.QĐ-UBND ngày 05/3/2024; mục 1.UBND-NC', 'document-number-malformed "15.QĐ-UBND"'],
    ['Thực hiện Kế hoạch số KH-UBND của tỉnh', 'document-number-malformed "KH-UBND"'],
    // A space within the digits; the number of a form before a document's.
    ['Tờ trình số 7 7/TTr-SNV ngày 21/4/2025', 'document-number-malformed "7 7/TTr-SNV"'],
    ['Nghị quyết số 1\u00a00-NQ/TW; Quyết định số 16 3/2025/QĐ-CTUBND', 'document-number-malformed "1\u00a00-NQ/TW"'],
    ['Biểu mẫu số 1 23/2019/TT-BNV'],
    ['Nghị định số 14/2022/NĐ/CP ngày 24/01/2022', 'document-number-malformed "14/2022/NĐ/CP"'],
    ['Nghị quyết số 18/NQ-TW', 'document-number-malformed "18/NQ-TW"'],
    ['Kế hoạch số 172-KH/UBND', 'document-number-malformed "172-KH/UBND"'],
    ['Quyết định số 12/QD-UBND', 'document-number-malformed "12/QD-UBND"'],
    ['Nghị định số 34/NĐ-CP', 'document-number-malformed "34/NĐ-CP"'],
    ['Báo cáo số 389 /BC-UBND', 'document-number-malformed "389 /BC-UBND"'],
    // A hyphen at the end of a line is no space.
    ['Thông tư số 10/2025/TT-\nBKHCN ngày 27/6/2025'],
    ['Thông tư số 10/2025/TT- BKHCN ngày 27/6/2025', 'document-number-malformed "10/2025/TT- BKHCN"'],
    ['Nghị định số 9/2025/NĐ-CP', 'document-number-malformed "9/2025/NĐ-CP"'],
    ['Kế hoạch số 123/2019/KH-UBND', 'document-number-malformed "123/2019/KH-UBND"'],
    ['Quyết định số 1.245/QĐ-UBND', 'document-number-malformed "1.245/QĐ-UBND"'],
    // Small letters, and a number in small letters beside the same in capitals.
    ['theo quyết định 12/qđ-ubnd', 'document-number-malformed "12/qđ-ubnd"'],
    ['Kế hoạch số 15/Kh-UBND; Nghị quyết số 18-nq/tw', 'document-number-malformed "15/Kh-UBND"'],
    ['Quyết định số 12/QĐ-ubnd', 'document-number-malformed "12/QĐ-ubnd"'],
    [
      'Kế hoạch số 22/KH-UBND ngày 13/02/2019; kế hoạch 22/kh-ubnd ngày 14/02/2019',
      'document-number-malformed "22/kh-ubnd"',
      'document-date-differs "ngày 14/02/2019"',
    ],
    ['THỰC HIỆN CHỈ THỊ SỐ 27/CT-TTG NGÀY 15/8/2024; 5/km-h; tốc độ 12/h-ph; 3/ct-x'],
    ['Quy định số 08-QĐ/TƯ; Nghị quyết số 12-NQ/TU'],
    ['Kế hoạch số 0204/KH-UBND; Quyết định số 02223/QĐ-UBND; Thông tư số 001/2025/TT-BNV'],
    ['Nghị quyết số 30c/NQ-CP; Chỉ thị số 163a/CT; Nghị định 115-CP; Nghị quyết số 48-HĐBT'],
    ['Quyết định số 03-QĐ/BCĐ; Công văn số 43-CV/BCĐ; Giấy phép số 43/GPĐC8/KDBH'],
    ['Quyết định số 1195/QĐ/UB ngày 12/5/1995'],
    ['Decree No. 98/2021/ND-CP of the Government'],
    ['(Kèm theo Quyết định số /QĐ-UBND ngày tháng 11 năm 2025)'],
  ]);
  eachFound([['Thực hiện Kế hoạch số …/KH-UBND của tỉnh']], 'status: draft');
});

describe('letters and spaces', () => {
  eachFound([
    ['Kế hoạch số 9/КH-UBND', 'document-number-malformed "9/КH-UBND"', 'look-alike-letter "9/КH-UBND"'],
    ['ở TР. Hà Nội', 'look-alike-letter "TР"'],
    ['hệ số α và Σ; Москва'],
    ['Kê\u0301 hoa\u0323ch', 'text-decomposed "Kê\u0301"'],
    ['chiếm 98,11 % tổng số', 'space-in-number "98,11 %"'],
    ['có 1 .991 thủ tục', 'space-in-number "1 .991"'],
    ['hơn 37, 38 tỷ đồng', 'space-in-number "37, 38"'],
    ['mức độ 3, 4; các năm 2018, 2019; điều 5, 6'],
    ['KÕ ho¹ch c¶i c¸ch hµnh chÝnh n¨m 2019', 'text-legacy-font "ho¹ch"'],
    // A bad scan, soft hyphens, an encoding gone wrong: English has none of those fonts.
    ['The draft ·was· read and­ sent »on» for a vote of­ all; the· rest is· as it was'],
    ['*]*u*Ã¢*****Ã¶**}*(*>«**Ã¶*Z***W***Ã¥*o*]***µ***P***¡**'],
    ['Raúl, Jesús, José; 100 km², số liệu¹; giá ¥ 14, ¥ 16, ¥ 18'],
  ]);
});

describe('references to appendices', () => {
  eachFound([
    [
      'Số liệu tại Phụ lục I và Phụ lục IV kèm theo.\n\n# Phụ lục I\n\nBảng kê.',
      'appendix-uncited "Phụ lục I và Phụ lục IV"',
    ],
    ['Số liệu tại Phụ lục I; theo Phụ lục IV kèm theo Nghị định số 30/2020/NĐ-CP.\n\n# Phụ lục I\n\nBảng kê.'],
    [
      'The routes are listed (see Appendix I and Annex IV).\n\n# Appendix I\n\nRoutes.',
      'appendix-uncited "Appendix I and Annex IV"',
    ],
    ['The routes are listed.\n\n# Appendix I\n\nRoutes.', 'appendix-uncited "I"'],
    ['The routes are listed.\n\n# Appendix 1\n\nRoutes.\n\n# Appendix 2\n\nStops.', 'appendix-uncited "1"'],
    ...[
      'The routes are listed in Appendix I.',
      'See Annex I for the routes.',
      'Routes of the year (Annex I)',
      'Routes of the year (Appendix 1)',
      'The routes are shown in Annexes I and III of the plan.',
      'The routes stand in the appendix.',
      'Routes and stops are in the attached annexes.',
      'Species named in Annex IV were counted (see Appendix I).',
      'Ships follow MARPOL Annex VI; see Appendix I.',
      'See Appendix I and 12 maps of the town.',
      'See Annex V of the Habitats Directive, and Appendix I.',
    ].map((body): [string] => [`${body}\n\n# Appendix I\n\nRoutes.`]),
  ]);
});

describe('headings and abbreviations', () => {
  eachFound([
    ['I. TÌNH HÌNH\n\nIII. KẾT QUẢ', 'heading-number-skipped "III."'],
    ['1. Chỉ đạo\n\nĐã có.\n\n2. Kiểm tra\n\nĐã có.\n\n2. Tuyên truyền', 'heading-number-skipped "2."'],
    ['1. Chỉ đạo\n\n1.1. Văn bản\n\n1.3. Kiểm tra', 'heading-number-skipped "1.3."'],
    ['1. Chỉ đạo\n\na) Văn bản\n\nd) Kiểm tra', 'heading-number-skipped "d)"'],
    ['1. Chỉ đạo\n\n2. Kiểm tra\n\nI. KẾT QUẢ\n\n1. Số liệu'],
    ['1. Chỉ đạo\n\n[…]\n\n4. Kiểm tra'],
    ['a) Một\n\nb) Hai\n\nc) Ba\n\nd) Bốn\n\nđ) Năm\n\ne) Sáu'],
    ['Thủ tục hành chính (TTHC).\n\nThủ tục hành chính (TTHC).', 'abbreviation-defined-twice "TTHC"'],
  ]);

  it.each([
    ['Phần mềm QLVBDH chạy ổn định; QLVBDH đã nối', ['QLVBDH']],
    ['Phần mềm QLVBDH chạy ổn định', []],
    ['Nhóm "QLVBDH" và nhóm "QLVBDH"', []],
    ['Phần mềm quản lý văn bản (QLVB) chạy; QLVB được dùng', []],
    ['UBND, HĐND, BHXH, GDP, ISO 9001, quý III, 172/KH-SNVX; UBND, HĐND', []],
    ['KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM XYZT XYZT', []],
  ] as const)('%s', async (text, expected) => {
    const said = async (files: MemoryFiles): Promise<unknown[]> =>
      (await checkFiles(files)).findings.flatMap(({ check, data }) =>
        check === 'abbreviation-undefined' ? [data.stated] : [],
      );
    expect(await said({ 'report.yaml': 'soat: 1\ntype: Báo cáo\nbody: a.md\n', 'a.md': text })).toEqual(expected);
    // A text that does not say what it is is left alone.
    expect(await said({ 'a.md': text })).toEqual([]);
  });
});

describe('over a page break', () => {
  it('a type or a date that stands at the head of the next page belongs to the number', async () => {
    const text =
      'Ban hành Kế hoạch số 31/KH-STP ngày\n\n12\n\n12/02/2020 về kiểm tra, và Báo cáo số\n\n44/BC-STP ngày 20/3/2020.\n\n45/BC-STP\n';
    const { mentions } = await checkFiles({ 'bao-cao.md': text });
    expect(mentions.map(({ key, read, date }) => [key, read.typeWords, date?.month])).toEqual([
      ['KH-STP/2020/31', 'Kế hoạch', 2],
      ['BC-STP/2020/44', 'Báo cáo', 3],
      ['BC-STP/45', undefined, undefined],
    ]);
  });
});

describe('short mentions', () => {
  it('belong to the only document cited in full with their type and number', async () => {
    const text =
      'Nghị định số 130/2005/NĐ-CP ngày 17/10/2005, Kế hoạch số 93/KH-UBND, Nghị quyết số 18-NQ/TW, Nghị quyết số 18/NQ-CP.\n\nTheo Nghị định 130/2005, Nghị định số 130, Kế hoạch số 93, Kế hoạch 5 năm, Nghị quyết số 18, Chương trình 135.\n';
    const { mentions } = await checkFiles({ 'bao-cao.md': text });
    expect(mentions.map(({ key }) => key)).toEqual([
      'NĐ-CP/2005/130',
      'KH-UBND/93',
      'NQ-TW/18',
      'NQ-CP/18',
      'NĐ-CP/2005/130',
      'NĐ-CP/2005/130',
      'KH-UBND/93',
    ]);
  });

  eachFound([
    ['Thực hiện Kế hoạch số 99 của UBND tỉnh.', 'document-number-malformed "Kế hoạch số 99"'],
    [
      'Quyết định số 15 ngày 01/3/2019. Nhắc lại Quyết định số 15.',
      'document-number-malformed "Quyết định số 15 ngày 01/3/2019"',
    ],
    // In full elsewhere; two documents; a project's, a programme's, a chapter's number; a count.
    ['Kế hoạch số 99/KH-UBND ngày 02/4/2019 về công vụ. Thực hiện Kế hoạch số 99 của UBND tỉnh.'],
    ['Nghị quyết số 18-NQ/TW, Nghị quyết số 18/NQ-CP. Nghị quyết số 18 đã nêu.'],
    ['Dự án số 2, Chương trình số 135, Đề án số 06, Biểu số 01, Báo cáo số 15 đơn vị, Nghị định 168/2024.'],
  ]);
});
