import { page } from "../routing"
import type { PageRequest, Reply } from "../routing"
import type { Customer, Office } from "./office"
import { customersPage } from "./pages/customers"
import { done, isEmail, textOf, withRow } from "./replying"
import type { Answer } from "./replying"

export const showCustomers: Answer = ({ query }, office) => page(customersPage(office, query))

export const saveCustomer: Answer = (request, office) =>
  withCustomer(request, office, (customer) => {
    const name = textOf(request.form, "name")
    const email = textOf(request.form, "email")
    if (name === "" || !isEmail(email))
      return page(
        customersPage(office, new URLSearchParams(), "Enter a name and a valid e-mail address."),
        422,
      )
    const group = request.form.get("group") === "Trade" ? "Trade" : "Private"
    Object.assign(customer, { name, email, group })
    return done(request, office, `${name} was saved.`, "/customers")
  })

export const deactivateCustomer: Answer = (request, office) =>
  withCustomer(request, office, (customer) => {
    customer.status = "Deactivated"
    return done(request, office, `Account of ${customer.name} was deactivated.`, "/customers")
  })

export const reactivateCustomer: Answer = (request, office) =>
  withCustomer(request, office, (customer) => {
    customer.status = "Active"
    return done(request, office, `Account of ${customer.name} is active again.`, "/customers")
  })

export const deleteCustomer: Answer = (request, office) =>
  withCustomer(request, office, (customer) => {
    office.customers = office.customers.filter((other) => other !== customer)
    return done(request, office, `${customer.name} was deleted.`, "/customers")
  })

function withCustomer(request: PageRequest, office: Office, answer: (customer: Customer) => Reply): Reply {
  return withRow(
    office,
    office.customers.find(({ id }) => id === request.params["id"]),
    answer,
  )
}
