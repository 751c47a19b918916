import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["**/*.test.ts"],
    exclude: ["node_modules/**", "build/**", "out/**", ".plasmo/**"],
    reporters: ["default"],
  },
})
