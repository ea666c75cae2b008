/** The register: read, compared, completed; what a person wrote is never changed. */
import { describe, expect, it } from 'vitest';
import { completed as completedRegister, newRegister } from '../../server/core/documents/completing.ts';
import { documentsOf } from '../../server/core/documents/index.ts';
import { registeredOf } from '../../server/core/documents/registered.ts';
import { checkFiles, type MemoryFiles } from '../support/memory-host.ts';

const report =
  'soat: 1\ntype: Báo cáo\nnumber: 389/BC-UBND\ndate: 09/12/2019\nplace: Kiên Giang\nissuer: Ủy ban nhân dân tỉnh Kiên Giang\nbody: bao-cao.md\n';
const body =
  'Kế hoạch số 22/KH-UBND ngày 13/02/2019 về kiểm tra công vụ; Nghị quyết số 18-NQ/TW; Luật Đầu tư số 61/2020/QH14.\n';

function files(register: string, text = body, extra = 'documents: documents.yaml\n'): MemoryFiles {
  return { 'report.yaml': report + extra, 'documents.yaml': register, 'bao-cao.md': text };
}

async function said(own: MemoryFiles): Promise<string[]> {
  const { findings } = await checkFiles(own);
  return findings
    .filter(({ severity }) => severity !== 'hint')
    .map(
      ({ check, place }) => `${check} ${place.kind === 'text' ? place.block.text.slice(place.start, place.end) : ''}`,
    );
}

async function completed(register: string, text = body): Promise<string> {
  const { report: read } = await checkFiles(files(register, text));
  return completedRegister(read, read.registers![0]!).text;
}

describe('what is registered', () => {
  it.each([
    ['by number', '- number: 22/KH-UBND\n    date: 13/02/2019'],
    ['with zeros', '- number: 022/KH-UBND'],
    ['with Vietnamese keys', '- số ký hiệu: 22/KH-UBND\n    ngày ban hành: 13/02/2019\n    địa danh: Kiên Giang'],
    ['with its issuer', '- number: 22/KH-UBND\n    issuer: Ủy ban nhân dân tỉnh Kiên Giang'],
  ])('%s', async (_, entry) => {
    const { report: read, mentions } = await checkFiles(files(`soat: 1\ndocuments:\n  ${entry}\n`));
    const registered = registeredOf(read)!;
    expect(mentions.map(mention => registered.of(mention) !== undefined)).toEqual([true, false, false]);
    expect(registered.missing.map(({ number }) => number)).toEqual(['18-NQ/TW', '61/2020/QH14']);
  });

  it.each([
    ['of another province', '- number: 22/KH-UBND\n    place: Cà Mau'],
    ['of another year', '- number: 22/KH-UBND\n    date: 13/02/2018'],
    ['of another issuer', '- number: 22/KH-SNV'],
  ])('not one %s', async (_, entry) => {
    const { report: read } = await checkFiles(files(`soat: 1\ndocuments:\n  ${entry}\n`));
    expect(registeredOf(read)!.missing).toHaveLength(3);
  });

  it('says that an entry has neither number nor name', async () => {
    const nameless = (entry: string): Promise<string[]> =>
      said(files(`soat: 1\ndocuments:\n  ${entry}\n`, 'Không dẫn văn bản nào.\n'));
    expect(await nameless('- date: 01/01/2024')).toEqual(['value-invalid date: 01/01/2024']);
    expect(await nameless('- loại: Kế hoạch\n    trích yếu: kiểm tra công vụ')).toEqual([
      'value-invalid loại: Kế hoạch',
    ]);
    expect(await nameless('- alias: Kế hoạch kiểm tra\n    date: 01/01/2024')).toEqual([]);
    expect(await nameless('- number: 22/KH-UBND')).toEqual([]);
    // The slip of a key is told by itself.
    expect(await nameless('- nubmer: 22/KH-UBND')).toEqual(['key-unknown nubmer']);
  });

  it('compares dates', async () => {
    const register =
      'soat: 1\ndocuments:\n  - number: 22/KH-UBND\n    date: 14/02/2019\n  - number: 18-NQ/TW\n  - number: 61/2020/QH14\n';
    expect(await said(files(register))).toEqual(['document-date-differs ngày 13/02/2019']);
  });

  it('knows documents of English texts by the words of their type', async () => {
    const text =
      'Directive No. 112/2019 of 5 March 2019, Regulation (EU) 2016/679 of 27 April 2016, Resolution 45 (2023) and Act No. 12 of 2019 apply.\n';
    const register = await completed('soat: 1\ndocuments: []\n', text);
    expect(register).toContain('- number: 112/2019\n    date: 05/3/2019\n    type: Directive\n');
    const { report: read } = await checkFiles(files(register, text));
    expect(registeredOf(read)!.missing).toEqual([]);
    const other = files(register.replace('05/3/2019', '06/3/2019'), text);
    expect(await said(other)).toEqual(['document-date-differs 5 March 2019']);
  });

  it('is silent without a register, and beside a broken one', async () => {
    expect(await said(files('', body, ''))).toEqual([]);
    expect(await said(files('soat: 1\ndocuments:\n  - number: [1\n'))).toEqual(['syntax-error [1']);
  });

  it('names unknown keys and impossible dates', async () => {
    const register =
      'soat: 1\ndocuments:\n  - number: 22/KH-UBND\n    dat: 13/02/2019\n    date: 31/11/2019\n  - number: 18-NQ/TW\n  - number: 61/2020/QH14\n';
    expect(await said(files(register))).toEqual(['key-unknown dat', 'value-invalid 31/11/2019']);
  });

  it('may be shared by a configuration', async () => {
    const own = {
      'soat.config.yaml': 'soat: 1\ndocuments: so/chung.yaml\n',
      'so/chung.yaml': 'soat: 1\ndocuments:\n  - number: 22/KH-UBND\n    date: 13/02/2019\n',
      'a/report.yaml': report,
      'a/bao-cao.md': body,
    };
    const { report: read } = await checkFiles(own, 'a/report.yaml');
    expect(registeredOf(read)!.missing.map(({ number }) => number)).toEqual(['18-NQ/TW', '61/2020/QH14']);
  });
});

describe('completing', () => {
  it('adds what is missing after the last entry', async () => {
    expect(
      await completed(
        'soat: 1\ndocuments:\n  - number: 22/KH-UBND # của tôi\n    date: 13/02/2019\n    type: Kế hoạch\n    place: Kiên Giang\n    subject: giữ nguyên\n',
      ),
    ).toBe(
      'soat: 1\ndocuments:\n  - number: 22/KH-UBND # của tôi\n    date: 13/02/2019\n    type: Kế hoạch\n    place: Kiên Giang\n    subject: giữ nguyên\n  - number: 18-NQ/TW\n    type: Nghị quyết\n  - number: 61/2020/QH14\n    type: Luật\n    issuer: Quốc hội\n',
    );
  });

  it('fills in what an entry leaves out, and nothing else', async () => {
    const text = 'Kế hoạch số 22/KH-UBND ngày 13/02/2019 về kiểm tra công vụ.\n';
    expect(await completed('soat: 1\nvăn bản:\n  - số ký hiệu: 22/KH-UBND\n    trích yếu: chữ của tôi\n', text)).toBe(
      'soat: 1\nvăn bản:\n  - số ký hiệu: 22/KH-UBND\n    trích yếu: chữ của tôi\n    ngày ban hành: 13/02/2019\n    loại văn bản: Kế hoạch\n    địa danh: Kiên Giang\n',
    );
  });

  it('fills in the last entry before it adds another', async () => {
    expect(await completed('soat: 1\ndocuments:\n  - number: 22/KH-UBND\n    subject: của tôi\n')).toBe(
      'soat: 1\ndocuments:\n  - number: 22/KH-UBND\n    subject: của tôi\n    date: 13/02/2019\n    type: Kế hoạch\n    place: Kiên Giang\n  - number: 18-NQ/TW\n    type: Nghị quyết\n  - number: 61/2020/QH14\n    type: Luật\n    issuer: Quốc hội\n',
    );
  });

  it('keeps comments, blank lines and line ends', async () => {
    const register =
      '# Sổ chung\r\nsoat: 1\r\ndocuments:\r\n  # gốc\r\n  - number: 22/KH-UBND # của tôi\r\n    subject: "a: b"\r\n\r\n# cuối sổ\r\n';
    const done = await completed(register);
    expect(done.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of register.split('\r\n')) expect(done).toContain(line);
    expect(await completed(done)).toBe(done);
    expect(await said(files(done))).toEqual([]);
  });

  it('leaves an entry in braces alone', async () => {
    const text = 'Kế hoạch số 22/KH-UBND ngày 13/02/2019.\n';
    const register = 'soat: 1\ndocuments: [{number: 22/KH-UBND}]\n';
    expect(await completed(register, text)).toBe(register);
  });

  const made = '  - number: 18-NQ/TW\n    type: Nghị quyết\n';
  it.each([
    ['documents: []\nsoat: 1\n', `documents:\n${made}soat: 1\n`],
    ['soat: 1\ndocuments: []  # chưa có\n', `soat: 1\ndocuments:  # chưa có\n${made}`],
    ['soat: 1\ndocuments: [\n]\n', `soat: 1\ndocuments:\n${made}`],
    ['soat: 1\ndocuments:\n', `soat: 1\ndocuments:\n${made}`],
    ['documents: ~\nsoat: 1\n', `documents:\n${made}soat: 1\n`],
    ['soat: 1\n', `soat: 1\ndocuments:\n${made}`],
    ['', `soat: 1\ndocuments:\n${made}`],
    [
      'soat: 1\ndocuments:\n- number: 1/KH-UBND',
      `soat: 1\ndocuments:\n- number: 1/KH-UBND\n${made.replace(/^ {2}/gm, '')}`,
    ],
    [
      'soat: 1\ndocuments: [{number: 1/KH-UBND},\n  {number: 2/KH-UBND}]  # hai\n',
      'soat: 1\ndocuments: [{number: 1/KH-UBND},\n  {number: 2/KH-UBND}, {number: 18-NQ/TW, type: Nghị quyết}]  # hai\n',
    ],
    // What is no list is an error of its own, and left alone.
    ['soat: 1\ndocuments: {number: 1/KH-UBND}\n', 'soat: 1\ndocuments: {number: 1/KH-UBND}\n'],
  ])('begins or continues the list of %j', async (register, expected) => {
    const done = await completed(register, 'Nghị quyết số 18-NQ/TW.\n');
    expect(done).toBe(expected);
    expect(await completed(done, 'Nghị quyết số 18-NQ/TW.\n')).toBe(done);
  });

  it.each([
    'UBND xã ban hành Kế hoạch số 20/KH-UBND ngày 05/8/2019.',
    'Xã Tân Hội xây dựng Kế hoạch số 21/KH-UBND; cấp xã: Kế hoạch số 22/KH-UBND ngày 06/8/2019.',
    'UBND xã Tân Hội có Kế hoạch số 20/KH-UBND ngày 05/8/2019; Kế hoạch số 20/KH-UBND ngày 05/9/2019.',
    'Kế hoạch số 07/KH-BCĐ ngày 02/10/2019 của Ban Chỉ đạo cải cách hành chính tỉnh; Kế hoạch số 08/KH-BCĐ.',
    'Nghị quyết số 05-NQ/ĐU ngày 14/6/2019 của Đảng ủy xã; Quyết định số 456/QĐ-BVĐK của Bệnh viện Đa khoa tỉnh.',
    'Công văn số 12/SNV-CCHC; Nghị định số 09/2019/NĐ-CP ngày 24/01/2018; Kế hoạch số 30/KH-UBND ngày 31/6/2019.',
  ])('knows again what it wrote: %s', async text => {
    const once = await completed('soat: 1\ndocuments:\n', `${text}\n`);
    expect(await completed(once, `${text}\n`)).toBe(once);
    const { findings } = await checkFiles(files(once, `${text}\n`));
    expect(findings.filter(({ check }) => /unregistered|value-invalid|key-unknown/.test(check))).toEqual([]);
  });

  it('is complete when done, and reads as it was written', async () => {
    const once = await completed('soat: 1\ndocuments:\n');
    expect(await said(files(once))).toEqual([]);
    expect(await completed(once)).toBe(once);
  });

  it('makes a new one that reads', async () => {
    const text =
      'Kế hoạch số 22/KH-UBND ngày 13/02/2019 về "kiểm tra": công vụ #1; Kế hoạch số 23/KH-UBND ngày 14/02/2019 về - thi đua.\n';
    const { mentions } = await checkFiles(files('', text, ''));
    const made = newRegister(documentsOf(mentions));
    const { report: read, findings } = await checkFiles(files(made, text));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(read.registers![0]!.documents.map(({ number }) => number?.value)).toEqual(['22/KH-UBND', '23/KH-UBND']);
    expect(registeredOf(read)!.missing).toEqual([]);
  });
});
