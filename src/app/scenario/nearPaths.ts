const mostShown = 8;

/** The known paths that a mistaken one may have meant, nearest first: those that share the most of its parts, then the fewest changed characters. */
export function nearPaths(path: string, known: Iterable<string>): string[] {
  const parts = path.split(".");
  const shared = (candidate: string): number => candidate.split(".").filter((part) => parts.includes(part)).length;
  return [...known]
    .map((candidate) => ({ candidate, shared: shared(candidate), distance: editDistance(path, candidate) }))
    .sort((left, right) => right.shared - left.shared || left.distance - right.distance)
    .slice(0, mostShown)
    .map(({ candidate }) => candidate);
}

/** Levenshtein distance in characters. */
function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const replaced = previous[column - 1]! + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, previous[column]! + 1, current[column - 1]! + 1));
    }
    previous = current;
  }
  return previous[right.length]!;
}
