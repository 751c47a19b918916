import { html } from "../../html"
import type { Html } from "../../html"
import { formatMoney } from "../format"
import type { Office } from "../office"
import { layout } from "./layout"

export const periods = ["Last 7 days", "Last 30 days"] as const

export type Sale = { name: string; quantity: number; revenue: number }

export function reportsPage(office: Office, address: URLSearchParams): Html {
  const period = periods.find((name) => name === address.get("period")) ?? periods[0]
  const body = html`<div class="page-head">
      <h1>Reports</h1>
      <a class="button secondary" href="/reports/sales.csv" download>Download CSV</a>
    </div>
    <form class="list-form" action="/reports">
      <div>
        <label for="period">Period</label>
        <select id="period" name="period">
          ${periods.map((name) => html`<option ${name === period && html`selected`}>${name}</option>`)}
        </select>
      </div>
      <button class="secondary" type="submit">Show</button>
    </form>
    <table>
      <caption>
        Best sellers, ${period.toLowerCase()}
      </caption>
      <thead>
        <tr>
          <th scope="col">Product</th>
          <th scope="col" class="number">Sold</th>
          <th scope="col" class="number">Revenue</th>
        </tr>
      </thead>
      <tbody>
        ${bestSellers(office, period === "Last 7 days" ? 14 : 60)
          .slice(0, 10)
          .map(saleRow)}
      </tbody>
    </table>`
  return layout(office, { title: "Reports", section: "/reports", body })
}

/** What the latest orders sold, unless they were cancelled or refunded. */
export function bestSellers(office: Office, orderCount: number): Sale[] {
  const lines = office.orders
    .slice(0, orderCount)
    .filter(({ closedOn }) => closedOn === null)
    .flatMap((order) => order.lines)
  return office.products
    .map(({ id, name }) => {
      const sold = lines.filter(({ productId }) => productId === id)
      return {
        name,
        quantity: sold.reduce((sum, { quantity }) => sum + quantity, 0),
        revenue: sold.reduce((sum, { price, quantity }) => sum + price * quantity, 0),
      }
    })
    .filter(({ quantity }) => quantity > 0)
    .sort((a, b) => b.revenue - a.revenue)
}

function saleRow({ name, quantity, revenue }: Sale): Html {
  return html`<tr>
    <td>${name}</td>
    <td class="number">${quantity}</td>
    <td class="number">${formatMoney(revenue)}</td>
  </tr>`
}
