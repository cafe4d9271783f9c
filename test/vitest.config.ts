import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: import.meta.dirname,
    projects: [
      {
        test: { name: 'unit', include: ['unit/**/*.test.ts'], environment: 'node', setupFiles: ['fake-indexeddb/auto'] },
      },
      {
        // What npm run build made; it has to be run before.
        test: { name: 'build', include: ['build/**/*.test.ts'], environment: 'node' },
      },
    ],
  },
})
