import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { build, type Plugin } from "esbuild"
import { compile } from "svelte/compiler"

export type App = { script: string; style: string }

const apps = new Map<string, Promise<App>>()

/** A file of `apps/` with the libraries it uses, as a website in production would ship it. Built once. */
export function bundleApp(file: string): Promise<App> {
  const known = apps.get(file)
  if (known) return known
  const app = bundle(join(import.meta.dirname, "apps", file))
  apps.set(file, app)
  return app
}

async function bundle(entry: string): Promise<App> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    outdir: "out",
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    jsx: "automatic",
    conditions: ["svelte", "browser"],
    // Vue with the compiler for templates.
    alias: { vue: "vue/dist/vue.esm-bundler.js" },
    loader: { ".svg": "dataurl", ".woff": "dataurl", ".woff2": "dataurl" },
    define: {
      "process.env.NODE_ENV": '"production"',
      __VUE_OPTIONS_API__: "true",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
      ngDevMode: "false",
    },
    plugins: [svelte],
  })
  const textOf = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? ""
  return { script: textOf(".js"), style: textOf(".css") }
}

const svelte: Plugin = {
  name: "svelte",
  setup(build) {
    build.onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8")
      const { js } = compile(source, { filename: path, generate: "client", css: "injected" })
      return { contents: js.code, loader: "js" }
    })
  },
}
