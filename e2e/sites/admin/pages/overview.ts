import { html } from "../../html"
import type { Html } from "../../html"
import { history } from "../data/history"
import { formatDate, formatMoney, totalOf } from "../format"
import { today } from "../office"
import type { LogEntry, Office } from "../office"
import { layout } from "./layout"

export function overviewPage(office: Office): Html {
  const week = office.orders.slice(0, 14)
  const revenue = week.reduce((sum, order) => sum + totalOf(order), 0)
  const body = html`<h1>Good morning, Marit</h1>
    <p class="muted">${formatDate(today)}. Here is what happened in the shop this week.</p>
    <ul class="tiles">
      ${tile("Revenue", formatMoney(revenue))} ${tile("Orders", String(week.length))}
      ${tile("Waiting to ship", String(office.orders.filter(({ status }) => status === "Paid").length))}
      ${tile("Sold out", String(office.products.filter(({ stock }) => stock === 0).length))}
    </ul>
    <div class="two-columns">
      <section aria-labelledby="latest">
        <h2 id="latest">Latest orders</h2>
        <ul class="plain">
          ${office.orders
            .slice(0, 4)
            .map(
              (order) =>
                html`<li>
                  <a href="/orders/${order.number}">#${order.number}</a> ${formatMoney(totalOf(order))},
                  ${order.status.toLowerCase()}
                </li>`,
            )}
        </ul>
      </section>
      <section aria-labelledby="activity">
        <h2 id="activity">Activity</h2>
        ${logList(office, 5)}
        <p><a href="/activity">See all activity</a></p>
      </section>
    </div>`
  return layout(office, { title: "Overview", section: "/", body })
}

export function activityPage(office: Office): Html {
  const body = html`<h1>Activity</h1>
    ${logList(office, 100)}`
  return layout(office, { title: "Activity", body })
}

function tile(name: string, figure: string): Html {
  return html`<li><span class="muted">${name}</span> <strong>${figure}</strong></li>`
}

function logList(office: Office, count: number): Html {
  const entries = [...office.log.toReversed(), ...history].slice(0, count)
  return html`<ul class="plain">
    ${entries.map(logItem)}
  </ul>`
}

function logItem({ who, what, when }: LogEntry): Html {
  return html`<li>${what} <span class="muted">${who}, ${formatDate(when)}</span></li>`
}
