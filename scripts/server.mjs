// A small server of static files for the built page: loopback only, right types, the page's policy as a header.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { createGzip } from "node:zlib";
import { contentSecurityPolicy } from "./contentSecurityPolicy.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** The decoded path of a request; an address that cannot be decoded is nowhere. */
function pathOf(address) {
  try {
    return decodeURIComponent(new URL(address, "http://localhost").pathname);
  } catch {
    return "";
  }
}

/** Serves `folder` under `base` on the first free port from `port`; resolves to its address and a way to close it. */
export function serve(folder, { port = 4173, base = "/" } = {}) {
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? "/");
    const inside = path.startsWith(base) ? normalize(path.slice(base.length)) : "..";
    const file = join(
      folder,
      inside === "." || inside === "" || inside.endsWith("/") ? `${inside}/index.html` : inside,
    );
    let found = false;
    try {
      found = !inside.startsWith("..") && statSync(file).isFile();
    } catch {
      // No such file: answered below.
    }
    const headers = {
      "Content-Security-Policy": contentSecurityPolicy,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-cache",
    };
    if (!found) {
      response.writeHead(404, { ...headers, "Content-Type": "text/plain" }).end("Not found");
      return;
    }
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    const zipped =
      /text|json|svg/.test(type) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
    response.writeHead(200, {
      ...headers,
      "Content-Type": type,
      ...(zipped ? { "Content-Encoding": "gzip" } : {}),
    });
    const stream = createReadStream(file);
    (zipped ? stream.pipe(createGzip()) : stream).pipe(response);
  });
  return new Promise((resolve, reject) => {
    let next = port;
    server.on("error", (error) => {
      if (error.code === "EADDRINUSE" && next < port + 50) server.listen(++next, "127.0.0.1");
      else reject(error);
    });
    server.on("listening", () => {
      const close = () => {
        server.close();
        server.closeAllConnections();
      };
      resolve({ address: `http://127.0.0.1:${server.address().port}${base}`, close });
    });
    server.listen(next, "127.0.0.1");
  });
}
