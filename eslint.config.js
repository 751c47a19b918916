import js from "@eslint/js"
import reactHooks from "eslint-plugin-react-hooks"
import tseslint from "typescript-eslint"
import { walls } from "./scripts/walls.js"

const ZOD = [
  {
    selector: 'ImportDeclaration[source.value="zod"] > :matches(ImportSpecifier, ImportDefaultSpecifier)',
    message: 'Write `import * as z from "zod"`: other forms build and fail at run time (plasmo#1294).',
  },
]

const SLEEPS = [
  {
    selector: "CallExpression[callee.property.name='waitForTimeout']",
    message: "Wait for a condition that has a name, not for time.",
  },
  {
    selector:
      "NewExpression[callee.name='Promise'] > ArrowFunctionExpression > CallExpression[callee.name='setTimeout']",
    message: "Wait for a condition that has a name, not for time.",
  },
  {
    selector:
      "NewExpression[callee.name='Promise'] > ArrowFunctionExpression > BlockStatement[body.length=1] > ExpressionStatement > CallExpression[callee.name='setTimeout']",
    message: "Wait for a condition that has a name, not for time.",
  },
  {
    selector: "ImportDeclaration[source.value=/^(node:)?timers\\u002fpromises$/]",
    message: "Wait for a condition that has a name, not for time.",
  },
]

const PARTIAL_RUNS = [
  {
    selector:
      "CallExpression > MemberExpression.callee[property.name=/^(only|skip|fixme|todo|skipIf|runIf)$/] > .object:matches([name=/^(test|it|describe)$/], [property.name='describe'])",
    message: "Every test runs, always.",
  },
]

export default tseslint.config(
  { ignores: ["build/", "out/", ".plasmo/", "node_modules/", "assets/", "e2e/sites/**/public/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": "allow-with-description" }],
      // Objects here are made of closures: nothing has a `this` to lose.
      "@typescript-eslint/unbound-method": "off",
      // What is rejected with is often a signal's reason, which is unknown.
      "@typescript-eslint/prefer-promise-reject-errors": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_$" }],
      // An event's handler may be async: React and our own callbacks do not look at what it returns.
      "@typescript-eslint/no-misused-promises": [
        "error",
        { checksVoidReturn: { attributes: false, properties: false } },
      ],
      // An async function may do without await: interfaces ask for promises.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  {
    files: ["popup/**", "tabs/**"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    plugins: { lumos: { rules: { walls } } },
    rules: {
      "lumos/walls": "error",
      "max-lines": ["error", { max: 400, skipBlankLines: false, skipComments: false }],
      eqeqeq: "error",
      "no-restricted-syntax": ["error", ...ZOD, ...PARTIAL_RUNS],
    },
  },
  {
    files: ["e2e/**"],
    rules: {
      "no-restricted-syntax": ["error", ...ZOD, ...PARTIAL_RUNS, ...SLEEPS],
      // Playwright reads which fixtures a function takes from its first parameter's pattern.
      "no-empty-pattern": ["error", { allowObjectPatternsAsParameters: true }],
    },
  },
  {
    files: ["content/**"],
    ignores: ["content/serve.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...["document", "window"].map((name) => ({
          name,
          message:
            "Take the Document or Element as an argument (only content/serve.ts knows the page's own).",
        })),
      ],
    },
  },
  {
    files: ["**/*.js", "**/*.mjs"],
    languageOptions: { globals: { console: "readonly", process: "readonly" } },
  },
)
