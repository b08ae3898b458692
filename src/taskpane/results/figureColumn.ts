/** A column of a table of figures. `wide`: shown only where the pane has room; the row's note says it where it has not. */
export interface FigureColumn {
  readonly id: string;
  readonly title: string;
  readonly align?: "end";
  readonly width?: string;
  readonly wide?: true;
}

/** From this width of the table on, the columns of money stand beside each other. */
export const wideQuery = "@container figures (min-width: 470px)";
