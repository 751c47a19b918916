import { attributeOf, documentOf, tagOf } from "./dom"
import { formOf } from "./controls"
import { inputTypeOf } from "./roles"

/** Attributes that tell a person, a test or a style sheet what an element is for. */
const TELLING = [
  ..."id name class type title placeholder autocomplete role href alt aria-label aria-haspopup".split(" "),
  ..."data-testid data-test-id data-test data-cy data-qa".split(" "),
]

export function attributesOf(element: Element): Record<string, string> {
  const names = isButton(element) ? [...TELLING, "value"] : TELLING
  const attributes: Record<string, string> = {}
  for (const name of names) {
    const value = attributeOf(element, name)
    if (value) attributes[name] = value
  }
  return attributes
}

/** Where following the link, or submitting through the button, leads; undefined when it leads nowhere. */
export function destinationOf(element: Element): string | undefined {
  const tag = tagOf(element)
  if (tag === "a" || tag === "area") {
    const href = attributeOf(element, "href") ?? attributeOf(element, "xlink:href")
    return href === null ? undefined : absolute(href, element)
  }
  if (!isSubmitButton(element)) return undefined
  const form = formOf(element)
  if (!form) return undefined
  return absolute(attributeOf(element, "formaction") ?? attributeOf(form, "action") ?? "", element)
}

export function isSubmitButton(element: Element): boolean {
  const type = inputTypeOf(element)
  return type === "submit" || type === "image"
}

function isButton(element: Element): boolean {
  return tagOf(element) === "button" || /^(button|submit|reset|image)$/.test(inputTypeOf(element))
}

function absolute(url: string, element: Element): string | undefined {
  const doc = documentOf(element)
  // An empty action posts to the document itself, whatever its base.
  const base = url.trim() ? doc.baseURI : doc.URL
  return URL.parse(url.trim(), base)?.href
}
