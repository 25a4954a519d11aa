import { defineConfig } from "vite";

/** Two builds into one folder: what the browser loads (`vite build`), and the server itself (`vite build --ssr`). */
export default defineConfig(({ isSsrBuild }) => ({
  css: { lightningcss: { errorRecovery: true } },
  define: isSsrBuild ? { "process.env.NODE_ENV": '"production"' } : {},
  ssr: { noExternal: true as const },
  build: isSsrBuild
    ? {
        outDir: "dist",
        emptyOutDir: false,
        target: "node20",
        rolldownOptions: { output: { entryFileNames: "main.js" } },
      }
    : {
        outDir: "dist/client",
        emptyOutDir: true,
        manifest: "manifest.json",
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: {
            site: "src/styles/site.scss",
            "character-count": "src/islands/character-count.ts",
            "come-back-here": "src/islands/come-back-here.ts",
            map: "src/islands/map.ts",
            "map-link": "src/islands/map-link.ts",
            ranking: "src/islands/ranking.ts",
            sharing: "src/islands/sharing.ts",
            "keep-typed": "src/islands/keep-typed.ts",
            paper: "src/styles/paper.scss",
          },
        },
      },
}));
