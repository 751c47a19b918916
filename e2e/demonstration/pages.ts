/** A form with every kind of field, drawn and behaving as pages of the web do it. */
export const ORDER = `<!doctype html><title>Order</title>
<h1>Order tea</h1>
<form action="/placed">
  <label>Name <input name="name" autocomplete="name"></label>
  <label><input type="checkbox" name="gift"> <span id="gift-words">As a gift</span></label>
  <label for="size">Size</label>
  <select id="size" name="size"><option>Small</option><option>Large</option></select>
  <span id="sort-label">Sort</span>
  <div id="sort" role="combobox" tabindex="0" aria-labelledby="sort-label" aria-controls="sorts" aria-expanded="false"
    aria-haspopup="listbox">Choose</div>
  <ul id="sorts" role="listbox" hidden><li role="option" id="o1">Green</li><li role="option" id="o2">Black</li></ul>
  <label>Coupon <input name="coupon"></label>
  <button>Place order</button>
</form>
<script>
  const sort = document.querySelector("#sort")
  const list = document.querySelector("#sorts")
  const show = (open) => { list.hidden = !open; sort.setAttribute("aria-expanded", String(open)) }
  sort.addEventListener("click", () => show(list.hidden))
  for (const option of list.children)
    option.addEventListener("mousedown", (event) => {
      event.preventDefault()
      sort.textContent = option.textContent
      show(false)
    })
</script>`

export const PLACED = `<!doctype html><title>Placed</title><h1>Thank you</h1>
<a href="/more" target="_blank">More teas</a>`

export const MORE = `<!doctype html><title>More teas</title><button onclick="this.after(' Kept')">Keep</button>`

/** Controls in a frame, in an open shadow root and in a closed one. */
export const NESTED = `<!doctype html><title>Nested</title>
<style>x-open, x-closed { display: block }</style>
<iframe src="/inner" title="Inner" width="400" height="120"></iframe>
<x-open></x-open><x-closed></x-closed>
<script>
  const define = (name, mode) => customElements.define(name, class extends HTMLElement {
    constructor() {
      super()
      const root = this.attachShadow({ mode })
      root.innerHTML = '<label><span class="words">Tell me</span> <input type="checkbox"></label>' +
        '<label>Note <input></label><button>Go ' + mode + '</button><output></output>'
      root.querySelector("button").onclick = () => { root.querySelector("output").textContent = "Went " + mode }
    }
  })
  define("x-open", "open")
  define("x-closed", "closed")
</script>`

export const INNER = `<!doctype html><title>Inner</title><form onsubmit="return false">
  <label>City <input></label></form><button onclick="this.after(' Added')">Add</button>`

export const SIGN_IN = `<!doctype html><title>Sign in</title><form action="/in" method="post">
  <label>User <input name="user"></label>
  <label>Password <input name="password" type="password" autocomplete="current-password"></label>
  <label>Card <input name="card"></label>
  <label><input type="checkbox" id="show"> Show password</label>
  <button>Sign in</button></form>
  <p id="echo"></p>
<script>
  const password = document.querySelector("[name=password]")
  document.querySelector("[name=card]").oninput = (event) => {
    document.querySelector("#echo").textContent = "Card " + event.target.value
  }
  document.querySelector("#show").onchange = (event) => {
    password.type = event.target.checked ? "text" : "password"
    document.querySelector("#echo").textContent = "You typed " + password.value
  }
</script>`

export const COUNTER = `<!doctype html><title>Counter</title>
<button onclick="this.after(' One')">First</button><button onclick="this.after(' Two')">Second</button>
<button onclick="this.after(' Three')">Third</button>`
