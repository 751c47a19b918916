import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { thirdPartyNotices } from "./thirdPartyNotices"

const ROOT = join(import.meta.dirname, "..")

test("the notices name every runtime dependency and the model, with their licences", () => {
  const notices = thirdPartyNotices(ROOT)
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    dependencies: Record<string, string>
  }
  for (const [name, version] of Object.entries(dependencies))
    expect(notices).toContain(`\n${name} ${version}\n`)
  expect(notices).toMatch(/webextension-polyfill [\d.]+\nLicence: MPL-2\.0/)
  expect(notices).toMatch(/@mlc-ai\/web-llm [\d.]+\nLicence: Apache-2\.0/)
  expect(notices).toContain("SmolLM2-135M-Instruct (Apache-2.0, Hugging Face TB")
  expect(notices).toContain("fully fine-tuned on synthetic web episodes")
})
