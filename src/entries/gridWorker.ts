import { expose } from "comlink";
import { PackingBook } from "./packingBook";

// The workbook behind the grid, beside the page: reading, computing and saving never hold up the screen.
expose(new PackingBook());
