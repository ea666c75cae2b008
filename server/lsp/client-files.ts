/** Files as the client reads them, for hosts without a file system of their own. */
import type { Connection } from 'vscode-languageserver';
import type { Host, SourceFile } from '../core/host.ts';
import { decodeText, textFile } from '../core/reading/decode.ts';
import {
  type ListFilesParams,
  type ListFilesResult,
  listFilesRequest,
  type ReadFileParams,
  type ReadFileResult,
  readFileRequest,
} from './protocol.ts';
import { resolveUri, type Uris } from './uris.ts';

export function clientFiles(connection: Connection, uris: Uris): Host {
  return {
    read: async uri => {
      try {
        const params: ReadFileParams = { uri: uris.outside(uri) };
        return sourceFrom(await connection.sendRequest<ReadFileResult>(readFileRequest, params));
      } catch {
        return { kind: 'unreadable', reason: 'client' };
      }
    },
    list: async uri => {
      try {
        const params: ListFilesParams = { uri: uris.outside(uri) };
        const { entries } = await connection.sendRequest<ListFilesResult>(listFilesRequest, params);
        return entries
          .map(({ uri, name, kind }) => ({ uri: uris.learn(uri), name, kind }))
          .sort((a, b) => (a.name < b.name ? -1 : 1));
      } catch {
        return [];
      }
    },
    resolve: resolveUri,
  };
}

function sourceFrom({ base64, failure }: ReadFileResult): SourceFile {
  if (base64 === undefined)
    return failure === 'missing' ? { kind: 'missing' } : { kind: 'unreadable', reason: failure ?? 'client' };
  const bytes = fromBase64(base64);
  const decoded = decodeText(bytes);
  if (decoded.kind === 'binary') return { kind: 'bytes', bytes };
  return textFile(decoded);
}

function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
