/**
 * What is declared of an appendix or a table in YAML: in a file of its own, in a fence, in front matter.
 */
import { textPlace } from '../../finding.ts';
import { entryOf, type YamlNode, type YamlScalar } from '../../syntax/yaml/tree.ts';
import type { Block } from '../../text.ts';
import type { AppendixDeclaration, TableDeclaration } from '../declarations.ts';
import { statedText, textsOf } from '../files/report-file.ts';
import { type Key, namesOf } from '../keys/keys.ts';
import { appendixKeys, columnKeys, columnTypes } from '../keys/table-keys.ts';
import type { AppendixIdentity } from '../report.ts';
import type { ColumnType, Measure, RuleSource } from '../table.ts';
import type { ColumnInput } from '../tables/build-table.ts';

/** What an appendix file or front matter declares. */
export function appendixDeclaration(block: Block, root: YamlNode | undefined): AppendixDeclaration {
  const get = (name: string): YamlNode | undefined => entryOf(root, namesOf(appendixKeys, name))?.value;
  const attached = statedText(block, get('attached'));
  const identity: AppendixIdentity = {
    numeral: statedText(block, get('appendix')),
    title: statedText(block, get('title')),
    attached: attached ? { text: attached.value, place: attached.place } : undefined,
  };
  return { identity, table: tableDeclaration(block, root, appendixKeys) };
}

export function tableDeclaration(block: Block, root: YamlNode | undefined, keys: readonly Key[]): TableDeclaration {
  const get = (name: string): YamlNode | undefined => entryOf(root, namesOf(keys, name))?.value;
  const data = statedText(block, get('data'));
  const id = statedText(block, get('id'));
  const columns = get('columns');
  return {
    id: id?.value,
    idPlace: id?.place,
    title: statedText(block, get('title'))?.value,
    unit: statedText(block, get('unit'))?.value,
    columns: columns ? columnsOf(block, columns, []) : undefined,
    measures: measuresOf(get('measures')),
    bare: statedText(block, get('bare'))?.value,
    layout: statedText(block, get('layout'))?.value === 'stacked' ? 'stacked' : 'plain',
    rules: rulesOf(block, get('rules')),
    notes: textsOf(block, get('notes')).map(({ value }) => value),
    data: data ? { path: data.value, place: data.place } : undefined,
  };
}

function columnsOf(block: Block, node: YamlNode, path: readonly string[]): ColumnInput[] {
  if (node.kind !== 'sequence') return [];
  return node.items.flatMap((item): ColumnInput[] => {
    if (item.kind === 'scalar')
      return [{ title: item.text, path, place: textPlace(block, item.span.start, item.span.end) }];
    const get = (name: string): YamlNode | undefined => entryOf(item, namesOf(columnKeys, name))?.value;
    const title = statedText(block, get('title'));
    const nested = get('columns');
    if (nested) return columnsOf(block, nested, title ? [...path, title.value] : path);
    const id = statedText(block, get('id'))?.value;
    const type = statedText(block, get('type'))?.value;
    const unit = statedText(block, get('unit'))?.value;
    return [
      {
        ...(id ? { id } : {}),
        title: title?.value ?? id ?? '',
        path,
        ...(isColumnType(type) ? { type } : {}),
        ...(unit ? { unit } : {}),
        place: title?.place ?? textPlace(block, item.span.start, item.span.end),
      },
    ];
  });
}

function isColumnType(type: string | undefined): type is ColumnType {
  return (columnTypes as readonly (string | undefined)[]).includes(type);
}

function measuresOf(node: YamlNode | undefined): Measure[] {
  if (node?.kind !== 'map') return [];
  return node.entries.flatMap(({ key, value }) =>
    value?.kind === 'scalar' ? [{ id: key, title: value.text.normalize('NFC') }] : [],
  );
}

function rulesOf(block: Block, node: YamlNode | undefined): RuleSource[] {
  const scalars = node?.kind === 'sequence' ? node.items : node ? [node] : [];
  return scalars
    .filter((item): item is YamlScalar => item.kind === 'scalar')
    .map(item => ({
      text: item.text,
      place: span =>
        textPlace(block, item.offset(span.start), Math.max(item.offset(span.start), item.offset(span.end))),
    }));
}
