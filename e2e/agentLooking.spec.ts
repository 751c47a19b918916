import { expect, test } from "./fixtures"

// What becomes of a page while it is looked at ends a run with a sentence, or keeps it from nothing.

const GO = ['Click the button "Go"']
const SHOP = "<title>Shop</title><h1>Shop</h1><button>Go</button><button>Stay</button>"

test("a tab that is closed while its page is looked at ends its run with a sentence", async ({
  backstage,
  open,
  runInPanel,
}) => {
  await backstage.play(GO)
  // What changes all the time is waited for, up to a point.
  const { page } = await open({
    "/": `${SHOP}<p></p><script>
      setInterval(() => { document.querySelector("p").textContent = performance.now() }, 20)
    </script>`,
  })
  const panel = await runInPanel(page, "Go")
  await expect(panel.getByRole("status").filter({ hasText: "Looking" })).toBeVisible()
  await page.close()
  await expect(panel.getByRole("heading", { name: "It did not work" })).toBeVisible()
  await expect(
    panel.getByRole("region", { name: "Run" }).getByText("The tab was closed. Open the page again"),
  ).toBeVisible()
})

test("frames that hang, and frames that come and go, keep no task from being done", async ({
  backstage,
  open,
  runInPanel,
}) => {
  await backstage.play(GO)
  const { page } = await open({
    "/": `${SHOP}<div></div><script>
      const embed = (place, address) => {
        const frame = document.createElement("iframe")
        frame.src = address
        place.replaceChildren(frame)
      }
      // Another site, and another process: a frame of one's own would keep the page itself from working.
      const elsewhere = location.href.replace("127.0.0.1", "localhost")
      onload = () => {
        embed(document.body.appendChild(document.createElement("p")), elsewhere + "hangs")
        setInterval(() => embed(document.querySelector("div"), "/advert"), 100)
      }
      document.querySelector("button").onclick = () => { document.title = "Went" }
    </script>`,
    "/advert": "<button>Buy now</button>",
    "/hangs": `<script>for (const end = performance.now() + 30_000; performance.now() < end;);</script>`,
  })
  const panel = await runInPanel(page, "Go")
  await expect(panel.getByRole("heading", { name: "The model says it is done" })).toBeVisible({
    timeout: 40_000,
  })
  await expect(page).toHaveTitle("Went")
})
