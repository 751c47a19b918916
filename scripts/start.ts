import { serveSite } from "../e2e/sites/site"
import { shop } from "../e2e/sites/shop/site"
import { launchAgent } from "./agent"

// A Chromium of its own for a person to try the extension in, with the demo shop open.
const site = await serveSite(shop)
const agent = await launchAgent({ headed: true })
const page = agent.context.pages()[0] ?? (await agent.context.newPage())
await page.goto(site.url)
await agent.openPanel(page)
console.log("Chromium is open with the extension and the demo shop. Close its window to end.")
await new Promise((resolve) => agent.context.on("close", resolve))
await site.close()
