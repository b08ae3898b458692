/** The address of the folder that the pages will be in, with a slash at its end; or the key of the sentence that says why it cannot be one. */
export type BaseUrl = { readonly ok: true; readonly address: string } | { readonly ok: false; readonly key: string; readonly values: Readonly<Record<string, string>> };

/** Reads what follows `--base-url`. */
export function readBaseUrl(given: string | undefined): BaseUrl {
  if (given === undefined || given.trim() === "" || given.startsWith("--")) return refused("noAddress", "");
  const text = given.trim();
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^[a-z]+:\/\//i.test(text) || url.hostname === "") return refused("notAddress", text);
  if (url.protocol !== "https:") return refused("notHttps", text);
  if (url.username + url.password + url.search + url.hash !== "" || /[?#]/.test(text)) return refused("extraParts", text);
  if (/\.(html?|xml|js|aspx?|php)\/?$/i.test(url.pathname)) return refused("fileAddress", text);
  return { ok: true, address: `${url.origin}${url.pathname.replace(/\/*$/, "")}/` };
}

function refused(name: string, address: string): BaseUrl {
  return { ok: false, key: `cli.package.${name}`, values: { address } };
}
