/** Dates, ranges, cut-offs and levels in a sentence. */
import { describe, expect, it } from 'vitest';
import { eachFound } from '../support/found.ts';
import { checkFiles } from '../support/memory-host.ts';

describe('dates', () => {
  eachFound([
    ['Tính đến ngày 31/11/2019 đã xong', 'date-impossible "31/11/2019"'],
    ['truy cập 3/22/2007', 'date-impossible "3/22/2007"'],
    ['ngày 29/18/2018', 'date-impossible "29/18/2018"'],
    ['ngày 20/0/2020', 'date-impossible "20/0/2020"'],
    ['ngày 31 tháng 11 năm 1946', 'date-impossible "31 tháng 11 năm 1946"'],
    ['ngày 20/11/20225', 'date-impossible "20/11/20225"'],
    ['ngày 01/11/2205', 'date-impossible "01/11/2205"'],
    ['ngày 29/02/2019', 'date-impossible "29/02/2019"'],
    ['từ 31/9/2025 đến 03/10/2025', 'date-impossible "31/9/2025"'],
    ['hạn cuối là ngày 31/6', 'date-impossible "31/6"'],
    ['từ 31/6 đến 30/7/2024; từ 30/6 đến 30/7/2024; từ 31/6 đến 30/7 hằng năm', 'date-impossible "31/6"'],
    ['Trong năm 20224, tỉnh đạt 12 chỉ tiêu.', 'date-impossible "20224"'],
    ['giai đoạn 2021 - 20255 của tỉnh; chỉ tiêu năm 20256.', 'date-impossible "20255"', 'date-impossible "20256"'],
    ['trong năm 20225 lượt khách; năm 20.224 hồ sơ; năm 20224,5 tấn; số năm 20224 hộ; năm 20224, 20225'],
    ['trong tháng 13/2020', 'date-impossible "tháng 13/2020"'],
    ['quý V/2019 và quý 5', 'date-impossible "quý V/2019"', 'date-impossible "quý 5"'],
    ['đá quý 5 tỷ đồng; ông Ngô Văn Quý 10 phiếu; Phú Quý 80 hải lý; quý 5 thành viên'],
    ['ngày 29/02/2020, ngày 30/9, tháng 12/2019, quý IV/2019, 09 tháng đầu năm'],
    ['phiên bản 2.13.2020; đạt 31/31 xã; tỷ lệ 12/13; mã 10-15-2019'],
    ['Ngày 22 tháng 9 năm 189; ngày 29 tháng 02 năm 1700'],
    ['văn bản số 12/13/2018'],
    // Style.
    ['ngày 9/4/2020', 'date-style "9/4/2020"'],
    ['ngày 25/1/2021', 'date-style "25/1/2021"'],
    ['ngày 24/06/2020', 'date-style "24/06/2020"'],
    ['ngày 13 tháng 2 năm 2004', 'date-style "13 tháng 2 năm 2004"'],
    ['ngày 13-3-2019', 'date-style "13-3-2019"'],
    ['ngày 17.5.2018', 'date-style "17.5.2018"'],
    ['từ ngày 15/ 9', 'date-style "15/ 9"'],
    ['ngày 09/12/2019, ngày 07/6/2019, ngày 05 tháng 01 năm 2020'],
    // Ranges.
    [
      'khởi công ngày 19/8/2025, dự kiến hoàn thành ngày 30/4/2025',
      'range-reversed "19/8/2025, dự kiến hoàn thành ngày 30/4/2025"',
    ],
    ['lớp khai giảng ngày 06/10/2025, bế giảng ngày 24/9/2025', 'range-reversed "06/10/2025, bế giảng ngày 24/9/2025"'],
    [
      'Giấy phép cấp ngày 14/8/2021, có giá trị đến ngày 14/8/2016',
      'range-reversed "14/8/2021, có giá trị đến ngày 14/8/2016"',
    ],
    [
      'có hiệu lực từ ngày 01/7/2025 và hết hiệu lực ngày 28/02/2025',
      'range-reversed "01/7/2025 và hết hiệu lực ngày 28/02/2025"',
    ],
    ['Quyết định ngày 14/8/2021 thay Quyết định hết hiệu lực ngày 14/8/2016; cấp ngày 14/8/2021, 14/8/2016'],
    ['tổ chức từ ngày 24 đến ngày 18/11/2025', 'range-reversed "24 đến ngày 18/11/2025"'],
    ['đến năm 2030, tầm nhìn đến năm 2025', 'range-reversed "2030, tầm nhìn đến năm 2025"'],
    ['giai đoạn 2021 - 2030, tầm nhìn 2020', 'range-reversed "2030, tầm nhìn 2020"'],
    ['đến năm 2030, tầm nhìn đến năm 2045; tầm nhìn đến năm 2030 và mục tiêu 2025'],
    ['giai đoạn 2020-2016', 'range-reversed "2020-2016"'],
    ['nhiệm kỳ 2020 - 2015', 'range-reversed "2020 - 2015"'],
    ['từ năm 2018 đến năm 2002', 'range-reversed "2018 đến năm 2002"'],
    ['kiểm tra từ ngày 20/10/2021 đến ngày 21/9/2021', 'range-reversed "20/10/2021 đến ngày 21/9/2021"'],
    ['thời gian: 20/11/2025 - 10/3/2025', 'range-reversed "20/11/2025 - 10/3/2025"'],
    ['kỳ báo cáo từ 20/11/2025-10/3/2025', 'range-reversed "20/11/2025-10/3/2025"'],
    ['từ ngày 20/11/2025 đến trước ngày 10/3/2025', 'range-reversed "20/11/2025 đến trước ngày 10/3/2025"'],
    ['từ 07 giờ ngày 20/11/2025 đến 17 giờ ngày 10/3/2025', 'range-reversed "20/11/2025 đến 17 giờ ngày 10/3/2025"'],
    ['từ ngày 20/11/2025 và kết thúc vào ngày 10/3/2025', 'range-reversed "20/11/2025 và kết thúc vào ngày 10/3/2025"'],
    ['khởi công ngày 20/11/2025, hoàn thành ngày 10/3/2025', 'range-reversed "20/11/2025, hoàn thành ngày 10/3/2025"'],
    [
      'từ 9/2025 đến 3/2025; (9/2025 - 3/2025)',
      'range-reversed "9/2025 đến 3/2025"',
      'range-reversed "9/2025 - 3/2025"',
    ],
    [
      'hoạt động từ ngày 01/7/2025, hoàn thành ngày 30/6/2025 việc bàn giao; từ 3/2025 đến 9/2025; đạt 9/2025 và 3/2025',
    ],
    ['số liệu từ tháng 9/2019 đến tháng 3/2019', 'range-reversed "tháng 9/2019 đến tháng 3/2019"'],
    ['thời gian từ tháng 11 năm 2020 đến hết 02/2020', 'range-reversed "tháng 11 năm 2020 đến hết 02/2020"'],
    ['từ quý IV/2019 đến quý II/2019', 'range-reversed "quý IV/2019 đến quý II/2019"'],
    ['từ tháng 9/2018 đến tháng 3/2019; từ tháng 9 đến tháng 3/2019; từ quý III đến quý I năm 2020'],
    // A year left out: a question where the two ends are nearly a year apart.
    ['từ ngày 12/5 đến ngày 10/5/2025', 'range-reversed "12/5 đến ngày 10/5/2025"'],
    ['đo đếm từ 25/8 - 10/8/2025', 'range-reversed "25/8 - 10/8/2025"'],
    [
      'từ ngày 20 tháng 6 đến hết ngày 05 tháng 6 năm 2025',
      'range-reversed "20 tháng 6 đến hết ngày 05 tháng 6 năm 2025"',
    ],
    ['thi công từ quý III đến quý I', 'range-reversed "quý III đến quý I"'],
    ['từ quý 4 đến quý 2, tỉnh đã giao', 'range-reversed "quý 4 đến quý 2"'],
    [
      'từ ngày 15/12 đến ngày 14/11/2025; từ ngày 15/12 đến 14/12/2025; từ ngày 28/12 đến ngày 03/01; từ 01/10 đến 30/9',
    ],
    ['từ quý IV đến quý I; từ quý III đến quý I/2020; từ quý III đến quý II năm sau; quý III và quý I'],
    ['lúc 12/5 đến 10/5; tỷ lệ từ 12/15 đến 10/15; ngày 12/5, đến ngày 10/5/2025 còn'],
    ['tháng 9/2019, tháng 3/2019; so với tháng 9/2019 - tháng 3/2019; từ quý II/2019 đến quý II/2019'],
    ['giai đoạn 2016-2020, năm học 2018-2019, từ 15/12 - 14/6/2022'],
    ['từ ngày 15/12/2018 đến ngày 14/12/2019'],
    ['thay Quyết định ngày 20/10/2021, Quyết định ngày 21/9/2021'],
  ]);
});

describe('days of the week', () => {
  eachFound([
    // Of the date before.
    ['Ngày 19/5/2025 rơi vào thứ 2, ngày 20/5/2025 rơi vào thứ 3; ngày 21/5/2025 là thứ tư, ngày 22/5/2025 nghỉ bù'],
    ['họp vào thứ Ba, ngày 19/3/2025', 'weekday-differs "thứ Ba"'],
    ['Thứ Năm ngày 17 tháng 3 năm 2025, Sở báo cáo', 'weekday-differs "Thứ Năm"'],
    ['lúc 14 giờ 00 phút, thứ 3 (ngày 19/3/2025)', 'weekday-differs "thứ 3"'],
    ['từ thứ Hai, ngày 17/3/2025 đến thứ Bảy, ngày 21/3/2025', 'weekday-differs "thứ Bảy"'],
    ['Chủ nhật, ngày 22/3/2025 bắt đầu', 'weekday-differs "Chủ nhật"'],
    ['ngày 22/3/2025 (CN)', 'weekday-differs "CN"'],
    ['ngày 22/3/2025 (Chủ nhật)', 'weekday-differs "Chủ nhật"'],
    ['khai mạc ngày 29 tháng 02 năm 2024 (nhằm thứ Sáu)', 'weekday-differs "thứ Sáu"'],
    // Right days, ordinals, days of another calendar, days without a year.
    [
      'Buổi sáng thứ Ba, 15 tháng 12 năm 2025; nghỉ từ thứ Ba (15 tháng 12 năm 2025)',
      'weekday-differs "thứ Ba"',
      'weekday-differs "thứ Ba"',
    ],
    [
      'ngày 15/12/2025, thứ Ba, họp; ngày 15/12/2025 - Thứ Ba: họp',
      'weekday-differs "thứ Ba"',
      'weekday-differs "Thứ Ba"',
    ],
    [
      'tổ chức thứ Ba, ngày 15/12/2025; phiên thứ nhất vào thứ Ba, ngày 15/12/2025',
      'weekday-differs "thứ Ba"',
      'weekday-differs "thứ Ba"',
    ],
    ['Kỳ họp thứ Ba, ngày 15/12/2025; lần thứ Hai, ngày 16/12/2025; ngày 15/12/2025, thứ ba, rà soát'],
    ['khai mạc thứ Tư ngày 09/12/2025, bế mạc thứ Năm ngày 11/12/2025', 'weekday-differs "thứ Tư"'],
    ["từ 08h00' đến 17h00', Thứ Tư, ngày 18/12/2025", 'weekday-differs "Thứ Tư"'],
    ['14 giờ 00, thứ Bảy, ngày 19/12/2025', 'weekday-differs "thứ Bảy"'],
    ['họp trong 02 ngày 27 và 28/11/2025 (thứ Năm và thứ Bảy)', 'weekday-differs "thứ Bảy"'],
    [
      'held on Tuesday, 6 November 2025; March 4, 2024 (Sunday)',
      'weekday-differs "Tuesday"',
      'weekday-differs "Sunday"',
    ],
    ['held on Thursday, 6 November 2025; March 4, 2024 (Monday); every Monday; on holiday, 6 November 2025'],
    ['issued on Friday, 31 January 2025; published 18 October 2024 (a Friday)'],
    ['issued on Monday, 31 January 2025', 'weekday-differs "Monday"'],
    ['presented on February 14, 2025 (a Saturday)', 'weekday-differs "Saturday"'],
    ['sáng thứ Hai, ngày 17/3/2025; Chủ nhật ngày 23/3/2025; ngày 29/02/2024 (thứ Năm)'],
    ['phiên họp thứ ba, ngày 19/3/2025; kỳ họp thứ 5 ngày 19/3/2025; lần thứ hai (ngày 19/3/2025)'],
    ['Nội dung thứ hai, ngày 19/3/2025 đã hoàn thành; ngày 19/3/2025, thứ hai, rà soát hồ sơ'],
    ['Thứ nhất, ngày 17/3/2025 họp; thứ hai, ngày 18/3/2025 triển khai; thứ ba, ngày 20/3/2025 tổng kết'],
    ['Chủ nhật, ngày 16/3/2025 họp; thứ hai, ngày 18/3/2025 triển khai', 'weekday-differs "thứ hai"'],
    ['khu đô thị phía Bắc - CN, ngày 25/01/2017'],
    ['lễ hội vào thứ Ba, ngày 10/3/2025 âm lịch; thứ Ba, ngày 19/3'],
  ]);
});

describe('what a wrong day of the week is mended to', () => {
  // The day of the week, then the nearest date that has it: before the written one, behind it, within its month only.
  it.each<[string, ...string[]]>([
    ['khai mạc thứ Hai, ngày 19/3/2025', 'thứ Tư', '17/3/2025'],
    ['khai mạc thứ Bảy, ngày 19/3/2025', 'thứ Tư', '22/3/2025'],
    ['khai mạc thứ 3 (ngày 19/3/2025)', 'thứ 4', '18/3/2025'],
    ['khai mạc Chủ nhật, ngày 19 tháng 3 năm 2025', 'Thứ Tư', '16 tháng 3 năm 2025'],
    ['khai mạc thứ Sáu, ngày 01/12/2025', 'thứ Hai'],
    ['khai mạc thứ Năm, ngày 31/12/2024', 'thứ Ba'],
    ['khai mạc thứ Năm, ngày 01/12/2025', 'thứ Hai', '04/12/2025'],
  ])('%s', async (text, ...expected) => {
    const { findings } = await checkFiles({ 'bao-cao.md': text });
    const { fixes } = findings.find(({ check }) => check === 'weekday-differs')!;
    expect(fixes!.map(({ edits }) => edits.map(({ newText }) => newText).join())).toEqual(expected);
  });
});

describe('numbers of days beside their range', () => {
  eachFound([
    ['trong 07 ngày (từ ngày 10/4/2025 đến ngày 14/4/2025)', 'day-count-differs "07"'],
    ['30 ngày đêm, kể từ 01/6/2025 đến hết ngày 25/6/2025', 'day-count-differs "30"'],
    ['90 ngày đêm, từ 15/3/2025 đến 12/9/2025', 'day-count-differs "90"'],
    // Weeks without holidays have all their working days; those around Tết and the second of September have fewer.
    ['đợt kiểm tra 15 ngày, từ ngày 03/3/2025 đến ngày 27/3/2025', 'day-count-differs "15"'],
    ['20 ngày, kể từ ngày 05/6/2025 đến ngày 30/6/2025', 'day-count-differs "20"'],
    ['10 ngày, từ ngày 20/01/2025 đến ngày 07/02/2025; 18 ngày, từ ngày 15/8/2025 đến ngày 12/9/2025'],
    ['đợt kiểm tra 12 ngày từ ngày 25/12 đến ngày 03/01/2026', 'day-count-differs "12"'],
    ['10 ngày, từ ngày 05 tháng 5 năm 2025 đến ngày 30 tháng 5 năm 2025', 'day-count-differs "10"'],
    ['từ ngày 15/10/2024 đến ngày 28/11/2024 (tổng cộng 60 ngày)', 'day-count-differs "60"'],
    ['đóng cửa từ 01/7/2025 đến 10/7/2025, 15 ngày, để sửa chữa', 'day-count-differs "15"'],
    ['từ ngày 15/10/2024 đến ngày 28/11/2024 (41 ngày)', 'day-count-differs "41"'],
    ['từ ngày 15/10/2024 đến ngày 28/11/2024 (25 ngày)', 'day-count-differs "25"'],
    ['từ ngày 15/10/2024 đến ngày 28/11/2024 (33 ngày); từ ngày 15/10/2024 đến ngày 28/11/2024 (39 ngày)'],
    ['hạn ngày 14/8/2024, trả ngày 24/8/2024 (quá hạn 15 ngày)', 'day-count-differs "15"'],
    ['hạn 14/8/2024, trả ngày 24/8/2024, chậm 10 ngày; hạn 14/8/2024, ngày 24/8/2024 chưa trả, 20 ngày sau mới trả'],
    ['từ ngày 15/10/2024 đến ngày 28/11/2024 (45 ngày); từ 01/7/2025 đến 10/7/2025, 15 ngày công mỗi người'],
    // One end counted or both, working days, days left out, terms and ranges of numbers.
    ['05 ngày (từ 10/4/2025 đến 14/4/2025), 04 ngày (từ 10/4/2025 đến 14/4/2025)'],
    ['10 ngày, từ ngày 25/12 đến ngày 03/01/2026; 20 ngày (từ 05/5/2025 đến 30/5/2025)'],
    ['20 ngày làm việc từ ngày 01/4/2025 đến ngày 29/4/2025; 09 ngày (từ 02/6/2025 đến 20/6/2025, trừ ngày lễ)'],
    ['từ 5 đến 7 ngày từ ngày 10/4/2025 đến ngày 30/4/2025; 5-7 ngày (từ 10/4/2025 đến 30/4/2025)'],
    ['trong 10 ngày kể từ ngày 01/6/2025; 10 ngày; từ tháng 5 đến tháng 6/2025'],
    // With days of the week and hours, one by one, without "từ".
    [
      'từ ngày 06/10/2025 đến ngày 15/10/2025, kéo dài 15 ngày; thời gian từ 06/10 đến 15/10/2025 là 15 ngày.',
      'day-count-differs "15"',
      'day-count-differs "15"',
    ],
    [
      '06/10/2025 - 15/10/2025 (15 ngày); 15 ngày (06/10/2025 đến 15/10/2025)',
      'day-count-differs "15"',
      'day-count-differs "15"',
    ],
    [
      'từ ngày 06/10/2025 đến ngày 15/10/2025, kéo dài 10 ngày; 06/10/2025 - 15/10/2025 (10 ngày); đến ngày 15/10/2025 là 30 ngày.',
    ],
    ['từ thứ Bảy, ngày 14/02/2026 đến hết Chủ nhật, ngày 22/02/2026 (10 ngày)', 'day-count-differs "10"'],
    ['từ 07 giờ ngày 04/11/2025 đến 07 giờ 30 ngày 07/11/2025 (05 ngày)', 'day-count-differs "05"'],
    ['trong 04 ngày (19, 20 và 21/4/2025)', 'day-count-differs "04"'],
    ['trong 02 ngày 28/11, 29/11 và 30/11/2025', 'day-count-differs "02"'],
    [
      'trong 05 ngày (19 - 21/4/2025); từ ngày 19 đến ngày 21/4/2025 (05 ngày)',
      'day-count-differs "05"',
      'day-count-differs "05"',
    ],
    ['trong 03 ngày (19, 20 và 21/4/2025); 03 ngày (19 - 21/4/2025); 02 ngày 27 và 28/11/2025'],
    ['các ngày 19, 20 và 23/4/2025 (03 ngày); từ 9 - 12/5/2025, 04 ngày'],
    // Late and early, the day it was due first or last.
    ['hạn ngày 03/11/2025 nhưng đến ngày 18/11/2025 mới trả, chậm 25 ngày', 'day-count-differs "25"'],
    ['hạn ngày 03/11/2025, đến ngày 18/11/2025 vẫn chưa trả, chậm 25 ngày', 'day-count-differs "25"'],
    [
      'Thời hạn hoàn thành ngày 31/10/2025; thực tế hoàn thành ngày 10/11/2025 (chậm 20 ngày)',
      'day-count-differs "20"',
    ],
    ['hoàn thành ngày 20/10/2025, sớm 52 ngày so với hợp đồng (ngày 01/12/2025)', 'day-count-differs "52"'],
    ['hoàn thành ngày 20/10/2025, chậm 40 ngày so với kế hoạch (ngày 01/10/2025)', 'day-count-differs "40"'],
    ['thời hạn ngày 30/11/2025, hoàn thành ngày 20/11/2025, sớm 15 ngày', 'day-count-differs "15"'],
    [
      'hạn ngày 03/11/2025 nhưng đến ngày 18/11/2025 mới trả, chậm 15 ngày; hạn 30/11/2025, xong ngày 20/11/2025, sớm 10 ngày',
    ],
    [
      'chậm tiến độ 75 ngày (kế hoạch hoàn thành ngày 30/6/2025, thực tế hoàn thành ngày 03/9/2025)',
      'day-count-differs "75"',
    ],
    ['chậm 65 ngày so với hợp đồng (thời hạn ngày 30/6/2025; thực tế hoàn thành ngày 03/9/2025)'],
    ['hoàn thành ngày 20/10/2025, vượt tiến độ 42 ngày so với hợp đồng (ngày 01/12/2025)'],
  ]);
});

describe('ages', () => {
  eachFound(
    [
      ['ông An (sinh năm 1957, 50 tuổi)', 'age-differs "50"'],
      ['bà Bình, 54 tuổi (sinh ngày 12 tháng 5 năm 1980)', 'age-differs "54"'],
      [
        'ông An, sinh năm 1972, 63 tuổi (tính đến năm 2025); bà Chi, sinh năm 1962, 63 tuổi (tính đến năm 2025)',
        'age-differs "63"',
      ],
      ['ông An, sinh năm 1950, 40 tuổi vào năm 1990; bà Chi, sinh năm 1950, 30 tuổi vào năm 1990', 'age-differs "30"'],
      ['ông An, sinh ngày 20/10/1970, đến ngày 20/10/2025 đủ 65 tuổi', 'age-differs "65"'],
      ['bà Bình sinh năm 1968, năm nay (2015) 57 tuổi. Bà Chi sinh năm 1968, nay 51 tuổi', 'age-differs "57"'],
      ['sinh năm 1970, đến năm 2015 tròn 45 tuổi; sinh năm 1970, đến năm 2015 đủ 55 tuổi', 'age-differs "55"'],
      ['ông An, SN 1975, 44 tuổi; bà Bình (sinh năm 1975, 47 tuổi)', 'age-differs "47"'],
      ['Năm 2010, ông An (sinh năm 1980, 30 tuổi) được tuyển dụng; ông An, sinh năm 1975, 44 tuổi'],
      ['người từ 18 tuổi, sinh năm 1975; trẻ sinh năm 2013, 06 tuổi; sinh năm 1950 - 1960, 60 tuổi trở lên'],
    ],
    'date: 09/12/2019\nnumber: 389/BC-UBND\nstatus: issued',
  );
});

describe('the year in the name of a law', () => {
  eachFound([
    [
      'Luật Trật tự, an toàn giao thông đường bộ số 36/2024/QH15 và Luật Đường bộ số 35/2023/QH15 ngày 27/6/2024',
      'document-year-differs "35/2023/QH15"',
    ],
    ['Luật Đất đai năm 2023 (số 31/2024/QH15)', 'document-year-differs "2023"'],
    ['Bộ luật Lao động năm 2018 (Bộ luật số 45/2019/QH14)', 'document-year-differs "2018"'],
    ['Luật Đất đai năm 2024 (số 31/2024/QH15); Luật Đất đai năm 2013, sửa đổi năm 2018 (Luật số 35/2018/QH14)'],
  ]);
});

describe('terms beside documents', () => {
  eachFound([
    ['Luật số 72/2025/QH15 được Quốc hội khóa XIV thông qua', 'document-term-differs "XIV"'],
    ['Nghị quyết số 29-NQ/TW ngày 04/11/2013 của BCH Trung ương (khoá XII)', 'document-term-differs "XII"'],
    [
      'Nghị quyết số 19-NQ/TW ngày 25 tháng 10 năm 2017 của Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XI',
      'document-term-differs "XI"',
    ],
    ['Quốc hội khóa 14 đã ban hành Nghị quyết số 202/2025/QH15', 'document-term-differs "14"'],
    ['Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị khóa XI', 'document-term-differs "XI"'],
    ['Luật số 72/2025/QH15 được Quốc hội khóa XV thông qua; Quốc hội khóa XV đã ban hành Nghị quyết số 202/2025/QH15'],
    ['Nghị quyết số 29-NQ/TW ngày 04/11/2013 của BCH Trung ương (khóa XI), Đại hội XII tiếp tục khẳng định'],
    ['Luật số 43/2024/QH15 sửa đổi Luật Đất đai do Quốc hội khóa XIII ban hành; Quốc hội khóa XIV họp'],
    [
      'Kết luận số 01-KL/TW ngày 18/02/2021 của Bộ Chính trị khóa XIII; Chỉ thị số 50-CT/TW ngày 07/12/2015 của Bộ Chính trị khóa XI',
    ],
  ]);
});

describe('numbers of months and years beside their range', () => {
  eachFound([
    ['thực hiện 30 tháng (từ tháng 01/2023 đến tháng 12/2025)', 'day-count-differs "30"'],
    ['trong 10 tháng, từ tháng 9/2024 đến tháng 5/2025', 'day-count-differs "10"'],
    ['thời hạn 24 tháng (từ ngày 04/3/2024 đến ngày 03/3/2027)', 'day-count-differs "24"'],
    ['06 năm (2021 - 2025); kế hoạch 7 năm 2021-2025', 'day-count-differs "06"', 'day-count-differs "7"'],
    [
      'kế hoạch 10 năm giai đoạn 2021 - 2025; giai đoạn 2021 - 2025 (07 năm)',
      'day-count-differs "10"',
      'day-count-differs "07"',
    ],
    ['kỷ niệm 96 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2025)', 'day-count-differs "96"'],
    [
      'Kỷ niệm 80 năm Cách mạng tháng Tám (19/8/1945 - 19/8/2025) và Quốc khánh (02/9/1945 - 02/9/2024)',
      'day-count-differs "80"',
    ],
    ['Sau 08 năm thực hiện (2020 - 2025), số hộ nghèo giảm', 'day-count-differs "08"'],
    ['sau 3 năm thực hiện Đề án (2021 - 2030), sau 05 năm triển khai thực hiện (2020 - 2025)'],
    ['Giai đoạn 07 năm 2021 - 2025, ngân sách bố trí', 'day-count-differs "07"'],
    // Either end counted, a month begun, other numbers before "năm" and "tháng".
    ['36 tháng (từ tháng 01/2023 đến tháng 12/2025); 36 tháng, từ tháng 01/2023 đến tháng 01/2026'],
    ['09 tháng (từ ngày 15/12/2024 đến ngày 14/9/2025); 12 tháng (từ ngày 01/01 đến ngày 31/12/2025)'],
    ['03 tháng (từ ngày 15/10/2025 đến ngày 20/12/2025); 02 tháng, từ ngày 15/10/2025 đến ngày 20/12/2025'],
    ['05 năm (2021 - 2025); 4 năm (2021 - 2025); 10 năm (2015 - 2025); giai đoạn 2021 - 2025 (05 năm)'],
    ['05 năm (từ ngày 01/7/2020 đến ngày 30/6/2025); 03 năm học (2022 - 2025); học kỳ 2 năm học 2024 - 2025'],
    ['tháng 12 năm 2024 - 2025; hơn 3 năm (2020 - 2025); lần thứ 3 năm 2021 - 2025; lớp 9 năm học 2023 - 2024'],
    ['kỷ niệm 80 năm Cách mạng tháng Tám (19/8/1945 - 19/8/2025) và Quốc khánh (02/9/1945 - 02/9/2025)'],
    ['kỷ niệm 115 năm Ngày Quốc tế Phụ nữ 08/3 (08/3/1910 - 08/3/2025); 50 năm (1975 - 2025)'],
    ['kỷ niệm 95 năm truyền thống (1930 - 2025), 80 năm Quốc khánh (02/9/1945 - 02/9/2025)'],
    ['Chương trình 135 năm 2016 - 2020; 6 tháng đầu năm 2025 (từ ngày 15/12/2024 đến ngày 14/6/2025)'],
    ['11 năm 9 tháng (từ tháng 4/2009 đến tháng 12/2020); cách đây 10 năm (2008 - 2009)'],
    ['từ 3 đến 5 năm (2020 - 2022); 1,5 năm (2020 - 2023); Đề án 06 năm 2022 - 2025'],
  ]);
});

describe('cut-offs', () => {
  eachFound(
    [
      ['Tính đến ngày 15/12/2019, đã tiếp nhận 100 hồ sơ.', 'date-outside-period "15/12/2019"'],
      ['Tính đến hết ngày 05/12/2019, giải ngân đạt 3.145 tỷ đồng.', 'date-outside-period "05/12/2019"'],
      ['Tính đến ngày 30/11/2019, giải ngân đạt 3.145 tỷ đồng.'],
      ['Tính đến ngày 05/12/2019, đã cấp 40 giấy phép.'],
      ['Ngày 15/12/2019, Sở đã tổ chức hội nghị.', 'date-outside-period "15/12/2019"'],
      [
        'Sáng ngày 15/12/2019, tại trung tâm hội nghị, Tỉnh đoàn đã phát động phong trào.',
        'date-outside-period "15/12/2019"',
      ],
      ['Đến hết ngày 31/12/2019, tỉnh đã giải ngân 3.145 tỷ đồng.', 'date-outside-period "31/12/2019"'],
      [
        'Tiếp nhận 100 hồ sơ; trong đó, đến ngày 14/12/2020 đã giải quyết 80 hồ sơ.',
        'date-outside-period "14/12/2020"',
      ],
      ['Đến ngày 10/12/2020, 96/96 xã đã vận hành hệ thống.', 'date-outside-period "10/12/2020"'],
      ['Đến ngày 31/12/2020, 100% xã có đường nhựa; đến ngày 31/12/2020 phấn đấu đã hoàn thành 80 tuyến.'],
      ['Đến ngày 28/11/2019, đã giải ngân 3.145 tỷ đồng; gia hạn đến ngày 31/12/2020 cho các hộ đã đăng ký.'],
      ['Ngày 05/12/2019, Sở đã tổ chức hội nghị; ngày 15/12/2019, Sở sẽ họp, các phòng đã chuẩn bị.'],
      ['Ngày 15/12/2019 là hạn cuối của các đơn vị đã đăng ký; ngày 15/12/2019, trao nhà cho các hộ đã được xét.'],
      ['Ngày 15/12/2019, nghiệm thu theo hồ sơ đã duyệt; ngày 15/12/2019, họp để thông qua nội dung đã góp ý.'],
      ['Ngày 15/12/2019, các chợ đã mở lại.', 'date-outside-period "15/12/2019"'],
      ['Trước ngày 15/12/2019, các đơn vị đã đăng ký; từ ngày 15/12/2019, các đơn vị đã đăng ký được cấp tài khoản.'],
      ['Dự kiến tính đến ngày 31/12/2019 giải ngân đạt 4.689 tỷ đồng.'],
    ],
    'date: 09/12/2019\nnumber: 389/BC-UBND\nstatus: issued\ncutOffs: {giải ngân: 30/11/2019}',
  );
});

describe('the district level', () => {
  const later = 'date: 10/10/2025\nnumber: 12/BC-UBND\nperiod: {from: 01/7/2025, to: 30/9/2025}';
  eachFound(
    [
      ['UBND cấp huyện đã ban hành 15 kế hoạch', 'level-abolished "UBND cấp huyện"'],
      ['Trước ngày 01/7/2025, UBND cấp huyện đã bàn giao'],
      ['Cấp xã tiếp nhận'],
    ],
    later,
  );
  eachFound([['UBND cấp huyện đã ban hành 15 kế hoạch']], 'date: 09/12/2019\nnumber: 389/BC-UBND');
});

describe('what a term that its last day does not keep is mended to', () => {
  // The number of days, then the last day where its year is written.
  it.each<[string, ...string[]]>([
    ['Claims end within 30 days of 31 May 2026, i.e. by 31 July 2026.', '61', '30 June 2026'],
    ['Claims end within 30 days of May 31, 2026, that is by July 31, 2026.', '61', 'June 30, 2026'],
    ['Claims end within 30 days of 31 May 2026, i.e. by 31 July.', '61'],
  ])('%s', async (text, ...expected) => {
    const { findings } = await checkFiles({ 'a.md': text });
    const { fixes } = findings.find(({ check }) => check === 'day-count-differs')!;
    expect(fixes!.map(({ edits }) => edits.map(({ newText }) => newText).join())).toEqual(expected);
  });
});
