/** `--changed [REF]`: what git says has changed. */

import { execFile } from 'node:child_process';
import { uriOfPath } from './paths.ts';

export type Changes =
  | { readonly kind: 'files'; readonly uris: ReadonlySet<string> }
  /** git is not there, this is no working tree, it is somebody else's, or git does not know the revision. */
  | { readonly kind: 'failed'; readonly reason: 'no-git' | 'no-repository' | 'other-owner' | 'no-revision' };

/**
 * Files that differ from `ref`: since the point where the present branch left it, with what is not committed and what
 * is new. Without a revision: from the last commit.
 */
export async function changesSince(ref: string, cwd: string): Promise<Changes> {
  const up = await git(cwd, ['rev-parse', '--show-cdup']);
  if (up === undefined) return { kind: 'failed', reason: await whyNone(cwd) };
  const top = uriOfPath(up.trimEnd() || '.', cwd);
  const known = await git(cwd, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  // A repository without a commit yet: all its files are new.
  const committed = known !== undefined || ref !== 'HEAD';
  if (known === undefined && committed) return { kind: 'failed', reason: 'no-revision' };
  const base = known && ((await git(cwd, ['merge-base', known.trim(), 'HEAD'])) ?? known).trim();
  const differing = base
    ? // At the top, where `diff.relative` makes no difference.
      await git(top, ['diff', '--name-only', '--no-renames', '-z', base, '--'])
    : await git(top, ['ls-files', '-z']);
  const fresh = await git(top, ['ls-files', '--others', '--exclude-standard', '-z']);
  if (differing === undefined || fresh === undefined) return { kind: 'failed', reason: 'no-repository' };
  const paths = `${differing}\0${fresh}`.split('\0').filter(path => path !== '');
  return { kind: 'files', uris: new Set(paths.map(path => uriOfPath(path, top))) };
}

/** Containers run as another user than the one who checked the files out; git then refuses to look at them. */
async function whyNone(cwd: string): Promise<'no-git' | 'no-repository' | 'other-owner'> {
  if ((await git('.', ['--version'])) === undefined) return 'no-git';
  const said = await new Promise<string>(resolve => {
    const env = { ...process.env, LC_ALL: 'C' };
    execFile('git', ['rev-parse'], { cwd, env, encoding: 'utf8' }, (_, __, stderr) => resolve(stderr));
  });
  return /dubious ownership|safe\.directory/.test(said) ? 'other-owner' : 'no-repository';
}

/** What git prints, or undefined when it fails. */
function git(cwd: string, argv: readonly string[]): Promise<string | undefined> {
  return new Promise(resolve => {
    execFile('git', argv, { cwd, maxBuffer: 256 * 1024 * 1024, encoding: 'utf8' }, (error, stdout) =>
      resolve(error ? undefined : stdout),
    );
  });
}

/** True when git knows `name` as a revision: `--changed main` and `--changed bao-cao` look alike. */
export async function isRevision(name: string, cwd: string): Promise<boolean> {
  return (await git(cwd, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`])) !== undefined;
}

export async function isInRepository(cwd: string): Promise<boolean> {
  return (await git(cwd, ['rev-parse', '--show-cdup'])) !== undefined;
}
