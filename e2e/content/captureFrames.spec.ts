import { expect, outlineOf, test } from "./harness"
import { stitchFrames } from "../../src/page/stitch"

test("frames are found by their place in window.frames and stitched where they stand", async ({
  capturing,
}) => {
  await capturing.show(`<p>Top</p>
    <iframe style="display:none" srcdoc="<p>Hidden</p>"></iframe>
    <iframe title="Pay" srcdoc="<form><input aria-label=Card><iframe srcdoc='<p>Inner</p><p>most</p>'></iframe></form>"></iframe>
    <p>End</p>`)
  const { page } = capturing
  await expect.poll(() => page.frames().length).toBe(4)
  await Promise.all(page.frames().map((frame) => frame.waitForLoadState()))
  const frames = await Promise.all(
    page.frames().map(async (frame, frameId) => ({ frameId, snapshot: await capturing.capture({ frame }) })),
  )
  expect(frames.map(({ snapshot }) => snapshot.framePath).sort()).toEqual([[], [0], [1], [1, 0]])
  const stitched = stitchFrames(frames)
  expect(
    outlineOf(stitched.nodes)
      .split("\n")
      .map((line) => line.trim()),
  ).toEqual([
    `text text "Top"`,
    `container iframe "Pay"`,
    `container form ""`,
    `control textbox "Card"`,
    `container iframe ""`,
    `text text "Inner"`,
    `text text "most"`,
    `text text "End"`,
  ])
  expect(stitched.nodes.find((node) => node.type === "control")).toMatchObject({ form: 2, parent: 2 })
})
