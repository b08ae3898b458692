import type { ReadReceived } from "../collect/inspectFile";
import type { WorkbookFiles } from "../ports";
import type { TableReader } from "../readRosterFile";
import type { ArchivePorts } from "../split/splitArchive";

/** Where the templates that ship are read from: files beside the command, or fetched beside the page. */
export interface TemplateSource {
  names(): readonly string[];
  /** The text of a template's scheme; undefined when it cannot be had. */
  text(name: string): Promise<string | undefined>;
}

/** What the service needs besides what it is told. */
export interface ServicePorts {
  readonly files: Pick<WorkbookFiles, "create"> & { read: ReadReceived };
  /** One .zip of several files. */
  readonly zip: ArchivePorts["zip"];
  readonly readTable: TableReader;
  readonly templates: TemplateSource;
}
