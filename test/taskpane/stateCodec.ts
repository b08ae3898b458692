/**
 * Values that `structuredClone` keeps, as JSON text: exact numbers hold bigints, facts hold maps. For handing a state from
 * Node to a page.
 */
export function encodeState(value: unknown): string {
  return JSON.stringify(tagged(value));
}

export function decodeState(text: string): unknown {
  return untagged(JSON.parse(text));
}

// Not a replacer of JSON.stringify: that calls toJSON first, and exact numbers would come out as text.
function tagged(value: unknown): unknown {
  if (typeof value === "bigint") return { $bigint: value.toString() };
  if (value instanceof Map) return { $map: [...value].map(tagged) };
  if (Array.isArray(value)) return value.map(tagged);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, tagged(each)]));
}

function untagged(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(untagged);
  if (typeof value !== "object" || value === null) return value;
  if ("$bigint" in value) return BigInt(value.$bigint as string);
  if ("$map" in value) return new Map((value.$map as unknown[]).map((entry) => untagged(entry) as [unknown, unknown]));
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, untagged(each)]));
}
