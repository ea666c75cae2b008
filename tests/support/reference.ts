/**
 * The reference pages of the manual, made from the checks, the key tables and the command line's own help.
 */
import { helpText } from '../../server/cli/commands/help.ts';
import { commandHelp } from '../../server/cli/words/help-words.ts';
import { wordsOf } from '../../server/cli/words/words.ts';
import type { Check, Language } from '../../server/core/checks/check.ts';
import { checks } from '../../server/core/checks/index.ts';
import { pageIn } from '../../server/core/checks/page.ts';
import type { Key, KeyType } from '../../server/core/model/keys/keys.ts';
import { documentKeys, registerKeys } from '../../server/core/model/keys/register-keys.ts';
import { configKeys, periodKeys, reportKeys } from '../../server/core/model/keys/report-keys.ts';
import { appendixKeys, columnKeys } from '../../server/core/model/keys/table-keys.ts';
import { readPages } from './pages.ts';

/** By path from the root. */
export function referencePages(): Map<string, string> {
  const pages = new Map<string, string>();
  for (const language of ['vi', 'en'] as const) {
    const folder = `docs/${language}/reference`;
    pages.set(`${folder}/checks.md`, checksPage(language));
    pages.set(`${folder}/keys.md`, keysPage(language));
    pages.set(`${folder}/command-line.md`, commandLinePage(language));
  }
  return pages;
}

interface Words {
  readonly made: string;
  readonly checks: string;
  readonly checksIntro: string;
  readonly families: { readonly [family in Check['family']]: string };
  readonly severity: string;
  readonly examples: string;
  readonly keys: string;
  readonly keysIntro: string;
  readonly files: readonly string[];
  readonly columns: readonly [string, string, string, string];
  readonly holds: (type: KeyType) => string;
  readonly required: string;
  readonly commandLine: string;
  readonly commandLineIntro: string;
}

const types: { readonly [type in Extract<KeyType, string>]: { readonly vi: string; readonly en: string } } = {
  text: { vi: 'chữ', en: 'text' },
  'long-text': { vi: 'chữ nhiều dòng', en: 'text of several lines' },
  date: { vi: 'ngày', en: 'date' },
  integer: { vi: '1', en: '1' },
  boolean: { vi: 'có hoặc không (true, false)', en: 'true or false (có, không)' },
  path: { vi: 'đường dẫn', en: 'path' },
  paths: { vi: 'một hoặc nhiều đường dẫn', en: 'one path or several' },
  texts: { vi: 'danh sách', en: 'list' },
  rules: { vi: 'quy tắc, mỗi dòng một', en: 'rules, one a line' },
  rows: { vi: 'các dòng của bảng', en: 'rows of the table' },
  columns: { vi: 'danh sách cột', en: 'list of columns' },
  measures: { vi: 'mã: tên', en: 'id: title' },
  severities: { vi: 'mã phép kiểm tra: mức', en: 'check: severity' },
  dates: { vi: 'tên: ngày', en: 'name: date' },
  period: { vi: 'từ ngày, đến ngày', en: 'from and to' },
  tables: { vi: 'danh sách bảng', en: 'list of tables' },
  documents: { vi: 'danh sách văn bản', en: 'list of documents' },
};

function holds(language: Language): Words['holds'] {
  return type =>
    typeof type === 'object'
      ? type.oneOf.map(one => `\`${one}\``).join(', ')
      : ((types as { readonly [name: string]: { readonly [language in Language]: string } })[type]?.[language] ?? type);
}

const words: { readonly [language in Language]: Words } = {
  vi: {
    made: '<!-- Trang này được tạo bởi npm run generate; sửa ở nguồn, không sửa ở đây. -->',
    checks: 'Các phép kiểm tra',
    checksIntro:
      'Mỗi điểm Soát nêu thuộc một phép kiểm tra; mã của phép kiểm tra đứng cuối dòng đầu của điểm. Mức ghi dưới đây là mức mặc định; báo cáo và cấu hình có thể đổi. Xem ngay tại dòng lệnh: `soat explain MÃ`.',
    families: {
      figures: 'Số liệu',
      documents: 'Văn bản viện dẫn',
      dates: 'Ngày tháng',
      text: 'Chữ và trình bày',
      sources: 'Tệp nguồn',
    },
    severity: 'Mức',
    examples: 'Ví dụ',
    keys: 'Các khóa của ngôn ngữ báo cáo',
    keysIntro:
      'Khóa nào cũng có tên tiếng Anh và tên tiếng Việt, dùng tên nào cũng được. Tên viết nghiêng là tên gọi khác.',
    files: [
      'Tệp báo cáo (`report.yaml`, hoặc phần đầu tệp Markdown)',
      'Phụ lục và bảng',
      'Cột',
      'Kỳ báo cáo (`period`)',
      'Cấu hình (`soat.config.yaml`)',
      'Sổ văn bản (`documents.yaml`)',
      'Mỗi văn bản trong sổ',
    ],
    columns: ['Khóa', 'Giá trị', 'Ý nghĩa', 'Ví dụ'],
    holds: holds('vi'),
    required: 'bắt buộc',
    commandLine: 'Dòng lệnh',
    commandLineIntro: 'Nội dung của `soat help`.',
  },
  en: {
    made: '<!-- Made by npm run generate; change the source, not this page. -->',
    checks: 'The checks',
    checksIntro:
      'Every finding belongs to a check, whose id stands at the end of its first line. The severity below is the default; reports and configurations can change it. On the command line: `soat explain ID`.',
    families: {
      figures: 'Figures',
      documents: 'Cited documents',
      dates: 'Dates',
      text: 'Letters and layout',
      sources: 'Sources',
    },
    severity: 'Severity',
    examples: 'Examples',
    keys: 'Keys of the report language',
    keysIntro: 'Every key has an English and a Vietnamese name; either will do. Names in italics are further names.',
    files: [
      'Report file (`report.yaml`, or the front matter of a Markdown file)',
      'Appendices and tables',
      'Columns',
      'Reporting period (`period`)',
      'Configuration (`soat.config.yaml`)',
      'Register of documents (`documents.yaml`)',
      'Each document of the register',
    ],
    columns: ['Key', 'Holds', 'Meaning', 'Example'],
    holds: holds('en'),
    required: 'required',
    commandLine: 'Command line',
    commandLineIntro: 'What `soat help --lang en` prints.',
  },
};

function checksPage(language: Language): string {
  const say = words[language];
  const texts = new Map(readPages().map(({ id, text }) => [id, text]));
  const lines = [say.made, '', `# ${say.checks}`, '', say.checksIntro, ''];
  for (const family of ['figures', 'documents', 'dates', 'text', 'sources'] as const) {
    lines.push(`## ${say.families[family]}`, '');
    for (const check of checks.filter(candidate => candidate.family === family)) {
      lines.push(`### ${check.id}`, '', ...entry(check, texts.get(check.id), language), '');
    }
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function entry(check: Check, page: string | undefined, language: Language): string[] {
  const say = words[language];
  const { severity } = wordsOf(language);
  const link = `[${say.examples}](../../../server/core/checks/${check.id}.md)`;
  const head = `**${check.words[language].summary}** ${say.severity}: ${severity[check.severity]}. ${page ? `${link}.` : ''}`;
  if (!page) return [head.trim()];
  const [, ...body] = pageIn(page, language, { examples: false }).split(/^## .*$/m);
  return [head, '', body.join('').trim()];
}

function keysPage(language: Language): string {
  const say = words[language];
  const tables = [reportKeys, appendixKeys, columnKeys, periodKeys, configKeys, registerKeys, documentKeys];
  const lines = [say.made, '', `# ${say.keys}`, '', say.keysIntro, ''];
  for (const [index, keys] of tables.entries()) {
    lines.push(`## ${say.files[index]}`, '', ...keyTable(keys, language), '');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function keyTable(keys: readonly Key[], language: Language): string[] {
  const say = words[language];
  return [
    `| ${say.columns.join(' | ')} |`,
    '|---|---|---|---|',
    ...keys.map(key => {
      const [preferred, ...others] = key.aliases;
      const names = [`\`${key.name}\``, ...(preferred ? [`\`${preferred}\``] : []), ...others.map(name => `*${name}*`)];
      const needed = key.required ? ` (${say.required})` : '';
      return `| ${names.join(', ')} | ${cell(say.holds(key.type))}${needed} | ${cell(key[language])} | \`${cell(key.example.replaceAll('\n', '↵'))}\` |`;
    }),
  ];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function commandLinePage(language: Language): string {
  const say = words[language];
  const block = (text: string): string => `\`\`\`text\n${text.trimEnd()}\n\`\`\`\n`;
  const each = Object.keys(commandHelp).map(name => `\n## soat ${name}\n\n${block(helpText(language, name))}`);
  return `${say.made}\n\n# ${say.commandLine}\n\n${say.commandLineIntro}\n\n${block(helpText(language))}${each.join('')}`;
}
