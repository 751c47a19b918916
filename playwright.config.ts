import { defineConfig } from "playwright/test"

// `npm test` runs a sample of these (scripts/test.ts), `npm run test:all` and `npx playwright test` run all.
export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  testIgnore: "sites/**",
  outputDir: "out/test-results",
  // One browser at a time: the model runs on every core there is.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  globalTimeout: 120 * 60_000,
  reporter: "list",
})
