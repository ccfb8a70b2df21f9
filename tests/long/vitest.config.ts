import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

// Tests that take minutes: `npm run test:long`.
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    setupFiles: ['tests/setup.ts'],
    include: ['tests/long/**/*.test.{ts,tsx}'],
    passWithNoTests: true,
    testTimeout: 600_000,
    hookTimeout: 600_000,
    env: { TZ: 'Asia/Shanghai' },
  },
});
