import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { CommandError } from "../command.ts";

/** What a browser is shown, and the name by which it knows whether that is still so. */
export interface Shown {
  readonly html: string;
  readonly build: string;
}

export interface PreviewServer {
  readonly port: number;
  /** Shows something else from now on, in open browsers, too. */
  readonly show: (shown: Shown) => void;
  readonly close: () => Promise<void>;
}

const HOST = "127.0.0.1";

const HEADERS = {
  "cache-control": "no-store",
  "cross-origin-resource-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

const inUse = (port: number): string =>
  `--port ${String(port)}: 別のプログラムが使っています。ほかの番号を指定してください / another program uses it; give another number`;

const answer = (response: ServerResponse, status: number, type: string, body: string): void => {
  response.writeHead(status, { ...HEADERS, "content-type": `${type}; charset=utf-8` }).end(body);
};

const told = (response: ServerResponse, build: string): void => {
  response.write(`data: ${build}\n\n`);
};

/**
 * The path that a request's target names, without its query; undefined where it names another host. A target is any text
 * that a stranger sends (RFC 9112, 3.2), so nothing here may fail: what is neither form is a path that there is not.
 */
const pathOf = (target: string, hosts: readonly string[]): string | undefined => {
  const [path = ""] = target.split(/[?#]/, 1);
  const [, host, below] = /^http:\/\/([^/]*)(.*)$/is.exec(path) ?? [];
  if (host === undefined) return path;
  if (!hosts.includes(host)) return undefined;
  return below === "" ? "/" : below;
};

/**
 * Serves one page to this machine alone, and tells browsers of changes (server-sent events). A name that some other site
 * lets point here is refused by its Host header, so that no site can read the answers (DNS rebinding).
 * @throws CommandError where another program has the port.
 */
export const servePreview = async (port: number, first: Shown): Promise<PreviewServer> => {
  let shown = first;
  const listeners = new Set<ServerResponse>();

  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    const own = String((server.address() as AddressInfo | null)?.port); // a server on a port has no other kind
    const hosts = [`${HOST}:${own}`, `localhost:${own}`];
    // A browser that has gone is no fault.
    response.on("error", () => listeners.delete(response));
    const path = hosts.includes(request.headers.host ?? "") ? pathOf(request.url ?? "", hosts) : undefined;
    if (path === undefined) answer(response, 403, "text/plain", "403\n");
    else if (request.method !== "GET") answer(response, 405, "text/plain", "405\n");
    else if (path === "/") answer(response, 200, "text/html", shown.html);
    else if (path === "/events") {
      response.writeHead(200, { ...HEADERS, "content-type": "text/event-stream" });
      told(response, shown.build);
      listeners.add(response);
      response.on("close", () => listeners.delete(response));
    } else answer(response, 404, "text/plain", "404\n");
  };

  const server = createServer(handle);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(error.code === "EADDRINUSE" ? new CommandError(inUse(port)) : error);
    });
    server.listen(port, HOST, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port, // it listens on a port now
    show: (next) => {
      shown = next;
      for (const response of listeners) told(response, next.build);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};
