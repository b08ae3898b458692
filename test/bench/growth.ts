/** The middle value; of an even number the lower of the two in the middle, for a bench the less disturbed one. */
export function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor((values.length - 1) / 2)]!;
}

/** The exponent k of cost ~ size^k by least squares over the logarithms: 1 is linear, 2 quadratic. */
export function growthExponent(points: readonly { readonly size: number; readonly cost: number }[]): number {
  const logs = points.map(({ size, cost }) => ({ x: Math.log(size), y: Math.log(cost) }));
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x0, y0] = [mean(logs.map(({ x }) => x)), mean(logs.map(({ y }) => y))];
  const spread = logs.reduce((sum, { x }) => sum + (x - x0) ** 2, 0);
  return logs.reduce((sum, { x, y }) => sum + (x - x0) * (y - y0), 0) / spread;
}
