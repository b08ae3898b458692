// `npm run build:web`: dist/web whole, with the sample street.
import { join } from "node:path";
import { placeSample } from "./sample";
import { buildWeb } from "./webBuild";

const root = join(import.meta.dirname, "..");
await buildWeb(root);
placeSample(root);
