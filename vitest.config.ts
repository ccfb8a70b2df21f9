import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    setupFiles: ['tests/setup.ts'],
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'tests/long/**', 'node_modules/**'],
    // A loaded machine must not make a test fail that a quiet one passes.
    testTimeout: 20_000,
    // Dates without a zone must read the same on every machine.
    env: { TZ: 'Asia/Shanghai' },
  },
});
