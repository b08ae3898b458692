type Prose = { readonly [key: string]: string | Prose };

/** Keys that only one language has, texts that are empty, and texts whose {{placeholders}} differ. */
export function proseProblems(chinese: unknown, english: unknown): string[] {
  const [zh, en] = [texts(chinese as Prose), texts(english as Prose)];
  const keys = new Set([...zh.keys(), ...en.keys()]);
  return [...keys].flatMap((key) => {
    const [left, right] = [zh.get(key), en.get(key)];
    if (left === undefined) return [`${key} is missing in zh-CN`];
    if (right === undefined) return [`${key} is missing in en`];
    if (left.trim() === "" || right.trim() === "") return [`${key} is empty`];
    return placeholders(left) === placeholders(right) ? [] : [`${key} has ${placeholders(left)} in zh-CN and ${placeholders(right)} in en`];
  });
}

function texts(prose: Prose, start = ""): Map<string, string> {
  return new Map(Object.entries(prose).flatMap(([key, value]) => (typeof value === "string" ? [[start + key, value] as const] : [...texts(value, `${start}${key}.`)])));
}

function placeholders(text: string): string {
  const names = [...text.matchAll(/\{\{-?\s*([\w.]+)/g)].map((match) => match[1]!);
  return `{${[...new Set(names)].sort().join(", ")}}`;
}
