/** A notice as plain HTML, for when nothing else may be relied on: it needs no style, no component and no prose file. */
export interface Notice { readonly lines: readonly string[]; readonly link?: { readonly text: string; readonly address: string } }

/** Puts the notice in place of whatever the page shows. */
export function showNotice(place: HTMLElement, { lines, link }: Notice): void {
  const main = document.createElement("main");
  main.setAttribute("style", "font: 14px/1.6 'Microsoft YaHei', 'PingFang SC', sans-serif; padding: 16px; max-width: 40em");
  for (const line of lines) {
    const paragraph = document.createElement("p");
    paragraph.textContent = line;
    main.append(paragraph);
  }
  if (link !== undefined) {
    const anchor = document.createElement("a");
    anchor.href = link.address;
    anchor.textContent = link.text;
    main.append(anchor);
  }
  place.replaceChildren(main);
}
