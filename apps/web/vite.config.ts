import { defineConfig } from 'vite';

const api = process.env['ZEQING_API'] ?? 'http://127.0.0.1:3000';
const proxied = { target: api, changeOrigin: false };

/** No plugin: oxc compiles JSX. The API's paths go to a running api while developing (`npm run dev`). */
export default defineConfig({
  root: import.meta.dirname,
  oxc: { jsx: { runtime: 'automatic' } },
  // The manifest says which file reads which: the budgets are judged by it (scripts/bundle.mjs).
  build: {
    manifest: true,
    target: 'es2022',
    emptyOutDir: true,
    chunkSizeWarningLimit: 1_200,
    reportCompressedSize: false,
    // Small parts that most pages share travel together: forty files of one kilobyte each weigh more than one.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'shared', test: /apps\/web\/src\/(ui|api|app)\//, minShareCount: 12 }],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': proxied, '/oauth': proxied, '/readyz': proxied, '/livez': proxied },
  },
});
