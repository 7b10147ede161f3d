import { fileURLToPath } from 'node:url';

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  // The shell serves the files from its own scheme: every address is relative.
  base: './',
  plugins: [svelte()],
  resolve: { alias: { $lib: here('./src/lib') } },
  build: {
    // The oldest WebView2 runtime that office computers still carry.
    target: 'chrome109',
    cssTarget: 'chrome109',
    // `font-src 'self'` refuses data: addresses, so nothing is inlined.
    assetsInlineLimit: 0,
    sourcemap: false,
    // A polyfill would be an inline script, which the content policy refuses.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
  },
  server: { fs: { allow: [here('..')] } },
  test: { include: ['src/**/*.test.ts'] },
});
