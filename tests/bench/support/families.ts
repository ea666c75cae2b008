/** Where the time of a check goes, by family of modules: the shares of a CPU profile of the sources. */

/** A profile as `node --cpu-prof` writes it. */
export interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** Paths under `server/`; the first that fits counts. */
const families: { readonly [family: string]: RegExp } = {
  syntax: /core\/(?:syntax|document\.ts|sources\.ts|text\.ts)/,
  prose:
    /core\/(?:reading\/(?:prose|vi\/(?!tables)|en\/|languages|claim)|relations\/(?:from-prose|from-named-bases|from-levels))/,
  documents: /core\/(?:documents|reading\/(?:documents|times|dates)|texts)\b/,
  tables: /core\/(?:model|reading\/(?:tables|cell|vi\/tables)|relations\/(?:tables|from-tables|from-measures)|figures)/,
  relations: /core\/(?:relations|rules)\//,
  checks: /core\/(?:checks|checking\.ts|reporting\.ts|project\.ts|derive\.ts)/,
  printing: /cli\/|core\/render\//,
};

/**
 * The share of each family in the time after the first tenth, in which modules are loaded; what belongs to none is
 * `other`, collections of memory are `memory`. A built-in function counts for the module that calls it.
 */
export function sharesByFamily({ nodes, samples, timeDeltas }: Profile): ReadonlyMap<string, number> {
  const shares = new Map<string, number>([...Object.keys(families), 'memory', 'other'].map(family => [family, 0]));
  const own = new Map<number, string>();
  const parents = new Map<number, number>();
  for (const { id, children = [] } of nodes) for (const child of children) parents.set(child, id);
  const byId = new Map(nodes.map(node => [node.id, node]));
  const familyOf = (id: number): string => {
    const known = own.get(id);
    if (known) return known;
    const { functionName, url } = byId.get(id)!.callFrame;
    const parent = parents.get(id);
    const path = /\/server\/(.*)/.exec(url)?.[1];
    const family =
      functionName === '(garbage collector)'
        ? 'memory'
        : path !== undefined
          ? (Object.keys(families).find(name => families[name]!.test(path)) ?? 'other')
          : parent === undefined || url.startsWith('file:')
            ? 'other'
            : familyOf(parent);
    own.set(id, family);
    return family;
  };
  let total = 0;
  for (let index = Math.floor(samples.length / 10); index < samples.length; index++) {
    const family = familyOf(samples[index]!);
    shares.set(family, shares.get(family)! + timeDeltas[index]!);
    total += timeDeltas[index]!;
  }
  return new Map([...shares].map(([family, time]) => [family, time / total]));
}
