/** What a request must say for anybody to answer it: a client that leaves it out is told so. */

/** The first thing that a request lacks; undefined where all is there. */
export function lackingIn(method: string, params: unknown): string | undefined {
  const needed = needs.get(method) ?? (method.startsWith('textDocument/') ? ['textDocument'] : []);
  if (needed.length === 0) return undefined;
  if (!isObject(params)) return 'params';
  return needed.find(name => !readable[name](params[name]));
}

type Name =
  | 'textDocument'
  | 'position'
  | 'positions'
  | 'range'
  | 'context'
  | 'query'
  | 'previousResultIds'
  | 'files'
  | 'command'
  | 'item';

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPosition = (value: unknown): boolean =>
  isObject(value) && typeof value.line === 'number' && typeof value.character === 'number';

const readable: { readonly [name in Name]: (value: unknown) => boolean } = {
  textDocument: value => isObject(value) && typeof value.uri === 'string',
  position: isPosition,
  positions: value => Array.isArray(value) && value.every(isPosition),
  range: value => isObject(value) && isPosition(value.start) && isPosition(value.end),
  context: isObject,
  query: value => typeof value === 'string',
  previousResultIds: Array.isArray,
  files: Array.isArray,
  command: value => typeof value === 'string',
  item: value => isObject(value) && typeof value.uri === 'string',
};

const atPosition: readonly Name[] = ['textDocument', 'position'];
const inRange: readonly Name[] = ['textDocument', 'range'];

const needs: ReadonlyMap<string, readonly Name[]> = new Map<string, readonly Name[]>([
  ['textDocument/codeAction', [...inRange, 'context']],
  ['textDocument/completion', atPosition],
  ['textDocument/definition', atPosition],
  ['textDocument/documentHighlight', atPosition],
  ['textDocument/hover', atPosition],
  ['textDocument/inlayHint', inRange],
  ['textDocument/prepareCallHierarchy', atPosition],
  ['textDocument/prepareRename', atPosition],
  ['textDocument/rangeFormatting', inRange],
  ['textDocument/references', [...atPosition, 'context']],
  ['textDocument/rename', atPosition],
  ['textDocument/selectionRange', ['textDocument', 'positions']],
  ['textDocument/semanticTokens/range', inRange],
  ['textDocument/signatureHelp', atPosition],
  ['callHierarchy/incomingCalls', ['item']],
  ['callHierarchy/outgoingCalls', ['item']],
  ['workspace/diagnostic', ['previousResultIds']],
  ['workspace/executeCommand', ['command']],
  ['workspace/symbol', ['query']],
  ['workspace/willRenameFiles', ['files']],
]);
