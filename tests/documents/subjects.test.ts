/** Where the words on what a document is about end, and the sentence goes on. */
import { describe, expect, it } from 'vitest';
import { subjectAfter } from '../../server/core/reading/documents/subject-words.ts';

describe('what a document is about ends', () => {
  it.each([
    ['phê duyệt kết quả rà soát hộ nghèo', ', cuối năm 2024 toàn tỉnh có 312.480 hộ dân.'],
    ['sửa đổi Luật Tổ chức Tòa án nhân dân', ', 09 Tòa án nhân dân cấp huyện được tổ chức lại.'],
    ['về xây dựng nông thôn mới giai đoạn 2021-2025', ', tính đến ngày 30/6/2025 đã có 12 xã đạt chuẩn.'],
    ['về tinh giản biên chế', ', Sở Nội vụ đã trình danh sách.'],
    ['về phát triển đô thị năm 2024', ' đã giao 38 nhiệm vụ cho 05 sở.'],
    ['về dự toán thu năm 2024', ' là 1.245 tỷ đồng.'],
    ['về điều chỉnh quy hoạch đã được phê duyệt năm 2020', '.'],
    ['về kiểm tra nhiệm vụ đã giao', '.'],
    ['về giao chỉ tiêu kinh tế, xã hội, năm 2025', '.'],
    ['về thí điểm mô hình tại xã, phường', '; các đơn vị đã nhận 12 máy.'],
  ])('%s|%s', (subject, rest) => {
    const text = subject + rest;
    const found = subjectAfter(text, 0, text.length);
    expect(found && text.slice(found.start, found.end)).toBe(subject);
  });

  it('is nothing where the sentence says how many were given', () => {
    const text = 'giao 12 tuyến đường cho xã quản lý.';
    expect(subjectAfter(text, 0, text.length)).toBeUndefined();
  });

  it.each([
    ['báo cáo kết quả thực hiện Nghị quyết số 47/NQ-HĐND', ' về Ủy ban nhân dân tỉnh trước ngày 20/11/2024.'],
    ['gửi báo cáo theo Công văn số 1256/SNV-CCHC', ' về Sở Nội vụ để tổng hợp.'],
    ['nộp kinh phí còn dư theo Nghị quyết số 12/NQ-HĐND', ' về ngân sách huyện trước ngày 31/12/2024.'],
    ['gửi báo cáo theo Kế hoạch số 12/KH-UBND', ' về huyện chậm nhất ngày 20/6/2024.'],
    ['báo cáo định kỳ Kế hoạch số 12/KH-UBND', ' về tình hình thực hiện nhiệm vụ gửi Sở Nội vụ.'],
    ['Các xã tổng hợp theo Kế hoạch số 12/KH-UBND', ' về Phòng Nội vụ trước ngày 20/6/2024.'],
  ])('is nothing where the sentence says where it is sent: %s|%s', (before, rest) => {
    expect(subjectAfter(before + rest, before.length, (before + rest).length)).toBeUndefined();
  });

  it.each([
    ['báo cáo kết quả thực hiện Nghị quyết số 47/NQ-HĐND', 'về nhiệm vụ phát triển kinh tế - xã hội năm 2024'],
    ['báo cáo kết quả thực hiện Nghị quyết số 47/NQ-HĐND', 'về ngân sách huyện năm 2024'],
    ['Ủy ban nhân dân xã có Báo cáo số 12/BC-UBND', 'về tình hình thực hiện nhiệm vụ năm 2024'],
    ['Báo cáo theo Kế hoạch số 12/KH-UBND', 'về Phòng, chống tham nhũng năm 2024'],
    ['Gửi Kế hoạch số 12/KH-UBND', 'về huyện đạt chuẩn nông thôn mới'],
    ['Ban hành Quyết định số 12/QĐ-UBND', 'về Ban Chỉ đạo 389 của tỉnh'],
  ])('is what it is about behind a verb that sends, too: %s %s', (before, subject) => {
    const text = `${before} ${subject}.`;
    const found = subjectAfter(text, before.length, text.length);
    expect(found && text.slice(found.start, found.end)).toBe(subject);
  });
});
