import Quill from "quill"
import "quill/dist/quill.snow.css"
import { isFilled, rootOf, showState } from "./page"

const place = document.createElement("div")
if (isFilled()) place.innerHTML = "<p>Old text</p>"
rootOf().append(place)
const quill = new Quill(place, { theme: "snow" })
quill.root.role = "textbox"
quill.root.ariaLabel = "Note"
quill.on("text-change", () => showState(quill.getText()))
