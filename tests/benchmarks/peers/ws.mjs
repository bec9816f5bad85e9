// A broadcast server as the documentation of ws shows it: `run TICKS PER_TICK MILLIS BYTES`, `done` when sent.
import { createInterface } from "node:readline";
import { WebSocketServer, WebSocket } from "ws";

const server = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: false });
server.on("listening", () => console.log(`port ${server.address().port}`));

createInterface({ input: process.stdin }).on("line", (line) => {
  const [, ticks, perTick, millis, bytes] = line.split(" ").map(Number);
  const text = "x".repeat(bytes);
  let sent = 0;
  const begin = performance.now();
  const tick = () => {
    for (let i = 0; i < perTick; i++) {
      for (const client of server.clients) if (client.readyState === WebSocket.OPEN) client.send(text);
    }
    if (++sent < ticks) setTimeout(tick, Math.max(0, begin + sent * millis - performance.now()));
    else console.log("done");
  };
  tick();
});
