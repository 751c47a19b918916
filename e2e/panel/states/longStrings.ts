export const UNBROKEN = "headphones".repeat(20)
export const LONG_TASK =
  `Search for ${"wireless over-ear headphones with noise cancelling, a folding frame and a case, ".repeat(12)}`.slice(
    0,
    1000,
  )
