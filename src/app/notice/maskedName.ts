/** What stands for a hidden character. */
const hidden = "*";

/** A person's name as it is published: the first and, of three or more characters, the last one stay: 王*华, 王*, 欧**娜. */
export function maskedName(name: string): string {
  const characters = [...name.trim()];
  if (characters.length < 2) return name.trim();
  const last = characters.length > 2 ? characters.at(-1)! : "";
  return characters[0]! + hidden.repeat(characters.length - 1 - (last === "" ? 0 : 1)) + last;
}
