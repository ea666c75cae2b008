/** The register: read, compared, completed; what a person wrote is never changed. */
import { describe, expect, it } from 'vitest';
import { documentsOf } from '../../server/core/documents/index.ts';
import { completed as completedRegister, newRegister } from '../../server/core/documents/register/completing.ts';
import { registeredOf } from '../../server/core/documents/register/registered.ts';
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

  it.each([
    ['its type before it', 'Quyết định số 846/QĐ-TTg'],
    ['its type in short', 'QĐ 846/QĐ-TTg'],
    ['"số" before it', '"Số: 846/QĐ-TTg"'],
    ['its day behind it', 'Quyết định số 846/QĐ-TTg ngày 09/6/2017 của Thủ tướng Chính phủ'],
    ['spaces', '846 / QĐ - TTg'],
    ['look-alike letters', '846/Q\u00d0-T\u0422g'],
    ['small letters', '846/qđ-ttg'],
    ['no marks', '846/QD-TTg'],
    ['a word behind it', '846/QĐ-TTg (bản gốc)'],
  ])('a number with %s', async (_, number) => {
    const own = files(
      `soat: 1\ndocuments:\n  - number: ${number}\n    date: 09/6/2017\n`,
      'Thực hiện Quyết định số 846/QĐ-TTg ngày 19/6/2017 của Thủ tướng Chính phủ.\n',
    );
    // The day that the text has is another, and nothing is added that would hide it.
    expect(await said(own)).toEqual(['document-date-differs ngày 19/6/2017']);
    expect(await completed(own['documents.yaml'] as string, own['bao-cao.md'] as string)).not.toMatch(
      /number:.*\n(?:.*\n)*.*number:/u,
    );
  });

  it.each([
    ['Directive No. 112/2023', 'Directive No. 112/2023 of 5 March 2023'],
    ['Decision No. 30/2024', 'Decision No. 30/2024'],
    ['Act No. 12 of 2019', 'Act No. 12 of 2019'],
    ['Act No. 12/2019', 'Act No. 12 of 2019'],
    ['Regulation (EU) 2016/679 of 27 April 2016', 'Regulation (EU) 2016/679'],
    ['Resolution 45 (2023)', 'Resolution 45 (2023)'],
  ])('%s, in so many words', async (number, cited) => {
    const register = `soat: 1\ndocuments:\n  - number: ${number}\n`;
    const { report: read } = await checkFiles(files(register, `${cited} applies to all agencies.\n`));
    expect(registeredOf(read)!.missing).toEqual([]);
  });

  it('takes from the number what stands beside it there, and the number alone for the number', async () => {
    const text = 'Quyết định số 846/QĐ-TTg ngày 09/6/2017 của Thủ tướng Chính phủ về dịch vụ công.\n';
    const register =
      'soat: 1\ndocuments:\n  - number: Quyết định số 846/QĐ-TTg ngày 09/6/2017 của Thủ tướng Chính phủ về dịch vụ công\n';
    const { report: read } = await checkFiles(files(register, text));
    const [entry] = read.registers![0]!.documents;
    expect(entry!.number!.value).toBe('846/QĐ-TTg');
    expect(entry!.type!.value).toBe('Quyết định');
    expect(entry!.date!.value).toMatchObject({ day: 9, month: 6, year: 2017 });
    expect(entry!.issuer!.value).toBe('Thủ tướng Chính phủ');
    // There is nothing to fill in.
    expect(await completed(register, text)).toBe(register);
    expect(await said(files(register, text.replace('09/6', '06/9')))).toEqual(['document-date-differs ngày 06/9/2017']);
  });

  it('is no other type, issuer or year for all that', async () => {
    const missing = async (number: string, text: string): Promise<string[]> => {
      const { report: read } = await checkFiles(files(`soat: 1\ndocuments:\n  - number: ${number}\n`, text));
      return registeredOf(read)!.missing.map(one => one.number!);
    };
    expect(await missing('Hướng dẫn số 12/HD-UBND', 'Hợp đồng số 12/HĐ-UBND ngày 05/3/2019.\n')).toEqual([
      '12/HĐ-UBND',
    ]);
    expect(await missing('Directive No. 112/2023', 'Decision No. 112/2023 applies.\n')).toEqual(['112/2023']);
    expect(await missing('Nghị định số 30/2019/NĐ-CP', 'Nghị định số 30/2020/NĐ-CP.\n')).toEqual(['30/2020/NĐ-CP']);
  });

  it('says which number cannot be read, and claims nothing of the documents that it may be', async () => {
    const text = 'Nghị định số 30/2018/NĐ-CP của Chính phủ; Thông tư số 07/2019/TT-BNV.\n';
    const register = 'soat: 1\ndocuments:\n  - number: Nghị định 30/2018\n  - number: 07/2019\n';
    expect(await said(files(register, text))).toEqual(['value-invalid Nghị định 30/2018', 'value-invalid 07/2019']);
    expect(await completed(register, text)).toBe(register);
    const silent =
      '  - number: …/TTr-UBND\n  - number: ISO 9001\n    alias: bộ tiêu chuẩn\n  - number: 30/2018/NĐ-CP\n';
    expect(await said(files(`soat: 1\ndocuments:\n${silent}`, text))).toEqual(['document-unregistered 07/2019/TT-BNV']);
  });

  it('reads what replaces a document in the same way', async () => {
    const register =
      'soat: 1\ndocuments:\n  - number: Nghị định số 110/2004/NĐ-CP\n    replacedBy: Nghị định số 30/2018/NĐ-CP\n  - number: NĐ 30/2018/NĐ-CP\n';
    const text = 'Căn cứ Nghị định số 110/2004/NĐ-CP và Nghị định số 30/2018/NĐ-CP.\n';
    expect(await said(files(register, text))).toEqual([]);
    expect(await said(files(register, 'Căn cứ Nghị định số 110/2004/NĐ-CP.\n'))).toEqual([
      'document-replaced 110/2004/NĐ-CP',
    ]);
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
