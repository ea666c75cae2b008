/** Files for a server that cannot read them itself: in a browser, in virtual workspaces, in folders not yet trusted. */
import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { ListFilesResult, ReadFileResult } from '../server/lsp/protocol.ts';

const largest = 64 * 1024 * 1024;

/** `own` is a file of the extension, which is read whether the folder is trusted or not. */
export async function readFile(uri: string, own: Uri | undefined): Promise<ReadFileResult> {
  const file = Uri.parse(uri);
  if (file.toString() !== own?.toString() && !mayRead(file)) return { failure: 'untrusted' };
  try {
    const { size } = await workspace.fs.stat(file);
    if (size > largest) return { failure: 'too-large' };
    return { base64: base64(await workspace.fs.readFile(file)) };
  } catch (error) {
    return { failure: error instanceof FileSystemError && error.code === 'FileNotFound' ? 'missing' : String(error) };
  }
}

export async function listFiles(uri: string): Promise<ListFilesResult> {
  const folder = Uri.parse(uri);
  if (!mayRead(folder)) return { entries: [] };
  try {
    const entries = await workspace.fs.readDirectory(folder);
    return {
      entries: entries.map(([name, type]) => ({
        uri: Uri.joinPath(folder, name).toString(),
        name,
        kind: (type & FileType.Directory) !== 0 ? 'folder' : 'file',
      })),
    };
  } catch {
    return { entries: [] };
  }
}

/** Until a folder is trusted, nothing outside the open folders is read, whatever a report names. */
function mayRead(uri: Uri): boolean {
  if (workspace.isTrusted) return true;
  if (workspace.getWorkspaceFolder(uri)) return true;
  return workspace.textDocuments.some(document => document.uri.toString() === uri.toString());
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** There is no `Buffer` in a worker, and `btoa` wants a string first. */
function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  let chunk = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const three = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    chunk += letters[three >> 18]! + letters[(three >> 12) & 63]!;
    chunk += at + 1 < bytes.length ? letters[(three >> 6) & 63]! : '=';
    chunk += at + 2 < bytes.length ? letters[three & 63]! : '=';
    if (chunk.length > 8000) {
      parts.push(chunk);
      chunk = '';
    }
  }
  parts.push(chunk);
  return parts.join('');
}

/** The bytes of a text. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

// Both hosts of extensions have it; the types of VS Code do not name it.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
