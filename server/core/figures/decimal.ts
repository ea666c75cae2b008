/**
 * Exact decimal numbers: an integer coefficient and a power of ten. Coefficients are safe integers where they fit
 * and bigints beyond; no figure ever passes through an IEEE fraction.
 */

/** The value `coefficient × 10^-scale`. `scale` may be negative: 3 tỷ is coefficient 3, scale -9. */
export interface Decimal {
  readonly coefficient: number | bigint;
  readonly scale: number;
}

export const zero: Decimal = { coefficient: 0, scale: 0 };

/** Takes an integer of either kind; a bigint that is safe becomes a number. */
export function decimal(coefficient: number | bigint, scale = 0): Decimal {
  return { coefficient: typeof coefficient === 'number' ? coefficient : shrink(coefficient), scale };
}

export function add(a: Decimal, b: Decimal): Decimal {
  const same = a.scale === b.scale;
  const scale = same ? a.scale : Math.max(a.scale, b.scale);
  const left = same ? a.coefficient : coefficientAt(a, scale);
  const right = same ? b.coefficient : coefficientAt(b, scale);
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right;
    if (sum <= most && sum >= -most) return { coefficient: sum, scale };
  }
  return { coefficient: shrink(BigInt(left) + BigInt(right)), scale };
}

export function negate(a: Decimal): Decimal {
  return { coefficient: typeof a.coefficient === 'number' ? 0 - a.coefficient : -a.coefficient, scale: a.scale };
}

export function absolute(a: Decimal): Decimal {
  return a.coefficient < 0 ? negate(a) : a;
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  // Most figures are compared with others of as many decimals.
  if (a.scale === b.scale && typeof a.coefficient === 'number' && typeof b.coefficient === 'number') {
    const difference = a.coefficient - b.coefficient;
    if (difference <= most && difference >= -most) return { coefficient: difference, scale: a.scale };
  }
  return add(a, negate(b));
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  const scale = a.scale + b.scale;
  if (typeof a.coefficient === 'number' && typeof b.coefficient === 'number') {
    const product = a.coefficient * b.coefficient;
    if (Number.isSafeInteger(product)) return { coefficient: product + 0, scale };
  }
  return { coefficient: shrink(BigInt(a.coefficient) * BigInt(b.coefficient)), scale };
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const finer = a.scale - b.scale;
  const left = finer < 0 ? coefficientAt(a, b.scale) : a.coefficient;
  const right = finer > 0 ? coefficientAt(b, a.scale) : b.coefficient;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function equal(a: Decimal, b: Decimal): boolean {
  return a.scale === b.scale ? a.coefficient === b.coefficient : compare(a, b) === 0;
}

export function isZero(a: Decimal): boolean {
  return a.coefficient === 0 || a.coefficient === 0n;
}

export function isNegative(a: Decimal): boolean {
  return a.coefficient < 0;
}

/** The exact sum. Safe integers are added as numbers, at the finest scale met so far, as long as they stay safe. */
export function sum(values: readonly Decimal[]): Decimal {
  let total: Decimal = zero;
  let running = 0;
  let scale = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    const { coefficient } = value;
    if (typeof coefficient === 'number') {
      const finer = value.scale - scale;
      const both = running + coefficient;
      if (finer === 0 && both <= most && both >= -most) {
        running = both;
        continue;
      }
      const power = finer === 0 ? 1 : (powers[finer < 0 ? -finer : finer] ?? Number.POSITIVE_INFINITY);
      const left = finer > 0 ? running * power : running;
      const right = finer < 0 ? coefficient * power : coefficient;
      const next = left + right;
      // A product that is not safe need not be the product.
      if (isSafe(left) && isSafe(right) && isSafe(next)) {
        running = next;
        if (finer > 0) scale = value.scale;
        continue;
      }
    }
    total = add(add(total, { coefficient: running, scale }), value);
    running = 0;
  }
  return total === zero ? { coefficient: running, scale } : add(total, { coefficient: running, scale });
}

const most = Number.MAX_SAFE_INTEGER;

const powers = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

/** Of what is an integer or not a number at all. */
function isSafe(value: number): boolean {
  return value <= most && value >= -most;
}

/** The coefficient of the same value at a scale not smaller than its own. */
export function coefficientAt(a: Decimal, scale: number): number | bigint {
  const shift = scale - a.scale;
  if (shift === 0) return a.coefficient;
  if (typeof a.coefficient === 'number' && shift < 16) {
    const scaled = a.coefficient * powers[shift]!;
    if (Number.isSafeInteger(scaled)) return scaled;
  }
  return BigInt(a.coefficient) * powerOfTen(shift);
}

/** 10^exponent for exponent ≥ 0. */
export function powerOfTen(exponent: number): bigint {
  return exponent < bigPowers.length ? bigPowers[exponent]! : 10n ** BigInt(exponent);
}

// An engine computes a power of a bigint anew each time.
export const bigPowers: readonly bigint[] = Array.from({ length: 32 }, (_, exponent) => 10n ** BigInt(exponent));

function shrink(value: bigint): number | bigint {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}
