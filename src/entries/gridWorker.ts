import { expose } from "comlink";
import { GridBook } from "../hosts/web/gridBook";

// The workbook behind the grid, beside the page: reading, computing and saving never hold up the screen.
expose(new GridBook());
