import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const api = process.env.API_ORIGIN ?? "http://127.0.0.1:4000";

export default defineConfig({
  plugins: [react()],
  // The minifier otherwise gives up on a rule in govuk-frontend's sheet.
  css: { lightningcss: { errorRecovery: true } },
  build: {
    target: "es2022",
    // The content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
  },
  server: {
    port: 3001,
    strictPort: true,
    proxy: {
      "/trpc": { target: api, rewrite: (path) => `/staff${path}` },
      "/auth": { target: api, rewrite: (path) => `/staff${path}` },
    },
  },
  test: { name: "staff", include: ["src/**/*.test.ts", "server/**/*.test.ts"] },
});
