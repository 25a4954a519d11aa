import { createServer } from "node:http";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { isMainThread } from "node:worker_threads";

// Brought into the API by Node's --import: says on a socket how many bytes live in it once the rest was collected.

const socket = new URL(import.meta.url).searchParams.get("socket");
if (socket && isMainThread && process.argv[1]?.includes("apps/api/")) {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const probe = createServer((_, answer) => {
    collect();
    const { heapUsed, external } = process.memoryUsage();
    answer.end(String(heapUsed + external));
  });
  probe.listen(socket).unref();
}
