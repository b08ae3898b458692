import type { Approximate } from "./levelVotes";

const precision = 1e-15;
const mostSteps = 10_000;

/**
 * The share of the beta distribution (a, b > 0) below x (0 to 1): the regularised incomplete beta function,
 * by its continued fraction (DLMF 8.17.22, evaluated after Lentz).
 */
export function betaShareBelow(x: number, a: number, b: number): Approximate {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges fast only below the mean; above it the mirrored distribution is used (DLMF 8.17.4).
  if (x > (a + 1) / (a + b + 2)) return 1 - betaShareBelow(1 - x, b, a);
  const factor = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return (factor * continuedFraction(x, a, b)) / a;
}

/** The x below which the share `p` (0 to 1) of the beta distribution lies; by bisection, to the last digits of a double. */
export function betaQuantile(p: number, a: number, b: number): Approximate {
  let low = 0;
  let high = 1;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (betaShareBelow(middle, a, b) < p) low = middle;
    else high = middle;
  }
}

/** The value below which the share `p` of the F distribution with the given degrees of freedom lies (DLMF 8.17, x = d1 f / (d1 f + d2)). */
export function fQuantile(p: number, degrees1: number, degrees2: number): Approximate {
  const x = betaQuantile(p, degrees1 / 2, degrees2 / 2);
  return (degrees2 * x) / (degrees1 * (1 - x));
}

function continuedFraction(x: number, a: number, b: number): number {
  const awayFromZero = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value);
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= mostSteps; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    for (const term of [even, odd]) {
      d = 1 / awayFromZero(1 + term * d);
      c = awayFromZero(1 + term / c);
      result *= d * c;
    }
    if (Math.abs(d * c - 1) < precision) break;
  }
  return result;
}

/** Natural logarithm of the gamma function, x > 0: Stirling's series (DLMF 5.11.1) from 10 upwards, recurrence below. */
function logGamma(x: number): number {
  let shifted = x;
  let product = 1;
  for (; shifted < 10; shifted += 1) product *= shifted;
  const inverse = 1 / shifted;
  const square = inverse * inverse;
  const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - (square * 691) / 360360)))));
  return (shifted - 0.5) * Math.log(shifted) - shifted + Math.log(2 * Math.PI) / 2 + series - Math.log(product);
}
