import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const platform = "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [react()],
  server: {
    host: "127.0.0.1",
    proxy: { "/api": platform, "/local": platform, "/ws": { target: platform, ws: true } },
  },
  preview: { host: "127.0.0.1" },
  build: { target: "es2023", sourcemap: true },
});
