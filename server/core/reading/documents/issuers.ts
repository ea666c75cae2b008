/**
 * Bodies that issue documents: their abbreviations in numbers, their names, and whether there is one in every province.
 *
 * Source: the abbreviations met in official texts up to 2025; bodies that no longer exist are still cited. What is not
 * here is read all the same.
 */

export interface Issuer {
  readonly code: string;
  readonly name: string;
  /** The Party's bodies number `32-CTr/TU`; the State's `172/KH-UBND`. */
  readonly party?: true;
  /** One in every province, district or commune: a number of theirs says nothing without the place. */
  readonly local?: true;
}

const central = (code: string, name: string): Issuer => ({ code, name });
const local = (code: string, name: string): Issuer => ({ code, name, local: true });
const party = (code: string, name: string): Issuer => ({ code, name, party: true });
const localParty = (code: string, name: string): Issuer => ({ code, name, party: true, local: true });

export const issuers: readonly Issuer[] = [
  central('CP', 'Chính phủ'),
  central('TTg', 'Thủ tướng Chính phủ'),
  central('CTN', 'Chủ tịch nước'),
  central('QH', 'Quốc hội'),
  central('UBTVQH', 'Ủy ban Thường vụ Quốc hội'),
  central('VPCP', 'Văn phòng Chính phủ'),
  central('VPQH', 'Văn phòng Quốc hội'),
  central('HĐBT', 'Hội đồng Bộ trưởng'),
  central('HĐCP', 'Hội đồng Chính phủ'),
  central('HĐNN', 'Hội đồng Nhà nước'),
  central('HĐTP', 'Hội đồng Thẩm phán'),
  central('TANDTC', 'Tòa án nhân dân tối cao'),
  central('VKSNDTC', 'Viện kiểm sát nhân dân tối cao'),
  central('VKSTC', 'Viện kiểm sát nhân dân tối cao'),
  central('KTNN', 'Kiểm toán nhà nước'),
  central('TLĐ', 'Tổng Liên đoàn Lao động Việt Nam'),
  central('NHNN', 'Ngân hàng Nhà nước'),
  central('TTCP', 'Thanh tra Chính phủ'),
  central('UBDT', 'Ủy ban Dân tộc'),
  central('BDTTG', 'Bộ Dân tộc và Tôn giáo'),
  central('BTC', 'Bộ Tài chính'),
  central('BNV', 'Bộ Nội vụ'),
  central('BTP', 'Bộ Tư pháp'),
  central('BYT', 'Bộ Y tế'),
  central('BCT', 'Bộ Công Thương'),
  central('BCA', 'Bộ Công an'),
  central('BQP', 'Bộ Quốc phòng'),
  central('BXD', 'Bộ Xây dựng'),
  central('BNG', 'Bộ Ngoại giao'),
  central('BGDĐT', 'Bộ Giáo dục và Đào tạo'),
  central('BKHCN', 'Bộ Khoa học và Công nghệ'),
  central('BVHTTDL', 'Bộ Văn hóa, Thể thao và Du lịch'),
  central('BNNMT', 'Bộ Nông nghiệp và Môi trường'),
  central('BKHĐT', 'Bộ Kế hoạch và Đầu tư'),
  central('BTNMT', 'Bộ Tài nguyên và Môi trường'),
  central('BNNPTNT', 'Bộ Nông nghiệp và Phát triển nông thôn'),
  central('BNN', 'Bộ Nông nghiệp và Phát triển nông thôn'),
  central('BGTVT', 'Bộ Giao thông vận tải'),
  central('BTTTT', 'Bộ Thông tin và Truyền thông'),
  central('BLĐTBXH', 'Bộ Lao động - Thương binh và Xã hội'),
  central('BHXH', 'Bảo hiểm xã hội'),
  central('UBQG', 'Ủy ban Quốc gia'),
  central('TCT', 'Tổng cục Thuế'),
  central('TCHQ', 'Tổng cục Hải quan'),
  local('UBND', 'Ủy ban nhân dân'),
  local('CTUBND', 'Chủ tịch Ủy ban nhân dân'),
  local('HĐND', 'Hội đồng nhân dân'),
  local('TTHĐND', 'Thường trực Hội đồng nhân dân'),
  local('VPUBND', 'Văn phòng Ủy ban nhân dân'),
  local('UBMTTQ', 'Ủy ban Mặt trận Tổ quốc Việt Nam'),
  local('MTTQ', 'Mặt trận Tổ quốc Việt Nam'),
  local('BCĐ', 'Ban Chỉ đạo'),
  local('SNV', 'Sở Nội vụ'),
  local('STC', 'Sở Tài chính'),
  local('STP', 'Sở Tư pháp'),
  local('SYT', 'Sở Y tế'),
  local('SXD', 'Sở Xây dựng'),
  local('SCT', 'Sở Công Thương'),
  local('SKHCN', 'Sở Khoa học và Công nghệ'),
  local('SNNMT', 'Sở Nông nghiệp và Môi trường'),
  local('SVHTTDL', 'Sở Văn hóa, Thể thao và Du lịch'),
  local('SVHTT', 'Sở Văn hóa và Thể thao'),
  local('SDL', 'Sở Du lịch'),
  local('SGDĐT', 'Sở Giáo dục và Đào tạo'),
  local('SKHĐT', 'Sở Kế hoạch và Đầu tư'),
  local('STNMT', 'Sở Tài nguyên và Môi trường'),
  local('SNNPTNT', 'Sở Nông nghiệp và Phát triển nông thôn'),
  local('SNN', 'Sở Nông nghiệp và Phát triển nông thôn'),
  local('SLĐTBXH', 'Sở Lao động - Thương binh và Xã hội'),
  local('SGTVT', 'Sở Giao thông vận tải'),
  local('STTTT', 'Sở Thông tin và Truyền thông'),
  local('SNgV', 'Sở Ngoại vụ'),
  local('SDTTG', 'Sở Dân tộc và Tôn giáo'),
  local('TTT', 'Thanh tra tỉnh'),
  local('TTPVHCC', 'Trung tâm Phục vụ hành chính công'),
  local('CTK', 'Cục Thống kê'),
  local('BQLKKT', 'Ban Quản lý Khu kinh tế'),
  local('BDT', 'Ban Dân tộc'),
  local('THADS', 'Thi hành án dân sự'),
  local('CTHADS', 'Cục Thi hành án dân sự'),
  local('CAT', 'Công an tỉnh'),
  party('TW', 'Ban Chấp hành Trung ương'),
  party('TƯ', 'Ban Chấp hành Trung ương'),
  party('VPTW', 'Văn phòng Trung ương Đảng'),
  party('BTCTW', 'Ban Tổ chức Trung ương'),
  party('BTGTW', 'Ban Tuyên giáo Trung ương'),
  party('BTGDVTW', 'Ban Tuyên giáo và Dân vận Trung ương'),
  party('BDVTW', 'Ban Dân vận Trung ương'),
  party('UBKTTW', 'Ủy ban Kiểm tra Trung ương'),
  party('BCSĐCP', 'Ban Cán sự đảng Chính phủ'),
  party('BNCTW', 'Ban Nội chính Trung ương'),
  party('QUTW', 'Quân ủy Trung ương'),
  localParty('TU', 'Tỉnh ủy'),
  localParty('HU', 'Huyện ủy'),
  localParty('QU', 'Quận ủy'),
  localParty('TXU', 'Thị xã ủy'),
  localParty('ThU', 'Thành ủy'),
  localParty('ĐU', 'Đảng ủy'),
  localParty('ĐUK', 'Đảng ủy Khối các cơ quan và doanh nghiệp'),
  localParty('ĐUCA', 'Đảng ủy Công an'),
  localParty('ĐUQS', 'Đảng ủy Quân sự'),
  localParty('VPTU', 'Văn phòng Tỉnh ủy'),
  localParty('BTCTU', 'Ban Tổ chức Tỉnh ủy'),
  localParty('BTGTU', 'Ban Tuyên giáo Tỉnh ủy'),
  localParty('BTGDVTU', 'Ban Tuyên giáo và Dân vận Tỉnh ủy'),
  localParty('BDVTU', 'Ban Dân vận Tỉnh ủy'),
  localParty('BNCTU', 'Ban Nội chính Tỉnh ủy'),
  localParty('UBKTTU', 'Ủy ban Kiểm tra Tỉnh ủy'),
  localParty('VPHU', 'Văn phòng Huyện ủy'),
  localParty('BTCHU', 'Ban Tổ chức Huyện ủy'),
  localParty('BTGHU', 'Ban Tuyên giáo Huyện ủy'),
  localParty('BDVHU', 'Ban Dân vận Huyện ủy'),
  localParty('UBKTHU', 'Ủy ban Kiểm tra Huyện ủy'),
  localParty('VPĐU', 'Văn phòng Đảng ủy'),
  localParty('UBKTĐU', 'Ủy ban Kiểm tra Đảng ủy'),
  localParty('BCSĐ', 'Ban Cán sự đảng'),
  localParty('ĐĐ', 'Đảng đoàn'),
];

const byCode: ReadonlyMap<string, Issuer> = new Map(issuers.map(known => [known.code, known]));

/** The body of an abbreviation; `QH14` and `UBTVQH15` are the Assembly's by their terms. */
export function issuerOf(code: string): Issuer | undefined {
  return byCode.get(code) ?? byCode.get(code.replace(/\d{1,2}$/u, ''));
}

/** `UBND` for "ubnd", `QH14` for "qh14"; undefined where no abbreviation has these letters. */
export function issuerCode(letters: string): string | undefined {
  const lower = letters.toLowerCase();
  const known = byLetters.get(lower);
  if (known) return known;
  const term = /^(qh|ubtvqh)(\d{1,2})$/u.exec(lower);
  return term ? `${term[1]!.toUpperCase()}${term[2]}` : undefined;
}

const byLetters: ReadonlyMap<string, string> = new Map(issuers.map(({ code }) => [code.toLowerCase(), code]));

/** Steering boards, councils and working groups: `BCĐ`, `HĐTĐKT`, `TCT`. */
export function isBoard(code: string): boolean {
  return /^(?:BCĐ|HĐ(?!ND|TP|BT|CP|NN)|TCT|TGV|TCĐ)/u.test(code);
}

/** The level of a body by its abbreviation: departments and the committee `TU` are the province's, `HU` the district's. */
export function levelOf(code: string): 'tỉnh' | 'huyện' | undefined {
  const known = issuerOf(code);
  if (!known?.local) return undefined;
  if (known.party) return /TU$|^ĐUK$/u.test(code) ? 'tỉnh' : /(?:HU|QU|TXU)$/u.test(code) ? 'huyện' : undefined;
  return known.name.startsWith('Sở ') || code === 'TTT' || code === 'CAT' ? 'tỉnh' : undefined;
}

/**
 * Terms of the National Assembly by their first and last year (both belong to them): the number of a law names its
 * term. Source: the Assembly's own list of its terms.
 */
export const assemblyTerms: ReadonlyMap<number, readonly [number, number]> = new Map([
  [8, [1987, 1992]],
  [9, [1992, 1997]],
  [10, [1997, 2002]],
  [11, [2002, 2007]],
  [12, [2007, 2011]],
  [13, [2011, 2016]],
  [14, [2016, 2021]],
  [15, [2021, 2026]],
]);
