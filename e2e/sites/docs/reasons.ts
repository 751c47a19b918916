/** What people can say of a page besides Yes and No, by the value that is sent. */
export const reasons = {
  yes: {
    clear: "Easy to follow",
    solved: "It solved my problem",
    examples: "Good examples",
    "other-good": "Something else",
  },
  no: {
    unclear: "Hard to understand",
    missing: "Information is missing",
    outdated: "It is out of date",
    "broken-sample": "The code sample does not work",
    "other-bad": "Something else",
  },
} satisfies Record<"yes" | "no", Record<string, string>>

export function isReason(reason: string, helpful: boolean): boolean {
  return Object.hasOwn(reasons[helpful ? "yes" : "no"], reason)
}
