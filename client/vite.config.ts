import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const api = `http://127.0.0.1:${process.env.PORT ?? '3000'}`;

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  // Cairn's own workspaces are bundled from their sources.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  // Beside it, in dist/types, lie the declarations that the compiler writes.
  build: {
    outDir: 'dist/app',
    emptyOutDir: true,
    sourcemap: true,
    // Libraries change seldom: in a file of their own, browsers keep them over our releases (250 kB on the wire).
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'libraries', test: /node_modules/ }] } } },
    chunkSizeWarningLimit: 1_000,
  },
  server: {
    proxy: {
      '/api': api,
      '/socket.io': { target: api, ws: true },
    },
  },
});
