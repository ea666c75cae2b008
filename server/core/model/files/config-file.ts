/**
 * `soat.config.yaml`: what holds for all reports in its folder and below, unless a report says otherwise.
 */
import type { Finding, Severity } from '../../finding.ts';
import { entryOf, type YamlNode } from '../../syntax/yaml/tree.ts';
import type { Block } from '../../text.ts';
import { namesOf, truthOf } from '../keys/keys.ts';
import { configKeys } from '../keys/report-keys.ts';
import type { Stated } from '../report.ts';
import { type Rounding, roundingOf, type StatedPath, severitiesOf, statedText, textsOf } from './report-file.ts';

export interface ConfigFile {
  readonly uri: string;
  /** Nothing above this file is read. */
  readonly root: boolean;
  readonly language: Stated<'vi' | 'en'> | undefined;
  readonly numbers: Stated<'vi' | 'en'> | undefined;
  readonly rounding: Stated<Rounding> | undefined;
  readonly levels: Stated<readonly string[]> | undefined;
  /** Patterns of paths relative to the folder of this file. */
  readonly ignore: readonly Stated<string>[];
  readonly documents: StatedPath | undefined;
  readonly baseline: StatedPath | undefined;
  readonly checks: ReadonlyMap<string, Stated<Severity | 'off'>>;
  readonly findings: readonly Finding[];
}

export function readConfigFile(block: Block, root: YamlNode | undefined, knownChecks: readonly string[]): ConfigFile {
  const findings: Finding[] = [];
  const get = (name: string): YamlNode | undefined => entryOf(root, namesOf(configKeys, name))?.value;
  const text = (name: string): Stated<string> | undefined => statedText(block, get(name));
  const path = (name: string): StatedPath | undefined => {
    const stated = text(name);
    return stated && stated.value !== '' ? { path: stated.value, place: stated.place } : undefined;
  };
  const levels = textsOf(block, get('levels'));
  return {
    uri: block.uri,
    root: truthOf(text('root')?.value) === true,
    language: languageOf(text('language')),
    numbers: languageOf(text('numbers')),
    rounding: roundingOf(block, get('rounding')),
    levels: levels[0] && { value: levels.map(({ value }) => value), place: levels[0].place },
    ignore: textsOf(block, get('ignore')),
    documents: path('documents'),
    baseline: path('baseline'),
    checks: severitiesOf(block, get('checks'), knownChecks, findings),
    findings,
  };
}

function languageOf(stated: Stated<string> | undefined): Stated<'vi' | 'en'> | undefined {
  return stated?.value === 'vi' || stated?.value === 'en' ? { value: stated.value, place: stated.place } : undefined;
}
