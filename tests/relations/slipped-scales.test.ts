/** One amount in two scales: "3.240 tỷ đồng" of what is "3,24 tỷ đồng" elsewhere. */
import { describe, expect, it } from 'vitest';
import { openProject } from '../../server/core/project.ts';
import { slippedScales } from '../../server/core/relations/said-again/slipped-scales.ts';

const english = 'The office has 1,234,567.5 hectares.\n\n';

describe('one amount in two scales', () => {
  it.each([
    [
      'tỷ for triệu, the words in common',
      'Hỗ trợ cây giống 3.248 triệu đồng cho các hộ.\n\nTiền hỗ trợ cây giống là 3.248 tỷ đồng.',
      '3.248 tỷ đồng / 3.248 triệu đồng',
    ],
    [
      'the same scale, digits kept',
      'Chi trả tiền công 52,16 tỷ đồng.\n\nTiền công đã trả 52.160 tỷ đồng.',
      '52.160 tỷ đồng / 52,16 tỷ đồng',
    ],
    [
      'three digits, two words',
      'Chi hỗ trợ cây giống 324 triệu đồng.\n\nCây giống được hỗ trợ 324 tỷ đồng.',
      '324 tỷ đồng / 324 triệu đồng',
    ],
    [
      'the one said once, though it is the first',
      'Thu phí được 7.315 tỷ đồng.\n\nSố phí thu là 7,315 tỷ đồng.\n\nNộp ngân sách số phí 7,315 tỷ đồng.',
      '7.315 tỷ đồng / 7,315 tỷ đồng',
    ],
    [
      'in English',
      `${english}The budget of $52.10 million was met.\n\nSpending stayed within the budget of $52.10 billion.`,
      '52.10 billion / 52.10 million',
    ],
    [
      'beside a percentage: no so much for each',
      `${english}Spending was 96 per cent of the budget of $52.10 million.\n\nThe budget was $52.10 billion.`,
      '52.10 billion / 52.10 million',
    ],
  ])('%s', (_, text, found) => {
    expect(slips(text)).toEqual([found]);
  });

  it.each([
    ['one amount in two scales', 'Hỗ trợ cây giống 3.248 triệu đồng.\n\nTiền hỗ trợ cây giống là 3,248 tỷ đồng.'],
    ['no words in common', 'Thu phí bến bãi 3.248 triệu đồng.\n\nVốn đường cao tốc 3.248 tỷ đồng.'],
    ['three digits and one word', 'Thu phí 324 triệu đồng.\n\nDoanh thu của khu công nghiệp 324 tỷ đồng.'],
    ['three digits of one passage by chance', 'Kinh phí sửa trạm y tế 375 triệu đồng, từ nguồn vốn 375 tỷ đồng.'],
    ['four digits of one passage by chance', 'Dự toán giao 34,56 tỷ đồng; số tiền phải nộp lại 34,56 triệu đồng.'],
    ['a thousandth by its words', 'Phí bằng 0,1% hợp đồng: giá hợp đồng 4.125 tỷ đồng, phí hợp đồng 4.125 triệu đồng.'],
    ['one of many', 'Đơn giá một phòng học là 1.255 triệu đồng. Tổng dự toán phòng học là 1.255 tỷ đồng.'],
    [
      'an average and the total',
      `${english}The average contract was $4.125 million and total contracts came to $4.125 billion.`,
    ],
    ['round amounts', 'Mức vay tối đa 500 triệu đồng; cả quỹ có 500 tỷ đồng.'],
    ['so much for each', 'Mỗi hộ nghèo được vay 32,45 triệu đồng.\n\nHộ nghèo đã vay 32,45 tỷ đồng.'],
    ['an average', 'Dư nợ bình quân 32,45 triệu đồng.\n\nDư nợ của các hộ 32,45 tỷ đồng.'],
    ['so much for each, by a stroke', 'Mức hỗ trợ 32,45 triệu đồng/hộ.\n\nĐã hỗ trợ 32,45 tỷ đồng.'],
    ['a thousand of them', 'Hỗ trợ 1.000 hộ, 15,5 triệu đồng, cộng 15,5 tỷ đồng.'],
    ['about so much', 'Hỗ trợ cây giống 3.248 triệu đồng.\n\nTiền hỗ trợ cây giống là khoảng 3.248 tỷ đồng.'],
    ['ten times as much', 'Hỗ trợ cây giống 3.248 triệu đồng.\n\nTiền hỗ trợ cây giống là 32,48 tỷ đồng.'],
    [
      'both said twice',
      'Thu phí 3.248 triệu đồng.\n\nPhí đã thu 3.248 triệu đồng.\n\nThu phí 3.248 tỷ đồng.\n\nPhí thu được 3.248 tỷ đồng.',
    ],
  ])('not %s', (_, text) => {
    expect(slips(text)).toEqual([]);
  });

  it('keeps the pair as long as its sentences stay, and tells it no more when one is mended', () => {
    const project = openProject();
    const check = (text: string) => {
      project.set('bao-cao.md', { kind: 'text', content: text });
      return project.check('bao-cao.md').findings.filter(({ check }) => check === 'same-figure-differs');
    };
    project.setReport({ uri: 'bao-cao.md', body: ['bao-cao.md'], appendices: [], missing: [] });
    const wrong = 'Hỗ trợ cây giống 3.248 triệu đồng.\n\nTiền hỗ trợ cây giống là 3.248 tỷ đồng.\n\nHết.';
    expect(check(wrong)).toHaveLength(1);
    expect(check(wrong.replace('Hết', 'Hết báo cáo'))).toHaveLength(1);
    expect(check(wrong.replace('3.248 tỷ', '3,248 tỷ'))).toEqual([]);
    expect(check(wrong)[0]).toMatchObject({ severity: 'warning', data: { stated: '3.248 tỷ đồng' } });
  });
});

function slips(content: string): string[] {
  const project = openProject();
  project.set('bao-cao.md', { kind: 'text', content });
  project.setReport({ uri: 'bao-cao.md', body: ['bao-cao.md'], appendices: [], missing: [] });
  const said = ({ prose: { figure } }: { prose: { figure: { text: string; unit: string | undefined } } }): string =>
    `${figure.text} ${figure.unit}`
      .split(' ')
      .slice(0, figure.unit?.includes('đồng') ? 3 : 2)
      .join(' ');
  return slippedScales(project.check('bao-cao.md').report).map(
    ({ stated, other }) => `${said(stated)} / ${said(other)}`,
  );
}
