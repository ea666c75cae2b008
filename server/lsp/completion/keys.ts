/** In YAML: keys in the language of those that stand there, else the user's, and the values a key may have. */
import { checks } from '../../core/checks/index.ts';
import { severities } from '../../core/finding.ts';
import { type Key, keyNamed, truths } from '../../core/model/keys/keys.ts';
import { documentTypes } from '../../core/reading/documents/types.ts';
import { isYamlBlock, keysFor, keysUnder, lineStart, type YamlSpot } from '../keys-at.ts';
import { code } from '../markdown.ts';
import type { Language } from '../words.ts';
import { CompletionItemKind, type Draft, type Items, type ItemsAt, itemOf, type Spot } from './item.ts';

export const keyItems: ItemsAt = spot => {
  const { block, at, before, view } = spot;
  if (!block || !isYamlBlock(block)) return undefined;
  const indent = /^[ \t]*/.exec(before)![0].length;
  const yaml: YamlSpot = {
    uri: view.uri,
    report: view.checked.report.uri,
    block,
    at: lineStart(block.text, at),
    indent,
  };
  const key = /^([ \t]*(?:- )?)([\p{L}\p{N} _-]*)$/u.exec(before);
  if (key) return keys({ ...yaml, indent: key[1]!.length }, key[2]!, spot);
  const inner = innerAt(before);
  if (inner) {
    const own = inner.flow === '-' ? keysFor({ ...yaml, indent: Math.max(1, indent) }) : keysUnder(inner.flow, yaml);
    return inner.value === undefined
      ? named(own, inner.written, new Set(inner.present), spot)
      : values(own, inner.value, inner.written, spot);
  }
  const value =
    /^[ \t]*(?:- )?(?:\{ ?)?["']?([\p{L}][\p{L}\p{N} _-]*?)["']?[ \t]*:[ \t]+["']?([\p{L}\p{N} _-]*)$/u.exec(before);
  return value ? values(keysFor(yaml), value[1]!, value[2]!, spot) : nothing;
};

const nothing: Items = { items: [], incomplete: false };

function keys(yaml: YamlSpot, written: string, spot: Spot): Items {
  const { language } = spot.view.preferences;
  const inChecks =
    yaml.indent > 0 &&
    /(?:^|\n)(?:checks|kiểm tra|phép kiểm tra)[ \t]*:[^\n]*\n(?:[ \t]+[^\n]*\n|\n)*$/u.test(
      yaml.block.text.slice(0, yaml.at),
    );
  if (inChecks) {
    const drafts = checks.map(
      ({ id, words }): Draft => ({
        label: id,
        detail: words[language].summary,
        kind: CompletionItemKind.Property,
        text: `${id}: `,
        replaced: written.length,
      }),
    );
    return { incomplete: false, items: drafts.map(draft => itemOf(draft, spot)) };
  }
  return named(keysFor(yaml), written, siblings(yaml), spot);
}

function named(all: readonly Key[], written: string, present: ReadonlySet<string>, spot: Spot): Items {
  const { language } = spot.view.preferences;
  const spelt = languageOfKeys(spot);
  const drafts = all
    .filter(({ name, aliases }) => ![name, ...aliases].some(one => present.has(one) && one !== written.trim()))
    .map((key, index): Draft => {
      const name = spelt === 'vi' ? (key.aliases[0] ?? key.name) : key.name;
      return {
        label: name,
        detail: name === key.name ? (key.aliases[0] ?? '') : key.name,
        kind: CompletionItemKind.Property,
        text: `${name}: `,
        replaced: written.length,
        filter: [key.name, ...key.aliases].join(' '),
        sort: String(index).padStart(3, '0'),
        documentation: `${key[language]}\n\n${code(`${name}: ${key.example}`)}`,
      };
    });
  return { incomplete: false, items: drafts.map(draft => itemOf(draft, spot)) };
}

/** That of the keys that stand in the file already; where there are none of either, the user's. */
function languageOfKeys({ block, view }: Spot): Language {
  let [vi, en] = [0, 0];
  for (const [, key] of block!.text.matchAll(/^[ \t]*(?:- )?([\p{L}][\p{L}\p{N} _-]*?)[ \t]*:(?=[ \t\r\n]|$)/gmu)) {
    if (/[^ -~]/.test(key!)) vi++;
    else if (key !== 'soat') en++;
  }
  return vi === en ? view.preferences.language : vi > en ? 'vi' : 'en';
}

/** Keys of the same map, as far as indentation tells. */
function siblings({ block, indent }: YamlSpot): ReadonlySet<string> {
  if (indent > 0) return new Set();
  return new Set(
    [...block.text.matchAll(/^([\p{L}][\p{L}\p{N} _-]*?)[ \t]*:(?=[ \t\r\n]|$)/gmu)].map(match => match[1]!),
  );
}

/** In braces: the keys before the cursor, and what is being written, a key or the value of one. */
function innerAt(
  before: string,
):
  | { readonly flow: string; readonly written: string; readonly value: string | undefined; readonly present: string[] }
  | undefined {
  const open = before.lastIndexOf('{');
  if (open < 0 || before.indexOf('}', open) >= 0) return undefined;
  const head = /^[ \t]*(?:- )?(?:(["']?)([\p{L}][\p{L}\p{N} _-]*?)\1[ \t]*:[ \t]*)?$/u.exec(before.slice(0, open));
  if (!head) return undefined;
  const pieces = before.slice(open + 1).split(',');
  const last = pieces.pop()!;
  const value = /^[ \t]*([\p{L}][\p{L}\p{N} _-]*?)[ \t]*:[ \t]+["']?([\p{L}\p{N} _-]*)$/u.exec(last);
  const written = value ? value[2]! : /^[ \t]*([\p{L}\p{N} _-]*)$/u.exec(last)?.[1];
  if (written === undefined) return undefined;
  const present = pieces.map(piece => piece.split(':')[0]!.trim());
  return { flow: head[2] ?? '-', written, value: value?.[1], present };
}

function values(all: readonly Key[], name: string, written: string, spot: Spot): Items {
  const key = keyNamed(all, name);
  const options = key
    ? optionsOf(key, languageOfKeys(spot))
    : checks.some(({ id }) => id === name)
      ? [...severities, 'off']
      : [];
  const drafts = options.map(
    (text, index): Draft => ({
      label: text,
      kind: CompletionItemKind.EnumMember,
      text,
      replaced: written.length,
      sort: String(index).padStart(3, '0'),
    }),
  );
  return { incomplete: false, items: drafts.map(draft => itemOf(draft, spot)) };
}

function optionsOf({ type, name }: Key, language: Language): readonly string[] {
  if (typeof type === 'object') return inLanguage(type.oneOf, language);
  if (name === 'type') return documentTypes.filter(({ source }) => source !== 'practice').map(({ words }) => words[0]!);
  if (name === 'soat') return ['1'];
  return type === 'boolean' ? inLanguage(['true', 'false', ...truths], language) : [];
}

/** Where a value has names in both languages, those of the user's. */
function inLanguage(options: readonly string[], language: Language): readonly string[] {
  const vietnamese = options.filter(option => /[^ -~]/.test(option));
  if (vietnamese.length === 0) return options;
  return language === 'vi' ? vietnamese : options.filter(option => !vietnamese.includes(option));
}
