import browser from "webextension-polyfill"

/** Says on the extension's button whether what the person does is being recorded. */
export async function showBadge(on: boolean): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text: on ? "REC" : "" }),
    browser.action.setBadgeBackgroundColor({ color: "#ae1f2d" }),
    browser.action.setTitle({ title: on ? "Lumos is recording what you do" : "" }),
  ])
}
