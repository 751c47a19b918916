import { page } from "../routing"
import { currencies, digests, settingsPage } from "./pages/settings"
import { done, isEmail, readCount, textOf } from "./replying"
import type { Answer } from "./replying"

export const showSettings: Answer = (_, office) => page(settingsPage(office))

export const saveSettings: Answer = (request, office) => {
  const shopName = textOf(request.form, "shopName")
  const replyTo = textOf(request.form, "replyTo")
  const lowStock = textOf(request.form, "lowStock")
  const currency = currencies.find((name) => name === request.form.get("currency"))
  const digest = digests.find((name) => name === request.form.get("digest"))
  if (shopName === "" || !isEmail(replyTo) || readCount(lowStock) === null || !currency || !digest)
    return page(settingsPage(office, "Please check what you entered. Nothing was saved."), 422)
  office.settings = { shopName, replyTo, lowStock, currency, digest }
  return done(request, office, "Settings were saved.", "/settings")
}
