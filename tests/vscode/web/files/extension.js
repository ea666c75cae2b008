// A file system in memory for a VS Code that lives in a browser alone; filled from sample.json beside the pages.
const vscode = require('vscode');

exports.activate = async context => {
  const sample = await fetch(new URL('/sample.json', context.extensionUri.toString(true)));
  const files = new Map(
    Object.entries(await sample.json()).map(([path, text]) => [path, fileOf(new TextEncoder().encode(text))]),
  );
  const changed = new vscode.EventEmitter();
  const tell = (type, uri) => changed.fire([{ type, uri }]);
  const missing = uri => vscode.FileSystemError.FileNotFound(uri);
  const isFolder = path => [...files.keys()].some(each => each.startsWith(path.endsWith('/') ? path : `${path}/`));
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider(
      'soat-test',
      {
        onDidChangeFile: changed.event,
        watch: () => new vscode.Disposable(() => undefined),
        stat: uri => {
          const file = files.get(uri.path);
          if (file) return { type: vscode.FileType.File, ctime: 0, mtime: file.mtime, size: file.bytes.length };
          if (isFolder(uri.path)) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
          throw missing(uri);
        },
        readDirectory: uri => {
          const start = uri.path.endsWith('/') ? uri.path : `${uri.path}/`;
          const names = new Map();
          for (const path of files.keys()) {
            if (!path.startsWith(start)) continue;
            const [name, ...rest] = path.slice(start.length).split('/');
            names.set(name, rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
          }
          return [...names];
        },
        readFile: uri => {
          const file = files.get(uri.path);
          if (!file) throw missing(uri);
          return file.bytes;
        },
        writeFile: (uri, bytes) => {
          const type = files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
          files.set(uri.path, fileOf(bytes));
          tell(type, uri);
        },
        delete: uri => {
          for (const path of files.keys()) if (path === uri.path || path.startsWith(`${uri.path}/`)) files.delete(path);
          tell(vscode.FileChangeType.Deleted, uri);
        },
        createDirectory: () => undefined,
        rename: (from, to) => {
          const file = files.get(from.path);
          if (!file) throw missing(from);
          files.delete(from.path);
          files.set(to.path, file);
        },
      },
      { isCaseSensitive: true },
    ),
  );
};

let clock = 1;
function fileOf(bytes) {
  return { bytes, mtime: clock++ };
}
