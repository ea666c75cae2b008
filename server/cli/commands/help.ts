/**
 * `soat help`: what there is, and for each command what it does, its options and examples. Read only when asked for.
 */
import type { Language } from '../../core/checks/check.ts';
import { plainFormats } from '../args.ts';
import { type CommandHelp, commandHelp, common, optionHelp, plainFormat } from '../words/help-words.ts';

const words = {
  title: {
    vi: 'Soát: đối chiếu số liệu trong báo cáo.',
    en: 'Soát recomputes the figures of reports and says what does not hold.',
  },
  paths: {
    vi: 'Đường dẫn là thư mục báo cáo, tệp .md, .txt, .yaml, thư mục chứa nhiều báo cáo,\nhoặc mẫu như "bao-cao/*/report.yaml". Không ghi gì là thư mục hiện tại; "-" là đầu vào chuẩn.',
    en: 'A path is a report folder, a .md, .txt or .yaml file, a folder of reports, or a pattern\nsuch as "reports/*/report.yaml". None is the current folder; "-" is standard input.',
  },
  options: { vi: 'Tùy chọn:', en: 'Options:' },
  examples: { vi: 'Ví dụ:', en: 'Examples:' },
  each: { vi: 'Từng lệnh: soat help LỆNH', en: 'For each command: soat help COMMAND' },
  codes: {
    vi: 'Mã trả về: 0 không có điểm nào từ mức --fail-on; 1 có; 2 Soát không làm được việc.',
    en: 'Exit code: 0 nothing at or above --fail-on; 1 something; 2 what Soát could not do.',
  },
} as const;

/** The overview, or the help of one command. */
export function helpText(language: Language, command?: string): string {
  const own = command === undefined ? undefined : commandHelp[command];
  return own && command !== undefined ? ofCommand(command, own, language) : overview(language);
}

function overview(language: Language): string {
  const commands = Object.entries(commandHelp).map(
    ([name, { usage, about }]) => [`soat ${name} ${usage[language]}`, about[language]] as const,
  );
  return `${[
    words.title[language],
    '',
    ...columns(commands, 30),
    '',
    words.paths[language],
    '',
    ...optionLines([...common, 'version'], language),
    '',
    words.examples[language],
    ...[
      'soat check bao-cao-389',
      'soat check bao-cao.md --fail-on warning',
      'soat explain percent-differs-from-ratio',
    ].map(example => `  ${example}`),
    '',
    words.each[language],
    words.codes[language],
  ].join('\n')}\n`;
}

function ofCommand(name: string, help: CommandHelp, language: Language): string {
  const { usage, about, more, options, examples } = help;
  const own = { ...(plainFormats.has(name) ? { format: plainFormat } : {}), ...help.own };
  const takesPaths = usage.en.startsWith('[paths');
  return `${[
    `soat ${name} ${usage[language]}`,
    '',
    `${about[language]}.`,
    ...(more ? [more[language]] : []),
    ...(takesPaths ? ['', words.paths[language]] : []),
    '',
    words.options[language],
    ...optionLines(options, language, own),
    '',
    words.examples[language],
    ...examples.map(example => `  ${example}`),
    ...(name === 'check' ? ['', words.codes[language]] : []),
  ].join('\n')}\n`;
}

function optionLines(names: readonly string[], language: Language, own: CommandHelp['own'] = {}): string[] {
  return columns(
    names.map(name => {
      const option = own[name] ?? optionHelp[name]!;
      return [typeof option.flag === 'string' ? option.flag : option.flag[language], option[language]] as const;
    }),
    28,
  );
}

/** Two columns; what is too long for the first has a line of its own. */
function columns(rows: readonly (readonly [string, string])[], width: number): string[] {
  return rows.flatMap(([left, right]) =>
    left.length < width ? [`  ${left.padEnd(width)}${right}`] : [`  ${left}`, `  ${' '.repeat(width)}${right}`],
  );
}
