/** A number and its footnote, far away, that says what it counts. */
import { describe, expect, it } from 'vitest';
import { openProject } from '../../server/core/project.ts';

function foundIn(name: string, content: string): string[] {
  const project = openProject();
  project.set(name, { kind: 'text', content });
  project.setReport({ uri: name, body: [name], appendices: [], missing: [] });
  return project
    .check(name)
    .evaluations.map(({ relation, verdict }) => `${relation.kind} ${verdict} ${relation.result.figure?.text}`)
    .sort();
}

const markdown = (sentence: string, ...notes: readonly string[]): string[] =>
  foundIn(
    'a.md',
    `${sentence}\n\n${'Không có số liệu.\n\n'.repeat(60)}${notes.map((note, at) => `[^${at + 1}]: ${note}\n\n`).join('')}`,
  );

describe('counted by a list', () => {
  const offices = 'Văn phòng Hội đồng nhân dân; Ban Quản lý Khu kinh tế; Ban An toàn giao thông; Thanh tra tỉnh.';

  it.each([
    ['Toàn tỉnh có 04 cơ quan hành chính thuộc tỉnh[^1].', `Gồm: ${offices}`, ['count exact 04']],
    ['Toàn tỉnh có 05 cơ quan hành chính thuộc tỉnh[^1].', `Gồm: ${offices}`, ['count wrong 05']],
    ['Đã kiểm tra 05 đơn vị[^1], đạt kế hoạch.', 'Sở Nội vụ; Sở Tài chính; Sở Y tế; Sở Xây dựng.', ['count wrong 05']],
    ['Đã công nhận 03 xã[^1].', 'Xã Tân An, xã Tân Bình, xã Tân Lập.', ['count exact 03']],
    ['Đã công nhận 04 xã[^1].', 'Xã Tân An, xã Tân Bình, xã Tân Lập.', ['count wrong 04']],
  ])('%s %s', (sentence, note, expected) => expect(markdown(sentence, note)).toEqual(expected));

  it('each mark has its own footnote', () => {
    expect(
      markdown(
        'Đã kiểm tra 03 sở[^2] và công nhận 02 xã[^1].',
        'Xã Tân An; xã Tân Bình.',
        'Sở Nội vụ; Sở Tài chính; Sở Y tế; Sở Xây dựng.',
      ),
    ).toEqual(['count exact 02', 'count wrong 03']);
  });

  it('raised marks of a plain text, numbered anew on every page', () => {
    const page = (count: string, ...names: readonly string[]): string =>
      `Toàn tỉnh có ${count} cơ quan thuộc tỉnh⁽¹⁾ đã được sắp xếp.\n\n(¹) ${names.join('; ')}.\n\n\f\n`;
    const text =
      page('02', 'Văn phòng Hội đồng nhân dân', 'Ban An toàn giao thông') +
      page('02', 'Sở Nội vụ', 'Sở Y tế', 'Sở Xây dựng');
    expect(foundIn('a.txt', text)).toEqual(['count exact 02', 'count wrong 02']);
  });
});

describe('a total whose parts stand in the footnote', () => {
  it.each([
    ['Đã ban hành 12 văn bản[^1].', 'Gồm 05 kế hoạch và 07 công văn.', ['sum exact 12']],
    ['Đã ban hành 12 văn bản[^1].', 'Gồm 05 kế hoạch và 06 công văn.', ['sum wrong 12']],
  ])('%s %s', (sentence, note, expected) => expect(markdown(sentence, note)).toEqual(expected));

  it('names the places of the parts where they stand', () => {
    const project = openProject();
    const content = 'Đã ban hành 12 văn bản[^1].\n\n[^1]: Gồm 05 kế hoạch và 06 công văn.\n';
    project.set('a.md', { kind: 'text', content });
    project.setReport({ uri: 'a.md', body: ['a.md'], appendices: [], missing: [] });
    const [finding] = project.check('a.md').findings;
    const textOf = (place: NonNullable<typeof finding>['place']): string =>
      place.kind === 'text' ? place.block.text.slice(place.start, place.end) : '';
    expect(textOf(finding!.place)).toBe('12');
    expect(finding!.related?.map(({ place }) => textOf(place))).toEqual(['05', '06']);
  });
});

describe('a footnote that says something else', () => {
  it.each([
    ['Đã kiểm tra 05 đơn vị[^1].', 'Theo Báo cáo của Thanh tra tỉnh; số liệu tính đến hết quý.'],
    ['Toàn tỉnh có 12 xã[^1] đạt chuẩn.', 'Trong đó có xã Tân An, xã Tân Bình mới đạt trong năm.'],
    ['Diện tích 450 m² do 03 hộ sử dụng.', 'Hộ ông A; hộ bà B.'],
    ['Tổng số 30 nhiệm vụ[^1].', 'Trong đó 12 nhiệm vụ quá hạn.'],
    ['Xem thêm ghi chú[^1] về 05 đơn vị.', 'Sở Nội vụ; Sở Tài chính; Sở Y tế.'],
    ['Đã kiểm tra 05 đơn vị[^7].', 'Sở Nội vụ; Sở Tài chính; Sở Y tế.'],
  ])('%s %s', (sentence, note) =>
    expect(markdown(sentence, note).filter(claim => !claim.startsWith('order'))).toEqual([]),
  );
});
