#!/usr/bin/env node
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { fileWorkbooks } from "../hosts/file/fileWorkbooks";
import { readTable } from "../hosts/file/readTable";
import { writeFileSafely } from "../hosts/file/writeFileSafely";
import { writeFilesSafely } from "../hosts/file/writeFilesSafely";
import { main } from "./main";
import { nodePorts } from "./nodePorts";

const ports = nodePorts({ workbooks: fileWorkbooks, readTable, writeFile: writeFileSafely, writeFiles: writeFilesSafely }, dirname(fileURLToPath(import.meta.url)));
process.exitCode = await main(process.argv.slice(2), ports);
