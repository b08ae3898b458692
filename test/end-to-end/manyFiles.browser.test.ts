import { describeManyFiles } from "./manyFilesRound";

describeManyFiles("thirty files dropped on the pane", { committees: 20, files: 30, patience: 90_000 });
