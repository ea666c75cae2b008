/** What is read of a mention: number, year, symbol, type, date, issuer. One case a line. */
import { describe, expect, it } from 'vitest';
import { printNumber } from '../../server/core/reading/documents/number.ts';
import { isoWritten } from '../../server/core/reading/documents/print.ts';
import { readDocuments } from '../support/read-documents.ts';

/** `number · type words · date · issuer's place`, one mention after another; `-` where nothing is read. */
function said(text: string): string[] {
  return readDocuments(text).mentions.map(({ number, typeWords, date, issuer, name }) => {
    const what = number ? printNumber(number) : `[${name ?? issuer?.words ?? ''}]`;
    return [what, typeWords ?? '-', date ? isoWritten(date) : '-', issuer?.place ?? issuer?.level ?? '-'].join(' · ');
  });
}

const cases: readonly (readonly [string, ...string[]])[] = [
  // Administrative documents.
  ['Kế hoạch số 172/KH-UBND ngày 07/12/2018', '172/KH-UBND · Kế hoạch · 2018-12-07 · -'],
  ['Kế hoạch 15/KH-UBND', '15/KH-UBND · Kế hoạch · - · -'],
  ['Báo cáo số: 41/BC-SNV ngày 3/4/2021', '41/BC-SNV · Báo cáo · 2021-04-03 · -'],
  ['Tờ trình số 1494/TTr-SNV ngày 28 tháng 6 năm 2018', '1494/TTr-SNV · Tờ trình · 2018-06-28 · -'],
  ['theo Kế hoạch số 0204/KH-UBND', '0204/KH-UBND · Kế hoạch · - · -'],
  ['Đề án số 395/ĐA-CP ngày 09 tháng 5 năm 2025', '395/ĐA-CP · Đề án · 2025-05-09 · -'],
  ['Kế hoạch liên tịch số 7/KHLT-SNV-STP ngày 2/3/2020', '7/KHLT-SNV-STP · Kế hoạch liên tịch · 2020-03-02 · -'],
  ['Báo cáo thẩm định số 18/BCTĐ-STP', '18/BCTĐ-STP · Báo cáo thẩm định · - · -'],
  ['Thông báo kết luận số 88/TB-VPCP', '88/TB-VPCP · Thông báo kết luận · - · -'],
  ['văn bản số 55/UBND-NC', '55/UBND-NC · văn bản · - · -'],
  // Normative documents.
  ['Nghị định số 130/2005/NĐ-CP ngày 17/10/2005', '130/2005/NĐ-CP · Nghị định · 2005-10-17 · -'],
  ['Quyết định số 163/2025/QĐ-CTUBND', '163/2025/QĐ-CTUBND · Quyết định · - · -'],
  ['Thông tư liên tịch số 39/2014/TTLT-BCT-BTC', '39/2014/TTLT-BCT-BTC · Thông tư liên tịch · - · -'],
  ['Nghị quyết số 172/2018/NQ-HĐND ngày 24 tháng 7 năm 2018', '172/2018/NQ-HĐND · Nghị quyết · 2018-07-24 · -'],
  ['Luật Đầu tư số 61/2020/QH14 ngày 17/6/2020', '61/2020/QH14 · Luật · 2020-06-17 · -'],
  ['Nghị quyết số 76/2025/UBTVQH15 ngày 14 tháng 4 năm 2025', '76/2025/UBTVQH15 · Nghị quyết · 2025-04-14 · -'],
  ['Nghị quyết số 1654/NQ-UBTVQH15', '1654/NQ-UBTVQH15 · Nghị quyết · - · -'],
  ['Công điện số 99/CĐ-TTg hồi 15 giờ ngày 12/8/2025', '99/CĐ-TTg · Công điện · 2025-08-12 · -'],
  ['Công điện số 7/CĐ-UBND hồi 15h30, ngày 12/8/2025', '7/CĐ-UBND · Công điện · 2025-08-12 · -'],
  ['Công điện số 7/CĐ-UBND, hồi 9 giờ 00 phút ngày 12/8/2025', '7/CĐ-UBND · Công điện · 2025-08-12 · -'],
  ['Luật Đất đai (sửa đổi) số 31/2024/QH15', '31/2024/QH15 · Luật · - · -'],
  ['Bộ luật Lao động số 45/2019/QH14', '45/2019/QH14 · Bộ luật · - · -'],
  ['Luật sửa đổi, bổ sung một số điều của Luật Cư trú số 81/2006/QH11', '81/2006/QH11 · Luật · - · -'],
  // Official letters.
  ['Công văn số 1268/TTg-ĐMDN ngày 18/9/2018', '1268/TTg-ĐMDN · Công văn · 2018-09-18 · -'],
  ['Công văn số 2231/SNV-CCHC&PC ngày 28 tháng 9 năm 2018', '2231/SNV-CCHC&PC · Công văn · 2018-09-28 · -'],
  ['công văn số 1030/SGDĐT-NV1', '1030/SGDĐT-NV1 · công văn · - · -'],
  // The Party.
  ['Chương trình hành động số 32-CTr/TU ngày 29/12/2017', '32-CTr/TU · Chương trình hành động · 2017-12-29 · -'],
  ['Tờ trình số 358-TT/BCSĐ ngày 13-3-2019', '358-TT/BCSĐ · Tờ trình · 2019-03-13 · -'],
  ['Nghị quyết số 18-NQ/TW, đến nay', '18-NQ/TW · Nghị quyết · - · -'],
  ['Kết luận số 35-KL/TW', '35-KL/TW · Kết luận · - · -'],
  ['Công văn số 18505-CV/VPTW', '18505-CV/VPTW · Công văn · - · -'],
  // Letters in the number, old forms.
  ['Nghị quyết số 30c/NQ-CP ngày 08/11/2011', '30c/NQ-CP · Nghị quyết · 2011-11-08 · -'],
  ['Chỉ thị số 163a/CT ngày 12-3-1985', '163a/CT · Chỉ thị · 1985-03-12 · -'],
  ['Nghị định 115-CP', '115-CP · Nghị định · - · -'],
  ['Nghị quyết số 48-HĐBT', '48-HĐBT · Nghị quyết · - · -'],
  ['Sắc lệnh số 33/SL', '33/SL · Sắc lệnh · - · -'],
  // Room for the number.
  ['Báo cáo số BC-UBND ngày 09 tháng 12 năm 2019', '/BC-UBND · Báo cáo · 2019-12-09 · -'],
  ['Kế hoạch số …/KH-UBND', '/KH-UBND · Kế hoạch · - · -'],
  ['Số:      /NQ-CP', '/NQ-CP · - · - · -'],
  ['Tờ trình số ........../TTr-SNV', '/TTr-SNV · Tờ trình · - · -'],
  // Spaces, other dashes, marks, emphasis, line ends.
  ['Tờ trình số 7 7/TTr-SNV', '77/TTr-SNV · Tờ trình · - · -'],
  ['Quyết định số 16 3/2025/QĐ-CTUBND', '163/2025/QĐ-CTUBND · Quyết định · - · -'],
  ['Nghị quyết số 1 0-NQ/TW', '10-NQ/TW · Nghị quyết · - · -'],
  ['Mẫu số 1 23/2019/TT-BNV', '23/2019/TT-BNV · - · - · -'],
  ['Kế hoạch số 22 23/KH-UBND', '[] · Kế hoạch · - · -', '23/KH-UBND · - · - · -'],
  ['Báo cáo số 389 /BC-UBND', '389/BC-UBND · Báo cáo · - · -'],
  ['Quyết định số 623\u00a0/2012/QĐ-UBND', '623/2012/QĐ-UBND · Quyết định · - · -'],
  ['Kế hoạch số 172/KH\u2013UBND', '172/KH-UBND · Kế hoạch · - · -'],
  ['Nghị quyết số 202/2025/QH15[^1] ngày 12/6/2025', '202/2025/QH15 · Nghị quyết · 2025-06-12 · -'],
  ['Kế hoạch số **172/KH-UBND** ngày *07/12/2018*', '172/KH-UBND · Kế hoạch · 2018-12-07 · -'],
  ['Kế hoạch số\n172/KH-UBND ngày\n07/12/2018', '172/KH-UBND · Kế hoạch · 2018-12-07 · -'],
  ['[Kế hoạch số 22/KH-UBND](docs/22.pdf) ngày 13/02/2019', '22/KH-UBND · Kế hoạch · 2019-02-13 · -'],
  // Look-alike letters.
  ['Kế hoạch số 9/КH-UBND', '9/KH-UBND · Kế hoạch · - · -'],
  ['Quyết định số 12/QÐ-UBND', '12/QĐ-UBND · Quyết định · - · -'],
  // Lists.
  [
    'các Quyết định số 846/QĐ-TTg ngày 09/6/2017 và số 877/QĐ-TTg ngày 18/7/2018',
    '846/QĐ-TTg · Quyết định · 2017-06-09 · -',
    '877/QĐ-TTg · Quyết định · 2018-07-18 · -',
  ],
  ['Kế hoạch số 1/KH-UBND, 2/KH-UBND', '1/KH-UBND · Kế hoạch · - · -', '2/KH-UBND · Kế hoạch · - · -'],
  // One symbol, one day for several numbers.
  [
    'các Kế hoạch số 22, 23/KH-UBND ngày 13/02/2019',
    '22/KH-UBND · Kế hoạch · 2019-02-13 · -',
    '23/KH-UBND · Kế hoạch · 2019-02-13 · -',
  ],
  [
    'Thông báo các số 12, 15 và 17/TB-UBND',
    '12/TB-UBND · Thông báo · - · -',
    '15/TB-UBND · Thông báo · - · -',
    '17/TB-UBND · Thông báo · - · -',
  ],
  [
    'các Quyết định số 15,16/2019/QĐ-UBND của UBND tỉnh Bạc Liêu',
    '15/2019/QĐ-UBND · Quyết định · - · Bạc Liêu',
    '16/2019/QĐ-UBND · Quyết định · - · Bạc Liêu',
  ],
  ['Nghị quyết số 18, số 19-NQ/TW', '18-NQ/TW · Nghị quyết · - · -', '19-NQ/TW · Nghị quyết · - · -'],
  [
    'Kế hoạch số 22/KH-UBND, 23/KH-UBND, 24/KH-UBND cùng ngày 13/02/2019',
    '22/KH-UBND · Kế hoạch · 2019-02-13 · -',
    '23/KH-UBND · Kế hoạch · 2019-02-13 · -',
    '24/KH-UBND · Kế hoạch · 2019-02-13 · -',
  ],
  [
    'Kế hoạch số 22/KH-UBND ngày 13/02/2019, Báo cáo số 30/BC-UBND và Quyết định số 41/QĐ-UBND cùng ngày 15/02/2019',
    '22/KH-UBND · Kế hoạch · 2019-02-13 · -',
    '30/BC-UBND · Báo cáo · 2019-02-15 · -',
    '41/QĐ-UBND · Quyết định · 2019-02-15 · -',
  ],
  [
    'Quyết định số 12/QĐ-UBND ngày 05/3/2020 và Kế hoạch số 30/KH-UBND cùng ngày',
    '12/QĐ-UBND · Quyết định · 2020-03-05 · -',
    '30/KH-UBND · Kế hoạch · 2020-03-05 · -',
  ],
  ['đạt 3,15/KH-UBND; có 12, 15/UBND cấp xã'],
  // Dates far from the number, and dates that are something else's.
  ['Nghị quyết số 202/2025/QH15 của Quốc hội ngày 12 tháng 6 năm 2025', '202/2025/QH15 · Nghị quyết · 2025-06-12 · -'],
  ['Quyết định số 5/QĐ-UBND có hiệu lực từ ngày 01/3/2020', '5/QĐ-UBND · Quyết định · - · -'],
  ['Quyết định số 5/QĐ-UBND về việc tổng kết trước ngày 01/3/2020', '5/QĐ-UBND · Quyết định · - · -'],
  ['Đến ngày 30/6/2019, UBND tỉnh đã ban hành Kế hoạch số 9/KH-UBND', '9/KH-UBND · Kế hoạch · - · tỉnh'],
  ['Kế hoạch số 9/KH-UBND (ngày 02/4/2020)', '9/KH-UBND · Kế hoạch · 2020-04-02 · -'],
  ['Quyết định số 9/QĐ-UBND, ban hành ngày 02/4/2020', '9/QĐ-UBND · Quyết định · 2020-04-02 · -'],
  // Issuers and their places.
  ['Kế hoạch số 5/KH-UBND của UBND tỉnh Cà Mau về x', '5/KH-UBND · Kế hoạch · - · Cà Mau'],
  [
    'Quyết định số 5/QĐ-UBND ngày 3/4/2019 của UBND huyện An Biên',
    '5/QĐ-UBND · Quyết định · 2019-04-03 · huyện An Biên',
  ],
  ['Chương trình số 8-CTr/TU của Tỉnh ủy Kiên Giang', '8-CTr/TU · Chương trình · - · Kiên Giang'],
  ['UBND tỉnh Bạc Liêu đã ban hành Kế hoạch số 6/KH-UBND', '6/KH-UBND · Kế hoạch · - · Bạc Liêu'],
  // By name only.
  [
    'theo Luật Ban hành văn bản quy phạm pháp luật năm 2015 nên',
    '[Ban hành văn bản quy phạm pháp luật] · Luật · - · -',
  ],
  [
    'tuyên truyền về Chương trình tổng thể cải cách hành chính giai đoạn 2011-2020',
    '[tổng thể cải cách hành chính] · Chương trình · - · -',
  ],
  [
    'Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015; Bộ luật Lao động ngày 20/11/2019',
    '[Ngân sách nhà nước] · Luật · 2015-06-25 · -',
    '[Lao động] · Bộ luật · 2019-11-20 · -',
  ],
  [
    'Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ ngày 22 tháng 11 năm 2019',
    '[sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ] · Luật · 2019-11-22 · -',
  ],
  ['Luật Phòng, chống tham nhũng năm 2018, có hiệu lực', '[Phòng, chống tham nhũng] · Luật · - · -'],
  ['Pháp lệnh Ưu đãi người có công với cách mạng được sửa', '[Ưu đãi người có công với cách mạng] · Pháp lệnh · - · -'],
  // Slips of the keyboard that leave the number plain.
  ['Quyết định số 1.245/QĐ-UBND ngày 12/4/2022', '1245/QĐ-UBND · Quyết định · 2022-04-12 · -'],
  ['Quyết định số 2 345/QĐ-UBND ngày 05/9/2023', '2345/QĐ-UBND · Quyết định · 2023-09-05 · -'],
  ['3 345/QĐ-UBND', '345/QĐ-UBND · - · - · -'],
  [
    'Các Quyết định của UBND tỉnh Bạc Liêu: số 120/QĐ-UBND ngày 15/01/2024 và số 245/QĐ-UBND ngày 20/02/2024',
    '120/QĐ-UBND · Quyết định · 2024-01-15 · Bạc Liêu',
    '245/QĐ-UBND · Quyết định · 2024-02-20 · Bạc Liêu',
  ],
  ['Nghị quyết số 30C/NQ-CP ngày ngày 08/11/2011', '30c/NQ-CP · Nghị quyết · 2011-11-08 · -'],
  ['CĂN CỨ NGHỊ ĐỊNH SỐ 30/2020/NĐ-CP NGÀY 05/3/2020', '30/2020/NĐ-CP · NGHỊ ĐỊNH · 2020-03-05 · -'],
  [
    'theo QĐ số 06/QĐ-TTg ngày 06/01/2022, CV số 321/UBND-NC',
    '06/QĐ-TTg · QĐ · 2022-01-06 · -',
    '321/UBND-NC · CV · - · -',
  ],
  ['Quyết định số 176/HĐBT; Nghị định 217-CP', '176/HĐBT · Quyết định · - · -', '217-CP · Nghị định · - · -'],
  // No documents.
  ['mã số 12/GP, thửa số 15/UBND, đạt 1.245/QĐ'],
  ['đạt 14/42 đơn vị; 3.145/5.582 tỷ; 15/15 huyện; 01 kỳ/15 phút'],
  ['TCVN ISO 9001:2015, mức độ 3 và 4, giai đoạn 2016-2020, COVID-19'],
  ['05 - Sở Nội vụ; 12/ Các đơn vị; tháng 11/2019; 24/7'],
  ['Điều 5 khoản 2, quý III/2021, 9 tháng đầu năm'],
  ['giải quyết 12/UBND xã, 145/145 UBND cấp xã'],
];

describe('who issued it', () => {
  it.each([
    ['Nghị định số 117/2010/NĐ-CP của Thủ tướng Chính phủ ký ngày 24/12/2010', 'Thủ tướng Chính phủ'],
    ['Quyết định số 5/QĐ-BVHTTDL của Bộ Văn hoá, Thể thao và Du lịch về lễ hội', 'Bộ Văn hoá, Thể thao và Du lịch'],
    ['Thông báo số 212/TB-UBND ngày 05/6/2023 của Phó Chủ tịch UBND tỉnh tại cuộc họp', 'Phó Chủ tịch UBND tỉnh'],
    ['UBND tỉnh dự kiến ban hành Kế hoạch số 200/KH-UBND', 'UBND tỉnh'],
  ])('%s', (text, words) => {
    expect(readDocuments(text).mentions.map(({ issuer }) => issuer?.words)).toEqual([words]);
  });
});

describe('mentions', () => {
  it.each(cases.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    expect(said(text)).toEqual(expected);
  });
});
