import { page, redirect } from "../routing"
import type { PageRequest, Reply } from "../routing"
import { isEmail } from "./checkoutForm"
import { newsletterPage, signInPage, subscribedPage } from "./pages/account"
import type { Visitor } from "./visitor"

/** The one account the shop knows. */
export const demoAccount = { email: "kari@example.com", password: "fjord-and-field", firstName: "Kari" }

export function showSignIn(_: PageRequest, visitor: Visitor): Reply {
  return page(signInPage(visitor, new URLSearchParams()))
}

export function signIn({ form }: PageRequest, visitor: Visitor): Reply {
  const email = form.get("email")?.trim().toLowerCase()
  if (email !== demoAccount.email || form.get("password") !== demoAccount.password) {
    return page(signInPage(visitor, form, "That e-mail address and password do not belong together."), 422)
  }
  visitor.signedInAs = demoAccount.firstName
  return redirect("/")
}

export function signOut(_: PageRequest, visitor: Visitor): Reply {
  visitor.signedInAs = null
  return redirect("/")
}

export function showNewsletter(_: PageRequest, visitor: Visitor): Reply {
  return page(newsletterPage(visitor, new URLSearchParams()))
}

export function subscribe({ form }: PageRequest, visitor: Visitor): Reply {
  const email = form.get("email")?.trim() ?? ""
  if (!isEmail(email)) {
    return page(newsletterPage(visitor, form, "Enter an e-mail address like name@example.com."), 422)
  }
  if (!visitor.newsletter.includes(email)) visitor.newsletter.push(email)
  return redirect("/newsletter/welcome")
}

export function showSubscribed(_: PageRequest, visitor: Visitor): Reply {
  return page(subscribedPage(visitor))
}
