/** Numbers written out in Vietnamese: as people write them, and read back as the same number. */
import { expect, test } from 'vitest';
import { compare, decimal } from '../../server/core/figures/decimal.ts';
import { openProject } from '../../server/core/project.ts';
import { valueOfWords } from '../../server/core/reading/prose/items/number-words.ts';
import { vietnameseNumberWords } from '../../server/core/reading/vi/number-words.ts';
import { spell } from '../../server/core/reading/vi/spelling.ts';
import { randomFrom, seed } from '../support/edits.ts';

test.each([
  [0n, 'không'],
  [5n, 'năm'],
  [10n, 'mười'],
  [15n, 'mười lăm'],
  [14n, 'mười bốn'],
  [21n, 'hai mươi mốt'],
  [24n, 'hai mươi tư'],
  [105n, 'một trăm linh năm'],
  [110n, 'một trăm mười'],
  [1_004n, 'một nghìn không trăm linh bốn'],
  [1_234_105n, 'một triệu hai trăm ba mươi tư nghìn một trăm linh năm'],
  [2_350_000n, 'hai triệu ba trăm năm mươi nghìn'],
  [2_050_000_000n, 'hai tỷ không trăm năm mươi triệu'],
  [1_500_000_000_000n, 'một nghìn năm trăm tỷ'],
])('%s', (value, words) => {
  expect(spell(value)).toBe(words);
});

test('what is written out is read as the same number', () => {
  const random = randomFrom(seed);
  for (let index = 0; index < 500; index++) {
    const value = BigInt(random(10 ** (2 + (index % 8)))) + 11n;
    const read = valueOfWords(spell(value).split(' '), vietnameseNumberWords);
    expect(read && compare(read, decimal(value)), `${value}: ${spell(value)}`).toBe(0);
  }
});

test.each([
  [
    'Số tiền là 2.350.000 đồng (*Bằng chữ: Hai triệu ba trăm mười lăm nghìn đồng*).',
    'Hai triệu ba trăm năm mươi nghìn',
  ],
  ['Có hai mươi ba (24) đơn vị.', 'hai mươi tư'],
  ['Kinh phí 2,5 tỷ đồng (hai tỷ không trăm năm mươi triệu đồng).', 'hai tỷ năm trăm triệu'],
])('%s: the words written out anew', (content, words) => {
  const project = openProject();
  project.set('bao-cao.md', { kind: 'text', content });
  const [finding] = project.check('bao-cao.md').findings.filter(({ check }) => check === 'words-differ-from-figure');
  const [figure, written] = finding!.fixes!;
  expect(figure!.title).toBe('set');
  expect(written!.edits[0]!.newText).toBe(words);
  expect(String(finding!.data?.inWords)).not.toMatch(/[*:]/u);
});
