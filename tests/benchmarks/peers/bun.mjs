// A broadcast server on Bun's own publish: `run TICKS PER_TICK MILLIS BYTES` on standard input, `done` when sent.
import { createInterface } from "node:readline";

const server = Bun.serve({
  hostname: "127.0.0.1",
  port: 0,
  fetch: (request, self) => (self.upgrade(request) ? undefined : new Response("no", { status: 400 })),
  websocket: { open: (socket) => socket.subscribe("all"), message() {}, perMessageDeflate: false },
});
console.log(`port ${server.port}`);

createInterface({ input: process.stdin }).on("line", (line) => {
  const [, ticks, perTick, millis, bytes] = line.split(" ").map(Number);
  const text = "x".repeat(bytes);
  let sent = 0;
  const begin = performance.now();
  const tick = () => {
    for (let i = 0; i < perTick; i++) server.publish("all", text);
    if (++sent < ticks) setTimeout(tick, Math.max(0, begin + sent * millis - performance.now()));
    else console.log("done");
  };
  tick();
});
