/** Vietnamese words behind which figures beside one another are not of one another; see `prose/doubts/`. */
import type { Lexicon } from '../prose/lexicon.ts';

export const vietnameseDoubts = {
  doubts: {
    // "Đạt lần lượt 94% và 69%": each of another amount.
    inTurn: ['lần lượt', 'tương ứng'],
    // "Tăng trưởng kép 18%".
    compounding: ['kép'],
    levels: ['tốc độ', 'vận tốc', 'mật độ', 'nhiệt độ', 'tỷ giá', 'tỉ giá', 'eps', 'điện áp'],
    // "Mua ròng 151 triệu USD, trong đó mua ròng cổ phiếu 154 triệu USD, bán ròng trái phiếu 3 triệu USD".
    net: ['ròng', 'xuất siêu', 'nhập siêu', 'thặng dư', 'thâm hụt'],
    traded: ['xuất khẩu', 'nhập khẩu'],
    trade: [
      'xuất nhập khẩu',
      'xnk',
      'xuất, nhập khẩu',
      'thương mại',
      'ngoại thương',
      'kim ngạch',
      'hai chiều',
      'buôn bán',
    ],
    timeUnits: ['năm', 'tháng', 'ngày', 'giờ', 'phút', 'tuần', 'tuổi'],
    costs: ['chi phí', 'chi', 'giá vốn', 'giá thành'],
    revenues: ['doanh thu', 'thu', 'thu nhập'],
    margins: [],
    ownRates: ['cổ tức', 'trái tức'],
    leavingOut: ['không kể', 'không tính', 'chưa kể', 'chưa tính', 'không bao gồm', 'ngoại trừ', 'loại trừ', 'nếu trừ'],
    broughtOver: ['chuyển', 'tồn', 'cũ', 'kéo dài', 'để lại', 'còn', 'nợ', 'dư'],
    conditions: ['nếu', 'không kể', 'không tính', 'chưa kể', 'chưa tính', 'sau lạm phát'],
    relatives: [],
    extremeTimes: ['kỷ lục', 'kỉ lục', 'đỉnh cao', 'đỉnh điểm', 'trước dịch'],
    jointly: ['cộng lại', 'gộp lại', 'tính chung', 'cả hai', 'cả ba', 'cả bốn'],
    perTime: ['mỗi', 'một', '/'],
    rates: { leads: [], words: [] },
    causes: ['chủ yếu do', 'chủ yếu nhờ', 'phần lớn do', 'phần lớn nhờ'],
    offsets: ['bù trừ', 'trừ đi', 'sau khi trừ'],
    contrasts: ['trong khi'],
    turns: ['trong khi', 'còn'],
    changesIn: [],
  },
} satisfies Partial<Lexicon>;
