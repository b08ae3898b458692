#!/usr/bin/env node
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { isMainThread } from "node:worker_threads";
import { fileWorkbooks } from "../hosts/file/fileWorkbooks";
import { readTable } from "../hosts/file/readTable";
import { writeFileSafely } from "../hosts/file/writeFileSafely";
import { writeFilesSafely } from "../hosts/file/writeFilesSafely";
import { answerInThread, inspectInThreads } from "./inspectInThreads";
import { main } from "./main";
import { nodePorts } from "./nodePorts";

const ports = nodePorts({ workbooks: fileWorkbooks, readTable, writeFile: writeFileSafely, writeFiles: writeFilesSafely }, dirname(fileURLToPath(import.meta.url)));

// The threads that collecting begins run this same file.
if (!isMainThread) answerInThread(ports);
else {
  const inspectAll: NonNullable<typeof ports.inspectAll> = (street, files, told) => inspectInThreads(new URL(import.meta.url), street, files, ports, told);
  process.exitCode = await main(process.argv.slice(2), { ...ports, inspectAll });
}
