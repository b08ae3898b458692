import { expose } from "comlink";
import { engineApi } from "./engineApi";

// The engine beside the page: what takes seconds does not hold up the screen, and can be ended.
expose(engineApi());
