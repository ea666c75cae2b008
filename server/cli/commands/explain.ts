/** `soat explain ID`: the page of a check; without an id, the list of all. */
import { checks } from '../../core/checks/index.ts';
import { pageIn } from '../../core/checks/page.ts';
import { pages } from '../../core/checks/pages.gen.ts';
import type { Options } from '../args.ts';
import { paint } from '../formats/colour.ts';
import { wrap } from '../formats/pretty.ts';
import type { ExitCode, Io } from '../io.ts';
import { nearChecks } from '../near-checks.ts';
import { wordsOf } from '../words/words.ts';

/** The page as a person at a terminal reads it: paragraphs wrapped, examples indented, what is found under them. */
function forTerminal(page: string, { language, color }: Options, io: Io): string {
  const colour = paint(color, io);
  const words = wordsOf(language);
  const width = Math.max(40, Math.min(io.stdout.columns, 100));
  const lines: string[] = [];
  let fence: string | undefined;
  for (const line of page.split('\n')) {
    const mark = /^(`{3,})(.*)$/.exec(line);
    if (fence === undefined && mark) {
      fence = mark[1];
      const [kind, name] = mark[2]!.trim().split(/\s+/);
      if (kind === 'findings') lines.push(`  ${colour.dim(words.found)}`);
      else if (kind === 'repaired') lines.push(`  ${colour.dim(words.repaired)}`);
      else lines.push(...(name ? [`  ${colour.dim(`${name}:`)}`] : []));
    } else if (line === fence) {
      fence = undefined;
      lines.push('');
    } else if (fence !== undefined) {
      const finding = /^(\S+) (error|warning|information|hint) (.*)$/.exec(line);
      if (!finding) lines.push(`    ${line}`);
      else {
        const said = `${finding[1]} ${words.severity[finding[2] as 'error']}: ${finding[3]}`;
        lines.push(...wrap(said, width - 4).map(part => `    ${part}`));
      }
    } else if (line.startsWith('#')) {
      lines.push(colour.bold(line.replace(/^#+ /, '').replace('Ví dụ · Examples', words.examples)));
    } else lines.push(...(line === '' ? [''] : paragraph(line.replaceAll('`', ''), width)));
  }
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

/** Lines of an item stand under its first word. */
function paragraph(line: string, width: number): readonly string[] {
  if (!line.startsWith('- ')) return wrap(line, width);
  return wrap(line.slice(2), width - 2).map((part, index) => (index === 0 ? '- ' : '  ') + part);
}

export function explain(options: Options, io: Io): ExitCode {
  const { language } = options;
  const words = wordsOf(language);
  const [id] = options.paths;
  if (id === undefined) {
    for (const check of [...checks].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      io.stdout.write(
        `${check.id.padEnd(30)} ${words.severity[check.severity].padEnd(14)} ${check.words[language].summary}\n`,
      );
    }
    return 0;
  }
  const page = pages[id];
  if (page === undefined) {
    io.stderr.write(`soat: ${words.noCheck(id, nearChecks(id))}\n`);
    return 2;
  }
  io.stdout.write(forTerminal(pageIn(page, language, { examples: true }), options, io));
  return 0;
}
