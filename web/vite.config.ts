import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const platform = "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [react()],
  server: {
    host: "127.0.0.1",
    proxy: { "/api": platform, "/local": platform, "/ws": { target: platform, ws: true } },
  },
  preview: { host: "127.0.0.1", proxy: {} },
  // Nothing is put into a file as data: a font or a picture is a request of its own, which a policy can name.
  build: { target: "es2023", sourcemap: true, manifest: true, assetsInlineLimit: 0 },
});
