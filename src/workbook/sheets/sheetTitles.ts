const longestTitle = 28;
const forbidden = /[[\]:*?/\\']/g;

/** Sheet titles of names: without characters that Excel refuses, at most 31 characters, each once (a second 和平站 is 和平站2). */
export function sheetTitles(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const clean = name.replace(forbidden, "").trim().slice(0, longestTitle) || "考核表";
    let title = clean;
    for (let copy = 2; taken.has(title.toLowerCase()); copy++) title = `${clean}${copy}`;
    taken.add(title.toLowerCase());
    return title;
  });
}
