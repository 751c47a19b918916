// The shop works without this file; it saves a few clicks.

document.getElementById("sort")?.addEventListener("change", (event) => event.target.form.requestSubmit())

const buyForm = document.getElementById("buy")
if (buyForm) {
  const variants = JSON.parse(document.getElementById("variants").textContent)
  const price = document.getElementById("price")
  const availability = document.getElementById("availability")
  const photo = document.querySelector(".photo")
  const dollars = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" })

  const readChoice = () => {
    const sent = [...new FormData(buyForm)].filter(
      ([name, value]) => name.startsWith("options[") && value !== "",
    )
    return Object.fromEntries(sent.map(([name, value]) => [name.slice("options[".length, -1), value]))
  }

  const fits = (variant, chosen) =>
    Object.entries(chosen).every(([name, value]) => variant.options[name] === value)

  /** The lowest price still possible, and whether every option is chosen. */
  const showPrice = (possible, isComplete) => {
    const prices = possible.map((variant) => variant.price)
    const lowest = Math.min(...prices)
    const isOpen = !isComplete && Math.max(...prices) > lowest
    price.textContent = (isOpen ? "From " : "") + dollars.format(lowest / 100)
  }

  const showAvailability = (possible, chosen, isComplete) => {
    const isSoldOut = possible.every((variant) => !variant.available)
    const values = Object.values(chosen).join(", ")
    availability.textContent = isSoldOut ? `Sold out in ${values}` : isComplete ? `In stock: ${values}` : ""
    availability.classList.toggle("sold-out", isSoldOut)
  }

  /** Marks the values of a select that are sold out together with the other choices. */
  const markSoldOut = (select, chosen) => {
    const name = select.name.slice("options[".length, -1)
    for (const option of select.options) {
      if (option.value === "") continue
      const candidates = variants.filter((variant) => fits(variant, { ...chosen, [name]: option.value }))
      const isSoldOut = candidates.every((variant) => !variant.available)
      option.textContent = isSoldOut ? `${option.value} – sold out` : option.value
    }
  }

  const update = () => {
    const chosen = readChoice()
    if (Object.keys(chosen).length === 0) return
    const possible = variants.filter((variant) => fits(variant, chosen))
    const isComplete = possible.length === 1
    showPrice(possible, isComplete)
    showAvailability(possible, chosen, isComplete)
    for (const select of buyForm.querySelectorAll("select")) markSoldOut(select, chosen)
    if (chosen.Color) photo.src = `${photo.src.split("?")[0]}?color=${encodeURIComponent(chosen.Color)}`
  }

  buyForm.addEventListener("change", update)
  update()
}
