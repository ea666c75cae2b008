/** Reports for the command line to be tried on. */

/** A row number is left out. */
export const wrong = '| STT | Nội dung | Số |\n|:-:|---|--:|\n| 1 | Đất đai | 10 |\n| 3 | Hộ tịch | 20 |\n';
export const right = wrong.replace('| 3 |', '| 2 |');
const report = 'soat: 1\ntype: Báo cáo\nbody: loi-van.md\nappendices: pl/*\n';

/** Two report folders, reports of one file, and what a walk of folders passes by. */
export const reports = {
  'wrong.md': wrong,
  'right.md': right,
  'same/right.md': wrong,
  'nam-2019/report.yaml': report,
  'nam-2019/loi-van.md': 'Số liệu nêu tại Phụ lục I.\n',
  'nam-2019/pl/pl1.md': `---\nsoat: 1\nappendix: I\nid: pl1\ntitle: Biến động\nrules: |\n  [Tổng] = [A] + [B]\n---\n\n| STT | Nội dung | Tổng | A | B |\n|---|---|--:|--:|--:|\n| 1 | x | 17 | 10 | 6 |\n`,
  'nam-2020/bao-cao.yaml': report,
  'nam-2020/loi-van.md': wrong,
  'nam-2020/README.md': wrong,
  'ghi-chu.md': wrong,
  'node_modules/x/report.yaml': report,
  'ci.yml': 'soat:\n  script: npx soat check\n',
};
