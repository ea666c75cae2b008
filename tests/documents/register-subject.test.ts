/** What of a sentence is written into the register as the subject of a document. */
import { describe, expect, it } from 'vitest';
import { registerSubject } from '../../server/core/documents/register/register-subject.ts';

describe('a subject without the rest of its sentence', () => {
  it.each([
    ['về giao chỉ tiêu giảm nghèo năm 2025, xã Tân Bình giảm 12 hộ nghèo', 'giao chỉ tiêu giảm nghèo năm 2025'],
    ['về tăng cường quản lý, bảo vệ rừng, lực lượng kiểm lâm tuần tra 45 đợt', 'tăng cường quản lý, bảo vệ rừng'],
    ['về chuyển đổi số, trong 6 tháng đầu năm các đơn vị mở 12 lớp', 'chuyển đổi số'],
    ['phê duyệt dự toán mua sắm có hiệu lực từ ngày 10/6/2025', 'phê duyệt dự toán mua sắm'],
    ['về phân bổ vốn đầu tư công thì huyện Kim Bảng nhận 45 tỷ đồng', 'phân bổ vốn đầu tư công'],
    ['quy định đơn giá bồi thường được ban hành, số hộ nhận tiền tăng 15%', 'quy định đơn giá bồi thường'],
    ['về việc phê duyệt Đề án du lịch, Phòng Văn hóa tham mưu mở thêm các tuyến', 'phê duyệt Đề án du lịch'],
  ])('%s', (said, subject) => {
    expect(registerSubject(said)).toBe(subject);
  });

  it.each([
    'sửa đổi, bổ sung một số điều của Nghị định số 10/2020/NĐ-CP',
    'phòng, chống thiên tai giai đoạn 2021 - 2025, định hướng đến năm 2030',
    'phát triển công nghiệp hỗ trợ đến năm 2025, tầm nhìn 2045',
    'hỗ trợ người có công, hộ nghèo, hộ cận nghèo',
    'ban hành Quy chế quản lý, sử dụng tài sản công tại cơ quan, đơn vị thuộc phạm vi quản lý của tỉnh',
    'thực hiện Đề án 06 tại các xã',
    'chế độ người có công được hưởng',
    'sửa đổi Quyết định số 12/2019/QĐ-UBND, Quyết định số 7/2020/QĐ-UBND',
    'tổ chức 5 năm một lần Đại hội thi đua',
  ])('%s stays whole', said => {
    expect(registerSubject(said)).toBe(said);
  });
});
