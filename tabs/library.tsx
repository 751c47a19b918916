import { Library } from "../popup/library/Library"

export default function LibraryPage() {
  return <Library />
}
