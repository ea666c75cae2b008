/**
 * After any sequence of edits the report of a text is what it would be from a fresh start: the same findings, claims, verdicts and
 * parts. The seed is printed with a failure; SOAT_SEED names another, SOAT_EDITS asks for longer runs.
 */
import { test } from 'vitest';
import { editedText, opening } from './edited.ts';

/** Documents cited in full and in short, twice, with other dates and subjects, dates that begin the next paragraph. */
const citing = `Số: 12/BC-UBND

Hà Tiên, ngày 09 tháng 12 năm 2019

# BÁO CÁO

Căn cứ Kế hoạch số 93/KH-UBND ngày 09/5/2018 của UBND tỉnh về cải cách hành chính (CCHC) năm 2018; Nghị định 30/2020/NĐ-CP.

Thực hiện Kế hoạch số 93 và Quyết định số 20/2019/QĐ-UBND

ngày 04/02/2017 về chỉ số cải cách hành chính của các sở năm 2018.

- Sơ kết 3 năm thực hiện Chỉ thị số 07/CT-UBND ngày 22/9/2018 về kỷ luật, kỷ cương.
- Kế hoạch số 93/KH-UBND ngày 09/5/2019 của UBND tỉnh về kiểm tra CCHC năm 2019.
- Dự kiến ban hành Quyết định số 21/QĐ-UBND ngày 12/12/2019.
- Hội nghị quán triệt Nghị quyết số 19-NQ/TW ngày 28/10/2017 có 100 người; Luật Đất đai số 38/2019/QH14 ngày 13/7/2019.

Quyết định số 20/2020/QĐ-UBND ngày 04/02/2016; Nghị định 30 sửa Chương trình tổng thể giai đoạn 2011-2020.

| STT | Tên văn bản | Số, ký hiệu | Ngày ban hành |
|---|---|---|---|
| 1 | Kế hoạch kiểm tra cải cách hành chính năm 2019 | 93/KH-UBND | 09/5/2018 |
| 2 | Kế hoạch tuyên truyền về an toàn giao thông | 93/KH-UBND | 10/5/2018 |
| 3 | Kế hoạch tuyên truyền phòng cháy, chữa cháy | 49/KH-UBND | 10/5/2018 |

Số liệu tính đến ngày 15/12/2019 đã giải quyết 14/42 hồ sơ (CCHC, TĐKT), đạt 33,3%.
`;

test.each([
  ['a body', opening],
  ['documents', citing],
])('%s, edited at random', editedText);
