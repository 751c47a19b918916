import { parseArgs } from "node:util"
import { taskSites } from "./all"
import { serveSite } from "./site"

const sites = taskSites.map(({ site }) => site)

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { port: { type: "string", default: "0" } },
})
const site = sites.find(({ name }) => name === positionals[0])

if (site) {
  const { url } = await serveSite(site, Number(values.port))
  console.log(`${site.name}: ${url}`)
} else {
  console.error(
    `Usage: tsx e2e/sites/serve.ts <site> [--port N]\nSites: ${sites.map(({ name }) => name).join(", ")}`,
  )
  process.exitCode = 1
}
