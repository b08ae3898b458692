// `npm run bundle:sizes`: what the pages weigh, of a dist/web that is built first when it is not fresh.
import { buildWeb, isWebStale, webFolder } from "../../build/webBuild";
import { repositoryRoot } from "../house/sourceFile";
import { bundleReport } from "./bundleReport";
import { bundleSizes } from "./bundleSizes";

const root = repositoryRoot;
if (isWebStale(root)) await buildWeb(root);
process.stdout.write(`${bundleReport(bundleSizes(webFolder(root)))}\n`);
