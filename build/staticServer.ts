import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";

/** Pages are served to this machine alone. */
const host = "127.0.0.1";
const firstPort = 4173;
const portsTried = 100;

export interface PageServer {
  /** `http://127.0.0.1:4173/` */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a built folder on this machine, on the first free port from `from` on. Only files that were there at the start are
 * known, so no path leads out of the folder; each answer carries the policy that the pages carry themselves. `/` is `startPage`.
 */
export async function servePages(folder: string, startPage: string, from: number = firstPort): Promise<PageServer> {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(readFileSync(join(folder, startPage), "utf8"))?.[1];
  if (policy === undefined) throw new Error(`${startPage} has no Content-Security-Policy`);
  const files = sirv(folder, { etag: true, dotfiles: false, extensions: [], setHeaders: (response) => setHeaders(response, policy) });
  const server = createServer((request, response) => answer(request, response, files, startPage));
  await listen(server, from);
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${host}:${port}/`,
    close: () => new Promise((resolve, reject) => {
      server.close((trouble) => (trouble === undefined ? resolve() : reject(trouble)));
      server.closeAllConnections();
    }),
  };
}

function answer(request: IncomingMessage, response: ServerResponse, files: ReturnType<typeof sirv>, startPage: string): void {
  if (request.method !== "GET" && request.method !== "HEAD") return end(response, 405);
  const [path = "/", query] = (request.url ?? "/").split("?", 2);
  if (path === "/") request.url = `/${startPage}${query === undefined ? "" : `?${query}`}`;
  files(request, response, () => end(response, 404));
}

function setHeaders(response: ServerResponse, policy: string): void {
  response.setHeader("Content-Security-Policy", policy);
  response.setHeader("Cache-Control", "no-cache");
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
}

function end(response: ServerResponse, status: 404 | 405): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-cache" }).end(String(status));
}

async function listen(server: Server, from: number): Promise<void> {
  for (let port = from; port < from + portsTried; port += 1) {
    const trouble = await listenOn(server, port);
    if (trouble === undefined) return;
    if (trouble.code !== "EADDRINUSE" && trouble.code !== "EACCES") throw trouble;
  }
  throw new Error(`no free port from ${from} to ${from + portsTried - 1}`);
}

function listenOn(server: Server, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const failed = (trouble: NodeJS.ErrnoException): void => resolve(trouble);
    server.once("error", failed);
    server.listen(port, host, () => {
      server.removeListener("error", failed);
      resolve(undefined);
    });
  });
}
