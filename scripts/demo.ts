import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { serveSite } from "../e2e/sites/site"
import { shop } from "../e2e/sites/shop/site"
import { launchAgent } from "./agent"
import { DEMO_PRODUCT, DEMO_TASK } from "./demoTask"
import { printEvent, printTotals } from "./printEvent"

const OUT = join(import.meta.dirname, "../out")

const site = await serveSite(shop)
const agent = await launchAgent({ headed: process.argv.includes("--headed") })
try {
  const page = await agent.context.newPage()
  await page.goto(site.url)
  console.log(`The shop is at ${site.url}\nTask: ${DEMO_TASK}`)
  const session = await agent.runTask(page, DEMO_TASK, {
    onEvent: (event, session) => {
      const line = printEvent(event, session)
      if (line !== undefined) console.log(line)
    },
  })
  mkdirSync(OUT, { recursive: true })
  writeFileSync(join(OUT, "trajectory.json"), JSON.stringify(session, undefined, 2))
  await page.screenshot({ path: join(OUT, "page.png") })
  const panel = await agent.openPanel(page)
  await panel.page.screenshot({ path: join(OUT, "panel.png") })
  const { cart } = site.state()
  console.log(`\n${printTotals(session)}\n\nIn the shop's cart now:`)
  for (const line of cart)
    console.log(
      `  ${line.quantity} × ${line.title}, ${JSON.stringify(line.options)}, $${(line.unitPrice / 100).toFixed(2)}`,
    )
  if (cart.length === 0) console.log("  nothing")
  console.log("\nThe trajectory and pictures of page and panel are in out/.")
  process.exitCode = cart.some(({ productId }) => productId === DEMO_PRODUCT) ? 0 : 1
} finally {
  await agent.close()
  await site.close()
}
