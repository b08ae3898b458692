import { SaxesParser } from "saxes";
import { fileTrouble } from "./fileTrouble";
import type { FileTrouble } from "./fileTrouble";

/** What a part's reader is told; names come without their namespace prefix. A trouble that is returned ends the reading. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): FileTrouble | void;
  text?(text: string): void;
  close?(name: string): FileTrouble | void;
}

const step = 64 * 1024;

/**
 * Streams a part through a handler. A DOCTYPE (and with it every entity of its own) is refused with `fileUnsafeXml`,
 * text that is no XML with `fileTruncated`. Gives undefined when all went well.
 */
export function parseXml(bytes: Uint8Array, file: string, part: string, handler: XmlHandler): FileTrouble | undefined {
  let trouble: FileTrouble | undefined;
  const keep = (found: FileTrouble | void) => {
    if (found !== undefined) trouble ??= found;
  };
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("doctype", () => keep(fileTrouble("fileUnsafeXml", { file, part })));
  parser.on("error", () => keep(fileTrouble("fileTruncated", { file, part })));
  parser.on("opentag", (tag) => {
    if (trouble === undefined) keep(handler.open(localName(tag.name), tag.attributes));
  });
  if (handler.text) {
    parser.on("text", (text) => handler.text?.(text));
    parser.on("cdata", (text) => handler.text?.(text));
  }
  parser.on("closetag", (tag) => {
    if (trouble === undefined) keep(handler.close?.(localName(tag.name)));
  });
  const decoder = decoderOf(bytes);
  for (let at = 0; at < bytes.length && trouble === undefined; at += step) {
    parser.write(decoder.decode(bytes.subarray(at, at + step), { stream: true }));
  }
  if (trouble === undefined) parser.write(decoder.decode()).close();
  return trouble;
}

function decoderOf(bytes: Uint8Array): TextDecoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be");
  return new TextDecoder("utf-8");
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** An attribute by its local name: `r:id` and, in files of other programs, `ns1:id`. */
export function attributeNamed(attributes: Readonly<Record<string, string>>, local: string): string | undefined {
  if (attributes[local] !== undefined) return attributes[local];
  const key = Object.keys(attributes).find((name) => localName(name) === local);
  return key === undefined ? undefined : attributes[key];
}
