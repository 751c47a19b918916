import { useEffect, useState } from "react"
import type { BlobContent } from "../../src/protocol/library"
import { sentenceOf } from "../sentenceOf"
import type { LibraryCalls } from "./libraryCalls"

export type BlobRead =
  | { status: "loading" }
  | { status: "gone" }
  | { status: "failed"; error: string }
  | { status: "read"; content: BlobContent }

/** Stored content; without a ref nothing is asked for. */
export function useBlob(library: LibraryCalls, ref: string | undefined): BlobRead {
  const [blob, setBlob] = useState<BlobRead & { of?: string }>({ status: "loading" })
  useEffect(() => {
    if (ref === undefined) return
    let current = true
    library.readBlob({ ref }).then(
      (content) =>
        current && setBlob({ ...(content ? { status: "read", content } : { status: "gone" }), of: ref }),
      (error: unknown) => current && setBlob({ status: "failed", error: sentenceOf(error), of: ref }),
    )
    return () => void (current = false)
  }, [library, ref])
  return blob.of === ref ? blob : { status: "loading" }
}
