import { expect, test } from "vitest"
import { EMPTY_DRAFT, findProblem, toStartParams, withoutSecrets, withSecretRows, type Draft } from "./draft"

const draft: Draft = { ...EMPTY_DRAFT, task: " Log in with {{password}} " }

test.each<[Partial<Draft>, string | undefined]>([
  [{ task: "  " }, "task"],
  [{}, "secrets"],
  [{ secrets: [{ name: "password", value: "" }] }, "secrets"],
  [{ secrets: [{ name: "password", value: "x" }] }, undefined],
  [{ task: "Search for tea", maxSteps: "0" }, "maxSteps"],
  [{ task: "Search for tea", maxSteps: "1.5" }, "maxSteps"],
  [{ task: "Search for tea", maxSteps: "12" }, undefined],
])("finds what keeps a draft from running %#", (change, field) => {
  expect(findProblem({ ...draft, ...change })?.field).toBe(field)
})

test("leaves out what was left empty", () => {
  const secrets = [
    { name: "password", value: "x" },
    { name: "", value: "" },
  ]
  expect(toStartParams({ ...draft, secrets }, 7)).toEqual({
    tabId: 7,
    task: "Log in with {{password}}",
    formulation: "iterative",
    secrets: [{ name: "password", value: "x" }],
  })
})

test("what is kept between openings has names of secrets and no values", () => {
  const kept = withoutSecrets({ ...draft, secrets: [{ name: "password", value: "hunter2" }] })
  expect(kept.secrets).toEqual([{ name: "password", value: "" }])
})

test("a secret that the task names gets a row, once", () => {
  const task = "Log in as {{ name }} with {{password}}, {{password}}"
  const secrets = [{ name: "name", value: "ada" }]
  expect(withSecretRows({ ...draft, task, secrets }).secrets).toEqual([
    { name: "name", value: "ada" },
    { name: "password", value: "" },
  ])
})
