/**
 * What holds for a report, and who says so. The nearest word wins: the report's own, then `soat.config.yaml` from its
 * folder upward, then the editor's settings, then Soát's own.
 */
import type { Place, Severity } from '../../finding.ts';
import type { CheckSettings, Stated } from '../report.ts';
import type { ConfigFile } from './config-file.ts';
import type { ReportFile, Rounding } from './report-file.ts';

/** Where a value comes from: a place in a file, or none. */
export type Origin = Place | 'editor' | 'default';

export interface Resolved<Value> {
  readonly value: Value;
  readonly from: Origin;
}

export interface Settings {
  readonly language: Resolved<'vi' | 'en'>;
  /** Absent: recognised from the figures. */
  readonly numbers: Resolved<'vi' | 'en'> | undefined;
  readonly rounding: Resolved<Rounding>;
  readonly levels: Resolved<readonly string[]>;
  readonly checks: ReadonlyMap<string, Resolved<Severity | 'off'>>;
  /** Patterns of what a walk leaves out, each relative to the file that says it. */
  readonly ignore: readonly ConfiguredPath[];
  /** The shared register, where a report names none of its own. */
  readonly documents: ConfiguredPath | undefined;
  readonly baseline: ConfiguredPath | undefined;
}

/** A path as a configuration says it. */
export interface ConfiguredPath {
  readonly path: string;
  /** The uri of the configuration, against which the path is resolved. */
  readonly base: string;
  readonly from: Place;
}

/** What an editor or a command line says beneath all files. */
export interface EditorSettings {
  readonly language?: 'vi' | 'en' | undefined;
  readonly checks?: CheckSettings | undefined;
}

/** What a report itself says; everything may be absent. */
export type OwnSettings = Pick<ReportFile, 'rounding' | 'checks' | 'numbers'> & {
  readonly levels: Stated<readonly string[]> | undefined;
};

/** `configs`: nearest first. */
export function resolveSettings(
  own: OwnSettings | undefined,
  configs: readonly ConfigFile[],
  editor: EditorSettings = {},
): Settings {
  const layers = [...(own ? [own] : []), ...configs];
  const rounding = first(layers.map(layer => layer.rounding)) ?? { value: 'usual' as const, from: 'default' as const };
  const checks = new Map<string, Resolved<Severity | 'off'>>();
  for (const [id, value] of editor.checks ?? []) checks.set(id, { value, from: 'editor' });
  for (const [id, value] of roundingSeverities[rounding.value]) checks.set(id, { value, from: rounding.from });
  for (const layer of [...layers].reverse()) {
    for (const [id, { value, place }] of layer.checks) checks.set(id, { value, from: place });
  }
  return {
    language: first(configs.map(layer => layer.language)) ??
      (editor.language ? { value: editor.language, from: 'editor' } : undefined) ?? { value: 'vi', from: 'default' },
    numbers: first(layers.map(layer => layer.numbers)),
    rounding,
    levels: first(layers.map(layer => layer.levels)) ?? { value: [], from: 'default' },
    checks,
    ignore: configs.flatMap(({ uri, ignore }) =>
      ignore.map(({ value, place }) => ({ path: value, base: uri, from: place })),
    ),
    documents: firstPath(configs, 'documents'),
    baseline: firstPath(configs, 'baseline'),
  };
}

function firstPath(configs: readonly ConfigFile[], key: 'documents' | 'baseline'): ConfiguredPath | undefined {
  for (const config of configs) {
    const stated = config[key];
    if (stated) return { path: stated.path, base: config.uri, from: stated.place };
  }
  return undefined;
}

/** The severities alone, as checks and reporting ask for them. */
export function severitiesOnly({ checks }: Settings): CheckSettings {
  return new Map([...checks].map(([id, { value }]) => [id, value]));
}

/** What an addressee minds of the three ways in which a share may hold only by rounding. */
const roundingSeverities: { readonly [rounding in Rounding]: readonly (readonly [string, Severity | 'off'])[] } = {
  strict: [
    ['percent-truncated', 'warning'],
    ['percent-padded', 'warning'],
  ],
  usual: [],
  lenient: [
    ['percent-truncated', 'off'],
    ['percent-padded', 'off'],
    ['percent-off-by-rounding', 'off'],
  ],
};

function first<Value>(stated: readonly (Stated<Value> | undefined)[]): Resolved<Value> | undefined {
  const found = stated.find(value => value !== undefined);
  return found && { value: found.value, from: found.place };
}
