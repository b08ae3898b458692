import { describeManyFiles } from "../end-to-end/manyFilesRound";

// A hundred sheets of committees in one workbook are five times the largest street.
describeManyFiles("three hundred files dropped on the pane", { committees: 100, files: 300, patience: 10 * 60_000 });
