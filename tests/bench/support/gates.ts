/** What has to hold, and what was measured of it in this run. */

export interface Gate {
  readonly name: string;
  readonly limit: number;
  /** Whether the measured value may be at most or must be at least the limit. */
  readonly at: 'most' | 'least';
  readonly unit: string;
  readonly value: number;
}

export function isMet({ value, limit, at }: Gate): boolean {
  return at === 'most' ? value <= limit : value >= limit;
}

/** One line for each gate, met or missed, and a count. */
export function printGates(gates: readonly Gate[]): void {
  const width = Math.max(...gates.map(({ name }) => name.length));
  for (const gate of gates) {
    const { name, limit, at, unit, value } = gate;
    const measured = `${Number.isFinite(value) ? value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0) : '∞'}${unit}`;
    const asked = `${at === 'most' ? '≤' : '≥'} ${limit}${unit}`;
    console.log(
      `${name.padEnd(width)}  ${measured.padStart(9)}  ${asked.padStart(9)}  ${isMet(gate) ? 'met' : 'MISSED'}`,
    );
  }
  console.log(`\n${gates.filter(isMet).length} of ${gates.length} gates met`);
}
