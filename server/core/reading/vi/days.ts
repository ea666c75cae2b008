/** Vietnamese words of what is only to be, and of papers, whose day is not that of their receipt. */

/** "Dự kiến khởi công ngày …": before both days, what is planned may come otherwise. */
export const plans: readonly string[] = ['dự kiến', 'kế hoạch', 'sẽ', 'phấn đấu', 'đề nghị', 'nếu'];

/** "Sau khi nhận đơn hẹn làm việc ngày …": before the second day, of what was still to come. */
export const arranged: readonly string[] = [
  'hẹn',
  'dự kiến',
  'kế hoạch',
  'sẽ',
  'lịch',
  'mời',
  'triệu tập',
  'thông báo',
  'đăng ký',
  'đăng kí',
  'chuẩn bị',
  'thống nhất',
  'ấn định',
  'chốt',
  'đề nghị',
  'đề xuất',
  'xin',
  'yêu cầu',
  'đặt',
];

/** "Trước khi nhận công văn ngày …": the day on it. */
export const papers: readonly string[] = [
  'đơn',
  'thư',
  'công văn',
  'văn bản',
  'giấy',
  'tờ trình',
  'quyết định',
  'báo cáo',
  'kết luận',
  'biên bản',
  'phiếu',
  'công điện',
  'chỉ thị',
  'nghị quyết',
];
