// A process of its own for embedded.test.ts: uses the server on a data folder until it is told to release it.
import { startEmbedded } from "./embedded.ts";

const [dataDir = ""] = process.argv.slice(2);
try {
  const { connection, home, release } = await startEmbedded({ dataDir, log: () => undefined });
  process.on("message", async () => {
    await release();
    process.disconnect();
  });
  process.send?.({ connection, home });
} catch (error) {
  process.send?.({ failed: String(error) });
  process.disconnect();
}
