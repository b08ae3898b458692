import type { FileHandle, PickedFile, WorkbenchWorld } from "./workbenchWorld";

/** The part of the File System Access API that is used; only Chromium browsers have it, on https and on this machine. */
interface DiskHandle {
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(bytes: Uint8Array): Promise<void>; close(): Promise<void> }>;
}
interface DiskWindow {
  readonly showOpenFilePicker?: (options: object) => Promise<DiskHandle[]>;
  readonly showSaveFilePicker?: (options: object) => Promise<DiskHandle>;
}

const spreadsheet = { description: "Excel (.xlsx)", accept: { "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": [".xlsx"] } };
/** Two files may be downloaded one after the other; the address is needed until the browser has begun. Milliseconds. */
const downloadTime = 60_000;

/** Files of the person's disk, as this browser lets a page reach them. */
export const browserFiles: Pick<WorkbenchWorld, "pickFile" | "pickPlace" | "download"> = {
  pickFile: async () => {
    const pick = disk().showOpenFilePicker;
    if (pick === undefined) return pickByInput();
    const handles = await unlessAborted(() => pick({ types: [spreadsheet], excludeAcceptAllOption: false }));
    const [handle] = handles ?? [];
    return handle === undefined ? undefined : pickedFile(await handle.getFile(), handle);
  },
  pickPlace: async (fileName) => {
    const pick = disk().showSaveFilePicker;
    if (pick === undefined) return "download";
    const handle = await unlessAborted(() => pick({ suggestedName: fileName, types: [spreadsheet] }));
    return handle === undefined ? undefined : placeOf(handle);
  },
  download: (bytes, fileName) => {
    const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: Object.keys(spreadsheet.accept)[0] }));
    const link = Object.assign(document.createElement("a"), { href: address, download: fileName });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), downloadTime);
  },
};

type DroppedItem = DataTransferItem & { getAsFileSystemHandle?: () => Promise<DiskHandle & { readonly kind: string }> };

/** A file that was dropped on the page; a folder or a text is none. */
export async function droppedFile(transfer: DataTransfer): Promise<PickedFile | undefined> {
  const item: DroppedItem | undefined = [...transfer.items].find(({ kind }) => kind === "file");
  const file = item?.getAsFile();
  if (item === undefined || !file) return undefined;
  // Asked in the same turn as the drop: afterwards the browser has forgotten it.
  const handle = await item.getAsFileSystemHandle?.().catch(() => undefined);
  return pickedFile(file, handle?.kind === "file" ? handle : undefined);
}

export function pickedFile(file: File, handle?: DiskHandle): PickedFile {
  const bytes = async () => new Uint8Array(await file.arrayBuffer());
  return { name: file.name, size: file.size, bytes, ...(handle === undefined ? {} : { handle: placeOf(handle) }) };
}

function placeOf(handle: DiskHandle): FileHandle {
  return {
    name: handle.name,
    // The browser puts the new file in place of the old one only when it is written whole.
    write: async (bytes) => {
      const stream = await handle.createWritable();
      await stream.write(bytes);
      await stream.close();
    },
  };
}

function pickByInput(): Promise<PickedFile | undefined> {
  return new Promise((resolve) => {
    const input = Object.assign(document.createElement("input"), { type: "file", accept: ".xlsx,.xlsm" });
    input.addEventListener("change", () => {
      const file = input.files?.[0];
      resolve(file === undefined ? undefined : pickedFile(file));
    });
    input.addEventListener("cancel", () => resolve(undefined));
    input.click();
  });
}

function disk(): DiskWindow {
  return window as unknown as DiskWindow;
}

/** A dialog that was closed without a choice is no trouble. */
async function unlessAborted<T>(run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === "AbortError") return undefined;
    throw thrown;
  }
}
