/** What the extension says in Vietnamese. */
import type { Words } from './words.ts';

const sources = { excel: 'Excel', word: 'Word', sheets: 'bảng tính', html: 'trang web', text: 'văn bản có dấu tab' };
const forms = { markdown: 'bảng Markdown', 'yaml-rows': 'các dòng của “rows”', 'yaml-table': 'cột và dòng YAML' };

export const vi: Words = {
  running: 'Soát: đang đối chiếu…',
  clean: 'Soát: chưa thấy điểm lệch',
  status: ({ errors, warnings, informations }) => {
    const said = [
      errors > 0 ? `${errors} lỗi` : '',
      warnings > 0 ? `${warnings} cần kiểm tra` : '',
      informations > 0 ? `${informations} lưu ý` : '',
    ].filter(Boolean);
    return said.length === 0 ? vi.clean : `Soát: ${said.join(' · ')}`;
  },
  coverage: ({ coverage: { exact, rounded, faulty, involved, used, unchecked, compared, all } }) =>
    `Đã đối chiếu ${compared}/${all} số liệu: khớp ${exact}, khớp (làm tròn) ${rounded}, lệch ${faulty}${involved > 0 ? `, liên quan số lệch ${involved}` : ''}. Dùng để tính số khác: ${used}. Chưa đối chiếu: ${unchecked}.`,
  findings: ({ errors, warnings, informations, hints }) =>
    `${errors} lỗi · ${warnings} cần kiểm tra · ${informations} lưu ý · ${hints} gợi ý`,
  stopped: 'Soát: đã dừng',
  stoppedDetail: 'Bộ đối chiếu của Soát đã dừng. Đề nghị khởi động lại; nếu còn dừng, xem nhật ký.',
  restart: 'Khởi động lại',
  showLog: 'Xem nhật ký',
  restricted: 'Thư mục chưa được tin cậy: Soát không đọc tệp nằm ngoài thư mục này.',
  openFigures: 'Mở bảng kê số liệu',
  verdict: {
    exact: 'Khớp',
    rounded: 'Khớp (làm tròn)',
    wrong: 'Lệch',
    unchecked: 'Chưa đối chiếu',
    involved: 'Liên quan số lệch',
    used: 'Dùng để tính số khác',
  },
  noReport: 'Tệp đang mở không thuộc báo cáo nào. Đề nghị mở tệp của báo cáo rồi thực hiện lại.',
  noFinding: 'Chưa thấy điểm nào cần xem.',
  checked: counts => `Đã kiểm tra: ${vi.findings(counts)}. ${vi.coverage(counts)}`,
  folderChecked: (reports, findings) =>
    findings === 0
      ? `Đã kiểm tra ${reports} báo cáo: chưa thấy điểm lệch.`
      : `Đã kiểm tra ${reports} báo cáo: ${findings} điểm cần xem, liệt kê ở ngăn Vấn đề.`,
  prose: 'Lời văn',
  tableLabel: (id, figures) => `${id} · ${figures} số liệu`,
  filterBy: 'Chỉ hiện số liệu có kết quả đối chiếu',
  filtered: shown => `Chỉ hiện: ${shown.join(', ')}`,
  mentions: count => `${count} lần viện dẫn`,
  unregistered: 'chưa có trong sổ văn bản',
  conflict: 'có điểm cần kiểm tra',
  noDocuments: 'Báo cáo chưa viện dẫn văn bản nào.',
  noFigureHere: 'Tại con trỏ không có số liệu. Đề nghị đặt con trỏ vào một số liệu rồi thực hiện lại.',
  lineageOf: (text, verdict) => `${text}: ${verdict}`,
  restsOn: 'Tính từ',
  usedBy: 'Được dùng ở',
  copyComputation: 'Chép phép tính',
  paste: {
    summary: ({ source, rows, columns, headerRows, merged, figures, questioned, form }) =>
      `Hiểu từ ${sources[source]}: ${rows} dòng × ${columns} cột, ${headerRows} dòng tiêu đề, ${figures} ô số liệu${merged > 0 ? `, ${merged} ô gộp` : ''}${questioned > 0 ? `, ${questioned} ô cần hỏi lại` : ''}; dán thành ${forms[form]}.`,
    question: cells =>
      `${cells.length === 1 ? 'Ô' : 'Các ô'} ${cells.map(cell => `“${cell}”`).join(', ')} có thể đã bị Excel đổi thành ngày tháng. Đề nghị đối chiếu bản gốc.`,
    choose: 'Chọn cách dán',
    asShown: 'Dán thành bảng',
    asShownDetail: 'Số liệu ghi đúng như đang hiển thị ở nguồn',
    converted: 'Dán thành bảng, ghi số theo kiểu Việt Nam',
    convertedDetail: 'Nguồn ghi 1,991 và 84.17%; dán thành 1.991 và 84,17%',
    plain: 'Dán nguyên văn',
    plainDetail: 'Không lập bảng',
    nothing: 'Bộ nhớ tạm không có bảng. Đề nghị chép bảng trong Excel, Word hoặc trang web rồi thực hiện lại.',
    useKey: 'Lệnh này chỉ đọc được phần chữ của bộ nhớ tạm; dán bằng Ctrl+V để giữ ô gộp.',
  },
  pickCitation: 'Chọn văn bản để viện dẫn, hoặc gõ số, ký hiệu',
  newCitation: 'Viện dẫn văn bản khác…',
  citationNumber: 'Viện dẫn đầy đủ',
  citationNumberHint: 'Ví dụ: Kế hoạch số 172/KH-UBND ngày 07/12/2018',
  pickCell: text => `Gắn “${text}” với ô nào?`,
  selectFigure: 'Đề nghị đặt con trỏ vào một số liệu trong lời văn rồi thực hiện lại.',
  noCellsToBind: 'Báo cáo chưa có phụ lục nào có số liệu để gắn.',
  sameText: 'Ghi đúng số này',
  otherCells: 'Các ô khác',
  upToDate: 'Số liệu lời văn đang khớp với các ô nguồn.',
  pickRefresh: count => `${count} số liệu lời văn khác với ô nguồn: chọn số liệu cần cập nhật`,
  refreshSource: {
    bound: source => `theo ô ${source}`,
    named: source => `lời văn nêu tên ô ${source}; đề nghị xác nhận`,
    follows: source => `tính lại: ${source}`,
  },
  refreshed: count => `Đã cập nhật ${count} số liệu. Hoàn tác bằng một lần Ctrl+Z.`,
  saveReview: 'Lưu bản rà soát (HTML)',
  savedReview: name =>
    `Đã ghi bản rà soát ${name}. Gửi tệp này cho người duyệt: mở bằng trình duyệt, không cần cài gì.`,
  openIt: 'Mở xem',
  nothingToPrint: 'Báo cáo chưa có phần nào để in.',
  reason: 'Bỏ qua điểm này vì lý do gì?',
  reasonHint: 'Ví dụ: số liệu do Bộ Nội vụ công bố',
  reasonNeeded: 'Đề nghị ghi lý do; lý do được lưu ngay trong báo cáo.',
  notEdited: 'Chưa sửa được văn bản: văn bản vừa thay đổi, hoặc chỉ được đọc. Đề nghị thực hiện lại lệnh.',
  nothingToSilence: 'Tại con trỏ không có điểm nào để bỏ qua.',
  pickFinding: 'Chọn điểm',
  noPage: check => `Chưa có trang giải thích cho “${check}”.`,
  template: {
    pick: 'Lập báo cáo mới',
    report: 'Báo cáo có phụ lục',
    reportDetail: 'Một thư mục: report.yaml, body.md, appendices/phu-luc-1.md',
    single: 'Báo cáo một tệp',
    singleDetail: 'Một tệp Markdown có phần đầu ghi số, ngày, cơ quan ban hành',
    appendix: 'Phụ lục số liệu',
    appendixDetail: 'Một tệp YAML: cột, quy tắc, mỗi dòng một dòng',
    where: 'Chọn nơi lưu',
    name: 'Tên thư mục hoặc tệp',
    nameHint: 'Ví dụ: bao-cao-quy-4',
    exists: name => `“${name}” đã có. Đề nghị chọn tên khác.`,
    needsFolder: 'Đề nghị mở một thư mục trước khi lập báo cáo mới.',
  },
  task: 'kiểm tra',
};
