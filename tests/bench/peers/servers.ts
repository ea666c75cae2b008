/** The server's table: Soát, the least a server can be, and three servers for the same kinds of text, side by side. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleServer } from '../../support/server.ts';
import { root } from '../../support/sources.ts';
import { type Measured, measure, median, type Program, printTable, short, sitesIn, start } from '../support/client.ts';
import { bundleFloor } from '../support/floor-bundle.ts';
import type { Gate } from '../support/gates.ts';
import { enlarged, enlargedYaml, longTable } from '../support/texts.ts';
import { inPeer, peer, peersFolder, versionOf } from './install.ts';

/** Seconds a server has for one text, from opening it to the last key. */
const limit = 120;

interface Runner {
  readonly name: string;
  readonly program: Program;
  /** What it reads instead of Markdown. */
  readonly yaml?: boolean;
}

async function runners(folder: string): Promise<Runner[]> {
  const markdownIt = peer<(options: object) => { parse(text: string, env: object): unknown }>('markdown-it');
  const parser = markdownIt({ html: true });
  const files = { folder, capabilities: { workspace: { configuration: true, workspaceFolders: true } } };
  const uri = (name: string): string => pathToFileURL(join(folder, name)).href;
  return [
    { name: 'Soát', program: { argv: [await bundleServer(folder), '--stdio'] } },
    { name: 'floor', program: { argv: [await bundleFloor(folder), '--stdio'] } },
    {
      name: 'remark',
      program: {
        ...files,
        capabilities: {},
        argv: [join(peersFolder, 'remark-server.mjs'), '--stdio'],
        uri: uri('remark.md'),
        pull: false,
        quiet: true,
      },
    },
    {
      name: 'VS Code Markdown',
      program: {
        ...files,
        argv: [inPeer('vscode-markdown-languageserver/dist/node/workerMain.js'), '--stdio'],
        uri: uri('markdown.md'),
        quiet: true,
        settings: { markdown: markdownSettings },
        answers: {
          'markdown/parse': text => parser.parse(text, {}),
          'markdown/findMarkdownFilesInWorkspace': () => [],
          'markdown/fs/stat': () => null,
          'markdown/fs/readDirectory': () => [],
          'markdown/fs/watcher/create': () => null,
          'markdown/fs/watcher/delete': () => null,
        },
      },
    },
    {
      name: 'yaml',
      yaml: true,
      program: {
        ...files,
        argv: [inPeer('yaml-language-server/bin/yaml-language-server'), '--stdio'],
        languageId: 'yaml',
        uri: uri('phu-luc.yaml'),
        pull: false,
        quiet: true,
        settings: {
          yaml: {
            validate: true,
            schemaStore: { enable: false },
            schemas: { [pathToFileURL(join(root, 'schemas', 'appendix.schema.json')).href]: '*.yaml' },
          },
        },
      },
    },
  ];
}

const markdownSettings = {
  validate: {
    enabled: true,
    referenceLinks: { enabled: 'warning' },
    fragmentLinks: { enabled: 'warning' },
    fileLinks: { enabled: 'warning', markdownFragmentLinks: 'inherit' },
    ignoredLinks: [],
    unusedLinkDefinitions: { enabled: 'hint' },
    duplicateLinkDefinitions: { enabled: 'warning' },
  },
  server: { log: 'off' },
  suggest: { paths: { enabled: true } },
  occurrencesHighlight: { enabled: false },
};

/** Prints the table; gives what the gates are held against. */
export async function serverTable(folder: string, sizes: readonly number[]): Promise<Gate[]> {
  const all = await runners(folder);
  const [own, floor, ...peers] = all as [Runner, Runner, ...Runner[]];
  console.log(
    `The server. Milliseconds; in brackets how many times Soát's figure it is. remark: unified-language-server ${versionOf('unified-language-server')} with remark-preset-lint-recommended; VS Code Markdown: vscode-markdown-languageserver ${versionOf('vscode-markdown-languageserver')}, parsing by markdown-it in the client, as it is shipped; yaml: yaml-language-server ${versionOf('yaml-language-server')} on the appendices' tables as YAML (200 ms of its keystroke are a waiting time). "–": none in ${limit} s.\n`,
  );
  const rows: string[][] = [['', ...all.map(({ name }) => name)]];
  const gates: Gate[] = [];
  const add = (name: string, values: readonly (number | undefined)[]): void => {
    const mine = values[0] ?? 0;
    rows.push([
      name,
      ...values.map((value, index) =>
        value === undefined ? '–' : index === 0 ? short(value) : `${short(value)} (${short(value / mine)}x)`,
      ),
    ]);
  };
  const gate = (name: string, at: Gate['at'], bound: number, value: number, unit = 'x'): void =>
    void gates.push({ name, at, limit: bound, value, unit });

  const spawns = await spawnTimes(all);
  add('spawn → initialize', spawns);
  gate('spawn → initialize, to the floor', 'most', 1.1, spawns[0]! / spawns[1]!);
  for (const [index, { name }] of peers.entries())
    gate(`spawn → initialize, faster than ${name}`, 'least', 2.8, spawns[index + 2]! / spawns[0]!);

  for (const size of sizes) {
    const markdown = enlarged(size);
    const yaml = enlargedYaml(size);
    const found: (Measured | undefined)[] = [];
    for (const runner of all) {
      const text = runner.yaml ? yaml : markdown;
      const ours = runner === own || runner === floor;
      const edits = size === 1 ? (ours ? 150 : 30) : size === 10 ? (ours ? 60 : 10) : ours ? 30 : 5;
      found.push(await measure(runner.program, text, { sites: sitesIn(text, 25), edits, seconds: limit }));
      process.stderr.write(`${size}x ${runner.name}: ${found.at(-1)?.found ?? 'no'} diagnostics\n`);
    }
    add(`${size}x keystroke → diagnostics p50`, of(found, 'p50'));
    add(`${size}x keystroke → diagnostics p95`, of(found, 'p95'));
    add(`${size}x open → first diagnostics`, of(found, 'open'));
    add(`${size}x RSS (MB)`, of(found, 'rss'));
    const [mine, least, remark, vscode, yamlServer] = found as (Measured | undefined)[];
    if (!mine || !least) throw new Error('Soát or the floor gave no diagnostics');
    if (mine.found === 0) throw new Error('nothing was found: the text is not read as a report');
    const against = (name: string, theirs: number | undefined, own: number, bound: number): void =>
      gate(`${size}x ${name}`, 'least', bound, theirs === undefined ? Number.POSITIVE_INFINITY : theirs / own);
    if (size === 1) {
      gate('1x keystroke p50, to the floor', 'most', 2.5, mine.p50 / least.p50);
      gate('1x keystroke p95, to the floor', 'most', 3, mine.p95 / least.p95);
      against('keystroke p50, faster than remark', remark?.p50, mine.p50, 30);
      against('keystroke p50, faster than VS Code Markdown', vscode?.p50, mine.p50, 10);
      against('keystroke p50, faster than yaml', yamlServer?.p50, mine.p50, 70);
      against('keystroke p50, faster than yaml less its 200 ms', yamlServer && yamlServer.p50 - 200, mine.p50, 6);
      gate('1x open', 'most', 25, mine.open, ' ms');
      gate('1x RSS, to the floor', 'most', 1.4, mine.rss / least.rss);
    }
    if (size === 10) gate('10x keystroke p50, to the floor', 'most', 2.5, mine.p50 / least.p50);
    if (size === 100) {
      gate('100x keystroke p50, to the floor', 'most', 0.75, mine.p50 / least.p50);
      gate('100x open', 'most', 350, mine.open, ' ms');
      gate('100x RSS, to the floor', 'most', 1.6, mine.rss / least.rss);
    }
    if (size !== 10)
      for (const [index, { name }] of peers.entries())
        against(`open, faster than ${name}`, found[index + 2]?.open, mine.open, size === 1 ? 4 : 6);
    growth.set(size, mine.p50);
    // What was measured is shown as it comes: the whole takes minutes.
    printTable(rows);
    console.log('');
    rows.length = 1;
  }
  if (growth.has(1) && growth.has(100))
    gate('keystroke p50, growth 1x → 100x', 'most', 3, growth.get(100)! / growth.get(1)!);

  if (sizes.includes(100)) {
    const text = longTable(20_000);
    const site = text.indexOf('| Đơn vị 10000 |') + 8;
    const mine = await measure(own.program, text, { sites: [site], edits: 30 });
    const least = await measure(floor.program, text, { sites: [site], edits: 30 });
    const others = peers.map(() => undefined);
    add('20,000 rows, keystroke p50', [mine?.p50, least?.p50, ...others]);
    add('20,000 rows, keystroke p95', [mine?.p95, least?.p95, ...others]);
    gate('20,000 rows, keystroke p95', 'most', 15, mine?.p95 ?? Number.POSITIVE_INFINITY, ' ms');
    printTable(rows);
  }
  return gates;
}

const growth = new Map<number, number>();

function of(found: readonly (Measured | undefined)[], key: 'open' | 'p50' | 'p95' | 'rss'): (number | undefined)[] {
  return found.map(one => one?.[key]);
}

/** Medians of starts taken in turn. */
async function spawnTimes(all: readonly Runner[]): Promise<number[]> {
  const times = all.map(() => [] as number[]);
  for (let count = 0; count < 7; count++) {
    for (const [index, { program }] of all.entries()) {
      const server = await start(program);
      times[index]!.push(server.spawned);
      await server.stop();
    }
  }
  return times.map(median);
}
