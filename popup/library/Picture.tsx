import type { LibraryCalls } from "./libraryCalls"
import { useBlob } from "./useBlob"

/** The page as it looked at a step. */
export function Picture({ blobRef, library }: { blobRef: string; library: LibraryCalls }) {
  const blob = useBlob(library, blobRef)
  if (blob.status === "loading") return <p className="hint">Reading the picture</p>
  if (blob.status === "failed") return <p className="hint">{blob.error}</p>
  if (blob.status === "gone" || blob.content.type !== "image/jpeg")
    return <p className="hint">The picture is not stored any more.</p>
  return (
    <img
      className="picture"
      alt="The page as it looked at this step"
      src={`data:image/jpeg;base64,${blob.content.base64}`}
    />
  )
}
