/** A column of a table of figures. `wide`: there only where the pane has room; the row's `narrowNote` says it where it has not. */
export interface FigureColumn {
  readonly id: string;
  readonly title: string;
  readonly align?: "end";
  readonly width?: string;
  readonly wide?: true;
}
