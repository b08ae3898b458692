import type { Outcome } from "../../app/ports";
import { fine } from "./fileTrouble";
import { parseXml } from "./parseXml";
import type { FilePackage } from "./readPackage";

export interface Relation {
  readonly id: string;
  /** Last word of the relation's type: the same in transitional and strict files. */
  readonly kind: string;
  /** Part name, or for an external relation the address as written. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Relations of a part; none when the package has no such part. `owner` is the part that targets are relative to. */
export function readRelations(pack: FilePackage, part: string, owner: string): Outcome<readonly Relation[]> {
  const bytes = pack.part(part);
  if (bytes === undefined) return fine([]);
  if (!bytes.ok) return bytes;
  const relations: Relation[] = [];
  const trouble = parseXml(bytes.value, pack.file, part, {
    open(tag, attributes) {
      if (tag !== "Relationship") return;
      const isExternal = attributes["TargetMode"] === "External";
      const target = attributes["Target"] ?? "";
      const type = attributes["Type"] ?? "";
      relations.push({ id: attributes["Id"] ?? "", kind: type.slice(type.lastIndexOf("/") + 1), target: isExternal ? target : resolvePart(owner, target), isExternal });
    },
  });
  return trouble ?? fine(relations);
}

/** A part name from a target relative to its owner: `worksheets/sheet1.xml` of `xl/workbook.xml` is `xl/worksheets/sheet1.xml`. */
export function resolvePart(owner: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const steps = path.startsWith("/") ? [] : owner.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
