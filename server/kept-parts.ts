/**
 * The parts of a bundle for Node, read together with what the engine compiled of them in earlier runs. Serves the doors
 * on Node, and imports nothing of theirs.
 *
 * Most functions are compiled when they are first called, and a short run calls most of its functions a few times: it
 * would spend half of its time on compiling. Node can keep compiled modules by itself (`module.enableCompileCache`), but
 * takes them as they are when they have just been read, hardly compiled. Here they are taken at the end of a run.
 */
import { appendFileSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import { counter, forget, mayMake, ownFolder } from './own-folder.ts';

/**
 * What a part of a bundle exports. A file holds one part or several, as functions by their names: `./FILE` for the first,
 * `./FILE#OTHER` for others. A part takes parts from beside it, and modules of Node. `path` is the file of the part asked
 * for; `build` names what the bundle was made from. When the process ends, what it compiled is kept for the next one, in
 * the folder for temporary files; where that cannot be done, nothing is kept. Throws what the part throws.
 */
export function loadPart(path: string, build: string): unknown {
  const folder = dirname(path);
  const here = pathToFileURL(path).href;
  const store = storeOf(build);
  const outside = createRequire(path);
  const parts = new Map<string, Part>();
  const modules = new Map<string, { readonly exports: object }>();
  const taken: Taken[] = [];
  const load = (name: string): unknown => {
    if (!name.startsWith('./')) return outside(name);
    const known = modules.get(name);
    if (known) return known.exports;
    if (!parts.has(name)) {
      const file = read(join(folder, name.split('#', 1)[0]!), store);
      taken.push(file);
      const found: { readonly [name: string]: Part } = file.script.runInThisContext();
      for (const [other, part] of Object.entries(found)) parts.set(other, part);
    }
    const module = { exports: {} };
    modules.set(name, module);
    parts.get(name)!(module.exports, load, module, here);
    return module.exports;
  };
  if (store) process.on('exit', () => keep(taken, store));
  return load(`./${basename(path)}`);
}

/** As CommonJS has it, and the URL of a file beside which the part lies. */
type Part = (exports: object, require: (name: string) => unknown, module: { exports: object }, here: string) => void;

/** Where compiled code is kept, and the engine it is for: its version, its settings, the processor. */
interface Store {
  /** A folder of the user's own, whether it is there yet or not. */
  readonly own: string;
  readonly engine: number;
  /** The folder in it for this build and engine. */
  readonly folder: string;
}

/** A file that was read, and how large what was kept of it is; 0 when there was none that could be used. */
interface Taken {
  readonly name: string;
  readonly script: Script;
  /** Of the source, which is not held as long as the process runs; undefined where what is compiled is not kept. */
  readonly sum: number | undefined;
  readonly known: number;
}

/** Where nothing may be kept, or not safely, there is no store. Never fails. */
function storeOf(build: string): Store | undefined {
  if (process.env.NODE_DISABLE_COMPILE_CACHE || typeof crc32 !== 'function') return undefined;
  const own = ownFolder(process.env.NODE_COMPILE_CACHE);
  if (own === undefined) return undefined;
  const engine = cachedDataVersionTag();
  return { own, engine, folder: join(own, `${build}-${engine}`) };
}

function read(file: string, store: Store | undefined): Taken {
  const source = readFileSync(file);
  const name = basename(file);
  // An engine that is set otherwise by now takes nothing of what was kept before.
  const mayKeep = store && source.length >= least && cachedDataVersionTag() === store.engine;
  const sum = mayKeep ? crc32(source) : undefined;
  const kept = sum === undefined ? undefined : keptCode(join(store!.folder, name), sum);
  const script = new Script(source.toString(), {
    filename: file,
    ...(kept ? { cachedData: kept } : {}),
  });
  return { name, script, sum, known: kept && !script.cachedDataRejected ? kept.length : 0 };
}

/** Smaller files are compiled as fast as they are read. */
const least = 4000;

/** After the code: sums of the source and of the code, which the engine itself does not look through. */
const sums = 8;

function keptCode(path: string, sum: number): Buffer | undefined {
  try {
    const bytes = readFileSync(path);
    const code = bytes.subarray(0, -sums);
    return bytes.subarray(-sums).equals(sumsOf(sum, code)) ? code : undefined;
  } catch {
    return undefined;
  }
}

function sumsOf(source: number, code: Buffer): Buffer {
  const bytes = Buffer.alloc(sums);
  bytes.writeUInt32LE(source, 0);
  bytes.writeUInt32LE(crc32(code), 4);
  return bytes;
}

const worthWriting = 1.02;

/**
 * Keeps what was compiled of files of which nothing is kept yet; of all others after so many runs as are a power of two,
 * if there is noticeably more of it by then. Never fails.
 */
function keep(taken: readonly Taken[], { own, engine, folder }: Store): void {
  try {
    // Under other settings than the next run begins with nothing would be taken.
    if (cachedDataVersionTag() !== engine) return;
    mayMake(own);
    if (mayMake(folder)) forget(own);
    const counted = join(folder, counter);
    appendFileSync(counted, '.');
    const runs = statSync(counted).size;
    const isPower = (runs & (runs - 1)) === 0;
    for (const { name, script, sum, known } of taken) {
      if (sum === undefined || (known > 0 && !isPower)) continue;
      const code = script.createCachedData();
      if (code.length < known * worthWriting) continue;
      // In one step: another run may be reading it.
      const fresh = join(folder, `${name}.${process.pid}`);
      writeFileSync(fresh, Buffer.concat([code, sumsOf(sum, code)]), { mode: 0o600 });
      renameSync(fresh, join(folder, name));
    }
  } catch {
    // A disk that is full, a folder that cannot be written: the next run compiles again.
  }
}
