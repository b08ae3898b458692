import type { Finding } from "../domain/finding";
import type { PickedFile } from "./workbenchWorld";

/** What the bar around grid and pane shows, whole. */
export interface WorkbenchState {
  readonly fileName: string;
  readonly isUnsaved: boolean;
  readonly busy: "starting" | "opening" | "saving" | undefined;
  /** What there is to say, newest last. */
  readonly messages: readonly WorkbenchMessage[];
  /** What is to be opened when the person agrees to lose what is not saved. */
  readonly asked: Opening | undefined;
  /** This machine keeps work that was not saved. */
  readonly hasKeptWork: boolean;
}

export interface WorkbenchMessage { readonly id: number; readonly finding: Finding }

export type Opening = { readonly kind: "file"; readonly file: PickedFile } | { readonly kind: "sample" };

export interface WorkbenchActions {
  pickFile(): Promise<void>;
  openFile(file: PickedFile): Promise<void>;
  openSample(): Promise<void>;
  save(): Promise<void>;
  answer(reply: "save" | "discard" | "cancel"): Promise<void>;
  find(text: string): Promise<void>;
  undo(): void;
  redo(): void;
  forgetKeptWork(): Promise<void>;
  closeMessage(id: number): void;
}

export interface Workbench {
  state(): WorkbenchState;
  subscribe(listener: () => void): () => void;
  readonly actions: WorkbenchActions;
  /** Opens what this machine keeps, or else the sample. */
  start(): Promise<void>;
}
