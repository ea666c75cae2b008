/**
 * What makes up a whole in Vietnamese tables when each member stands once.
 */
import type { Partition } from '../tables/lexicon.ts';

export const vietnamesePartitions: readonly Partition[] = [
  {
    members: [
      ['cấp tỉnh', 'tỉnh'],
      ['cấp huyện', 'huyện'],
      ['cấp xã', 'xã'],
    ],
    optional: [['trung ương', 'tw']],
  },
  {
    members: [
      ['cấp tỉnh', 'tỉnh'],
      ['cấp xã', 'xã'],
    ],
    optional: [['trung ương', 'tw']],
  },
  {
    members: [
      ['cấp huyện', 'huyện'],
      ['cấp xã', 'xã'],
    ],
  },
  {
    members: [
      ['trung ương', 'nstw'],
      ['địa phương', 'nsđp'],
    ],
  },
  { members: [['nam'], ['nữ']] },
  { members: [['thành thị', 'đô thị'], ['nông thôn']] },
  {
    members: [['trước hạn', 'sớm hạn'], ['đúng hạn'], ['quá hạn', 'trễ hạn', 'trễ', 'chậm']],
    wholeOf: ['đã giải quyết', 'hồ sơ đã giải quyết', 'số hồ sơ đã giải quyết', 'đã xử lý', 'hồ sơ đã xử lý'],
  },
  {
    members: [
      [
        'đúng hạn',
        'trước và đúng hạn',
        'trước hạn và đúng hạn',
        'đúng và trước hạn',
        'trước, đúng hạn',
        'sớm và đúng hạn',
      ],
      ['quá hạn', 'trễ hạn', 'trễ', 'chậm'],
    ],
  },
  {
    members: [
      ['trong hạn', 'chưa đến hạn', 'còn hạn'],
      ['quá hạn', 'trễ hạn'],
    ],
  },
  {
    members: [
      ['trực tuyến'],
      ['trực tiếp', 'trực tiếp, bưu chính', 'trực tiếp hoặc qua bưu chính', 'trực tiếp, dịch vụ bưu chính'],
    ],
    optional: [
      ['kỳ trước', 'từ kỳ trước', 'tồn', 'kỳ trước chuyển sang'],
      ['bưu chính', 'qua bưu chính', 'bưu chính công ích'],
    ],
  },
  {
    members: [['khiếu nại'], ['tố cáo']],
    optional: [['kiến nghị, phản ánh', 'phản ánh, kiến nghị', 'kiến nghị', 'phản ánh']],
  },
  {
    members: [
      ['kỳ trước', 'kỳ trước chuyển sang', 'tồn kỳ trước', 'tồn đầu kỳ', 'từ kỳ trước', 'năm trước chuyển sang'],
      ['tiếp nhận mới', 'mới tiếp nhận', 'nhận mới', 'phát sinh', 'trong kỳ', 'tiếp nhận trong kỳ'],
    ],
  },
  {
    members: [
      ['đã giải quyết', 'đã xử lý', 'giải quyết xong'],
      ['đang giải quyết', 'chưa giải quyết', 'đang xử lý', 'chưa xử lý', 'còn lại'],
    ],
  },
  { members: [['toàn trình'], ['một phần']] },
  {
    members: [
      ['mới ban hành', 'ban hành mới', 'mới'],
      ['sửa đổi, bổ sung', 'sửa đổi', 'được sửa đổi', 'thay thế'],
      ['bãi bỏ', 'hủy bỏ', 'bị bãi bỏ'],
    ],
  },
  {
    members: [
      ['hoàn thành xuất sắc', 'xuất sắc'],
      ['hoàn thành tốt', 'tốt'],
      ['hoàn thành nhiệm vụ', 'hoàn thành'],
      ['không hoàn thành', 'chưa hoàn thành'],
    ],
  },
  {
    members: [['tốt', 'giỏi'], ['khá'], ['đạt', 'trung bình'], ['chưa đạt', 'yếu', 'yếu, kém']],
    optional: [['kém'], ['xuất sắc']],
  },
  {
    members: [['mầm non'], ['tiểu học'], ['trung học cơ sở', 'thcs']],
    optional: [
      ['trung học phổ thông', 'thpt'],
      ['thường xuyên', 'gdtx'],
    ],
    wholeOf: ['', 'học sinh', 'trẻ em, học sinh', 'trẻ, học sinh'],
  },
  { members: [['công lập'], ['ngoài công lập', 'tư thục', 'dân lập']] },
  { members: [['bắt buộc'], ['tự nguyện']], optional: [['thất nghiệp']] },
  { members: [['nội trú'], ['ngoại trú']] },
  { members: [['còn hiệu lực'], ['hết hiệu lực']] },
  { members: [['quốc tế'], ['nội địa', 'trong nước']] },
  {
    members: [
      ['đạt chuẩn', 'đã đạt chuẩn'],
      ['chưa đạt chuẩn', 'không đạt chuẩn'],
    ],
  },
  {
    members: [
      ['đủ điều kiện', 'có điều kiện'],
      ['không đủ điều kiện', 'chưa đủ điều kiện', 'chưa có điều kiện'],
    ],
  },
  {
    members: [['công chức'], ['viên chức']],
    optional: [['hợp đồng', 'lao động hợp đồng', 'hợp đồng lao động'], ['cán bộ']],
  },
  { members: [['cán bộ'], ['công chức']] },
  { members: [['xã'], ['phường']], optional: [['đặc khu'], ['thị trấn']] },
  {
    members: [['đường bộ'], ['đường sắt'], ['đường thủy', 'đường thuỷ', 'đường thủy nội địa', 'đường thuỷ nội địa']],
    optional: [
      ['đường biển', 'hàng hải'],
      ['hàng không', 'đường hàng không'],
    ],
    wholeOf: ['', 'vụ', 'vụ tai nạn', 'vụ tai nạn giao thông'],
  },
  {
    members: [['tiến sĩ', 'trên đại học', 'sau đại học', 'thạc sĩ trở lên'], ['đại học'], ['cao đẳng'], ['trung cấp']],
    optional: [['thạc sĩ'], ['sơ cấp'], ['chưa qua đào tạo', 'còn lại', 'khác']],
  },
];
